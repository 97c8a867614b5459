// SPDX-License-Identifier: Apache-2.0
//
// The SHA-256 (FIPS 180-4) of bytes: names what a manifest lists and what a sign-off refers to.
#pragma once

#include <string>
#include <string_view>

namespace policywright {

std::string sha256Hex(std::string_view bytes); // 64 lower-case hexadecimal digits

} // namespace policywright
