// SPDX-License-Identifier: Apache-2.0
#include "core/bundle/PolicyBundle.h"

#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"
#include "core/bundle/Manifest.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::bundle {
namespace {

// Takes an entry out of the list; an empty optional where there is none of that name.
std::optional<archive::Entry> take(std::vector<archive::Entry> &entries, std::string_view name)
{
    const auto found = std::ranges::find(entries, name, &archive::Entry::name);
    if (found == entries.end())
        return std::nullopt;
    archive::Entry entry = std::move(*found);
    entries.erase(found);
    return entry;
}

std::vector<archive::Entry> entriesOf(const PolicyBundle &bundle)
{
    std::vector<archive::Entry> entries;
    entries.push_back({std::string(kMimetypeEntry), std::string(kMediaType)});
    entries.push_back({std::string(kManifestEntry), {}});
    entries.push_back({std::string(kPolicyEntry), toText(toJson(bundle.policy))});
    if (bundle.annotations)
        entries.push_back({std::string(kAnnotationsEntry), *bundle.annotations});
    if (bundle.confirmations)
        entries.push_back({std::string(kConfirmationsEntry), *bundle.confirmations});
    if (bundle.history)
        entries.push_back({std::string(kHistoryEntry), *bundle.history});
    for (std::size_t i = 0; i < bundle.packs.size(); ++i)
        entries.push_back({packEntry(bundle.policy.packs[i].id), bundle.packs[i]});
    for (const NamedBytes &asset : bundle.assets)
        entries.push_back({std::string(kAssetFolder) + asset.name, asset.bytes});
    for (const NamedBytes &part : bundle.historyParts)
        entries.push_back({std::string(kHistoryFolder) + part.name, part.bytes});
    for (const NamedBytes &other : bundle.otherEntries)
        entries.push_back({other.name, other.bytes});
    entries[1].bytes = manifestFor(entries);
    return entries;
}

Result<std::vector<std::string>> takePacks(const model::PolicyDocument &policy, std::vector<archive::Entry> &entries,
                                           const std::string &file)
{
    std::vector<std::string> packs;
    for (const model::PackPin &pin : policy.packs) {
        auto stored = take(entries, packEntry(pin.id));
        if (!stored)
            return fail(ErrorCode::PackMissing, file, pin.id.toString());
        if (stored->digest != pin.digest)
            return fail(ErrorCode::PackChanged, file, pin.id.toString());
        packs.push_back(std::move(stored->bytes));
    }
    return packs;
}

} // namespace

std::string packEntry(const PackId &id)
{
    return "packs/" + id.toString() + ".json";
}

Result<std::string> writeBundle(const PolicyBundle &bundle, const std::string &file)
{
    Q_ASSERT(bundle.packs.size() == bundle.policy.packs.size());
    auto bytes = archive::writeArchive(entriesOf(bundle), file);
    if (!bytes)
        return bytes;
    const auto readBack = readBundle(*bytes, file);
    if (!readBack || *readBack != bundle)
        return fail(ErrorCode::BundleNotReadBack, file);
    return bytes;
}

Result<PolicyBundle> readBundle(std::string_view bytes, const std::string &file, archive::SeenEntries *seen)
{
    auto entries = archive::readArchive(bytes, file, seen);
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->front().bytes != kMediaType)
        return fail(ErrorCode::NotAPolicyFile, file);
    const auto manifest = std::ranges::find(*entries, kManifestEntry, &archive::Entry::name);
    if (manifest == entries->end())
        return fail(ErrorCode::NotAPolicyFile, file);
    if (auto checked = checkManifest(manifest->bytes, *entries, file); !checked)
        return std::unexpected(checked.error());
    take(*entries, kMimetypeEntry);
    take(*entries, kManifestEntry);
    const auto policyText = take(*entries, kPolicyEntry);
    if (!policyText)
        return fail(ErrorCode::NotAPolicyFile, file);
    auto policy =
        JsonDocument::parse(policyText->bytes, std::string(kPolicyEntry)).and_then([](const JsonDocument &document) {
            return model::policyFromJson(document.root());
        });
    if (!policy)
        return std::unexpected(policy.error());
    auto packs = takePacks(*policy, *entries, file);
    if (!packs)
        return std::unexpected(packs.error());

    PolicyBundle bundle{*std::move(policy), *std::move(packs)};
    if (auto annotations = take(*entries, kAnnotationsEntry))
        bundle.annotations = std::move(annotations->bytes);
    if (auto confirmations = take(*entries, kConfirmationsEntry))
        bundle.confirmations = std::move(confirmations->bytes);
    if (auto history = take(*entries, kHistoryEntry))
        bundle.history = std::move(history->bytes);
    std::ranges::sort(*entries, {}, &archive::Entry::name);
    for (archive::Entry &entry : *entries) {
        if (entry.name.starts_with(kAssetFolder))
            bundle.assets.push_back({entry.name.substr(kAssetFolder.size()), std::move(entry.bytes)});
        else if (entry.name.starts_with(kHistoryFolder))
            bundle.historyParts.push_back({entry.name.substr(kHistoryFolder.size()), std::move(entry.bytes)});
        else
            bundle.otherEntries.push_back({std::move(entry.name), std::move(entry.bytes)});
    }
    return bundle;
}

} // namespace policywright::bundle
