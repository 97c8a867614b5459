// SPDX-License-Identifier: Apache-2.0
#include "core/render/ReviewPage.h"

#include "core/assembly/Formats.h"
#include "core/render/HtmlText.h"
#include "core/render/PageStyle.h"
#include "core/render/ReviewAssets.h"
#include "core/render/ReviewWords.h"

namespace policywright::render {
namespace {

using assembly::AssembledDocument;
using assembly::AssembledSection;

std::string trimmed(std::string_view text)
{
    return std::string(text.substr(0, text.find_last_not_of('\n') + 1));
}

// As a published page has it, see HtmlPage.h.
std::string written(const AssembledDocument &document, const HtmlSettings &settings)
{
    const PageFrame frame = htmlAroundSections(document, settings);
    std::string html = frame.titleBlock + frame.notices + frame.contents + "<main id=\"text\">\n";
    for (const AssembledSection &section : document.sections)
        html += htmlOfSection(document, section);
    return html + "</main>\n" + frame.footer;
}

struct Head {
    std::string style;
    std::string words;
    std::string data;
    std::string script;
};

// Trusted types: the script cannot make markup of a text even by mistake.
std::string contentSecurityPolicy(const Head &head)
{
    return "default-src 'none'; script-src " + digestSource(head.words) + ' ' + digestSource(head.data) + ' ' +
           digestSource(head.script) + "; style-src " + digestSource(head.style) +
           "; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; "
           "require-trusted-types-for 'script'; trusted-types 'none'";
}

std::string titleOf(const AssembledDocument &document, const ReviewWords &words)
{
    const std::string name = document.facts.organisation.empty()
                                 ? document.title
                                 : document.title + " \u2013 " + document.facts.organisation;
    return assembly::filledIn(words.word("page_title"), {{"title", name}});
}

} // namespace

std::string reviewPage(const std::vector<AssembledDocument> &documents, const HtmlSettings &settings, const Json &data)
{
    const AssembledDocument &first = documents.front();
    const ReviewWords words(first.language);
    const Head head{.style = pageStyle(settings.accent).css + '\n' + trimmed(kReviewStyle),
                    .words = escapedForScript(trimmed(reviewWords(first.language))),
                    .data = escapedForScript(toText(data, JsonStyle::Compact)),
                    .script = trimmed(kReviewScript)};
    std::string html = "<!doctype html>\n<html lang=\"" + escaped(first.language) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                       escaped(contentSecurityPolicy(head)) +
                       "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                       escaped(titleOf(first, words)) +
                       "</title>\n<meta name=\"generator\" content=\"Policywright\">\n"
                       "<meta name=\"robots\" content=\"noindex\">\n<style>" +
                       head.style + "</style>\n</head>\n<body class=\"review\">\n<a class=\"skip\" href=\"#text\">" +
                       escaped(first.words.at("skip")) + "</a>\n<noscript><p class=\"rv-noscript\">" +
                       escaped(words.word("noscript")) + "</p></noscript>\n";
    for (const AssembledDocument &document : documents) {
        const bool isFirst = &document == &first;
        html += isFirst ? "<div class=\"rv-document\">\n" : "<template class=\"rv-document\">\n";
        html += written(document, settings);
        html += isFirst ? "</div>\n" : "</template>\n";
    }
    html += "<script type=\"application/json\" id=\"rv-words\">" + head.words + "</script>\n";
    html += "<script type=\"application/json\" id=\"rv-data\">" + head.data + "</script>\n";
    return html + "<script>" + head.script + "</script>\n</body>\n</html>\n";
}

} // namespace policywright::render
