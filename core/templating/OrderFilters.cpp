// SPDX-License-Identifier: Apache-2.0
//
// Filters that compare items with one another. Keys of text are compared without regard to case unless asked
// otherwise, as in Jinja2; missing keys come last.
#include "core/templating/FilterRun.h"

#include "core/templating/PythonText.h"

#include <algorithm>

namespace policywright::templating {
namespace {

enum class Case { Ignored, Sensitive };

Value keyOf(Value value, Case sensitivity)
{
    const std::string *text = value.ifText();
    if (sensitivity == Case::Sensitive || !text)
        return value;
    return Value::text(lowerCase(*text));
}

struct Keyed {
    std::vector<Value> keys;
    Value item;
};

// Jinja2 compares the keys of |sort as lists, in which equal keys need no order, and those of all else as they are.
enum class KeyOrder { OfLists, OfValues };

// Nothing is sorted by an unknown attribute.
std::vector<Value> keysOf(FilterRun &run, const Value &item, Case sensitivity)
{
    std::vector<Value> keys;
    if (run.attributes().empty())
        keys.push_back(keyOf(item, sensitivity));
    for (const AttributePath &path : run.attributes())
        keys.push_back(keyOf(run.attributeOf(item, path), sensitivity));
    for (const Value &key : keys) {
        if (key.isUndefined())
            run.raise(ErrorCode::TemplateUndefined, key.name());
    }
    return keys;
}

bool comesBefore(FilterRun &run, const std::vector<Value> &left, const std::vector<Value> &right, KeyOrder order)
{
    if (run.failed())
        return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].isMissing() || right[i].isMissing()) {
            if (left[i].isMissing() != right[i].isMissing())
                return right[i].isMissing();
            continue;
        }
        if (order == KeyOrder::OfValues || !run.areEqual(left[i], right[i]))
            return run.isLess(left[i], right[i]);
    }
    return false;
}

enum class Direction { Ascending, Descending };

void sortKeyed(FilterRun &run, std::vector<Keyed> &entries, Direction direction, KeyOrder order)
{
    std::ranges::stable_sort(entries, [&](const Keyed &a, const Keyed &b) {
        return direction == Direction::Ascending ? comesBefore(run, a.keys, b.keys, order)
                                                 : comesBefore(run, b.keys, a.keys, order);
    });
}

Direction directionOf(FilterRun &run, std::size_t argument)
{
    if (run.argument(argument) && !numberOf(*run.argument(argument)))
        run.wrongArgument("reverse must be true or false");
    return run.flag(argument) ? Direction::Descending : Direction::Ascending;
}

Case caseOf(const FilterRun &run, std::size_t argument)
{
    return run.flag(argument) ? Case::Sensitive : Case::Ignored;
}

Value itemsOf(FilterRun &run, std::vector<Keyed> entries)
{
    Value::Items items;
    items.reserve(entries.size());
    for (Keyed &entry : entries)
        items.push_back(std::move(entry.item));
    return run.list(std::move(items));
}

std::vector<Keyed> keyedItems(FilterRun &run, Case sensitivity)
{
    std::vector<Keyed> entries;
    for (const Value &item : run.items())
        entries.push_back({keysOf(run, item, sensitivity), item});
    return entries;
}

Value sort(FilterRun &run)
{
    std::vector<Keyed> entries = keyedItems(run, caseOf(run, 1));
    sortKeyed(run, entries, directionOf(run, 0), KeyOrder::OfLists);
    return itemsOf(run, std::move(entries));
}

Value unique(FilterRun &run)
{
    std::vector<Keyed> kept;
    for (Keyed &entry : keyedItems(run, caseOf(run, 0))) {
        const Value &key = entry.keys.front();
        if (key.ifSequence() || key.ifMap())
            return run.wrongInput();
        const bool isNew = std::ranges::none_of(kept, [&](const Keyed &other) {
            const Value &known = other.keys.front();
            return (key.isMissing() && known.isMissing()) || run.areEqual(known, key);
        });
        if (isNew)
            kept.push_back(std::move(entry));
        if (run.failed())
            return {};
    }
    return itemsOf(run, std::move(kept));
}

Value extreme(FilterRun &run, Direction direction)
{
    const std::vector<Keyed> entries = keyedItems(run, caseOf(run, 0));
    if (entries.empty())
        return Value::undefined("the smallest or largest item of an empty list");
    const Keyed *best = &entries.front();
    for (const Keyed &entry : std::span(entries).subspan(1)) {
        const bool beats = direction == Direction::Ascending
                               ? comesBefore(run, entry.keys, best->keys, KeyOrder::OfValues)
                               : comesBefore(run, best->keys, entry.keys, KeyOrder::OfValues);
        const bool bestIsMissing = best->keys.front().isMissing();
        if (!entry.keys.front().isMissing() && (bestIsMissing || beats))
            best = &entry;
    }
    return best->item;
}

Value smallest(FilterRun &run)
{
    return extreme(run, Direction::Ascending);
}

Value largest(FilterRun &run)
{
    return extreme(run, Direction::Descending);
}

Value reverse(FilterRun &run)
{
    if (run.input().ifText()) {
        const std::string text = run.inputText();
        const std::vector<std::string_view> all = characters(text);
        std::string reversed;
        for (auto character = all.rbegin(); character != all.rend(); ++character)
            reversed += *character;
        return Value::text(std::move(reversed));
    }
    Value::Items items = run.items();
    std::ranges::reverse(items);
    return run.list(std::move(items));
}

Value groupby(FilterRun &run)
{
    if (run.attributes().empty())
        return run.wrongArgument("it needs an attribute");
    const AttributePath &path = run.attributes().front();
    const Value *fallback = run.argument(1) && !run.argument(1)->isNone() ? run.argument(1) : nullptr;
    const Case sensitivity = caseOf(run, 2);
    std::vector<Keyed> entries; // item: a pair of the group's name and the item itself
    for (const Value &item : run.items()) {
        Value grouper = run.attributeOf(item, path);
        if (fallback && (grouper.isUndefined() || grouper.isMissing()))
            grouper = *fallback;
        if (grouper.isUndefined())
            return run.raise(ErrorCode::TemplateUndefined, grouper.name());
        const Value key = keyOf(grouper, sensitivity);
        entries.push_back({{key}, run.sequence(Value::SequenceKind::Tuple, {std::move(grouper), item})});
    }
    sortKeyed(run, entries, Direction::Ascending, KeyOrder::OfValues);
    Value::Items groups;
    for (std::size_t first = 0; first < entries.size() && !run.failed();) {
        Value::Items members;
        std::size_t end = first;
        const Value &key = entries[first].keys.front();
        while (end < entries.size()) {
            const Value &other = entries[end].keys.front();
            if (!(key.isMissing() && other.isMissing()) && !run.areEqual(key, other))
                break;
            members.push_back((*entries[end++].item.ifSequence())[1]);
        }
        const Value grouper = (*entries[first].item.ifSequence())[0];
        groups.push_back(run.sequence(Value::SequenceKind::Group, {grouper, run.list(std::move(members))}));
        first = std::max(end, first + 1);
    }
    return run.list(std::move(groups));
}

Value dictsort(FilterRun &run)
{
    const Value::Members *members = run.input().ifMap();
    if (!members)
        return run.input().ifSequence() && run.input().ifSequence()->empty() ? run.list({}) : run.wrongInput();
    const std::string *by = run.argument(1) ? run.argument(1)->ifText() : nullptr;
    if (run.argument(1) && (!by || (*by != "key" && *by != "value")))
        return run.wrongArgument("by must be 'key' or 'value'");
    const bool byValue = by && *by == "value";
    std::vector<Keyed> entries;
    for (const Value::Member &member : *members) {
        const Value name = Value::text(member.name);
        Value pair = run.sequence(Value::SequenceKind::Tuple, {name, member.value});
        if (const std::string *withheld = run.input().withheld())
            pair = pair.withheldAs(*withheld);
        entries.push_back({{keyOf(byValue ? member.value : name, caseOf(run, 0))}, std::move(pair)});
    }
    sortKeyed(run, entries, directionOf(run, 2), KeyOrder::OfValues);
    return itemsOf(run, std::move(entries));
}

using Parameters = std::array<std::string_view, kMostArguments>;

constexpr FilterInfo kFilters[] = {
    {"sort", FilterForm::Attributes, FilterInput::List, FilterResult::List, WhenMissing::IsEmpty, true, 0,
     Parameters{"reverse", "case_sensitive", "attribute"}, sort},
    {"unique", FilterForm::Attributes, FilterInput::List, FilterResult::Stream, WhenMissing::IsEmpty, true, 0,
     Parameters{"case_sensitive", "attribute"}, unique},
    {"min", FilterForm::Attributes, FilterInput::List, FilterResult::Item, WhenMissing::Passes, true, 0,
     Parameters{"case_sensitive", "attribute"}, smallest},
    {"max", FilterForm::Attributes, FilterInput::List, FilterResult::Item, WhenMissing::Passes, true, 0,
     Parameters{"case_sensitive", "attribute"}, largest},
    {"reverse",
     FilterForm::Plain,
     FilterInput::Any,
     FilterResult::TextOrStream,
     WhenMissing::IsEmpty,
     true,
     0,
     {},
     reverse},
    {"groupby", FilterForm::Attributes, FilterInput::List, FilterResult::List, WhenMissing::IsEmpty, true, 1,
     Parameters{"attribute", "default", "case_sensitive"}, groupby},
    {"dictsort", FilterForm::Plain, FilterInput::Map, FilterResult::List, WhenMissing::IsEmpty, false, 0,
     Parameters{"case_sensitive", "by", "reverse"}, dictsort},
};

} // namespace

std::span<const FilterInfo> orderFilters()
{
    return kFilters;
}

} // namespace policywright::templating
