// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordAreas.h"

#include <algorithm>

namespace policywright::session {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

// Where a word ends: what a reader would not mark together with it.
bool isEdge(char c)
{
    return isSpace(c) || std::string_view(".,;:!?()[]\"").contains(c);
}

bool hasWords(std::string_view text)
{
    return !std::ranges::all_of(text, isSpace);
}

class Widening {
public:
    Widening(const std::string &text, ByteRange removed, std::string added)
        : m_text(text), m_range(removed), m_words(std::move(added))
    {
    }

    WidenedChange widen()
    {
        if (m_range.begin > 0 && !isEdge(m_text[m_range.begin - 1]) && touchesFront())
            takeWordInFront(isEdge);
        if (m_range.end < m_text.size() && !isEdge(m_text[m_range.end]) && touchesBack())
            takeWordBehind(isEdge);
        if (!hasWords(quote()))
            takeNeighbours();
        keepSpaces();
        dropCommonSpaces();
        return {m_range, std::move(m_words)};
    }

private:
    std::string quote() const { return m_text.substr(m_range.begin, m_range.end - m_range.begin); }

    // Whether the change begins, or ends, within a word.
    bool touchesFront() const
    {
        const std::string words = quote();
        const bool removes = !words.empty() && !isEdge(words.front());
        const bool adds = !m_words.empty() && !isEdge(m_words.front());
        return removes || adds;
    }
    bool touchesBack() const
    {
        const std::string words = quote();
        const bool removes = !words.empty() && !isEdge(words.back());
        const bool adds = !m_words.empty() && !isEdge(m_words.back());
        return removes || adds;
    }

    void takeWordInFront(bool (*ends)(char) = isSpace)
    {
        std::size_t begin = m_range.begin;
        while (begin > 0 && !ends(m_text[begin - 1]))
            --begin;
        m_words = m_text.substr(begin, m_range.begin - begin) + m_words;
        m_range.begin = begin;
    }

    void takeWordBehind(bool (*ends)(char) = isSpace)
    {
        std::size_t end = m_range.end;
        while (end < m_text.size() && !ends(m_text[end]))
            ++end;
        m_words += m_text.substr(m_range.end, end - m_range.end);
        m_range.end = end;
    }

    void takeSpaceInFront()
    {
        while (m_range.begin > 0 && isSpace(m_text[m_range.begin - 1]))
            m_words.insert(m_words.begin(), m_text[--m_range.begin]);
    }

    void takeSpaceBehind()
    {
        while (m_range.end < m_text.size() && isSpace(m_text[m_range.end]))
            m_words += m_text[m_range.end++];
    }

    // A pure insertion: with the word behind it where it begins a line, else with the one before.
    void takeNeighbours()
    {
        const bool isAtLineStart = m_range.begin == 0 || m_text[m_range.begin - 1] == '\n';
        const bool hasMore = hasWords(std::string_view(m_text).substr(m_range.end));
        const bool hasLess = hasWords(std::string_view(m_text).substr(0, m_range.begin));
        if ((isAtLineStart && hasMore) || !hasLess) {
            takeSpaceBehind();
            takeNextWord();
        } else {
            takeSpaceInFront();
            takeLastWord();
        }
    }

    // A mark alone is no quote.
    void takeNextWord()
    {
        takeWordBehind(isEdge);
        if (!hasWords(quote()))
            takeWordBehind();
    }

    void takeLastWord()
    {
        takeWordInFront(isEdge);
        if (!hasWords(quote()))
            takeWordInFront();
    }

    // A quote has no spaces at its ends: where they are not the same in both, the next word comes along.
    void keepSpaces()
    {
        const std::string before = quote();
        if (m_words.empty() || before.empty())
            return;
        if (isSpace(before.front()) != isSpace(m_words.front()) && m_range.begin > 0) {
            takeSpaceInFront();
            takeLastWord();
        }
        if (isSpace(before.back()) != isSpace(m_words.back()) && m_range.end < m_text.size()) {
            takeSpaceBehind();
            takeNextWord();
        }
    }

    void dropCommonSpaces()
    {
        while (m_range.begin < m_range.end && isSpace(m_text[m_range.begin])) {
            if (!m_words.empty() && m_words.front() == m_text[m_range.begin])
                m_words.erase(0, 1);
            ++m_range.begin;
        }
        while (m_range.end > m_range.begin && isSpace(m_text[m_range.end - 1])) {
            if (!m_words.empty() && m_words.back() == m_text[m_range.end - 1])
                m_words.pop_back();
            --m_range.end;
        }
    }

    const std::string &m_text;
    ByteRange m_range;
    std::string m_words;
};

} // namespace

WidenedChange widened(const std::string &text, ByteRange removed, const std::string &added)
{
    return Widening(text, removed, added).widen();
}

} // namespace policywright::session
