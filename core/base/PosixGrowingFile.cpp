// SPDX-License-Identifier: Apache-2.0
#include "core/base/PosixGrowingFile.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace policywright::posix {
namespace {

class PosixGrowingFile final : public GrowingFile {
public:
    PosixGrowingFile(Descriptor file, std::string path) : m_file(std::move(file)), m_path(std::move(path)) {}

    Result<> append(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const auto count = uninterrupted([&] { return ::write(m_file.number(), bytes.data(), bytes.size()); });
            if (count <= 0)
                return fail(ErrorCode::FileNotWritable, m_path, reasonOf(count == 0 ? EIO : errno));
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return {};
    }

    Result<> sync() override
    {
        if (uninterrupted([&] { return ::fdatasync(m_file.number()); }) != 0)
            return fail(ErrorCode::FileNotConfirmed, m_path, reasonOf(errno));
        struct stat status{};
        if (::fstat(m_file.number(), &status) != 0)
            return fail(ErrorCode::FileNotConfirmed, m_path, reasonOf(errno));
        if (status.st_nlink == 0)
            return fail(ErrorCode::FileNotConfirmed, m_path, "somebody removed it");
        return {};
    }

private:
    Descriptor m_file;
    std::string m_path;
};

class PosixFileLock final : public FileLock {
public:
    explicit PosixFileLock(Descriptor file) : m_file(std::move(file)) {}

private:
    Descriptor m_file;
};

} // namespace

std::unique_ptr<GrowingFile> growingFile(Descriptor file, std::string path)
{
    return std::make_unique<PosixGrowingFile>(std::move(file), std::move(path));
}

Result<std::unique_ptr<FileLock>> lockFile(const std::string &path)
{
    // For writing: on NFS an exclusive lock asks for it.
    Descriptor file(uninterrupted([&] { return ::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
    if (!file.isOpen())
        return errno == ENOENT ? fail(ErrorCode::FileNotFound, path)
                               : fail(ErrorCode::FileNotReadable, path, reasonOf(errno));
    if (uninterrupted([&] { return ::flock(file.number(), LOCK_EX | LOCK_NB); }) != 0 && errno == EWOULDBLOCK)
        return fail(ErrorCode::FileInUse, path);
    // Between open and flock its owner may have written it anew under the same name: what is locked then is no longer
    // there, and the owner lives.
    struct stat status{};
    if (::fstat(file.number(), &status) != 0)
        return fail(ErrorCode::FileNotReadable, path, reasonOf(errno));
    if (status.st_nlink == 0)
        return fail(ErrorCode::FileInUse, path);
    return std::make_unique<PosixFileLock>(std::move(file));
}

} // namespace policywright::posix
