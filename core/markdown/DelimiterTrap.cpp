// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/DelimiterTrap.h"

#include <algorithm>
#include <utility>

namespace policywright::markdown {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

constexpr std::size_t kLongestLabel = 1'000;
constexpr int kMostParentheses = 32; // inside one another, in an address: md4c takes no more

// Reads `(address "title")`. Every step is one run over what it reads, and none goes on after something that cannot
// be there: whatever the text, the whole costs no more than reading it a few times.
class Target {
public:
    Target(std::string_view text, std::size_t begin) : m_text(text), m_at(begin + 1) {}

    // Where its ) is; kNone where this is no target.
    std::size_t end()
    {
        skipSpace();
        const bool isAddress = here() == '<' ? skipQuoted('<', '>') : skipBareAddress();
        if (!isAddress)
            return kNone;
        skipSpace();
        const char quote = here();
        if ((quote == '"' || quote == '\'' || quote == '(') && !skipQuoted(quote, quote == '(' ? ')' : quote))
            return kNone;
        skipSpace();
        return here() == ')' ? m_at : kNone;
    }

private:
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace() // with the > in front of a quote's lines
    {
        m_at = std::min(m_text.find_first_not_of(" \t\r\n>", m_at), m_text.size());
    }

    bool skipBareAddress()
    {
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || (c == ')' && depth == 0))
                return true;
            if (c == '\\')
                ++m_at;
            else if (c == '(' && ++depth > kMostParentheses)
                return false;
            else if (c == ')')
                --depth;
        }
        return false;
    }

    bool skipQuoted(char opening, char closing)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == closing) {
                ++m_at;
                return true;
            }
            if (m_text[m_at] == opening)
                return false;
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at;
};

// Two bytes that no UTF-8 text holds, others where this one does.
std::optional<std::pair<char, char>> freeBytes(std::string_view text)
{
    std::string free;
    for (int byte = 0xFF; byte >= 0x80 && free.size() < 2; --byte) {
        if (!text.contains(static_cast<char>(byte)))
            free += static_cast<char>(byte);
    }
    return free.size() == 2 ? std::optional(std::pair(free[0], free[1])) : std::nullopt;
}

// Where the label whose [ stands at `begin` has its ], if it is the label of a definition, `[label]: address`, or the
// second one of a reference, `[text][label]`; kNone otherwise. `[label]` alone is text as well, and so are its
// delimiters.
std::size_t endOfLabel(std::string_view text, std::size_t begin)
{
    std::size_t end = begin + 1;
    const std::size_t last = std::min(text.size(), end + kLongestLabel);
    while (end < last && text[end] != ']' && text[end] != '[')
        end += text[end] == '\\' ? 2 : 1;
    if (end >= last || text[end] == '[')
        return kNone;
    const bool isSecond = begin > 0 && text[begin - 1] == ']';
    return isSecond || text.substr(end + 1).starts_with(':') ? end : kNone;
}

} // namespace

std::string MaskedText::unmasked(std::string part) const
{
    std::ranges::replace(part, star, '*');
    std::ranges::replace(part, underscore, '_');
    return part;
}

std::optional<MaskedText> maskTargets(std::string_view text)
{
    const auto bytes = freeBytes(text);
    if (!bytes)
        return std::nullopt;
    MaskedText masked{std::string(text), bytes->first, bytes->second};
    bool hasMasked = false;
    for (std::size_t at = text.find_first_of("[]"); at != kNone; at = text.find_first_of("[]", at + 1)) {
        const bool isTarget = text.substr(at).starts_with("](");
        const std::size_t end = isTarget ? Target(text, at + 1).end() : text[at] == '[' ? endOfLabel(text, at) : kNone;
        for (std::size_t i = at; end != kNone && i < end; ++i) {
            if (text[i] != '*' && text[i] != '_')
                continue;
            masked.text[i] = text[i] == '*' ? masked.star : masked.underscore;
            hasMasked = true;
        }
    }
    return hasMasked ? std::optional(std::move(masked)) : std::nullopt;
}

} // namespace policywright::markdown
