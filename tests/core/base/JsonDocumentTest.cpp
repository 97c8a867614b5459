// SPDX-License-Identifier: Apache-2.0
#include "core/base/JsonDocument.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(JsonDocument, GivesItsValuesWhereTheyLie)
{
    const auto document = JsonDocument::parse(
        R"({"text": "ä\n", "flag": true, "list": [1, -2, 1.5, 18446744073709551615], "none": null, "empty": {}})", "x");
    ASSERT_TRUE(document) << describe(document.error());
    auto members = document->root().ifObject();
    ASSERT_EQ(members->size(), 5u);
    EXPECT_EQ(members->name(), "text");
    EXPECT_EQ(members->next().ifString(), "ä\n");
    EXPECT_EQ(members->next().ifBool(), true);
    EXPECT_EQ(members->name(), "list");
    auto items = members->next().ifArray();
    ASSERT_EQ(items->size(), 4u);
    EXPECT_EQ(items->next().ifInt(), 1);
    EXPECT_EQ(items->next().ifInt(), -2);
    EXPECT_EQ(items->next().ifDouble(), 1.5);
    EXPECT_EQ(items->next().ifDouble(), 18446744073709551615.0);
    EXPECT_EQ(items->size(), 0u);
    EXPECT_TRUE(members->next().isNull());
    EXPECT_EQ(members->next().ifObject()->size(), 0u);
    EXPECT_EQ(members->size(), 0u);
}

TEST(JsonDocument, WritesAValueAsItsTreeIsWritten)
{
    const char *const text = R"({ "a": [1, -2, 18446744073709551615, 1.0, 1e300, -0.5, [], {}], "b\n\"\\": null,
        "c": {"d": true, "e": false, "f": "tab\t, \u0001, \/, \u00e9 and ü", "": ""} })";
    const auto document = JsonDocument::parse(text, "x");
    ASSERT_TRUE(document);
    std::string written = "before ";
    document->root().appendCompact(written);
    EXPECT_EQ(written, "before " + toText(document->root().toJson(), JsonStyle::Compact));
}

TEST(JsonDocument, GivesNothingForAValueOfAnotherKind)
{
    const auto document = JsonDocument::parse(R"(["text", 1])", "x");
    auto items = *document->root().ifArray();
    const JsonView text = items.next();
    const JsonView number = items.next();
    EXPECT_EQ(text.ifBool(), std::nullopt);
    EXPECT_EQ(text.ifInt(), std::nullopt);
    EXPECT_EQ(text.ifDouble(), std::nullopt);
    EXPECT_FALSE(text.ifArray() || text.ifObject() || text.isNull());
    EXPECT_EQ(number.ifString(), std::nullopt);
    EXPECT_EQ(number.ifDouble(), std::nullopt);
}

TEST(JsonDocument, FindsAMemberByItsName)
{
    const auto document = JsonDocument::parse(R"({"a": [[], {"b": 1}], "b": 2})", "x");
    EXPECT_EQ(document->root().find("b")->ifInt(), 2);
    EXPECT_FALSE(document->root().find("c"));
    EXPECT_FALSE(document->root().find("a")->find("b"));
}

TEST(JsonDocument, RefusesAnEqualNameAtAnyDepth)
{
    const auto document = JsonDocument::parse(R"([{"a": {"b": 1}}, {"a": [{"b": 1, "c": 2, "b": 3}]}])", "x");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::JsonDuplicateKey);
    EXPECT_EQ(document.error().subject, "b");
}

// yyjson can be built so that it does not look.
TEST(JsonDocument, RefusesEverythingThatIsNotUtf8)
{
    for (const std::string bytes :
         {"\xff", "\xc3", "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\x80"}) {
        EXPECT_EQ(JsonDocument::parse("\"" + bytes + "\"", "x").error(), (Error{ErrorCode::NotUtf8, "x"}));
        EXPECT_EQ(JsonDocument::parse("{\"" + bytes + "\": 1}", "x").error(), (Error{ErrorCode::NotUtf8, "x"}));
    }
}

} // namespace
} // namespace policywright
