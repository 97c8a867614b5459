// SPDX-License-Identifier: Apache-2.0
#include "core/session/AnswersFile.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

class AnswersFileTest : public testing::Test {
protected:
    ResultWithErrors<Answers> read(const std::string &json) const
    {
        return answersFromJson(parseJson(json, "answers.json").value(), *packs, "answers.json");
    }

    // All problems, a line each.
    static std::string problems(const ResultWithErrors<Answers> &answers)
    {
        std::string lines;
        if (!answers) {
            for (const Error &error : answers.error())
                lines += describe(error) + '\n';
        }
        return lines;
    }

    std::shared_ptr<const pack::PackSet> packs = test::smallPackSet();
    const Answers answers = test::answeredPolicy().answers;
};

TEST_F(AnswersFileTest, WritesAnswersInTheOrderOfTheInterview)
{
    const Json json = answersToJson({{QuestionId("principles"), std::string("Be kind.")},
                                     {QuestionId("org_name"), std::string("Harbour")},
                                     {QuestionId("a_forgotten_one"), true}},
                                    *packs, "en");
    EXPECT_EQ(toText(json, JsonStyle::Compact),
              R"({"language":"en","answers":{"org_name":"Harbour","principles":"Be kind.","a_forgotten_one":true}})");
}

TEST_F(AnswersFileTest, ReadsBackWhatItWroteAsJson)
{
    const auto back = answersFromJson(answersToJson(answers, *packs, "en"), *packs, "answers.json");
    ASSERT_TRUE(back) << problems(back);
    EXPECT_EQ(*back, answers);
}

TEST_F(AnswersFileTest, ReadsBackWhatItWroteAsYaml)
{
    const std::string yaml = answersToYaml(answersToJson(answers, *packs, "en"));
    const auto back = answersFromYaml(yaml, *packs, "answers.yaml");
    ASSERT_TRUE(back) << problems(back) << yaml;
    EXPECT_EQ(*back, answers);
}

TEST_F(AnswersFileTest, WritesYamlThatAPersonCanRead)
{
    const Answers some{{QuestionId("org_name"), std::string("Harbour: \"x\"")},
                       {QuestionId("places"), model::Choices{{"uk"}}},
                       {QuestionId("contacts"), model::Records{{{{"phone", std::string("020")}}}}}};
    EXPECT_EQ(answersToYaml(answersToJson(some, *packs, "en")), "language: \"en\"\n"
                                                                "answers:\n"
                                                                "  org_name: \"Harbour: \\\"x\\\"\"\n"
                                                                "  places:\n"
                                                                "    - \"uk\"\n"
                                                                "  contacts:\n"
                                                                "    -\n"
                                                                "      phone: \"020\"\n");
}

TEST_F(AnswersFileTest, WritesAnswersWithoutAnythingInThem)
{
    EXPECT_EQ(answersToYaml(answersToJson({{QuestionId("places"), model::Choices{}}}, *packs, "en")),
              "language: \"en\"\nanswers:\n  places: []\n");
    EXPECT_EQ(answersToYaml(answersToJson({}, *packs, "en")), "language: \"en\"\nanswers: {}\n");
    EXPECT_EQ(answersFromYaml("language: \"en\"\nanswers: {}\n", *packs, "a.yaml").value(), Answers{});
}

TEST_F(AnswersFileTest, ReportsEveryProblemInOnePass)
{
    EXPECT_EQ(problems(read(
                  R"({"answers": {"org_nam": "x", "zzzzzz": 1, "strictness": "harsh", "effective": "2027-02-30"}})")),
              "There is no question \"org_nam\". Did you mean org_name?\n"
              "There is no question \"zzzzzz\". Leave it out.\n"
              "strictness: harsh is not one of the options; there are open, strict.\n"
              "effective: 2027-02-30 is not a day of the calendar; correct the date.\n");
}

TEST_F(AnswersFileTest, RefusesAFileWithoutAnswers)
{
    const std::string expected =
        "answers.json is not an answers file: it must hold the answers under the name \"answers\".\n";
    for (const char *json : {"{}", "[]", R"({"answers": []})", R"("answers")"})
        EXPECT_EQ(problems(read(json)), expected) << json;
}

TEST_F(AnswersFileTest, SaysWhereYamlIsBroken)
{
    const auto broken = answersFromYaml("answers:\n  org_name: [\n", *packs, "answers.yaml");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().front().code, ErrorCode::YamlSyntax);
    EXPECT_EQ(broken.error().front().where->file, "answers.yaml");
}

} // namespace
} // namespace policywright::session
