// SPDX-License-Identifier: Apache-2.0
#include "core/editing/ContentWriter.h"
#include "core/editing/EditableText.h"
#include "core/editing/PartReader.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

namespace policywright::editing {
namespace {

constexpr std::size_t kMostCompared = 4'000'000; // pairs of parts

// For each content of `after`, the part of `before` that it is: the longest row of equal ones.
std::vector<std::optional<std::size_t>> equalParts(const std::vector<Part> &before, const std::vector<Content> &after)
{
    std::vector<std::optional<std::size_t>> equal(after.size());
    std::size_t first = 0;
    while (first < before.size() && first < after.size() && before[first].content == after[first]) {
        equal[first] = first;
        ++first;
    }
    std::size_t oldEnd = before.size();
    std::size_t newEnd = after.size();
    while (oldEnd > first && newEnd > first && before[oldEnd - 1].content == after[newEnd - 1])
        equal[--newEnd] = --oldEnd;
    const std::size_t rows = oldEnd - first;
    const std::size_t columns = newEnd - first;
    if (rows == 0 || columns == 0 || rows > kMostCompared / columns)
        return equal;
    std::vector<unsigned> longest((rows + 1) * (columns + 1), 0); // of the rest from here
    const auto at = [&](std::size_t i, std::size_t j) -> unsigned & { return longest[i * (columns + 1) + j]; };
    const auto isEqual = [&](std::size_t i, std::size_t j) { return before[first + i].content == after[first + j]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = isEqual(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (isEqual(i, j))
            equal[first + j++] = first + i++;
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return equal;
}

bool isItem(const Content &content)
{
    const auto *line = std::get_if<Line>(&content);
    return line && (line->kind == LineKind::Bullet || line->kind == LineKind::Number);
}

bool areOneList(const Content &first, const Content &second)
{
    const auto *one = std::get_if<Line>(&first);
    const auto *other = std::get_if<Line>(&second);
    return isItem(first) && isItem(second) && (one->kind == other->kind || one->level != other->level);
}

bool isMark(const Content &content)
{
    return std::holds_alternative<BlockMark>(content);
}

// A tag at the end of a line takes the newline with it, unless it says +%}.
bool takesNewline(const Part &part)
{
    const std::string_view source = part.source;
    return !isMark(part.content) && (source.ends_with("%}") || source.ends_with("#}")) && !source.ends_with("+%}") &&
           !source.ends_with("+#}");
}

std::size_t newlines(std::string_view gap)
{
    return static_cast<std::size_t>(std::ranges::count(gap, '\n'));
}

std::string usualGap(const Part &first, const Part &second)
{
    const bool isClose = isMark(first.content) || isMark(second.content) || areOneList(first.content, second.content);
    return std::string((isClose ? 1u : 2u) + (takesNewline(first) ? 1u : 0u), '\n');
}

class Rewording {
public:
    Rewording(const EditableText &before, const std::vector<Content> &after) : m_before(before)
    {
        const auto equal = equalParts(before.parts, after);
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (const auto *line = std::get_if<Line>(&after[i]); line && line->runs.empty())
                continue;
            m_after.push_back(&after[i]);
            m_from.push_back(equal[i]);
        }
        pairTheRest();
    }

    EditableText run()
    {
        EditableText text;
        for (std::size_t i = 0; i < m_after.size(); ++i) {
            Part part{*m_after[i], sourceOf(i), {}};
            part.gap = i == 0 ? firstGap() : gapBefore(i, part, text.parts.back());
            text.parts.push_back(std::move(part));
        }
        text.tail = m_before.tail;
        return text;
    }

private:
    // Between equal parts, the others take one another's place in their order: an edited paragraph is the one that it
    // was. m_isKept tells the equal ones apart.
    void pairTheRest()
    {
        for (const auto &from : m_from)
            m_isKept.push_back(from.has_value());
        std::size_t old = 0;
        for (std::size_t i = 0; i < m_from.size(); ++i) {
            if (m_from[i]) {
                old = *m_from[i] + 1;
                continue;
            }
            std::size_t end = m_before.parts.size();
            for (std::size_t j = i + 1; j < m_from.size() && end == m_before.parts.size(); ++j)
                end = m_from[j].value_or(end);
            while (old < end && m_before.parts[old].content.index() != m_after[i]->index())
                ++old;
            if (old < end)
                m_from[i] = old++;
        }
    }

    std::string sourceOf(std::size_t i) const
    {
        const Part *old = m_from[i] ? &m_before.parts[*m_from[i]] : nullptr;
        if (old && m_isKept[i])
            return old->source;
        return std::visit(
            [&]<class T>(const T &content) -> std::string {
                if constexpr (std::is_same_v<T, Line>)
                    return written(numbered(content, i), prefixFor(content, old));
                else if constexpr (std::is_same_v<T, Table>)
                    return written(content, old);
                else
                    return content.source;
            },
            *m_after[i]);
    }

    std::string prefixFor(const Line &line, const Part *old) const
    {
        const auto *was = old ? std::get_if<Line>(&old->content) : nullptr;
        const bool isSame = was && was->kind == line.kind && was->level == line.level;
        return isSame ? std::string(prefixOf(old->source, line.kind)) : std::string();
    }

    // A new item counts on from the one before.
    Line numbered(Line line, std::size_t i) const
    {
        const auto *last = i > 0 ? std::get_if<Line>(m_after[i - 1]) : nullptr;
        if (last && last->kind == LineKind::Number && last->level == line.level)
            line.number = last->number + 1;
        return line;
    }

    std::string firstGap() const { return m_before.parts.empty() ? std::string() : m_before.parts.front().gap; }

    std::string gapBefore(std::size_t i, const Part &part, const Part &previous) const
    {
        const std::string usual = usualGap(previous, part);
        const auto from = m_from[i];
        const auto last = m_from[i - 1];
        if (from && last && *last < *from) {
            const Part &oldPrevious = m_before.parts[*last];
            const bool wasNext = *last + 1 == *from;
            std::string gap = longestGap(*last + 1, *from);
            if (wasNext && sameKinds(*last, previous) && sameKinds(*from, part)) {
                if (takesNewline(previous) && !takesNewline(oldPrevious))
                    gap += '\n';
                else if (!takesNewline(previous) && takesNewline(oldPrevious) && newlines(gap) > 1)
                    gap.pop_back();
                return gap;
            }
            if (areOneList(previous.content, part.content))
                return wasNext ? usual : gap;
            return longer(gap, usual);
        }
        return from ? longer(m_before.parts[*from].gap, usual) : usual;
    }

    // Whether a part is still of the kind that it was: its distance then stays.
    bool sameKinds(std::size_t old, const Part &now) const
    {
        const Content &was = m_before.parts[old].content;
        const auto *wasLine = std::get_if<Line>(&was);
        const auto *line = std::get_if<Line>(&now.content);
        return was.index() == now.content.index() && (!line || line->kind == wasLine->kind);
    }

    static std::string longer(std::string one, std::string other)
    {
        return newlines(other) > newlines(one) ? other : one;
    }

    std::string longestGap(std::size_t first, std::size_t last) const
    {
        std::string gap = m_before.parts[first].gap;
        for (std::size_t i = first + 1; i <= last; ++i)
            gap = longer(std::move(gap), m_before.parts[i].gap);
        return gap;
    }

    const EditableText &m_before;
    std::vector<const Content *> m_after;
    std::vector<std::optional<std::size_t>> m_from; // parts of m_before
    std::vector<bool> m_isKept;
};

} // namespace

EditableText reworded(const EditableText &before, const std::vector<Content> &after)
{
    return Rewording(before, after).run();
}

} // namespace policywright::editing
