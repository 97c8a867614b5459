// SPDX-License-Identifier: Apache-2.0
#include "core/model/OwnClauseId.h"

#include "core/model/PolicyDocument.h"

#include <gtest/gtest.h>

namespace policywright::model {
namespace {

std::string idOf(std::string_view title)
{
    return newOwnClauseId(title, {.id = "6f1c", .packs = {}}).toString();
}

TEST(OwnClauseId, IsMadeOfTheTitle)
{
    EXPECT_EQ(idOf("Visitors"), "own.visitors");
    EXPECT_EQ(idOf("  Filming, & photos: our rules! "), "own.filming_photos_our_rules");
    EXPECT_EQ(idOf("Öffentliche Straßenfeste"), "own.offentliche_strassenfeste");
    EXPECT_EQ(idOf("24 hours"), "own.clause_24_hours");
    EXPECT_EQ(idOf("来访者"), "own.clause");
    EXPECT_EQ(idOf(""), "own.clause");
}

TEST(OwnClauseId, EndsWithAWholeWordWhereTheTitleIsLong)
{
    EXPECT_EQ(idOf("What everybody does who has seen something that is wrong"), "own.what_everybody_does_who_has_seen");
    EXPECT_EQ(idOf(std::string(100, 'w')), "own." + std::string(40, 'w'));
}

TEST(OwnClauseId, HasANumberWhereThePolicyHasThatId)
{
    PolicyDocument policy{.id = "6f1c", .packs = {}};
    const OwnClause clause{SectionId("rules"), "Visitors", "Ask."};
    policy.ownClauses.emplace(ClauseId("own.visitors"), clause);
    EXPECT_EQ(newOwnClauseId("Visitors", policy), ClauseId("own.visitors_2"));
    policy.ownClauses.emplace(ClauseId("own.visitors_2"), clause);
    EXPECT_EQ(newOwnClauseId("Visitors", policy), ClauseId("own.visitors_3"));
}

TEST(OwnClauseId, IsToldFromAPacksId)
{
    for (const char *id : {"own.visitors", "own.a_2"})
        EXPECT_TRUE(isOwnClauseId(ClauseId(id))) << id;
    for (const char *id : {"", "own", "own.", "own.2", "own._a", "own.a.b", "own.A", "own.a b", "own.ä", "owner.a",
                           "rules.scope", "rules.own.a"})
        EXPECT_FALSE(isOwnClauseId(ClauseId(id))) << id;
}

} // namespace
} // namespace policywright::model
