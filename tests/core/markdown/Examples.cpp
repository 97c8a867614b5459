// SPDX-License-Identifier: Apache-2.0
#include "Examples.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

namespace policywright::markdown {
namespace {

std::string withTabs(std::string line)
{
    constexpr std::string_view kTab = "→";
    for (std::size_t at = line.find(kTab); at != std::string::npos; at = line.find(kTab, at))
        line.replace(at, kTab.size(), "\t");
    return line + '\n';
}

template <std::size_t N>
std::string_view oneOf(const std::array<std::string_view, N> &pieces, Random &random)
{
    return pieces[below(N, random)];
}

std::string randomWords(Random &random)
{
    constexpr std::array<std::string_view, 34> kPieces{
        "a", "b",  "Wort", "äö",         " ",  " ",      " ",  "1.", "-",   "+", "#",   ">",
        "=", "*",  "**",   "_",          "__", "`",      "[",  "]",  "(x)", "!", "<b>", "&amp;",
        "|", "\\", "~~",   "http://a.b", "“",  "\u00A0", "😀", ":-", "7",   ")"};
    std::string words;
    for (std::size_t count = 1 + below(5, random); count > 0; --count)
        words += oneOf(kPieces, random);
    return words;
}

Inlines randomInlines(int depth, bool mayLink, Random &random)
{
    Inlines content;
    for (std::size_t count = 1 + below(3, random); count > 0; --count) {
        switch (depth > 0 ? below(8, random) : 0) {
        case 1: content.push_back({Emphasis{randomInlines(depth - 1, mayLink, random)}}); break;
        case 2: content.push_back({Strong{randomInlines(depth - 1, mayLink, random)}}); break;
        case 3: content.push_back({Code{"co" + randomWords(random) + "de"}}); break;
        case 4: content.push_back({Image{"i.png?" + randomWords(random), randomWords(random), "t"}}); break;
        case 5:
            if (mayLink)
                content.push_back({Link{"https://x.example/" + randomWords(random), below(2, random) == 0 ? "" : "“t”",
                                        randomInlines(depth - 1, false, random)}});
            break;
        default: content.push_back({Text{randomWords(random)}}); break;
        }
    }
    return content;
}

Inlines randomLines(Random &random)
{
    Inlines content = randomInlines(3, true, random);
    for (std::size_t count = below(3, random); count > 0; --count) {
        if (below(2, random) == 0)
            content.push_back({SoftBreak{}});
        else
            content.push_back({HardBreak{}});
        content.push_back({Text{"line"}});
        std::ranges::move(randomInlines(2, true, random), std::back_inserter(content));
    }
    content.insert(content.begin(), Inline{Text{randomWords(random) + "x"}});
    return content;
}

Table randomTable(Random &random)
{
    Table table;
    const std::size_t columns = 1 + below(4, random);
    const auto randomRow = [&] {
        TableRow row;
        for (std::size_t i = 0; i < columns; ++i)
            row.push_back({randomInlines(2, true, random)});
        return row;
    };
    for (std::size_t i = 0; i < columns; ++i)
        table.columns.push_back(static_cast<Alignment>(below(4, random)));
    table.head = randomRow();
    for (std::size_t rows = below(3, random); rows > 0; --rows)
        table.rows.push_back(randomRow());
    return table;
}

Blocks randomBlocks(int depth, Random &random);

// Loose, with a paragraph for which that makes a difference; or with one paragraph an item: not all blocks may follow
// one another without a blank line.
std::vector<ListItem> randomItems(bool tight, int depth, Random &random)
{
    std::vector<ListItem> items;
    for (std::size_t count = 2 + below(2, random); count > 0; --count) {
        if (tight)
            items.push_back({{{Paragraph{randomLines(random)}}}});
        else
            items.push_back({randomBlocks(depth - 1, random)});
    }
    if (!tight)
        items.front().blocks.push_back({Paragraph{randomLines(random)}});
    return items;
}

Block randomBlock(int depth, Random &random)
{
    const bool tight = depth == 0 || below(2, random) == 0;
    switch (below(depth > 0 ? 9 : 6, random)) {
    case 0: return {Heading{static_cast<int>(1 + below(6, random)), randomInlines(2, true, random)}};
    case 1: return {CodeBlock{below(2, random) == 0 ? "" : "c++", "  x\n\n" + randomWords(random) + "\n```\n"}};
    case 2: return {ThematicBreak{}};
    case 3: return {randomTable(random)};
    case 6: return {BulletList{tight, randomItems(tight, depth, random)}};
    case 7: return {OrderedList{static_cast<unsigned>(below(1000, random)), tight, randomItems(tight, depth, random)}};
    case 8: return {Quote{randomBlocks(depth - 1, random)}};
    default: return {Paragraph{randomLines(random)}};
    }
}

Blocks randomBlocks(int depth, Random &random)
{
    Blocks blocks;
    for (std::size_t count = 1 + below(3, random); count > 0; --count)
        blocks.push_back(randomBlock(depth, random));
    return blocks;
}

} // namespace

std::vector<Example> specificationExamples()
{
    std::ifstream file("tests/data/commonmark/spec.txt");
    const std::string fence(32, '`');
    std::vector<Example> examples;
    enum class Part { Prose, Markdown, Html } part = Part::Prose;
    for (std::string line; std::getline(file, line);) {
        if (part == Part::Prose && line == fence + " example") {
            examples.push_back({static_cast<int>(examples.size()) + 1, {}, {}});
            part = Part::Markdown;
        } else if (part == Part::Markdown && line == ".") {
            part = Part::Html;
        } else if (part == Part::Html && line == fence) {
            part = Part::Prose;
        } else if (part == Part::Markdown) {
            examples.back().markdown += withTabs(line);
        } else if (part == Part::Html) {
            examples.back().html += withTabs(line);
        }
    }
    return examples;
}

std::size_t below(std::size_t limit, Random &random)
{
    return random() % limit;
}

std::string randomMarkdown(std::size_t pieces, Random &random)
{
    constexpr std::array<std::string_view, 58> kPieces{"*",
                                                       "**",
                                                       "_",
                                                       "__",
                                                       "***",
                                                       "`",
                                                       "``",
                                                       "a",
                                                       "b c",
                                                       "word",
                                                       " ",
                                                       " ",
                                                       "\n",
                                                       "\n",
                                                       "\n\n",
                                                       "> ",
                                                       "- ",
                                                       "* ",
                                                       "+ ",
                                                       "1. ",
                                                       "3) ",
                                                       "[",
                                                       "]",
                                                       "](u)",
                                                       "(x y)",
                                                       "](<u v> 'ti\"t')",
                                                       "![",
                                                       "<http://a.b>",
                                                       "<b>",
                                                       "&amp;",
                                                       "&#32;",
                                                       "&nbsp;",
                                                       "&",
                                                       ";",
                                                       "\\",
                                                       "\\\n",
                                                       "  \n",
                                                       "|",
                                                       "|a|b|\n|-|:-|\n",
                                                       "---",
                                                       "===",
                                                       "#",
                                                       "# ",
                                                       "\t",
                                                       "    ",
                                                       "ä",
                                                       "\u00A0",
                                                       "“",
                                                       "~~~\n",
                                                       "```\n",
                                                       "[r]: /u \"t\"\n",
                                                       "[r]",
                                                       "(",
                                                       ")",
                                                       "!",
                                                       ".",
                                                       "\r\n",
                                                       "😀"};
    std::string text;
    for (; pieces > 0; --pieces)
        text += oneOf(kPieces, random);
    return text;
}

std::string randomAnswer(std::size_t length, Random &random)
{
    constexpr std::array<std::string_view, 12> kOthers{"ä",      "€",      "😀",   "“",      "\u00A0", "\u2028",
                                                       "\u0085", "\u009B", "\r\n", "\u3000", "&lt;",   "&#35;"};
    std::string answer;
    for (; length > 0; --length) {
        const std::size_t choice = below(128 + 2 * kOthers.size(), random);
        if (choice < 128)
            answer += static_cast<char>(choice);
        else
            answer += kOthers[choice % kOthers.size()];
    }
    return answer;
}

Document randomDocument(Random &random)
{
    return {randomBlocks(2, random)};
}

std::string asOneLine(const std::string &answer)
{
    std::string line;
    for (std::size_t at = 0; at < answer.size(); ++at) {
        const std::string_view rest = std::string_view(answer).substr(at);
        const auto byte = static_cast<unsigned char>(answer[at]);
        if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            line += ' ';
            at += 2;
        } else if (rest.starts_with("\u0085")) {
            line += ' ';
            at += 1;
        } else if (byte == 0xC2 && static_cast<unsigned char>(rest[1]) < 0xA0) {
            at += 1;
        } else if (rest.starts_with("\r\n")) {
            line += ' ';
            at += 1;
        } else if (byte >= '\t' && byte <= '\r') {
            line += ' ';
        } else if (byte >= 0x20 && byte != 0x7F) {
            line += answer[at];
        }
    }
    return line;
}

} // namespace policywright::markdown
