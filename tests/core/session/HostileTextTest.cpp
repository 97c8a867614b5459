// SPDX-License-Identifier: Apache-2.0
//
// Answers, custom wording and titles that try to become markup. The pages are read by a parser that has nothing to do
// with ours (Python's html.parser, see hostile_pages.py), which knows what a page may consist of.
#include "core/assembly/Assembler.h"
#include "core/render/HtmlPage.h"
#include "tests/support/SmallPack.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace policywright::session {
namespace {

using model::Person;

const std::vector<std::string> kVectors{
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<object data=\"data:text/html,x\"></object>",
    "<embed src=x>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "![x](https://x.example/\" onerror=\"alert(1))",
    "[x](https://x.example/\" onclick=\"alert(1) \"t\")",
    "<javascript:alert(1)>",
    "<https://x.example/\"onclick=alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<style>*{background:url(//x.example)}</style>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<base href=//x.example>",
    "<meta http-equiv=refresh content=0;url=//x.example>",
    "<link rel=stylesheet href=//x.example>",
    "<form action=//x.example><input autofocus onfocus=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"><script>alert(1)</script>",
    "`<script>alert(1)</script>`",
    "```\n<script>alert(1)</script>\n```",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "{{ '<script>' }}{% raw %}<script>{% endraw %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\<script>alert(1)\\</script>",
    "<scr\xE2\x80\x8Bipt>alert(1)</script>",
    "\xEF\xBC\x9Cscript\xEF\xBC\x9E",
};

const std::vector<std::string> kBefore{"",  " ",  "a",    "> ", "- ", "1. ", "# ", "**",
                                       "|", "\\", "\n\n", "\t", "&",  "<",   "\"", "Table: "};

// Every vector behind every opening, and once more in capitals.
std::vector<std::string> payloads()
{
    std::vector<std::string> all;
    for (const std::string &vector : kVectors) {
        for (const std::string &before : kBefore) {
            all.push_back(before + vector);
            std::string capitals = before + vector + before;
            for (char &c : capitals)
                c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            all.push_back(std::move(capitals));
        }
    }
    return all;
}

// The payload wherever a short answer can stand.
model::PolicyDocument shortAnswers(const std::string &payload)
{
    const Person person{payload, payload, payload, payload};
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers[QuestionId("org_name")] = payload;
    policy.answers[QuestionId("version")] = payload;
    policy.answers[QuestionId("effective")] = payload;
    policy.answers[QuestionId("review_every")] = payload;
    policy.answers[QuestionId("secret_tool")] = payload;
    policy.answers[QuestionId("owner")] = person;
    policy.answers[QuestionId("contacts")] = model::Records{{{{"who", person}, {"phone", payload}, {"role", payload}}}};
    return policy;
}

// The payload where Markdown is meant: an answer of several paragraphs, an author's own wording.
model::PolicyDocument markdownTexts(const std::string &payload)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers[QuestionId("principles")] = payload;
    // As an author would have to write it: the template's own signs are hers, too.
    policy.customWordings[ClauseId("rules.review")] = {"{% raw %}" + payload + "{% endraw %}", "", "1.0.0", "A",
                                                       "2026-11-22"};
    return policy;
}

class HostileText : public ::testing::Test {
protected:
    // The page with the payload in its titles as well, as one line of JSON.
    std::string line(const char *kind, const std::string &payload, const model::PolicyDocument &policy)
    {
        auto document = assembler.assemble(policy, ViewId("internal"));
        if (!document)
            return {};
        if (std::string_view(kind) == "short") {
            document->title = payload;
            document->words["draft_notice"] = payload;
            for (assembly::AssembledSection &section : document->sections)
                section.title = payload;
        }
        const Json json = Json::Object{{"kind", kind}, {"payload", payload}, {"page", htmlPage(*document, settings)}};
        return toText(json, JsonStyle::Compact) + '\n';
    }

    assembly::Assembler assembler = *assembly::Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
    const render::HtmlSettings settings{.finish = render::Finish::Draft};
};

TEST_F(HostileText, NeverBecomesMarkup)
{
    std::string pages = line("plain", "x", shortAnswers("x"));
    std::size_t refused = 0;
    const std::vector<std::string> all = payloads();
    ASSERT_GE(all.size(), 1000u);
    for (const std::string &payload : all) {
        pages += line("short", payload, shortAnswers(payload));
        const std::string markdown = line("markdown", payload, markdownTexts(payload));
        refused += markdown.empty() ? 1 : 0; // broken template signs inside {% raw %}
        pages += markdown;
    }
    EXPECT_LE(refused, 2 * kBefore.size()) << "only what ends {% raw %} may be refused";
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder.path("pages"), pages);
    const std::string command = "python3 tests/core/session/hostile_pages.py < '" + folder.path("pages") + "' > '" +
                                folder.path("problems") + "' 2>&1";
    const int status = std::system(command.c_str()); // NOLINT(concurrency-mt-unsafe): one thread
    const std::string problems = testing::readBytes(folder.path("problems"));
    EXPECT_EQ(status, 0) << problems.substr(0, 4000);
    EXPECT_EQ(problems, std::to_string(1 + 2 * all.size() - refused) + " pages\n");
}

} // namespace
} // namespace policywright::session
