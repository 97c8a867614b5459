// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/AssembledDocument.h"

#include <algorithm>
#include <iterator>

namespace policywright::assembly {

const Insertion *ClauseContent::insertionAt(const markdown::SourceRange &run) const
{
    const auto after = std::ranges::upper_bound(insertions, run.begin, {}, &Insertion::begin);
    if (after == insertions.begin())
        return nullptr;
    const Insertion &before = *std::prev(after);
    return run.begin < before.end ? &before : nullptr;
}

const ReferenceTarget *AssembledDocument::target(std::string_view href) const
{
    if (!href.starts_with('#'))
        return nullptr;
    const auto found = targets.find(href.substr(1));
    return found == targets.end() ? nullptr : &found->second;
}

} // namespace policywright::assembly
