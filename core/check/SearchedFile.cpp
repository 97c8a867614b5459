// SPDX-License-Identifier: Apache-2.0
#include "core/check/SearchedFile.h"

#include "core/check/VisibleText.h"

#include <cstdint>
#include <cstring>
#include <utility>

namespace policywright::check {
namespace {

constexpr std::size_t kSequence = 4;
constexpr int kHashBits = 16;
constexpr std::uint32_t kNowhere = UINT32_MAX; // no file is that long

std::size_t hashOf(const char *sequence)
{
    std::uint32_t word = 0;
    std::memcpy(&word, sequence, kSequence);
    return (word * 2654435761U) >> (32 - kHashBits); // Knuth's multiplicative hash
}

} // namespace

SearchedFile::SearchedFile(std::string_view file) : m_visible(visibleText(file)), m_bytes(folded(file)) {}

SearchedFile::Count SearchedFile::count(std::string_view wanted) const
{
    return {.visible = m_visible.count(wanted), .bytes = m_bytes.count(wanted)};
}

SearchedFile::Text::Text(std::string folded)
    : m_text(std::move(folded)), m_first(std::size_t{1} << kHashBits, kNowhere), m_next(m_text.size(), kNowhere)
{
    for (std::size_t i = m_text.size(); i-- > 0;) {
        if (i + kSequence > m_text.size())
            continue;
        std::uint32_t &first = m_first[hashOf(m_text.data() + i)];
        m_next[i] = first;
        first = static_cast<std::uint32_t>(i);
    }
}

std::size_t SearchedFile::Text::count(std::string_view wanted) const
{
    const std::string_view text = m_text;
    std::size_t count = 0;
    if (wanted.size() < kSequence) {
        for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1))
            ++count;
        return count;
    }
    for (std::uint32_t at = m_first[hashOf(wanted.data())]; at != kNowhere; at = m_next[at])
        count += text.substr(at).starts_with(wanted) ? 1 : 0;
    return count;
}

} // namespace policywright::check
