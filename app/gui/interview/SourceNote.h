// SPDX-License-Identifier: Apache-2.0
//
// The sources behind a question's help in one line, in the packs' language.
#pragma once

#include "core/pack/PackSet.h"

#include <QString>

namespace policywright::gui {

QString sourceNote(const pack::PackSet &packs, const std::vector<std::string> &sources); // empty without sources

} // namespace policywright::gui
