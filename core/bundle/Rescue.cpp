// SPDX-License-Identifier: Apache-2.0
#include "core/bundle/Rescue.h"

#include "core/archive/Rescue.h"
#include "core/base/JsonDocument.h"
#include "core/bundle/Manifest.h"

#include <algorithm>
#include <set>

namespace policywright::bundle {
namespace {

// Of the entries that are whole: which the manifest knows with other contents, and which it knows and are not there.
std::set<std::string> missedBy(std::string_view manifest, const std::vector<archive::Entry> &whole)
{
    std::set<std::string> missed;
    const auto json = parseJson(manifest, std::string(kManifestEntry));
    const Json *entries = json ? json->find("entries") : nullptr;
    if (!entries || !entries->ifArray())
        return missed;
    for (const Json &listed : *entries->ifArray()) {
        const Json *name = listed.find("name");
        const Json *digest = listed.find("sha256");
        if (!name || !name->ifString() || !digest || !digest->ifString())
            continue;
        const auto found = std::ranges::find(whole, *name->ifString(), &archive::Entry::name);
        if (found == whole.end() || found->digest != *digest->ifString())
            missed.insert(*name->ifString());
    }
    return missed;
}

const archive::Entry *entryNamed(const std::vector<archive::Entry> &entries, std::string_view name)
{
    const auto found = std::ranges::find(entries, name, &archive::Entry::name);
    return found == entries.end() ? nullptr : &*found;
}

// The pinned packs that are there in the state in which they were pinned; an empty text for each other.
std::vector<std::string> pinnedPacks(const model::PolicyDocument &policy, const std::vector<archive::Entry> &entries)
{
    std::vector<std::string> packs;
    for (const model::PackPin &pin : policy.packs) {
        const archive::Entry *stored = entryNamed(entries, packEntry(pin.id));
        packs.push_back(stored && stored->digest == pin.digest ? stored->bytes : std::string());
    }
    return packs;
}

bool isPackOf(const model::PolicyDocument &policy, const std::string &name)
{
    return std::ranges::any_of(policy.packs, [&](const model::PackPin &pin) { return packEntry(pin.id) == name; });
}

} // namespace

Result<RescuedBundle> rescueBundle(std::string_view bytes, const std::string &file)
{
    archive::RescuedEntries entries = archive::rescueEntries(bytes);
    const archive::Entry *text = entryNamed(entries.whole, kPolicyEntry);
    const auto json = JsonDocument::parse(text ? std::string_view(text->bytes) : "", std::string(kPolicyEntry));
    auto policy = json ? model::policyFromJson(json->root()) : std::unexpected(json.error());
    if (!policy)
        return fail(ErrorCode::NotAPolicyFile, file);
    RescuedBundle rescued{{*std::move(policy)}};
    const archive::Entry *manifest = entryNamed(entries.whole, kManifestEntry);
    rescued.hasManifest = manifest != nullptr;
    std::set<std::string> lost(entries.lost.begin(), entries.lost.end());
    if (manifest)
        lost.merge(missedBy(manifest->bytes, entries.whole));
    rescued.bundle.packs = pinnedPacks(rescued.bundle.policy, entries.whole);
    for (std::size_t i = 0; i < rescued.bundle.packs.size(); ++i) {
        if (rescued.bundle.packs[i].empty())
            lost.insert(packEntry(rescued.bundle.policy.packs[i].id));
    }
    std::ranges::sort(entries.whole, {}, &archive::Entry::name);
    for (archive::Entry &entry : entries.whole) {
        const bool isOwn = entry.name == kMimetypeEntry || entry.name == kManifestEntry || entry.name == kPolicyEntry;
        if (isOwn || isPackOf(rescued.bundle.policy, entry.name))
            continue;
        if (entry.name == kAnnotationsEntry)
            rescued.bundle.annotations = std::move(entry.bytes);
        else if (entry.name == kConfirmationsEntry)
            rescued.bundle.confirmations = std::move(entry.bytes);
        else if (entry.name == kHistoryEntry)
            rescued.bundle.history = std::move(entry.bytes);
        else if (entry.name.starts_with(kHistoryFolder))
            rescued.bundle.historyParts.push_back({entry.name.substr(kHistoryFolder.size()), std::move(entry.bytes)});
        else if (entry.name.starts_with(kAssetFolder))
            rescued.bundle.assets.push_back({entry.name.substr(kAssetFolder.size()), std::move(entry.bytes)});
        else
            rescued.bundle.otherEntries.push_back({std::move(entry.name), std::move(entry.bytes)});
    }
    rescued.lost.assign(lost.begin(), lost.end());
    return rescued;
}

} // namespace policywright::bundle
