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

namespace policywright::gui {

class HeaderRow final : public QWidget {
    Q_OBJECT

public:
    explicit HeaderRow(QWidget *parent);

    void setTitle(const QString &organisation, const QString &document);
    void setState(const QString &words); // "Saved"
    QString state() const;

    // The modes stand there from the second one on.
    int addMode(const QString &name);
    void setMode(int mode);
    void addButton(QAction *action);
    void addChiefButton(QAction *action); // the one that the eye is to find

Q_SIGNALS:
    void modeChosen(int mode);

private:
    QLabel *m_title;
    QLabel *m_state;
    QHBoxLayout *m_row;
    QWidget *m_modeRow;
    QButtonGroup *m_modes;
};

} // namespace policywright::gui
