// SPDX-License-Identifier: Apache-2.0
//
// The answers that count: what the author answered, or else the default of the profile, the level of strictness or the
// question; nothing for a question that is not asked (its stored answer is kept, and not used), nor for a required one
// that was answered with nothing (no text, no choice, no row); and the values derived from them. Every name that a
// pack's expressions can read has its value here.
#pragma once

#include "core/assembly/Formats.h"
#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"
#include "core/templating/RenderOptions.h"
#include "core/templating/Scope.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace policywright::assembly {

enum class AnswerOrigin {
    NotAsked, // its show_if does not hold
    Missing,
    Default,
    Author,
};

struct EffectiveAnswer {
    AnswerOrigin origin = AnswerOrigin::Missing;
    std::optional<model::Answer> answer = {}; // with Default and Author only

    bool operator==(const EffectiveAnswer &) const = default;
};

class AnswerValues {
public:
    // Errors: those of evaluating the pack's expressions.
    static Result<AnswerValues> resolve(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                        const Formats &formats, const templating::RenderOptions &options);

    const EffectiveAnswer &answer(std::size_t question) const
    {
        return m_answers[question];
    } // index in PackSet::questions()
    const templating::Value &derived(std::size_t index) const
    {
        return m_derived[index];
    } // index in PackSet::derived()

    // For conditions outside any document: `audience` is internal, `view` missing.
    const templating::Scope &scope() const { return m_scope; }

    // As a document sees them: people as the pack shows them, internal answers withheld from the public, and what is
    // derived from these.
    Result<templating::Scope> scopeFor(const pack::View &view, const pack::PackSet &packs, const Formats &formats,
                                       const templating::RenderOptions &options) const;

    // The names whose values may differ: answers that do, and what is derived from them.
    std::set<std::string> changedNames(const AnswerValues &earlier, const pack::PackSet &packs) const;

private:
    friend class AnswerResolver;
    AnswerValues() = default;

    std::vector<EffectiveAnswer> m_answers;
    std::vector<templating::Value> m_derived;
    templating::Scope m_scope;
};

// Whether an optional condition holds; an absent one always does.
Result<bool> holds(const std::optional<templating::Expression> &condition, const templating::Scope &scope,
                   const templating::RenderOptions &options);

} // namespace policywright::assembly
