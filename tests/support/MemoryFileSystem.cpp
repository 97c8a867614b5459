// SPDX-License-Identifier: Apache-2.0
#include "tests/support/MemoryFileSystem.h"

#include <set>

namespace policywright::testing {

void MemoryFileSystem::put(const std::string &path, std::string bytes)
{
    const std::scoped_lock lock(m_mutex);
    store(path, std::move(bytes));
}

void MemoryFileSystem::store(const std::string &path, std::string bytes)
{
    const auto inode = ++m_lastInode;
    const FileIdentity identity{.device = 1,
                                .inode = inode,
                                .modifiedNs = static_cast<std::int64_t>(inode) * 1'000'000'000,
                                .size = bytes.size()};
    m_files.insert_or_assign(path, FileContents{std::move(bytes), identity});
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
    m_failure = Failure{count, code};
}

Result<> MemoryFileSystem::access(const std::string &verb, const std::string &path) const
{
    m_accesses.push_back(verb + ' ' + path);
    if (!m_failure)
        return {};
    if (m_failure->accessesLeft == 0)
        return fail(m_failure->code, path, "the test wants it so");
    --m_failure->accessesLeft;
    return {};
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
    if (auto allowed = access("replace", path); !allowed)
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
    store(path, std::string(bytes));
    return m_files.at(path).identity;
}

} // namespace policywright::testing
