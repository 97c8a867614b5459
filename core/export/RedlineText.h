// SPDX-License-Identifier: Apache-2.0
//
// A redline as text: for a terminal, the clauses that changed; as CriticMarkup (https://fletcher.github.io/
// MultiMarkdown-6/syntax/critic.html), the whole document in Markdown, which editors show with its changes; as JSON,
// for other programs. The same redline gives the same bytes.
#pragma once

#include "core/base/Json.h"
#include "core/compare/Redline.h"
#include "core/render/RedlineWords.h"

#include <string>

namespace policywright::exporting {

// "[-removed-]" and "{+added+}", as `git diff --word-diff` writes them; "…" stands for what did not change in a clause.
// Control characters are left out. `after`: the newer document.
std::string redlineText(const compare::Redline &redline, const assembly::AssembledDocument &after,
                        const render::RedlineNames &names);

// {--removed--}, {++added++}, {~~one~>another~~}.
std::string criticMarkup(const compare::Redline &redline, const assembly::AssembledDocument &after);

// {"from":…,"to":…,"same":…,"coarse":…,"words":{"added":…,"removed":…},"clauses":[{"id":…,"change":…,"number":…,
//  "before":…,"title":…,"words":…,"text":[{"same"|"removed"|"added": "…"}, …]}]}: the clauses that changed.
Json redlineJson(const compare::Redline &redline, const render::RedlineNames &names);

} // namespace policywright::exporting
