// SPDX-License-Identifier: Apache-2.0
//
// The heights of wrapped words by the width that they have. A layout asks for each of them a dozen times before it is
// done, and each answer costs the shaping of all the words.
#pragma once

#include <map>

namespace policywright::gui {

class KnownHeights {
public:
    template <typename Measure>
    int at(int width, const Measure &measure) // int measure(), pixels
    {
        const auto known = m_heights.find(width);
        return known != m_heights.end() ? known->second : m_heights[width] = measure();
    }

    void forget() { m_heights.clear(); } // the words, or their font, are others now

private:
    std::map<int, int> m_heights;
};

} // namespace policywright::gui
