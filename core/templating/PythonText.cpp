// SPDX-License-Identifier: Apache-2.0
#include "core/templating/PythonText.h"

#include "core/base/Text.h"

#include <QChar>
#include <QString>

#include <algorithm>

namespace policywright::templating {
namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kSmallSigma = 0x3C3;
constexpr char32_t kFinalSigma = 0x3C2;

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char asciiUpper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isCased(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase: return true;
    default: return false;
    }
}

bool isCaseIgnorable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier: return true;
    default: break;
    }
    constexpr std::u32string_view kPunctuation =
        U"'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55"
        U"\uFF07\uFF0E\uFF1A";
    return kPunctuation.contains(c);
}

// A capital sigma that ends a word becomes ς and not σ (Unicode, SpecialCasing, Final_Sigma), as in Python.
bool isFinalSigma(const std::u32string &text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && isCaseIgnorable(text[before - 1]))
        --before;
    if (before == 0 || !isCased(text[before - 1]))
        return false;
    std::size_t after = at + 1;
    while (after < text.size() && isCaseIgnorable(text[after]))
        ++after;
    return after == text.size() || !isCased(text[after]);
}

std::string lowerWithSigma(std::string_view text)
{
    std::u32string wide;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        wide += c.value;
        at += c.length;
    }
    std::string lower;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        if (wide[i] == kCapitalSigma) {
            appendCodePoint(lower, isFinalSigma(wide, i) ? kFinalSigma : kSmallSigma);
        } else {
            std::string one;
            appendCodePoint(one, wide[i]);
            lower += toQt(one).toLower().toStdString();
        }
    }
    return lower;
}

std::size_t firstLength(std::string_view text)
{
    return text.empty() ? 0 : codePointAt(text, 0).length;
}

bool isLineBreak(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    return QChar::isLetterOrNumber(c);
}

// The separators of |title: -, white space, ( { [ <.
bool startsWord(char32_t c)
{
    return c == '-' || c == '(' || c == '{' || c == '[' || c == '<' || isPythonSpace(c);
}

} // namespace

bool isPythonSpace(char32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[i])) : char32_t{0};
    };
    const char32_t lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    if (lead < 0xE0)
        return {((lead & 0x1F) << 6) | (byte(at + 1) & 0x3F), 2};
    if (lead < 0xF0)
        return {((lead & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F), 3};
    return {((lead & 0x07) << 18) | ((byte(at + 1) & 0x3F) << 12) | ((byte(at + 2) & 0x3F) << 6) |
                (byte(at + 3) & 0x3F),
            4};
}

void appendCodePoint(std::string &text, char32_t c)
{
    const auto add = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | (c >> 6));
        add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | (c >> 18));
        add(0x80 | ((c >> 12) & 0x3F));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    }
}

std::string_view withoutLeadingSpace(std::string_view text)
{
    while (!text.empty()) {
        const CodePoint c = codePointAt(text, 0);
        if (!isPythonSpace(c.value))
            break;
        text.remove_prefix(c.length);
    }
    return text;
}

std::string_view withoutTrailingSpace(std::string_view text)
{
    while (!text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u)
            --at;
        if (!isPythonSpace(codePointAt(text, at).value))
            break;
        text = text.substr(0, at);
    }
    return text;
}

std::string stripped(std::string_view text, std::string_view set)
{
    const std::vector<std::string_view> members = characters(set);
    std::vector<std::string_view> all = characters(text);
    const auto isMember = [&](std::string_view c) { return std::ranges::contains(members, c); };
    auto first = std::ranges::find_if_not(all, isMember);
    auto last = all.end();
    while (last != first && isMember(*(last - 1)))
        --last;
    std::string result;
    for (; first != last; ++first)
        result += *first;
    return result;
}

std::string upperCase(std::string_view text)
{
    std::string upper(text);
    if (!isAscii(text))
        return toQt(text).toUpper().toStdString();
    std::ranges::transform(upper, upper.begin(), asciiUpper);
    return upper;
}

std::string lowerCase(std::string_view text)
{
    if (isAscii(text)) {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(), asciiLower);
        return lower;
    }
    if (text.contains("\u03A3"))
        return lowerWithSigma(text);
    return toQt(text).toLower().toStdString();
}

std::string capitalized(std::string_view text)
{
    if (text.empty())
        return {};
    const CodePoint first = codePointAt(text, 0);
    std::string result;
    if (const char32_t title = QChar::toTitleCase(first.value); title != first.value) {
        appendCodePoint(result, title);
    } else {
        const std::string upper = upperCase(text.substr(0, first.length)); // ß becomes Ss
        const std::size_t length = firstLength(upper);
        result = upper.substr(0, length) + lowerCase(std::string_view(upper).substr(length));
    }
    // Lowered together with the first letter, so that a final sigma sees what stands before it.
    const std::string lower = lowerCase(text);
    const std::size_t lowerFirst = lowerCase(text.substr(0, first.length)).size();
    return result + lower.substr(lowerFirst);
}

std::string upperFirst(std::string_view text)
{
    const std::size_t length = firstLength(text);
    return upperCase(text.substr(0, length)) + std::string(text.substr(length));
}

std::string titleCase(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool separators = startsWord(codePointAt(text, at).value);
        std::size_t end = at;
        while (end < text.size()) {
            const CodePoint c = codePointAt(text, end);
            if (startsWord(c.value) != separators)
                break;
            end += c.length;
        }
        const std::string_view run = text.substr(at, end - at);
        const std::size_t length = firstLength(run);
        result += upperCase(run.substr(0, length)) + lowerCase(run.substr(length));
        at = end;
    }
    return result;
}

std::vector<std::string_view> characters(std::string_view text)
{
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = codePointAt(text, at).length;
        all.push_back(text.substr(at, length));
        at += length;
    }
    return all;
}

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        std::size_t next = at + c.length;
        if (isLineBreak(c.value)) {
            if (c.value == '\r' && next < text.size() && text[next] == '\n')
                ++next;
            lines.push_back(text.substr(start, at - start));
            start = next;
        }
        at = next;
    }
    if (start < text.size())
        lines.push_back(text.substr(start));
    return lines;
}

std::int64_t wordCount(std::string_view text)
{
    std::int64_t count = 0;
    bool inWord = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        const bool isWord = isWordCharacter(c.value);
        if (isWord && !inWord)
            ++count;
        inWord = isWord;
        at += c.length;
    }
    return count;
}

} // namespace policywright::templating
