// SPDX-License-Identifier: Apache-2.0
//
// Document assembly: answers, packs and custom wording into an AssembledDocument. The result depends on nothing but the
// arguments. An Assembler remembers the answers that it resolved and the clauses that it made for each view, so that a
// changed answer costs only what hangs on it; forgetting all of it changes nothing but time. Not for several threads at
// once: one each.
#pragma once

#include "core/assembly/AnswerDependencies.h"
#include "core/assembly/AnswerValues.h"
#include "core/assembly/AssembledDocument.h"
#include "core/assembly/ViewContents.h"

#include <memory>

namespace policywright::assembly {

class Assembler {
public:
    // `today` is the day that dates are compared with. Errors: those of Formats::fromWords.
    static Result<Assembler> create(std::shared_ptr<const pack::PackSet> packs, const Date &today);

    // Errors: UnknownView; those of rendering a clause, one for each clause that cannot be rendered. A missing answer
    // is no error: it becomes a gap.
    ResultWithErrors<AssembledDocument> assemble(const model::PolicyDocument &policy, const ViewId &view);

    // The answers that count, for the interview, the checks and the command line. Never null; good until the next call
    // of any function that takes a policy.
    Result<const AnswerValues *> answers(const model::PolicyDocument &policy);

    // The views that are offered for this policy, in the pack's order.
    Result<std::vector<ViewId>> offeredViews(const model::PolicyDocument &policy);

    const pack::PackSet &packs() const { return *m_packs; }
    const Formats &formats() const { return m_formats; }
    const templating::RenderOptions &options() const { return m_options; }

    // How many clauses have been rendered so far.
    std::size_t renderedClauses() const { return m_renderedClauses; }

private:
    struct Resolved {
        std::map<QuestionId, std::shared_ptr<const model::Answer>> answers; // the policy's, known to the packs
        AnswerValues values;
    };
    struct Remembered {
        std::optional<templating::Scope> scope = {};
        std::set<std::string> changed = {}; // names, since the scope and the clauses were made
        KnownConditions conditions = {};
        std::map<ClauseId, model::CustomWording> customWordings = {};
        std::map<ClauseId, model::OwnClause> ownClauses = {};
        std::vector<std::size_t> listedClauses = {};
        std::set<ClauseId> quizClausesLeftOut = {};
        std::map<ClauseId, std::shared_ptr<const ClauseContent>> clauses = {};
    };

    Assembler(std::shared_ptr<const pack::PackSet> packs, Formats formats, templating::RenderOptions options)
        : m_packs(std::move(packs)), m_formats(std::move(formats)), m_options(std::move(options))
    {
    }

    // The clauses that the pack's lists are about: those of this document, or of the one that the view is about.
    Result<std::vector<std::size_t>> listedClauses(const pack::CompiledView &view, std::vector<std::size_t> selected,
                                                   const model::PolicyDocument &policy,
                                                   const AnswerValues &values) const;

    // The clause's text as remembered, where it still holds, or made anew.
    ResultWithErrors<SharedContent> content(const SelectedClause &clause, const model::PolicyDocument &policy,
                                            const Remembered &remembered);
    ResultWithErrors<SharedContent> packContent(const pack::CompiledClause &clause, const model::CustomWording *custom,
                                                const Remembered &remembered);
    ResultWithErrors<SharedContent> ownContent(const ClauseId &id, const model::OwnClause &clause,
                                               const Remembered &remembered);
    ResultWithErrors<SharedContent> counted(ResultWithErrors<SharedContent> made);

    // What the other views made of the clause.
    std::vector<SharedContent> madeForOthers(const ClauseId &clause) const;

    // The questions that are answered otherwise than in m_resolved: indexes in PackSet::questions().
    std::vector<std::size_t> changedAnswers(const model::PolicyDocument &policy) const;
    // Takes the policy's answers to these questions over into m_resolved, whose values are up to date.
    void takeAnswers(const model::PolicyDocument &policy, const std::vector<std::size_t> &questions);
    // The view's scope after what has changed since; forgets the clauses where a change may touch all of them.
    Result<> bringUpToDate(Remembered &remembered, const pack::View &view, const AnswerValues &values) const;
    // The pack's lists in that scope, where any clause reads one; `selected` are the clauses of this document.
    Result<> bringListsUpToDate(Remembered &remembered, const pack::CompiledView &view,
                                std::vector<std::size_t> selected, const model::PolicyDocument &policy,
                                const AnswerValues &values) const;

    std::shared_ptr<const pack::PackSet> m_packs;
    Formats m_formats;
    templating::RenderOptions m_options;
    std::shared_ptr<const AnswerDependencies> m_dependencies; // made when an answer changes for the first time
    std::optional<Resolved> m_resolved;
    std::map<ViewId, Remembered> m_remembered;
    std::size_t m_renderedClauses = 0;
};

} // namespace policywright::assembly
