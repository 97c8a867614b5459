// SPDX-License-Identifier: Apache-2.0
#include "core/base/Checksum.h"

#include <array>
#include <cstddef>

namespace policywright {
namespace {

constexpr std::uint32_t kPolynomial = 0x82F63B78; // reflected

constexpr std::array<std::uint32_t, 256> makeTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? value >> 1U ^ kPolynomial : value >> 1U;
        table[byte] = value;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> kTable = makeTable();

} // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before)
{
    std::uint32_t value = ~before;
    for (const char c : bytes)
        value = value >> 8U ^ kTable[(value ^ static_cast<unsigned char>(c)) & 0xFFU];
    return ~value;
}

} // namespace policywright
