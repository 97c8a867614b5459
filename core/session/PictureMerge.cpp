// SPDX-License-Identifier: Apache-2.0
#include "core/session/PictureMerge.h"

#include "core/archive/EntryNames.h"
#include "core/base/Digest.h"
#include "core/compare/MergeDesk.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace policywright::session {
namespace {

using bundle::NamedBytes;
using compare::MergeDesk;
using compare::ThreeStates;

const std::string *bytesOf(const std::string &name, const Pictures &pictures)
{
    const auto found = std::ranges::find(pictures, name, &NamedBytes::name);
    return found == pictures.end() ? nullptr : &found->bytes;
}

std::string shown(const std::string &bytes)
{
    constexpr std::size_t kShownDigits = 12;
    return std::to_string(bytes.size()) + " bytes, SHA-256 " + sha256Hex(bytes).substr(0, kShownDigits);
}

bool canStandTogether(const Pictures &pictures)
{
    std::vector<std::string_view> names;
    for (const NamedBytes &picture : pictures)
        names.emplace_back(picture.name);
    return archive::checkNames(names, {}).has_value();
}

// Two authors can have added names that are one name in a file: such a policy could not be saved.
Pictures withoutNamesTwice(Pictures pictures, const Pictures &mine, const std::string &logo)
{
    if (canStandTogether(pictures))
        return pictures;
    std::ranges::stable_sort(pictures, {}, [&](const NamedBytes &picture) {
        return picture.name == logo ? 0 : bytesOf(picture.name, mine) ? 1 : 2;
    });
    Pictures kept;
    for (NamedBytes &picture : pictures) {
        kept.push_back(std::move(picture));
        if (!canStandTogether(kept))
            kept.pop_back();
    }
    std::ranges::sort(kept, {}, &NamedBytes::name);
    return kept;
}

} // namespace

Result<PictureMerge> mergedPictures(const Pictures &base, const Pictures &mine, const Pictures &theirs,
                                    const std::string &logo, const MergeDecisions &decisions,
                                    const std::string &choicesFile)
{
    std::set<std::string> names;
    for (const Pictures *pictures : {&base, &mine, &theirs}) {
        for (const NamedBytes &picture : *pictures)
            names.insert(picture.name);
    }
    MergeDesk desk(decisions, choicesFile);
    Pictures merged;
    for (const std::string &name : names) {
        ThreeStates<std::string> states{bytesOf(name, base), bytesOf(name, mine), bytesOf(name, theirs)};
        if (name == logo) {
            states.mine = states.mine ? states.mine : states.base;
            states.theirs = states.theirs ? states.theirs : states.base;
        }
        if (const std::string *taken = desk.merged("picture:" + name, states, shown))
            merged.push_back({name, *taken});
    }
    if (desk.error())
        return std::unexpected(*desk.error());
    return PictureMerge{withoutNamesTwice(std::move(merged), mine, logo), std::move(desk).conflicts()};
}

} // namespace policywright::session
