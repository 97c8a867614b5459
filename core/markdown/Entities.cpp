// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <system_error>

namespace policywright::markdown {
namespace {

// Arrays, not pointers: the table needs no relocation when the program starts, and costs nothing until it is read.
struct NamedReference {
    char name[32];
    char utf8[8];
};

constexpr NamedReference kNamedReferences[] = {
#include "core/markdown/EntityTable.inc"
};

std::string_view nameOf(const NamedReference &reference)
{
    return reference.name;
}

std::optional<std::string> resolveNumber(std::string_view digits)
{
    int base = 10;
    if (digits.starts_with('x') || digits.starts_with('X')) {
        base = 16;
        digits.remove_prefix(1);
    }
    std::uint32_t number = 0;
    const char *const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number, base);
    if (digits.empty() || stop != end)
        return std::nullopt;
    std::string text;
    appendUtf8(error == std::errc() ? static_cast<char32_t>(number) : U'\uFFFD', text);
    return text;
}

} // namespace

std::optional<std::string> resolveReference(std::string_view reference)
{
    if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';')
        return std::nullopt;
    const std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.starts_with('#'))
        return resolveNumber(name.substr(1));
    const auto found = std::ranges::lower_bound(kNamedReferences, name, {}, nameOf);
    if (found == std::end(kNamedReferences) || nameOf(*found) != name)
        return std::nullopt;
    return std::string(found->utf8);
}

void appendUtf8(char32_t codePoint, std::string &out)
{
    const bool isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint == 0 || isSurrogate || codePoint > 0x10FFFF)
        codePoint = U'\uFFFD';
    const auto tail = [codePoint](int shift) { return static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0 | (codePoint >> 6));
        out += tail(0);
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0 | (codePoint >> 12));
        out += tail(6);
        out += tail(0);
    } else {
        out += static_cast<char>(0xF0 | (codePoint >> 18));
        out += tail(12);
        out += tail(6);
        out += tail(0);
    }
}

} // namespace policywright::markdown
