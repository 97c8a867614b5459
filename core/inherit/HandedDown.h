// SPDX-License-Identifier: Apache-2.0
//
// What a policy hands down to those that extend it, and how that stands beside what they say themselves.
//
// A policy that extends another one holds what counts, inherited or not, and beside it a copy of what it inherits
// (model::Ancestor). What is inherited is what the two have in common. So nothing has to be put together before it is
// assembled, compared or merged, and a difference cannot be hidden: it is found, not stored.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

namespace policywright::inherit {

// False: the question is about the document itself (its version, when it takes effect, when it is reviewed), and no
// other document inherits that.
bool isHandedDown(const QuestionId &question, const pack::PackSet &packs);

model::HandedDown handedDownBy(const model::PolicyDocument &policy, const pack::PackSet &packs);

// The policy with that in the place of everything that it says itself, apart from what is about the document itself:
// what it would be if it differed in nothing from the one that it extends.
model::PolicyDocument withNothingOfItsOwn(model::PolicyDocument policy, const model::HandedDown &content,
                                          const pack::PackSet &packs);

// "Harbour Trust 1.0"; without a version, as it was on a day: "Harbour Trust of 2026-11-22".
std::string nameOf(const model::Ancestor &ancestor);

// Something of a policy's authors, and what it consists of there.
enum class PlaceKind { Answer, Wording, Omission, Own, Order };
PlaceId placeOf(PlaceKind kind, std::string_view id);
struct Place {
    PlaceKind kind;
    std::string id;
};
std::optional<Place> placeFrom(const PlaceId &id); // none: there is no such kind

} // namespace policywright::inherit
