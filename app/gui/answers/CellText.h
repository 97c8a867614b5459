// SPDX-License-Identifier: Apache-2.0
//
// Cells of a table of records as text, in the words of a person and a spreadsheet: labels instead of ids, days as the
// locale writes them.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

#include <QLocale>

namespace policywright::gui {

// A column as a question of its own, so that the control for its cells is the control for such a question.
pack::CompiledQuestion questionOfColumn(const pack::CompiledQuestion &table, const pack::Column &column);

QString cellText(const pack::CompiledQuestion &column, const model::Cell &cell, const PackWords &words,
                 const QLocale &locale);

// What cellText() says, and what an answers file would say. Errors: those of pack::answerFromText.
Result<model::Cell> typedCell(const pack::CompiledQuestion &column, const QString &text, const PackWords &words,
                              const QLocale &locale);

model::Answer answerOf(const model::Cell &cell);
std::optional<model::Cell> cellOf(const std::optional<model::Answer> &answer);

} // namespace policywright::gui
