// SPDX-License-Identifier: Apache-2.0
//
// A person: name, job title, e-mail and phone. Typing a name or a title offers the people that were entered elsewhere;
// taking one over fills all four.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

#include <array>

class QLineEdit;
class QStandardItemModel;

namespace policywright::gui {

class PersonEdit final : public AnswerEdit {
    Q_OBJECT

public:
    PersonEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent);

    void setPeople(const std::vector<model::Person> &people) override;
    void setNames(const QString &name, const QString &description) override;

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    void addField(std::size_t field, const QString &label);
    void offerPeople(QLineEdit *line, int role);
    void takeOver(const model::Person &person);
    void takeTyped();

    std::vector<model::Person> m_people;
    QStandardItemModel *m_offered;
    std::array<QLineEdit *, 4> m_lines{}; // in the order of model::Person
};

} // namespace policywright::gui
