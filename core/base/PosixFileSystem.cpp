// SPDX-License-Identifier: Apache-2.0
#include "core/base/PosixFileSystem.h"

#include "core/base/FileReplacement.h"
#include "core/base/Posix.h"
#include "core/base/PosixGrowingFile.h"

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace policywright {
namespace {

using posix::Descriptor;
using posix::identityOf;
using posix::reasonOf;
using posix::uninterrupted;

std::unexpected<Error> failReading(const std::string &path, int error)
{
    if (error == ENOENT)
        return fail(ErrorCode::FileNotFound, path);
    return fail(ErrorCode::FileNotReadable, path, reasonOf(error));
}

std::string limitText(std::uint64_t bytes)
{
    constexpr std::uint64_t kMebibyte = 1024 * 1024;
    return bytes % kMebibyte == 0 ? std::to_string(bytes / kMebibyte) + " MiB" : std::to_string(bytes) + " bytes";
}

Result<std::string> readToEnd(const Descriptor &file, const std::string &path, std::uint64_t size)
{
    // One byte more than the file has: a file that grows is noticed without another call.
    std::string bytes(size + 1, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto count =
            uninterrupted([&] { return ::read(file.number(), bytes.data() + filled, bytes.size() - filled); });
        if (count < 0)
            return failReading(path, errno);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace

Result<FileContents> PosixFileSystem::readFile(const std::string &path, std::uint64_t limitBytes) const
{
    // O_NONBLOCK: to open a named pipe would wait for its writer, and packs come from strangers.
    const Descriptor file(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
    struct stat before{};
    if (!file.isOpen() || ::fstat(file.number(), &before) != 0)
        return failReading(path, errno);
    if (!S_ISREG(before.st_mode))
        return fail(ErrorCode::FileNotReadable, path, S_ISDIR(before.st_mode) ? "it is a folder" : "it is not a file");
    if (static_cast<std::uint64_t>(before.st_size) > limitBytes)
        return fail(ErrorCode::FileTooLarge, path, limitText(limitBytes));

    auto bytes = readToEnd(file, path, static_cast<std::uint64_t>(before.st_size));
    if (!bytes)
        return std::unexpected(std::move(bytes.error()));
    struct stat after{};
    if (::fstat(file.number(), &after) != 0)
        return failReading(path, errno);
    if (identityOf(before) != identityOf(after) || bytes->size() != identityOf(after).size)
        return fail(ErrorCode::FileChangedMeanwhile, path);
    return FileContents{std::move(*bytes), identityOf(after)};
}

Result<std::vector<std::string>> PosixFileSystem::list(const std::string &folder) const
{
    const auto closeFolder = [](DIR *open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(closeFolder)> open(::opendir(folder.c_str()));
    if (!open)
        return fail(ErrorCode::FolderNotReadable, folder, reasonOf(errno));
    std::vector<std::string> names;
    errno = 0;
    while (const dirent *entry = ::readdir(open.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
        errno = 0;
    }
    if (errno != 0)
        return fail(ErrorCode::FolderNotReadable, folder, reasonOf(errno));
    std::ranges::sort(names);
    return names;
}

Result<FileIdentity> PosixFileSystem::identity(const std::string &path) const
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return failReading(path, errno);
    return identityOf(status);
}

Result<FileIdentity> PosixFileSystem::replaceFile(const std::string &path, std::string_view bytes,
                                                  const ReplaceOptions &options)
{
    auto replacement = FileReplacement::prepare(path);
    if (!replacement)
        return std::unexpected(std::move(replacement.error()));
    return replacement->run(bytes, options);
}

Result<std::unique_ptr<GrowingFile>> PosixFileSystem::createGrowing(const std::string &path, std::string_view bytes)
{
    auto replacement = FileReplacement::prepare(path);
    if (!replacement)
        return std::unexpected(std::move(replacement.error()));
    if (auto written = replacement->run(bytes, {.backup = Backup::None, .readers = Readers::OwnerAlone}); !written)
        return std::unexpected(std::move(written.error()));
    return posix::growingFile(std::move(*replacement).takeFile(), path);
}

Result<std::unique_ptr<FileLock>> PosixFileSystem::lockFile(const std::string &path)
{
    return posix::lockFile(path);
}

Result<> PosixFileSystem::removeFile(const std::string &path)
{
    if (::unlink(path.c_str()) == 0)
        return {};
    return errno == ENOENT ? fail(ErrorCode::FileNotFound, path)
                           : fail(ErrorCode::FileNotRemoved, path, reasonOf(errno));
}

Result<> PosixFileSystem::makeFolder(const std::string &folder)
{
    constexpr mode_t kOursAlone = 0700;
    int made = ::mkdir(folder.c_str(), kOursAlone);
    if (const std::size_t slash = folder.rfind('/');
        made != 0 && errno == ENOENT && slash != 0 && slash != std::string::npos) {
        if (auto above = makeFolder(folder.substr(0, slash)); !above)
            return above;
        made = ::mkdir(folder.c_str(), kOursAlone);
    }
    struct stat status{};
    if (made == 0 || (errno == EEXIST && ::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode)))
        return {};
    return fail(ErrorCode::FolderNotMade, folder, reasonOf(errno));
}

} // namespace policywright
