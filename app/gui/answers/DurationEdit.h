// SPDX-License-Identifier: Apache-2.0
//
// A length of time: a number and a unit. Whoever types "3 weeks" into the number gets the unit along; Up and Down
// change the number.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

class QComboBox;
class QLineEdit;

namespace policywright::gui {

class DurationEdit final : public AnswerEdit {
    Q_OBJECT

public:
    DurationEdit(const pack::CompiledQuestion &question, const PackWords &words, Room room, QWidget *parent);

    QString typed() const override;
    void setTyped(const QString &text) override;
    void setNames(const QString &name, const QString &description) override;

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();
    void step(int by);

    PackWords m_words;
    QLineEdit *m_number;
    QComboBox *m_unit;
};

} // namespace policywright::gui
