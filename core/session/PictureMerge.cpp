// SPDX-License-Identifier: Apache-2.0
#include "core/session/PictureMerge.h"

#include "core/base/Digest.h"
#include "core/session/MergeDesk.h"

#include <algorithm>
#include <set>

namespace policywright::session {
namespace {

using bundle::NamedBytes;

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
    return PictureMerge{std::move(merged), std::move(desk).conflicts()};
}

} // namespace policywright::session
