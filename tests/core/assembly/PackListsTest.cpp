// SPDX-License-Identifier: Apache-2.0
//
// Clauses that read the pack's lists, in the pack with two languages.
#include "core/assembly/PackLists.h"

#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

Assembler assemblerOf(const std::vector<std::string> &names, const std::string &language)
{
    const PosixFileSystem files;
    std::vector<pack::Pack> packs;
    packs.reserve(names.size());
    for (const std::string &name : names)
        packs.push_back(pack::readPack(files, "tests/data/packs/" + name).value());
    auto set = pack::PackSet::compose(std::move(packs), language);
    EXPECT_TRUE(set) << describe(set.error().front());
    return *Assembler::create(std::make_shared<const pack::PackSet>(*std::move(set)), *Date::fromIso("2026-11-22"));
}

model::PolicyDocument policyWith(std::map<QuestionId, model::Answer> answers = {})
{
    model::PolicyDocument policy{.id = "6f1c3c8e-0000-4000-8000-000000000003", .packs = {}};
    policy.answers = std::move(answers);
    return policy;
}

std::shared_ptr<const ClauseContent> clauseIn(Assembler &assembler, const model::PolicyDocument &policy, const char *id,
                                              const char *view = "internal")
{
    const auto document = assembler.assemble(policy, ViewId(view));
    EXPECT_TRUE(document) << describe(document.error().front());
    for (const AssembledClause &clause : document->sections.front().clauses) {
        if (clause.content->id == ClauseId(id))
            return clause.content;
    }
    return nullptr;
}

std::string textIn(Assembler &assembler, const model::PolicyDocument &policy, const char *id)
{
    return clauseIn(assembler, policy, id)->markdown;
}

TEST(PackLists, HoldTheRowsWhoseConditionHolds)
{
    Assembler assembler = assemblerOf({"bilingual"}, "en");
    EXPECT_EQ(textIn(assembler, policyWith(), "rules.check_yourself"),
              "1. Who may post? Everyone or nobody? Everyone. We trust people. See [](#rules.first_rule).\n"
              "2. How fast is an answer? At once or in good time? In good time. Haste is \\*no\\* virtue.\n");
    EXPECT_EQ(textIn(assembler, policyWith({{QuestionId("who"), "some"}}), "rules.check_yourself"),
              "1. How fast is an answer? At once or in good time? In good time. Haste is \\*no\\* virtue.\n");
}

TEST(PackLists, SpeakTheLanguageOfTheDocumentInEveryLayer)
{
    Assembler assembler = assemblerOf({"bilingual", "bilingual-layer"}, "de");
    EXPECT_EQ(textIn(assembler, policyWith(), "rules.check_yourself"),
              "1. Wer darf posten? Alle oder niemand? Alle. Wir vertrauen einander. Siehe [](#rules.first_rule).\n"
              "2. Wie schnell ist eine Antwort? Sofort oder rechtzeitig? Rechtzeitig. Eile ist \\*keine\\* Tugend.\n"
              "3. Wessen Motto ist das? Unseres oder niemandes? Unseres. Wir haben es gewählt. Siehe "
              "[](#rules.motto).\n");
    EXPECT_EQ(textIn(assembler, policyWith({{QuestionId("org_name"), "Verein"}}), "rules.worth_it"),
              "* Jemand übernimmt ein Konto. Zeichen: Beiträge, die niemand schrieb. Abhilfe: Ein zweiter Faktor. "
              "(Regeln)\n* Menschen vertrauen uns. Verein\n");
}

TEST(PackLists, AreThePacksWordsAndNotAnswers)
{
    Assembler assembler = assemblerOf({"bilingual"}, "en");
    const auto clause = clauseIn(assembler, policyWith({{QuestionId("org_name"), "Trust"}}), "rules.worth_it");
    std::vector<Insertion> insertions = clause->insertions;
    ASSERT_EQ(insertions.size(), 6u);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(insertions[i].kind, Insertion::Kind::Pack);
        EXPECT_EQ(insertions[i].names, std::vector<std::string>{"library"});
    }
    EXPECT_EQ(insertions[5].kind, Insertion::Kind::Answer);
    EXPECT_EQ(insertions[5].names, std::vector<std::string>{"org_name"});
}

TEST(PackLists, TellWhichAnswersTheirConditionsRead)
{
    Assembler assembler = assemblerOf({"bilingual"}, "en");
    EXPECT_EQ(clauseIn(assembler, policyWith(), "rules.check_yourself")->reads,
              (std::vector<std::string>{"is_public", "quiz"}));
    EXPECT_EQ(clauseIn(assembler, policyWith(), "rules.worth_it")->reads,
              (std::vector<std::string>{"library", "org_name", "places"}));
}

TEST(PackLists, AreMadeAgainOnlyWhenAConditionMayHaveChanged)
{
    Assembler assembler = assemblerOf({"bilingual"}, "en");
    ASSERT_TRUE(clauseIn(assembler, policyWith(), "rules.check_yourself"));
    const std::size_t before = assembler.renderedClauses();
    EXPECT_EQ(textIn(assembler, policyWith({{QuestionId("who"), "some"}}), "rules.check_yourself"),
              "1. How fast is an answer? At once or in good time? In good time. Haste is \\*no\\* virtue.\n");
    EXPECT_EQ(assembler.renderedClauses() - before, 2u) << "the quiz, and the rule that says who";
}

TEST(PackLists, AreUpToDateWhenAClauseThatReadsThemComesBack)
{
    Assembler assembler = assemblerOf({"bilingual"}, "en");
    model::PolicyDocument policy = policyWith();
    const std::string before = textIn(assembler, policy, "rules.check_yourself");
    for (const char *reader : {"rules.check_yourself", "rules.worth_it"}) // then no clause reads a list
        policy.omissions[ClauseId(reader)] = {"not now", "A", "2026-11-22"};
    policy.answers[QuestionId("who")] = std::string("some");
    EXPECT_TRUE(assembler.assemble(policy, ViewId("internal")));
    policy.omissions.clear();
    const std::string after = textIn(assembler, policy, "rules.check_yourself");
    Assembler forgetful = assemblerOf({"bilingual"}, "en");
    EXPECT_EQ(after, textIn(forgetful, policy, "rules.check_yourself"));
    EXPECT_NE(after, before);
}

TEST(PackLists, NameTheSourcesAndTheClausesForALawyerOfTheDocumentThatTheViewIsAbout)
{
    Assembler assembler = assemblerOf({"bilingual"}, "de");
    const auto brief = [&](const model::PolicyDocument &policy) {
        return clauseIn(assembler, policy, "rules.brief", "brief")->markdown;
    };
    const std::string posts = "* [Gesetz über \\*Beiträge\\*](https://example.org/beitr_g) (§ 1 BeitrG, verified): "
                              "rules.first_rule";
    EXPECT_EQ(brief(policyWith()),
              posts + ", rules.worth_it\n* [Risiken]() (R Nr. 1, from_knowledge): rules.worth_it\n* Was es bringt\n");
    EXPECT_EQ(brief(policyWith({{QuestionId("places"), model::Choices{{"uk"}}}})), posts + "\n");
    model::PolicyDocument shorter = policyWith();
    shorter.omissions[ClauseId("rules.first_rule")] = {"Not yet", "A", "2026-11-22"};
    EXPECT_EQ(brief(shorter).find("rules.first"), std::string::npos) << "what the author left out is not listed";
}

TEST(PackLists, NameTheTitleOfTheClauseThatAnswersUntilItIsLeftOut)
{
    Assembler assembler = assemblerOf({"bilingual"}, "en");
    model::PolicyDocument policy = policyWith();
    policy.customWordings[ClauseId("rules.check_yourself")].text =
        "{% for row in quiz %}{{ row.id }}: {{ row.title }};{% endfor %}";
    const auto titles = [&] { return textIn(assembler, policy, "rules.check_yourself"); };
    EXPECT_EQ(titles(), "who_may_post: The first rule;how_fast: ;");
    policy.omissions[ClauseId("rules.first_rule")] = {"Not yet", "A", "2026-11-22"};
    EXPECT_EQ(titles(), "who_may_post: ;how_fast: ;") << "there is nothing to look up any more";
    policy.omissions.clear();
    EXPECT_EQ(titles(), "who_may_post: The first rule;how_fast: ;") << "and now there is again";
}

TEST(PackLists, AreNoQuestions)
{
    for (const char *name : {"quiz", "library", "sources", "counsel_clauses"})
        EXPECT_TRUE(isPackList(name)) << name;
    EXPECT_FALSE(isPackList("org_name"));
    EXPECT_EQ(withNamesOfLists({"b", "a", "b"}, assemblerOf({"bilingual"}, "en").packs()),
              (std::vector<std::string>{"a", "b"}));
}

} // namespace
} // namespace policywright::assembly
