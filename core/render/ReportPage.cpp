// SPDX-License-Identifier: Apache-2.0
#include "core/render/ReportPage.h"

#include "core/render/HtmlText.h"
#include "core/render/PageStyle.h"

namespace policywright::render {

std::string reportHead(const ReportFrame &frame, const HtmlSettings &settings)
{
    const std::string style = pageStyle(settings.accent).css + '\n' +
                              std::string(frame.style.substr(0, frame.style.find_last_not_of('\n') + 1));
    std::string title(frame.title);
    if (!frame.organisation.empty())
        title += " \u2013 " + std::string(frame.organisation);
    return "<!doctype html>\n<html lang=\"" + escaped(frame.language) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           escaped("default-src 'none'; style-src " + digestSource(style) +
                   "; img-src data:; base-uri 'none'; form-action 'none'") +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title) +
           "</title>\n<meta name=\"generator\" content=\"Policywright\">\n"
           "<meta name=\"robots\" content=\"noindex\">\n<style>" +
           style + "</style>\n</head>\n";
}

std::string reportOwner(const ReportFrame &frame, const HtmlSettings &settings)
{
    std::string html;
    if (settings.logo)
        html += "<img class=\"logo\" alt=\"\" src=\"data:" + escaped(settings.logo->mediaType) + ";base64," +
                base64(settings.logo->bytes) + "\">\n";
    if (!frame.organisation.empty())
        html += "<p class=\"org\">" + escaped(frame.organisation) + "</p>\n";
    return html + "<h1>" + escaped(frame.title) + "</h1>\n";
}

} // namespace policywright::render
