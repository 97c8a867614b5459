// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ReadableText.h"

#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

namespace policywright::compare {
namespace {

std::string readable(std::string_view body)
{
    return readableText(markdown::parse(body)->blocks);
}

TEST(ReadableText, HasALineForEachParagraphItemAndRow)
{
    EXPECT_EQ(readable("One *two*\nthree.\n\n- a\n- b\n    1. c\n\n| A | B |\n|---|---|\n| 1 | [x](https://y.org) |\n"),
              "One two three.\n• a\n• b\n  1. c\nA | B\n1 | x");
    EXPECT_EQ(readable("# Head\n\n> Quoted.\n\n---\n\n```\ncode\n```\n"), "Head\nQuoted.\ncode");
    EXPECT_EQ(readable(""), "");
}

TEST(ReadableText, GivesTheSignToTheFirstLineOfAnItemOnly)
{
    EXPECT_EQ(readable("- a\n\n  more\n- \n"), "• a\nmore\n• ");
}

TEST(ReadableText, SaysWhatACrossReferenceReadsAs)
{
    const auto parsed = markdown::parse("See [](#a.b), **[words](#c)**.\n");
    EXPECT_EQ(readableText(parsed->blocks, [](std::string_view href) { return "section " + std::string(href); }),
              "See section #a.b, words.");
    EXPECT_EQ(readableText(parsed->blocks), "See , words.");
}

} // namespace
} // namespace policywright::compare
