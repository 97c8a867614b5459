// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/CatalogueNotation.h"
#include "tests/conformance/CanonicalCondition.h"

#include <gtest/gtest.h>

namespace policywright::conformance {
namespace {

const KnownNames kNames = {
    .answers = {"org_profile", "jurisdictions", "is_listed", "crisis_owner", "crisis_deputy", "last_exercise", "leads",
                "resp_unassigned"},
    .columns = {{"leads", {"lead", "status", "reply_within"}}},
};

std::string translated(const std::string &condition)
{
    const auto text = packExpression(condition, kNames);
    return text ? *text : "error: " + text.error();
}

TEST(CatalogueNotation, QuotesValuesButNotAnswers)
{
    EXPECT_EQ(translated("org_profile = healthcare and crisis_deputy != crisis_owner"),
              "org_profile == 'healthcare' and crisis_deputy != crisis_owner");
}

TEST(CatalogueNotation, AsksSeveralChoicesForTheirValues)
{
    EXPECT_EQ(translated("jurisdictions has us"), "'us' in jurisdictions");
    EXPECT_EQ(translated("not jurisdictions has_any (uk, in)"), "not ('uk' in jurisdictions or 'in' in jurisdictions)");
    EXPECT_EQ(translated("org_profile in (other, corporate)"), "org_profile in ['other', 'corporate']");
}

TEST(CatalogueNotation, CallsItsFunctionsByOurNames)
{
    EXPECT_EQ(translated("empty(crisis_owner) or lacks(crisis_owner, phone)"),
              "crisis_owner is empty or (crisis_owner and crisis_owner.phone is empty)");
    EXPECT_EQ(translated("count(leads) < 2 and resp_unassigned > 0"), "leads|length < 2 and resp_unassigned > 0");
    EXPECT_EQ(translated("days_since(last_exercise) > 400"), "(last_exercise|days_since) > 400");
}

TEST(CatalogueNotation, ReadsColumnsFromTheRow)
{
    EXPECT_EQ(translated("any(leads: status in (active) and empty(lead)) or is_listed"),
              "leads|where(\"row.status in ['active'] and row.lead is empty\") or is_listed");
    EXPECT_EQ(translated("all(leads: lead = crisis_owner)"), "not leads|where(\"not (row.lead == crisis_owner)\")");
    EXPECT_EQ(translated("any(leads: reply_within < 4 hours)"), "leads|where(\"(row.reply_within|hours) < 4\")");
}

TEST(CatalogueNotation, RefusesWhatItDoesNotKnow)
{
    EXPECT_EQ(translated("is_lsited"), "error: unknown name is_lsited");
    EXPECT_EQ(translated("some(leads: lead)"), "error: unknown function some");
    EXPECT_EQ(translated("is_listed is_listed"), "error: expected the end before: is_listed");
}

TEST(CatalogueNotation, KnowsEveryKindOfDefault)
{
    Catalogue catalogue;
    catalogue.columnOptions["leads.status"] = {"active", "paused"};
    const auto asText = [&](const std::string &type, const std::string &given) {
        return defaultAsText({.id = "leads", .type = type, .defaultAnswer = given}, catalogue);
    };

    EXPECT_EQ(asText("person", ""), "");
    EXPECT_EQ(asText("boolean", "true"), "true");
    EXPECT_EQ(asText("boolean", "document_public"), "expression: document_public");
    EXPECT_EQ(asText("multi: a / b / c", "c, a"), "a, c");
    EXPECT_EQ(asText("list: status:choice; lead:person", "two rows, empty"), "status=active; status=paused");
    EXPECT_EQ(asText("list: level:choice; signs:text", "2 rows: watch, crisis"), "level=watch; level=crisis");
    EXPECT_EQ(asText("text", "I work for {org_short_name}."),
              "expression: 'I work for ' ~ (org_short_name or org_name) ~ '.'");
}

TEST(CanonicalCondition, IgnoresSpacesParenthesesAndQuotationMarks)
{
    EXPECT_EQ(canonicalCondition("( a  ==\n \"x\" )and(b or (c or not ( d )))"), "a == 'x' and (b or c or not d)");
    EXPECT_EQ(canonicalCondition("l|where('row.a == \"x\"')|length > 0"), "l|where(\"row.a == 'x'\")|length > 0");
}

TEST(CanonicalCondition, SpellsNegatedMembershipInOneWay)
{
    EXPECT_EQ(canonicalCondition("'a' not in l"), "not 'a' in l");
    EXPECT_EQ(canonicalCondition("not ('a' in l)"), "not 'a' in l");
    EXPECT_EQ(canonicalCondition("x is not empty"), "not x is empty");
}

TEST(CanonicalCondition, KeepsParenthesesThatMatter)
{
    EXPECT_EQ(canonicalCondition("(a or b) and not (c and d)"), "(a or b) and not (c and d)");
    EXPECT_EQ(canonicalCondition("(d|days_since) > 90"), "d|days_since > 90");
}

TEST(CanonicalCondition, SaysWhatItCannotRead)
{
    EXPECT_EQ(canonicalCondition("a == ").error(), "expected a name or a number before: the end");
    EXPECT_EQ(canonicalCondition("a = b").error(), "expected the end before: = b");
    EXPECT_EQ(canonicalCondition("a == 'x").error(), "no end of the text 'x");
}

} // namespace
} // namespace policywright::conformance
