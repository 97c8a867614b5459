// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/OffsetTrap.h"

#include <algorithm>
#include <bitset>

namespace policywright::markdown {
namespace {

constexpr std::size_t kOffsets = 256;
constexpr std::size_t kTrap = 4; // md4c's number for a list item

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0; // without the line's end
};

bool isBlankLine(std::string_view line)
{
    return line.find_first_not_of(" \t\r>") == std::string_view::npos;
}

// The line may go on with a list item: it is indented, perhaps in a quote.
bool mayContinueItem(std::string_view line)
{
    return line.starts_with(' ') || line.starts_with('\t') || line.starts_with('>');
}

std::size_t skip(std::string_view line, std::size_t at, std::string_view characters)
{
    return std::min(line.find_first_not_of(characters, at), line.size());
}

// Behind the list marker at `at` and the spaces after it; `at` where there is none.
std::size_t skipListMarker(std::string_view line, std::size_t at)
{
    std::size_t end = skip(line, at, "0123456789");
    const std::string_view marks = end > at ? ".)" : "-+*";
    if (end >= line.size() || !marks.contains(line[end]))
        return at;
    ++end;
    return end < line.size() && line[end] != ' ' && line[end] != '\t' ? at : skip(line, end, " \t>");
}

class TrapFinder {
public:
    explicit TrapFinder(std::string_view text) : m_text(text) {}

    std::bitset<kOffsets> offsets();

private:
    enum class Gap { None, OneLine, MoreLines };

    std::string_view of(Line line) const { return m_text.substr(line.begin, line.end - line.begin); }
    bool endsBlock(Line line) const;
    void note(Line line);

    std::string_view m_text;
    std::bitset<kOffsets> m_offsets; // modulo 256
};

// A heading, a thematic break, an underline or a fence; any other block lasts up to the blank line.
bool TrapFinder::endsBlock(Line line) const
{
    const std::string_view text = of(line);
    std::size_t at = skip(text, 0, " \t>");
    for (std::size_t next = skipListMarker(text, at); next != at; next = skipListMarker(text, at))
        at = next;
    return at == text.size() || std::string_view("#-=*_`~").contains(text[at]);
}

// Where the content may begin: behind any of the markers; and, for a line of code, where it ends.
void TrapFinder::note(Line line)
{
    const std::string_view text = of(line);
    std::size_t at = skip(text, 0, " \t>");
    m_offsets.set((line.begin + at) % kOffsets);
    for (std::size_t next = skipListMarker(text, at); next != at; next = skipListMarker(text, at)) {
        at = next;
        m_offsets.set((line.begin + at) % kOffsets);
    }
    m_offsets.set((line.begin + skip(text, skip(text, at, "#"), " \t")) % kOffsets);
    m_offsets.set((line.end - (text.ends_with('\r') ? 1 : 0)) % kOffsets);
}

// The offsets that md4c may look at: those of the lines before a gap after which an item may go on.
std::bitset<kOffsets> TrapFinder::offsets()
{
    Line last;       // the last line that is not blank
    Line lastButOne; // what a closing fence or an underline leaves as the last
    Gap gap = Gap::None;
    for (std::size_t begin = 0; begin < m_text.size();) {
        const Line line{begin, std::min(m_text.find('\n', begin), m_text.size())};
        begin = line.end + 1;
        if (isBlankLine(of(line))) {
            gap = gap == Gap::None ? Gap::OneLine : Gap::MoreLines;
            continue;
        }
        const bool mayTrap = gap == Gap::MoreLines || (gap == Gap::OneLine && endsBlock(last));
        if (mayTrap && mayContinueItem(of(line))) {
            note(last);
            note(lastButOne);
        }
        gap = Gap::None;
        lastButOne = last;
        last = line;
    }
    return m_offsets;
}

} // namespace

std::size_t paddingAgainstOffsetTrap(std::string_view text)
{
    const std::bitset<kOffsets> offsets = TrapFinder(text).offsets();
    for (std::size_t padding = 0; padding < kOffsets; ++padding) {
        if (!offsets.test((kTrap + kOffsets - padding) % kOffsets))
            return padding;
    }
    return 0;
}

} // namespace policywright::markdown
