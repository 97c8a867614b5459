// SPDX-License-Identifier: Apache-2.0
//
// A document as the pages of its PDF. They are made anew when the wishes rest, and only while this is seen; those that
// were there stay until the new ones are. A sentence stands in their place before the first ones and where they cannot
// be made.
#pragma once

#include "app/gui/pages/PagesMaker.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace policywright::gui {

class PageBar;
class PageSheets;

class PagesView final : public QWidget {
    Q_OBJECT

public:
    PagesView(const std::string &pdfProgram, FindPdfToolbox findToolbox, QWidget *parent);

    // `rest`: how long nothing else must be wished for before the pages are made; nothing waits for the first ones.
    void show(PageSource source, std::chrono::milliseconds rest);
    using QWidget::show;
    void clear(const QString &sentence); // there is nothing to be shown
    void connectBar(PageBar &bar);

    PageSheets &sheets() { return *m_sheets; }
    bool isUpToDate() const { return !m_source && !m_maker->isBusy(); }
    QString sentence() const; // in the place of the pages; empty: they are shown

Q_SIGNALS:
    void made();
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeMessage();
    void begin();
    void say(const QString &sentence);
    void takePages(const std::shared_ptr<const PdfPages> &pages);
    void fail(const QString &sentence);

    PagesMaker *m_maker;
    PageSource m_source; // that is to be made when this is seen; none: it is made, or being made
    PageSource m_last;
    std::chrono::milliseconds m_rest{0};
    QStackedLayout *m_layout;
    QLabel *m_sentence = nullptr;
    QPushButton *m_again = nullptr;
    PageSheets *m_sheets;
};

} // namespace policywright::gui
