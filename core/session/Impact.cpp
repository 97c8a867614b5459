// SPDX-License-Identifier: Apache-2.0
#include "core/session/Impact.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace policywright::session {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::Assembler;
using Contents = std::vector<std::shared_ptr<const assembly::ClauseContent>>;

// The policy in one of the two states.
struct State {
    AnswerList answers;
    std::vector<ViewId> offered;
    std::map<ViewId, Contents> documents; // of the offered views that are looked at
};

Errors asErrors(const Error &error)
{
    return {error};
}

// Notices are not asked for: they are the program's and in drafts only.
Contents contentsOf(const AssembledDocument &document)
{
    Contents contents;
    const auto add = [&](const AssembledClause &clause) { contents.push_back(clause.content); };
    std::ranges::for_each(document.cover, add);
    for (const assembly::AssembledSection &section : document.sections)
        std::ranges::for_each(section.clauses, add);
    return contents;
}

ResultWithErrors<State> stateOf(const model::PolicyDocument &policy, Assembler &assembler,
                                const std::vector<ViewId> &views)
{
    const auto values = assembler.answers(policy);
    if (!values)
        return std::unexpected(asErrors(values.error()));
    State state{.answers = answerListOf(assembler.packs(), **values), .offered = {}, .documents = {}};
    auto offered = assembler.offeredViews(policy);
    if (!offered)
        return std::unexpected(asErrors(offered.error()));
    state.offered = *std::move(offered);
    for (const ViewId &view : state.offered) {
        if (!views.empty() && !std::ranges::contains(views, view))
            continue;
        const auto document = assembler.assemble(policy, view);
        if (!document)
            return std::unexpected(document.error());
        state.documents.emplace(view, contentsOf(*document));
    }
    return state;
}

std::vector<ClauseId> missingIn(const Contents &contents, const Contents &of)
{
    std::set<ClauseId> there;
    for (const auto &content : contents)
        there.insert(content->id);
    std::vector<ClauseId> missing;
    for (const auto &content : of) {
        if (!there.contains(content->id))
            missing.push_back(content->id);
    }
    return missing;
}

std::vector<ClauseId> changedBetween(const Contents &before, const Contents &after)
{
    std::map<ClauseId, const assembly::ClauseContent *> earlier;
    for (const auto &content : before)
        earlier.emplace(content->id, content.get());
    std::vector<ClauseId> changed;
    for (const auto &content : after) {
        const auto found = earlier.find(content->id);
        if (found == earlier.end() || found->second == content.get())
            continue;
        if (found->second->markdown != content->markdown || found->second->title != content->title)
            changed.push_back(content->id);
    }
    return changed;
}

std::vector<ViewId> missingIn(const std::vector<ViewId> &views, const std::vector<ViewId> &of)
{
    std::vector<ViewId> missing;
    std::ranges::copy_if(of, std::back_inserter(missing),
                         [&](const ViewId &view) { return !std::ranges::contains(views, view); });
    return missing;
}

bool isWordedByTheAuthor(const ClauseId &clause, const model::PolicyDocument &policy)
{
    return policy.customWordings.contains(clause) || policy.ownClauses.contains(clause);
}

void addCustomWordings(Impact &impact, const model::PolicyDocument &before, const model::PolicyDocument &after)
{
    std::set<ClauseId> touched;
    for (const ViewImpact &view : impact.views) {
        for (const auto *clauses : {&view.appearing, &view.disappearing, &view.changed}) {
            std::ranges::copy_if(*clauses, std::inserter(touched, touched.end()), [&](const ClauseId &clause) {
                return isWordedByTheAuthor(clause, before) || isWordedByTheAuthor(clause, after);
            });
        }
    }
    impact.customWordings.assign(touched.begin(), touched.end());
}

std::set<ClauseId> clausesOf(const Impact &impact, std::vector<ClauseId> ViewImpact::*which)
{
    std::set<ClauseId> clauses;
    for (const ViewImpact &view : impact.views)
        clauses.insert((view.*which).begin(), (view.*which).end());
    return clauses;
}

} // namespace

ResultWithErrors<Impact> impactOf(const Change &change, const model::PolicyDocument &policy, Assembler assembler,
                                  const std::vector<ViewId> &views)
{
    const auto before = stateOf(policy, assembler, views);
    if (!before)
        return std::unexpected(before.error());
    model::PolicyDocument changed = policy;
    apply(change, changed);
    const auto after = stateOf(changed, assembler, views);
    if (!after)
        return std::unexpected(after.error());

    Impact impact{.interview = effectsBetween(assembler.packs(), before->answers, after->answers),
                  .viewsAppearing = missingIn(before->offered, after->offered),
                  .viewsDisappearing = missingIn(after->offered, before->offered),
                  .views = {},
                  .customWordings = {}};
    for (const ViewId &view : after->offered) {
        const auto then = after->documents.find(view);
        const auto now = before->documents.find(view);
        if (then == after->documents.end() || now == before->documents.end())
            continue;
        ViewImpact of{view, missingIn(now->second, then->second), missingIn(then->second, now->second),
                      changedBetween(now->second, then->second)};
        if (!of.appearing.empty() || !of.disappearing.empty() || !of.changed.empty())
            impact.views.push_back(std::move(of));
    }
    addCustomWordings(impact, policy, changed);
    return impact;
}

ImpactCounts countsOf(const Impact &impact)
{
    const std::set<ClauseId> appearing = clausesOf(impact, &ViewImpact::appearing);
    const std::set<ClauseId> disappearing = clausesOf(impact, &ViewImpact::disappearing);
    const std::set<ClauseId> changed = clausesOf(impact, &ViewImpact::changed);
    const auto isOnlyChanged = [&](const ClauseId &clause) {
        return !appearing.contains(clause) && !disappearing.contains(clause);
    };
    return {appearing.size(), disappearing.size(),
            static_cast<std::size_t>(std::ranges::count_if(changed, isOnlyChanged))};
}

bool asksFirst(const Impact &impact)
{
    const ImpactCounts counts = countsOf(impact);
    return !impact.viewsDisappearing.empty() || !impact.customWordings.empty() ||
           counts.disappearing >= kDisappearingToAsk || counts.appearing + counts.disappearing >= kComingAndGoingToAsk;
}

} // namespace policywright::session
