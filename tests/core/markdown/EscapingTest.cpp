// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Escaping.h"

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    escapeText(text, out);
    return out;
}

TEST(EscapeText, LeavesPlainAnswersAlone)
{
    for (const std::string_view answer : {"Harbour Trust Bank plc", "+49 30 1234567", "2026-11-22", "a_b.c@d.example",
                                          "50 % (net)", "Übung macht's", "#1", "4 > 3", "Who? Me.", "R & D",
                                          "https://a.example/b", "-5", "C#/F", "€ 1.000,-- net", "12 months", "a = b"})
        EXPECT_EQ(escaped(answer), answer);
}

TEST(EscapeText, PutsBackslashesBeforeWhatMarkdownReads)
{
    EXPECT_EQ(escaped("A*B <x>"), "A\\*B \\<x>");
    EXPECT_EQ(escaped("# no"), "\\# no");
    EXPECT_EQ(escaped("1. no"), "1\\. no");
    EXPECT_EQ(escaped("- no"), "\\- no");
    EXPECT_EQ(escaped("_a_b"), "\\_a_b");
    EXPECT_EQ(escaped("[x](y)"), "\\[x\\](y)");
    EXPECT_EQ(escaped("&amp; R&D 4"), "\\&amp; R&D 4");
    EXPECT_EQ(escaped("a\\b `c` | ~~d~~"), "a\\\\b \\`c\\` \\| \\~\\~d\\~\\~");
    EXPECT_EQ(escaped("< https://a.example>"), "\\< https://a.example>") << "md4c links this";
    EXPECT_EQ(escaped("Stop!"), "Stop\\!") << "a link may follow";
    EXPECT_EQ(escaped("amp; x"), "amp\\; x") << "an & may stand before";
    EXPECT_EQ(escaped("Use of C #"), "Use of C \\#") << "a heading may end here";
}

TEST(EscapeText, MakesOneLineOfSeveral)
{
    EXPECT_EQ(escaped("a\r\nb\nc\td\u2028e\u0085f"), "a b c d e f");
    EXPECT_EQ(escaped("a\n# b"), "a # b");
    EXPECT_EQ(escaped("\n# b"), "&#32;# b");
}

TEST(EscapeText, DropsControlCharacters)
{
    EXPECT_EQ(escaped(std::string_view("a\0b\x1b[2J\x7f\u009b", 10)), "ab\\[2J");
}

TEST(EscapeText, KeepsSpacesAtTheEnds)
{
    EXPECT_EQ(escaped(" a  "), "&#32;a &#32;");
    EXPECT_EQ(escaped(" "), "&#32;");
    EXPECT_EQ(escaped("\u00A0a"), "&#160;a");
}

TEST(EscapeText, AppendsToWhatIsThere)
{
    std::string out = "x ";
    escapeText("*", out);
    escapeText("", out);
    EXPECT_EQ(out, "x \\*");
}

} // namespace
} // namespace policywright::markdown
