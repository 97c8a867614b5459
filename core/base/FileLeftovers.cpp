// SPDX-License-Identifier: Apache-2.0
#include "core/base/FileLeftovers.h"

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <format>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string_view>
#include <sys/file.h>
#include <unistd.h>

namespace policywright::posix {
namespace {

constexpr std::string_view kPrefix = ".policywright-";
constexpr std::string_view kNewFileSuffix = ".tmp";
constexpr std::string_view kBackupSuffix = ".bak";
constexpr std::size_t kTokenLength = 16;

std::optional<std::string> tokenOf(std::string_view name)
{
    if (name.size() != kPrefix.size() + kTokenLength + kNewFileSuffix.size() || !name.starts_with(kPrefix))
        return std::nullopt;
    if (!name.ends_with(kNewFileSuffix) && !name.ends_with(kBackupSuffix))
        return std::nullopt;
    const std::string_view token = name.substr(kPrefix.size(), kTokenLength);
    if (token.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    return std::string(token);
}

std::set<std::string> tokensIn(const Descriptor &folder)
{
    std::set<std::string> tokens;
    const int fd = ::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return tokens;
    const auto closeFolder = [](DIR *open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(closeFolder)> open(::fdopendir(fd));
    if (!open) {
        ::close(fd);
        return tokens;
    }
    while (const dirent *entry = ::readdir(open.get())) {
        if (auto token = tokenOf(entry->d_name))
            tokens.insert(std::move(*token));
    }
    return tokens;
}

void sweep(const Descriptor &folder, const std::string &token)
{
    // The lock is asked for by name and not by what the listing said: a save that began while we listed may have its
    // backup in the listing and its new file not.
    const Descriptor file(
        ::openat(folder.number(), newFileName(token).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    const bool isDead = file.isOpen() ? ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 : errno == ENOENT;
    if (!isDead)
        return;
    ::unlinkat(folder.number(), backupName(token).c_str(), 0);
    ::unlinkat(folder.number(), newFileName(token).c_str(), 0);
}

} // namespace

std::string newToken()
{
    std::random_device random;
    return std::format("{:08x}{:08x}", random(), random());
}

std::string newFileName(const std::string &token)
{
    return std::string(kPrefix) + token + std::string(kNewFileSuffix);
}

std::string backupName(const std::string &token)
{
    return std::string(kPrefix) + token + std::string(kBackupSuffix);
}

TemporaryName::~TemporaryName()
{
    const int saved = errno;
    if (!m_name.empty())
        ::unlinkat(m_folder->number(), m_name.c_str(), 0);
    errno = saved;
}

void sweepLeftovers(const Descriptor &folder)
{
    for (const std::string &token : tokensIn(folder))
        sweep(folder, token);
}

} // namespace policywright::posix
