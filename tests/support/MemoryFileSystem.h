// SPDX-License-Identifier: Apache-2.0
//
// The in-memory twin of the file system: it records every access, and fails the one that a test chooses. It keeps
// locks, and it knows what a power cut would take. It has no folders: a path is a name. For several threads at once, as
// the real one is.
#pragma once

#include "core/base/FileSystem.h"

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace policywright::testing {

class MemoryFileSystem final : public FileSystem {
public:
    // As another program would: not recorded, never fails.
    void put(const std::string &path, std::string bytes);
    void putBehindReplace(const std::string &path, std::string bytes); // as soon as the next replaceFile() is done
    std::optional<std::string> bytesOf(const std::string &path) const;

    // After `count` more accesses that work, every access fails with `code`. FileNotConfirmed is an error behind the
    // work: the new bytes stand under the name.
    void failAfter(int count, ErrorCode code);
    void failOnceAfter(int count, ErrorCode code); // that one access only
    void failNoMore();

    // What was appended and not synced is gone.
    void cutPower();

    // Not while other threads work.
    const std::vector<std::string> &accesses() const { return m_accesses; } // "read a.policy", "replace a.policy", …

    Result<FileContents> readFile(const std::string &path, std::uint64_t limitBytes) const override;
    Result<std::vector<std::string>> list(const std::string &folder) const override;
    Result<FileIdentity> identity(const std::string &path) const override;
    Result<FileIdentity> replaceFile(const std::string &path, std::string_view bytes,
                                     const ReplaceOptions &options) override;
    Result<std::unique_ptr<GrowingFile>> createGrowing(const std::string &path, std::string_view bytes) override;
    Result<std::unique_ptr<FileLock>> lockFile(const std::string &path) override;
    Result<> removeFile(const std::string &path) override;
    Result<> makeFolder(const std::string &folder) override;

private:
    class Lock;
    class Growing;
    struct Failure {
        int accessesLeft;
        ErrorCode code;
        bool isForEver;
    };

    Result<> access(const std::string &verb, const std::string &path) const;
    FileIdentity store(const std::string &path, std::string bytes);
    // Where the file with that inode is now; m_files.end() where it is gone.
    std::map<std::string, FileContents>::iterator placeOf(std::uint64_t inode);

    mutable std::mutex m_mutex; // of everything below
    std::map<std::string, FileContents> m_files;
    std::uint64_t m_lastInode = 0;
    std::optional<std::pair<std::string, std::string>> m_behindReplace; // path and bytes
    std::set<std::uint64_t> m_locked;                                   // inodes
    std::map<std::uint64_t, std::size_t> m_syncedSize;                  // of growing files, by inode
    mutable std::optional<Failure> m_failure;
    mutable std::vector<std::string> m_accesses;
};

} // namespace policywright::testing
