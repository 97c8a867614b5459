// SPDX-License-Identifier: Apache-2.0
#include "core/base/Text.h"

#include "core/base/SourcePosition.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace policywright {
namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

// The length of the sequence of several bytes that starts with `lead`, or 0 where none can start so.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 0;
}

// Table 3-7 of the Unicode standard: which second bytes are allowed behind the leads that restrict them.
bool secondByteFits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second <= 0x9F;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second <= 0x8F;
    default: return true;
    }
}

// Where the run of ASCII that includes `at` ends, or somewhat before that: whole words of eight bytes are skipped.
std::size_t behindAscii(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080u;
    std::uint64_t word = 0;
    while (at + sizeof word <= text.size()) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & kHighBits) != 0)
            break;
        at += sizeof word;
    }
    return at;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            at = behindAscii(text, at + 1);
            continue;
        }
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || at + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            if (!isContinuation(text[at + k]))
                return false;
        }
        if (!secondByteFits(lead, static_cast<unsigned char>(text[at + 1])))
            return false;
        at += length;
    }
    return true;
}

std::size_t codePointCount(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !isContinuation(c); }));
}

std::string_view nearestName(std::string_view word, const std::vector<std::string_view> &candidates)
{
    // A third of the letters may differ; more, and the suggestion would be a guess.
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string_view nearest;
    for (const std::string_view candidate : candidates) {
        const bool isLonger = candidate.size() > word.size();
        const std::size_t added = isLonger ? candidate.size() - word.size() : word.size() - candidate.size();
        if (added >= best) // so is the distance, and a word may be as long as a file
            continue;
        const std::size_t distance = editDistance(word, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

ExcerptWithCaret excerptWithCaret(std::string_view lineText, int column)
{
    constexpr int kShown = 100;
    constexpr int kBefore = 60;
    const int first = column > kShown ? column - kBefore : 1; // the first code point that is shown
    ExcerptWithCaret excerpt;
    int at = 0;
    for (std::size_t i = 0; i < lineText.size() && at < first + kShown;) {
        std::size_t next = i + 1;
        while (next < lineText.size() && isContinuation(lineText[next]))
            ++next;
        ++at;
        if (at >= first && at < first + kShown) {
            const auto byte = static_cast<unsigned char>(lineText[i]);
            if (byte == '\t')
                excerpt.line += ' ';
            else if (byte < 0x20 || byte == 0x7f)
                excerpt.line += "\uFFFD";
            else
                excerpt.line += lineText.substr(i, next - i);
        }
        i = next;
    }
    excerpt.caret = std::string(static_cast<std::size_t>(std::max(0, column - first)), ' ') + '^';
    return excerpt;
}

SourcePosition positionAt(std::string_view text, std::size_t offset, std::string file)
{
    offset = std::min(offset, text.size());
    const std::string_view before = text.substr(0, offset);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t newline = before.rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t end = std::min(text.find('\n', offset), text.size());
    std::string_view lineText = text.substr(start, end - start);
    if (lineText.ends_with('\r'))
        lineText.remove_suffix(1);
    const std::size_t column = 1 + codePointCount(text.substr(start, offset - start));
    return {std::move(file), static_cast<int>(line), static_cast<int>(column), std::string(lineText)};
}

} // namespace policywright
