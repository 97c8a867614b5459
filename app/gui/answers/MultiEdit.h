// SPDX-License-Identifier: Apache-2.0
//
// Several of the options: a check box each.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

namespace policywright::gui {

class OptionCheck;

class MultiEdit final : public AnswerEdit {
    Q_OBJECT

public:
    MultiEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent);

    void setNames(const QString &name, const QString &description) override;

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    void takeTicks();

    std::vector<OptionCheck *> m_boxes; // in the order of the options
};

} // namespace policywright::gui
