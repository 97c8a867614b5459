// SPDX-License-Identifier: Apache-2.0
//
// Words against logic: reports what has no words in a language, and words for nothing. For one words file and the part
// of the pack that it stands beside. What is optional (help, a default, …) stands in every language of a pack or in
// none: `original` is the same file in the pack's first language, nullptr for that language itself.
#pragma once

#include "core/pack/Pack.h"
#include "core/pack/WordsReader.h"

namespace policywright::pack {

void checkSectionWords(const Section &section, const WordsFile &words, const WordsFile *original, Errors &errors);

// The file beside pack.yaml: views, profiles, levels of strictness, derived values, changes, steps of the drill, the
// words that assembly needs.
void checkPackWords(const Pack &pack, const WordsFile &words, const WordsFile *original, Errors &errors);

} // namespace policywright::pack
