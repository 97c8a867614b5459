// SPDX-License-Identifier: Apache-2.0
//
// Clauses of the author's own and moved clauses, in documents.
#include "core/assembly/Assembler.h"
#include "core/assembly/ClauseOrder.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::assembly {
namespace {

const ClauseId kVisitors("own.visitors");
const SectionId kRules("rules");

model::OwnClause ownClause(std::string text, std::string title = "Visitors")
{
    return {kRules, std::move(title), std::move(text), model::OwnAudience::Public, "Ada", "2026-11-22"};
}

class OwnClauses : public ::testing::Test {
protected:
    OwnClauses() { policy.ownClauses.emplace(kVisitors, ownClause("Ask at {{ org_name }}.")); }

    AssembledDocument assembled(const char *view = "internal")
    {
        auto document = assembler.assemble(policy, ViewId(view));
        EXPECT_TRUE(document) << describe(document.error().front());
        return document ? *std::move(document) : AssembledDocument{.view = ViewId(view)};
    }

    // The ids of the body's clauses.
    std::string contents(const char *view = "internal")
    {
        std::string ids;
        for (const AssembledSection &section : assembled(view).sections) {
            for (const AssembledClause &clause : section.clauses)
                ids += (ids.empty() ? "" : " ") + clause.number + ' ' + clause.content->id.toString();
        }
        return ids;
    }

    void order(std::vector<const char *> ids) { policy.order[kRules] = {ids.begin(), ids.end()}; }

    // How many clauses the next document costs.
    std::size_t costOf(const std::function<void()> &change, const char *view = "internal")
    {
        assembled(view);
        const std::size_t before = assembler.renderedClauses();
        change();
        assembled(view);
        return assembler.renderedClauses() - before;
    }

    pack::Pack pack = test::smallPack();
    model::PolicyDocument policy = test::answeredPolicy();
    Assembler assembler = *Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
};

TEST_F(OwnClauses, StandBehindThoseOfThePackAndAreTheAuthors)
{
    EXPECT_EQ(contents(), "1.1 rules.scope 1.2 rules.review 1.3 rules.tools 1.4 rules.contacts 1.5 rules.principles "
                          "1.6 own.visitors");
    const AssembledDocument document = assembled();
    const ClauseContent &own = *document.sections[0].clauses.back().content;
    EXPECT_EQ(own.markdown, "Ask at Harbour \\*Trust\\* \\<1>.");
    EXPECT_EQ(own.title, "Visitors");
    EXPECT_EQ(own.pack, std::nullopt);
    EXPECT_EQ(own.wordedBy, WordedBy::Author);
    EXPECT_EQ(own.reads, std::vector<std::string>{"org_name"});
    EXPECT_EQ(own.insertions, (std::vector<Insertion>{{7, 29, Insertion::Kind::Answer, {"org_name"}}}));
}

TEST_F(OwnClauses, StandInEveryDocumentThatShowsTheirSectionAsAWhole)
{
    EXPECT_TRUE(contents("public").ends_with("own.visitors"));
    policy.ownClauses.at(kVisitors).audience = model::OwnAudience::Internal;
    EXPECT_TRUE(contents("internal").ends_with("own.visitors"));
    EXPECT_FALSE(contents("public").contains("own.visitors"));
    EXPECT_EQ(assembled("public").target("#own.visitors"), nullptr);
}

TEST_F(OwnClauses, StandInNoDocumentThatNamesTheClausesOfTheirSection)
{
    pack.views[0].contents = {{.section = kRules, .only = {"rules.scope"}}};
    pack.views[1].contents = {{.section = kRules, .leaveOut = {"rules.tools"}},
                              {.section = kRules, .only = {"rules.tools"}}};
    auto packs = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
    assembler =
        *Assembler::create(std::make_shared<const pack::PackSet>(*std::move(packs)), *Date::fromIso("2026-11-22"));
    EXPECT_EQ(contents("internal"), "1.1 rules.scope");
    EXPECT_TRUE(contents("public").ends_with("own.visitors")) << "another entry brings it whole";
}

TEST_F(OwnClauses, BringASectionThatHasNoOtherClause)
{
    for (const pack::CompiledClause &clause : assembler.packs().clauses())
        policy.omissions[clause.logic.id] = {"Not yet", "A", "2026-11-22"};
    EXPECT_EQ(contents(), "1.1 own.visitors");
}

TEST_F(OwnClauses, AreKeptAndNotPlacedWhereThePacksDoNotHaveTheirSectionOrHaveTheirId)
{
    policy.ownClauses.emplace(ClauseId("own.lost"), model::OwnClause{SectionId("gone"), "Lost", "Kept."});
    EXPECT_FALSE(contents().contains("own.lost"));
    policy.ownClauses.emplace(ClauseId("rules.scope"), ownClause("Never here.")); // no reader lets it in
    EXPECT_EQ(assembled().sections[0].clauses.size(), 6U);
    EXPECT_EQ(assembled().sections[0].clauses[0].content->title, "Where it applies");
}

TEST_F(OwnClauses, CountTheirGaps)
{
    policy.answers.erase(QuestionId("principles"));
    policy.ownClauses.at(kVisitors).text = "As we said: {{ principles }}";
    EXPECT_EQ(assembled().gaps,
              (std::vector<Gap>{{"principles", ClauseId("rules.principles")}, {"principles", kVisitors}}));
}

TEST_F(OwnClauses, AreReferredToByTheirNumberAndTitle)
{
    EXPECT_EQ(*assembled().target("#own.visitors"), (ReferenceTarget{"1.6", "Visitors"}));
    order({"own.visitors", "rules.scope"});
    EXPECT_EQ(*assembled().target("#own.visitors"), (ReferenceTarget{"1.1", "Visitors"}));
}

TEST_F(OwnClauses, CostOnlyThemselvesWhileSomebodyTypes)
{
    EXPECT_EQ(costOf([&] { policy.ownClauses.at(kVisitors).text = "Ask at the door."; }), 1U);
    EXPECT_EQ(costOf([&] { policy.ownClauses.at(kVisitors).title = "Guests"; }), 1U);
    EXPECT_EQ(costOf([&] { policy.ownClauses.at(kVisitors).author = "Bo"; }), 0U);
    EXPECT_EQ(costOf([&] { policy.ownClauses.emplace(ClauseId("own.b"), ownClause("B", "B")); }), 1U);
    EXPECT_EQ(costOf([&] { policy.ownClauses.erase(ClauseId("own.b")); }), 0U);
    EXPECT_EQ(assembled().sections[0].clauses.back().content->title, "Guests");
}

TEST_F(OwnClauses, AreMadeAgainWhereAnAnswerThatTheyReadChanges)
{
    policy.ownClauses.at(kVisitors).text = "Version {{ version }}.";
    EXPECT_EQ(costOf([&] { policy.answers[QuestionId("version")] = std::string("2.0"); }, "public"), 2U)
        << "with the cover";
    EXPECT_EQ(assembled("public").sections[0].clauses.back().content->markdown, "Version 2.0.");
}

TEST_F(OwnClauses, CanReadThePacksLists)
{
    policy.ownClauses.at(kVisitors).text = "{% for source in sources %}{{ source.title }}{% endfor %}";
    EXPECT_EQ(assembled().sections[0].clauses.back().content->markdown, "National Labor Relations Act");
}

TEST_F(OwnClauses, AreReportedWhereTheirTextIsBroken)
{
    policy.ownClauses.at(kVisitors).text = "Ask {{ org_nam }}.";
    const auto unknown = assembler.assemble(policy, ViewId("internal"));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(describe(unknown.error()[0]),
              "own.visitors:1:8: There is no \"org_nam\" here; test it with \"is defined\" where it may be absent.\n"
              "    Ask {{ org_nam }}.\n"
              "           ^");
    policy.ownClauses.at(kVisitors).text = "Ask {{ org_name.";
    const auto broken = assembler.assemble(policy, ViewId("internal"));
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error()[0].where->file, "own.visitors");
}

class MovedClauses : public OwnClauses {};

TEST_F(MovedClauses, StandWhereTheAuthorPutThem)
{
    order({"rules.principles", "own.visitors", "rules.contacts", "rules.tools", "rules.review", "rules.scope"});
    EXPECT_EQ(contents(), "1.1 rules.principles 1.2 own.visitors 1.3 rules.contacts 1.4 rules.tools 1.5 rules.review "
                          "1.6 rules.scope");
    EXPECT_EQ(contents("public"),
              "1.1 rules.principles 1.2 own.visitors 1.3 rules.contacts 1.4 rules.review 1.5 rules.scope");
}

TEST_F(MovedClauses, AreFollowedByThoseThatTheOrderDoesNotName)
{
    order({"rules.contacts", "rules.scope", "rules.review"});
    EXPECT_EQ(contents(), "1.1 rules.contacts 1.2 rules.principles 1.3 rules.scope 1.4 rules.review 1.5 rules.tools "
                          "1.6 own.visitors");
    policy.answers.erase(QuestionId("contacts"));
    policy.answers[QuestionId("org_profile")] = std::string("charity");
    EXPECT_EQ(contents(), "1.1 rules.principles 1.2 rules.scope 1.3 rules.review 1.4 own.visitors")
        << "they stay where they are while others are not in the document";
}

TEST_F(MovedClauses, PassOverNamesThatTheSectionDoesNotHave)
{
    order({"rules.review", "rules.gone", "setup.cover", "rules.scope"});
    EXPECT_EQ(contents(), "1.1 rules.review 1.2 rules.tools 1.3 rules.contacts 1.4 rules.principles 1.5 rules.scope "
                          "1.6 own.visitors");
}

TEST_F(MovedClauses, CostNothing)
{
    policy.ownClauses.at(kVisitors).text = "Without [lists](#rules.scope).";
    EXPECT_EQ(costOf([&] { order({"own.visitors", "rules.review", "rules.scope"}); }), 0U);
    EXPECT_EQ(assembled().target("#rules.scope")->number, "1.6");
}

TEST_F(MovedClauses, AreListedWhetherTheyAreInTheDocumentOrNot)
{
    order({"own.visitors", "rules.tools"});
    const pack::CompiledSection &section = assembler.packs().sections()[1];
    EXPECT_EQ(clausesInOrder(section, assembler.packs(), test::emptyPolicy()),
              clausesWithoutOrder(section, assembler.packs(), test::emptyPolicy()));
    std::string ids;
    for (const ClauseId &id : clausesInOrder(section, assembler.packs(), policy))
        ids += id.toString() + ' ';
    EXPECT_EQ(ids, "rules.scope rules.review own.visitors rules.tools rules.contacts rules.principles ");
}

} // namespace
} // namespace policywright::assembly
