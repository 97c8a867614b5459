// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Pack.h"

namespace policywright::pack {

std::optional<SourcePosition> positionOf(const SourceText &text)
{
    if (text.line == 0)
        return std::nullopt;
    return SourcePosition{text.file, text.line, text.column, text.lineText};
}

SourceText withoutText(SourceText place)
{
    place.text.clear();
    return place;
}

Pack inOneLanguage(Pack pack, const std::string &language)
{
    pack.languages = {language};
    std::erase_if(pack.words, [&](const auto &entry) { return entry.first != language; });
    return pack;
}

} // namespace policywright::pack
