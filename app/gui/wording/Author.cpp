// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/Author.h"

#include "app/gui/TextConversion.h"
#include "app/gui/settings/Settings.h"

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace policywright::gui {

std::string authorName(const QString &settingsFile)
{
    if (const QString settled = Settings(settingsFile).author(); !settled.isEmpty())
        return stored(settled);
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 4096> texts = {};
    if (getpwuid_r(getuid(), &entry, texts.data(), texts.size(), &found) != 0 || !found)
        return {};
    // "Full name,room,telephone": the first part counts.
    const QString full = QString::fromLocal8Bit(found->pw_gecos).section(QLatin1Char(','), 0, 0).simplified();
    return stored(full.isEmpty() ? QString::fromLocal8Bit(found->pw_name) : full);
}

} // namespace policywright::gui
