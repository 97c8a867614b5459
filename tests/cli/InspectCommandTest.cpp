// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class InspectCommandTest : public CommandLineTest {
protected:
    InspectCommandTest()
    {
        model::PolicyDocument policy = test::emptyPolicy();
        policy.answers[QuestionId("org_name")] = std::string("Harbour");
        policy.customWordings[ClauseId("rules.review")] = {"We look.", "", "1.0.0", "A", "2026-11-22"};
        policy.omissions[ClauseId("rules.principles")] = {"Not yet", "A", "2026-11-22"};
        pack::Pack pack = test::smallPack();
        pack.views[1].when = {"org_profile == 'bank'"};
        putPolicy(policy, pack);
    }
};

TEST_F(InspectCommandTest, ListsPacksDocumentsAndClauses)
{
    const std::string digest = policy().packs[0].digest;
    EXPECT_EQ(run({"inspect", "small.policy"}),
              (Outcome{ExitCode::Done,
                       "Policy 6f1c3c8e-0000-4000-8000-000000000001, language en, 1 answers\n"
                       "Packs:\n  small 1.0.0  " +
                           digest +
                           "\n"
                           "Documents:\n"
                           "  internal  Policy\n"
                           "  public  Public policy, public, not offered with these answers\n"
                           "Clauses:\n"
                           "  setup.cover  Facts\n"
                           "  setup.notice  Notice\n"
                           "  rules.scope  Where it applies\n"
                           "  rules.review  Review, worded by the author\n"
                           "  rules.tools  Tools\n"
                           "  rules.contacts  Contacts\n"
                           "  rules.principles  Principles, left out\n",
                       ""}));
}

TEST_F(InspectCommandTest, PrintsJsonForPrograms)
{
    const Outcome outcome = run({"inspect", "--json", "small.policy"});
    EXPECT_EQ(outcome.code, ExitCode::Done);
    const auto json = parseJson(outcome.out, "output");
    ASSERT_TRUE(json);
    EXPECT_EQ(*json->find("answers"), Json(1));
    EXPECT_EQ(toText(*json->find("views"), JsonStyle::Compact),
              R"([{"id":"internal","title":"Policy","public":false,"offered":true},)"
              R"({"id":"public","title":"Public policy","public":true,"offered":false}])");
    EXPECT_EQ(toText((*json->find("clauses")->ifArray())[3], JsonStyle::Compact),
              R"({"id":"rules.review","title":"Review","custom":true,"omitted":false})");
}

TEST_F(InspectCommandTest, ListsClausesInTheAuthorsOrderWithTheirOwn)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(ClauseId("own.visitors"),
                              model::OwnClause{SectionId("rules"), "Visitors", "Ask.", model::OwnAudience::Internal});
    policy.ownClauses.emplace(ClauseId("own.lost"), model::OwnClause{SectionId("gone"), "Lost", "Kept."});
    policy.order[SectionId("rules")] = {ClauseId("own.visitors"), ClauseId("rules.review"), ClauseId("rules.scope")};
    putPolicy(policy);
    const std::string out = run({"inspect", "small.policy"}).out;
    EXPECT_EQ(out.substr(out.find("Clauses:")), "Clauses:\n"
                                                "  setup.cover  Facts\n"
                                                "  setup.notice  Notice\n"
                                                "  own.visitors  Visitors, the author's own, never public\n"
                                                "  rules.review  Review\n"
                                                "  rules.tools  Tools\n"
                                                "  rules.contacts  Contacts\n"
                                                "  rules.principles  Principles\n"
                                                "  rules.scope  Where it applies\n"
                                                "  own.lost  Lost, the author's own, not placed: the packs have no "
                                                "section gone\n");
    const auto json = parseJson(run({"inspect", "--json", "small.policy"}).out, "output");
    ASSERT_TRUE(json);
    const Json::Array &clauses = *json->find("clauses")->ifArray();
    EXPECT_EQ(toText(clauses[2], JsonStyle::Compact),
              R"({"id":"own.visitors","title":"Visitors","own":true,"section":"rules","internal":true})");
    EXPECT_EQ(toText(clauses.back(), JsonStyle::Compact),
              R"({"id":"own.lost","title":"Lost","own":true,"section":"gone","internal":false,"placed":false})");
}

} // namespace
} // namespace policywright::cli
