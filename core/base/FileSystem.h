// SPDX-License-Identifier: Apache-2.0
//
// The files that the program reads and replaces, behind an interface, so that tests can count and break every access.
// Bytes are std::string throughout the core. Nothing here writes into an existing file: a save makes a whole new file
// beside the old one and renames it, so that at every moment the name holds either all old or all new bytes. What is
// written piece by piece is a recovery journal: a GrowingFile is made by such a save and then grows at its end, under a
// lock. The crash story stands in ARCHITECTURE.md. This is no general file API: there is no in-place write.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <memory>
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

// Who may read a file that is new. One that takes an old one's place is read by the same people.
enum class Readers { AsUsual, OwnerAlone };

// What saves that were killed left in the folder. To find it the folder is listed, which takes a time that grows with
// the number of its files: who writes many into one sweeps once.
enum class Leftovers { Sweep, Leave };

struct ReplaceOptions {
    Backup backup = Backup::Keep;
    Expectation expected = AnyFile{};
    Durability durability = Durability::PowerCut;
    Readers readers = Readers::AsUsual;
    Leftovers leftovers = Leftovers::Sweep;
};

// How files are written that can be made again: nothing is kept of them.
inline constexpr ReplaceOptions kCanBeMadeAgain{.backup = Backup::None, .durability = Durability::Fast};

// A lock on a file, for as long as this lives. The system takes it back when the program ends, however it ends, so that
// a file without a lock is a dead program's. On a file system without locks everybody gets one.
class FileLock {
public:
    virtual ~FileLock() = default;
};

// A file that stays open to grow at its end, locked against others for as long as this lives. After an error the file
// may hold a part of the bytes, and a later sync() proves nothing any more: it is to be written anew.
class GrowingFile : public FileLock {
public:
    // The bytes outlast a crash of the program from here on. Error: FileNotWritable.
    virtual Result<> append(std::string_view bytes) = 0;

    // What was appended outlasts a power cut from here on. Error: FileNotConfirmed; also where somebody removed the
    // file, so that nobody would find it again.
    virtual Result<> sync() = 0;
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

    // Puts `bytes` under the name as replaceFile() does, without a backup and whatever was there, and keeps the new
    // file open to grow. It is locked before its name shows, and a new one is for its owner alone. Errors:
    // FileNotWritable, FileNotConfirmed.
    virtual Result<std::unique_ptr<GrowingFile>> createGrowing(const std::string &path, std::string_view bytes) = 0;

    // Errors: FileNotFound, FileNotReadable; FileInUse: somebody else has it.
    virtual Result<std::unique_ptr<FileLock>> lockFile(const std::string &path) = 0;

    // Takes the name away. Errors: FileNotFound, FileNotRemoved.
    virtual Result<> removeFile(const std::string &path) = 0;

    // With the folders above it; for this user alone. One that is there is left as it is. Error: FolderNotMade.
    virtual Result<> makeFolder(const std::string &folder) = 0;
};

} // namespace policywright
