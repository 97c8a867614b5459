// SPDX-License-Identifier: Apache-2.0
//
// The files that the program reads and replaces, behind an interface, so that tests can count and break every access.
// Bytes are std::string throughout the core. Nothing here writes into an existing file: a save makes a whole new file
// beside the old one and renames it, so that at every moment the name holds either all old or all new bytes. The
// crash story stands in ARCHITECTURE.md. This is no general file API: there is no append, no delete, no in-place write.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace policywright {

// Which file, and in which state: two equal identities mean that nobody wrote in between.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t modifiedNs = 0; // since 1970-01-01 UTC
    std::uint64_t size = 0;

    bool operator==(const FileIdentity &) const = default;
};

struct FileContents {
    std::string bytes;
    FileIdentity identity; // of exactly these bytes
};

enum class Backup {
    Keep, // the old file stays as `name~`
    None,
};

// What the caller believes to be under the name that is about to be replaced.
struct AnyFile {};
struct NoFile {};
using Expectation = std::variant<AnyFile, NoFile, FileIdentity>;

// What the new file outlasts once it stands under its name. A crash of the program leaves the old file or the new one
// either way; a power cut soon after a Fast one may leave an empty file, or none: for what can be made again.
enum class Durability { PowerCut, Fast };

struct ReplaceOptions {
    Backup backup = Backup::Keep;
    Expectation expected = AnyFile{};
    Durability durability = Durability::PowerCut;
};

// Paths are UTF-8, relative ones from the working folder.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    // A regular file as a whole. Errors: FileNotFound, FileNotReadable, FileTooLarge (more than `limitBytes`),
    // FileChangedMeanwhile (somebody wrote while it was read).
    virtual Result<FileContents> readFile(const std::string &path, std::uint64_t limitBytes) const = 0;

    // The names in a folder, sorted by their bytes, without "." and "..". Error: FolderNotReadable.
    virtual Result<std::vector<std::string>> list(const std::string &folder) const = 0;

    // Of the file that a symbolic link leads to. Errors: FileNotFound, FileNotReadable.
    virtual Result<FileIdentity> identity(const std::string &path) const = 0;

    // Puts `bytes` under the name, durably, or leaves what was there. The file that a symbolic link leads to is
    // replaced, the link stays. Mode, owner (where allowed) and access list of the old file are kept. The identity is
    // that of the new file. Errors: FileNotWritable, FileChangedMeanwhile, FileAlreadyExists: nothing was changed
    // under the name. FileNotConfirmed: the new bytes stand under the name, but the disk did not confirm that they
    // outlast a power cut.
    virtual Result<FileIdentity> replaceFile(const std::string &path, std::string_view bytes,
                                             const ReplaceOptions &options) = 0;
};

} // namespace policywright
