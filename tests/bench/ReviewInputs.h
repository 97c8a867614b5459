// SPDX-License-Identifier: Apache-2.0
//
// What reviews are measured with: a policy whose internal document has 47,000 words, which are 100 pages, and remarks
// on it. The same ones each time.
#pragma once

#include "core/annotate/ReviewFile.h"
#include "core/session/PolicyFile.h"
#include "core/session/Publisher.h"

#include <string>
#include <vector>

namespace policywright::bench {

inline constexpr std::size_t kRemarks = 10'000;

const Date &today();
const ViewId &longView();

// The finance example with clauses of its own, which hold the licences. Read in the project's folder.
session::PolicyFile longPolicy();

annotate::ReviewedText textOf(const session::PolicyFile &policy);

// The text with a twentieth of its words replaced, deleted or inserted, and sentences deleted, inserted and moved.
annotate::ReviewedText editedBy5Percent(const annotate::ReviewedText &text);

// Quotes of 1 to 40 words all over the text.
std::vector<annotate::Anchor> anchorsIn(const annotate::ReviewedText &text, const std::string &revision,
                                        std::size_t count, std::uint64_t seed);

// A third of the remarks each is on the text as it is and on two earlier ones.
annotate::ReviewFile reviewWithRemarks(const session::PolicyFile &policy);

// A review by one person, as a file: so many events, from a question to its answer.
std::string reviewOfOnePerson(const std::string &policy, const annotate::ReviewedText &text, std::size_t number,
                              std::size_t events);

} // namespace policywright::bench
