// SPDX-License-Identifier: Apache-2.0
//
// Everybody who occurs in the answers, where, and a way to change a name, title, address or phone in all places at
// once. Who is who, and what a change does, is core/session/People.h's. What was begun for one person stays while one
// looks at another.
#pragma once

#include "app/gui/EditingController.h"
#include "core/session/People.h"

#include <QDialog>

#include <array>
#include <map>

class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

class CalmList;

class PeopleDialog final : public QDialog {
    Q_OBJECT

public:
    // `controller` outlives the dialog.
    PeopleDialog(EditingController &controller, QWidget *parent);

    void reject() override; // asks where something was begun

Q_SIGNALS:
    void questionChosen(const policywright::QuestionId &question); // to which the window goes

private:
    void makeList(QWidget *side);
    void makeForm(QWidget *form);
    void makeButtons();
    void refresh();
    void fillList();
    void showPerson(int number);
    void takeTyped();
    void refreshButton();
    void changeNow();
    model::Person draftOf(int number) const;

    EditingController &m_controller;
    std::vector<session::PersonInUse> m_people;
    std::map<int, model::Person> m_drafts; // by number; other than the person
    int m_shown = -1;

    QLabel *m_nobody = nullptr;
    CalmList *m_list = nullptr;
    QWidget *m_form = nullptr;
    std::array<QLineEdit *, 4> m_lines{}; // in the order of model::Person
    QLabel *m_titles = nullptr;           // where they differ
    QLabel *m_usedIn = nullptr;
    CalmList *m_places = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace policywright::gui
