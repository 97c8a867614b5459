// SPDX-License-Identifier: Apache-2.0
//
// What the files of this room that make system calls share: an owned descriptor, and the reason of a failed call.
// Not for use outside core/base.
#pragma once

#include "core/base/FileSystem.h"

#include <cerrno>
#include <string>
#include <sys/stat.h>
#include <utility>

namespace policywright::posix {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    bool isOpen() const { return m_fd >= 0; }
    int number() const { return m_fd; }

    // 0 or -1 with errno; the descriptor is gone either way.
    int close();

private:
    int m_fd = -1;
};

// Calls again while a signal interrupts the call.
template <class Call>
auto uninterrupted(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

std::string reasonOf(int error); // "no space left on device": lower case, to stand inside a sentence

FileIdentity identityOf(const struct stat &status);

} // namespace policywright::posix
