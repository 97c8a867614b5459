// SPDX-License-Identifier: Apache-2.0
//
// The proof that a document for the public holds no internal answer: its own bytes are searched for every one of them.
//
// A text that is found may stand there for another reason: a review interval of "12 months" is public, an internal one
// of "12 months" is not. So the document is published a second time from a twin of the policy in which every internal
// answer is another one. What stands in the real document more often than in the twin's came from the answer: a leak.
#pragma once

#include "core/check/SearchedFile.h"
#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::check {

// One internal-only text of the answers: a name, a phone number, an interval.
struct InternalText {
    std::string name; // of the answer: "crisis_contacts.phone"
    std::string text; // as stored, and as shown where that differs

    bool operator==(const InternalText &) const = default;
};

// `shown` gives the forms in which a text of that type may be printed, beside the stored one. Choices and yes-or-no
// answers are words of the pack, not secrets, and are not listed. Each pair once.
using ShownForms = std::function<std::vector<std::string>(pack::AnswerType type, const std::string &stored)>;
std::vector<InternalText> internalTexts(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                        const ShownForms &shown);

// The same policy with every internal text replaced by one that stands nowhere else; in the author's own wording and
// clauses, too, where it names a person, an e-mail address or a phone number that no public answer gives.
model::PolicyDocument twinWithoutInternals(const pack::PackSet &packs, const model::PolicyDocument &policy);

// The texts that stand in the file at all, for whatever reason; capitals and white space make no difference. Where
// there is none, nothing can have leaked, and no twin is needed.
std::vector<InternalText> standingIn(const SearchedFile &file, const std::vector<InternalText> &internals);

// The names of the answers whose texts `published` holds more often than `twin`; sorted, each once.
std::vector<std::string> leaks(const std::vector<InternalText> &internals, const SearchedFile &published,
                               const SearchedFile &twin);

} // namespace policywright::check
