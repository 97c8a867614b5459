// SPDX-License-Identifier: Apache-2.0
//
// What an author did since the last save, on disk before it is saved: a crash, a kill or a power cut costs at most what
// was done since the last flush(). One journal a session, in a folder beside the program's data, in the bytes of
// JournalFormat.h. It is locked while its session lives; a journal without a lock is a dead session's and can be
// recovered. It is no backup and no history: a successful save ends it.
//
// What a crash leaves, step by step:
//   nothing flushed yet      no journal
//   the first flush          no journal, or a whole one: it is made as a file is saved, locked before its name shows
//   a later flush            the journal up to the last flush, perhaps with a torn tail, which is ignored
//   writing it anew          the journal as it was, or the shorter one that says the same
//   a save                   see EditingSession.h
// After an error the journal is written anew, as a whole, by the next flush: what the failed one left is not trusted.
#pragma once

#include "core/session/JournalFormat.h"

#include <memory>
#include <string>
#include <vector>

namespace policywright::session {

inline constexpr std::uint64_t kMaxJournalBytes = std::uint64_t{512} << 20; // twice the largest policy

// A journal that was found, read and locked: nobody else can recover it while this lives.
struct FoundJournal {
    std::string file;
    JournalContents contents;
    std::unique_ptr<FileLock> lock;
};

class RecoveryJournal {
public:
    // Nothing is written before there is something to write. `bundle`: of a policy that was never saved. `files` is
    // borrowed, here and below.
    RecoveryJournal(FileSystem &files, std::string file, JournalHeader header, std::string bundle = {});

    // Goes on with a dead session's journal, under its lock. Its contents may be others than in the file: the next
    // flush writes them anew.
    RecoveryJournal(FileSystem &files, FoundJournal found);

    // Locks and reads. Errors: those of FileSystem::lockFile and readFile, NotAJournal, NewerJournal.
    static Result<FoundJournal> find(FileSystem &files, const std::string &file);

    // Cheap: nothing is written before the next flush, and one change of several to the same place then.
    void append(const Change &change);
    void append(const NewAsset &added);
    void append(const SaveMark &mark);

    bool isEmpty() const { return m_entries.empty(); }
    bool hasUnflushed() const { return m_flushed < m_entries.size(); }

    // To be called within a second of an append(). What was appended outlasts a power cut from here on; otherwise it is
    // kept for the next flush. Takes as long as the disk takes. Errors: those of GrowingFile and of making it anew.
    Result<> flush();

    // Forgets every entry and takes the file away, where one was written. Error: FileNotRemoved; the file stays locked
    // then, and the next flush that has something to write writes it anew.
    Result<> drop();

    // What is in the journal, and what follows, is done to another file, or another state of it.
    void standOn(JournalHeader header);
    // Everything in the journal is unsaved where the file has these bytes as well. The next flush writes it anew.
    void standAlsoOn(const SaveMark &mark);

    const std::string &file() const { return m_file; }

private:
    Result<> write();
    void thin();

    FileSystem *m_files;
    std::string m_file;
    JournalHeader m_header;
    std::string m_bundle;
    std::vector<JournalEntry> m_entries;
    std::size_t m_flushed = 0;              // entries that stand in the file
    std::size_t m_bytes = 0;                // of these
    std::size_t m_thinAbove;                // bytes
    std::unique_ptr<FileLock> m_lock;       // on a dead session's file, until it is written anew
    std::unique_ptr<GrowingFile> m_growing; // none: this session wrote nothing yet
    bool m_isTrusted = false;               // m_growing took everything that it was given
    bool m_mayBeThere = false;              // there may be a file under the name
};

} // namespace policywright::session
