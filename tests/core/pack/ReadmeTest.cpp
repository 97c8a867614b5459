// SPDX-License-Identifier: Apache-2.0
//
// The examples of templates/README.md, as they stand there: every fenced block is read by the reader of the file that
// its heading names, and every expression in its tables is parsed.
#include "core/pack/PackFiles.h"
#include "core/pack/PackSet.h"
#include "core/pack/WordsReader.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <regex>
#include <sstream>

namespace policywright::pack {
namespace {

constexpr const char *kPage = "templates/README.md";

struct Example {
    std::string heading;
    std::string language;
    std::string text;
    int line = 0; // of its first line
};

std::vector<Example> examplesOf(const std::string &page)
{
    std::vector<Example> examples;
    std::istringstream lines(page);
    std::string heading;
    std::string fence;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (fence.empty() && line.starts_with("## "))
            heading = line.substr(3);
        if (fence.empty() && line.starts_with("```")) {
            fence = line.substr(0, line.find_first_not_of('`'));
            examples.push_back({heading, line.substr(fence.size()), {}, number + 1});
        } else if (line == fence) {
            fence.clear();
        } else if (!fence.empty()) {
            examples.back().text += line + '\n';
        }
    }
    return examples;
}

std::string all(const Errors &errors)
{
    std::string text;
    for (const Error &error : errors)
        text += describe(error) + '\n';
    return text;
}

void expectExpression(const SourceText &text)
{
    if (text.isEmpty())
        return;
    const auto parsed = templating::Expression::parse(text.text);
    EXPECT_TRUE(parsed) << text.text << '\n' << all(parsed.error());
}

void readPackExample(const YamlFile &file, Errors &errors)
{
    Pack pack{.id = PackId(""), .version = Version(0, 0, 0)};
    readPackFile(file, pack, errors);
    expectExpression(pack.titlesOnly);
    for (const Derived &derived : pack.derived)
        expectExpression(derived.value);
}

void readSectionExample(const YamlFile &file, Errors &errors)
{
    const YamlNode *name = file.root.find("section");
    Section section{.id = SectionId(name ? name->text : "")};
    readSectionFile(file, section, errors);
    for (const Question &question : section.questions)
        expectExpression(question.showIf);
    for (const Clause &clause : section.clauses)
        expectExpression(clause.when);
    for (const Check &check : section.checks)
        expectExpression(check.when);
    for (const QuizItem &item : section.quiz)
        expectExpression(item.when);
    for (const LibraryItem &item : section.library)
        expectExpression(item.when);
}

void readDrillExample(const YamlFile &file, Errors &errors)
{
    for (const DrillStep &step : readDrillFile(file, errors).steps) {
        expectExpression(step.when);
        expectExpression(step.rows);
    }
}

void readYamlExample(const Example &example, Errors &errors)
{
    const auto file = readYaml(example.text, kPage);
    ASSERT_TRUE(file) << all(file.error());
    Pack pack{.id = PackId(""), .version = Version(0, 0, 0)};
    const std::map<std::string, std::function<void()>> readers{
        {"pack.yaml", [&] { readPackExample(*file, errors); }},
        {"section.yaml", [&] { readSectionExample(*file, errors); }},
        {"profiles.yaml", [&] { readProfilesFile(*file, pack, errors); }},
        {"views.yaml", [&] { readViewsFile(*file, errors); }},
        {"sources.yaml", [&] { readSourcesFile(*file, errors); }},
        {"drill.yaml", [&] { readDrillExample(*file, errors); }}};
    ASSERT_TRUE(readers.contains(example.heading)) << "No reader for the example under " << example.heading;
    readers.at(example.heading)();
}

void readWordsExample(const Example &example, Errors &errors)
{
    const bool isWhole = example.text.starts_with("# ");
    const WordsFile words = readWords((isWhole ? "" : "# Title\n\n") + example.text, kPage, errors);
    for (const auto &[id, clause] : words.words.clauses)
        EXPECT_TRUE(templating::Template::parse(clause.body.text, kPage));
}

TEST(PackReference, EveryExampleIsRead)
{
    std::map<std::string, int> counts;
    for (const Example &example : examplesOf(testing::readBytes(kPage))) {
        SCOPED_TRACE("the example at line " + std::to_string(example.line));
        ++counts[example.language];
        Errors errors;
        if (example.language == "yaml") {
            readYamlExample(example, errors);
        } else if (example.language == "markdown") {
            readWordsExample(example, errors);
        } else if (example.language == "jinja") {
            EXPECT_TRUE(templating::Template::parse(example.text, kPage));
        }
        EXPECT_EQ(all(errors), "");
    }
    EXPECT_EQ(counts, (std::map<std::string, int>{{"", 1}, {"jinja", 2}, {"markdown", 3}, {"yaml", 6}}));
}

TEST(PackReference, EveryExpressionOfTheTablesIsParsed)
{
    const std::string page = testing::readBytes(kPage);
    const std::size_t begin = page.find("| to say | write |");
    const std::string table = page.substr(begin, page.find("\n\n", begin) - begin);
    const std::regex code("`([^`]+)`");
    int count = 0;
    for (auto it = std::sregex_iterator(table.begin(), table.end(), code); it != std::sregex_iterator(); ++it, ++count)
        expectExpression({.text = std::regex_replace((*it)[1].str(), std::regex(R"(\\\|)"), "|")});
    EXPECT_EQ(count, 11);
}

} // namespace
} // namespace policywright::pack
