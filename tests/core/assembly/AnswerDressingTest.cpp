// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/AnswerDressing.h"

#include "core/assembly/Assembler.h"
#include "core/markdown/Escaping.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using model::Answer;
using model::Person;
using model::Records;
using pack::Audience;

class AnswerDressingTest : public testing::Test {
protected:
    // What a template prints of an answer, or the sentence that refuses it.
    std::string printed(const char *question, const Answer &answer, const std::string &body = "{{ it }}",
                        Audience audience = Audience::Internal, People people = People::NamesAndTitles) const
    {
        const Assembler assembler = *Assembler::create(packs, *Date::fromIso("2026-11-22"));
        const AnswerDressing dressing(assembler.formats(), audience, people);
        templating::Scope scope;
        scope.set("it", dressing.value(*packs->question(QuestionId(question)), answer));
        const auto parsed = templating::Template::parse(body, "body");
        if (!parsed)
            return sentence(parsed.error().front());
        const auto rendered = templating::render(*parsed, scope, assembler.options());
        return rendered ? rendered->text : sentence(rendered.error());
    }

    std::string forPublic(const char *question, const Answer &answer, const std::string &body = "{{ it }}") const
    {
        return printed(question, answer, body, Audience::Public, People::NamesAndTitles);
    }

    std::shared_ptr<const pack::PackSet> packs = test::smallPackSet();
    const Person ada{.name = "Ada", .title = "Director", .email = "ada@x.example", .phone = "1"};
};

TEST_F(AnswerDressingTest, ShowsChoicesByLabelAndComparesThemById)
{
    EXPECT_EQ(printed("places", model::Choices{{"eu", "uk"}}, "{{ it|and_list }} {{ 'eu' in it }}"),
              "the EU and the United Kingdom True");
    EXPECT_EQ(printed("strictness", std::string("strict"), "{{ it }} {{ it == 'strict' }}"), "strict True");
}

TEST_F(AnswerDressingTest, ShowsDatesAndDurationsAsPeopleReadThem)
{
    EXPECT_EQ(printed("effective", std::string("2027-03-01")), "1 March 2027");
    EXPECT_EQ(printed("review_every", std::string("1 months")), "1 month");
}

TEST_F(AnswerDressingTest, KeepsTextThatIsNoDateOrDurationAsItIs)
{
    EXPECT_EQ(printed("effective", std::string("soon")), "soon");
    EXPECT_EQ(printed("review_every", std::string("often")), "often");
}

TEST_F(AnswerDressingTest, EscapesTextAndLetsLongTextBeMarkdown)
{
    EXPECT_EQ(printed("org_name", std::string("A*B <x>")), "A\\*B \\<x>");
    EXPECT_EQ(printed("principles", std::string("- A **b**")), "- A **b**");
}

TEST_F(AnswerDressingTest, LetsNoLongTextSwallowTheWordsBehindIt)
{
    EXPECT_EQ(printed("principles", std::string("```\nnever closed"), "{{ it }}\n\nAnd so on."),
              "```\nnever closed\n```\n\nAnd so on.");
}

TEST_F(AnswerDressingTest, ShowsAGapForLongTextThatShowsNothing)
{
    EXPECT_EQ(printed("principles", std::string("[unused]: https://example.org")), "not decided yet");
    EXPECT_EQ(printed("principles", std::string("[unused]: https://example.org"), "{{ 'T' if it else 'F' }}"), "F");
}

TEST_F(AnswerDressingTest, ShowsAPersonByNameAndTitleInsideTheHouse)
{
    EXPECT_EQ(printed("owner", ada), "Ada (Director)");
    EXPECT_EQ(printed("owner", ada, "{{ it }}", Audience::Internal, People::TitlesOnly), "Director");
    EXPECT_EQ(printed("owner", ada, "{{ it.email }}"), "ada@x.example");
}

TEST_F(AnswerDressingTest, ShowsAPersonWhoIsInternalByTitleAsWellWhereNamesAreNotWanted)
{
    pack::CompiledQuestion keeper = *packs->question(QuestionId("owner"));
    keeper.logic.audience = Audience::Internal;
    const Assembler assembler = *Assembler::create(packs, *Date::fromIso("2026-11-22"));
    const auto shownFor = [&](People people) {
        return *AnswerDressing(assembler.formats(), Audience::Internal, people).value(keeper, ada).display();
    };
    EXPECT_EQ(shownFor(People::TitlesOnly), "Director");
    EXPECT_EQ(shownFor(People::NamesAndTitles), "Ada (Director)");
}

TEST_F(AnswerDressingTest, NamesSomebodyWithoutATitleInsideTheHouse)
{
    EXPECT_EQ(printed("owner", Person{.name = "Ada"}, "{{ it }}", Audience::Internal, People::TitlesOnly), "Ada");
}

TEST_F(AnswerDressingTest, TakesAPersonOfWhomNothingIsKnownAsMissing)
{
    EXPECT_EQ(printed("owner", Person{}, "{{ it }}{% if it %} known{% endif %}"), "not decided yet");
}

TEST_F(AnswerDressingTest, ShowsThePublicTheJobTitleOnly)
{
    EXPECT_EQ(forPublic("owner", ada), "Director");
    EXPECT_EQ(forPublic("owner", Person{.name = "Ada"}), "not decided yet");
    for (const char *field : {"name", "email", "phone"}) {
        EXPECT_EQ(forPublic("owner", ada, std::string("{{ it.") + field + " }}"),
                  std::string("The confidential answer owner.") + field +
                      " would be printed in this view; leave it out or ask for the view before it.");
    }
}

TEST_F(AnswerDressingTest, WithholdsAnInternalAnswerFromThePublicAndLetsItBeTested)
{
    const std::string refused = "The confidential answer secret_tool would be printed in this view; leave it out or "
                                "ask for the view before it.";
    EXPECT_EQ(forPublic("secret_tool", std::string("Vault")), refused);
    EXPECT_EQ(forPublic("secret_tool", std::string("Vault"), "{{ it|upper }}"), refused);
    EXPECT_EQ(forPublic("secret_tool", std::string("Vault"), "{{ it ~ '!' }}"), refused);
    EXPECT_EQ(forPublic("secret_tool", std::string("Vault"), "{% if it %}yes{% endif %}"), "yes");
    EXPECT_EQ(printed("secret_tool", std::string("Vault")), "Vault");
}

TEST_F(AnswerDressingTest, WithholdsTheInternalColumnsOfATableOnly)
{
    const Records rows{{{{"who", ada}, {"phone", std::string("020")}, {"role", std::string("lead")}}}};
    EXPECT_EQ(forPublic("contacts", rows, "{% for row in it %}{{ row.who }}, {{ row.role }}{% endfor %}"),
              "Director, lead");
    EXPECT_EQ(forPublic("contacts", rows, "{% for row in it %}{{ row.phone }}{% endfor %}"),
              "The confidential answer contacts.phone would be printed in this view; leave it out or ask for the view "
              "before it.");
    EXPECT_EQ(
        forPublic("contacts", rows, "{% for row in it %}{{ row.who.name }}{% endfor %}"),
        "The confidential answer contacts.who.name would be printed in this view; leave it out or ask for the view "
        "before it.");
}

TEST_F(AnswerDressingTest, ShowsAnEmptyCellAsAGap)
{
    const Records rows{{{{"phone", std::string()}, {"gone", std::string("x")}}}};
    EXPECT_EQ(printed("contacts", rows, "{% for row in it %}{{ row.phone }}, {{ row.role }}{% endfor %}"),
              "not decided yet, not decided yet");
}

} // namespace
} // namespace policywright::assembly
