// SPDX-License-Identifier: Apache-2.0
#include "core/base/Json.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(Json, KeepsTheOrderOfMembersAndWholeIntegers)
{
    const std::string text = "{\n  \"b\": 9007199254740993,\n  \"a\": [\n    1.5,\n    true,\n    null,\n    "
                             "\"ä\\n\"\n  ],\n  \"c\": {}\n}\n";
    const auto value = parseJson(text, "x.json");
    ASSERT_TRUE(value) << describe(value.error());
    EXPECT_EQ(toText(*value), text);
    EXPECT_EQ(toText(*value, JsonStyle::Compact), "{\"b\":9007199254740993,\"a\":[1.5,true,null,\"ä\\n\"],\"c\":{}}");
}

TEST(Json, RefusesTheSecondOfTwoEqualNames)
{
    const auto value = parseJson("{\"a\": 1,\n \"a\": 2}", "x.json");
    ASSERT_FALSE(value);
    EXPECT_EQ(describe(value.error()), "x.json:2:2: The name \"a\" occurs twice in one JSON object; keep one of them.\n"
                                       "     \"a\": 2}\n"
                                       "     ^");
}

TEST(Json, RefusesAnEqualNameAmongMany)
{
    std::string text = "{";
    for (int i = 0; i < 40; ++i)
        text += '"' + std::to_string(i) + "\": 0, ";
    EXPECT_EQ(parseJson(text + "\"40\": 0}", "x.json")->ifObject()->size(), 41u);
    EXPECT_EQ(parseJson(text + "\"7\": 0}", "x.json").error().code, ErrorCode::JsonDuplicateKey);
}

TEST(Json, CountsNoBracketsInTexts)
{
    const std::string brackets(100, '[');
    EXPECT_TRUE(parseJson("[\"" + brackets + "\", \"\\\"" + brackets + "\", \"\\\\\"]", "x.json"));
    const std::string deep = "[\"\\\\\", " + std::string(64, '[') + std::string(64, ']') + "]";
    EXPECT_EQ(parseJson(deep, "x.json").error().code, ErrorCode::JsonTooDeep);
}

TEST(Json, RefusesTextThatIsNestedTooDeep)
{
    const std::string deep = std::string(65, '[') + std::string(65, ']');
    EXPECT_EQ(parseJson(deep, "x.json").error(), (Error{ErrorCode::JsonTooDeep, "x.json", "64"}));
    const std::string allowed = std::string(64, '[') + std::string(64, ']');
    EXPECT_TRUE(parseJson(allowed, "x.json"));
}

TEST(Json, SaysWhereTheTextIsBroken)
{
    const auto value = parseJson("{\"a\": tru}", "x.json");
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().code, ErrorCode::JsonSyntax);
    ASSERT_TRUE(value.error().where);
    EXPECT_EQ(value.error().where->column, 7);
}

TEST(Json, RefusesTextThatIsNotUtf8)
{
    EXPECT_EQ(parseJson("\"\xff\"", "x.json").error(), (Error{ErrorCode::NotUtf8, "x.json"}));
}

TEST(Json, RefusesNothingAtAll)
{
    EXPECT_EQ(parseJson("", "x.json").error().code, ErrorCode::JsonSyntax);
}

TEST(Json, SetsAndReplacesMembers)
{
    Json value;
    value.set("a", 1);
    value.set("b", "x");
    value.set("a", 2.0);
    EXPECT_EQ(toText(value, JsonStyle::Compact), "{\"a\":2.0,\"b\":\"x\"}");
    ASSERT_TRUE(value.find("b"));
    EXPECT_EQ(value.find("c"), nullptr);
}

} // namespace
} // namespace policywright
