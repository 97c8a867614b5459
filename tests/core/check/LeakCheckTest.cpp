// SPDX-License-Identifier: Apache-2.0
#include "core/check/LeakCheck.h"

#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "tests/support/SmallPack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace policywright::check {
namespace {

using model::Person;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> nothingElse(pack::AnswerType, const std::string &)
{
    return {};
}

class LeakCheck : public testing::Test {
protected:
    // A copy of the small pack's set in which one question is another one.
    static std::shared_ptr<const pack::PackSet> setWith(const char *question, void (*change)(pack::Question &))
    {
        pack::Pack pack = test::smallPack();
        for (pack::Section &section : pack.sections) {
            for (pack::Question &known : section.questions) {
                if (known.id == QuestionId(question))
                    change(known);
            }
        }
        auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
        return std::make_shared<const pack::PackSet>(std::move(set).value());
    }

    std::shared_ptr<const pack::PackSet> packs = test::smallPackSet();
    model::PolicyDocument policy = test::answeredPolicy();
};

TEST_F(LeakCheck, ListsTheInternalTextsOfEveryKindOfAnswer)
{
    EXPECT_THAT(internalTexts(*packs, policy, nothingElse),
                UnorderedElementsAre(
                    InternalText{"secret_tool", "Vaultkeeper 9"}, InternalText{"owner.name", "Ada Marsh"},
                    InternalText{"owner.email", "ada@harbour.example"}, InternalText{"owner.phone", "020 7946 0001"},
                    InternalText{"contacts.who.name", "Ada Marsh"},
                    InternalText{"contacts.who.email", "ada@harbour.example"},
                    InternalText{"contacts.who.phone", "020 7946 0001"}, InternalText{"contacts.who.name", "Bo Lund"},
                    InternalText{"contacts.phone", "020 7946 0111"}, InternalText{"contacts.phone", "020 7946 0222"}));
}

TEST_F(LeakCheck, ListsTheFormsInWhichATextIsShownBesideTheStoredOne)
{
    policy.answers = {{QuestionId("review_every"), std::string("3 months")}};
    const auto spelled = [](pack::AnswerType type, const std::string &) {
        return std::vector<std::string>{type == pack::AnswerType::Duration ? "three months" : "?", "3 months", ""};
    };
    EXPECT_THAT(internalTexts(*packs, policy, spelled),
                ElementsAre(InternalText{"review_every", "3 months"}, InternalText{"review_every", "three months"}));
}

TEST_F(LeakCheck, ListsTheJobTitleOfAPersonWhoIsInternalAltogether)
{
    policy.answers = {{QuestionId("owner"), Person{.title = "Fixer"}}};
    EXPECT_THAT(internalTexts(*packs, policy, nothingElse), IsEmpty());
    const auto secret = setWith("owner", [](pack::Question &owner) { owner.audience = pack::Audience::Internal; });
    EXPECT_THAT(internalTexts(*secret, policy, nothingElse), ElementsAre(InternalText{"owner.title", "Fixer"}));
}

TEST_F(LeakCheck, ListsEveryColumnOfATableThatIsInternalAsAWhole)
{
    policy.answers = {
        {QuestionId("contacts"), model::Records{{{{"who", Person{.title = "Fixer"}}, {"gone", std::string("x")}}}}}};
    const auto secret = setWith("contacts", [](pack::Question &table) { table.audience = pack::Audience::Internal; });
    EXPECT_THAT(internalTexts(*secret, policy, nothingElse), ElementsAre(InternalText{"contacts.who.title", "Fixer"}));
}

TEST_F(LeakCheck, ListsNoChoicesAndNoAnswersThatThePacksDoNotKnow)
{
    policy.answers = {{QuestionId("forgotten"), std::string("x")}, {QuestionId("strictness"), std::string("strict")}};
    const auto secret = setWith("strictness", [](pack::Question &level) { level.audience = pack::Audience::Internal; });
    EXPECT_THAT(internalTexts(*secret, policy, nothingElse), IsEmpty());
}

TEST_F(LeakCheck, MakesATwinWithoutAnyInternalText)
{
    const model::PolicyDocument twin = twinWithoutInternals(*packs, policy);
    for (const InternalText &ours : internalTexts(*packs, policy, nothingElse)) {
        for (const InternalText &others : internalTexts(*packs, twin, nothingElse))
            EXPECT_NE(ours.text, others.text) << ours.name;
    }
    EXPECT_EQ(twin.answers.at(QuestionId("org_name")), policy.answers.at(QuestionId("org_name")));
    EXPECT_EQ(std::get<Person>(twin.answers.at(QuestionId("owner"))).title, "Head of Communications");
}

TEST_F(LeakCheck, KeepsEqualTextsEqualInTheTwin)
{
    const model::PolicyDocument twin = twinWithoutInternals(*packs, policy);
    const auto &owner = std::get<Person>(twin.answers.at(QuestionId("owner")));
    const auto &first =
        std::get<Person>(std::get<model::Records>(twin.answers.at(QuestionId("contacts"))).rows[0][0].second);
    EXPECT_EQ(owner.name, first.name);
    EXPECT_NE(owner.name, owner.email);
}

TEST_F(LeakCheck, KeepsDatesAndDurationsWhatTheyAreInTheTwin)
{
    const auto secret = setWith("effective", [](pack::Question &date) { date.audience = pack::Audience::Internal; });
    policy.answers = {{QuestionId("effective"), std::string("2027-03-01")},
                      {QuestionId("review_every"), std::string("3 months")}};
    const model::PolicyDocument twin = twinWithoutInternals(*secret, policy);
    EXPECT_TRUE(Date::fromIso(std::get<std::string>(twin.answers.at(QuestionId("effective")))));
    EXPECT_TRUE(Duration::fromText(std::get<std::string>(twin.answers.at(QuestionId("review_every")))));
}

TEST_F(LeakCheck, ReplacesAContactThatTheAuthorsWordingNames)
{
    policy.customWordings[ClauseId("rules.review")] = {"Call ADA Marsh, 020 7946 0111, on any 3 months.", "", "1.0.0",
                                                       "A", "2026-11-22"};
    policy.answers[QuestionId("review_every")] = std::string("3 months");
    const model::PolicyDocument twin = twinWithoutInternals(*packs, policy);
    const std::string &text = twin.customWordings.at(ClauseId("rules.review")).text;
    EXPECT_THAT(text, testing::MatchesRegex("Call Xqzvj[0-9]+kwfp, Xqzvj[0-9]+kwfp, on any 3 months\\."));
}

TEST_F(LeakCheck, ReplacesAContactThatAClauseOfTheAuthorsOwnNamesInItsTitleAsWell)
{
    policy.ownClauses.emplace(ClauseId("own.call"),
                              model::OwnClause{SectionId("rules"), "Ask Ada Marsh", "On 020 7946 0111."});
    const model::PolicyDocument twin = twinWithoutInternals(*packs, policy);
    const model::OwnClause &own = twin.ownClauses.at(ClauseId("own.call"));
    EXPECT_THAT(own.title, testing::MatchesRegex("Ask Xqzvj[0-9]+kwfp"));
    EXPECT_THAT(own.text, testing::MatchesRegex("On Xqzvj[0-9]+kwfp\\."));
}

TEST_F(LeakCheck, KeepsAContactInTheAuthorsWordingThatAPublicAnswerGives)
{
    policy.answers[QuestionId("org_name")] = std::string("Ada Marsh");
    policy.customWordings[ClauseId("rules.review")] = {"Ask Ada Marsh.", "", "1.0.0", "A", "2026-11-22"};
    const model::PolicyDocument twin = twinWithoutInternals(*packs, policy);
    EXPECT_EQ(twin.customWordings.at(ClauseId("rules.review")).text, "Ask Ada Marsh.");
}

TEST(StandingIn, NamesTheTextsThatStandInTheFileForWhateverReason)
{
    const SearchedFile file("<p>Call Ada&amp;Co on <b>12</b> May</p>");
    const InternalText inMarkup{"a", "ADA&co"};
    const InternalText acrossTags{"b", "on 12 may"};
    const InternalText isShort{"c", "12"};
    EXPECT_THAT(standingIn(file, {inMarkup, {"d", "Bob"}, acrossTags, isShort, {"e", " "}, {"f", "12 June"}}),
                ElementsAre(inMarkup, acrossTags, isShort));
    EXPECT_THAT(standingIn(SearchedFile(""), {{"a", "x"}}), IsEmpty());
}

const std::vector<InternalText> kPhone{{"contacts.phone", "020 7946 0111"}, {"owner.name", "Ada Marsh"}};

std::vector<std::string> leaksOf(const std::vector<InternalText> &internals, std::string_view published,
                                 std::string_view twin)
{
    return leaks(internals, SearchedFile(published), SearchedFile(twin));
}

TEST(Leaks, FindsATextThatTheTwinDoesNotHave)
{
    EXPECT_THAT(leaksOf(kPhone, "<p>Call 020 7946 0111</p>", "<p>Call Xqzvj1kwfp</p>"), ElementsAre("contacts.phone"));
}

TEST(Leaks, FindsATextThatStandsThereOnceMoreThanInTheTwin)
{
    EXPECT_THAT(leaksOf(kPhone, "020 7946 0111 020 7946 0111", "020 7946 0111"), ElementsAre("contacts.phone"));
    EXPECT_THAT(leaksOf(kPhone, "020 7946 0111", "020 7946 0111"), IsEmpty()) << "it stands there for another reason";
}

TEST(Leaks, FindsATextThroughTagsEntitiesCapitalsAndLineBreaks)
{
    EXPECT_THAT(leaksOf(kPhone, "<b>ADA</b>\n  marsh", ""), ElementsAre("owner.name"));
    EXPECT_THAT(leaksOf(kPhone, "<p>A<em>d</em>a Mar<wbr>sh</p>", ""), ElementsAre("owner.name"));
    EXPECT_THAT(leaksOf({{"tool", "A&B <1>"}}, "<p>a&amp;b &lt;1&gt;</p>", ""), ElementsAre("tool"));
}

TEST(Leaks, FindsATextInAttributesAndMetadata)
{
    EXPECT_THAT(leaksOf(kPhone, "<a title=\"Ada Marsh\">x</a>", ""), ElementsAre("owner.name"));
    EXPECT_THAT(leaksOf(kPhone, "<script>{\"x\":\"Ada Marsh\"}</script>", ""), ElementsAre("owner.name"));
}

TEST(Leaks, NamesEachAnswerOnceAndInOrder)
{
    EXPECT_THAT(leaksOf({{"b", "x1"}, {"a", "y1"}, {"b", "z1"}, {"c", " "}}, "x1 y1 z1", ""), ElementsAre("a", "b"));
}

} // namespace
} // namespace policywright::check
