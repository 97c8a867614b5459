// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/Assembler.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using test::answeredPolicy;
using test::emptyPolicy;
using test::smallPackSet;

const Date kToday = *Date::fromIso("2026-11-22");

Assembler newAssembler()
{
    return *Assembler::create(smallPackSet(), kToday);
}

AssembledDocument assembled(const model::PolicyDocument &policy, const char *view = "internal")
{
    Assembler assembler = newAssembler();
    auto document = assembler.assemble(policy, ViewId(view));
    EXPECT_TRUE(document) << describe(document.error().front());
    return document ? *std::move(document) : AssembledDocument{.view = ViewId(view)};
}

const ClauseContent *clauseOf(const AssembledDocument &document, const char *id)
{
    for (const AssembledSection &section : document.sections) {
        for (const AssembledClause &clause : section.clauses) {
            if (clause.content->id == ClauseId(id))
                return clause.content.get();
        }
    }
    return nullptr;
}

std::string textOf(const AssembledDocument &document, const char *id)
{
    const ClauseContent *clause = clauseOf(document, id);
    return clause ? clause->markdown : "(not in the document)";
}

TEST(Assembler, NumbersSectionsAndClausesOfTheBody)
{
    const AssembledDocument document = assembled(answeredPolicy());
    ASSERT_EQ(document.sections.size(), 1u) << "the set-up section has nothing in the body";
    EXPECT_EQ(document.sections[0].number, "1");
    EXPECT_EQ(document.sections[0].clauses[1].number, "1.2");
    EXPECT_EQ(document.cover.size(), 1u);
    EXPECT_EQ(document.notices.size(), 1u);
    EXPECT_EQ(document.target("#rules.review")->number, "1.2");
    EXPECT_EQ(document.target("#rules")->title, "Rules");
    EXPECT_EQ(document.target("#rules.nothing"), nullptr);
}

TEST(Assembler, ShowsAnswersAsPeopleReadThemAndEscapesThem)
{
    const AssembledDocument document = assembled(answeredPolicy());
    EXPECT_EQ(textOf(document, "rules.scope"),
              "Harbour \\*Trust\\* \\<1> works in the United Kingdom and the United States. See [](#rules.review).\n");
    EXPECT_EQ(document.cover[0].content->markdown,
              "- **Version** 1.0\n- **In force from** 1 March 2027\n- **Owner** Ada Marsh (Head of Communications)\n");
    EXPECT_EQ(document.facts.organisation, "Harbour *Trust* <1>");
    EXPECT_EQ(document.facts.effective, Date::fromIso("2027-03-01").value());
}

TEST(Assembler, KnowsWhereEachRunOfTextCameFrom)
{
    const AssembledDocument document = assembled(answeredPolicy());
    const ClauseContent *scope = clauseOf(document, "rules.scope");
    ASSERT_TRUE(scope);
    ASSERT_EQ(scope->insertions.size(), 2u);
    EXPECT_EQ(scope->insertions[0], (Insertion{0, 22, Insertion::Kind::Answer, {"org_name"}}));
    EXPECT_EQ(scope->insertions[1].names, std::vector<std::string>{"places"});
    EXPECT_EQ(scope->wordedBy, WordedBy::Pack);
    EXPECT_EQ(scope->reads, (std::vector<std::string>{"org_name", "places"}));
}

TEST(Assembler, MarksMissingAnswersAsGaps)
{
    const AssembledDocument document = assembled(emptyPolicy());
    EXPECT_EQ(textOf(document, "rules.scope"), "not decided yet works in the United Kingdom. See [](#rules.review).\n");
    const std::vector<Gap> expected{{"effective", ClauseId("setup.cover")},
                                    {"owner", ClauseId("setup.cover")},
                                    {"org_name", ClauseId("rules.scope")},
                                    {"principles", ClauseId("rules.principles")}};
    EXPECT_EQ(document.gaps, expected);
}

TEST(Assembler, ShowsThePublicTitlesAndPrinciplesOnly)
{
    const AssembledDocument document = assembled(answeredPolicy(), "public");
    EXPECT_EQ(document.audience, pack::Audience::Public);
    EXPECT_EQ(textOf(document, "rules.review"), "We review this regularly.");
    EXPECT_EQ(
        textOf(document, "rules.contacts"),
        "Table: Whom to call.\n\n| Who | Role |\n|---|---|\n| Head of Communications | Lead |\n| Officer | Deputy |\n");
    EXPECT_EQ(textOf(document, "rules.tools"), "(not in the document)") << "the view leaves it out";
    EXPECT_EQ(document.facts.owner, "Head of Communications");
}

TEST(Assembler, RefusesToPrintAnInternalAnswerForThePublic)
{
    model::PolicyDocument policy = answeredPolicy();
    policy.customWordings[ClauseId("rules.scope")] = {"Our tool is {{ secret_tool }}.", "", "1.0.0", "A", "2026-11-22"};
    Assembler assembler = newAssembler();
    const auto document = assembler.assemble(policy, ViewId("public"));
    ASSERT_FALSE(document);
    ASSERT_EQ(document.error().size(), 1u);
    EXPECT_EQ(document.error()[0].code, ErrorCode::TemplatePrintsWithheld);
    EXPECT_EQ(document.error()[0].subject, "secret_tool");
    EXPECT_TRUE(assembler.assemble(policy, ViewId("internal"))) << "inside the house it may be printed";
}

TEST(Assembler, KeepsCustomWordingWithLivePlaceholders)
{
    model::PolicyDocument policy = answeredPolicy();
    policy.customWordings[ClauseId("rules.scope")] = {"Here: {{ org_name }}.", "old", "1.0.0", "A", "2026-11-22"};
    const AssembledDocument document = assembled(policy);
    EXPECT_EQ(textOf(document, "rules.scope"), "Here: Harbour \\*Trust\\* \\<1>.");
    EXPECT_EQ(clauseOf(document, "rules.scope")->wordedBy, WordedBy::Author);
}

TEST(Assembler, ReportsCustomWordingThatIsBrokenAndPublishesNothing)
{
    model::PolicyDocument policy = answeredPolicy();
    policy.customWordings[ClauseId("rules.scope")] = {"Here: {{ org_name .", "old", "1.0.0", "A", "2026-11-22"};
    Assembler assembler = newAssembler();
    const auto document = assembler.assemble(policy, ViewId("internal"));
    ASSERT_FALSE(document);
    ASSERT_TRUE(document.error()[0].where);
    EXPECT_EQ(document.error()[0].where->file, "rules.scope");
}

TEST(Assembler, LeavesOutWhatTheAuthorLeftOut)
{
    model::PolicyDocument policy = answeredPolicy();
    policy.omissions[ClauseId("rules.review")] = {"Not yet", "A", "2026-11-22"};
    const AssembledDocument document = assembled(policy);
    EXPECT_EQ(textOf(document, "rules.review"), "(not in the document)");
    EXPECT_EQ(document.target("#rules.review"), nullptr);
}

TEST(Assembler, AddsTheClausesOfTheProfileWhateverTheirConditionSays)
{
    model::PolicyDocument policy = emptyPolicy();
    EXPECT_EQ(textOf(assembled(policy), "rules.contacts"), "(not in the document)");
    policy.answers[QuestionId("org_profile")] = std::string("bank");
    EXPECT_NE(textOf(assembled(policy), "rules.contacts"), "(not in the document)");
}

TEST(Assembler, RendersOnlyTheClausesThatReadAChangedAnswer)
{
    Assembler assembler = newAssembler();
    model::PolicyDocument policy = answeredPolicy();
    ASSERT_TRUE(assembler.assemble(policy, ViewId("internal")));
    const std::size_t whole = assembler.renderedClauses();
    EXPECT_EQ(whole, 7u);

    policy.answers[QuestionId("principles")] = std::string("Be kind.");
    const auto changed = assembler.assemble(policy, ViewId("internal"));
    EXPECT_EQ(assembler.renderedClauses() - whole, 1u);
    EXPECT_EQ(textOf(*changed, "rules.principles"), "Be kind.\n");

    ASSERT_TRUE(assembler.assemble(policy, ViewId("internal")));
    EXPECT_EQ(assembler.renderedClauses() - whole, 1u) << "nothing changed";
}

TEST(Assembler, GivesTheSameDocumentWhetherItRemembersOrNot)
{
    Assembler remembering = newAssembler();
    model::PolicyDocument policy = answeredPolicy();
    ASSERT_TRUE(remembering.assemble(policy, ViewId("internal")));
    policy.answers[QuestionId("org_name")] = std::string("New name");
    policy.answers.erase(QuestionId("contacts"));
    const auto remembered = remembering.assemble(policy, ViewId("internal"));
    const AssembledDocument anew = assembled(policy);
    ASSERT_TRUE(remembered);
    ASSERT_EQ(remembered->sections.size(), anew.sections.size());
    for (std::size_t i = 0; i < anew.sections[0].clauses.size(); ++i) {
        EXPECT_EQ(remembered->sections[0].clauses[i].number, anew.sections[0].clauses[i].number);
        EXPECT_EQ(remembered->sections[0].clauses[i].content->markdown, anew.sections[0].clauses[i].content->markdown);
    }
    EXPECT_EQ(remembered->gaps, anew.gaps);
}

TEST(Assembler, SharesAClauseBetweenViewsWhereItReadsTheSame)
{
    Assembler assembler = newAssembler();
    model::PolicyDocument policy = answeredPolicy();
    const auto internal = assembler.assemble(policy, ViewId("internal"));
    const auto shown = assembler.assemble(policy, ViewId("public"));
    ASSERT_TRUE(internal && shown);
    EXPECT_EQ(clauseOf(*shown, "rules.scope"), clauseOf(*internal, "rules.scope"));

    policy.customWordings[ClauseId("rules.scope")] = {"{% if view == 'public' %}Yours{% else %}Ours{% endif %}.", "old",
                                                      "1.0.0", "A", "2026-11-22"};
    EXPECT_EQ(textOf(*assembler.assemble(policy, ViewId("internal")), "rules.scope"), "Ours.");
    EXPECT_EQ(textOf(*assembler.assemble(policy, ViewId("public")), "rules.scope"), "Yours.");
}

TEST(Assembler, SeesAnAnswerThatComesBack)
{
    Assembler assembler = newAssembler();
    model::PolicyDocument policy = answeredPolicy();
    const model::Answer first = policy.answers.at(QuestionId("org_name"));
    const std::string before = textOf(*assembler.assemble(policy, ViewId("internal")), "rules.scope");
    policy.answers.erase(QuestionId("org_name"));
    EXPECT_NE(textOf(*assembler.assemble(policy, ViewId("internal")), "rules.scope"), before);
    policy.answers[QuestionId("org_name")] = first;
    EXPECT_EQ(textOf(*assembler.assemble(policy, ViewId("internal")), "rules.scope"), before);
}

TEST(Assembler, NamesTheViewsThatThereAre)
{
    Assembler assembler = newAssembler();
    const auto document = assembler.assemble(answeredPolicy(), ViewId("publik"));
    ASSERT_FALSE(document);
    EXPECT_EQ(sentence(document.error()[0]),
              "There is no view \"publik\"; the views of this policy are: internal, public.");
}

} // namespace
} // namespace policywright::assembly
