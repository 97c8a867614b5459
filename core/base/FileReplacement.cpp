// SPDX-License-Identifier: Apache-2.0
#include "core/base/FileReplacement.h"

#include "core/base/FileLeftovers.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

namespace policywright {
namespace {

using posix::Descriptor;
using posix::identityOf;
using posix::reasonOf;
using posix::TemporaryName;
using posix::uninterrupted;

constexpr const char *kAccessList = "system.posix_acl_access";

std::optional<std::string> realPath(const std::string &path)
{
    const auto release = [](char *text) { std::free(text); };
    const std::unique_ptr<char, decltype(release)> real(::realpath(path.c_str(), nullptr));
    return real ? std::optional<std::string>(real.get()) : std::nullopt;
}

// Where the file is or will be. A link that leads nowhere is refused: to guess a place for the text helps nobody.
Result<std::string> resolve(const std::string &path)
{
    if (auto real = realPath(path))
        return *real;
    if (errno != ENOENT)
        return fail(ErrorCode::FileNotWritable, path, reasonOf(errno));
    struct stat status{};
    if (::lstat(path.c_str(), &status) == 0)
        return fail(ErrorCode::FileNotWritable, path, "it is a link to a file that does not exist");
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    if (name.empty())
        return fail(ErrorCode::FileNotWritable, path, "it names a folder");
    const auto real = realPath(folder);
    if (!real)
        return fail(ErrorCode::FileNotWritable, path, errno == ENOENT ? "its folder does not exist" : reasonOf(errno));
    return (*real == "/" ? *real : *real + '/') + name;
}

} // namespace

FileReplacement::FileReplacement(std::string path, std::string target)
    : m_path(std::move(path)), m_target(std::move(target)), m_name(m_target.substr(m_target.rfind('/') + 1))
{
}

Result<FileReplacement> FileReplacement::prepare(const std::string &path)
{
    auto target = resolve(path);
    if (!target)
        return std::unexpected(std::move(target.error()));
    FileReplacement replacement(path, std::move(*target));
    const std::string folder = replacement.m_target.substr(0, replacement.m_target.rfind('/') + 1);
    replacement.m_folder =
        Descriptor(uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!replacement.m_folder.isOpen())
        return replacement.failWriting(errno);
    return replacement.lookAtOldFile().transform([&] { return std::move(replacement); });
}

Result<FileIdentity> FileReplacement::run(std::string_view bytes, const ReplaceOptions &options)
{
    if (auto expected = checkExpected(options.expected); !expected)
        return std::unexpected(std::move(expected.error()));
    if (options.leftovers == Leftovers::Sweep)
        posix::sweepLeftovers(m_folder);
    m_readers = options.readers;

    std::string token;
    auto file = createLocked(token);
    if (!file)
        return std::unexpected(std::move(file.error()));
    TemporaryName newName(m_folder, posix::newFileName(token));
    const TemporaryName backupName(m_folder, posix::backupName(token));
    // The lock lives as long as any copy of the descriptor; copies share the place at which they write.
    m_file = Descriptor(::fcntl(file->number(), F_DUPFD_CLOEXEC, 0));
    if (!m_file.isOpen())
        return failWriting(errno);

    auto identity = writeNewFile(std::move(*file), bytes, options.durability);
    if (!identity)
        return identity;
    const auto renamed = linkBackup(backupName.name(), options.backup)
                             .and_then([&] { return checkExpected(options.expected); })
                             .and_then([&] { return renameBackup(backupName.name(), options.backup); })
                             .and_then([&] { return renameNewFile(newName.name(), options.expected); });
    if (!renamed)
        return std::unexpected(renamed.error());
    newName.release();
    const auto synced = options.durability == Durability::PowerCut ? syncFolder() : Result<>();
    return synced.transform([&] { return *identity; });
}

Result<> FileReplacement::lookAtOldFile()
{
    struct stat status{};
    if (::fstatat(m_folder.number(), m_name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<>() : failWriting(errno);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::FileNotWritable, m_path,
                    S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a file");
    // A rename does not ask for the right to write the file; whoever made it read-only meant it.
    if (::faccessat(m_folder.number(), m_name.c_str(), W_OK, AT_EACCESS) != 0)
        return failWriting(errno);
    m_old = status;
    return {};
}

Result<> FileReplacement::checkExpected(const Expectation &expected) const
{
    if (std::holds_alternative<AnyFile>(expected))
        return {};
    struct stat status{};
    const bool isThere = ::fstatat(m_folder.number(), m_name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (!isThere && errno != ENOENT)
        return failWriting(errno);
    if (std::holds_alternative<NoFile>(expected))
        return isThere ? fail(ErrorCode::FileAlreadyExists, m_path) : Result<>();
    if (!isThere || identityOf(status) != std::get<FileIdentity>(expected))
        return fail(ErrorCode::FileChangedMeanwhile, m_path);
    return {};
}

// Private to us until it has the attributes of the old file. Without an old file the system's own defaults (umask,
// default access list of the folder) decide, as for any new file.
Result<Descriptor> FileReplacement::create(const char *name) const
{
    const mode_t mode = m_old || m_readers == Readers::OwnerAlone ? 0600 : 0666;
    Descriptor file(uninterrupted(
        [&] { return ::openat(m_folder.number(), name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode); }));
    if (!file.isOpen())
        return failWriting(errno);
    return file;
}

Result<Descriptor> FileReplacement::createLocked(std::string &token) const
{
    constexpr int kAttempts = 16;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        token = posix::newToken();
        const std::string name = posix::newFileName(token);
        auto file = create(name.c_str());
        if (!file)
            return file;
        // Between open and flock another save may have taken the file for a dead one's: then it holds the lock, or
        // the name is gone already. A file system without locks leaves leftovers unswept, no more.
        const bool isTaken = ::flock(file->number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        struct stat status{};
        if (!isTaken && ::fstat(file->number(), &status) == 0 && status.st_nlink == 1)
            return file;
        ::unlinkat(m_folder.number(), name.c_str(), 0);
    }
    return failWriting(EAGAIN);
}

Result<FileIdentity> FileReplacement::writeNewFile(Descriptor file, std::string_view bytes, Durability durability) const
{
    if (auto written = writeAll(file, bytes).and_then([&] { return keepAttributes(file); }); !written)
        return std::unexpected(std::move(written.error()));
    struct stat status{};
    if (durability == Durability::PowerCut && uninterrupted([&] { return ::fsync(file.number()); }) != 0)
        return failWriting(errno);
    if (::fstat(file.number(), &status) != 0)
        return failWriting(errno);
    if (file.close() != 0)
        return failWriting(errno);
    return identityOf(status);
}

Result<> FileReplacement::writeAll(const Descriptor &file, std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto count = uninterrupted([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
        if (count < 0)
            return failWriting(errno);
        if (count == 0)
            return failWriting(EIO);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<> FileReplacement::keepAttributes(const Descriptor &file) const
{
    if (!m_old)
        return {};
    mode_t mode = m_old->st_mode & 0777u;
    struct stat status{};
    if (::fstat(file.number(), &status) != 0)
        return failWriting(errno);
    const bool isOurs = status.st_uid == m_old->st_uid && status.st_gid == m_old->st_gid;
    const bool keepsOwner = isOurs || ::fchown(file.number(), m_old->st_uid, m_old->st_gid) == 0;
    const bool keepsGroup = keepsOwner || ::fchown(file.number(), static_cast<uid_t>(-1), m_old->st_gid) == 0;
    if (!keepsGroup)
        mode &= 0707u | ((mode & 0007u) << 3); // another group gets no more than everybody
    if (::fchmod(file.number(), mode) != 0)
        return failWriting(errno);
    return keepsGroup ? keepAccessList(file) : Result<>();
}

Result<> FileReplacement::keepAccessList(const Descriptor &file) const
{
    const ssize_t size = ::lgetxattr(m_target.c_str(), kAccessList, nullptr, 0);
    if (size < 0)
        return errno == ENODATA || errno == ENOTSUP ? Result<>() : failWriting(errno);
    std::vector<char> list(static_cast<std::size_t>(size));
    const ssize_t read = ::lgetxattr(m_target.c_str(), kAccessList, list.data(), list.size());
    if (read < 0 || ::fsetxattr(file.number(), kAccessList, list.data(), static_cast<std::size_t>(read), 0) != 0)
        return failWriting(errno);
    return {};
}

Result<> FileReplacement::linkBackup(const char *temporary, Backup backup) const
{
    if (!m_old || backup == Backup::None)
        return {};
    if (::linkat(m_folder.number(), m_name.c_str(), m_folder.number(), temporary, 0) == 0)
        return {};
    const bool hasNoLinks = errno == EPERM || errno == ENOTSUP || errno == ENOSYS || errno == EMLINK;
    return hasNoLinks ? copyOldFileTo(temporary) : failWriting(errno);
}

Result<> FileReplacement::copyOldFileTo(const char *temporary) const
{
    const Descriptor old(uninterrupted(
        [&] { return ::openat(m_folder.number(), m_name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
    if (!old.isOpen())
        return failWriting(errno);
    auto copy = create(temporary);
    if (!copy)
        return std::unexpected(std::move(copy.error()));
    std::vector<char> block(std::size_t{1} << 20);
    for (;;) {
        const ssize_t count = uninterrupted([&] { return ::read(old.number(), block.data(), block.size()); });
        if (count < 0)
            return failWriting(errno);
        if (count == 0)
            break;
        if (auto written = writeAll(*copy, {block.data(), static_cast<std::size_t>(count)}); !written)
            return written;
    }
    return writeNewFile(std::move(*copy), {}, Durability::PowerCut).transform([](const FileIdentity &) {});
}

Result<> FileReplacement::renameBackup(const char *temporary, Backup backup) const
{
    if (!m_old || backup == Backup::None)
        return {};
    // Where `name~` is already a link to this very file (a save was killed just here) rename does nothing and keeps
    // both names; the guard of the temporary name removes it.
    if (::renameat(m_folder.number(), temporary, m_folder.number(), (m_name + '~').c_str()) != 0)
        return failWriting(errno);
    return {};
}

Result<> FileReplacement::renameNewFile(const char *temporary, const Expectation &expected) const
{
    const int folder = m_folder.number();
    if (std::holds_alternative<NoFile>(expected)) {
        if (::renameat2(folder, temporary, folder, m_name.c_str(), RENAME_NOREPLACE) == 0)
            return {};
        if (errno == EEXIST)
            return fail(ErrorCode::FileAlreadyExists, m_path);
        if (errno != EINVAL && errno != ENOSYS)
            return failWriting(errno);
        // A file system that cannot refuse: checkExpected() has just looked.
    }
    if (::renameat(folder, temporary, folder, m_name.c_str()) != 0)
        return failWriting(errno);
    return {};
}

Result<> FileReplacement::syncFolder() const
{
    if (uninterrupted([&] { return ::fsync(m_folder.number()); }) == 0)
        return {};
    if (errno == EINVAL || errno == ENOTSUP) // a file system that keeps folders by other means
        return {};
    return fail(ErrorCode::FileNotConfirmed, m_path, reasonOf(errno));
}

std::unexpected<Error> FileReplacement::failWriting(int error) const
{
    return fail(ErrorCode::FileNotWritable, m_path, reasonOf(error));
}

} // namespace policywright
