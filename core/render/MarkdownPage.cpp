// SPDX-License-Identifier: Apache-2.0
#include "core/render/MarkdownPage.h"

#include "core/render/HtmlFragment.h"
#include "core/render/HtmlText.h"
#include "core/render/PageStyle.h"

namespace policywright::render {

std::string markdownPage(const markdown::Document &text, const std::string &title, const std::string &language,
                         const HtmlSettings &settings)
{
    const std::string style =
        pageStyle(settings.accent).css + "\nbody{display:block;max-width:48rem}main{padding-top:3rem}";
    return "<!doctype html>\n<html lang=\"" + escaped(language) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           escaped("default-src 'none'; style-src " + digestSource(style) + "; base-uri 'none'; form-action 'none'") +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title) +
           "</title>\n<meta name=\"generator\" content=\"Policywright\">\n<style>" + style +
           "</style>\n</head>\n<body>\n<main>\n" + htmlFragment(text) + "</main>\n</body>\n</html>\n";
}

} // namespace policywright::render
