// SPDX-License-Identifier: Apache-2.0
#include "core/docx/WordCopy.h"

#include "core/assembly/Assembler.h"
#include "core/docx/CopyRecord.h"
#include "core/docx/WordDocument.h"
#include "core/session/PolicyFile.h"
#include "tests/core/docx/WordForge.h"
#include "tests/core/docx/WordLint.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::docx {
namespace {

constexpr auto kEverything =
    R"(Plain, *emphasis*, **strong *both***, `code`, [a link](https://a.example/x?y=1&z=a%20b "t"),
[bad](javascript:alert(1)), [inside](#rules.review), an address <https://b.example>.  
After a break; <b>no HTML</b> & "signs".

1. one
2. two

   - inner
     more of it

   continued
7) seven

> A note
>
> - in a list

```
code  with   spaces
	and a tab
```

---

# Heading

Table: A caption

| A | B |
|---|--:|
| 1 | two |
|   | **x** |

| C |
|---|

End &#0; of it.
)";

class WordCopyTest : public ::testing::Test {
protected:
    static session::PolicyFile policyWithEverything()
    {
        model::PolicyDocument answered = test::answeredPolicy();
        answered.answers[QuestionId("principles")] = std::string(kEverything);
        return test::policyFileWith(answered);
    }

    CopiedThread thread(const std::string &clause, annotate::TextRange range, const std::string &text)
    {
        ++m_count;
        return {.remarks = {{"event-" + std::to_string(m_count), "Anna & \"Bo\"", "2026-11-22T09:00:00Z", text},
                            {"reply-" + std::to_string(m_count), "Ben", "2026-11-22T10:00:00Z", "No.\nNever."}},
                .clause = clause,
                .range = range};
    }

    std::map<std::string, std::string> parts(const WordCopyRequest &request)
    {
        std::map<std::string, std::string> parts;
        for (const archive::Entry &part : wordParts(document, request))
            parts[part.name] = part.bytes;
        return parts;
    }

    session::PolicyFile policy = policyWithEverything();
    assembly::Assembler assembler = *assembly::Assembler::create(policy.packs, *Date::fromIso("2026-11-22"));
    assembly::AssembledDocument document = assembler.assemble(policy.bundle.policy, ViewId("internal")).value();

private:
    int m_count = 0;
};

using Problems = std::vector<std::string>;

TEST_F(WordCopyTest, HasNothingThatBreaksWord)
{
    WordCopyRequest request{.policy = "p", .heading = "Review copy", .finish = render::Finish::Draft};
    EXPECT_EQ(problemsOfPackage(parts(request)), Problems{});
    const auto text = annotate::reviewedText(document);
    for (const annotate::ReviewedClause &clause : text) {
        for (std::uint32_t at = 0; at + 9 < clause.text.size(); at += 7) {
            CopiedThread each = thread(clause.id.toString(), {at, at + 9}, "A & <b>\n\x01 remark");
            if (at % 2 == 0)
                each.replacement = CopiedRemark{"change", "Ben", "2026-11-22T11:00:00Z", "other words"};
            each.untracked = "[Other words]";
            each.isResolved = at % 3 == 0;
            request.threads.push_back(each);
        }
    }
    request.threads.push_back(thread("not.there", {}, "On the title"));
    EXPECT_EQ(problemsOfPackage(parts(request)), Problems{});
}

TEST_F(WordCopyTest, IsTheSameEachTime)
{
    const WordCopyRequest request{.policy = "p", .threads = {thread("rules.review", {0, 6}, "Why?")}};
    EXPECT_EQ(wordCopy(document, request).value(), wordCopy(document, request).value());
}

TEST_F(WordCopyTest, SaysWhatItWasMadeOf)
{
    WordCopyRequest request{.policy = "p", .content = "c", .lamport = 7, .previous = "d"};
    request.threads = {thread("rules.review", {0, 6}, "Why?")};
    const auto read = wordDocumentFrom(wordCopy(document, request).value(), "a.docx");
    ASSERT_TRUE(read);
    const auto record = copyRecordFromText(read->record.value(), "a.docx");
    ASSERT_TRUE(record);
    EXPECT_EQ(record->policy, "p");
    EXPECT_EQ(record->view, "internal");
    EXPECT_EQ(record->content, "c");
    EXPECT_EQ(record->lamport, 7);
    EXPECT_EQ(record->text(), annotate::reviewedText(document));
    EXPECT_EQ(record->remarks.size(), 2U);
    ASSERT_EQ(read->comments.size(), 2U);
    EXPECT_EQ(read->comments[1].text, "No.\nNever.");
    EXPECT_EQ(read->comments[1].parent, 0U);
    EXPECT_EQ(read->text.substr(read->comments[0].begin, read->comments[0].end - read->comments[0].begin), "Review");
}

// What the record says is shown is what a reader of the file finds, clause by clause.
TEST_F(WordCopyTest, ShowsTheTextThatItRecords)
{
    const auto read = wordDocumentFrom(wordCopy(document, {.policy = "p"}).value(), "a.docx");
    const auto record = copyRecordFromText(read->record.value(), "a.docx");
    ASSERT_TRUE(record);
    for (const CopiedArea &area : record->areas) {
        const bool isThere = area.bookmark.empty() || read->text.contains(shownText(area.pieces) + '\n');
        EXPECT_TRUE(isThere) << area.clause;
    }
}

TEST_F(WordCopyTest, LoadsNothing)
{
    for (const auto &[name, bytes] : parts({.policy = "p"})) {
        EXPECT_FALSE(bytes.contains("javascript:")) << name;
        EXPECT_FALSE(bytes.contains("INCLUDE")) << name;
        EXPECT_EQ(bytes.contains("External"), name == "word/_rels/document.xml.rels") << name;
    }
}

TEST_F(WordCopyTest, ARecordWithOtherTextsIsRefused)
{
    const auto read = wordDocumentFrom(wordCopy(document, {.policy = "p"}).value(), "a.docx");
    std::string record = read->record.value();
    const std::size_t at = record.find("every 6 months");
    ASSERT_NE(at, std::string::npos);
    record.replace(at, 14, "every 9 months");
    const auto changed = copyRecordFromText(record, "a.docx");
    ASSERT_FALSE(changed);
    EXPECT_EQ(sentence(changed.error()),
              "a.docx is a review copy whose record of the exported text was changed, so its remarks cannot be placed; "
              "ask for the file as the reviewer saved it.");
    EXPECT_EQ(changed.error().code, ErrorCode::WordCopyChanged);
}

} // namespace
} // namespace policywright::docx
