// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Escaping.h"

#include "core/markdown/CodePoints.h"

#include <array>
#include <cstdint>

namespace policywright::markdown {
namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

enum class Byte : std::uint8_t {
    Plain,
    Always,    // means something wherever it stands
    Sometimes, // depends on its neighbours
    Control,
    ControlLead, // may be the first byte of U+0080 to U+009F, U+2028 or U+2029
};

constexpr std::array<Byte, 256> makeByteTable()
{
    std::array<Byte, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i)
        table[i] = Byte::Control;
    table[0x7F] = Byte::Control;
    table[0xC2] = Byte::ControlLead;
    table[0xE2] = Byte::ControlLead;
    for (const char c : std::string_view("\\`*[]<|~"))
        table[static_cast<unsigned char>(c)] = Byte::Always;
    for (const char c : std::string_view("_!&#;"))
        table[static_cast<unsigned char>(c)] = Byte::Sometimes;
    return table;
}

constexpr std::array<Byte, 256> kBytes = makeByteTable();

Byte kindOf(char c)
{
    return kBytes[static_cast<unsigned char>(c)];
}

// The length of the control character at `at`, 0 where there is none. U+2028 and U+2029 end lines, so they count.
std::size_t controlLength(std::string_view text, std::size_t at)
{
    switch (kindOf(text[at])) {
    case Byte::Control: return 1;
    case Byte::ControlLead: break;
    default: return 0;
    }
    const std::string_view rest = text.substr(at);
    if (rest.size() >= 2 && rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) <= 0x9F)
        return 2;
    return rest.starts_with("\u2028") || rest.starts_with("\u2029") ? 3 : 0;
}

bool isWhiteSpaceControl(std::string_view control)
{
    return (control[0] >= '\t' && control[0] <= '\r') || control == "\u0085" || control.size() == 3;
}

std::string withoutControls(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = controlLength(text, at);
        if (length == 0) {
            clean += text[at++];
            continue;
        }
        if (text.substr(at).starts_with("\r\n"))
            ++at;
        if (isWhiteSpaceControl(text.substr(at, length)))
            clean += ' ';
        at += length;
    }
    return clean;
}

bool hasControl(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (controlLength(text, at) != 0)
            return true;
    }
    return false;
}

// Decides for one text which of its characters need a backslash.
class Escaper {
public:
    Escaper(TextPlace place, std::string_view text) : m_place(place), m_text(text) {}

    void appendTo(std::string &out) const;

private:
    static constexpr std::size_t kNone = std::string_view::npos;

    std::size_t blockMarker() const;
    bool needsBackslash(std::size_t at) const;
    bool mayStartReference(std::size_t at) const;
    bool mayEndReference(std::size_t at) const;
    bool mayCloseHeading(std::size_t at) const;
    bool endsOrIs(std::size_t at, std::string_view characters) const
    {
        return at >= m_text.size() || characters.contains(m_text[at]);
    }

    TextPlace m_place;
    std::string_view m_text;
};

// The place of the character without which the text, at the start of a line, would begin or underline a block. Only
// what needsBackslash() does not catch anyway.
std::size_t Escaper::blockMarker() const
{
    if (m_place.before == TextPlace::Before::Inside || m_text.empty())
        return kNone;
    const auto endOf = [this](auto isPart) {
        std::size_t at = 0;
        while (at < m_text.size() && isPart(m_text[at]))
            ++at;
        return at;
    };
    switch (m_text[0]) {
    case '>': return 0;
    case '+': return endsOrIs(1, " \t") ? 0 : kNone;
    case '-': return endsOrIs(1, " \t-:|") ? 0 : kNone;
    case ':': return m_text.substr(1).starts_with('-') ? 0 : kNone;
    case '#': return endsOrIs(endOf([](char c) { return c == '#'; }), " \t") ? 0 : kNone;
    case '=': return m_text.find_first_not_of("= \t") == kNone ? 0 : kNone;
    case '.':
    case ')': return m_place.before == TextPlace::Before::Unknown && endsOrIs(1, " \t") ? 0 : kNone;
    default: break;
    }
    const std::size_t digits = endOf(isDigit);
    const bool isNumber = digits > 0 && digits < m_text.size() && (m_text[digits] == '.' || m_text[digits] == ')');
    return isNumber && endsOrIs(digits + 1, " \t") ? digits : kNone;
}

bool Escaper::mayStartReference(std::size_t at) const
{
    std::size_t end = at + 1;
    if (end < m_text.size() && m_text[end] == '#')
        ++end;
    while (end < m_text.size() && isAsciiAlnum(m_text[end]))
        ++end;
    if (end == m_text.size())
        return m_place.after == TextPlace::After::Unknown;
    return m_text[end] == ';' && end > at + 1;
}

// The & may stand in front of the inserted text.
bool Escaper::mayEndReference(std::size_t at) const
{
    if (m_place.before != TextPlace::Before::Unknown)
        return false;
    for (const char c : m_text.substr(0, at)) {
        if (!isAsciiAlnum(c) && c != '#')
            return false;
    }
    return true;
}

bool Escaper::mayCloseHeading(std::size_t at) const
{
    if (m_place.after != TextPlace::After::HeadingEnd && m_place.after != TextPlace::After::Unknown)
        return false;
    if (at > 0 && m_text[at - 1] != ' ' && m_text[at - 1] != '\t')
        return false;
    const std::size_t end = m_text.find_first_not_of('#', at);
    return end == kNone || m_text.find_first_not_of(" \t", end) == kNone;
}

bool Escaper::needsBackslash(std::size_t at) const
{
    const bool isLast = at + 1 == m_text.size();
    switch (m_text[at]) {
    case '_': return at == 0 || isLast || !isAsciiAlnum(m_text[at - 1]) || !isAsciiAlnum(m_text[at + 1]);
    case '!': return isLast && (m_place.after == TextPlace::After::Link || m_place.after == TextPlace::After::Unknown);
    case '&': return mayStartReference(at);
    case ';': return mayEndReference(at);
    case '#': return mayCloseHeading(at);
    default: return true;
    }
}

void Escaper::appendTo(std::string &out) const
{
    const std::size_t marker = blockMarker();
    std::size_t written = 0;
    const auto flush = [&](std::size_t end) {
        out += m_text.substr(written, end - written);
        written = end;
    };
    for (std::size_t at = 0; at < m_text.size(); ++at) {
        const Byte kind = kindOf(m_text[at]);
        if (kind == Byte::Always || at == marker || (kind == Byte::Sometimes && needsBackslash(at))) {
            flush(at);
            out += '\\';
        } else if (kind == Byte::Control && m_text[at] != '\t') {
            flush(at);
            appendNumericReference(static_cast<unsigned char>(m_text[at]), out);
            ++written;
        }
    }
    flush(m_text.size());
}

// How many bytes of `text` mean nothing to Markdown wherever they stand. Most answers are plain to their ends.
std::size_t plainPrefix(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && kindOf(text[at]) == Byte::Plain)
        ++at;
    return at;
}

bool mayMarkBlock(char first)
{
    return isDigit(first) || std::string_view(">+-:#=.)").contains(first);
}

// White space at the ends goes to references: Markdown would strip spaces, and no other kind may stand next to a ** of
// the template.
void escapeLine(std::string_view text, std::string &out)
{
    if (text.empty())
        return;
    TextPlace place;
    if (const CodePoint first = firstCodePoint(text); isUnicodeWhiteSpace(first.value)) {
        appendNumericReference(first.value, out);
        text.remove_prefix(first.length);
        place.before = TextPlace::Before::Inside;
    }
    if (text.empty())
        return;
    const CodePoint last = lastCodePoint(text);
    const bool endsWithSpace = isUnicodeWhiteSpace(last.value);
    Escaper(place, text.substr(0, text.size() - (endsWithSpace ? last.length : 0))).appendTo(out);
    if (endsWithSpace)
        appendNumericReference(last.value, out);
}

bool mayNeedReference(char end)
{
    return end == ' ' || !isAscii(end);
}

} // namespace

void escapeText(std::string_view text, std::string &out)
{
    if (text.empty())
        return;
    const bool isPlain = plainPrefix(text) == text.size() && !mayMarkBlock(text.front());
    if (isPlain && !mayNeedReference(text.front()) && !mayNeedReference(text.back()))
        out += text;
    else if (hasControl(text))
        escapeLine(withoutControls(text), out);
    else
        escapeLine(text, out);
}

void escapeTextAt(TextPlace place, std::string_view text, std::string &out)
{
    Escaper(place, text).appendTo(out);
}

void appendNumericReference(char32_t codePoint, std::string &out)
{
    out += "&#";
    out += std::to_string(static_cast<std::uint32_t>(codePoint));
    out += ';';
}

} // namespace policywright::markdown
