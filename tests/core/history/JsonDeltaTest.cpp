// SPDX-License-Identifier: Apache-2.0
#include "core/history/JsonDelta.h"

#include <gtest/gtest.h>

#include <random>

namespace policywright::history {
namespace {

Json json(std::string_view text)
{
    return *parseJson(text, "test");
}

std::string delta(std::string_view before, std::string_view after)
{
    return toText(deltaOf(json(before), json(after)), JsonStyle::Compact);
}

TEST(JsonDelta, SaysWhatChanged)
{
    EXPECT_EQ(delta(R"({"a":1,"b":2,"c":{"d":3,"e":4}})", R"({"a":1,"c":{"d":5,"e":4},"f":6})"),
              R"({"of":{"c":{"of":{"d":{"is":5}}},"f":{"is":6}},"gone":["b"]})");
    EXPECT_EQ(delta("[1,2,3,4]", "[1,7,8,4]"), R"({"from":1,"cut":2,"put":[7,8]})");
    EXPECT_EQ(delta("1", "\"now\""), R"({"is":"now"})");
    EXPECT_EQ(delta("{}", "{}"), R"({"of":{}})");
}

TEST(JsonDelta, OfALongTextIsWhatWasPutInAndNeverHalfACharacter)
{
    const std::string start(70, 'x');
    EXPECT_EQ(delta("\"" + start + " one end\"", "\"" + start + " two end\""), R"({"from":71,"cut":3,"put":"two"})");
    EXPECT_EQ(delta("\"" + start + "\u00e4\"", "\"" + start + "\u00f6\""),
              "{\"from\":70,\"cut\":2,\"put\":\"\u00f6\"}");
    EXPECT_EQ(delta("\"" + start + "\u00e4\"", "\"" + start + "\u0124\""),
              "{\"from\":70,\"cut\":2,\"put\":\"\u0124\"}");
}

TEST(JsonDelta, OfAnotherValueGivesNothing)
{
    for (const char *wrong : {R"({"from":4,"cut":0,"put":"x"})", R"({"from":0,"cut":4,"put":"x"})", R"({"cut":0})",
                              R"({"from":-1,"cut":0,"put":"x"})", R"({"from":0,"cut":-1,"put":"x"})",
                              R"({"from":0,"cut":0,"put":[1]})", R"({"of":{}})", "{}", "1", "null"})
        EXPECT_EQ(applied(Json("abc"), json(wrong)), std::nullopt) << wrong;
    EXPECT_EQ(applied(json(R"({"a":1})"), json(R"({"of":{"a":{"from":0}}})")), std::nullopt);
    EXPECT_EQ(applied(json(R"({"a":1})"), json(R"({"of":{"b":{"from":0}}})")), std::nullopt);
}

TEST(JsonDelta, SortsMembersOnly)
{
    EXPECT_EQ(toText(sorted(json(R"({"b":[{"d":1,"c":2},0],"a":3})")), JsonStyle::Compact),
              R"({"a":3,"b":[{"c":2,"d":1},0]})");
}

Json randomJson(std::mt19937 &engine, int depth)
{
    switch (engine() % (depth > 3 ? 3U : 5U)) {
    case 0: return static_cast<int>(engine() % 3);
    case 1: return std::string(engine() % 90, 'a') + (engine() % 2 == 0 ? "\u00e4" : "\u20ac");
    case 2: return engine() % 2 == 0;
    case 3: {
        Json::Array items(engine() % 4);
        for (Json &item : items)
            item = randomJson(engine, depth + 1);
        return items;
    }
    default: break;
    }
    Json object = Json::Object{};
    for (unsigned count = engine() % 4; count > 0; --count)
        object.set(std::string(1, static_cast<char>('a' + engine() % 4)), randomJson(engine, depth + 1));
    return object;
}

TEST(JsonDelta, GivesEachValueFromEachOther)
{
    std::mt19937 engine(5);
    for (int round = 0; round < 20'000; ++round) {
        const Json before = randomJson(engine, 0);
        const Json after = randomJson(engine, 0);
        const auto again = applied(before, deltaOf(before, after));
        ASSERT_TRUE(again) << toText(before) << toText(after);
        ASSERT_EQ(sorted(*again), sorted(after)) << toText(before) << toText(after);
    }
}

} // namespace
} // namespace policywright::history
