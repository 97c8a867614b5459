// SPDX-License-Identifier: Apache-2.0
#include "core/render/ReviewPage.h"

#include "core/base/Digest.h"
#include "core/render/ReviewAssets.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace policywright::render {
namespace {

using assembly::AssembledDocument;

AssembledDocument sample(const std::string &view, const std::string &title, const std::string &language = "en")
{
    AssembledDocument document{.view = ViewId(view)};
    document.language = language;
    document.title = title;
    document.facts.organisation = "Harbour <Trust>";
    document.words = {{"skip", "Skip to the text"},   {"contents", "Contents"},        {"draft", "Draft"},
                      {"draft_notice", "Not final."}, {"footer", "Version {version}"}, {"section", "section {number}"}};
    const assembly::ClauseContent clause{
        .id = ClauseId("rules.scope"), .pack = PackId("small"), .title = "Scope", .markdown = "All of us.\n"};
    document.sections = {
        {SectionId("rules"), "1", "Rules", {{"1.1", std::make_shared<const assembly::ClauseContent>(clause)}}}};
    return document;
}

std::string between(const std::string &text, const std::string &from, const std::string &to)
{
    const std::size_t begin = text.find(from);
    if (begin == std::string::npos)
        return "(nothing)";
    return text.substr(begin + from.size(), text.find(to, begin + from.size()) - begin - from.size());
}

// "'sha256-...'" of the element's text, as a browser computes it.
std::string allowed(const std::string &content)
{
    const Sha256 digest = sha256(content);
    const QByteArray bytes(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size()));
    return "'sha256-" + bytes.toBase64().toStdString() + "'";
}

TEST(ReviewPage, AllowsItsOwnScriptDataAndStyleAndNothingElse)
{
    const std::string page = reviewPage({sample("internal", "Policy")}, {}, Json(Json::Object{{"policy", "1"}}));
    const std::string words = between(page, "<script type=\"application/json\" id=\"rv-words\">", "</script>");
    const std::string data = between(page, "<script type=\"application/json\" id=\"rv-data\">", "</script>");
    const std::string script = between(page, "<script>", "</script>");
    const std::string style = between(page, "<style>", "</style>");
    EXPECT_EQ(data, "{\"policy\":\"1\"}");
    EXPECT_TRUE(script.starts_with("// SPDX-License-Identifier: Apache-2.0\n"));
    EXPECT_EQ(between(page, "Content-Security-Policy\" content=\"", "\""),
              "default-src 'none'; script-src " + allowed(words) + ' ' + allowed(data) + ' ' + allowed(script) +
                  "; style-src " + allowed(style) +
                  "; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; "
                  "require-trusted-types-for 'script'; trusted-types 'none'");
    EXPECT_EQ(page.find("<script", page.find("<script>") + 1), std::string::npos) << "three scripts and no more";
}

TEST(ReviewPage, HoldsEachDocumentAsItIsPublishedTheOthersInTemplates)
{
    const std::vector<AssembledDocument> documents{sample("internal", "Policy"), sample("public", "Public policy")};
    const std::string page = reviewPage(documents, {}, Json(Json::Object{}));
    const auto body = [](const AssembledDocument &document) {
        const std::string published = htmlPage(document, {});
        return between(published, "text</a>\n", "</body>");
    };
    EXPECT_EQ(between(page, "</noscript>\n", "<script type"), "<div class=\"rv-document\">\n" + body(documents[0]) +
                                                                  "</div>\n<template class=\"rv-document\">\n" +
                                                                  body(documents[1]) + "</template>\n");
    EXPECT_EQ(between(page, "<title>", "</title>"), "Review copy: Policy \u2013 Harbour &lt;Trust&gt;");
}

TEST(ReviewPage, SpeaksTheLanguageOfItsFirstDocumentOrEnglish)
{
    const Json none = Json(Json::Object{});
    EXPECT_EQ(between(reviewPage({sample("internal", "Richtlinie", "de")}, {}, none), "<title>", "</title>"),
              "Prüfexemplar: Richtlinie \u2013 Harbour &lt;Trust&gt;");
    const std::string french = reviewPage({sample("internal", "Charte", "fr")}, {}, none);
    EXPECT_EQ(between(french, "<title>", "</title>"), "Review copy: Charte \u2013 Harbour &lt;Trust&gt;");
    EXPECT_EQ(between(french, "<html lang=\"", "\""), "fr");
}

TEST(ReviewPage, LetsNoDataEndItsElement)
{
    const Json hostile = Json(Json::Object{{"</script>", "</script><!--<script>\u2028\"\\\n\u202e"}});
    const std::string page = reviewPage({sample("internal", "Policy")}, {}, hostile);
    const std::string data = between(page, "id=\"rv-data\">", "</script>");
    EXPECT_EQ(data, "{\"\\u003c/script>\":\"\\u003c/script>\\u003c!--\\u003cscript>\u2028\\\"\\\\\\n\u202e\"}");
    EXPECT_EQ(parseJson(data, "data").value(), hostile);
}

std::set<std::string> namesOf(const Json &words)
{
    std::set<std::string> names;
    for (const Json::Member &member : *words.ifObject())
        names.insert(member.first);
    return names;
}

TEST(ReviewPage, HasTheSameWordsInEachLanguageAndAWordForEverythingThatItSays)
{
    const Json english = parseJson(reviewWords("en"), "en").value();
    const Json german = parseJson(reviewWords("de-AT"), "de").value();
    EXPECT_EQ(namesOf(english), namesOf(german));
    const std::string script(kReviewScript);
    const std::set<std::string> names = namesOf(english);
    const auto expectSaid = [&](const char *call, const std::vector<std::string> &endings) {
        const std::regex pattern(call);
        std::size_t count = 0;
        for (std::sregex_iterator each(script.begin(), script.end(), pattern), end; each != end; ++each, ++count) {
            for (const std::string &ending : endings)
                EXPECT_TRUE(names.contains((*each)[1].str() + ending)) << (*each)[1] << ending;
        }
        EXPECT_GT(count, 5u) << call;
    };
    expectSaid("say\\('(\\w+)'", {""});
    expectSaid("counted\\('(\\w+)'", {"_one", "_many"});
    for (const Json::Member &member : *english.ifObject()) {
        const Json *other = german.find(member.first);
        const auto fields = [](const std::string &text) {
            std::multiset<std::string> found;
            const std::regex field("\\{\\w+\\}");
            for (std::sregex_iterator each(text.begin(), text.end(), field), end; each != end; ++each)
                found.insert(each->str());
            return found;
        };
        EXPECT_EQ(fields(*member.second.ifString()), fields(*other->ifString())) << member.first;
    }
}

// The page's Content-Security-Policy would stop all of this; the script does not even try.
TEST(ReviewPage, HasAScriptThatMakesNoMarkupAndKnowsNoNetwork)
{
    for (const char *word : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
                             "DOMParser", "createContextualFragment", "fetch(", "XMLHttpRequest", "WebSocket",
                             "EventSource", "sendBeacon", "import(", "</script", "<!--", "@POLICYWRIGHT"})
        EXPECT_FALSE(kReviewScript.contains(word)) << word;
}

} // namespace
} // namespace policywright::render
