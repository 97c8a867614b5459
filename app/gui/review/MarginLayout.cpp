// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/MarginLayout.h"

#include <algorithm>

namespace policywright::gui {
namespace {

// From `first` on, none above `top`.
void layDown(const std::vector<MarginCard> &cards, std::size_t first, int top, int gap, std::vector<int> &tops)
{
    for (std::size_t i = first; i < cards.size(); ++i) {
        tops[i] = std::max(cards[i].wanted, top);
        top = tops[i] + cards[i].height + gap;
    }
}

} // namespace

std::vector<int> marginTops(const std::vector<MarginCard> &cards, std::optional<std::size_t> chosen, int gap)
{
    std::vector<int> tops(cards.size());
    if (cards.empty())
        return tops;
    layDown(cards, 0, 0, gap, tops);
    if (!chosen || tops[*chosen] <= cards[*chosen].wanted)
        return tops;
    tops[*chosen] = cards[*chosen].wanted;
    for (std::size_t i = *chosen; i > 0; --i)
        tops[i - 1] = std::min(tops[i - 1], tops[i] - cards[i - 1].height - gap);
    layDown(cards, *chosen + 1, tops[*chosen] + cards[*chosen].height + gap, gap, tops);
    return tops;
}

} // namespace policywright::gui
