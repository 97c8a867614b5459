// SPDX-License-Identifier: Apache-2.0
#include "core/base/Version.h"

#include <array>
#include <charconv>

namespace policywright {

Result<Version> Version::fromString(std::string_view text)
{
    std::array<int, 3> parts{};
    const char *at = text.data();
    const char *const end = text.data() + text.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && (at == end || *at++ != '.'))
            return fail(ErrorCode::NotAVersion, std::string(text));
        const auto [stop, problem] = std::from_chars(at, end, parts[i]);
        const bool leadingZero = stop - at > 1 && *at == '0';
        if (problem != std::errc{} || stop - at > 6 || leadingZero || parts[i] < 0 || *at == '-')
            return fail(ErrorCode::NotAVersion, std::string(text));
        at = stop;
    }
    if (at != end)
        return fail(ErrorCode::NotAVersion, std::string(text));
    return Version(parts[0], parts[1], parts[2]);
}

std::string Version::toString() const
{
    return std::to_string(m_major) + '.' + std::to_string(m_minor) + '.' + std::to_string(m_patch);
}

} // namespace policywright
