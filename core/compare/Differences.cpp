// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Differences.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace policywright::compare {
namespace {

using Items = std::span<const std::uint32_t>;

struct Place {
    std::ptrdiff_t before;
    std::ptrdiff_t after;
};

// One of the two searches for the middle: how far the furthest way with so many steps comes on each diagonal.
class Search {
public:
    // `room` is of roomFor(mostSteps), whatever stands in it.
    Search(std::span<std::ptrdiff_t> room, std::ptrdiff_t mostSteps, std::ptrdiff_t width, std::ptrdiff_t height)
        : m_middle(mostSteps), m_width(width), m_height(height), m_reached(room)
    {
        at(0) = -1;
        at(1) = 0;
    }

    static std::size_t roomFor(std::ptrdiff_t mostSteps) { return static_cast<std::size_t>(2 * mostSteps + 2); }

    // Before the first step and each further one.
    void begin(std::ptrdiff_t steps)
    {
        if (steps > 0) {
            at(-steps) = -1;
            at(steps + 1) = -1;
        }
        m_edge = steps;
    }

    std::ptrdiff_t first(std::ptrdiff_t steps) const { return -steps + m_skippedLow; }
    std::ptrdiff_t last(std::ptrdiff_t steps) const { return steps - m_skippedHigh; }

    // `same`: whether the items behind so many of the one and the other are the same. False: beyond the edge.
    template <class Same>
    bool extend(std::ptrdiff_t diagonal, std::ptrdiff_t steps, const Same &same)
    {
        const bool fromAbove = diagonal == -steps || (diagonal != steps && at(diagonal - 1) < at(diagonal + 1));
        std::ptrdiff_t x = fromAbove ? at(diagonal + 1) : at(diagonal - 1) + 1;
        std::ptrdiff_t y = x - diagonal;
        while (x < m_width && y < m_height && same(x, y)) {
            ++x;
            ++y;
        }
        at(diagonal) = x;
        if (x > m_width)
            m_skippedHigh += 2;
        else if (y > m_height)
            m_skippedLow += 2;
        return x <= m_width && y <= m_height;
    }

    // -1: nothing came there.
    std::ptrdiff_t reached(std::ptrdiff_t diagonal) const
    {
        const bool isInside = diagonal >= -m_edge && diagonal <= m_edge + 1;
        return isInside ? m_reached[static_cast<std::size_t>(m_middle + diagonal)] : -1;
    }

private:
    std::ptrdiff_t &at(std::ptrdiff_t diagonal) { return m_reached[static_cast<std::size_t>(m_middle + diagonal)]; }

    std::ptrdiff_t m_middle;
    std::ptrdiff_t m_width;
    std::ptrdiff_t m_height;
    std::ptrdiff_t m_skippedLow = 0;
    std::ptrdiff_t m_skippedHigh = 0;
    std::ptrdiff_t m_edge = 0; // what is beyond was not reached by any step
    std::span<std::ptrdiff_t> m_reached;
};

// A place on a shortest way where a search from the front and one from the back meet. None: nothing is the same, or
// the limit was reached. `room` grows to what is needed.
std::optional<Place> middleOf(Items a, Items b, std::vector<std::ptrdiff_t> &room)
{
    const std::ptrdiff_t width = std::ssize(a);
    const std::ptrdiff_t height = std::ssize(b);
    const std::ptrdiff_t most = (width + height + 1) / 2;
    const std::ptrdiff_t delta = width - height;
    const bool meetsInFront = delta % 2 != 0;
    const auto item = [](Items items, std::ptrdiff_t at) { return items[static_cast<std::size_t>(at)]; };
    const auto sameInFront = [&](std::ptrdiff_t x, std::ptrdiff_t y) { return item(a, x) == item(b, y); };
    const auto sameBehind = [&](std::ptrdiff_t x, std::ptrdiff_t y) {
        return item(a, width - x - 1) == item(b, height - y - 1);
    };
    const std::ptrdiff_t limit = std::min<std::ptrdiff_t>(most, kMostSteps);
    const std::size_t size = Search::roomFor(limit);
    room.resize(std::max(room.size(), 2 * size));
    const std::span<std::ptrdiff_t> rooms = room;
    Search front(rooms.first(size), limit, width, height);
    Search back(rooms.subspan(size, size), limit, width, height);
    for (std::ptrdiff_t steps = 0; steps < limit; ++steps) {
        front.begin(steps);
        back.begin(steps);
        for (std::ptrdiff_t k = front.first(steps); k <= front.last(steps); k += 2) {
            if (!front.extend(k, steps, sameInFront) || !meetsInFront)
                continue;
            const std::ptrdiff_t x = front.reached(k);
            const std::ptrdiff_t other = back.reached(delta - k);
            if (other != -1 && x >= width - other)
                return Place{x, x - k};
        }
        for (std::ptrdiff_t k = back.first(steps); k <= back.last(steps); k += 2) {
            if (!back.extend(k, steps, sameBehind) || meetsInFront)
                continue;
            const std::ptrdiff_t x = front.reached(delta - k);
            if (x != -1 && x >= width - back.reached(k))
                return Place{x, x - (delta - k)};
        }
    }
    return std::nullopt;
}

class Comparison {
public:
    Comparison(Items before, Items after) : m_before(before), m_after(after)
    {
        m_found.removed.resize(before.size());
        m_found.added.resize(after.size());
    }

    void compare(std::size_t begin, std::size_t end, std::size_t otherBegin, std::size_t otherEnd)
    {
        while (begin < end && otherBegin < otherEnd && m_before[begin] == m_after[otherBegin]) {
            ++begin;
            ++otherBegin;
        }
        while (begin < end && otherBegin < otherEnd && m_before[end - 1] == m_after[otherEnd - 1]) {
            --end;
            --otherEnd;
        }
        std::optional<Place> middle;
        if (begin < end && otherBegin < otherEnd)
            middle = middleOf(m_before.subspan(begin, end - begin), m_after.subspan(otherBegin, otherEnd - otherBegin),
                              m_room);
        const bool isCorner = middle && ((middle->before == 0 && middle->after == 0) ||
                                         (begin + static_cast<std::size_t>(middle->before) == end &&
                                          otherBegin + static_cast<std::size_t>(middle->after) == otherEnd));
        if (!middle || isCorner)
            return mark(begin, end, otherBegin, otherEnd);
        const std::size_t at = begin + static_cast<std::size_t>(middle->before);
        const std::size_t otherAt = otherBegin + static_cast<std::size_t>(middle->after);
        compare(begin, at, otherBegin, otherAt);
        compare(at, end, otherAt, otherEnd);
    }

    Differences take() && { return std::move(m_found); }

private:
    void mark(std::size_t begin, std::size_t end, std::size_t otherBegin, std::size_t otherEnd)
    {
        for (std::size_t i = begin; i < end; ++i)
            m_found.removed[i] = true;
        for (std::size_t i = otherBegin; i < otherEnd; ++i)
            m_found.added[i] = true;
    }

    Items m_before;
    Items m_after;
    Differences m_found;
    std::vector<std::ptrdiff_t> m_room; // of the searches, one after the other
};

} // namespace

Differences differences(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
{
    Comparison comparison(before, after);
    comparison.compare(0, before.size(), 0, after.size());
    return std::move(comparison).take();
}

} // namespace policywright::compare
