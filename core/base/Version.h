// SPDX-License-Identifier: Apache-2.0
//
// A semantic version (semver.org 2.0.0) without pre-release or build parts: of packs and of the program.
#pragma once

#include "core/base/Error.h"

#include <compare>
#include <string>
#include <string_view>

namespace policywright {

class Version {
public:
    constexpr Version(int major, int minor, int patch) : m_major(major), m_minor(minor), m_patch(patch) {}

    // "1.2.3"; each part up to six digits, no leading zeros. Error: NotAVersion.
    static Result<Version> fromString(std::string_view text);

    std::string toString() const;
    auto operator<=>(const Version &) const = default;

private:
    int m_major;
    int m_minor;
    int m_patch;
};

} // namespace policywright
