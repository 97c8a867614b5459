// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Redline.h"

#include "core/assembly/MarkdownDocument.h"
#include "core/compare/Likeness.h"
#include "core/compare/RedlineWords.h"
#include "tests/core/compare/RedlineTesting.h"

#include <gtest/gtest.h>

#include <random>
#include <unordered_map>

namespace policywright::compare {
namespace {

std::string words(std::string_view before, std::string_view after)
{
    return shown(redlinedRuns({{.text = std::string(before)}}, {{.text = std::string(after)}}));
}

std::string of(std::string_view before, std::string_view after)
{
    return shown(redlineOfTexts(before, after));
}

TEST(RedlineWords, MarksWhatWasRewordedInASentence)
{
    EXPECT_EQ(words("Report it within 24 hours.", "Report it within 4 hours."), "Report it within [-24-]{+4+} hours.");
    EXPECT_EQ(words("Staff should ask.", "Staff must ask first."), "Staff [-should-]{+must+} ask{+ first+}.");
    EXPECT_EQ(words("Same.", "Same."), "Same.");
}

TEST(RedlineWords, TakesSmallWordsBetweenTwoChangesIntoTheChange)
{
    EXPECT_EQ(words("Send it to the head of the legal department by noon.",
                    "Send it to the director of the press office by noon."),
              "Send it to the [-head of the legal department-]{+director of the press office+} by noon.");
    EXPECT_EQ(words("Keep the records of accounts for 2 years.", "Keep all records of every account for 2 years."),
              "Keep [-the-]{+all+} records of [-accounts-]{+every account+} for 2 years.");
}

TEST(RedlineWords, ReplacesASentenceAsAWholeWhereLittleOfItStayed)
{
    EXPECT_EQ(words("Ask first. Never post photos of patients. Be kind.",
                    "Ask first. Every picture needs a written consent. Be kind."),
              "Ask first. [-Never post photos of patients.-]{+Every picture needs a written consent.+} Be kind.");
    EXPECT_EQ(words("The account must be closed when its owner leaves the company for good.",
                    "When an owner retires, somebody else takes over what they wrote."),
              "[-The account must be closed when its owner leaves the company for good.-]"
              "{+When an owner retires, somebody else takes over what they wrote.+}");
}

TEST(RedlineWords, MarksWholeSentencesThatCameOrWent)
{
    EXPECT_EQ(words("The data must go. The data may stay.", "The data may stay."),
              "[-The data must go. -]The data may stay.");
    EXPECT_EQ(words("Ask. Wait.", "Ask. Think. Wait."), "Ask. {+Think. +}Wait.");
}

TEST(RedlineWords, KeepsApartWhatIsLongAndDiffersInOneCharacter)
{
    const std::string one(40, 'a');
    for (std::size_t at = 0; at < one.size(); ++at) {
        std::string other = one;
        other[at] = 'b';
        EXPECT_EQ(words("Ask " + one + " first.", "Ask " + other + " first."),
                  "Ask [-" + one + "-]{+" + other + "+} first.");
    }
}

// Words are compared by keys of 32 bits: among so many there are two with one key. What was compared wrongly is shown
// as replaced.
TEST(RedlineWords, NeverTakesTwoWordsForOneThatHaveOneKey)
{
    std::unordered_map<std::uint32_t, std::string> seen;
    std::string one;
    std::string other;
    for (int i = 0; one.empty() && i < 2'000'000; ++i) {
        const std::string word = "word" + std::to_string(i);
        const auto [known, isNew] = seen.emplace(keyOf(word), word);
        if (!isNew) {
            one = known->second;
            other = word;
        }
    }
    ASSERT_FALSE(one.empty());
    EXPECT_EQ(words("Ask the " + one + " first.", "Ask the " + other + " first."),
              "[-Ask the " + one + " first.-]{+Ask the " + other + " first.+}");
}

TEST(RedlineWords, KnowsALinkByWhereItLeads)
{
    const RedlineRuns before{{.text = "See "}, {.text = "the guide", .href = "https://a.example/"}, {.text = "."}};
    RedlineRuns after = before;
    after[1].href = "https://b.example/";
    const RedlineRuns redlined = redlinedRuns(before, after);
    EXPECT_EQ(shown(redlined), "See [-the guide-]{+the guide+}.");
    EXPECT_TRUE(redlined[1].showsAddress && redlined[2].showsAddress);
    after = before;
    after[1].isBold = true;
    EXPECT_EQ(redlinedRuns(before, after), after);
}

TEST(RedlineWords, KnowsACrossReferenceByWhatItNames)
{
    const RedlineRuns before{{.text = "As in section 3.1", .href = "#a", .isReference = true}};
    const RedlineRuns after{{.text = "As in section 3.2", .href = "#a", .isReference = true}};
    EXPECT_EQ(redlinedRuns(before, after), after);
    const RedlineRuns other{{.text = "As in section 3.1", .href = "#b", .isReference = true}};
    EXPECT_EQ(shown(redlinedRuns(before, other)), "[-As in section 3.1-]{+As in section 3.1+}");
}

TEST(Redline, OfTheSameIsEmpty)
{
    const std::string text = "# Policy\n\n## 1. One\n\n### 1.1 First\n\nWords.\n";
    EXPECT_TRUE(redlineOfTexts(text, text).isEmpty());
    EXPECT_TRUE(redlineOfTexts("", "").isEmpty());
    EXPECT_FALSE(redlineOfTexts(text, "").isEmpty());
}

TEST(Redline, ShowsClausesThatCameWentAndMoved)
{
    EXPECT_EQ(of("# P\n\n## A\n\n### One\n\nFirst words.\n\n### Two\n\nSecond words.\n\n## B\n\n### Three\n\nThird.\n",
                 "# P\n\n## A\n\n### Two\n\nSecond words.\n\n### New\n\nFresh.\n\n## B\n\n### One\n\nFirst "
                 "words here.\n"),
              "a.one removed: [-One-]\n"
              "  Paragraph removed: [-First words.-]\n"
              "a.new added: {+New+}\n"
              "  Paragraph added: {+Fresh.+}\n"
              "b.three removed: [-Three-]\n"
              "  Paragraph removed: [-Third.-]\n"
              "b.one added: {+One+}\n"
              "  Paragraph added: {+First words here.+}\n");
    const std::string longer = "Everybody who speaks for us signs what they write with their full name.";
    EXPECT_EQ(
        of("# P\n\n## A\n\n### One\n\n" + longer + "\n\n## B\n\n### Two\n\nSecond.\n",
           "# P\n\n## A\n\n### Other\n\nElse.\n\n## B\n\n### Two\n\nSecond.\n\n### One\n\n" + longer + " Always.\n"),
        "b.one moved away: [-One-]\n"
        "a.other added: {+Other+}\n"
        "  Paragraph added: {+Else.+}\n"
        "b.one changed, moved: One\n"
        "  Paragraph: " +
            longer + "{+ Always.+}\n");
}

TEST(Redline, ShowsAListItemByItem)
{
    EXPECT_EQ(of("# P\n\n## A\n\n- Ask the lead first.\n- Be kind to people.\n- Never post in anger.\n",
                 "# P\n\n## A\n\n- Ask the director first.\n- Never post in anger.\n- Breathe before.\n"),
              "a.text changed\n"
              "  Bullets\n"
              "    Item\n"
              "      Paragraph: Ask the [-lead-]{+director+} first.\n"
              "    Item removed\n"
              "      Paragraph removed: [-Be kind to people.-]\n"
              "    Item\n"
              "      Paragraph: Never post in anger.\n"
              "    Item added\n"
              "      Paragraph added: {+Breathe before.+}\n");
}

TEST(Redline, ShowsATableCellByCell)
{
    EXPECT_EQ(of("# P\n\n## A\n\n| Who | When |\n|---|---|\n| Anna | 24 hours |\n| Ben | daily |\n",
                 "# P\n\n## A\n\n| Who | When |\n|---|---|\n| Anna | 4 hours |\n| Cara | weekly |\n"),
              "a.text changed\n"
              "  Table\n"
              "    Row\n"
              "      Cell: Who\n"
              "      Cell: When\n"
              "    Row\n"
              "      Cell: Anna\n"
              "      Cell: [-24-]{+4+} hours\n"
              "    Row removed\n"
              "      Cell: [-Ben-]\n"
              "      Cell: [-daily-]\n"
              "    Row added\n"
              "      Cell: {+Cara+}\n"
              "      Cell: {+weekly+}\n");
}

TEST(Redline, LeavesAParagraphWithoutWordsWhereItIs)
{
    EXPECT_EQ(of("# P\n\n## A\n\nAsk the board first.\n\n...\n", "# P\n\n## A\n\nAsk the board always.\n\n...\n"),
              "a.text changed\n"
              "  Paragraph: Ask the board [-first-]{+always+}.\n"
              "  Paragraph: ...\n");
}

TEST(Redline, ShowsAColumnThatCameInEachRow)
{
    EXPECT_EQ(of("# P\n\n## A\n\n| Who | When |\n|---|---|\n| Anna | daily |\n| Ben | never |\n",
                 "# P\n\n## A\n\n| Who | Phone | When |\n|---|---|---|\n| Anna | 123 | daily |\n"),
              "a.text changed\n"
              "  Table\n"
              "    Row\n"
              "      Cell: Who\n"
              "      Cell added: {+Phone+}\n"
              "      Cell: When\n"
              "    Row\n"
              "      Cell: Anna\n"
              "      Cell added: {+123+}\n"
              "      Cell: daily\n"
              "    Row removed\n"
              "      Cell: [-Ben-]\n"
              "      Cell added\n"
              "      Cell: [-never-]\n");
}

TEST(Redline, ShowsAParagraphThatMovedWithWhatChangedInIt)
{
    const std::string text = "Whoever finds a false claim about us tells the press office before answering it.";
    EXPECT_EQ(
        of("# P\n\n## A\n\nOne.\n\n" + text + "\n\n## B\n\nTwo.\n",
           "# P\n\n## A\n\nOne.\n\n## B\n\nTwo.\n\n" + text.substr(0, text.size() - 1) + " at all.\n"),
        "a.text changed\n"
        "  Paragraph: One.\n"
        "  Paragraph removed moved to b.text #1: [-" +
            text +
            "-]\n"
            "b.text changed\n"
            "  Paragraph: Two.\n"
            "  Paragraph moved from a.text #1: Whoever finds a false claim about us tells the press office before "
            "answering it{+ at all+}.\n");
}

TEST(Redline, CountsTheWordsOfAMoveOnceAndOnlyWhereTheyChanged)
{
    const std::string text = "Whoever finds a false claim about us tells the press office before answering it";
    const Redline redline = redlineOfTexts("# P\n\n## A\n\nOne.\n\n" + text + ".\n\n## B\n\nTwo.\n",
                                           "# P\n\n## A\n\nOne.\n\n## B\n\nTwo.\n\n" + text + " at all.\n");
    EXPECT_EQ(redline.counts, (RedlineCounts{.removed = 0, .added = 2}));
    EXPECT_EQ(redline.sections[0].clauses[0].counts, RedlineCounts{});
    EXPECT_EQ(redline.sections[1].clauses[0].counts, (RedlineCounts{.removed = 0, .added = 2}));
}

// The first section of the text as the title page.
assembly::AssembledDocument withTitlePage(const std::string &text)
{
    assembly::AssembledDocument document = *assembly::documentOfMarkdown(text);
    document.cover = std::move(document.sections.front().clauses);
    document.sections.erase(document.sections.begin());
    return document;
}

TEST(Redline, MovesNothingFromTheTitlePage)
{
    const std::string text = "Whoever finds a false claim about us tells the press office before answering it.";
    const auto before = withTitlePage("# P\n\nHello.\n\n" + text + "\n\n## A\n\nOne.\n");
    const auto after = withTitlePage("# P\n\nHello.\n\n## A\n\nOne.\n\n" + text + "\n");
    EXPECT_EQ(shown(redlineOf(before, after)), "a.text changed\n"
                                               "  Paragraph: One.\n"
                                               "  Paragraph added: {+" +
                                                   text + "+}\n");
}

TEST(Redline, ShowsAParagraphOfWhichNothingStayedAsTwo)
{
    EXPECT_EQ(
        of("# P\n\n## A\n\nOld words stand here.\n\nKept.\n", "# P\n\n## A\n\nNothing of that remains.\n\nKept.\n"),
        "a.text changed\n"
        "  Paragraph removed: [-Old words stand here.-]\n"
        "  Paragraph added: {+Nothing of that remains.+}\n"
        "  Paragraph: Kept.\n");
}

TEST(Redline, KnowsARowByItsFirstCell)
{
    const std::string head = "# P\n\n## A\n\n| Who | What |\n|---|---|\n";
    EXPECT_EQ(of(head + "| Anna | writes every day about our work |\n",
                 head + "| Ben | reads |\n| Anna | answers nobody before noon |\n"),
              "a.text changed\n"
              "  Table\n"
              "    Row\n"
              "      Cell: Who\n"
              "      Cell: What\n"
              "    Row added\n"
              "      Cell: {+Ben+}\n"
              "      Cell: {+reads+}\n"
              "    Row\n"
              "      Cell: Anna\n"
              "      Cell: [-writes every day about our work-]{+answers nobody before noon+}\n");
}

TEST(Redline, IsCoarseWhereThereIsTooMuchToCompareAndSaysSo)
{
    std::string before = "# P\n\n## A\n";
    std::string after = before;
    for (int i = 0; i < 600; ++i) {
        before += "\nold words of number " + std::to_string(i) + " here\n";
        after += "\nother things, all of them new" + std::to_string(i) + "\n";
    }
    const Redline redline = redlineOfTexts(before, after);
    EXPECT_TRUE(redline.isCoarse);
    EXPECT_EQ(textBefore(redline), linesOf(before));
    EXPECT_EQ(textNow(redline), linesOf(after));
    EXPECT_FALSE(redlineOfTexts(before, before + "\nMore.\n").isCoarse);
}

TEST(Redline, TakesNumbersAsOneWord)
{
    EXPECT_EQ(words("Version 1.0 has at most 3,500 words.", "Version 2.0 has at most 3,600 words."),
              "Version [-1.0-]{+2.0+} has at most [-3,500-]{+3,600+} words.");
    // A small word between two changes goes with them.
    EXPECT_EQ(words("Version 1.0 of 3,500.", "Version 2.0 of 3,600."), "Version [-1.0 of 3,500-]{+2.0 of 3,600+}.");
}

std::string randomText(std::mt19937 &engine, int paragraphs)
{
    std::string text = "# Policy\n";
    for (int i = 0; i < paragraphs; ++i) {
        const auto kind = engine() % 8;
        if (kind == 0)
            text += "\n## " + std::string(1, static_cast<char>('A' + engine() % 5)) + " section\n";
        else if (kind == 1)
            text += "\n### Clause " + std::to_string(engine() % 9) + "\n";
        std::string words;
        for (auto count = 1 + engine() % 12; count > 0; --count)
            words += "w" + std::to_string(engine() % 14) + (engine() % 5 == 0 ? ". " : " ");
        words += "end.";
        if (kind == 2)
            text += "\n- " + words + "\n- w1 w2 w3\n";
        else if (kind == 3)
            text += "\n| a | b |\n|---|---|\n| " + words + " | w1 |\n";
        else
            text += "\n" + words + "\n";
    }
    return text;
}

// The text with some words and lines taken out, put in, and put elsewhere.
std::string edited(std::string text, std::mt19937 &engine)
{
    for (auto count = engine() % 6; count > 0; --count) {
        const std::size_t word = text.find(" w", engine() % text.size());
        if (word != std::string::npos)
            text.replace(word, 2, engine() % 2 == 0 ? " new w" : " x");
        const std::size_t at = text.find("\n\n", engine() % text.size());
        const std::size_t end = at == std::string::npos ? at : text.find("\n\n", at + 2);
        if (end == std::string::npos)
            continue;
        const std::string part = text.substr(at, end - at);
        text.erase(at, end - at);
        if (engine() % 2 == 0)
            text += part + "\n";
    }
    return text;
}

TEST(Redline, HoldsBothTextsWhateverChanged)
{
    std::mt19937 engine(11);
    for (int round = 0; round < 3'000; ++round) {
        const std::string before = randomText(engine, static_cast<int>(engine() % 12));
        const std::string after = engine() % 3 == 0 ? randomText(engine, 8) : edited(before, engine);
        const Redline redline = redlineOfTexts(before, after);
        bool hasMoved = false; // then clauses and sections are read elsewhere
        for (const RedlineSection &section : redline.sections) {
            hasMoved = hasMoved || section.isMoved;
            for (const RedlineClause &clause : section.clauses)
                hasMoved = hasMoved || clause.isMoved || clause.fate == RedlineClause::Fate::MovedAway;
        }
        if (hasMoved)
            continue;
        ASSERT_EQ(textBefore(redline), linesOf(before)) << before << "\n=====\n" << after;
        ASSERT_EQ(textNow(redline), linesOf(after)) << before << "\n=====\n" << after;
        ASSERT_EQ(redline.isEmpty(), linesOf(before) == linesOf(after)) << before << "\n=====\n" << after;
    }
}

} // namespace
} // namespace policywright::compare
