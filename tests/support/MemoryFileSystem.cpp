// SPDX-License-Identifier: Apache-2.0
#include "tests/support/MemoryFileSystem.h"

#include <algorithm>
#include <set>
#include <utility>

namespace policywright::testing {

void MemoryFileSystem::put(const std::string &path, std::string bytes)
{
    const std::scoped_lock lock(m_mutex);
    store(path, std::move(bytes));
}

void MemoryFileSystem::putBehindReplace(const std::string &path, std::string bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_behindReplace.emplace(path, std::move(bytes));
}

FileIdentity MemoryFileSystem::store(const std::string &path, std::string bytes)
{
    const auto inode = ++m_lastInode;
    const FileIdentity identity{.device = 1,
                                .inode = inode,
                                .modifiedNs = static_cast<std::int64_t>(inode) * 1'000'000'000,
                                .size = bytes.size()};
    m_files.insert_or_assign(path, FileContents{std::move(bytes), identity});
    return identity;
}

std::map<std::string, FileContents>::iterator MemoryFileSystem::placeOf(std::uint64_t inode)
{
    return std::ranges::find_if(m_files, [&](const auto &file) { return file.second.identity.inode == inode; });
}

std::optional<std::string> MemoryFileSystem::bytesOf(const std::string &path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_files.find(path);
    return found == m_files.end() ? std::nullopt : std::optional(found->second.bytes);
}

void MemoryFileSystem::failAfter(int count, ErrorCode code)
{
    const std::scoped_lock lock(m_mutex);
    m_failure = Failure{count, code, true};
}

void MemoryFileSystem::failOnceAfter(int count, ErrorCode code)
{
    const std::scoped_lock lock(m_mutex);
    m_failure = Failure{count, code, false};
}

void MemoryFileSystem::failNoMore()
{
    const std::scoped_lock lock(m_mutex);
    m_failure.reset();
}

void MemoryFileSystem::cutPower()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto &[inode, size] : m_syncedSize) {
        if (const auto file = placeOf(inode); file != m_files.end())
            file->second.bytes.resize(size);
    }
}

Result<> MemoryFileSystem::access(const std::string &verb, const std::string &path) const
{
    m_accesses.push_back(verb + ' ' + path);
    if (!m_failure)
        return {};
    if (m_failure->accessesLeft > 0) {
        --m_failure->accessesLeft;
        return {};
    }
    const ErrorCode code = m_failure->code;
    if (!m_failure->isForEver)
        m_failure.reset();
    return fail(code, path, "the test wants it so");
}

Result<FileContents> MemoryFileSystem::readFile(const std::string &path, std::uint64_t limitBytes) const
{
    const std::scoped_lock lock(m_mutex);
    if (auto allowed = access("read", path); !allowed)
        return std::unexpected(allowed.error());
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return fail(ErrorCode::FileNotFound, path);
    if (found->second.bytes.size() > limitBytes)
        return fail(ErrorCode::FileTooLarge, path, std::to_string(limitBytes) + " bytes");
    return found->second;
}

Result<std::vector<std::string>> MemoryFileSystem::list(const std::string &folder) const
{
    const std::scoped_lock lock(m_mutex);
    if (auto allowed = access("list", folder); !allowed)
        return std::unexpected(allowed.error());
    std::set<std::string> names;
    const std::string prefix = folder + '/';
    for (const auto &[path, contents] : m_files) {
        if (path.starts_with(prefix))
            names.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
    }
    if (names.empty())
        return fail(ErrorCode::FolderNotReadable, folder, "no such file or directory");
    return std::vector(names.begin(), names.end());
}

Result<FileIdentity> MemoryFileSystem::identity(const std::string &path) const
{
    const std::scoped_lock lock(m_mutex);
    if (auto allowed = access("identity", path); !allowed)
        return std::unexpected(allowed.error());
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return fail(ErrorCode::FileNotFound, path);
    return found->second.identity;
}

Result<FileIdentity> MemoryFileSystem::replaceFile(const std::string &path, std::string_view bytes,
                                                   const ReplaceOptions &options)
{
    const std::scoped_lock lock(m_mutex);
    const auto allowed = access("replace", path);
    if (!allowed && allowed.error().code != ErrorCode::FileNotConfirmed)
        return std::unexpected(allowed.error());
    const auto found = m_files.find(path);
    const bool isThere = found != m_files.end();
    if (isThere && std::holds_alternative<NoFile>(options.expected))
        return fail(ErrorCode::FileAlreadyExists, path);
    const auto *expected = std::get_if<FileIdentity>(&options.expected);
    if (expected && (!isThere || found->second.identity != *expected))
        return fail(ErrorCode::FileChangedMeanwhile, path);
    if (isThere && options.backup == Backup::Keep)
        m_files.insert_or_assign(path + '~', found->second);
    const FileIdentity identity = store(path, std::string(bytes));
    if (const auto theirs = std::exchange(m_behindReplace, std::nullopt))
        store(theirs->first, theirs->second);
    return allowed.transform([&] { return identity; });
}

class MemoryFileSystem::Lock : public FileLock {
public:
    Lock(MemoryFileSystem &files, std::uint64_t inode) : m_files(files), m_inode(inode)
    {
        m_files.m_locked.insert(m_inode); // the caller has the mutex
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;
    ~Lock() override
    {
        const std::scoped_lock lock(m_files.m_mutex);
        m_files.m_locked.erase(m_inode);
    }

private:
    MemoryFileSystem &m_files;
    std::uint64_t m_inode;
};

class MemoryFileSystem::Growing final : public GrowingFile {
public:
    Growing(MemoryFileSystem &files, std::string path, std::uint64_t inode)
        : m_files(files), m_path(std::move(path)), m_inode(inode), m_lock(files, inode)
    {
    }

    Result<> append(std::string_view bytes) override
    {
        const std::scoped_lock lock(m_files.m_mutex);
        const auto allowed = m_files.access("append", m_path);
        const auto file = m_files.placeOf(m_inode);
        if (!allowed)
            bytes = bytes.substr(0, bytes.size() / 2); // a disk that fills up has taken a part
        if (file != m_files.m_files.end()) {
            file->second.bytes += bytes;
            file->second.identity.size = file->second.bytes.size();
            ++file->second.identity.modifiedNs;
        }
        return allowed;
    }

    Result<> sync() override
    {
        const std::scoped_lock lock(m_files.m_mutex);
        if (auto allowed = m_files.access("sync", m_path); !allowed)
            return allowed;
        const auto file = m_files.placeOf(m_inode);
        if (file == m_files.m_files.end())
            return fail(ErrorCode::FileNotConfirmed, m_path, "somebody removed it");
        m_files.m_syncedSize[m_inode] = file->second.bytes.size();
        return {};
    }

private:
    MemoryFileSystem &m_files;
    std::string m_path;
    std::uint64_t m_inode;
    Lock m_lock;
};

Result<std::unique_ptr<GrowingFile>> MemoryFileSystem::createGrowing(const std::string &path, std::string_view bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (auto allowed = access("grow", path); !allowed)
        return std::unexpected(allowed.error());
    const FileIdentity identity = store(path, std::string(bytes));
    m_syncedSize[identity.inode] = bytes.size();
    return std::make_unique<Growing>(*this, path, identity.inode);
}

Result<std::unique_ptr<FileLock>> MemoryFileSystem::lockFile(const std::string &path)
{
    const std::scoped_lock lock(m_mutex);
    if (auto allowed = access("lock", path); !allowed)
        return std::unexpected(allowed.error());
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return fail(ErrorCode::FileNotFound, path);
    if (m_locked.contains(found->second.identity.inode))
        return fail(ErrorCode::FileInUse, path);
    return std::make_unique<Lock>(*this, found->second.identity.inode);
}

Result<> MemoryFileSystem::removeFile(const std::string &path)
{
    const std::scoped_lock lock(m_mutex);
    if (auto allowed = access("remove", path); !allowed)
        return allowed;
    return m_files.erase(path) == 0 ? fail(ErrorCode::FileNotFound, path) : Result<>();
}

Result<> MemoryFileSystem::makeFolder(const std::string &folder)
{
    const std::scoped_lock lock(m_mutex);
    return access("make", folder);
}

} // namespace policywright::testing
