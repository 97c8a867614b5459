// SPDX-License-Identifier: Apache-2.0
#include "core/session/RecoveryJournal.h"

#include <algorithm>
#include <set>

namespace policywright::session {
namespace {

// More than all the texts of a long policy; an hour's typing into one of them comes to this.
constexpr std::size_t kThinAboveBytes = std::size_t{4} << 20;

std::string folderOf(const std::string &file)
{
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? "." : file.substr(0, slash);
}

// Whether one of them was not among the others yet; now they all are.
bool insertNew(const std::vector<ChangeTarget> &targets, std::set<ChangeTarget> &others)
{
    const std::size_t before = others.size();
    others.insert(targets.begin(), targets.end());
    return others.size() > before;
}

} // namespace

RecoveryJournal::RecoveryJournal(FileSystem &files, std::string file, JournalHeader header, std::string bundle)
    : m_files(&files), m_file(std::move(file)), m_header(std::move(header)), m_bundle(std::move(bundle)),
      m_thinAbove(kThinAboveBytes)
{
}

RecoveryJournal::RecoveryJournal(FileSystem &files, FoundJournal found)
    : m_files(&files), m_file(std::move(found.file)), m_header(std::move(found.contents.header)),
      m_bundle(std::move(found.contents.bundle)), m_entries(std::move(found.contents.entries)),
      m_thinAbove(kThinAboveBytes), m_lock(std::move(found.lock)), m_mayBeThere(true)
{
}

Result<FoundJournal> RecoveryJournal::find(FileSystem &files, const std::string &file)
{
    auto lock = files.lockFile(file);
    if (!lock)
        return std::unexpected(lock.error());
    const auto read = files.readFile(file, kMaxJournalBytes);
    if (!read)
        return std::unexpected(read.error());
    auto contents = readJournal(read->bytes, file);
    if (!contents)
        return std::unexpected(contents.error());
    return FoundJournal{file, *std::move(contents), *std::move(lock)};
}

void RecoveryJournal::append(const Change &change)
{
    if (hasUnflushed()) {
        const auto *last = std::get_if<Change>(&m_entries.back());
        if (last && targetsOf(*last) == targetsOf(change)) {
            m_entries.back() = change;
            return;
        }
    }
    m_entries.emplace_back(change);
}

void RecoveryJournal::append(const NewAsset &added)
{
    m_entries.emplace_back(added);
}

void RecoveryJournal::append(const SaveMark &mark)
{
    m_entries.emplace_back(mark);
}

Result<> RecoveryJournal::flush()
{
    if (!hasUnflushed())
        return {};
    if (!m_isTrusted || m_bytes > m_thinAbove)
        return write();
    const std::string records = journalRecords(m_header, std::span(m_entries).subspan(m_flushed), m_flushed);
    m_isTrusted = false;
    if (auto done = m_growing->append(records).and_then([&] { return m_growing->sync(); }); !done)
        return done;
    m_isTrusted = true;
    m_flushed = m_entries.size();
    m_bytes += records.size();
    return {};
}

// The whole journal. A file that is open already stays open, and so locked, until the new one is there.
Result<> RecoveryJournal::write()
{
    thin();
    const std::string records = journalRecords(m_header, m_entries, 0);
    if (auto made = m_files->makeFolder(folderOf(m_file)); !made)
        return made;
    m_mayBeThere = true;
    auto growing = m_files->createGrowing(m_file, journalStart(m_header, m_bundle) + records);
    if (!growing)
        return std::unexpected(growing.error());
    m_growing = *std::move(growing);
    m_lock.reset();
    m_isTrusted = true;
    m_flushed = m_entries.size();
    m_bytes = records.size();
    m_thinAbove = std::max(kThinAboveBytes, 4 * m_bytes);
    return {};
}

// Of the changes to one place, between two marks, only the last one counts.
void RecoveryJournal::thin()
{
    std::set<ChangeTarget> later;
    std::vector<JournalEntry> kept;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        const auto *change = std::get_if<Change>(&*entry);
        if (change && !insertNew(targetsOf(*change), later))
            continue;
        if (std::holds_alternative<SaveMark>(*entry))
            later.clear();
        kept.push_back(std::move(*entry));
    }
    std::ranges::reverse(kept);
    m_entries = std::move(kept);
    m_flushed = 0; // of these: they are other ones than those in the file
    m_isTrusted = false;
}

Result<> RecoveryJournal::drop()
{
    m_entries.clear();
    m_flushed = 0;
    m_isTrusted = false;
    if (!m_mayBeThere)
        return {};
    const auto removed = m_files->removeFile(m_file);
    if (!removed && removed.error().code != ErrorCode::FileNotFound)
        return removed; // and keep the lock
    m_mayBeThere = false;
    m_growing.reset();
    m_lock.reset();
    return {};
}

void RecoveryJournal::standOn(JournalHeader header)
{
    m_header = std::move(header);
    m_bundle.clear();
    m_flushed = 0;
    m_isTrusted = false;
}

void RecoveryJournal::standAlsoOn(const SaveMark &mark)
{
    m_entries.insert(m_entries.begin(), mark);
    m_flushed = 0;
    m_isTrusted = false;
}

} // namespace policywright::session
