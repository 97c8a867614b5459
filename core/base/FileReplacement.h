// SPDX-License-Identifier: Apache-2.0
//
// One save: whole new bytes under a name, or what was there. The steps, each checked, and what a crash after it leaves:
//   1. sweep what dead saves left                                            old file
//   2. write all bytes to a locked temporary name in the same folder, fsync   old file, a temporary name
//   3. link the old file to a second temporary name (a copy where the file
//      system has no links)                                                  old file, two temporary names
//   4. look once more whether the file is the one that the caller expects     old file, two temporary names
//   5. rename the second temporary name to `name~`                            old file, also as `name~`
//   6. rename the first one to `name`                                         new file; after a power cut old or new
//   7. fsync the folder                                                       new file
// With Durability::Fast, steps 2 and 7 go without fsync; with Leftovers::Leave there is no step 1.
// Every failure up to 6 removes the temporary names and leaves the file as it was. Between 4 and 6 another program can
// still replace the file: two system calls wide, and POSIX has nothing narrower. Not for use outside core/base.
#pragma once

#include "core/base/FileSystem.h"
#include "core/base/Posix.h"

#include <optional>
#include <string>

namespace policywright {

class FileReplacement {
public:
    // Follows links, opens the folder, looks at the old file. Nothing is changed yet.
    static Result<FileReplacement> prepare(const std::string &path);

    // To be called once.
    Result<FileIdentity> run(std::string_view bytes, const ReplaceOptions &options);

    // The new file after a run, open for writing at its end and still locked.
    posix::Descriptor takeFile() && { return std::move(m_file); }

private:
    FileReplacement(std::string path, std::string target);

    Result<> lookAtOldFile();
    Result<> checkExpected(const Expectation &expected) const;
    Result<posix::Descriptor> create(const char *name) const;
    Result<posix::Descriptor> createLocked(std::string &token) const; // sets `token`
    Result<FileIdentity> writeNewFile(posix::Descriptor file, std::string_view bytes, Durability durability) const;
    Result<> writeAll(const posix::Descriptor &file, std::string_view bytes) const;
    Result<> keepAttributes(const posix::Descriptor &file) const;
    Result<> keepAccessList(const posix::Descriptor &file) const;
    Result<> linkBackup(const char *temporary, Backup backup) const;
    Result<> copyOldFileTo(const char *temporary) const;
    Result<> renameBackup(const char *temporary, Backup backup) const;
    Result<> renameNewFile(const char *temporary, const Expectation &expected) const;
    Result<> syncFolder() const;
    std::unexpected<Error> failWriting(int error) const;

    std::string m_path;   // as the caller named it, for messages
    std::string m_target; // the real path, without links
    std::string m_name;   // its last part
    Readers m_readers = Readers::AsUsual;
    posix::Descriptor m_folder;
    posix::Descriptor m_file; // the new file: outlasts the close that is checked before the rename, and so its lock
    std::optional<struct stat> m_old;
};

} // namespace policywright
