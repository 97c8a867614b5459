// SPDX-License-Identifier: Apache-2.0
//
// libsodium with our types. Internal to the room.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <sodium.h>

namespace policywright::signing {

// Chooses the code that fits the processor; any number of times, from any thread.
inline void startSodium()
{
    static const int started = sodium_init();
    static_cast<void>(started);
}

inline const std::uint8_t *bytesOf(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t *>(text.data());
}

inline std::string hexOf(std::span<const std::uint8_t> bytes)
{
    std::string hex(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back(); // the NUL
    return hex;
}

// False: it is not as many bytes, or not hexadecimal.
inline bool readHex(std::string_view hex, std::span<std::uint8_t> bytes)
{
    std::size_t size = 0;
    const char *end = nullptr;
    return hex.size() == 2 * bytes.size() &&
           sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &size, &end) == 0 &&
           size == bytes.size();
}

} // namespace policywright::signing
