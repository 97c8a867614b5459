// SPDX-License-Identifier: Apache-2.0
#include "core/export/PortableDocument.h"

#include "core/assembly/RunSplitting.h"
#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

namespace policywright::exporting {
namespace {

using assembly::AssembledDocument;
using assembly::ClauseContent;
using assembly::Insertion;
using render::Finish;

// A document of one clause with this text.
AssembledDocument documentWith(const std::string &text, std::vector<Insertion> insertions = {})
{
    ClauseContent content{.id = ClauseId("rules.scope"), .pack = PackId("small")};
    content.title = "Scope";
    content.markdown = text;
    content.blocks = markdown::parse(text).value().blocks;
    content.insertions = std::move(insertions);
    assembly::splitRuns(content.blocks, content.insertions);
    AssembledDocument document{.view = ViewId("internal")};
    document.title = "Policy";
    document.sections = {
        {SectionId("rules"), "1", "Rules", {{"1.1", std::make_shared<const ClauseContent>(std::move(content))}}}};
    document.targets = {{"rules.review", {"1.2", "Review"}}};
    document.words = {{"section", "section {number}"}, {"draft", "Draft"}, {"draft_notice", "Not final."}};
    return document;
}

// The clause's own blocks, compared by content with what this Markdown means.
void expectClause(const AssembledDocument &document, const std::string &expected)
{
    markdown::Document portable = portableDocument(document, Finish::Final);
    const markdown::Document wanted = markdown::parse("# Policy\n\n## 1 Rules\n\n### 1.1 Scope\n\n" + expected).value();
    EXPECT_TRUE(sameContent(portable, wanted)) << expected;
}

TEST(PortableDocument, PutsNumbersIntoTheHeadings)
{
    expectClause(documentWith("All of us."), "All of us.");
}

TEST(PortableDocument, PutsGapsIntoBrackets)
{
    expectClause(documentWith("Ask nobody now.", {{4, 10, Insertion::Kind::Gap, {"owner"}}}), "Ask \\[nobody\\] now.");
}

TEST(PortableDocument, WritesCrossReferencesAsWords)
{
    expectClause(documentWith("See [](#rules.review), [how *we*](#rules.review) and [that](#elsewhere)."),
                 "See section 1.2, how *we* (1.2) and that.");
}

TEST(PortableDocument, KeepsLinksThatMayBeFollowedOnly)
{
    expectClause(documentWith("[a](https://x.example \"t\") [b](javascript:alert(1))"),
                 "[a](https://x.example \"t\") b");
}

TEST(PortableDocument, WritesAnImageAsItsDescription)
{
    expectClause(documentWith("![a map](https://x.example/i.png)"), "a map");
}

TEST(PortableDocument, ReachesIntoListsQuotesEmphasisAndTables)
{
    expectClause(
        documentWith("- [](#rules.review)\n\n> **[](#rules.review)**\n\n| [](#rules.review) |\n|---|\n| [x](#y) |\n"),
        "- section 1.2\n\n> **section 1.2**\n\n| section 1.2 |\n|---|\n| x |\n");
}

TEST(PortableDocument, HasTheTitleBlockAndTheOrganisation)
{
    AssembledDocument document = documentWith("All of us.");
    document.facts.organisation = "Harbour *Trust*";
    ClauseContent facts{.id = ClauseId("setup.cover"), .pack = PackId("small")};
    facts.blocks = markdown::parse("- **Version** 1.0").value().blocks;
    document.cover = {{"", std::make_shared<const ClauseContent>(std::move(facts))}};
    const markdown::Document wanted =
        markdown::parse(
            "# Policy\n\nHarbour \\*Trust\\*\n\n- **Version** 1.0\n\n## 1 Rules\n\n### 1.1 Scope\n\nAll of us.")
            .value();
    EXPECT_TRUE(sameContent(portableDocument(document, Finish::Final), wanted));
}

TEST(PortableDocument, MarksADraftAboveTheText)
{
    AssembledDocument document = documentWith("All of us.");
    ClauseContent notice{.id = ClauseId("setup.notice"), .pack = PackId("small")};
    notice.blocks = markdown::parse("A lawyer first.").value().blocks;
    document.notices = {{"", std::make_shared<const ClauseContent>(std::move(notice))}};
    const markdown::Document wanted =
        markdown::parse(
            "# Policy\n\n> **Draft**. Not final.\n>\n> A lawyer first.\n\n## 1 Rules\n\n### 1.1 Scope\n\nAll of us.")
            .value();
    EXPECT_TRUE(sameContent(portableDocument(document, Finish::Draft), wanted));
    expectClause(document, "All of us.");
}

} // namespace
} // namespace policywright::exporting
