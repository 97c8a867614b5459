// SPDX-License-Identifier: Apache-2.0
#include "core/pack/YamlReader.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

std::string problemsOf(const std::string &text)
{
    const auto file = readYaml(text, "pack.yaml");
    if (file)
        return "no problem";
    std::string all;
    for (const Error &error : file.error())
        all += (all.empty() ? "" : "\n") + describe(error);
    return all;
}

TEST(YamlReader, ReadsMapsListsAndTexts)
{
    const auto file =
        readYaml("id: base\nlist: [a, 'b c', \"true\", true, ~]\nmap:\n  key: |\n    two\n    lines\n", "f");
    ASSERT_TRUE(file);
    EXPECT_EQ(toText(toJson(file->root), JsonStyle::Compact),
              R"({"id":"base","list":["a","b c","true",true,null],"map":{"key":"two\nlines\n"}})");
}

TEST(YamlReader, KeepsEveryOtherWordAsText)
{
    const auto file = readYaml("[yes, no, 1.0, 0x10, 2027-03-01, on, True]", "f");
    ASSERT_TRUE(file);
    EXPECT_EQ(toText(toJson(file->root), JsonStyle::Compact), R"(["yes","no","1.0","0x10","2027-03-01","on","True"])");
}

TEST(YamlReader, KnowsThePlaceOfEveryNode)
{
    const auto file = readYaml("a: ü\nb:\n  - 'x'\n  - >-\n    folded\n    text\n", "f");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->positionOf(*file->root.find("a")), (SourcePosition{"f", 1, 4, "a: ü"}));
    const YamlNode &list = *file->root.find("b");
    EXPECT_EQ(file->positionOf(list.items[0]), (SourcePosition{"f", 3, 6, "  - 'x'"}));
    EXPECT_EQ(file->positionOf(list.items[1]), (SourcePosition{"f", 5, 5, "    folded"}));
}

TEST(YamlReader, CountsColumnsInCodePoints)
{
    const auto file = readYaml("{ä: 1, b: {c: 2}}", "f");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->positionOf(*file->root.find("b")->find("c")).column, 15);
}

TEST(YamlReader, AnEmptyFileIsNull)
{
    for (const char *text : {"", "\n", "# only a comment\n", "---\n"}) {
        const auto file = readYaml(text, "f");
        ASSERT_TRUE(file) << text;
        EXPECT_EQ(file->root.kind, YamlNode::Kind::Null) << text;
    }
}

TEST(YamlReader, IgnoresAByteOrderMark)
{
    const auto file = readYaml("\xEF\xBB\xBF"
                               "a: b",
                               "f");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->positionOf(*file->root.find("a")), (SourcePosition{"f", 1, 4, "a: b"}));
}

TEST(YamlReader, RefusesAnchorsAliasesAndTags)
{
    EXPECT_EQ(problemsOf("a: &x 1"), "pack.yaml:1:4: YAML's anchors are not allowed here; write the values out.\n"
                                     "    a: &x 1\n"
                                     "       ^");
    EXPECT_EQ(problemsOf("a: *x"), "pack.yaml:1:4: This is not valid YAML: the referenced anchor is not defined: x.\n"
                                   "    a: *x\n"
                                   "       ^");
    EXPECT_EQ(problemsOf("a: !!int 1"), "pack.yaml:1:4: YAML's tags are not allowed here; write the values out.\n"
                                        "    a: !!int 1\n"
                                        "       ^");
    EXPECT_EQ(problemsOf("a: ! b"), "pack.yaml:1:4: YAML's tags are not allowed here; write the values out.\n"
                                    "    a: ! b\n"
                                    "       ^");
    EXPECT_EQ(problemsOf("a: !map {}"), "pack.yaml:1:4: YAML's tags are not allowed here; write the values out.\n"
                                        "    a: !map {}\n"
                                        "       ^");
}

TEST(YamlReader, RefusesSeveralDocuments)
{
    EXPECT_EQ(problemsOf("a: 1\n---\nb: 2\n"),
              "pack.yaml:2:1: YAML's several documents are not allowed here; write the values out.\n"
              "    ---\n"
              "    ^");
}

TEST(YamlReader, ReportsAllKeysThatOccurTwice)
{
    EXPECT_EQ(problemsOf("a: 1\nb: {c: 1, c: 2}\na: 3\n"),
              "pack.yaml:2:11: The key \"c\" occurs twice here; keep one of them.\n"
              "    b: {c: 1, c: 2}\n"
              "              ^\n"
              "pack.yaml:3:1: The key \"a\" occurs twice here; keep one of them.\n"
              "    a: 3\n"
              "    ^");
}

TEST(YamlReader, RefusesKeysThatAreNotText)
{
    EXPECT_EQ(problemsOf("? [a, b]\n: c\n"), "pack.yaml:1:3: A key must be a plain text on one line.\n"
                                             "    ? [a, b]\n"
                                             "      ^");
}

TEST(YamlReader, SaysWhereTheSyntaxIsWrong)
{
    EXPECT_EQ(problemsOf("a: [1, 2\nb: 3\n"), "pack.yaml:2:2: This is not valid YAML: end of sequence flow not found.\n"
                                              "    b: 3\n"
                                              "     ^");
}

TEST(YamlReader, BoundsDepthSizeLinesAndValues)
{
    const std::string limit(16, '[');
    EXPECT_TRUE(readYaml(limit + std::string(16, ']'), "f"));
    EXPECT_EQ(problemsOf(std::string(17, '[') + std::string(17, ']')),
              "pack.yaml:1:17: Lists and keys are nested more than 16 levels deep; make them flatter.\n"
              "    [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]\n"
              "                    ^");
    EXPECT_EQ(problemsOf(std::string(kMaxYamlBytes + 1, '\n')),
              "pack.yaml is larger than 1 MiB, the most that is read of one file of a pack; split it.");
    EXPECT_EQ(problemsOf("a:\n  " + std::string(kMaxYamlLineBytes, 'x')),
              "pack.yaml:2:1: The line is longer than 2000 bytes, the most that is read; break it.");
    std::string many;
    for (std::size_t i = 0; i <= kMaxYamlNodes; ++i)
        many += "- a\n";
    EXPECT_EQ(problemsOf(many),
              "pack.yaml:50000:3: The file has more than 50000 values, the most that is read; split it.\n"
              "    - a\n"
              "      ^");
}

TEST(YamlReader, RefusesControlCharactersAndOtherEncodings)
{
    EXPECT_EQ(problemsOf(std::string("a: b\x1b[31m\n")),
              "pack.yaml:1:5: Here stands a control character that nobody can see; delete it.\n"
              "    a: b\uFFFD[31m\n"
              "        ^");
    EXPECT_EQ(problemsOf("\xFF\xFE"), "pack.yaml is not valid UTF-8 text; save it as UTF-8.");
}

} // namespace
} // namespace policywright::pack
