// SPDX-License-Identifier: Apache-2.0
//
// What falls due in a policy as one self-contained page, in the style of the published documents: area by area, the
// most urgent first. It loads nothing and runs nothing. For use inside the organisation: names of rows are on it.
#pragma once

#include "core/assembly/Formats.h"
#include "core/dates/DueItem.h"
#include "core/render/HtmlPage.h"

#include <string>
#include <vector>

namespace policywright::render {

struct HealthReport {
    std::string organisation = {}; // empty: not known
    std::string language = "en";
    dates::Period period;
    std::vector<dates::DueItem> items = {}; // the most urgent first
    bool hasWatchedDates = true;            // false: the packs are from before there were any
};

// Of the settings, the accent and the logo count.
std::string healthPage(const HealthReport &report, const assembly::Formats &formats, const HtmlSettings &settings);

} // namespace policywright::render
