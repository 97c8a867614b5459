// SPDX-License-Identifier: Apache-2.0
//
// The legal sources behind a finding, one a line, in the packs' language: title, citation, year.
#pragma once

#include "core/pack/PackSet.h"

#include <QStringList>

namespace policywright::gui {

QStringList sourceTitles(const pack::PackSet &packs, const std::vector<std::string> &sources);

} // namespace policywright::gui
