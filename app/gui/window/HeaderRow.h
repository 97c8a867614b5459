// SPDX-License-Identifier: Apache-2.0
//
// The row above the columns: whose policy it is, whether it is saved, the modes, and what is done most. It shows what
// it is given; its buttons are those of the window's actions.
#pragma once

#include <QWidget>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace policywright::gui {

class HeaderRow final : public QWidget {
    Q_OBJECT

public:
    explicit HeaderRow(QWidget *parent);

    void setTitle(const QString &organisation, const QString &document);
    void setState(const QString &words); // "Saved"
    QString state() const;

    // The modes stand there from the second one on: side by side, or, where that has no room, as one button with a
    // menu.
    int addMode(const QString &name);
    void setMode(int mode);
    void addButton(QAction *action);
    void addChiefButton(QAction *action); // the one that the eye is to find

    QSize minimumSizeHint() const override; // with the modes in their menu

Q_SIGNALS:
    void modeChosen(int mode);

protected:
    bool event(QEvent *event) override;

private:
    void fit();
    void nameMenu(const QString &mode);

    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_row;
    QWidget *m_modeRow;
    QToolButton *m_modeMenu; // in its place
    QButtonGroup *m_modes;
};

} // namespace policywright::gui
