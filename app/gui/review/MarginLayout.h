// SPDX-License-Identifier: Apache-2.0
//
// Where the cards of a margin stand: each beside its words or below the card before it, the chosen one exactly beside
// its words, with those in front of it moved up where they would be in its way.
#pragma once

#include <optional>
#include <vector>

namespace policywright::gui {

struct MarginCard {
    int wanted = 0; // px from the top of the page: where its words begin
    int height = 0;
};

// The tops of the cards, which come in the order of their words. Those in front of the chosen one may stand above 0.
std::vector<int> marginTops(const std::vector<MarginCard> &cards, std::optional<std::size_t> chosen, int gap);

} // namespace policywright::gui
