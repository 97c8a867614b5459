// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackJson.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

Pack small()
{
    return {.id = PackId("p"),
            .version = Version(1, 2, 3),
            .languages = {"en"},
            .sections = {{.id = SectionId("s"),
                          .questions = {{.id = QuestionId("q"),
                                         .type = AnswerType::Choice,
                                         .options = {"a"},
                                         .defaultAnswer = Default{.value = "a"}}}}}};
}

std::string stored(std::string_view from = {}, std::string_view to = {})
{
    std::string text = toText(toJson(small()), JsonStyle::Compact);
    if (!from.empty())
        text.replace(text.find(from), from.size(), to);
    return text;
}

Error problemOf(const std::string &text)
{
    return packFromText(text, "pack").error();
}

TEST(PackJson, LeavesOutWhatIsEmpty)
{
    EXPECT_EQ(stored(), R"({"format":1,"id":"p","version":"1.2.3","languages":["en"],)"
                        R"("sections":[{"id":"s","questions":[{"id":"q","type":"choice","options":["a"],)"
                        R"("default":{"value":"a"}}]}]})");
}

TEST(PackJson, RefusesANewerFormat)
{
    EXPECT_EQ(problemOf(stored(R"("format":1)", R"("format":2)")), (Error{ErrorCode::StoredPackNewer, "2", "1"}));
}

TEST(PackJson, SaysWhichMemberIsDamaged)
{
    const auto damaged = [](const char *path) { return Error{ErrorCode::StoredPackDamaged, path}; };
    EXPECT_EQ(problemOf("[]"), damaged("format"));
    EXPECT_EQ(problemOf(stored(R"("format":1,)", "")), damaged("format"));
    EXPECT_EQ(problemOf(stored("1.2.3", "1.2")), damaged("version"));
    EXPECT_EQ(problemOf(stored(R"("type":"choice",)", "")), damaged("sections[0].questions[0].type"));
    EXPECT_EQ(problemOf(stored(R"("choice")", R"("chioce")")), damaged("sections[0].questions[0].type"));
    EXPECT_EQ(problemOf(stored(R"(["a"])", R"(["a",1])")), damaged("sections[0].questions[0].options[1]"));
    EXPECT_EQ(problemOf(stored(R"("default":{)", R"("more":{},"default":{)")),
              damaged("sections[0].questions[0].more"));
    EXPECT_EQ(problemOf(stored(R"({"value":"a"})", R"({"value":1})")),
              damaged("sections[0].questions[0].default.value"));
}

} // namespace
} // namespace policywright::pack
