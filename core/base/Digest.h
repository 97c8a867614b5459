// SPDX-License-Identifier: Apache-2.0
//
// The SHA-256 (FIPS 180-4) of bytes: names what a manifest lists and what a sign-off refers to.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace policywright {

using Sha256 = std::array<std::uint8_t, 32>;
Sha256 sha256(std::string_view bytes);

std::string sha256Hex(std::string_view bytes); // 64 lower-case hexadecimal digits

} // namespace policywright
