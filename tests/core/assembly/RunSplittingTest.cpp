// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/RunSplitting.h"

#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using Kind = Insertion::Kind;

// All runs of a text, in order, with "|" between them.
void collect(const markdown::Inlines &inlines, std::string &runs)
{
    for (const markdown::Inline &piece : inlines) {
        std::visit(
            [&runs](const auto &kind) {
                if constexpr (requires { kind.children; })
                    collect(kind.children, runs);
                else if constexpr (requires {
                                       kind.text;
                                       kind.source;
                                   })
                    runs += (runs.empty() ? "" : "|") + kind.text;
            },
            piece.value);
    }
}

void collect(const markdown::Blocks &blocks, std::string &runs)
{
    for (const markdown::Block &block : blocks) {
        std::visit(
            [&runs](const auto &kind) {
                if constexpr (requires { kind.content; }) {
                    collect(kind.content, runs);
                } else if constexpr (requires { kind.blocks; }) {
                    collect(kind.blocks, runs);
                } else if constexpr (requires { kind.items; }) {
                    for (const markdown::ListItem &item : kind.items)
                        collect(item.blocks, runs);
                } else if constexpr (requires { kind.rows; }) {
                    for (const markdown::TableCell &cell : kind.head)
                        collect(cell.content, runs);
                    for (const markdown::TableRow &row : kind.rows) {
                        for (const markdown::TableCell &cell : row)
                            collect(cell.content, runs);
                    }
                }
            },
            block.value);
    }
}

std::string splitRunsOf(const std::string &text, const std::vector<Insertion> &insertions)
{
    markdown::Document document = markdown::parse(text).value();
    splitRuns(document.blocks, insertions);
    std::string runs;
    collect(document.blocks, runs);
    return runs;
}

TEST(RunSplitting, CutsARunAtBothEdgesOfAnInsertion)
{
    EXPECT_EQ(splitRunsOf("We are Harbour here.", {{7, 14, Kind::Answer, {"org_name"}}}), "We are |Harbour| here.");
}

TEST(RunSplitting, CutsNothingWhereAnInsertionIsAWholeRun)
{
    EXPECT_EQ(splitRunsOf("Harbour", {{0, 7, Kind::Answer, {"org_name"}}}), "Harbour");
    EXPECT_EQ(splitRunsOf("Harbour", {}), "Harbour");
}

TEST(RunSplitting, PartsTwoInsertionsThatTouch)
{
    EXPECT_EQ(splitRunsOf("abcd", {{0, 2, Kind::Answer, {"a"}}, {2, 4, Kind::Answer, {"b"}}}), "ab|cd");
}

TEST(RunSplitting, FindsRunsInsideEmphasisListsQuotesAndTables)
{
    EXPECT_EQ(splitRunsOf("**x Ada y**", {{4, 7, Kind::Answer, {"a"}}}), "x |Ada| y");
    EXPECT_EQ(splitRunsOf("- x Ada", {{4, 7, Kind::Answer, {"a"}}}), "x |Ada");
    EXPECT_EQ(splitRunsOf("1. x Ada", {{5, 8, Kind::Answer, {"a"}}}), "x |Ada");
    EXPECT_EQ(splitRunsOf("> x Ada", {{4, 7, Kind::Answer, {"a"}}}), "x |Ada");
    EXPECT_EQ(splitRunsOf("| h Ada |\n|---|\n| x Bo |\n", {{4, 7, Kind::Answer, {"a"}}, {20, 22, Kind::Answer, {"b"}}}),
              "h |Ada|x |Bo");
}

TEST(RunSplitting, LeavesAnEntityWhole)
{
    EXPECT_EQ(splitRunsOf("&lt;b", {{2, 5, Kind::Answer, {"a"}}}), "<|b");
}

TEST(RunSplitting, GivesEveryByteOneProvenance)
{
    const std::string text = "Ada \\*and\\* Bo";
    const std::vector<Insertion> insertions{{0, 6, Kind::Answer, {"a"}}, {8, 14, Kind::Answer, {"b"}}};
    ClauseContent clause{.id = ClauseId("x.y"), .pack = PackId("small")};
    clause.blocks = markdown::parse(text).value().blocks;
    clause.insertions = insertions;
    splitRuns(clause.blocks, insertions);
    const auto &line = std::get<markdown::Paragraph>(clause.blocks[0].value).content;
    std::vector<std::pair<std::string, std::string>> origins;
    for (const markdown::Inline &piece : line) {
        const auto &run = std::get<markdown::Text>(piece.value);
        const Insertion *insertion = clause.insertionAt(run.source);
        origins.emplace_back(run.text, insertion ? insertion->names.front() : "pack");
    }
    const std::vector<std::pair<std::string, std::string>> expected{
        {"Ada ", "a"}, {"*", "a"}, {"an", "pack"}, {"d", "b"}, {"* Bo", "b"}};
    EXPECT_EQ(origins, expected);
}

} // namespace
} // namespace policywright::assembly
