// SPDX-License-Identifier: Apache-2.0
#include "core/render/RedlinePage.h"

#include "core/assembly/MarkdownDocument.h"
#include "core/base/Json.h"
#include "core/render/RedlineAssets.h"

#include <gtest/gtest.h>

#include <set>

namespace policywright::render {
namespace {

std::string pageOf(std::string_view before, std::string_view after, RedlineLayout layout = RedlineLayout::Inline)
{
    const auto document = *assembly::documentOfMarkdown(after);
    return redlinePage(compare::redlineOf(*assembly::documentOfMarkdown(before), document), document,
                       {"version <1>", "version 2"}, {}, layout);
}

std::string bodyOf(const std::string &page)
{
    const std::size_t begin = page.find("<main id=\"text\">");
    return page.substr(begin, page.find("</main>") - begin);
}

TEST(RedlinePage, ShowsTheDocumentWithWhatCameAndWentInItsPlace)
{
    EXPECT_EQ(bodyOf(pageOf("# P\n\n## 1. Rules\n\n### 1.1 Asking\n\nAsk the **lead** <b>first</b>.\n",
                            "# P\n\n## 1. Rules\n\n### 1.1 Asking\n\nAsk the **head** <b>first</b>.\n")),
              R"(<main id="text">
<section id="rules" aria-labelledby="rules-title">
<h2 id="rules-title"><span class="n">1</span> Rules</h2>
<div class="clause touched" id="rules.asking"><a class="n" href="#rules.asking">1.1</a>
<h3>Asking</h3>
<p class="fate">Changed</p>
<p>Ask the <del><strong>lead</strong></del><ins><strong>head</strong></ins> &lt;b&gt;first&lt;/b&gt;.</p>
</div>
</section>
)");
}

TEST(RedlinePage, ShowsWhatWasBesideWhatIs)
{
    const std::string page =
        pageOf("# P\n\n## 1. Rules\n\n### 1.1 Asking\n\nAsk the lead first.\n\n### 1.2 Gone\n\nOld.\n",
               "# P\n\n## 1. Rules\n\n### 1.1 Asking\n\nAsk the head first.\n\n### 1.2 New\n\nFresh words here.\n",
               RedlineLayout::SideBySide);
    EXPECT_TRUE(page.contains("<body class=\"redline both\">"));
    EXPECT_EQ(bodyOf(page), R"(<main id="text">
<div class="sides names" aria-hidden="true"><div>version &lt;1&gt;</div><div>version 2</div></div>
<section id="rules" aria-labelledby="rules-title">
<h2 id="rules-title"><span class="n">1</span> Rules</h2>
<div class="clause sides touched" id="rules.asking"><div role="group" aria-label="version &lt;1&gt;"><p class="number">1.1</p>
<h3>Asking</h3>
<p>Ask the <del>lead</del> first.</p>
</div>
<div role="group" aria-label="version 2"><p class="number">1.1</p>
<h3>Asking</h3>
<p class="fate">Changed</p>
<p>Ask the <ins>head</ins> first.</p>
</div>
</div>
<div class="clause sides touched" id="rules.gone"><div role="group" aria-label="version &lt;1&gt;"><p class="number">1.2</p>
<h3><del>Gone</del></h3>
<p class="removed"><del>Old.</del></p>
</div>
<div role="group" aria-label="version 2"><p class="fate">Not in this version any more</p></div>
</div>
<div class="clause sides touched" id="rules.new"><div role="group" aria-label="version &lt;1&gt;"><p class="fate">Not in this version</p></div>
<div role="group" aria-label="version 2"><p class="number">1.2</p>
<h3><ins>New</ins></h3>
<p class="fate">Added</p>
<p class="added"><ins>Fresh words here.</ins></p>
</div>
</div>
</section>
)");
}

TEST(RedlinePage, NamesWhatItComparesAndListsWhatChangedWithLinks)
{
    const std::string page =
        pageOf("# P\n\n## 1. A\n\nOne.\n\n## 2. B\n\n### 2.1 Gone\n\nWords.\n\n### 2.2 Here\n\nStays.\n",
               "# P\n\n## 1. A\n\nTwo.\n\n## 2. B\n\n### 2.1 Here\n\nStays.\n");
    EXPECT_TRUE(page.contains("<title>P: changes from version &lt;1&gt; to version 2</title>"));
    EXPECT_TRUE(page.contains("Clauses: 1 changed, 0 added, 1 removed, 0 moved. Words: 1 added, 3 removed."));
    EXPECT_TRUE(page.contains("<a href=\"#a.text\">1 A</a></th><td>Changed</td><td>1 added, 1 removed</td>")) << page;
    EXPECT_TRUE(page.contains("<a href=\"#b.gone\">2.1 Gone</a></th><td>Removed</td><td>0 added, 2 removed</td>"));
    EXPECT_FALSE(page.contains("#b.here\">2.1 Here</a></th>")); // renumbered and nothing else
}

TEST(RedlinePage, LeadsFromEachEndOfAMoveToTheOther)
{
    const std::string text = "Whoever finds a false claim about us tells the press office first.";
    const std::string page = bodyOf(pageOf("# P\n\n## 1. A\n\nOne.\n\n" + text + "\n\n## 2. B\n\nTwo.\n",
                                           "# P\n\n## 1. A\n\nOne.\n\n## 2. B\n\nTwo.\n\n" + text + "\n"));
    EXPECT_TRUE(page.contains("<p class=\"away\" id=\"moved-from-1\"><del>" + text +
                              "</del> <a class=\"mv\" href=\"#moved-to-1\">moved to 2 B</a></p>"))
        << page;
    EXPECT_TRUE(page.contains("<p class=\"here\" id=\"moved-to-1\">" + text +
                              " <a class=\"mv\" href=\"#moved-from-1\">moved here from 1 A</a></p>"))
        << page;
}

TEST(RedlinePage, ShowsWhereALinkLedAndLeads)
{
    const std::string page = bodyOf(pageOf(
        "# P\n\n## A\n\nSee [it](https://a.example/) when you are not sure what holds here, and [bad](javascript:x).\n",
        "# P\n\n## A\n\nSee [it](https://b.example/) when you are not sure what holds here, and "
        "[bad](javascript:y).\n"));
    EXPECT_TRUE(page.contains("<del>it (formerly https://a.example/)</del><ins><a href=\"https://b.example/\">it</a> "
                              "(now https://b.example/)</ins>"))
        << page;
    EXPECT_FALSE(page.contains("href=\"javascript"));
}

TEST(RedlinePage, SaysThatNothingChanged)
{
    EXPECT_TRUE(pageOf("# P\n\nSame.\n", "# P\n\nSame.\n").contains("<p>The two texts read the same.</p>"));
}

TEST(RedlinePage, AllowsNothingButItsStyle)
{
    const std::string page = pageOf("# P\n\nOne.\n", "# P\n\nTwo.\n");
    EXPECT_TRUE(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-") ||
                page.contains("default-src 'none'; style-src 'sha256-"))
        << page.substr(0, 400);
    EXPECT_FALSE(page.contains("<script"));
}

TEST(RedlineWords, AreTheSameInEachLanguage)
{
    const auto namesIn = [](std::string_view language) {
        std::set<std::string> names;
        const auto json = parseJson(redlineWordsText(language), "words");
        for (const auto &[name, word] : *json->ifObject())
            names.insert(name);
        return names;
    };
    EXPECT_EQ(namesIn("en"), namesIn("de"));
}

} // namespace
} // namespace policywright::render
