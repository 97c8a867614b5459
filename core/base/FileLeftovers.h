// SPDX-License-Identifier: Apache-2.0
//
// The temporary names that a save uses, and the removal of those that a killed save left behind. A save owns a token;
// `.policywright-<token>.tmp` is its new file and stays locked (flock) while the save lives, so that a name without a
// lock is a dead save's, whatever its age and in whatever container its process ran. `.policywright-<token>.bak` is
// its backup on the way. Not for use outside core/base.
#pragma once

#include "core/base/Posix.h"

#include <string>

namespace policywright::posix {

std::string newToken(); // 16 hexadecimal digits
std::string newFileName(const std::string &token);
std::string backupName(const std::string &token);

// A name in a folder that is removed when the guard goes, unless it was released.
class TemporaryName {
public:
    TemporaryName(const Descriptor &folder, std::string name) : m_folder(&folder), m_name(std::move(name)) {}
    TemporaryName(const TemporaryName &) = delete;
    TemporaryName &operator=(const TemporaryName &) = delete;
    ~TemporaryName();

    const char *name() const { return m_name.c_str(); }
    void release() { m_name.clear(); }

private:
    const Descriptor *m_folder; // borrowed; never null
    std::string m_name;
};

// Removes what dead saves left in the folder. What cannot be removed stays: the next save tries again.
void sweepLeftovers(const Descriptor &folder);

} // namespace policywright::posix
