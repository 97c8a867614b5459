// SPDX-License-Identifier: Apache-2.0
#include "core/session/Recovery.h"

#include "core/archive/ArchiveLimits.h"
#include "core/base/Digest.h"
#include "core/session/Logo.h"

namespace policywright::session {
namespace {

Errors asErrors(const Error &error)
{
    return {error};
}

// Where the entries begin that a file of this digest does not hold; none where it is not known.
std::optional<std::size_t> firstUnsaved(const JournalContents &contents, const std::string &digest)
{
    for (std::size_t i = contents.entries.size(); i > 0; --i) {
        const auto *mark = std::get_if<SaveMark>(&contents.entries[i - 1]);
        if (mark && mark->digest == digest)
            return i;
    }
    if (contents.header.base && contents.header.base->digest == digest)
        return 0;
    return std::nullopt;
}

// The policy with what is unsaved beside it.
RecoveryBase baseOf(PolicyFile policy, std::optional<std::string> digest, const JournalContents &contents,
                    std::size_t first)
{
    RecoveryBase base{std::move(policy), std::move(digest)};
    for (std::size_t i = first; i < contents.entries.size(); ++i) {
        if (const auto *change = std::get_if<Change>(&contents.entries[i]))
            base.unsaved.push_back(*change);
        if (const auto *added = std::get_if<NewAsset>(&contents.entries[i])) {
            putAsset(base.policy.bundle, added->asset);
            base.assets.push_back(*added);
        }
    }
    return base;
}

Error otherFile(const std::string &path, const std::string &digest, const JournalHeader &header)
{
    return {ErrorCode::JournalOfOtherFile, path,
            "its SHA-256 is " + digest + ", that of the earlier state " + header.base->digest};
}

} // namespace

ResultWithErrors<RecoveryBase> recoveryBase(const FileSystem &files, const FoundJournal &journal,
                                            const RecoveryOptions &options, PackCache &packs)
{
    const JournalHeader &header = journal.contents.header;
    const std::string path = options.policyPath.value_or(header.policyPath);
    const auto contents = files.readFile(path, archive::kMaxArchiveBytes);
    if (!contents && header.base)
        return std::unexpected(asErrors(contents.error()));
    std::string digest = contents ? sha256Hex(contents->bytes) : std::string();
    auto first = contents ? firstUnsaved(journal.contents, digest) : std::nullopt;
    if (header.base && !first) {
        if (options.onOtherFile == OnOtherFile::Refuse)
            return std::unexpected(asErrors(otherFile(path, digest, header)));
        first = 0;
    }
    if (first) {
        return openPolicy(*contents, path, packs).transform([&](PolicyFile policy) {
            return baseOf(std::move(policy), std::move(digest), journal.contents, *first);
        });
    }
    // Never saved. A file that has come under the name since is somebody else's: saving refuses to replace it.
    auto policy = openPolicy(std::string_view(journal.contents.bundle), path.empty() ? journal.file : path, packs);
    if (!policy)
        return std::unexpected(policy.error());
    policy->path = path;
    return baseOf(*std::move(policy), std::nullopt, journal.contents, 0);
}

} // namespace policywright::session
