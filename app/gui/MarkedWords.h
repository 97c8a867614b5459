// SPDX-License-Identifier: Apache-2.0
//
// Two texts in one: what the first lost is marked as <del>, what the second gained as <ins>.
#pragma once

#include <QString>

#include <string_view>

namespace policywright::gui {

// HTML, a paragraph a line.
QString markedWords(std::string_view before, std::string_view after);

// The same for a label, which knows neither <del> nor <ins>: struck through and underlined.
QString markedWordsForLabel(std::string_view before, std::string_view after);

} // namespace policywright::gui
