// SPDX-License-Identifier: Apache-2.0
//
// The closed table of filters. Those marked `ours` are not Jinja2's; templates/README.md lists them. |map, |select,
// |reject, |selectattr, |rejectattr and |where stand in the table for their names and parameters, and are parsed into
// nodes of their own (Ast.h).
//
//   text     upper lower capitalize title trim replace indent string wordcount   ours: upper_first cell
//   number   int float round abs
//   list     length count first last list join sort unique reverse sum min max batch groupby map select reject
//            selectattr rejectattr                                               ours: where and_list or_list
//   map      items dictsort
//   any      default d
//   date                                                                         ours: days_since days_until hours
//   dative
#pragma once

#include "core/templating/Ast.h"

#include <span>
#include <string_view>
#include <vector>

namespace policywright::templating {

class FilterRun;

// How the parser reads the arguments.
enum class FilterForm : std::uint8_t {
    Plain,
    Attributes,
    Map,
    Select,
    Reject,
    SelectAttribute,
    RejectAttribute,
    Where
};

// What comes out. A Stream can be read only once in Jinja2, so the parser lets only certain filters take it.
enum class FilterResult : std::uint8_t { Text, Number, List, Stream, TextOrStream, Item, Input };

// What goes in, where it is certain that all else is a mistake: for the static analysis.
enum class FilterInput : std::uint8_t { Any, Text, Number, List, Map, Date, Duration };

// What becomes of a missing input: it goes through, or it counts as no items, or the filter sees it.
enum class WhenMissing : std::uint8_t { Passes, IsEmpty, IsSeen };

struct FilterInfo {
    std::string_view name;
    FilterForm form;
    FilterInput input;
    FilterResult result;
    WhenMissing whenMissing;
    bool takesStream;
    int required;                                                 // parameters that must be given
    std::array<std::string_view, kMostArguments> parameters = {}; // empty names end the list
    Value (*apply)(FilterRun &) = nullptr;
};

const FilterInfo *findFilter(std::string_view name);
std::vector<std::string_view> filterNames();

// The tables of the files TextFilters.cpp, NumberFilters.cpp, ListFilters.cpp, DateFilters.cpp.
std::span<const FilterInfo> textFilters();
std::span<const FilterInfo> numberFilters();
std::span<const FilterInfo> listFilters();
std::span<const FilterInfo> orderFilters();
std::span<const FilterInfo> dateFilters();

} // namespace policywright::templating
