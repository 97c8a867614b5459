// SPDX-License-Identifier: Apache-2.0
#include "core/model/Answer.h"

#include <gtest/gtest.h>

namespace policywright::model {
namespace {

Result<Answer> read(const std::string &text)
{
    return JsonDocument::parse(text, "x").and_then(
        [](const JsonDocument &document) { return answerFromJson(document.root(), "q"); });
}

TEST(Answer, OfEveryKindIsStoredAndReadBack)
{
    const std::vector<std::pair<Answer, std::string>> all{
        {std::string("90 days"), R"("90 days")"},
        {true, "true"},
        {Choices{{"us", "uk"}}, R"(["us","uk"])"},
        {Choices{}, "[]"},
        {Person{.name = "A", .phone = "1"}, R"({"person":{"name":"A","phone":"1"}})"},
        {Person{}, R"({"person":{}})"},
        {Records{}, R"({"rows":[]})"},
        {Records{{{{"lead", Person{.name = "A"}}, {"on", false}, {"note", std::string("x")}}}},
         R"({"rows":[{"lead":{"person":{"name":"A"}},"on":false,"note":"x"}]})"},
    };
    for (const auto &[answer, stored] : all) {
        EXPECT_EQ(toText(toJson(answer), JsonStyle::Compact), stored);
        const auto back = read(stored);
        ASSERT_TRUE(back) << stored;
        EXPECT_EQ(*back, answer) << stored;
    }
}

TEST(Answer, OfNoKnownKindIsRefusedByName)
{
    for (const char *text : {"1", "null", "[1]", R"({"person":"A"})", R"({"person":{},"rows":[]})", R"({"rows":{}})",
                             R"({"rows":["x"]})", "{}"})
        EXPECT_EQ(read(text).error(), (Error{ErrorCode::NotAnAnswer, "q"})) << text;
    EXPECT_EQ(read(R"({"person":{"fax":"1"}})").error(), (Error{ErrorCode::NotAnAnswer, "q.fax"}));
    EXPECT_EQ(read(R"({"rows":[{"c":[]}]})").error(), (Error{ErrorCode::NotAnAnswer, "q.c"}));
    EXPECT_EQ(sentence(read("1").error()), "The value of q is not an answer of any known kind.");
}

} // namespace
} // namespace policywright::model
