// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlBlocks.h"

#include "core/assembly/RunSplitting.h"
#include "core/markdown/Parser.h"
#include "core/render/HtmlFragment.h"

#include <gtest/gtest.h>

namespace policywright::render {
namespace {

using assembly::Insertion;

assembly::AssembledDocument document()
{
    assembly::AssembledDocument document{.view = ViewId("internal")};
    document.words = {{"section", "section {number}"}};
    document.targets = {{"rules.review", {"1.2", "Review"}}};
    return document;
}

assembly::ClauseContent clauseOf(const std::string &text, std::vector<Insertion> insertions = {})
{
    assembly::ClauseContent clause{.id = ClauseId("rules.scope"), .pack = PackId("small")};
    clause.title = "Where it \"applies\"";
    clause.markdown = text;
    clause.blocks = markdown::parse(text).value().blocks;
    clause.insertions = std::move(insertions);
    assembly::splitRuns(clause.blocks, clause.insertions);
    return clause;
}

std::string htmlOf(const std::string &text, std::vector<Insertion> insertions = {})
{
    std::string html;
    appendBlocks(html, document(), clauseOf(text, std::move(insertions)));
    return html;
}

TEST(HtmlBlocks, WritesEveryKindOfBlock)
{
    EXPECT_EQ(htmlOf("One\ntwo  \nthree"), "<p>One\ntwo<br>\nthree</p>\n");
    EXPECT_EQ(htmlOf("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    EXPECT_EQ(htmlOf("- a\n\n- b"), "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n");
    EXPECT_EQ(htmlOf("1. a\n2. b"), "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
    EXPECT_EQ(htmlOf("7. a"), "<ol start=\"7\">\n<li>a</li>\n</ol>\n");
    EXPECT_EQ(htmlOf("> a"), "<blockquote>\n<p>a</p>\n</blockquote>\n");
    EXPECT_EQ(htmlOf("```sh\na <b>\n```"), "<pre><code>a &lt;b&gt;\n</code></pre>\n");
    EXPECT_EQ(htmlOf("***"), "<hr>\n");
}

TEST(HtmlBlocks, WritesEveryKindOfRun)
{
    EXPECT_EQ(htmlOf("*a* **b** `c<d` e&f"), "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code> e&amp;f</p>\n");
    EXPECT_EQ(htmlOf("[*a*](https://x.example/?a=1&b=\"2\")"),
              "<p><a href=\"https://x.example/?a=1&amp;b=&quot;2&quot;\"><em>a</em></a></p>\n");
}

TEST(HtmlBlocks, SetsHeadingsBelowTheClausesOwn)
{
    EXPECT_EQ(htmlOf("# a\n\n## b\n\n### c\n\n###### d"), "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n<h6>d</h6>\n");
}

TEST(HtmlBlocks, ShowsRawHtmlAsText)
{
    EXPECT_EQ(htmlOf("<b>a</b> <!-- c -->\n\n<script>alert(1)</script>"),
              "<p>&lt;b&gt;a&lt;/b&gt; &lt;!-- c --&gt;</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
}

TEST(HtmlBlocks, ShowsAnImageByItsDescription)
{
    EXPECT_EQ(htmlOf("![a \"<b>\"](https://x.example/i.png)"), "<p>a &quot;&lt;b&gt;&quot;</p>\n");
}

TEST(HtmlBlocks, MarksAGapAndNothingElse)
{
    EXPECT_EQ(htmlOf("Ask not decided yet at Harbour.",
                     {{4, 19, Insertion::Kind::Gap, {"owner"}}, {23, 30, Insertion::Kind::Answer, {"org_name"}}}),
              "<p>Ask <mark class=\"gap\">not decided yet</mark> at Harbour.</p>\n");
    EXPECT_EQ(
        htmlOf("| a |\n|---|\n| gap |", {{14, 17, Insertion::Kind::Gap, {"owner"}}}),
        "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"Where it &quot;applies&quot;\">\n<table>\n"
        "<thead><tr><th scope=\"col\">a</th></tr></thead>\n<tbody>\n"
        "<tr><th scope=\"row\"><mark class=\"gap\">gap</mark></th></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST(HtmlBlocks, NamesGapsForThePreviewAlone)
{
    std::string html;
    appendBlocks(html, document(), clauseOf("Ask gap.", {{4, 7, Insertion::Kind::Gap, {"people.phone"}}}),
                 GapMarks::Named);
    EXPECT_EQ(html,
              "<p>Ask <mark class=\"gap\" role=\"link\" tabindex=\"0\" data-gap=\"people.phone\">gap</mark>.</p>\n");
}

TEST(HtmlBlocks, TakesTheLinkFromAnAddressThatMayRunSomething)
{
    for (const char *href :
         {"javascript:alert(1)", "JavaScript:alert(1)", "java&#x0A;script:alert(1)", "data:text/html,x", "vbscript:x",
          "file:///etc/passwd", "//x.example/a", "page.html", "pw:1"})
        EXPECT_EQ(htmlOf(std::string("[a](<") + href + ">) b"), "<p>a b</p>\n") << href;
    EXPECT_EQ(
        htmlOf("[a](mailto:a@x.example) [b](tel:123) [c](http://x.example)"),
        "<p><a href=\"mailto:a@x.example\">a</a> <a href=\"tel:123\">b</a> <a href=\"http://x.example\">c</a></p>\n");
}

TEST(HtmlBlocks, LinksACrossReferenceThatTheDocumentHolds)
{
    EXPECT_EQ(htmlOf("See [](#rules.review) and [how](#rules.review)."),
              "<p>See <a href=\"#rules.review\">section 1.2</a> and <a href=\"#rules.review\" "
              "data-n=\"1.2\">how</a>.</p>\n");
}

TEST(HtmlBlocks, KeepsTheWordsOfACrossReferenceThatLeadsNowhere)
{
    EXPECT_EQ(htmlOf("See [the *crisis* plan](#crisis.plan)."), "<p>See the <em>crisis</em> plan.</p>\n");
}

TEST(HtmlBlocks, WritesATableWithItsCaptionAndScopes)
{
    EXPECT_EQ(htmlOf("Table: Whom to *call*.\n\n| Who |  | No. |\n|:--|:-:|--:|\n| Ada | b | 1 |\n|  | c | 2 |\n"),
              "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"Whom to call.\">\n<table>\n"
              "<caption>Whom to <em>call</em>.</caption>\n"
              "<thead><tr><th scope=\"col\">Who</th><td class=\"centre\"></td>"
              "<th scope=\"col\" class=\"right\">No.</th></tr></thead>\n<tbody>\n"
              "<tr><th scope=\"row\">Ada</th><td class=\"centre\">b</td><td class=\"right\">1</td></tr>\n"
              "<tr><td></td><td class=\"centre\">c</td><td class=\"right\">2</td></tr>\n"
              "</tbody>\n</table>\n</div>\n");
}

TEST(HtmlBlocks, NamesATableWithoutCaptionAfterItsClause)
{
    EXPECT_EQ(htmlOf("Not a caption.\n\n| a |\n|---|\n"),
              "<p>Not a caption.</p>\n<div class=\"wide\" role=\"group\" tabindex=\"0\" "
              "aria-label=\"Where it &quot;applies&quot;\">\n<table>\n"
              "<thead><tr><th scope=\"col\">a</th></tr></thead>\n<tbody>\n</tbody>\n</table>\n</div>\n");
}

TEST(HtmlBlocks, LeavesACaptionMarkWithoutATableAsText)
{
    EXPECT_EQ(htmlOf("Table: nothing."), "<p>Table: nothing.</p>\n");
}

TEST(HtmlBlocks, LetsALongAddressBreakInACell)
{
    EXPECT_NE(
        htmlOf("| a |\n|---|\n| communications@harbour.example |").find("communications@<wbr>harbour.<wbr>example"),
        std::string::npos);
}

TEST(HtmlBlocks, WritesTheFactsOfTheCoverAsADescriptionList)
{
    std::string html;
    appendFacts(html, document(), clauseOf("Ignored.\n\n- **Version** 1.0\n- no name\n- **Owner** Ada <x>\n"));
    EXPECT_EQ(html, "<dl class=\"facts\"><div><dt>Version</dt><dd> 1.0</dd></div>\n"
                    "<div><dt>Owner</dt><dd> Ada &lt;x&gt;</dd></div>\n</dl>\n");
}

TEST(HtmlBlocks, WritesAMarkdownDocumentAlone)
{
    EXPECT_EQ(htmlFragment(markdown::parse("# A\n\nSee [](#x), [b](#y).").value()), "<h4>A</h4>\n<p>See , b.</p>\n");
}

} // namespace
} // namespace policywright::render
