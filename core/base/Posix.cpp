// SPDX-License-Identifier: Apache-2.0
#include "core/base/Posix.h"

#include <system_error>
#include <unistd.h>

namespace policywright::posix {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

Descriptor::~Descriptor()
{
    const int saved = errno; // a caller that returns early still wants the reason of its own call
    close();
    errno = saved;
}

int Descriptor::close()
{
    // Never repeated after EINTR: on Linux the descriptor is gone by then and its number may be somebody else's.
    return m_fd < 0 ? 0 : ::close(std::exchange(m_fd, -1));
}

std::string reasonOf(int error)
{
    std::string reason = std::generic_category().message(error);
    const bool isWord = reason.size() > 1 && reason[0] >= 'A' && reason[0] <= 'Z' && reason[1] >= 'a';
    if (isWord)
        reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
    return reason;
}

FileIdentity identityOf(const struct stat &status)
{
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .modifiedNs = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec,
            .size = static_cast<std::uint64_t>(status.st_size)};
}

} // namespace policywright::posix
