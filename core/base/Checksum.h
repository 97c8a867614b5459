// SPDX-License-Identifier: Apache-2.0
//
// CRC-32C (Castagnoli, RFC 9260 appendix A): tells a record that was cut off or overwritten from a whole one. It proves
// nothing against somebody who wants to deceive; Digest.h does.
#pragma once

#include <cstdint>
#include <string_view>

namespace policywright {

// `before`: the checksum of the bytes that stand in front of these.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

} // namespace policywright
