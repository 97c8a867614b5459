// SPDX-License-Identifier: Apache-2.0
//
// The real file system, by system calls. Not QSaveFile: it ignores errors of fdatasync, never syncs the folder, and
// commits a truncated file when the return value of one write is missed on a full disk.
#pragma once

#include "core/base/FileSystem.h"

namespace policywright {

// Without state; may be used from several threads. Two programs that save the same file at once each leave a whole
// file; with an expected identity the second one is told (FileChangedMeanwhile).
class PosixFileSystem final : public FileSystem {
public:
    Result<FileContents> readFile(const std::string &path, std::uint64_t limitBytes) const override;
    Result<std::vector<std::string>> list(const std::string &folder) const override;
    Result<FileIdentity> identity(const std::string &path) const override;
    Result<FileIdentity> replaceFile(const std::string &path, std::string_view bytes,
                                     const ReplaceOptions &options) override;
    Result<std::unique_ptr<GrowingFile>> createGrowing(const std::string &path, std::string_view bytes) override;
    Result<std::unique_ptr<FileLock>> lockFile(const std::string &path) override;
    Result<> removeFile(const std::string &path) override;
    Result<> makeFolder(const std::string &folder) override;
};

} // namespace policywright
