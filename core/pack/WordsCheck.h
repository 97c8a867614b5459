// SPDX-License-Identifier: Apache-2.0
//
// Words against logic: reports what has no words in a language, and words for nothing. For one words file and the part
// of the pack that it stands beside.
#pragma once

#include "core/pack/Pack.h"
#include "core/pack/WordsReader.h"

namespace policywright::pack {

void checkSectionWords(const Section &section, const WordsFile &words, Errors &errors);

// The file beside pack.yaml: views, profiles, levels of strictness, derived values.
void checkPackWords(const Pack &pack, const WordsFile &words, Errors &errors);

} // namespace policywright::pack
