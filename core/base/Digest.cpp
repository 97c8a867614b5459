// SPDX-License-Identifier: Apache-2.0
#include "core/base/Digest.h"

#include <nettle/sha2.h>

namespace policywright {

static_assert(std::tuple_size_v<Sha256> == SHA256_DIGEST_SIZE);

Sha256 sha256(std::string_view bytes)
{
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
    Sha256 digest{};
    sha256_digest(&context, digest.size(), digest.data());
    return digest;
}

std::string sha256Hex(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * SHA256_DIGEST_SIZE);
    for (const std::uint8_t byte : sha256(bytes)) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 0xFU];
    }
    return hex;
}

} // namespace policywright
