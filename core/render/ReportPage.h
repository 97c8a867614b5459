// SPDX-License-Identifier: Apache-2.0
//
// What pages about a policy have in common that are no document of it (what is due, a drill): a head that lets nothing
// be loaded, and whose page it is.
#pragma once

#include "core/render/HtmlPage.h"

#include <string>
#include <string_view>

namespace policywright::render {

struct ReportFrame {
    std::string_view title;        // what kind of page it is
    std::string_view organisation; // empty: not said
    std::string_view language;
    std::string_view style; // behind that of every page
};

std::string reportHead(const ReportFrame &frame, const HtmlSettings &settings);  // from the doctype to </head>
std::string reportOwner(const ReportFrame &frame, const HtmlSettings &settings); // logo, organisation, heading

} // namespace policywright::render
