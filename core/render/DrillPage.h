// SPDX-License-Identifier: Apache-2.0
//
// A drill that was walked as one self-contained page, in the style of the published documents: a table of the
// situations where there are several, then each of them step by step. It loads nothing and runs nothing. For use inside
// the organisation: names and phone numbers are on it.
#pragma once

#include "core/assembly/Formats.h"
#include "core/drill/Walk.h"
#include "core/render/HtmlPage.h"

#include <map>
#include <string>
#include <vector>

namespace policywright::render {

struct DrillReport {
    std::string organisation = {}; // empty: not known
    std::string language = "en";
    std::vector<drill::Walk> walks;                 // of one moment, with the same people away; at least one
    std::map<QuestionId, std::string> prompts = {}; // of the questions in which gaps are mended
};

// Of the settings, the accent and the logo count.
std::string drillPage(const DrillReport &report, const assembly::Formats &formats, const HtmlSettings &settings);

} // namespace policywright::render
