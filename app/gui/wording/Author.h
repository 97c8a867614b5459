// SPDX-License-Identifier: Apache-2.0
//
// Who works here: the name that stands beside custom wording and omissions.
#pragma once

#include <QString>

#include <string>

namespace policywright::gui {

// As the settings have it ("author"), or the full name of the system's user, or their login name.
std::string authorName(const QString &settingsFile);

} // namespace policywright::gui
