// SPDX-License-Identifier: Apache-2.0
//
// The words of one question: its prompt, then fields ("Help:", "Options:", …). Part of WordsReader.
#pragma once

#include "core/base/Error.h"
#include "core/pack/Pack.h"
#include "core/pack/WordsLines.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace policywright::pack {

// `name`: the question as `places` calls it, "question use_decision".
QuestionWords readQuestionWords(WordsLines &lines, const std::string &name, std::map<std::string, SourceText> &places,
                                Errors &errors);

// "- id: label"; neither part is empty.
struct WordsListItem {
    std::string_view id;
    std::string_view label;
    std::size_t indent;
};
std::optional<WordsListItem> listItemOf(std::string_view line);

} // namespace policywright::pack
