// SPDX-License-Identifier: Apache-2.0
#include "core/model/PolicyDocument.h"

#include <gtest/gtest.h>

namespace policywright::model {
namespace {

Result<PolicyDocument> read(const std::string &text)
{
    return JsonDocument::parse(text, "policy.json").and_then([](const JsonDocument &document) {
        return policyFromJson(document.root());
    });
}

const std::string kStored = R"({
  "format": 1,
  "id": "6f1c",
  "language": "en",
  "packs": [
    {
      "id": "base",
      "version": "1.0.0",
      "digest": "ab"
    }
  ],
  "theme": {
    "accent": "#0b5f6b",
    "logo": ""
  },
  "answers": {
    "org_name": "Ä"
  },
  "customWordings": {
    "security.passwords": {
      "text": "new",
      "packText": "old",
      "packVersion": "1.0.0",
      "author": "A",
      "date": "2027-03-01",
      "reviewed": true
    }
  },
  "omissions": {
    "crisis.after": {
      "reason": "r",
      "author": "A",
      "date": "2027-03-01"
    }
  },
  "future": {
    "x": [
      1
    ]
  }
}
)";

TEST(PolicyDocument, KeepsEverythingIncludingWhatItDoesNotKnow)
{
    const auto policy = read(kStored);
    ASSERT_TRUE(policy) << describe(policy.error());
    EXPECT_EQ(policy->answers.at(QuestionId("org_name")), Answer(std::string("Ä")));
    EXPECT_EQ(policy->omissions.at(ClauseId("crisis.after")).reason, "r");
    EXPECT_EQ(toText(policy->unknown, JsonStyle::Compact), R"({"future":{"x":[1]}})");
    EXPECT_EQ(toText(toJson(*policy)), kStored);
}

const std::string kWithOwnClauses = R"({
  "format": 1,
  "id": "6f1c",
  "language": "en",
  "packs": [],
  "theme": {
    "accent": "#0b5f6b",
    "logo": ""
  },
  "answers": {},
  "customWordings": {},
  "omissions": {},
  "ownClauses": {
    "own.flood_warnings": {
      "section": "crisis",
      "title": "Flood warnings",
      "text": "Ask {{ owner }}.",
      "audience": "internal",
      "author": "A",
      "date": "2027-03-01",
      "reviewed": true
    },
    "own.visitors": {
      "section": "crisis",
      "title": "Visitors",
      "text": "Ask.",
      "audience": "public",
      "author": "",
      "date": "2027-03-01"
    }
  },
  "order": {
    "crisis": [
      "own.visitors",
      "crisis.gone",
      "crisis.after"
    ]
  }
}
)";

TEST(PolicyDocument, KeepsOwnClausesAndTheOrderOfClauses)
{
    const auto policy = read(kWithOwnClauses);
    ASSERT_TRUE(policy) << describe(policy.error());
    OwnClause flood{SectionId("crisis"), "Flood warnings", "Ask {{ owner }}.", OwnAudience::Internal, "A",
                    "2027-03-01"};
    flood.unknown = Json::Object{{"reviewed", true}};
    EXPECT_EQ(policy->ownClauses.at(ClauseId("own.flood_warnings")), flood);
    EXPECT_EQ(policy->ownClauses.at(ClauseId("own.visitors")).audience, OwnAudience::Public);
    EXPECT_EQ(policy->order.at(SectionId("crisis")),
              (ClauseOrder{ClauseId("own.visitors"), ClauseId("crisis.gone"), ClauseId("crisis.after")}));
    EXPECT_EQ(toText(toJson(*policy)), kWithOwnClauses);
}

TEST(PolicyDocument, NamesWhatIsDamagedInOwnClausesAndTheOrderOfClauses)
{
    const auto damaged = [](const std::string &from, const std::string &to) {
        std::string text = kWithOwnClauses;
        text.replace(text.find(from), from.size(), to);
        return read(text).error();
    };
    const auto expected = [](const char *path) { return Error{ErrorCode::NotAPolicy, path}; };
    EXPECT_EQ(damaged("\"section\": \"crisis\",", ""), expected("ownClauses.own.flood_warnings.section"));
    EXPECT_EQ(damaged("\"Visitors\"", "[]"), expected("ownClauses.own.visitors.title"));
    EXPECT_EQ(damaged("\"audience\": \"internal\",", ""), expected("ownClauses.own.flood_warnings.audience"));
    EXPECT_EQ(damaged("\"internal\"", "\"secret\""), expected("ownClauses.own.flood_warnings.audience"));
    EXPECT_EQ(damaged("own.flood_warnings", "crisis.after"), expected("ownClauses.crisis.after"));
    EXPECT_EQ(damaged("\"crisis.after\"", "1"), expected("order.crisis"));
    EXPECT_EQ(damaged("\"crisis.after\"", "\"crisis.gone\""), expected("order.crisis")) << "named twice";
    std::string none = kWithOwnClauses;
    const std::size_t begin = none.find('[', none.find("\"order\""));
    none.replace(begin, none.find(']', begin) - begin, "[");
    EXPECT_EQ(read(none).error(), expected("order.crisis"));
}

TEST(PolicyDocument, RefusesANewerFormatWithAClearSentence)
{
    const auto policy = read(R"({"format": 2})");
    ASSERT_FALSE(policy);
    EXPECT_EQ(sentence(policy.error()),
              "This policy was written by a newer version of Policywright (format 2; this one "
              "reads up to 1). Update the program to open it.");
}

TEST(PolicyDocument, NamesTheMemberThatIsDamaged)
{
    const auto damaged = [](const std::string &from, const std::string &to) {
        std::string text = kStored;
        text.replace(text.find(from), from.size(), to);
        return read(text).error();
    };
    EXPECT_EQ(read("{}").error(), (Error{ErrorCode::NotAPolicy, "format"}));
    EXPECT_EQ(read("[]").error(), (Error{ErrorCode::NotAPolicy, "format"}));
    EXPECT_EQ(damaged("\"6f1c\"", "7"), (Error{ErrorCode::NotAPolicy, "id"}));
    EXPECT_EQ(damaged("\"packText\": \"old\",", ""),
              (Error{ErrorCode::NotAPolicy, "customWordings.security.passwords.packText"}));
    EXPECT_EQ(damaged("\"reason\": \"r\"", "\"reason\": 1"),
              (Error{ErrorCode::NotAPolicy, "omissions.crisis.after.reason"}));
    EXPECT_EQ(damaged("\"Ä\"", "null"), (Error{ErrorCode::NotAnAnswer, "answers.org_name"}));
    EXPECT_EQ(damaged("\"1.0.0\"", "\"1\""), (Error{ErrorCode::NotAVersion, "1"}));
    EXPECT_EQ(sentence(read("{}").error()),
              "The policy's data is damaged: \"format\" is missing or of the wrong kind.");
}

TEST(PolicyDocument, KeepsPinsWhatWasSetAsideAndWhatAnOwnClauseWas)
{
    PolicyDocument policy{.id = "6f1c", .packs = {}};
    policy.pins.emplace(ClauseId("crisis.after"), ClausePin{"Ada", "2027-03-01", Json(Json::Object{{"future", 1}})});
    policy.setAside = {{"answer:owner", Json("Ada"), "base 2.0.0", "2027-03-01"},
                       {"omission:a.b", Json(Json::Object{{"reason", "r"}}), "base 2.0.0", "2027-03-01"}};
    policy.ownClauses.emplace(
        ClauseId("own.after"),
        OwnClause{.section = SectionId("crisis"), .title = "T", .text = "t", .was = ClauseId("crisis.after")});
    const std::string stored = toText(toJson(policy));
    EXPECT_EQ(read(stored), policy);
    const auto damaged = [&](const std::string &from, const std::string &to) {
        std::string text = stored;
        text.replace(text.find(from), from.size(), to);
        return read(text).error();
    };
    EXPECT_EQ(damaged("\"place\"", "\"plaice\""), (Error{ErrorCode::NotAPolicy, "setAside.place"}));
    EXPECT_EQ(damaged("\"author\": \"Ada\"", "\"author\": 1"),
              (Error{ErrorCode::NotAPolicy, "pins.crisis.after.author"}));
    EXPECT_EQ(damaged("\"was\": \"crisis.after\"", "\"was\": 1"),
              (Error{ErrorCode::NotAPolicy, "ownClauses.own.after.was"}));
}

} // namespace
} // namespace policywright::model
