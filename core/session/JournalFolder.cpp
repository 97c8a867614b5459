// SPDX-License-Identifier: Apache-2.0
#include "core/session/JournalFolder.h"

#include <algorithm>

namespace policywright::session {
namespace {

constexpr std::string_view kSuffix = ".journal";

BaseState baseStateOf(const FileSystem &files, const JournalHeader &header)
{
    if (!header.base)
        return BaseState::NeverSaved;
    const auto identity = files.identity(header.policyPath);
    if (!identity)
        return BaseState::Gone;
    return *identity == header.base->identity ? BaseState::Untouched : BaseState::Touched;
}

JournalSummary summaryOf(const FileSystem &files, const std::string &file, const JournalContents &contents,
                         const FileIdentity &identity, JournalState state)
{
    const auto changes = std::ranges::count_if(
        contents.entries, [](const JournalEntry &entry) { return std::holds_alternative<Change>(entry); });
    const auto written = std::chrono::floor<std::chrono::seconds>(std::chrono::nanoseconds(identity.modifiedNs));
    return {.file = file,
            .policyPath = contents.header.policyPath,
            .policyId = contents.header.policyId,
            .lastWritten = UtcTime(written),
            .changes = static_cast<std::size_t>(changes),
            .state = state,
            .base = baseStateOf(files, contents.header)};
}

// Adds what there is to say of one file. The lock lasts as long as the reading.
void add(JournalList &list, FileSystem &files, const std::string &file)
{
    const auto lock = files.lockFile(file);
    const bool isInUse = !lock && lock.error().code == ErrorCode::FileInUse;
    const auto read = files.readFile(file, kMaxJournalBytes);
    if (!read) {
        // A living session's journal that just grows or goes is nobody's concern.
        if (!isInUse && read.error().code != ErrorCode::FileNotFound)
            list.unreadable.push_back(read.error());
        return;
    }
    const auto contents = readJournal(read->bytes, file);
    if (!contents)
        list.unreadable.push_back(contents.error());
    else
        list.journals.push_back(
            summaryOf(files, file, *contents, read->identity, isInUse ? JournalState::InUse : JournalState::Waiting));
}

} // namespace

Result<JournalList> listJournals(FileSystem &files, const std::string &folder)
{
    const auto names = files.list(folder);
    if (!names) {
        const auto identity = files.identity(folder);
        const bool isThere = identity || identity.error().code != ErrorCode::FileNotFound;
        return isThere ? std::unexpected(names.error()) : Result<JournalList>(JournalList{});
    }
    JournalList list;
    for (const std::string &name : *names) {
        if (name.ends_with(kSuffix))
            add(list, files, folder + '/' + name);
    }
    std::ranges::stable_sort(list.journals, std::ranges::greater(), &JournalSummary::lastWritten);
    return list;
}

std::string newJournalFile(const std::string &folder, IdSource &ids)
{
    return folder + '/' + ids.newUuid() + std::string(kSuffix);
}

} // namespace policywright::session
