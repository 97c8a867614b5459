// SPDX-License-Identifier: Apache-2.0
//
// The core speaks UTF-8, the window UTF-16: the one place where texts go from one to the other.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace policywright::gui {

QString shown(std::string_view text);
std::string stored(const QString &text); // NFC, as the core stores what people type

// For menus and buttons, where a single & would vanish and make the letter behind it a shortcut.
QString withoutShortcut(QString text);

} // namespace policywright::gui
