// SPDX-License-Identifier: Apache-2.0
#include "core/docx/RedlineCopy.h"

#include "core/assembly/MarkdownDocument.h"
#include "core/compare/RedlineTree.h"
#include "core/docx/WordDocument.h"
#include "tests/core/docx/WordLint.h"

#include <gtest/gtest.h>

#include <random>

namespace policywright::docx {
namespace {

const RedlineRequest kRequest{.author = "Anna & \"Bo\"", .created = "2026-11-22T09:00:00Z", .heading = "1.0 to 1.1"};

using assembly::AssembledDocument;

AssembledDocument documentOf(std::string_view text)
{
    return *assembly::documentOfMarkdown(text);
}

// Without white space: Word's paragraphs and cells end in line breaks that are nobody's words.
std::string solid(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

std::string wordsOf(const AssembledDocument &document)
{
    std::string words = document.title;
    for (const assembly::AssembledSection &section : document.sections) {
        words += section.number + section.title;
        for (const assembly::AssembledClause &clause : section.clauses) {
            words += clause.content->title.empty() ? std::string() : clause.number + clause.content->title;
            for (const compare::RedlineBlock &block : compare::redlineTree(document, *clause.content))
                words += wordsIn(block);
        }
    }
    return solid(words);
}

// What stays where changes of this kind are taken out.
std::string without(const WordDocument &document, WordChange::Kind kind)
{
    std::string text;
    std::size_t from = 0;
    for (const WordChange &change : document.changes) {
        if (change.kind != kind || change.end <= from)
            continue;
        text += document.text.substr(from, std::max(from, change.begin) - from);
        from = change.end;
    }
    return solid(text + document.text.substr(from));
}

std::vector<std::string> problems(const AssembledDocument &before, const AssembledDocument &after)
{
    std::map<std::string, std::string> parts;
    for (const archive::Entry &part : redlineParts(compare::redlineOf(before, after), before, after, kRequest))
        parts[part.name] = part.bytes;
    return problemsOfPackage(parts);
}

void expectBothTexts(const std::string &one, const std::string &other)
{
    const AssembledDocument before = documentOf(one);
    const AssembledDocument after = documentOf(other);
    const auto bytes = redlineCopy(compare::redlineOf(before, after), before, after, kRequest);
    ASSERT_TRUE(bytes);
    const auto read = wordDocumentFrom(*bytes, "redline.docx");
    ASSERT_TRUE(read);
    ASSERT_EQ(without(*read, WordChange::Kind::Inserted), wordsOf(before)) << one << "\n=====\n" << other;
    ASSERT_EQ(without(*read, WordChange::Kind::Deleted), wordsOf(after)) << one << "\n=====\n" << other;
    ASSERT_EQ(problems(before, after), std::vector<std::string>{}) << one << "\n=====\n" << other;
}

constexpr auto kOne = R"(# Policy

## 1. Rules

### 1.1 Asking

Ask the *lead* within 24 hours, see [the guide](https://a.example/).

- Be kind.
- Say who you are when you write for us.

### 1.2 Phones

| Who | Phone |
|---|---|
| Anna | 1 |
| Ben | 2 |

## 2. More

### 2.1 Moving

A paragraph of more than five words that moves away.

> Quoted words.

Everything else stays where it is.
)";

constexpr auto kOther = R"(# Policy of us

## 1. Rules

### 1.1 Phones

| Who | Phone | When |
|---|---|---|
| Anna | 3 | always |
| Cara | 4 | never |

### 1.2 Asking

Ask the **director** within 4 hours, see [the guide](https://b.example/).

1. Be kind.
2. Say who you are when you write for us, always.

A paragraph of more than five words that moves away and on.

## 2. More

### 2.1 Moving

Everything else stays where it is.

```
code
```
)";

TEST(RedlineCopy, HasBothTextsInTrackedChangesAndNothingThatBreaksWord)
{
    expectBothTexts(kOne, kOther);
    expectBothTexts(kOther, kOne);
    expectBothTexts(kOne, kOne);
    expectBothTexts("", kOne);
    expectBothTexts(kOne, "");
}

TEST(RedlineCopy, SaysWhoseChangesTheyAreAndWhen)
{
    const AssembledDocument before = documentOf(kOne);
    const AssembledDocument after = documentOf(kOther);
    const auto bytes = redlineCopy(compare::redlineOf(before, after), before, after, kRequest);
    const auto read = wordDocumentFrom(bytes.value(), "redline.docx");
    ASSERT_FALSE(read->changes.empty());
    for (const WordChange &change : read->changes) {
        EXPECT_EQ(change.author, kRequest.author);
        EXPECT_EQ(change.created, kRequest.created);
    }
    EXPECT_EQ(bytes, redlineCopy(compare::redlineOf(before, after), before, after, kRequest));
}

// Lines of kOne and kOther, shuffled: sections, clauses, lists and tables come, go and move.
TEST(RedlineCopy, HasBothTextsWhateverChanged)
{
    std::mt19937 engine(17);
    std::vector<std::string> parts;
    for (std::string text : {std::string(kOne), std::string(kOther)}) {
        for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n")) {
            parts.push_back(text.substr(0, at + 2));
            text.erase(0, at + 2);
        }
    }
    const auto random = [&] {
        std::string text = "# Policy\n\n";
        for (auto count = engine() % 14; count > 0; --count)
            text += parts[1 + engine() % (parts.size() - 1)];
        return text;
    };
    for (int round = 0; round < 300; ++round) {
        expectBothTexts(random(), random());
        if (HasFatalFailure())
            return;
    }
}

} // namespace
} // namespace policywright::docx
