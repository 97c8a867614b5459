// SPDX-License-Identifier: Apache-2.0
//
// One of several options: radio buttons while they are few, a list when there are more.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

namespace policywright::gui {

class OptionPicker;

class ChoiceEdit final : public AnswerEdit {
    Q_OBJECT

public:
    static constexpr std::size_t kMostRadioButtons = 7;

    ChoiceEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent);

    void setNames(const QString &name, const QString &description) override;
    bool canBeEmptied() const override { return false; }

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    OptionPicker *m_picker;
};

} // namespace policywright::gui
