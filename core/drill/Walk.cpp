// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Walk.h"

#include <algorithm>

namespace policywright::drill {

End Step::end() const
{
    End worst = End::Reached;
    for (const Line &line : lines)
        worst = std::max(worst, line.end);
    return worst;
}

std::size_t Walk::count(End end) const
{
    std::size_t count = 0;
    for (const Step &step : steps)
        count += static_cast<std::size_t>(std::ranges::count(step.lines, end, &Line::end));
    return count;
}

} // namespace policywright::drill
