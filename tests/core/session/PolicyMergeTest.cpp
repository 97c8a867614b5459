// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyMerge.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::session {
namespace {

using compare::Take;
using model::PolicyDocument;
using Changes = std::function<void(PolicyDocument &)>;

const QuestionId kName("org_name");
const QuestionId kContacts("contacts");
const ClauseId kScope("rules.scope");
const ClauseId kOwn("own.visitors");
const SectionId kRules("rules");

PolicyDocument start()
{
    PolicyDocument policy = test::answeredPolicy();
    policy.customWordings.emplace(kScope, test::wording("Staff answer within a day. Nobody answers at night."));
    policy.omissions.emplace(ClauseId("rules.review"), test::omission("Old reason."));
    policy.ownClauses.emplace(kOwn, test::ownClause("Visitors are welcome. They ask first."));
    policy.order[kRules] = {kOwn};
    return policy;
}

PolicyDocument with(const Changes &change)
{
    PolicyDocument policy = start();
    change(policy);
    return policy;
}

PolicyMerge merged(const Changes &mine, const Changes &theirs, const MergeDecisions &decisions = {})
{
    return mergedPolicy(start(), with(mine), with(theirs), decisions, "choices.json").value();
}

std::vector<std::string> placesOf(const PolicyMerge &merge)
{
    std::vector<std::string> places;
    for (const MergeConflict &conflict : merge.conflicts)
        places.push_back(conflict.place);
    return places;
}

model::Cell &cell(PolicyDocument &policy, std::size_t row, std::size_t column)
{
    return std::get<model::Records>(policy.answers.at(kContacts)).rows.at(row).at(column).second;
}

void setName(PolicyDocument &policy, const std::string &name)
{
    policy.answers.insert_or_assign(kName, name);
}

void setText(PolicyDocument &policy, const std::string &text)
{
    policy.customWordings.at(kScope).text = text;
}

const Changes kEverything = [](PolicyDocument &policy) {
    setName(policy, "Theirs");
    policy.answers.erase(QuestionId("secret_tool"));
    cell(policy, 1, 1) = std::string("1");
    setText(policy, "Staff answer within a week.");
    policy.omissions.clear();
    policy.omissions.emplace(kScope, test::omission("Not here."));
    policy.ownClauses.at(kOwn).title = "Guests";
    policy.order.clear();
    policy.pins.emplace(kScope, model::ClausePin{"Bo", "2026-11-23"});
    policy.setAside.push_back({"answer:owner", Json("Bo"), "small 1.1.0", "2026-11-23"});
    policy.theme.accent = "#123456";
    policy.language = "de";
    policy.unknown.set("future", 1);
};
const Changes kNothing = [](PolicyDocument &) {};

TEST(PolicyMerge, OfOneSideIsThatSide)
{
    EXPECT_EQ(merged(kEverything, kNothing).policy, with(kEverything));
    EXPECT_EQ(merged(kNothing, kEverything).policy, with(kEverything));
    EXPECT_EQ(merged(kEverything, kEverything).policy, with(kEverything));
    EXPECT_EQ(merged(kNothing, kNothing).policy, start());
    for (const auto &[mine, theirs] :
         {std::pair(kEverything, kNothing), std::pair(kNothing, kEverything), std::pair(kEverything, kEverything)})
        EXPECT_EQ(placesOf(merged(mine, theirs)), std::vector<std::string>());
}

TEST(PolicyMerge, TakesWhatOneOfThemChanged)
{
    const PolicyMerge merge = merged([](PolicyDocument &policy) { setName(policy, "Mine"); },
                                     [](PolicyDocument &policy) { policy.omissions.clear(); });
    EXPECT_EQ(merge.policy, with([](PolicyDocument &policy) {
                  setName(policy, "Mine");
                  policy.omissions.clear();
              }));
    EXPECT_TRUE(merge.isDecided());
}

TEST(PolicyMerge, SaysWhatBothChangedAndKeepsMineUntilItIsDecided)
{
    const Changes mine = [](PolicyDocument &policy) { setName(policy, "Mine"); };
    const Changes theirs = [](PolicyDocument &policy) { policy.answers.erase(kName); };
    const PolicyMerge merge = merged(mine, theirs);
    EXPECT_EQ(
        merge.conflicts,
        (std::vector<MergeConflict>{
            {.place = "answer:org_name", .base = "Harbour *Trust* <1>", .mine = "Mine", .theirs = std::nullopt}}));
    EXPECT_FALSE(merge.isDecided());
    EXPECT_EQ(merge.policy, with(mine));
    EXPECT_EQ(merged(mine, theirs, {.otherwise = Take::Theirs}).policy, with(theirs));
    EXPECT_EQ(merged(mine, theirs, {.choices = {{"answer:org_name", Take::Base}}}).policy, start());
    EXPECT_TRUE(merged(mine, theirs, {.otherwise = Take::Mine}).isDecided());
}

TEST(PolicyMerge, MergesTablesByRowsAndCells)
{
    const auto add = [](const char *name) {
        return [name](PolicyDocument &policy) {
            auto &rows = std::get<model::Records>(policy.answers.at(kContacts)).rows;
            rows.push_back({{"who", model::Person{.name = name}}, {"phone", std::string("0")}});
        };
    };
    const PolicyMerge rows = merged(
        [&](PolicyDocument &policy) {
            add("Cleo")(policy);
            cell(policy, 0, 1) = std::string("1");
        },
        [&](PolicyDocument &policy) {
            add("Dan")(policy);
            cell(policy, 0, 2) = std::string("deputy");
            auto &all = std::get<model::Records>(policy.answers.at(kContacts)).rows;
            all.erase(all.begin() + 1);
        });
    EXPECT_EQ(rows.conflicts, std::vector<MergeConflict>());
    const auto &table = std::get<model::Records>(rows.policy.answers.at(kContacts)).rows;
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(std::get<std::string>(table[0][1].second), "1");
    EXPECT_EQ(std::get<std::string>(table[0][2].second), "deputy");
    EXPECT_EQ(std::get<model::Person>(table[1][0].second).name, "Cleo");
    EXPECT_EQ(std::get<model::Person>(table[2][0].second).name, "Dan");

    const PolicyMerge cells = merged([](PolicyDocument &policy) { cell(policy, 0, 1) = std::string("1"); },
                                     [](PolicyDocument &policy) { cell(policy, 0, 1) = std::string("2"); });
    EXPECT_EQ(cells.conflicts,
              (std::vector<MergeConflict>{
                  {.place = "answer:contacts:Ada Marsh:phone", .base = "020 7946 0111", .mine = "1", .theirs = "2"}}));
    const PolicyMerge gone =
        merged([](PolicyDocument &policy) { cell(policy, 1, 1) = std::string("1"); },
               [](PolicyDocument &policy) { std::get<model::Records>(policy.answers.at(kContacts)).rows.pop_back(); });
    EXPECT_EQ(placesOf(gone), std::vector<std::string>{"answer:contacts:Bo Lund"});
}

TEST(PolicyMerge, KeepsWhatEitherSideSetAsideAndPutsAwayWhatOneDid)
{
    const model::SetAside ours{"answer:a", Json("A"), "small 1.1.0", "2026-11-23"};
    const model::SetAside others{"answer:b", Json("B"), "small 1.1.0", "2026-11-23"};
    const Changes both = [&](PolicyDocument &policy) { policy.setAside = {ours, others}; };
    const Changes mine = [&](PolicyDocument &policy) { policy.setAside = {ours}; };
    const Changes theirs = [&](PolicyDocument &policy) { policy.setAside = {others}; };
    EXPECT_EQ(merged(mine, theirs).policy, with(both));
    const auto since = mergedPolicy(with(both), with(mine), with(both));
    EXPECT_EQ(since->policy, with(mine)) << "I put one away";
    EXPECT_EQ(mergedPolicy(with(both), with(both), with(theirs))->policy, with(theirs));
}

TEST(PolicyMerge, ShowsPinsThatBothSetOtherwise)
{
    const auto pinned = [](const char *author) {
        return [author](PolicyDocument &policy) {
            policy.pins.insert_or_assign(kScope, model::ClausePin{author, "2026-11-23"});
        };
    };
    EXPECT_EQ(placesOf(merged(pinned("Ada"), pinned("Bo"))), std::vector<std::string>{"pin:rules.scope"});
    EXPECT_EQ(merged(kNothing, pinned("Bo")).policy, with(pinned("Bo")));
}

TEST(PolicyMerge, MergesWordingsBySentence)
{
    const PolicyMerge merge = merged(
        [](PolicyDocument &policy) { setText(policy, "Staff answer within two days. Nobody answers at night."); },
        [](PolicyDocument &policy) { setText(policy, "Staff answer within a day. Nobody at all answers at night."); });
    EXPECT_EQ(merge.conflicts, std::vector<MergeConflict>());
    EXPECT_EQ(merge.policy.customWordings.at(kScope).text,
              "Staff answer within two days. Nobody at all answers at night.");

    const Changes mine = [](PolicyDocument &policy) { setText(policy, "Staff answer within two days."); };
    const Changes theirs = [](PolicyDocument &policy) {
        setText(policy, "Staff answer within an hour. Nobody answers at night.");
        policy.customWordings.at(kScope).author = "Ben";
    };
    EXPECT_EQ(merged(mine, theirs).conflicts,
              (std::vector<MergeConflict>{{.place = "wording:rules.scope:1",
                                           .base = "Staff answer within a day. Nobody answers at night.",
                                           .mine = "Staff answer within two days.",
                                           .theirs = "Staff answer within an hour. Nobody answers at night.",
                                           .isProse = true}}));
    const PolicyMerge own = merged(mine, theirs, {.choices = {{"wording:rules.scope:1", "Staff answer."}}});
    EXPECT_EQ(own.policy.customWordings.at(kScope).text, "Staff answer.");
    EXPECT_EQ(own.policy.customWordings.at(kScope).author, start().customWordings.at(kScope).author + ", Ben");
}

TEST(PolicyMerge, OfAWordingThatBothBeganStartsFromThePacksText)
{
    PolicyDocument base = start();
    base.customWordings.clear();
    PolicyDocument mine = base;
    mine.customWordings.emplace(kScope, test::wording("One was here. Two is new."));
    PolicyDocument theirs = base;
    theirs.customWordings.emplace(kScope, test::wording("One is now here. Two was here."));
    for (PolicyDocument *side : {&mine, &theirs})
        side->customWordings.at(kScope).packText = "One was here. Two was here.";
    const auto merge = mergedPolicy(base, mine, theirs);
    ASSERT_TRUE(merge);
    EXPECT_EQ(merge->conflicts, std::vector<MergeConflict>());
    EXPECT_EQ(merge->policy.customWordings.at(kScope).text, "One is now here. Two is new.");
}

TEST(PolicyMerge, NeverMakesATextThatIsNoTemplate)
{
    PolicyDocument base = start();
    base.customWordings.at(kScope).text = "One is here.\n\n{% if org_name %}\n\nTwo is here.\n\n{% endif %}\n\nEnd.\n";
    PolicyDocument mine = base;
    mine.customWordings.at(kScope).text = "One is here.\n\nTwo is here.\n\nEnd.\n";
    PolicyDocument theirs = base;
    theirs.customWordings.at(kScope).text =
        "One is here.\n\n{% if org_name %}\n\nTwo is here.\n\n{% else %}\n\nThree is here.\n\n{% endif %}\n\nEnd.\n";
    const auto merge = mergedPolicy(base, mine, theirs, {.otherwise = Take::Theirs});
    ASSERT_TRUE(merge);
    EXPECT_EQ(placesOf(*merge), std::vector<std::string>{"wording:rules.scope"});
    EXPECT_EQ(merge->policy.customWordings.at(kScope).text, theirs.customWordings.at(kScope).text);
}

TEST(PolicyMerge, MergesAClauseOfOnesOwnByItsParts)
{
    const PolicyMerge merge = merged([](PolicyDocument &policy) { policy.ownClauses.at(kOwn).title = "Mine"; },
                                     [](PolicyDocument &policy) {
                                         policy.ownClauses.at(kOwn).title = "Theirs";
                                         policy.ownClauses.at(kOwn).text = "Visitors are welcome.";
                                     });
    EXPECT_EQ(placesOf(merge), std::vector<std::string>{"own:own.visitors:title"});
    EXPECT_EQ(merge.policy.ownClauses.at(kOwn).text, "Visitors are welcome.");
    const PolicyMerge gone = merged([](PolicyDocument &policy) { policy.ownClauses.clear(); },
                                    [](PolicyDocument &policy) { policy.ownClauses.at(kOwn).text = "New."; });
    EXPECT_EQ(placesOf(gone), std::vector<std::string>{"own:own.visitors"});
}

TEST(PolicyMerge, SaysEachKindOfThingThatBothChanged)
{
    const Changes mine = [](PolicyDocument &policy) {
        kEverything(policy);
        setName(policy, "Mine");
        setText(policy, "Staff answer within a month.");
        policy.omissions.at(kScope).reason = "Because.";
        policy.ownClauses.at(kOwn).section = SectionId("people");
        policy.ownClauses.at(kOwn).audience = model::OwnAudience::Internal;
        policy.order[kRules] = {kScope};
        policy.theme.accent = "#654321";
        policy.language = "fr";
        policy.unknown.set("future", 2);
    };
    EXPECT_EQ(placesOf(merged(mine, kEverything)),
              (std::vector<std::string>{"answer:org_name", "wording:rules.scope:1", "omission:rules.scope",
                                        "order:rules", "language", "theme:accent", "member:future"}));
}

TEST(PolicyMerge, RefusesADecisionThatDoesNotFit)
{
    const auto refused = [](const Changes &mine, const Changes &theirs, const MergeDecisions &decisions) {
        return mergedPolicy(start(), with(mine), with(theirs), decisions, "choices.json").error();
    };
    const Changes mine = [](PolicyDocument &policy) { setName(policy, "Mine"); };
    EXPECT_TRUE(compare::checkChoices({.choices = {{"answer:org_name", Take::Mine}}},
                                      merged(mine, kEverything).conflicts, "x"));
    EXPECT_EQ(compare::checkChoices({.choices = {{"answer:org", Take::Mine}}}, merged(mine, kEverything).conflicts,
                                    "choices.json")
                  .error(),
              (Error{ErrorCode::ChoiceForNoConflict, "choices.json", "answer:org"}));
    EXPECT_EQ(refused(mine, kEverything, {.choices = {{"answer:org_name", Take::Both}}}),
              (Error{ErrorCode::ChoiceNotPossible, "choices.json", "answer:org_name"}));
    EXPECT_EQ(refused(mine, kEverything, {.choices = {{"answer:org_name", "My own"}}}),
              (Error{ErrorCode::ChoiceNotPossible, "choices.json", "answer:org_name"}));
}

TEST(PolicyMerge, ReadsDecisions)
{
    const auto read = compare::mergeDecisionsFrom(
        R"({"decisions":{"a":"base","b":"mine","c":"theirs","d":"both","e":{"text":"Own."}}})", "choices.json");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->choices,
              (std::map<std::string, compare::MergeChoice>{
                  {"a", Take::Base}, {"b", Take::Mine}, {"c", Take::Theirs}, {"d", Take::Both}, {"e", "Own."}}));
    const auto refused = [](const char *text) { return compare::mergeDecisionsFrom(text, "choices.json").error(); };
    EXPECT_EQ(refused("{}"), (Error{ErrorCode::ChoicesDamaged, "choices.json", "decisions"}));
    EXPECT_EQ(refused(R"({"decisions":{"a":"ours"}})"), (Error{ErrorCode::ChoicesDamaged, "choices.json", "a"}));
}

} // namespace
} // namespace policywright::session
