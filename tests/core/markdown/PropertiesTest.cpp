// SPDX-License-Identifier: Apache-2.0
//
// What holds for every text, tried on the specification's examples and on many texts made from fixed seeds.
#include "Examples.h"

#include "core/markdown/Entities.h"
#include "core/markdown/Escaping.h"
#include "core/markdown/Parser.h"
#include "core/markdown/PlainTextWriter.h"
#include "core/markdown/Writer.h"

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

// The runs of a document that do not say truly where they come from, and those that come before the run before them.
class UnfaithfulRuns {
public:
    explicit UnfaithfulRuns(std::string_view parsed) : m_parsed(parsed) {}

    void visit(const Blocks &blocks)
    {
        for (const Block &block : blocks) {
            EXPECT_LE(block.source.begin, block.source.end);
            EXPECT_LE(block.source.end, m_parsed.size());
            std::visit([this](const auto &value) { visit(value); }, block.value);
        }
    }

    std::vector<std::string> found;

private:
    void visit(const Paragraph &paragraph) { visit(paragraph.content); }
    void visit(const Heading &heading) { visit(heading.content); }
    void visit(const Quote &quote) { visit(quote.blocks); }
    void visit(const BulletList &list) { visit(list.items); }
    void visit(const OrderedList &list) { visit(list.items); }
    void visit(const CodeBlock &) {}
    void visit(const ThematicBreak &) {}

    void visit(const std::vector<ListItem> &items)
    {
        for (const ListItem &item : items)
            visit(item.blocks);
    }

    void visit(const Table &table)
    {
        visit(table.head);
        for (const TableRow &row : table.rows)
            visit(row);
    }

    void visit(const TableRow &row)
    {
        for (const TableCell &cell : row)
            visit(cell.content);
    }

    void visit(const Inlines &content)
    {
        for (const Inline &part : content)
            std::visit([this](const auto &value) { visit(value); }, part.value);
    }

    void visit(const Emphasis &emphasis) { visit(emphasis.children); }
    void visit(const Strong &strong) { visit(strong.children); }
    void visit(const Link &link) { visit(link.children); }
    void visit(const Image &) {}
    void visit(const SoftBreak &) {}
    void visit(const HardBreak &) {}

    void visit(const Code &code)
    {
        const bool isInOrder = code.source.begin >= m_end && code.source.end <= m_parsed.size();
        const std::string_view source = code.source.of(m_parsed);
        const bool isOnOneLine = source.find_first_of(std::string_view("\r\n\0", 3)) == source.npos;
        if (!isInOrder || (isOnOneLine && !code.text.contains(source) && !source.contains("\\|")))
            found.push_back(code.text);
        m_end = code.source.end;
    }

    void visit(const Text &text)
    {
        const bool isInOrder = text.source.begin >= m_end && text.source.end <= m_parsed.size();
        const std::string_view source = text.source.of(m_parsed);
        const bool isReference = resolveReference(source).value_or("") == text.text;
        const bool isNul = source == std::string_view("\0", 1) && text.text == "\uFFFD";
        if (!isInOrder || text.text.empty() || !(source == text.text || isReference || isNul))
            found.push_back(text.text);
        m_end = text.source.end;
    }

    std::string_view m_parsed;
    std::uint32_t m_end = 0;
};

void expectFaithfulRuns(const std::string &markdown)
{
    const auto document = parse(markdown);
    ASSERT_TRUE(document) << describe(document.error());
    UnfaithfulRuns runs(markdown);
    runs.visit(document->blocks);
    EXPECT_EQ(runs.found, std::vector<std::string>{}) << "in:\n" << markdown;
}

void expectRoundTrip(const Document &document, const std::string &origin)
{
    const std::string written = toMarkdown(document);
    const auto again = parse(written);
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_TRUE(sameContent(document, *again)) << "from:\n" << origin << "\nwritten:\n" << written;
    EXPECT_EQ(toMarkdown(*again), written) << "from:\n" << origin;
}

TEST(MarkdownProperties, EveryRunOfTheSpecificationsExamplesSaysWhereItComesFrom)
{
    for (const Example &example : specificationExamples())
        expectFaithfulRuns(example.markdown);
}

TEST(MarkdownProperties, EveryRunOfGeneratedTextsSaysWhereItComesFrom)
{
    Random random(1);
    for (int i = 0; i < 20'000 && !::testing::Test::HasFailure(); ++i)
        expectFaithfulRuns(randomMarkdown(1 + below(30, random), random));
    for (int i = 0; i < 2'000 && !::testing::Test::HasFailure(); ++i)
        expectFaithfulRuns(randomAnswer(1 + below(60, random), random));
}

TEST(MarkdownProperties, WritingAndReadingGivesTheSpecificationsExamplesBack)
{
    for (const Example &example : specificationExamples()) {
        const auto document = parse(example.markdown);
        ASSERT_TRUE(document);
        expectRoundTrip(*document, example.markdown);
    }
}

TEST(MarkdownProperties, WritingAndReadingGivesGeneratedTextsBack)
{
    Random random(2);
    for (int i = 0; i < 20'000 && !::testing::Test::HasFailure(); ++i) {
        const std::string markdown = randomMarkdown(1 + below(30, random), random);
        const auto document = parse(markdown);
        ASSERT_TRUE(document) << describe(document.error());
        expectRoundTrip(*document, markdown);
    }
}

TEST(MarkdownProperties, WritingAndReadingGivesGeneratedDocumentsBack)
{
    Random random(3);
    for (int i = 0; i < 5'000 && !::testing::Test::HasFailure(); ++i)
        expectRoundTrip(randomDocument(random), "document " + std::to_string(i));
}

TEST(MarkdownProperties, PlainTextHasNoControlCharacters)
{
    Random random(4);
    for (int i = 0; i < 5'000; ++i) {
        const auto document = parse(randomMarkdown(20, random) + randomAnswer(20, random) + "&#27;");
        ASSERT_TRUE(document);
        for (const char c : toPlainText(*document))
            ASSERT_TRUE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)) << static_cast<int>(c);
    }
}

// Where answers land, with the plain text that the whole then has.
struct Context {
    std::string before;
    std::string after;
    std::string shownBefore;
    std::string shownAfter;
};

const std::vector<Context> kContexts{
    {"", "", "", ""},
    {"Contact ", " at once.", "Contact ", " at once."},
    {"x", "y", "x", "y"},
    {"first\n", "\nlast", "first ", " last"},
    {"- ", "\n", "", ""},
    {"1. one\n2. ", "\n", "", ""},
    {"> ", "\n", "", ""},
    {"# ", "\n", "", ""},
    {"## Use of ", " #\n", "Use of ", ""},
    {"**", "**", "", ""},
    {"a **", "** *", "a ", " *"},
    {"| a | b |\n|---|---|\n| ", " | c |\n", "", ""},
    {"[", "](https://a.example)", "", ""},
    {"Wow", "[x](https://a.example)", "Wow", "x"},
};

const Inlines &lastInlines(const Blocks &blocks)
{
    static const Inlines kNone;
    if (blocks.empty())
        return kNone;
    const auto &value = blocks.back().value;
    if (const auto *paragraph = std::get_if<Paragraph>(&value))
        return paragraph->content;
    if (const auto *heading = std::get_if<Heading>(&value))
        return heading->content;
    if (const auto *bullets = std::get_if<BulletList>(&value))
        return lastInlines(bullets->items.back().blocks);
    if (const auto *numbers = std::get_if<OrderedList>(&value))
        return lastInlines(numbers->items.back().blocks);
    if (const auto *quote = std::get_if<Quote>(&value))
        return lastInlines(quote->blocks);
    if (const auto *table = std::get_if<Table>(&value))
        return table->rows.back().front().content;
    return kNone;
}

// The kinds of blocks and inlines, without their texts.
std::string shapeOf(const Inlines &content)
{
    std::string shape;
    for (const Inline &part : content) {
        const char kind = static_cast<char>('0' + part.value.index());
        if (kind != '0' || !shape.ends_with('0'))
            shape += kind;
        if (const auto *strong = std::get_if<Strong>(&part.value))
            shape += '(' + shapeOf(strong->children) + ')';
        if (const auto *link = std::get_if<Link>(&part.value))
            shape += '(' + shapeOf(link->children) + ')';
    }
    return shape;
}

void expectShownAsTyped(const std::string &answer, const Context &context)
{
    std::string escaped;
    escapeText(answer, escaped);
    const std::string shown = asOneLine(answer);
    const auto document = parse(context.before + escaped + context.after);
    const auto plain = parse(context.before + "word" + context.after);
    ASSERT_TRUE(document && plain);
    ASSERT_EQ(document->blocks.size(), 1u) << context.before << escaped << context.after;
    EXPECT_EQ(document->blocks[0].value.index(), plain->blocks[0].value.index());
    const Inlines &content = lastInlines(document->blocks);
    EXPECT_EQ(plainText(content), context.shownBefore + shown + context.shownAfter)
        << context.before << escaped << context.after;
    EXPECT_EQ(shapeOf(content), shapeOf(lastInlines(plain->blocks))) << context.before << escaped << context.after;
}

TEST(MarkdownProperties, EveryPairOfAsciiCharactersIsShownAsTypedWhereverItIsInserted)
{
    for (int first = 0x20; first < 0x7F; ++first) {
        for (int second = 0x20; second < 0x7F && !::testing::Test::HasFailure(); ++second) {
            const std::string answer{static_cast<char>(first), static_cast<char>(second)};
            for (const Context &context : kContexts)
                expectShownAsTyped(answer, context);
        }
    }
}

TEST(MarkdownProperties, RandomAnswersAreShownAsTypedWhereverTheyAreInserted)
{
    Random random(5);
    for (int i = 0; i < 5'000 && !::testing::Test::HasFailure(); ++i) {
        const std::string answer = randomAnswer(1 + below(12, random), random);
        if (asOneLine(answer).empty())
            continue;
        for (const Context &context : kContexts)
            expectShownAsTyped(answer, context);
    }
}

} // namespace
} // namespace policywright::markdown
