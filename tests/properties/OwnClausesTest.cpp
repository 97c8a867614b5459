// SPDX-License-Identifier: Apache-2.0
//
// What must hold of documents whatever clauses the author adds and however they are moved: each clause once, the order
// as asked for, numbers without gaps, well-formed pages, nothing internal in public, and an assembler that remembers
// gives what a new one gives.
#include "core/assembly/Assembler.h"
#include "core/render/HtmlPage.h"
#include "core/session/ChangeAdmission.h"

#include "tests/properties/Packs.h"
#include "tests/properties/RandomAnswers.h"
#include "tests/properties/RandomOwnClauses.h"
#include "tests/properties/StrictHtml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace policywright::properties {
namespace {

using assembly::AssembledDocument;
using assembly::AssembledSection;
using Ids = std::vector<ClauseId>;

Ids clausesOf(const AssembledSection &section)
{
    Ids ids;
    for (const assembly::AssembledClause &clause : section.clauses)
        ids.push_back(clause.content->id);
    return ids;
}

Ids sorted(Ids ids)
{
    std::ranges::sort(ids);
    return ids;
}

// Those of `ids` that `which` names, in the order of `ids`.
Ids only(const Ids &ids, const Ids &which)
{
    Ids found;
    std::ranges::copy_if(ids, std::back_inserter(found),
                         [&](const ClauseId &id) { return std::ranges::contains(which, id); });
    return found;
}

bool isOwn(const ClauseId &id)
{
    return id.view().starts_with("own.");
}

// A clause of the packs that the order does not name stands behind the last one in front of it in the packs that it
// does name, and nothing else that it names in between.
void expectFollowing(const Ids &ids, const Ids &inPacks, const model::ClauseOrder &order)
{
    const ClauseId *named = nullptr;
    for (const ClauseId &id : inPacks) {
        if (std::ranges::contains(order, id)) {
            named = &id;
            continue;
        }
        const auto at = std::ranges::find(ids, id);
        const auto behind = named ? std::ranges::find(ids, *named) : ids.end();
        if (at == ids.end() || behind == ids.end())
            continue; // one of them is not in the document
        ASSERT_LT(behind, at) << id.view();
        EXPECT_EQ(only(Ids(std::next(behind), at), order), Ids{}) << id.view();
    }
}

// The section's clauses, compared with those of the same document without any order.
void expectOrder(const Ids &ids, const Ids &unordered, const Ids &inPacks, const model::ClauseOrder &order)
{
    EXPECT_EQ(sorted(ids), sorted(unordered)) << "moving brings and takes nothing";
    EXPECT_EQ(only(ids, order), only(order, ids)) << "what the order names stands as it says";
    expectFollowing(ids, inPacks, order);
    const auto standsAtTheEnd = [&](const ClauseId &id) { return isOwn(id) && !std::ranges::contains(order, id); };
    EXPECT_TRUE(std::all_of(std::ranges::find_if(ids, standsAtTheEnd), ids.end(), standsAtTheEnd));
}

void expectNumbers(const AssembledDocument &document)
{
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const AssembledSection &section = document.sections[i];
        EXPECT_EQ(section.number, std::to_string(i + 1));
        for (std::size_t k = 0; k < section.clauses.size(); ++k) {
            const assembly::AssembledClause &clause = section.clauses[k];
            EXPECT_EQ(clause.number, section.number + '.' + std::to_string(k + 1));
            const assembly::ReferenceTarget *target = document.target('#' + clause.content->id.toString());
            ASSERT_TRUE(target);
            EXPECT_EQ(*target, (assembly::ReferenceTarget{clause.number, clause.content->title}));
        }
    }
}

Ids clausesInPacks(const SectionId &section)
{
    Ids ids;
    const auto found = std::ranges::find(allPacks()->sections(), section, &pack::CompiledSection::id);
    for (const std::size_t index : found->clauses)
        ids.push_back(allPacks()->clauses()[index].logic.id);
    return ids;
}

void expectSound(const AssembledDocument &document, const AssembledDocument &unordered,
                 const model::PolicyDocument &policy)
{
    expectNumbers(document);
    ASSERT_EQ(document.sections.size(), unordered.sections.size());
    std::set<ClauseId> seen;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const AssembledSection &section = document.sections[i];
        const Ids ids = clausesOf(section);
        for (const ClauseId &id : ids) {
            EXPECT_TRUE(seen.insert(id).second) << id.view() << " twice";
            const auto own = policy.ownClauses.find(id);
            if (own == policy.ownClauses.end())
                continue;
            EXPECT_EQ(own->second.section, section.id);
            EXPECT_TRUE(own->second.audience == model::OwnAudience::Public ||
                        document.audience == pack::Audience::Internal);
        }
        const auto order = policy.order.find(section.id);
        expectOrder(ids, clausesOf(unordered.sections[i]), clausesInPacks(section.id),
                    order == policy.order.end() ? model::ClauseOrder() : order->second);
    }
    EXPECT_EQ(htmlProblems(render::htmlPage(document, {})), std::vector<std::string>{});
}

TEST(OwnClauses, AndMovedClausesKeepDocumentsSound)
{
    const auto packs = allPacks();
    RandomAnswers answers(*packs, firstSeed());
    RandomOwnClauses changes(*packs, firstSeed());
    model::PolicyDocument policy = answers.next();
    auto remembering = *assembly::Assembler::create(packs, kToday);
    std::map<ViewId, render::ClauseHtmlCache> caches;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < setsOr(60) && !HasFailure(); ++i) {
        SCOPED_TRACE("change " + std::to_string(i) + " from seed " + std::to_string(firstSeed()));
        if (i % 20 == 19)
            policy.answers = answers.next().answers;
        for (int k = 0; k < 3; ++k) {
            const auto change = session::admitted(changes.next(policy), policy, *packs);
            ASSERT_TRUE(change) << describe(change.error());
            session::apply(*change, policy);
        }
        model::PolicyDocument withoutOrder = policy;
        withoutOrder.order.clear();
        auto forgetful = *assembly::Assembler::create(packs, kToday);
        for (const pack::CompiledView &view : packs->views()) {
            SCOPED_TRACE(view.logic.id.toString());
            const auto document = remembering.assemble(policy, view.logic.id);
            ASSERT_TRUE(document) << described(document.error());
            const auto fresh = forgetful.assemble(policy, view.logic.id);
            EXPECT_EQ(render::htmlPage(*document, {}, caches[view.logic.id]), render::htmlPage(*fresh, {}));
            expectSound(*document, *forgetful.assemble(withoutOrder, view.logic.id), policy);
            for (const AssembledSection &section : document->sections)
                shown += static_cast<std::size_t>(std::ranges::count_if(
                    section.clauses, [](const assembly::AssembledClause &clause) { return !clause.content->pack; }));
        }
    }
    EXPECT_GT(shown, setsOr(60)) << "own clauses are in the documents that were looked at";
}

} // namespace
} // namespace policywright::properties
