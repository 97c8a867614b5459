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

} // namespace
} // namespace policywright::model
