// SPDX-License-Identifier: Apache-2.0
//
// Two texts in one, for labels: what the first lost is struck through, what the second gained underlined.
#pragma once

#include <QString>

#include <string_view>

namespace policywright::gui {

// Qt's rich text, a paragraph a line.
QString markedWords(std::string_view before, std::string_view after);

} // namespace policywright::gui
