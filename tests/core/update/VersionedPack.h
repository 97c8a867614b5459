// SPDX-License-Identifier: Apache-2.0
//
// Versions of a small pack whose clauses and questions a test chooses, for updates from one to the other.
#pragma once

#include "core/update/PackUpdate.h"
#include "tests/support/SmallPack.h"

#include <string>
#include <utility>
#include <vector>

namespace policywright::test {

struct TestClause {
    std::string id; // full
    std::string body;
    std::string title = "Title";
};

// The small pack with these clauses in place of its section `rules`; sections that ids name besides are added.
pack::Pack versionOf(int minor, const std::vector<TestClause> &clauses);

// A release of that version; what became of ids is put into it.
pack::Release &release(pack::Pack &pack, int minor);
pack::Succession succession(std::vector<std::string> from, std::vector<std::string> into = {});

pack::PackSet composed(const pack::Pack &pack);

model::CustomWording worded(std::string packText, std::string text);

// What the clause reads: the author's text or the pack's.
std::string textIn(const model::PolicyDocument &policy, const pack::PackSet &packs, const char *clause);

} // namespace policywright::test
