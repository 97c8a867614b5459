// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/Formats.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using Words = std::map<std::string, std::string>;

Words smallWords()
{
    return test::smallPack().words.at("en").assembly;
}

Formats formats(Words words = smallWords())
{
    return Formats::fromWords(words).value();
}

TEST(Formats, WritesADateInThePacksOrderAndWords)
{
    EXPECT_EQ(formats().date(*Date::fromIso("2027-03-01")), "1 March 2027");
    Words german = smallWords();
    german["date"] = "{day}. {month} {year}";
    german["months"] = "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember";
    EXPECT_EQ(formats(german).date(*Date::fromIso("2027-03-31")), "31. März 2027");
}

TEST(Formats, WritesADurationWithTheWordForOneOrForMany)
{
    EXPECT_EQ(formats().duration(Duration(1, Duration::Unit::WorkingDays)), "1 working day");
    EXPECT_EQ(formats().duration(Duration(12, Duration::Unit::Months)), "12 months");
    for (const auto &[unit, text] : {std::pair{Duration::Unit::Minutes, "2 minutes"},
                                     {Duration::Unit::Hours, "2 hours"},
                                     {Duration::Unit::WorkingDays, "2 working days"},
                                     {Duration::Unit::Days, "2 days"},
                                     {Duration::Unit::Weeks, "2 weeks"},
                                     {Duration::Unit::Months, "2 months"},
                                     {Duration::Unit::Years, "2 years"}})
        EXPECT_EQ(formats().duration(Duration(2, unit)), text);
}

TEST(Formats, WritesOfAPersonWhatIsKnown)
{
    using model::Person;
    const Formats english = formats();
    EXPECT_EQ(english.person({.name = "Ada", .title = "Director", .email = "a@x", .phone = "1"}), "Ada (Director)");
    EXPECT_EQ(english.person({.name = "Ada", .email = "a@x"}), "Ada");
    EXPECT_EQ(english.person({.title = "Director", .phone = "1"}), "Director");
    EXPECT_EQ(english.person({.email = "a@x", .phone = "1"}), "a@x");
    EXPECT_EQ(english.person({.phone = "1"}), "1");
    EXPECT_EQ(english.person({}), "");
}

TEST(Formats, PutsValuesIntoAPatternOnceAndLooksAtThemNoMore)
{
    EXPECT_EQ(formats().sectionReference("3.2"), "section 3.2");
    EXPECT_EQ(filledIn("{a}-{b}-{a}", {{"a", "{b}"}, {"b", "2"}}), "{b}-2-{b}");
    EXPECT_EQ(filledIn("{unknown} { {a", {{"a", "1"}}), "{unknown} { {a");
    EXPECT_EQ(filledIn("", {{"a", "1"}}), "");
}

TEST(Formats, NamesAWordThatThePackLacks)
{
    Words words = smallWords();
    words.erase("draft_notice");
    const auto made = Formats::fromWords(words);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error(), (Error{ErrorCode::PackWordMissing, "draft_notice"}));
    EXPECT_EQ(sentence(made.error()), "The pack's words lack \"draft_notice\"; add it to the list under \"## words\".");
}

TEST(Formats, RefusesMonthsAndUnitsThatDoNotFit)
{
    Words eleven = smallWords();
    eleven["months"] = "January, February";
    EXPECT_EQ(sentence(Formats::fromWords(eleven).error()),
              "The pack's word \"months\" must be twelve names, separated by commas.");
    Words oneForm = smallWords();
    oneForm["weeks"] = "weeks";
    EXPECT_EQ(Formats::fromWords(oneForm).error(),
              (Error{ErrorCode::PackWordMalformed, "weeks", "a word for one and a word for many"}));
}

} // namespace
} // namespace policywright::assembly
