// SPDX-License-Identifier: Apache-2.0
//
// The in-memory twin of the file system: it records every access, and fails the one that a test chooses. For several
// threads at once, as the real one is.
#pragma once

#include "core/base/FileSystem.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace policywright::testing {

class MemoryFileSystem final : public FileSystem {
public:
    // As another program would: not recorded, never fails.
    void put(const std::string &path, std::string bytes);
    std::optional<std::string> bytesOf(const std::string &path) const;

    // After `count` more accesses that work, every access fails with `code`.
    void failAfter(int count, ErrorCode code);

    // Not while other threads work.
    const std::vector<std::string> &accesses() const { return m_accesses; } // "read a.policy", "replace a.policy", …

    Result<FileContents> readFile(const std::string &path, std::uint64_t limitBytes) const override;
    Result<std::vector<std::string>> list(const std::string &folder) const override;
    Result<FileIdentity> identity(const std::string &path) const override;
    Result<FileIdentity> replaceFile(const std::string &path, std::string_view bytes,
                                     const ReplaceOptions &options) override;

private:
    struct Failure {
        int accessesLeft;
        ErrorCode code;
    };

    Result<> access(const std::string &verb, const std::string &path) const;
    void store(const std::string &path, std::string bytes);

    mutable std::mutex m_mutex; // of everything below
    std::map<std::string, FileContents> m_files;
    std::uint64_t m_lastInode = 0;
    mutable std::optional<Failure> m_failure;
    mutable std::vector<std::string> m_accesses;
};

} // namespace policywright::testing
