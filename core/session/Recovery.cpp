// SPDX-License-Identifier: Apache-2.0
#include "core/session/Recovery.h"

#include "core/archive/ArchiveLimits.h"
#include "core/base/Digest.h"

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

std::vector<Change> changesFrom(const JournalContents &contents, std::size_t first)
{
    std::vector<Change> changes;
    for (std::size_t i = first; i < contents.entries.size(); ++i) {
        if (const auto *change = std::get_if<Change>(&contents.entries[i]))
            changes.push_back(*change);
    }
    return changes;
}

Error otherFile(const std::string &path, const std::string &digest, const JournalHeader &header)
{
    return {ErrorCode::JournalOfOtherFile, path,
            "its SHA-256 is " + digest + ", that of the earlier state " + header.base->digest};
}

ResultWithErrors<RecoveryBase> onFile(const FileContents &contents, const std::string &path, std::string digest,
                                      std::vector<Change> unsaved, PackCache &packs)
{
    return openPolicy(contents, path, packs).transform([&](PolicyFile policy) {
        return RecoveryBase{std::move(policy), std::move(digest), std::move(unsaved)};
    });
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
    if (const auto first = contents ? firstUnsaved(journal.contents, digest) : std::nullopt)
        return onFile(*contents, path, std::move(digest), changesFrom(journal.contents, *first), packs);
    if (header.base) {
        if (options.onOtherFile == OnOtherFile::Refuse)
            return std::unexpected(asErrors(otherFile(path, digest, header)));
        return onFile(*contents, path, std::move(digest), changesFrom(journal.contents, 0), packs);
    }
    // Never saved. A file that has come under the name since is somebody else's: saving refuses to replace it.
    auto policy = openPolicy(std::string_view(journal.contents.bundle), path.empty() ? journal.file : path, packs);
    if (!policy)
        return std::unexpected(policy.error());
    policy->path = path;
    return RecoveryBase{*std::move(policy), std::nullopt, changesFrom(journal.contents, 0)};
}

} // namespace policywright::session
