// SPDX-License-Identifier: Apache-2.0
//
// What a person calls an answer and a document that a message names by their ids.
#pragma once

#include "core/pack/PackSet.h"

#include <QString>

#include <string>

namespace policywright::gui {

// Of a question, its prompt; of a column (question.column), its label behind that of the question.
QString answerWords(const std::string &name, const pack::PackSet &packs);

// The error's sentence; of an answer that is missing or leaks, with its prompt and the title of the document.
QString publishSentence(const Error &error, const pack::PackSet &packs);

} // namespace policywright::gui
