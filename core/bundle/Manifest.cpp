// SPDX-License-Identifier: Apache-2.0
#include "core/bundle/Manifest.h"

#include "core/base/Digest.h"
#include "core/base/Json.h"
#include "core/bundle/PolicyBundle.h"

#include <map>

namespace policywright::bundle {
namespace {

struct Listed {
    std::int64_t size;
    std::string digest;
};

Result<std::map<std::string, Listed>> listedEntries(const Json &manifest, const std::string &file)
{
    const Json *format = manifest.find("format");
    const Json *entries = manifest.find("entries");
    if (!format || !format->ifInt() || !entries || !entries->ifArray())
        return fail(ErrorCode::ManifestDamaged, file);
    if (*format->ifInt() > kContainerFormat)
        return fail(ErrorCode::NewerContainer, file);
    std::map<std::string, Listed> listed;
    for (const Json &entry : *entries->ifArray()) {
        const Json *name = entry.find("name");
        const Json *size = entry.find("size");
        const Json *digest = entry.find("sha256");
        if (!name || !name->ifString() || !size || !size->ifInt() || !digest || !digest->ifString())
            return fail(ErrorCode::ManifestDamaged, file);
        if (!listed.emplace(*name->ifString(), Listed{*size->ifInt(), *digest->ifString()}).second)
            return fail(ErrorCode::ManifestDamaged, file);
    }
    return listed;
}

} // namespace

std::string manifestFor(const std::vector<archive::Entry> &entries)
{
    Json::Array listed;
    for (const archive::Entry &entry : entries) {
        if (entry.name == kManifestEntry)
            continue;
        listed.emplace_back(Json::Object{{"name", entry.name},
                                         {"size", static_cast<std::int64_t>(entry.bytes.size())},
                                         {"sha256", sha256Hex(entry.bytes)}});
    }
    return toText(Json(Json::Object{{"format", kContainerFormat}, {"entries", std::move(listed)}}));
}

Result<> checkManifest(std::string_view manifest, const std::vector<archive::Entry> &entries, const std::string &file)
{
    const auto json = parseJson(manifest, std::string(kManifestEntry));
    if (!json)
        return fail(ErrorCode::ManifestDamaged, file);
    auto listed = listedEntries(*json, file);
    if (!listed)
        return std::unexpected(listed.error());
    for (const archive::Entry &entry : entries) {
        if (entry.name == kManifestEntry)
            continue;
        const auto found = listed->find(entry.name);
        if (found == listed->end())
            return fail(ErrorCode::EntryNotListed, file, entry.name);
        if (static_cast<std::int64_t>(entry.bytes.size()) != found->second.size || entry.digest != found->second.digest)
            return fail(ErrorCode::EntryChanged, file, entry.name);
        listed->erase(found);
    }
    if (!listed->empty())
        return fail(ErrorCode::EntryMissing, file, listed->begin()->first);
    return {};
}

} // namespace policywright::bundle
