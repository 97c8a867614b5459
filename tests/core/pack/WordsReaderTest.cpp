// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WordsReader.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

WordsFile read(std::string_view text)
{
    Errors errors;
    WordsFile words = readWords(text, "en.md", errors);
    EXPECT_TRUE(errors.empty()) << describe(errors.front());
    return words;
}

std::string problemsOf(std::string_view text)
{
    Errors errors;
    readWords(text, "en.md", errors);
    std::string all;
    for (const Error &error : errors)
        all += (all.empty() ? "" : "\n") + describe(error);
    return all;
}

TEST(WordsReader, ReadsTitleAndIntroductionBehindTheLicence)
{
    const WordsFile words =
        read("<!-- SPDX: x\n over lines -->\n\n# Security\n\nOne\ntwo.\n\nThree.\n\n## check a\n\nB.\n");
    EXPECT_EQ(words.title.text, "Security");
    EXPECT_EQ(words.introduction, "One two.\n\nThree.");
    EXPECT_EQ(words.words.checks.at("a").text, "B.");
}

TEST(WordsReader, ReadsEveryFieldOfAQuestion)
{
    const WordsFile words = read("# T\n\n"
                                 "## question access_list\n\n"
                                 "Who has access\nto what?\n\n"
                                 "Help: Prefer logins\n  of people's own.\n"
                                 "Help for finance: Ask the auditor.\n"
                                 "Example: Main account\n"
                                 "Placeholder: Name\n"
                                 "Options:\n"
                                 "- yes: yes, always\n"
                                 "- no: no, and\n  never\n"
                                 "\n"
                                 "Columns:\n"
                                 "- via: How: by what\n"
                                 "  - own: login of\n    their own\n"
                                 "- who: Who\n");
    QuestionWords expected;
    expected.prompt.text = "Who has access to what?";
    expected.help.text = "Prefer logins of people's own.";
    expected.helpForProfile["finance"].text = "Ask the auditor.";
    expected.example.text = "Main account";
    expected.placeholder.text = "Name";
    expected.options = {{"yes", "yes, always"}, {"no", "no, and never"}};
    expected.columns = {{"via", "How: by what"}, {"who", "Who"}};
    expected.columnOptions = {{"via", {{"own", "login of their own"}}}};
    EXPECT_EQ(words.words.questions.at("access_list"), expected);
}

TEST(WordsReader, ReadsTheDefaultOfAText)
{
    const WordsFile words = read("# T\n\n## question a\n\nWhat?\n\nHelp: one\nDefault: Please\n  be kind.\n");
    const QuestionWords &question = words.words.questions.at("a");
    EXPECT_EQ(question.help.text, "one");
    EXPECT_EQ(question.defaultText.text, "Please be kind.");
    EXPECT_EQ(question.defaultText.line, 8);
    EXPECT_EQ(question.defaultText.column, 10);
    EXPECT_TRUE(words.places.contains("question a/Default"));
}

TEST(WordsReader, ReadsQuizAndLibrary)
{
    const WordsFile words = read("# T\n\n"
                                 "## quiz when\n\nWhen is\nit?\n\nOptions:\n- now: now\n- never: not at all\n\n"
                                 "Why: Because.\n\n"
                                 "## library loss\n\nIt is lost.\n\nSign: nobody\n  knows\nCountermeasure: a list\n\n"
                                 "## library gain\n\nIt is found.\n");
    EXPECT_EQ(words.words.quiz.at("when"),
              (QuizWords{{"When is it?"}, {{"never", "not at all"}, {"now", "now"}}, {"Because."}}));
    EXPECT_EQ(words.words.library.at("loss"), (LibraryWords{{"It is lost."}, {"nobody knows"}, {"a list"}}));
    EXPECT_EQ(words.words.library.at("gain"), (LibraryWords{{"It is found."}}));
    EXPECT_TRUE(words.places.contains("quiz when/option never"));
}

TEST(WordsReader, KnowsTheFieldsOfEachKind)
{
    EXPECT_EQ(problemsOf("# T\n\n## quiz a\n\nWhat?\n\nHelp: one\n\n## library b\n\nText.\n\nSigns: two\n"),
              "en.md:7:1: \"Help\" is not a part of these words; there are Options, Why.\n"
              "    Help: one\n"
              "    ^\n"
              "en.md:13:1: \"Signs\" is not a part of these words; the nearest is \"Sign\".\n"
              "    Signs: two\n"
              "    ^");
}

TEST(WordsReader, KeepsTheBodyOfAClauseAndItsFirstLine)
{
    const WordsFile words =
        read("# T\n\n## clause a\n\n### Title  \n\n\nFirst\n  indented   \n\n| a |\n\n\n## clause b\n\n### B\n\nx\n");
    const ClauseWords &clause = words.words.clauses.at("a");
    EXPECT_EQ(clause.title.text, "Title");
    EXPECT_EQ(clause.body.text, "First\n  indented\n\n| a |");
    EXPECT_EQ(clause.body.line, 8);
    EXPECT_EQ(clause.body.file, "en.md");
}

TEST(WordsReader, ReadsTheWordsOfThePackItself)
{
    const WordsFile words =
        read("# T\n\n## view internal\n\nPolicy\n\nFor everyone.\n\n## words\n\n- date: {day} {month}\n"
             "- and: and\n\n## strictness open\n\nopen\n\n## derived eu\n\nIs it?\n");
    EXPECT_EQ(words.words.views.at("internal"), (TitledWords{"Policy", "For everyone."}));
    EXPECT_EQ(words.words.assembly, (std::map<std::string, std::string>{{"date", "{day} {month}"}, {"and", "and"}}));
    EXPECT_EQ(words.words.strictness.at("open"), (TitledWords{"open", ""}));
    EXPECT_EQ(words.words.derived.at("eu"), "Is it?");
}

TEST(WordsReader, ReportsAllProblemsInOnePass)
{
    EXPECT_EQ(problemsOf("Security\n\n"
                         "## qestion a\n\n"
                         "x\n\n"
                         "## clause b\n\n"
                         "No title.\n\n"
                         "## check c\n\n"
                         "## question d\n\n"
                         "What?\n\n"
                         "Exmple: this\n"
                         "Options:\n"
                         "- yes\n"
                         "- a: b\n"
                         "- a: c\n\n"
                         "## question d\n\n"
                         "Again?\n\n"
                         "## words\n\n"
                         "gap: none\n"),
              "en.md:1:1: A words file starts with a title, like \"# Security\".\n"
              "    Security\n"
              "    ^\n"
              "en.md:3:4: \"## qestion a\" is not a heading that is known here; write a kind of thing and one id; the "
              "nearest is \"question\".\n"
              "    ## qestion a\n"
              "       ^\n"
              "en.md:7:4: \"clause b\" has no title; start with a line like \"### Passwords\".\n"
              "    ## clause b\n"
              "       ^\n"
              "en.md:11:4: There are no words under \"check c\".\n"
              "    ## check c\n"
              "       ^\n"
              "en.md:17:1: \"Exmple\" is not a part of these words; the nearest is \"Example\".\n"
              "    Exmple: this\n"
              "    ^\n"
              "en.md:19:1: \"- yes\" is not an entry of a list; write it like \"- yes: yes, always\".\n"
              "    - yes\n"
              "    ^\n"
              "en.md:21:3: The words of \"a\" stand here twice; keep one of them.\n"
              "    - a: c\n"
              "      ^\n"
              "en.md:23:4: The words of \"question d\" stand here twice; keep one of them.\n"
              "    ## question d\n"
              "       ^\n"
              "en.md:29:1: \"gap: none\" is not an entry of a list; write it like \"- yes: yes, always\".\n"
              "    gap: none\n"
              "    ^");
}

TEST(WordsReader, SeesAMisspelledFieldInsideAText)
{
    EXPECT_EQ(problemsOf("# T\n\n## question a\n\nWhat?\n\nHelp: one\nOption:\n- b: c\n"),
              "en.md:8:1: \"Option\" is not a part of these words; the nearest is \"Options\".\n"
              "    Option:\n"
              "    ^");
}

TEST(WordsReader, RefusesWhatIsNoText)
{
    EXPECT_EQ(problemsOf("\xFF"), "en.md is not valid UTF-8 text; save it as UTF-8.");
    EXPECT_EQ(problemsOf("# a\x07\n"), "en.md:1:4: Here stands a control character that nobody can see; delete it.\n"
                                       "    # a\uFFFD\n"
                                       "       ^");
}

} // namespace
} // namespace policywright::pack
