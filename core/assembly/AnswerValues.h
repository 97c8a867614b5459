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

#include <memory>
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

// For one thread: reading a value makes it. The packs must outlive it and its scopes.
class AnswerValues {
public:
    // Errors: those of evaluating the pack's expressions.
    static Result<AnswerValues> resolve(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                        const Formats &formats, const templating::RenderOptions &options);

    // Brings the values up to date with a policy in which the answers of these questions, indexes in
    // PackSet::questions(), may be others than before; see AnswerDependencies. Returns the names whose values may have
    // changed. After an error the values are of no use. Errors: as of resolve().
    Result<std::set<std::string>> update(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                         const std::vector<std::size_t> &stale, const Formats &formats,
                                         const templating::RenderOptions &options);

    // `question`: index in PackSet::questions().
    const EffectiveAnswer &answer(std::size_t question) const { return *m_answers[question]; }
    std::shared_ptr<const EffectiveAnswer> sharedAnswer(std::size_t question) const { return m_answers[question]; }

    // For conditions outside any document: `audience` is internal, `view` missing.
    const templating::Scope &scope() const { return m_scope; }

    // As a document sees them: people as the pack shows them, internal answers withheld from the public, and what is
    // derived from these.
    Result<templating::Scope> scopeFor(const pack::View &view, const pack::PackSet &packs, const Formats &formats,
                                       const templating::RenderOptions &options) const;

    // The same scope after an update() that returned these names; what the packs' `titles_only` reads is not among
    // them.
    Result<> updateScope(templating::Scope &scope, const std::set<std::string> &changed, const pack::View &view,
                         const pack::PackSet &packs, const Formats &formats,
                         const templating::RenderOptions &options) const;

private:
    friend class AnswerResolver;
    AnswerValues() = default;

    // As updateScope(); without names: all of them, in a scope that is a copy of m_scope.
    Result<> refresh(templating::Scope &scope, const std::set<std::string> *changed, const pack::View &view,
                     const pack::PackSet &packs, const Formats &formats,
                     const templating::RenderOptions &options) const;

    std::vector<std::shared_ptr<const EffectiveAnswer>> m_answers; // none is null; values of scopes hold them
    templating::Scope m_scope;                                     // in it, nothing is withheld
};

// Whether any of the names has changed.
bool readsAny(const std::vector<std::string> &names, const std::set<std::string> &changed);

// Whether an optional condition holds; an absent one always does.
Result<bool> holds(const std::optional<templating::Expression> &condition, const templating::Scope &scope,
                   const templating::RenderOptions &options);

} // namespace policywright::assembly
