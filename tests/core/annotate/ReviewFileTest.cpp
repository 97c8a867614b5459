// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewFile.h"

#include "core/base/Digest.h"
#include "tests/core/annotate/RandomReviews.h"
#include "tests/core/annotate/StoredEvent.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::annotate {
namespace {

const std::string kId = "00000000-0000-4000-8000-000000000001";

Event comment(const std::string &body, const std::string &revision = {})
{
    return sealed({.id = kId,
                   .author = {"Anna", ""},
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = 1,
                   .anchor = Anchor{.clause = ClauseId("a.b"),
                                    .quote = "Text",
                                    .range = {0, 4},
                                    .textDigest = sha256Hex("Text"),
                                    .revision = revision},
                   .body = body});
}

ReviewFile sample()
{
    ReviewFile file("policy");
    const std::string revision = file.addRevision("full_policy", {{ClauseId("a.b"), "Text"}});
    file.add(comment("Why?", revision));
    return file;
}

TEST(ReviewFile, IsReadBackTheSame)
{
    const auto file = reviewFromText(toText(sample()), "r.jsonld");
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_EQ(*file, sample());
    EXPECT_EQ(toText(*file), toText(sample()));
    EXPECT_EQ(file->textOf(file->events()[0].anchor->revision), (ReviewedText{{ClauseId("a.b"), "Text"}}));
    EXPECT_EQ(file->textOf("other"), std::nullopt);
}

TEST(ReviewFile, KeepsMembersOfANewerProgram)
{
    Json json = parseJson(toText(sample()), "r").value();
    json.set("pw:signatures", Json::Array{1});
    const auto file = reviewFromText(toText(json), "r.jsonld");
    ASSERT_TRUE(file);
    EXPECT_EQ(toText(*file), toText(json));
}

TEST(ReviewFile, KeepsTwoVersionsOfOneEvent)
{
    ReviewFile file = sample();
    EXPECT_TRUE(file.add(comment("Forged")));
    EXPECT_FALSE(file.add(comment("Forged"))) << "the same bytes are there";
    EXPECT_EQ(file.events().size(), 2U);
    const auto read = reviewFromText(toText(file), "r.jsonld");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, file);
}

TEST(ReviewFile, CountsWhatAMergeBrings)
{
    ReviewFile mine = sample();
    ReviewFile theirs = sample();
    theirs.add(comment("Forged"));
    EXPECT_EQ(mine.merge(theirs), (MergeCounts{.added = 1, .known = 1, .tampered = 1}));
    EXPECT_EQ(mine.merge(theirs), (MergeCounts{.added = 0, .known = 2, .tampered = 0}));
}

TEST(ReviewFile, ChainsEventsByCounterAndDigest)
{
    EXPECT_EQ(ReviewFile("policy").nextLamport(), 1);
    EXPECT_EQ(ReviewFile("policy").lastDigest(), "");
    EXPECT_EQ(sample().nextLamport(), 2);
    EXPECT_EQ(sample().lastDigest(), sample().events()[0].digest);
}

std::string refused(const std::function<void(Json &)> &change)
{
    Json json = parseJson(toText(sample()), "r").value();
    change(json);
    const auto file = reviewFromText(toText(json), "r.jsonld");
    return file ? "accepted" : sentence(file.error());
}

std::string damaged(const std::string &what)
{
    return "The annotations in r.jsonld are damaged: \"" + what +
           "\" is missing, unknown or of the wrong kind. Use another copy of them.";
}

TEST(ReviewFile, IsReadStrictly)
{
    EXPECT_EQ(refused([](Json &json) { json = Json::Array{}; }), damaged("type"));
    EXPECT_EQ(refused([](Json &json) { json.set("type", "Annotation"); }), damaged("type"));
    EXPECT_EQ(refused([](Json &json) { json.set("pw:format", "1"); }), damaged("pw:format"));
    EXPECT_EQ(refused([](Json &json) { json.set("pw:policy", 1); }), damaged("pw:policy"));
    EXPECT_EQ(refused([](Json &json) { json.set("first", Json()); }), damaged("first.items"));
    EXPECT_EQ(refused([](Json &json) { json.set("total", 7); }), damaged("total"));
    EXPECT_EQ(refused([](Json &json) { json.set("pw:revisions", 1); }), damaged("pw:revisions"));
    EXPECT_EQ(refused([](Json &json) { json.set("pw:revisions", Json::Array{1}); }), damaged("pw:revisions"));
    EXPECT_EQ(refused([](Json &json) { json.set("pw:texts", 1); }), damaged("pw:texts"));
    EXPECT_EQ(refused([](Json &json) { json.set("pw:texts", Json::Object{{"ab", "other"}}); }), damaged("pw:texts.ab"));
}

TEST(ReviewFile, RefusesANewerFormat)
{
    EXPECT_EQ(refused([](Json &json) { json.set("pw:format", 2); }),
              "The annotations in r.jsonld were written by a newer version of Policywright (format 2). Update the "
              "program to read them.");
}

TEST(ReviewFile, RefusesTheSameEventTwice)
{
    EXPECT_EQ(refused([](Json &json) {
                  const Json item = storedIn(sample().events()[0]);
                  json.set("total", 2);
                  json.set("first", Json::Object{{"type", "AnnotationPage"}, {"items", Json::Array{item, item}}});
              }),
              "r.jsonld holds the annotation " + kId + " twice; use another copy of it.");
}

TEST(ReviewFile, RefusesANameThatStandsTwice)
{
    std::string text = toText(sample());
    text.insert(text.find("\"type\""), "\"type\": \"x\",\n  ");
    EXPECT_EQ(reviewFromText(text, "r.jsonld").error().code, ErrorCode::JsonDuplicateKey);
}

TEST(ReviewFile, ComesToTheSameInWhicheverOrderTenThousandHistoriesAreMerged)
{
    for (std::uint64_t seed = 1; seed <= 10'000; ++seed)
        ASSERT_EQ(problemOfHistory(seed), "") << "seed " << seed;
}

} // namespace
} // namespace policywright::annotate
