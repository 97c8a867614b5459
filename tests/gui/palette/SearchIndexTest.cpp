// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette/SearchIndex.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using Field = SearchIndex::Field;
using Found = std::vector<int>;

TEST(TypingErrors, CountsLettersAddedLeftOutChangedAndSwapped)
{
    EXPECT_EQ(typingErrors(u"password", u"password", 2), 0);
    EXPECT_EQ(typingErrors(u"password", u"pasword", 2), 1);
    EXPECT_EQ(typingErrors(u"password", u"passwrod", 2), 1);
    EXPECT_EQ(typingErrors(u"password", u"bassword", 2), 1);
    EXPECT_EQ(typingErrors(u"password", u"passworrd", 2), 1);
    EXPECT_EQ(typingErrors(u"password", u"crisis", 2), 3);
}

class SearchIndexTest : public testing::Test {
protected:
    SearchIndexTest()
    {
        index.add(0, Field::Title, QStringLiteral("Who has access to which account?"));
        index.add(0, Field::Text, QStringLiteral("Prefer single sign-on. Passwords are shared by nobody."));
        index.add(1, Field::Title, QStringLiteral("Passwords"));
        index.add(2, Field::Title, QStringLiteral("When do passwords change?"));
        index.add(2, Field::Answer, QStringLiteral("Zoë Große, crisis lead"));
        index.add(3, Field::Title, QStringLiteral("Crisis plan"));
    }

    SearchIndex index;
};

TEST_F(SearchIndexTest, PutsTitlesBeforeTextsAndTheWholeTitleFirst)
{
    EXPECT_EQ(index.find(QStringLiteral("passwords"), 9), (Found{1, 2, 0}));
}

TEST_F(SearchIndexTest, WantsEveryWordAndTakesBeginnings)
{
    EXPECT_EQ(index.find(QStringLiteral("pass chan"), 9), Found{2});
}

TEST_F(SearchIndexTest, ForgivesATypingErrorWhereNothingHasTheWord)
{
    EXPECT_EQ(index.find(QStringLiteral("crysis"), 9), (Found{3, 2}));
    EXPECT_EQ(index.find(QStringLiteral("pasword"), 1), Found{1});
    EXPECT_EQ(index.find(QStringLiteral("xylophone"), 9), Found{});
}

TEST_F(SearchIndexTest, MakesNoDifferenceBetweenCapitalsAndAccents)
{
    EXPECT_EQ(index.find(QStringLiteral("zoe GROSSE"), 9), Found{2});
}

TEST_F(SearchIndexTest, FindsNothingWithoutWordsAndNoMoreThanAsked)
{
    EXPECT_EQ(index.find(QStringLiteral(" ?"), 9), Found{});
    EXPECT_EQ(index.find(QStringLiteral("passwords"), 2), (Found{1, 2}));
}

} // namespace
} // namespace policywright::gui
