// SPDX-License-Identifier: Apache-2.0
#include "core/base/JsonWriting.h"

#include <charconv>
#include <cmath>

namespace policywright {
namespace {

void appendEscaped(std::string &out, char c)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
        out += "\\u00";
        out += kHex[static_cast<unsigned char>(c) >> 4];
        out += kHex[static_cast<unsigned char>(c) & 15];
    }
}

} // namespace

void appendJsonString(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t plain = 0; // begin of what needs no escape: written at once
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
            continue;
        out += text.substr(plain, i - plain);
        appendEscaped(out, c);
        plain = i + 1;
    }
    out += text.substr(plain);
    out += '"';
}

void appendJsonReal(std::string &out, double real)
{
    if (!std::isfinite(real)) { // JSON has no such numbers
        out += "null";
        return;
    }
    char buffer[32];
    const auto [end, problem] = std::to_chars(buffer, buffer + sizeof buffer, real);
    const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    out += digits;
    if (digits.find_first_of(".e") == std::string_view::npos)
        out += ".0"; // stays a double when it is read back
}

} // namespace policywright
