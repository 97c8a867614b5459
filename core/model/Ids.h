// SPDX-License-Identifier: Apache-2.0
//
// The ids of the product's things. They are given by packs, never change, and cannot be mixed up with one another.
#pragma once

#include "core/base/StrongId.h"

namespace policywright {

using PackId = StrongId<struct PackTag>;
using SectionId = StrongId<struct SectionTag>;
using QuestionId = StrongId<struct QuestionTag>;
using ClauseId = StrongId<struct ClauseTag>; // "section.clause"; of an author's own, "own.clause"
using CheckId = StrongId<struct CheckTag>;
using ViewId = StrongId<struct ViewTag>;
// Something of a policy's authors: "answer:org_name", "wording:rules.scope", "omission:…", "own:…", "order:rules".
using PlaceId = StrongId<struct PlaceTag>;

} // namespace policywright
