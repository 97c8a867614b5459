// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackCheck.h"

#include "core/pack/PackReader.h"
#include "core/pack/PackSet.h"

#include <algorithm>

namespace policywright::pack {

Errors checkPack(const FileSystem &files, const std::string &folder, const std::vector<Pack> &below,
                 const std::optional<std::string> &language)
{
    PackReading reading = readPackLeniently(files, folder, language);
    Errors errors = std::move(reading.errors);
    if (!reading.isWhole)
        return errors;
    std::vector<Pack> packs = below;
    packs.push_back(std::move(reading.pack));
    for (const std::string &each : packs.back().languages) {
        if (reading.unreadLanguages.contains(each))
            continue;
        const auto set = PackSet::compose(packs, each);
        if (set)
            continue;
        for (const Error &error : set.error()) {
            if (!std::ranges::contains(errors, error)) // most do not depend on the language
                errors.push_back(error);
        }
    }
    return errors;
}

} // namespace policywright::pack
