// SPDX-License-Identifier: Apache-2.0
#include "core/session/PackVersions.h"

#include "core/pack/PackJson.h"
#include "core/pack/PackReader.h"

#include <algorithm>

namespace policywright::session {
namespace {

std::string folderOf(const std::string &folder, const PackId &pack)
{
    return folder + '/' + pack.toString();
}

std::string olderOnes(const std::vector<PackVersion> &versions)
{
    std::string words;
    for (const PackVersion &each : versions) {
        if (each.offered && *each.offered < each.has)
            words += (words.empty() ? "" : ", ") + each.id.toString() + ' ' + each.has.toString() +
                     "; the folder has " + each.offered->toString();
    }
    return words;
}

// From the folder where it is newer there. The stored form is the policy's own where it is not.
ResultWithErrors<pack::Pack> packOf(const FileSystem &files, const std::string &folder, const PackVersion &version,
                                    const std::string &stored, const std::string &language)
{
    if (!version.isNewer()) {
        auto pack = pack::packFromText(stored, version.id.toString());
        return pack ? ResultWithErrors<pack::Pack>(*std::move(pack)) : std::unexpected(Errors{pack.error()});
    }
    pack::PackReading reading = pack::readPackLeniently(files, folderOf(folder, version.id), language);
    if (!reading.errors.empty())
        return std::unexpected(std::move(reading.errors));
    return pack::inOneLanguage(std::move(reading.pack), language);
}

} // namespace

std::string newerVersions(const std::vector<PackVersion> &versions)
{
    std::string words;
    for (const PackVersion &each : versions) {
        if (each.isNewer())
            words += (words.empty() ? "" : ", ") + each.id.toString() + ' ' + each.has.toString() + " to " +
                     each.offered->toString();
    }
    return words;
}

ResultWithErrors<std::vector<PackVersion>> packVersions(const FileSystem &files, const std::string &folder,
                                                        const model::PolicyDocument &policy, const std::string &path)
{
    std::vector<PackVersion> versions;
    for (const model::PackPin &pin : policy.packs) {
        const auto found = pack::versionOfPack(files, folderOf(folder, pin.id));
        if (!found)
            return std::unexpected(found.error());
        versions.push_back({pin.id, pin.version, *found});
    }
    if (std::ranges::none_of(versions, [](const PackVersion &each) { return each.offered.has_value(); }))
        return std::unexpected(Errors{{ErrorCode::NoPacksForPolicy, path, folder}});
    if (std::string older = olderOnes(versions); !older.empty())
        return std::unexpected(Errors{{ErrorCode::PackOlderThanPolicy, path, std::move(older)}});
    return versions;
}

ResultWithErrors<NewerPacks> newerPacks(const FileSystem &files, const std::string &folder,
                                        const std::vector<PackVersion> &versions, const bundle::PolicyBundle &bundle)
{
    const std::string &language = bundle.policy.language;
    NewerPacks newer;
    std::vector<pack::Pack> packs;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        auto pack = packOf(files, folder, versions[i], bundle.packs[i], language);
        if (!pack)
            return std::unexpected(std::move(pack).error());
        newer.stored.push_back(versions[i].isNewer() ? storedPack(*pack, language)
                                                     : StoredPack{bundle.policy.packs[i], bundle.packs[i]});
        packs.push_back(*std::move(pack));
    }
    auto set = pack::PackSet::compose(std::move(packs), language, pack::Trust::CheckEverything);
    if (!set)
        return std::unexpected(std::move(set).error());
    newer.packs = std::make_shared<const pack::PackSet>(*std::move(set));
    return newer;
}

} // namespace policywright::session
