// SPDX-License-Identifier: Apache-2.0
#include "core/compare/PairsInOrder.h"

#include "core/compare/Differences.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace policywright::compare {
namespace {

using Keys = std::span<const std::uint32_t>;

class Pairing {
public:
    Pairing(Keys before, Keys after, const Weigh &weigh)
        : m_before(before), m_after(after), m_weigh(weigh), m_pairs(before.size(), kNoPair)
    {
    }

    std::vector<std::uint32_t> found() &&
    {
        Stretch open{0, 0, 0, 0};
        const bool isLong = m_before.size() + m_after.size() > kMostSteps;
        for (const auto &[at, afterAt] : isLong ? fixedPoints() : std::vector<Place>()) {
            open.end = at;
            open.afterEnd = afterAt;
            pairSame(open);
            m_pairs[at] = static_cast<std::uint32_t>(afterAt);
            open = {at + 1, at + 1, afterAt + 1, afterAt + 1};
        }
        open.end = m_before.size();
        open.afterEnd = m_after.size();
        pairSame(open);
        return std::move(m_pairs);
    }

private:
    using Place = std::pair<std::size_t, std::size_t>;

    // Items that occur once in each, as far as they are in the same order.
    std::vector<Place> fixedPoints() const
    {
        struct Seen {
            int times = 0;
            int afterTimes = 0;
            std::uint32_t at = 0;
        };
        std::unordered_map<std::uint32_t, Seen> seen;
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            Seen &here = seen[m_before[i]];
            ++here.times;
            here.at = static_cast<std::uint32_t>(i);
        }
        for (const std::uint32_t key : m_after)
            ++seen[key].afterTimes;
        std::vector<Place> points;
        std::vector<std::uint32_t> places;
        for (std::size_t i = 0; i < m_after.size(); ++i) {
            const Seen &here = seen[m_after[i]];
            if (here.times != 1 || here.afterTimes != 1)
                continue;
            points.emplace_back(here.at, i);
            places.push_back(here.at);
        }
        const std::vector<bool> inOrder = longestInOrder(places);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (inOrder[i])
                points[kept++] = points[i];
        }
        points.resize(kept);
        return points;
    }

    void pairSame(const Stretch &whole)
    {
        const Differences same = differences(m_before.subspan(whole.begin, whole.height()),
                                             m_after.subspan(whole.afterBegin, whole.width()));
        std::size_t at = whole.afterBegin;
        Stretch open{whole.begin, whole.begin, at, at};
        for (std::size_t i = whole.begin; i <= whole.end; ++i) {
            if (i < whole.end && same.removed[i - whole.begin])
                continue;
            while (at < whole.afterEnd && same.added[at - whole.afterBegin])
                ++at;
            open.end = i;
            open.afterEnd = at;
            pairAlike(open);
            if (i < whole.end)
                m_pairs[i] = static_cast<std::uint32_t>(at++);
            open = {i + 1, i + 1, at, at};
        }
    }

    // The heaviest common subsequence.
    void pairAlike(const Stretch &open)
    {
        if (open.height() == 0 || open.width() == 0 || open.height() > kMostPairs / open.width())
            return;
        const Weights weights = m_weigh(open);
        const std::size_t line = open.width() + 1;
        std::vector<std::uint64_t> best((open.height() + 1) * line);
        for (std::size_t i = open.height(); i-- > 0;) {
            for (std::size_t j = open.width(); j-- > 0;) {
                const std::uint32_t weight = weights[i * open.width() + j];
                const std::uint64_t paired = weight > 0 ? weight + best[(i + 1) * line + j + 1] : 0;
                best[i * line + j] = std::max({paired, best[(i + 1) * line + j], best[i * line + j + 1]});
            }
        }
        for (std::size_t i = 0, j = 0; i < open.height() && j < open.width();) {
            const std::uint32_t weight = weights[i * open.width() + j];
            if (weight > 0 && best[i * line + j] == weight + best[(i + 1) * line + j + 1])
                m_pairs[open.begin + i++] = static_cast<std::uint32_t>(open.afterBegin + j++);
            else if (best[i * line + j] == best[(i + 1) * line + j])
                ++i;
            else
                ++j;
        }
    }

    Keys m_before;
    Keys m_after;
    const Weigh &m_weigh;
    std::vector<std::uint32_t> m_pairs;
};

} // namespace

std::vector<std::uint32_t> pairsInOrder(Keys before, Keys after, const Weigh &weigh)
{
    return Pairing(before, after, weigh).found();
}

// By piles, as in patience sorting.
std::vector<bool> longestInOrder(Keys places)
{
    std::vector<std::size_t> tops; // of each pile: where its last place stands
    std::vector<std::optional<std::size_t>> below(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto pile = std::ranges::lower_bound(tops, places[i], {}, [&](std::size_t top) { return places[top]; });
        if (pile != tops.begin())
            below[i] = *(pile - 1);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<bool> inOrder(places.size());
    for (std::optional<std::size_t> at = tops.empty() ? std::nullopt : std::optional(tops.back()); at; at = below[*at])
        inOrder[*at] = true;
    return inOrder;
}

} // namespace policywright::compare
