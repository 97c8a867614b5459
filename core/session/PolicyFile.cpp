// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyFile.h"

#include "core/archive/ArchiveLimits.h"
#include "core/base/Digest.h"
#include "core/pack/PackJson.h"

namespace policywright::session {
namespace {

Errors asErrors(const Error &error)
{
    return {error};
}

} // namespace

ResultWithErrors<PolicyFile> openPolicy(const FileSystem &files, const std::string &path, PackCache &cache)
{
    const auto contents = files.readFile(path, archive::kMaxArchiveBytes);
    return contents ? openPolicy(*contents, path, cache) : std::unexpected(asErrors(contents.error()));
}

ResultWithErrors<PolicyFile> openPolicy(const FileContents &contents, const std::string &path, PackCache &cache)
{
    auto policy = openPolicy(contents.bytes, path, cache);
    if (policy)
        policy->identity = contents.identity;
    return policy;
}

ResultWithErrors<PolicyFile> openPolicy(std::string_view bytes, const std::string &path, PackCache &cache)
{
    auto bundle = bundle::readBundle(bytes, path, &cache.seenEntries());
    if (!bundle)
        return std::unexpected(asErrors(bundle.error()));
    auto packs = cache.packsOf(*bundle);
    if (!packs)
        return std::unexpected(packs.error());
    return PolicyFile{path, std::nullopt, *std::move(bundle), *std::move(packs)};
}

ResultWithErrors<PolicyFile> newPolicy(const std::string &path, const std::vector<pack::Pack> &packs,
                                       const std::string &language, IdSource &ids)
{
    auto set = pack::PackSet::compose(packs, language, pack::Trust::CheckEverything);
    if (!set)
        return std::unexpected(set.error());
    bundle::PolicyBundle bundle{{.id = ids.newUuid(), .language = language, .packs = {}}};
    for (const pack::Pack &pack : packs) {
        StoredPack stored = storedPack(pack, language);
        bundle.policy.packs.push_back(std::move(stored.pin));
        bundle.packs.push_back(std::move(stored.bytes));
    }
    return PolicyFile{path, std::nullopt, std::move(bundle), std::make_shared<const pack::PackSet>(*std::move(set))};
}

StoredPack storedPack(const pack::Pack &pack, const std::string &language)
{
    std::string bytes = toText(pack::toJson(inOneLanguage(pack, language)), JsonStyle::Compact);
    std::string digest = sha256Hex(bytes);
    return {{pack.id, pack.version, std::move(digest)}, std::move(bytes)};
}

Result<> savePolicy(FileSystem &files, PolicyFile &policy)
{
    const auto bytes = bundle::writeBundle(policy.bundle, policy.path);
    return bytes ? savePolicy(files, policy, *bytes) : std::unexpected(bytes.error());
}

Result<> savePolicy(FileSystem &files, PolicyFile &policy, std::string_view bytes)
{
    const Expectation expected = policy.identity ? Expectation(*policy.identity) : Expectation(NoFile{});
    const auto identity = files.replaceFile(policy.path, bytes, {Backup::Keep, expected});
    if (identity) {
        policy.identity = *identity;
        return {};
    }
    if (identity.error().code == ErrorCode::FileNotConfirmed) {
        // Nothing but our own bytes is taken for the new file: somebody may have been there since.
        if (const auto written = files.readFile(policy.path, archive::kMaxArchiveBytes);
            written && written->bytes == bytes)
            policy.identity = written->identity;
    }
    return std::unexpected(identity.error());
}

} // namespace policywright::session
