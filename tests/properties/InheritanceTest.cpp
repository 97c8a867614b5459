// SPDX-License-Identifier: Apache-2.0
//
// What must hold of a policy that extends another one, whatever both say: it never differs in silence, following loses
// none of its words and asks nothing twice, and nothing of the other policy's that is internal comes into its public
// documents. Both policies are assembled here on the test's own account.
#include "core/assembly/Assembler.h"
#include "core/export/TextFormats.h"
#include "core/inherit/ShownDifferences.h"
#include "core/render/HtmlPage.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/ParentFollow.h"

#include "tests/properties/Canaries.h"
#include "tests/properties/Packs.h"
#include "tests/properties/RandomAnswers.h"
#include "tests/properties/RandomOwnClauses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace policywright::properties {
namespace {

using inherit::Mark;
using inherit::ShownDifference;
using model::PolicyDocument;
using session::ParentFollow;

constexpr std::size_t kSets = 12;

class Family {
public:
    explicit Family(std::uint64_t seed)
        : m_random(seed), m_answers(*m_packs, seed), m_clauses(*m_packs, seed), parent(m_answers.next())
    {
        parent.id = "00000000-0000-4000-8000-00000000000a";
        author(parent, 3);
        child = {.id = "00000000-0000-4000-8000-00000000000b", .packs = {}};
        child.ancestors = state().line;
        child = inherit::withNothingOfItsOwn(child, child.ancestors.front().handedDown, *m_packs);
    }

    session::ParentState state() const
    {
        return {{{parent.id, "Trust", "trust.policy", "", std::to_string(m_states), "2026-11-22",
                  inherit::handedDownBy(parent, *m_packs)}},
                asFile(parent, m_packs)};
    }

    // Some answers, wordings, omissions, own clauses and orders, of all that an author can do.
    void author(PolicyDocument &policy, std::size_t times)
    {
        const PolicyDocument other = m_answers.next();
        for (std::size_t i = 0; i < times; ++i) {
            const pack::CompiledClause &clause = m_packs->clauses()[below(m_packs->clauses().size())];
            const std::string number = std::to_string(below(1000));
            const ClauseId &id = clause.logic.id;
            policy.customWordings.insert_or_assign(
                id, model::CustomWording{"We must count to " + number + ".", clause.body.text, "1.0.0", "Ada", number});
            const auto left = m_packs->clauses()[below(m_packs->clauses().size())].logic.id;
            policy.omissions.insert_or_assign(left, model::Omission{"Reason " + number, "Ada", "2026-11-22"});
            if (const auto change = session::admitted(m_clauses.next(policy), policy, *m_packs))
                session::apply(*change, policy);
            if (!other.answers.empty()) {
                const auto answer =
                    std::next(other.answers.begin(), static_cast<std::ptrdiff_t>(below(other.answers.size())));
                policy.answers.insert_or_assign(answer->first, answer->second);
            }
        }
        ++m_states;
    }

    ParentFollow prepared(std::optional<compare::Take> otherwise = {}) const
    {
        auto follow = session::preparedFollow(asFile(child, m_packs), state(), {.choices = {}, .otherwise = otherwise},
                                              "choices.json", kToday);
        EXPECT_TRUE(follow) << described(follow.error());
        return *std::move(follow);
    }

    const std::shared_ptr<const pack::PackSet> &packs() const { return m_packs; }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    std::shared_ptr<const pack::PackSet> m_packs = allPacks();
    std::mt19937_64 m_random;
    RandomAnswers m_answers;
    RandomOwnClauses m_clauses;
    std::size_t m_states = 0;

public:
    PolicyDocument parent;
    PolicyDocument child = {.id = {}, .packs = {}};
};

using Texts = std::map<std::pair<std::string, std::string>, std::string>; // by view and clause

Texts textsOf(const PolicyDocument &policy, assembly::Assembler &assembler)
{
    Texts texts;
    for (const pack::CompiledView &view : assembler.packs().views()) {
        const auto document = assembler.assemble(policy, view.logic.id);
        EXPECT_TRUE(document) << described(document.error());
        const auto take = [&](const std::vector<assembly::AssembledClause> &clauses) {
            for (const assembly::AssembledClause &clause : clauses)
                texts.emplace(std::pair(view.logic.id.toString(), clause.content->id.toString()),
                              clause.content->title + '\n' + clause.content->markdown);
        };
        take(document->cover);
        take(document->notices);
        for (const assembly::AssembledSection &section : document->sections)
            take(section.clauses);
    }
    return texts;
}

std::set<std::pair<std::string, std::string>> differing(const Texts &one, const Texts &other)
{
    std::set<std::pair<std::string, std::string>> keys;
    for (const auto *texts : {&one, &other}) {
        for (const auto &[key, text] : *texts) {
            const auto mine = one.find(key);
            const auto theirs = other.find(key);
            if (mine == one.end() || theirs == other.end() || mine->second != theirs->second)
                keys.insert(key);
        }
    }
    return keys;
}

// The parent's own document, but for what it says of itself.
PolicyDocument asChild(const PolicyDocument &parent, const PolicyDocument &child, const pack::PackSet &packs)
{
    PolicyDocument policy = parent;
    for (const auto &fact : {packs.document().version, packs.document().effective, packs.document().reviewBy}) {
        if (!fact)
            continue;
        policy.answers.erase(*fact);
        if (const auto own = child.answers.find(*fact); own != child.answers.end())
            policy.answers.insert(*own);
    }
    return policy;
}

TEST(Inheritance, NeverDiffersInSilence)
{
    for (std::size_t set = 0; set < setsOr(kSets); ++set) {
        SCOPED_TRACE(firstSeed() + set);
        Family family(firstSeed() + set);
        auto assembler = *assembly::Assembler::create(family.packs(), kToday);
        for (std::size_t step = 0; step < 3; ++step) {
            const auto marks = inherit::marksOf(family.child, assembler);
            ASSERT_TRUE(marks) << describe(marks.error());
            const auto told = inherit::shownDifferences(family.child, *marks, assembler);
            ASSERT_TRUE(told) << described(told.error());
            std::set<std::pair<std::string, std::string>> toldOf;
            for (const ShownDifference &difference : *told) {
                toldOf.emplace(difference.view.toString(), difference.clause.toString());
                EXPECT_FALSE(difference.because.empty()) << difference.view.view() << ' ' << difference.clause.view();
                for (const PlaceId &place : difference.because) {
                    const auto mark = std::ranges::find(*marks, place, &Mark::place);
                    ASSERT_NE(mark, marks->end()) << place.view();
                    EXPECT_NE(mark->kind, Mark::Kind::Inherited) << place.view();
                }
            }
            const Texts theirs = textsOf(asChild(family.parent, family.child, *family.packs()), assembler);
            EXPECT_EQ(differing(textsOf(family.child, assembler), theirs), toldOf);
            EXPECT_TRUE(step > 0 || toldOf.empty()) << "at first it says nothing of its own";
            family.author(family.child, step + 1);
        }
    }
}

template <class Id, class Value, class Visit>
void eachOwn(const std::map<Id, Value> &mine, const std::map<Id, Value> &inherited, const Visit &visit)
{
    for (const auto &[id, value] : mine) {
        const auto there = inherited.find(id);
        if (there == inherited.end() || !(there->second == value))
            visit(id, value);
    }
}

// Whether the policy has these words, in force or set aside.
template <class Id, class Value>
bool has(const std::map<Id, Value> &values, const Id &id, const Value &value, const char *kind,
         const PolicyDocument &policy)
{
    const auto found = values.find(id);
    const bool isInForce = found != values.end() && found->second == value;
    return isInForce || std::ranges::any_of(policy.setAside, [&](const model::SetAside &kept) {
               return kept.place == kind + id.toString() && kept.value == model::toJson(value);
           });
}

void expectItsWords(const PolicyDocument &before, const PolicyDocument &after)
{
    const model::HandedDown &was = before.ancestors.front().handedDown;
    eachOwn(before.answers, was.answers, [&](const QuestionId &id, const model::Answer &answer) {
        // Of a table that both changed, rows and cells were merged: it is neither the one nor the other.
        const bool isTable = std::holds_alternative<model::Records>(answer);
        EXPECT_TRUE(isTable || has(after.answers, id, answer, "answer:", after)) << id.view();
    });
    eachOwn(before.customWordings, was.customWordings, [&](const ClauseId &id, const model::CustomWording &wording) {
        EXPECT_TRUE(has(after.customWordings, id, wording, "wording:", after)) << id.view();
    });
    eachOwn(before.omissions, was.omissions, [&](const ClauseId &id, const model::Omission &omission) {
        EXPECT_TRUE(has(after.omissions, id, omission, "omission:", after)) << id.view();
    });
    eachOwn(before.ownClauses, was.ownClauses, [&](const ClauseId &id, const model::OwnClause &clause) {
        if (has(after.ownClauses, id, clause, "own:", after))
            return;
        // Then both changed parts of it, and each part that was changed here alone, or decided so, is as it was here.
        const auto there = was.ownClauses.find(id);
        const auto now = after.ownClauses.find(id);
        ASSERT_TRUE(there != was.ownClauses.end() && now != after.ownClauses.end()) << id.view();
        EXPECT_TRUE(clause.title == there->second.title || clause.title == now->second.title) << id.view();
        EXPECT_TRUE(clause.section == there->second.section || clause.section == now->second.section) << id.view();
        EXPECT_TRUE(clause.audience == there->second.audience || clause.audience == now->second.audience) << id.view();
        EXPECT_TRUE(clause.text == there->second.text || now->second.text != there->second.text) << id.view();
    });
}

TEST(Inheritance, FollowsWithoutLosingAWordAndAsksNothingTwice)
{
    for (std::size_t set = 0; set < setsOr(kSets); ++set) {
        SCOPED_TRACE(firstSeed() + set);
        for (const compare::Take otherwise : {compare::Take::Mine, compare::Take::Theirs}) {
            Family family(firstSeed() + set);
            family.author(family.child, 4);
            family.author(family.parent, 4);
            const PolicyDocument before = family.child;
            const ParentFollow follow = family.prepared(otherwise);
            ASSERT_EQ(follow.state, ParentFollow::State::Ready);
            expectItsWords(before, follow.merge.policy);
            EXPECT_EQ(toText(model::toJson(family.prepared(otherwise).merge.policy)),
                      toText(model::toJson(follow.merge.policy)))
                << "the same of the same";
            family.child = follow.merge.policy;
            EXPECT_EQ(family.prepared().state, ParentFollow::State::UpToDate);
            EXPECT_EQ(family.child.ancestors, family.state().line);
        }
    }
}

std::string everythingWritten(const PolicyDocument &policy, const pack::Audience *audience,
                              assembly::Assembler &assembler)
{
    std::string bytes;
    for (const pack::CompiledView &view : assembler.packs().views()) {
        if (audience && view.logic.audience != *audience)
            continue;
        const auto document = assembler.assemble(policy, view.logic.id);
        EXPECT_TRUE(document) << described(document.error());
        bytes += render::htmlPage(*document, {.finish = render::Finish::Draft});
        bytes += exporting::markdownFile(*document, render::Finish::Draft);
        bytes += exporting::textFile(*document, render::Finish::Draft);
    }
    return bytes;
}

TEST(Inheritance, ReadsTheSameToTheByteWhenItExtendsNothingAnyMore)
{
    Family family(firstSeed());
    family.author(family.child, 4);
    auto assembler = *assembly::Assembler::create(family.packs(), kToday);
    const std::string before = everythingWritten(family.child, nullptr, assembler);
    session::apply(session::SetAncestors{}, family.child);
    EXPECT_EQ(everythingWritten(family.child, nullptr, assembler), before);
}

TEST(Inheritance, BringsNothingInternalOfTheOtherPolicyIntoAPublicDocument)
{
    const pack::Audience audience = pack::Audience::Public;
    for (std::size_t set = 0; set < setsOr(kSets); ++set) {
        SCOPED_TRACE(firstSeed() + set);
        Family family(firstSeed() + set);
        RandomAnswers answers(*family.packs(), firstSeed() + set);
        PolicyDocument full = answers.next();
        answers.complete(full);
        const Planted planted = withCanaries(*family.packs(), full);
        ASSERT_FALSE(planted.canaries.empty());
        family.parent.answers = planted.policy.answers;
        family.child.ancestors = family.state().line;
        family.child =
            inherit::withNothingOfItsOwn(family.child, family.child.ancestors.front().handedDown, *family.packs());
        auto assembler = *assembly::Assembler::create(family.packs(), kToday);
        EXPECT_EQ(canariesIn(everythingWritten(family.child, &audience, assembler), planted.canaries),
                  std::vector<std::string>())
            << "inherited";
        family.child.answers = answers.next().answers;
        EXPECT_EQ(canariesIn(everythingWritten(family.child, nullptr, assembler), planted.canaries),
                  std::vector<std::string>())
            << "overridden: in no document at all";
    }
}

} // namespace
} // namespace policywright::properties
