// SPDX-License-Identifier: Apache-2.0
#include "core/session/Rescue.h"

#include "core/bundle/Rescue.h"
#include "core/session/PackChoice.h"

#include <algorithm>

namespace policywright::session {
namespace {

// Puts the program's packs in the places of those that are lost.
ResultWithErrors<std::vector<model::PackPin>> fillPacks(const FileSystem &files, bundle::PolicyBundle &bundle,
                                                        const std::string &templatesFolder)
{
    std::vector<model::PackPin> taken;
    for (std::size_t i = 0; i < bundle.packs.size(); ++i) {
        if (!bundle.packs[i].empty())
            continue;
        model::PackPin &pin = bundle.policy.packs[i];
        auto read = readPacks(files, templatesFolder, {pin.id.toString()}, bundle.policy.language);
        if (!read)
            return std::unexpected(std::move(read.error()));
        StoredPack stored = storedPack(read->packs.front(), bundle.policy.language);
        pin = std::move(stored.pin);
        bundle.packs[i] = std::move(stored.bytes);
        taken.push_back(pin);
    }
    return taken;
}

// What the author cannot know by a name, or is told otherwise.
bool isToldOtherwise(const std::string &entry)
{
    return entry.starts_with("packs/") || entry == "mimetype" || entry == "manifest.json";
}

} // namespace

bool isDamage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ArchiveEndMissing:
    case ErrorCode::ArchiveDirectoryWrong:
    case ErrorCode::ArchiveTypeMissing:
    case ErrorCode::ArchiveLayoutWrong:
    case ErrorCode::ArchiveRecordsDiffer:
    case ErrorCode::ArchiveFeatureUnknown:
    case ErrorCode::ArchiveExtraData:
    case ErrorCode::ArchiveSpecialFile:
    case ErrorCode::ArchiveDataBroken:
    case ErrorCode::ArchiveChecksumWrong:
    case ErrorCode::ManifestDamaged:
    case ErrorCode::EntryNotListed:
    case ErrorCode::EntryMissing:
    case ErrorCode::EntryChanged:
    case ErrorCode::PackMissing:
    case ErrorCode::PackChanged:
    case ErrorCode::StoredPackDamaged: return true;
    default: return false;
    }
}

bool canRescue(std::string_view bytes, const std::string &path)
{
    return bundle::rescueBundle(bytes, path).has_value();
}

ResultWithErrors<RescuedPolicy> rescuePolicy(const FileSystem &files, std::string_view bytes, const std::string &path,
                                             const std::string &templatesFolder, PackCache &cache)
{
    auto rescued = bundle::rescueBundle(bytes, path);
    if (!rescued)
        return std::unexpected(Errors{rescued.error()});
    auto taken = fillPacks(files, rescued->bundle, templatesFolder);
    if (!taken)
        return std::unexpected(std::move(taken.error()));
    auto packs = cache.packsOf(rescued->bundle);
    if (!packs)
        return std::unexpected(std::move(packs.error()));
    RescuedPolicy policy{.policy = {{}, std::nullopt, std::move(rescued->bundle), *std::move(packs)},
                         .packsOfProgram = *std::move(taken),
                         .otherLost = std::move(rescued->lost),
                         .mayLackMore = !rescued->hasManifest};
    model::Theme &theme = policy.policy.bundle.policy.theme;
    policy.isLogoLost = !theme.logo.empty() &&
                        !std::ranges::contains(policy.policy.bundle.assets, theme.logo, &bundle::NamedBytes::name);
    if (policy.isLogoLost)
        theme.logo.clear();
    std::erase_if(policy.otherLost, isToldOtherwise);
    return policy;
}

} // namespace policywright::session
