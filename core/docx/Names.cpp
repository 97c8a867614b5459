// SPDX-License-Identifier: Apache-2.0
#include "core/docx/Names.h"

#include "core/base/Digest.h"

#include <format>

namespace policywright::docx {
namespace {

constexpr std::size_t kReadablePart = 26;

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string bookmark(std::string_view kind, std::string_view id)
{
    std::string name("pw_");
    name += kind;
    name += '_';
    for (const char c : id.substr(0, kReadablePart))
        name += isWordCharacter(c) ? c : '_';
    return name + '_' + sha256Hex(id).substr(0, 8);
}

} // namespace

std::string sectionBookmark(std::string_view id)
{
    return bookmark("s", id);
}

std::string clauseBookmark(std::string_view id)
{
    return bookmark("c", id);
}

std::uint32_t durableNumber(std::string_view event)
{
    const Sha256 digest = sha256(event);
    const std::uint32_t number = (std::uint32_t{digest[0]} & 0x7FU) << 24 | std::uint32_t{digest[1]} << 16 |
                                 std::uint32_t{digest[2]} << 8 | std::uint32_t{digest[3]};
    return number % 0x7FFFFFFEU + 1;
}

std::string hex8(std::uint32_t number)
{
    return std::format("{:08X}", number);
}

} // namespace policywright::docx
