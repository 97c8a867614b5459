// SPDX-License-Identifier: Apache-2.0
//
// An answer of any type as text for reading, in the words of the pack: labels, dates and lengths of time as a document
// has them, a table row by row.
#pragma once

#include "core/assembly/Formats.h"
#include "core/pack/PackSet.h"

#include <QString>

namespace policywright::gui {

QString answerText(const pack::CompiledQuestion &question, const model::Answer &answer,
                   const assembly::Formats &formats);

} // namespace policywright::gui
