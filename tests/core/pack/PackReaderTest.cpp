// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackReader.h"

#include "core/base/PosixFileSystem.h"
#include "core/pack/PackJson.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

class MinimalPack : public ::testing::Test {
protected:
    const PosixFileSystem files;
    const Pack pack = readPack(files, "tests/data/packs/minimal").value();
    const Section &setup = pack.sections.at(0);
    const Section &security = pack.sections.at(1);
};

TEST_F(MinimalPack, HasItsIdentity)
{
    EXPECT_EQ(pack.id, PackId("minimal"));
    EXPECT_EQ(pack.version, Version(1, 0, 0));
    EXPECT_EQ(pack.languages, std::vector<std::string>{"en"});
    EXPECT_EQ(pack.document.organisation, QuestionId("org_name"));
    EXPECT_EQ(pack.titlesOnly.text, "audience == 'public'");
}

TEST_F(MinimalPack, HasQuestionsWithEveryKey)
{
    const Question expected{.id = QuestionId("access_list"),
                            .type = AnswerType::Records,
                            .columns = {{.id = "account", .required = Required::Yes},
                                        {.id = "holder", .type = AnswerType::Person, .audience = Audience::ByField},
                                        {.id = "via", .type = AnswerType::Choice, .options = {"own", "shared"}},
                                        {.id = "checked", .type = AnswerType::Date, .audience = Audience::Internal},
                                        {.id = "active", .type = AnswerType::Boolean}},
                            .defaultAnswer = Default{.value = model::Records{{{{"account", "Main"}, {"via", "own"}}}}},
                            .audience = Audience::Internal};
    EXPECT_EQ(security.questions.at(1), expected);
    EXPECT_EQ(setup.questions.at(0),
              (Question{.id = QuestionId("org_name"), .required = Required::Yes, .essential = true}));
    EXPECT_EQ(setup.questions.at(6).showIf.text, "effective_date");
}

TEST_F(MinimalPack, KnowsWhereConditionsStand)
{
    const SourceText &when = security.checks.at(0).when;
    EXPECT_EQ(when.file, "tests/data/packs/minimal/security/section.yaml");
    EXPECT_EQ(when.line, 28);
    EXPECT_EQ(when.column, 11);
    EXPECT_EQ(when.lineText, "    when: keeper is empty and account_count > 0");
}

TEST_F(MinimalPack, HasClausesAndChecks)
{
    EXPECT_EQ(security.clauses.at(0), (Clause{.id = ClauseId("security.access"),
                                              .readers = {"moderators", "leaders"},
                                              .levels = {"team"},
                                              .sources = {"std-passwords"}}));
    EXPECT_EQ(setup.clauses.at(1).place, Place::Cover);
    EXPECT_EQ(security.checks.at(0), (Check{.id = CheckId("no-keeper"),
                                            .severity = Severity::Warning,
                                            .when = {.text = "keeper is empty and account_count > 0"},
                                            .sources = {"std-passwords"}}));
}

TEST_F(MinimalPack, HasProfilesViewsAndSources)
{
    EXPECT_EQ(pack.profiles.at(0).defaults.at(QuestionId("review_every")).expression.text,
              "'6 months' if eu_scope else '1 year'");
    EXPECT_EQ(pack.profiles.at(0).severities.at(CheckId("no-keeper")), Severity::Error);
    EXPECT_EQ(pack.views.at(1).pages, 2);
    EXPECT_EQ(pack.views.at(1).contents.at(1), (ViewEntry{.section = SectionId("security"),
                                                          .when = {.text = "document_public"},
                                                          .only = {"security.escalate"}}));
    EXPECT_EQ(pack.sources.compiled, "2026-11-22");
    EXPECT_EQ(pack.sources.sources.at(0).confidence, Confidence::FromKnowledge);
}

TEST_F(MinimalPack, HasWordsUnderFullIds)
{
    const Words &words = pack.words.at("en");
    EXPECT_EQ(words.title, "Minimal pack");
    EXPECT_EQ(words.sections.at("setup"), (TitledWords{"Set-up", "What the document says about itself."}));
    EXPECT_EQ(words.clauses.at("security.escalate").body.text, "Tell {{ keeper }}.");
    EXPECT_EQ(words.assembly.at("gap"), "not decided yet");
}

TEST_F(MinimalPack, ComesBackFromItsStoredForm)
{
    const std::string stored = toText(toJson(pack));
    const auto back = packFromText(stored, "pack");
    ASSERT_TRUE(back);
    EXPECT_TRUE(*back == pack);
    EXPECT_TRUE(toText(toJson(*back)) == stored);
}

TEST_F(MinimalPack, IsReadWithOrWithoutASlash)
{
    EXPECT_TRUE(readPack(files, "tests/data/packs/minimal/") == pack);
}

class BilingualPack : public ::testing::Test {
protected:
    const PosixFileSystem files;
    const Pack pack = readPack(files, "tests/data/packs/bilingual").value();
    const Section &rules = pack.sections.at(0);
};

TEST_F(BilingualPack, HasQuizAndLibraryWithEveryKey)
{
    EXPECT_EQ(rules.quiz,
              (std::vector<QuizItem>{{.id = "who_may_post",
                                      .when = {.text = "is_public"},
                                      .options = {"everyone", "nobody"},
                                      .answer = "everyone",
                                      .clause = ClauseId("rules.first_rule"),
                                      .covers = {"src:1.4"}},
                                     {.id = "how_fast", .options = {"now", "in_time"}, .answer = "in_time"}}));
    EXPECT_EQ(rules.library, (std::vector<LibraryItem>{
                                 {.id = "trust", .kind = LibraryKind::Benefit, .level = "team", .covers = {"src:1.5"}},
                                 {.id = "taken_over",
                                  .kind = LibraryKind::Risk,
                                  .section = SectionId("rules"),
                                  .when = {.text = "'de' in places"},
                                  .offeredFor = {"risks.risk"}}}));
}

TEST_F(BilingualPack, SaysWhatViewsAndProfilesCover)
{
    EXPECT_EQ(pack.views.at(0).covers, std::vector<std::string>{"src:1.1"});
    EXPECT_EQ(pack.profiles.at(0).covers, std::vector<std::string>{"src:1.2"});
}

TEST_F(BilingualPack, HasTheWordsOfBothLanguages)
{
    const Words &words = pack.words.at("de");
    EXPECT_EQ(words.questions.at("greeting").defaultText.text, "Guten Tag");
    EXPECT_EQ(words.quiz.at("how_fast"), (QuizWords{{"Wie schnell ist eine Antwort?"},
                                                    {{"in_time", "rechtzeitig"}, {"now", "sofort"}},
                                                    {"Eile ist *keine* Tugend."}}));
    EXPECT_EQ(
        words.library.at("taken_over"),
        (LibraryWords{{"Jemand übernimmt ein Konto."}, {"Beiträge, die niemand schrieb."}, {"Ein zweiter Faktor."}}));
    EXPECT_EQ(pack.words.at("en").questions.at("greeting").defaultText.text, "Good day & welcome");
}

TEST_F(BilingualPack, ComesBackFromItsStoredForm)
{
    const std::string stored = toText(toJson(pack));
    const auto back = packFromText(stored, "pack");
    ASSERT_TRUE(back);
    EXPECT_TRUE(*back == pack);
    EXPECT_TRUE(toText(toJson(*back)) == stored);
}

TEST(PackReader, SaysWhichFileIsMissing)
{
    const PosixFileSystem files;
    EXPECT_EQ(readPack(files, "tests/data/packs/none").error(),
              (Errors{{ErrorCode::FileNotFound, "tests/data/packs/none/pack.yaml"}}));
}

} // namespace
} // namespace policywright::pack
