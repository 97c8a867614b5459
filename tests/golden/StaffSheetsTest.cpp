// SPDX-License-Identifier: Apache-2.0
//
// The sheets of the base pack that staff hold in their hands: the quiz and the confirmation of receipt, as the example
// policies have them in English and German.
#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/session/Acknowledgements.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/Revisions.h"
#include "tests/support/ShippedPacks.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

struct Language {
    std::string example;
    std::string statement; // without the organisation
    std::string reading;   // before a title in the quiz
    std::string signature;
};
void PrintTo(const Language &language, std::ostream *stream)
{
    *stream << language.example;
}

class StaffSheets : public testing::TestWithParam<Language> {
protected:
    void SetUp() override
    {
        auto opened = session::openPolicy(files, "templates/examples/" + GetParam().example + ".policy", cache);
        ASSERT_TRUE(opened) << describe(opened.error().front());
        policy = *std::move(opened);
    }

    std::string sheet(const char *view)
    {
        auto assembler = assembly::Assembler::create(policy.packs, test::kShippedToday);
        const auto document = assembler->assemble(policy.bundle.policy, ViewId(view));
        EXPECT_TRUE(document) << describe(document.error().front());
        std::string text;
        for (const assembly::AssembledSection &section : document->sections) {
            for (const assembly::AssembledClause &clause : section.clauses)
                text += "# " + clause.content->id.toString() + '\n' + clause.content->markdown + '\n';
        }
        return text;
    }

    std::string sheetFor(const std::string &method)
    {
        policy.bundle.policy.answers[QuestionId("ack_method")] = method;
        return sheet("acknowledgement");
    }

    PosixFileSystem files;
    session::PackCache cache;
    session::PolicyFile policy;
};

TEST_P(StaffSheets, HaveTheFormThatFitsHowPeopleConfirm)
{
    const auto has = [&](const std::string &method) {
        const std::string text = sheetFor(method);
        std::string clauses;
        for (const char *clause : {"statement", "kept", "e_form", "meeting", "paper"}) {
            if (text.contains(std::string("# acknowledgement_sheet.") + clause + '\n'))
                clauses += std::string(clause) + ' ';
        }
        EXPECT_TRUE(text.contains(GetParam().statement)) << text;
        EXPECT_EQ(text.contains(GetParam().signature), true) << method;
        return clauses;
    };
    EXPECT_EQ(has("signature"), "statement kept paper ");
    EXPECT_EQ(has("e_form"), "statement kept e_form paper ");
    EXPECT_EQ(has("quiz_completion"), "statement kept paper ");
    EXPECT_EQ(has("team_meeting_minutes"), "statement kept meeting ");
}

TEST_P(StaffSheets, AreNotOfferedWhereNobodyConfirms)
{
    auto assembler = assembly::Assembler::create(policy.packs, test::kShippedToday);
    const ViewId kView("acknowledgement");
    EXPECT_TRUE(std::ranges::contains(*assembler->offeredViews(policy.bundle.policy), kView));
    policy.bundle.policy.answers[QuestionId("ack_required")] = false;
    EXPECT_FALSE(std::ranges::contains(*assembler->offeredViews(policy.bundle.policy), kView));
}

TEST_P(StaffSheets, SendTheReaderOfTheQuizToTheTitleOfTheClauseUntilItIsLeftOut)
{
    std::size_t cited = 0;
    const std::string before = sheet("quiz");
    for (const pack::CompiledQuizItem &item : policy.packs->quiz()) {
        ASSERT_TRUE(item.logic.clause) << item.logic.id;
        EXPECT_FALSE(item.words.why.text.contains(GetParam().reading)) << item.logic.id << " cites a title by itself";
        const std::string title = GetParam().reading + policy.packs->clause(*item.logic.clause)->title;
        if (!before.contains(title))
            continue; // it is not asked here
        ++cited;
        policy.bundle.policy.omissions[*item.logic.clause] = {"Elsewhere", "A", "2026-11-22"};
        EXPECT_FALSE(sheet("quiz").contains(title)) << title;
        policy.bundle.policy.omissions.clear();
    }
    EXPECT_GE(cited, 10U);
}

// The program knows this question of the base pack by its name.
TEST_P(StaffSheets, AskAgainOnceAYearWhereThePolicySaysSo)
{
    const auto day = [](const char *iso) { return *Date::fromIso(iso); };
    const auto isAskedAgain = [&](std::vector<std::string> occasions) {
        session::PolicyFile published = policy;
        published.bundle.policy.answers[QuestionId("ack_again_on")] = model::Choices{std::move(occasions)};
        const auto revision = session::addRevision(
            published,
            {.when = "2026-11-22T09:00:00Z", .why = "Agreed", .state = history::State::Published, .version = "1.0"});
        model::Confirmations confirmations;
        confirmations.take({.name = "Ada",
                            .revision = revision->id,
                            .content = revision->content,
                            .first = {day("2026-11-23"), "list.csv", day("2026-11-23")}});
        session::keepConfirmations(published, confirmations);
        const auto found = session::acknowledgementsOf(published, std::nullopt, day("2027-11-24"));
        EXPECT_TRUE(found) << describe(found.error().front());
        return found->standings.people.front().due == day("2027-11-23");
    };
    EXPECT_TRUE(isAskedAgain({"major_change", "yearly"}));
    EXPECT_FALSE(isAskedAgain({"major_change"}));
}

INSTANTIATE_TEST_SUITE_P(All, StaffSheets,
                         testing::Values(Language{"university",
                                                  "I know that the policy does not limit the rights that the law gives",
                                                  "Read \"", "Signature"},
                                         Language{"maschinenbau",
                                                  "Ich weiß, dass die Richtlinie die Rechte nicht einschränkt, die "
                                                  "das Gesetz mir gibt",
                                                  "Lesen Sie „", "Unterschrift"}),
                         [](const auto &language) { return language.param.example; });

} // namespace
} // namespace policywright
