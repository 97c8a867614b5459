// SPDX-License-Identifier: Apache-2.0
//
// Yes or no: two radio buttons side by side, a list in the cell of a table.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

class QAbstractButton;

namespace policywright::gui {

class OptionPicker;

QString yesWord(const PackWords &words);
QString noWord(const PackWords &words);

class BooleanEdit final : public AnswerEdit {
    Q_OBJECT

public:
    BooleanEdit(const pack::CompiledQuestion &question, const PackWords &words, Room room, QWidget *parent);

    void setNames(const QString &name, const QString &description) override;
    bool canBeEmptied() const override { return false; }

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    OptionPicker *m_picker;
};

} // namespace policywright::gui
