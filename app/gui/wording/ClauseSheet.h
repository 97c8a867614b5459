// SPDX-License-Identifier: Apache-2.0
//
// A clause's text to be read: as high as it is at its width, with gaps marked and words that are looked for
// highlighted. It loads nothing and opens no link.
#pragma once

#include "app/gui/wording/WordSearch.h"

#include <QTextDocument>
#include <QWidget>

namespace policywright::gui {

class ClauseSheet final : public QWidget {
    Q_OBJECT

public:
    explicit ClauseSheet(QWidget *parent);

    void setHtml(const QString &html);
    void setFound(const SearchedWords &words); // empty words: nothing is highlighted
    void setQuiet(bool isQuiet);
    QString words() const { return m_document.toPlainText(); }
    const QTextDocument &document() const { return m_document; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QString m_html;
    SearchedWords m_found;
    bool m_isQuiet = false;
    mutable QTextDocument m_document; // laid out when its height is asked for
};

} // namespace policywright::gui
