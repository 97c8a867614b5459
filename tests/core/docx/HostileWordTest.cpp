// SPDX-License-Identifier: Apache-2.0
#include "core/docx/WordDocument.h"
#include "tests/core/docx/WordForge.h"
#include "tests/support/ZipForge.h"

#include <gtest/gtest.h>

namespace policywright::docx {
namespace {

const std::string kText = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>";

std::string outcome(const std::string &bytes)
{
    const auto read = wordDocumentFrom(bytes, "a.docx");
    return read ? "read: " + read->text.substr(0, 100) : sentence(read.error());
}

std::string with(const std::string &part, const std::string &bytes)
{
    Parts parts = forgedDocument(kText);
    parts[part] = bytes;
    return outcome(packed(parts));
}

std::string without(const std::string &part)
{
    Parts parts = forgedDocument(kText);
    parts.erase(part);
    return outcome(packed(parts));
}

const std::string kAgain = "Save it as .docx once more, and take that file.";
const std::string kNotOne = "a.docx cannot be read as a Word document: ";
const std::string kLimit = "a.docx exceeds a limit of what is read of a Word document: ";
const std::string kMacros = "a.docx holds macros or is another kind of file than .docx, so it is not read; save it as "
                            ".docx without macros, and take that file.";

TEST(HostileWord, AGoodOneIsRead)
{
    EXPECT_EQ(outcome(packed(forgedDocument(kText))), "read: Words.\n");
}

TEST(HostileWord, MissesAPart)
{
    EXPECT_EQ(without("word/document.xml"), kNotOne + "it has no text. " + kAgain);
    EXPECT_EQ(without("_rels/.rels"), kNotOne + "it has no text. " + kAgain);
    EXPECT_EQ(without("[Content_Types].xml"), kMacros);
    EXPECT_EQ(without("word/comments.xml"), "read: Words.\n");
    EXPECT_EQ(without("word/_rels/document.xml.rels"), "read: Words.\n");
    EXPECT_EQ(with("word/document.xml", "<a/>"), kNotOne + "its text has no body. " + kAgain);
}

TEST(HostileWord, IsOfAnotherKind)
{
    Parts parts = forgedDocument(kText);
    std::string &types = parts["[Content_Types].xml"];
    const std::string type = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    types.replace(types.find(type), type.size(), "vnd.ms-word.document.macroEnabled.main+xml");
    EXPECT_EQ(outcome(packed(parts)), kMacros);
    EXPECT_EQ(with("word/vbaProject.bin", "macro"), kMacros);
}

TEST(HostileWord, HasADocumentType)
{
    const std::string laughs = "<!DOCTYPE w [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    EXPECT_EQ(with("word/document.xml", laughs + "<w>&b;</w>"),
              kNotOne + "the text has a document type, which no such file needs. " + kAgain);
    EXPECT_EQ(with("word/comments.xml", "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w/>"),
              kNotOne + "the list of comments has a document type, which no such file needs. " + kAgain);
}

TEST(HostileWord, IsRefusedWithACodeForPrograms)
{
    Parts parts = forgedDocument("");
    parts["word/vbaProject.bin"] = "macro";
    EXPECT_EQ(wordDocumentFrom(packed(parts), "a.docx").error().code, ErrorCode::WordHasMacros);
    parts = forgedDocument("<w:p>");
    EXPECT_EQ(wordDocumentFrom(packed(parts), "a.docx").error().code, ErrorCode::WordNotADocument);
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<w:p>";
    EXPECT_EQ(wordDocumentFrom(packed(forgedDocument(deep)), "a.docx").error().code, ErrorCode::WordLimit);
}

TEST(HostileWord, IsNoXml)
{
    EXPECT_EQ(with("word/document.xml", "<w:document><w:body>"),
              kNotOne + "the text is not well-formed XML in line 1. " + kAgain);
}

TEST(HostileWord, IsTooDeep)
{
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<a>";
    EXPECT_EQ(with("word/document.xml", deep), kLimit + "the text is nested more than 256 deep.");
}

TEST(HostileWord, IsTooLarge)
{
    std::string text;
    for (std::size_t i = 0; i < 400'000; ++i)
        text += "<w:p><w:r><w:t>" + std::to_string(i * 7919) +
                " words that differ, one after the other, so</w:t></w:r></w:p>";
    EXPECT_EQ(outcome(packed(forgedDocument(text))), kLimit + "its text has more than 16 MB.");
}

TEST(HostileWord, HasTooManyMarks)
{
    std::string changes;
    for (int i = 0; i <= 20'000; ++i)
        changes +=
            "<w:p><w:ins w:id=\"1\" w:author=\"" + std::to_string(i) + "\"><w:r><w:t>a</w:t></w:r></w:ins></w:p>";
    EXPECT_EQ(outcome(packed(forgedDocument(changes))), kLimit + "it has more than 20000 tracked changes.");
    std::string comments;
    for (int i = 0; i <= 10'000; ++i)
        comments += "<w:comment w:id=\"" + std::to_string(i * 31) + "\"/>";
    EXPECT_EQ(outcome(packed(forgedDocument(kText, comments))), kLimit + "it has more than 10000 comments.");
}

TEST(HostileWord, IsABomb)
{
    const Parts parts = forgedDocument(kText + "<!--" + std::string(40 * 1024 * 1024, ' ') + "-->");
    EXPECT_EQ(outcome(packed(parts)),
              "a.docx has an entry word/document.xml that unpacks to more than 200 times its size, as only a harmful "
              "file does.");
}

TEST(HostileWord, HasTwoCommentsOfOneNumber)
{
    EXPECT_EQ(outcome(packed(forgedDocument(kText, "<w:comment w:id=\"1\"/><w:comment w:id=\"1\"/>"))),
              kNotOne + "two of its comments have the same number, 1. " + kAgain);
}

// The rest of what is wrong costs its own place only.
TEST(HostileWord, IsReadWhereOnlyItsMarksAreWrong)
{
    const auto read = wordDocumentFrom(
        packed(forgedDocument("<w:p><w:commentRangeEnd w:id=\"1\"/><w:commentRangeStart w:id=\"2\"/><w:r><w:t>One "
                              "line</w:t></w:r></w:p><w:p><w:r><w:t>Another</w:t></w:r><w:r><w:drawing><w:t>x</w:t>"
                              "</w:drawing></w:r></w:p>",
                              "<w:comment w:id=\"1\" w:author=\"A\"/><w:comment w:id=\"2\"/><w:comment w:id=\"3\"/>")),
        "a.docx");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "One line\nAnother\n");
    EXPECT_EQ(read->skipped, 1U);
    EXPECT_EQ(read->comments,
              (std::vector<WordComment>{{.author = "A", .created = {}, .text = {}, .isPlaced = true},
                                        {.author = {}, .created = {}, .text = {}, .isPlaced = true, .end = 8},
                                        {.author = {}, .created = {}, .text = {}}}));
}

TEST(HostileWord, NamesFilesOutside)
{
    Parts parts = forgedDocument(kText);
    const std::string head = "<Relationships><Relationship Id=\"b\" Type=\"x/comments\" Target=\"";
    for (const std::string target : {"http://listener.example/c.xml\" TargetMode=\"External", "../../../etc/passwd",
                                     "/etc/passwd", "file:///etc/passwd"}) {
        parts["word/_rels/document.xml.rels"] = head + target + "\"/></Relationships>";
        EXPECT_EQ(outcome(packed(parts)), "read: Words.\n") << target;
    }
}

TEST(HostileWord, LiesInItsZip)
{
    using testing::deflatedEntry;
    testing::ForgedZip zip;
    zip.entries = {deflatedEntry("a.xml", "<a/>"), deflatedEntry("A.xml", "<a/>")};
    EXPECT_EQ(outcome(zip.bytes()), "a.docx has two entries with the name A.xml.");
    zip.entries = {deflatedEntry("a.xml", "<a/>").with([](auto &header) { header.flags = 1; })};
    EXPECT_EQ(outcome(zip.bytes()), "a.docx has an encrypted entry a.xml, which is not supported.");
    zip.entries = {deflatedEntry("a.xml", "<a/>")};
    zip.entries[0].local.name = "b.xml";
    EXPECT_EQ(outcome(zip.bytes()), "a.docx is damaged or was tampered with: it describes the entry a.xml in two "
                                    "different ways. Use another copy of it.");
    // One within the other: two programs could read two texts.
    testing::ForgedZip inner;
    inner.entries = {testing::storedEntry("b.xml", "<b/>")};
    zip.entries = {testing::storedEntry("a.xml", inner.bytes()), testing::storedEntry("b.xml", "<b/>")};
    zip.entries[1].offset = 35; // behind the header and name of the first
    EXPECT_EQ(outcome(zip.bytes()), "a.docx is damaged: the entry b.xml does not stand where its table of contents "
                                    "says. Use another copy of it.");
    const std::string good = packed(forgedDocument(kText));
    EXPECT_EQ(outcome(good.substr(0, good.size() - 1)),
              "a.docx is not a complete zip archive: it is cut off, or something stands behind its end. Use another "
              "copy of it.");
}

// Whatever byte is changed, it is read or refused with a sentence.
TEST(HostileWord, SurvivesEveryFlippedByte)
{
    const std::string good = packed(forgedDocument(kText, "<w:comment w:id=\"1\" w:author=\"A\"/>"));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x55);
        EXPECT_FALSE(outcome(bad).empty());
    }
}

} // namespace
} // namespace policywright::docx
