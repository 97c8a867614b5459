// SPDX-License-Identifier: Apache-2.0
//
// Below a preview: which page of how many, and the size. Shows what it is told and says what is wanted; a preview that
// has no pages shows the size alone.
#pragma once

#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;

namespace policywright::gui {

class PageBar final : public QWidget {
    Q_OBJECT

public:
    explicit PageBar(QWidget *parent);

    void showPage(int page, int count); // from 0; a count of 0: there are no pages
    void showState(const QString &words);
    void showZoom(const QString &words); // "125 %", "Fit width"
    QString pageWords() const;           // "3 of 16"
    QString state() const;

Q_SIGNALS:
    void pageWanted(int page);
    void zoomWanted(int steps); // 0: as it is at first

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *makeButton(const QString &sign, const QString &name);

    QWidget *m_pages;
    QSpinBox *m_page;
    QLabel *m_count;
    QLabel *m_state;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_zoom;
};

} // namespace policywright::gui
