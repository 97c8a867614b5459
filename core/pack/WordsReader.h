// SPDX-License-Identifier: Apache-2.0
//
// Reads a words file (en.md): everything that a translator writes for one section, or for the pack itself. The form is
// that of templates/README.md, read line by line; bodies of clauses stay as they were written. Whether the words fit
// the logic is not asked here (see WordsCheck).
#pragma once

#include "core/base/Error.h"
#include "core/pack/Pack.h"

#include <map>
#include <string>
#include <string_view>

namespace policywright::pack {

struct WordsFile {
    std::string name; // as messages call it
    SourceText title = {};
    std::string introduction = {}; // what stands between the title and the first heading
    Words words = {};              // of things; clauses by their id without the section
    // Where each thing stands: "question use_decision", "question use_decision/option yes", "word gap", ….
    std::map<std::string, SourceText> places = {};
};

inline constexpr std::size_t kMaxWordsBytes = 1024 * 1024;

// Reads on after a problem and appends it to `errors`: WordsTitleMissing, WordsHeadingUnknown, WordsTwice, WordsEmpty,
// WordsClauseTitleMissing, WordsFieldUnknown, WordsListItemExpected, NotUtf8, PackControlCharacter.
WordsFile readWords(std::string_view text, const std::string &file, Errors &errors);

} // namespace policywright::pack
