// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Filters.h"

#include <algorithm>

namespace policywright::templating {
namespace {

// Sorted by name: a pack has thousands of filter calls, and a table this small needs no hash.
const std::vector<const FilterInfo *> &allFilters()
{
    static const std::vector<const FilterInfo *> all = [] {
        std::vector<const FilterInfo *> filters;
        for (const auto table : {textFilters(), numberFilters(), listFilters(), orderFilters(), dateFilters()}) {
            for (const FilterInfo &filter : table)
                filters.push_back(&filter);
        }
        std::ranges::sort(filters, {}, &FilterInfo::name);
        return filters;
    }();
    return all;
}

} // namespace

const FilterInfo *findFilter(std::string_view name)
{
    const auto &all = allFilters();
    const auto found = std::ranges::lower_bound(all, name, {}, &FilterInfo::name);
    return found != all.end() && (*found)->name == name ? *found : nullptr;
}

std::vector<std::string_view> filterNames()
{
    std::vector<std::string_view> names;
    for (const FilterInfo *filter : allFilters())
        names.push_back(filter->name);
    return names;
}

} // namespace policywright::templating
