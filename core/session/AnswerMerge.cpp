// SPDX-License-Identifier: Apache-2.0
#include "core/session/AnswerMerge.h"

#include "core/compare/Sentences.h"

#include <algorithm>
#include <set>

namespace policywright::session {
namespace {

using compare::areEqual;
using compare::MergeDesk;
using compare::ThreeStates;
using model::Cell;
using model::Record;
using model::Records;

using Rows = std::map<std::string, const Record *>; // by what their first cell names

// A text, or a person's name; empty: neither.
std::string keyOf(const Record &row)
{
    if (row.empty())
        return {};
    if (const auto *text = std::get_if<std::string>(&row.front().second))
        return *text;
    const auto *person = std::get_if<model::Person>(&row.front().second);
    return person ? person->name : std::string();
}

// Nothing where a row has no name, or two have the same.
std::optional<Rows> keyed(const Records &records)
{
    Rows rows;
    for (const Record &row : records.rows) {
        std::string key = keyOf(row);
        if (key.empty() || !rows.emplace(std::move(key), &row).second)
            return std::nullopt;
    }
    return rows;
}

const Record *rowIn(const Rows &rows, const std::string &key)
{
    const auto found = rows.find(key);
    return found == rows.end() ? nullptr : found->second;
}

const Cell *cellIn(const Record *row, const std::string &column)
{
    if (!row)
        return nullptr;
    const auto found = std::ranges::find(*row, column, &Record::value_type::first);
    return found == row->end() ? nullptr : &found->second;
}

std::string wordsOfCell(const Cell &cell)
{
    return std::visit([](const auto &value) { return wordsOf(model::Answer(value)); }, cell);
}

std::string wordsOfRow(const Record &row)
{
    std::string words;
    for (const auto &[column, cell] : row)
        words += (words.empty() ? "" : "; ") + column + ": " + wordsOfCell(cell);
    return words;
}

std::vector<std::string> keysOf(const Records &records)
{
    std::vector<std::string> keys;
    keys.reserve(records.rows.size());
    for (const Record &row : records.rows)
        keys.push_back(keyOf(row));
    return keys;
}

// The rows of the one in its order, those that only the other has behind the row that they follow there.
std::vector<std::string> joinedKeys(std::vector<std::string> keys, const std::vector<std::string> &others)
{
    std::string before;
    for (const std::string &key : others) {
        if (!std::ranges::contains(keys, key)) {
            const auto place = std::ranges::find(keys, before);
            keys.insert(place == keys.end() ? (before.empty() ? keys.begin() : keys.end()) : place + 1, key);
        }
        before = key;
    }
    return keys;
}

bool isInOrderOf(const std::vector<std::string> &keys, const std::vector<std::string> &base)
{
    std::size_t last = 0;
    for (const std::string &key : keys) {
        const auto place = static_cast<std::size_t>(std::ranges::find(base, key) - base.begin());
        if (place < last)
            return false;
        last = place == base.size() ? last : place;
    }
    return true;
}

// Cell by cell; both changed the row, and both have it.
Record mergedRow(const std::string &place, const ThreeStates<Record> &rows, MergeDesk &desk)
{
    Record merged;
    std::vector<std::string> columns;
    for (const Record *row : {rows.mine, rows.theirs}) {
        for (const auto &[column, cell] : *row) {
            if (!std::ranges::contains(columns, column))
                columns.push_back(column);
        }
    }
    for (const std::string &column : columns) {
        const ThreeStates<Cell> cells{cellIn(rows.base, column), cellIn(rows.mine, column),
                                      cellIn(rows.theirs, column)};
        if (const Cell *cell = desk.merged(place + ':' + column, cells, wordsOfCell))
            merged.emplace_back(column, *cell);
    }
    return merged;
}

std::optional<Records> mergedRecords(const std::string &place, const ThreeStates<Records> &tables, MergeDesk &desk)
{
    const Records none;
    const Records &old = tables.base ? *tables.base : none;
    const auto base = keyed(old);
    const auto mine = keyed(*tables.mine);
    const auto theirs = keyed(*tables.theirs);
    if (!base || !mine || !theirs)
        return std::nullopt;
    const std::vector<std::string> ownKeys = keysOf(*tables.mine);
    const std::vector<std::string> otherKeys = keysOf(*tables.theirs);
    const auto keys =
        isInOrderOf(ownKeys, keysOf(old)) ? joinedKeys(otherKeys, ownKeys) : joinedKeys(ownKeys, otherKeys);
    Records merged;
    for (const std::string &key : keys) {
        const ThreeStates<Record> rows{rowIn(*base, key), rowIn(*mine, key), rowIn(*theirs, key)};
        const std::string where = place + ':' + key;
        const bool isTwofold = rows.mine && rows.theirs && !areEqual(rows.mine, rows.theirs) &&
                               !areEqual(rows.mine, rows.base) && !areEqual(rows.theirs, rows.base);
        if (isTwofold)
            merged.rows.push_back(mergedRow(where, rows, desk));
        else if (const Record *row = desk.merged(where, rows, wordsOfRow))
            merged.rows.push_back(*row);
    }
    return merged;
}

bool isProse(const std::string &text)
{
    return text.contains('\n') || compare::sentencesOf(text).sentences.size() > 1;
}

template <class Kind>
const Kind *as(const model::Answer *answer)
{
    return answer ? std::get_if<Kind>(answer) : nullptr;
}

} // namespace

std::string wordsOf(const model::Answer &answer)
{
    if (const auto *text = std::get_if<std::string>(&answer))
        return *text;
    if (const auto *yes = std::get_if<bool>(&answer))
        return *yes ? "yes" : "no";
    return toText(model::toJson(answer), JsonStyle::Compact);
}

std::optional<model::Answer> mergedAnswer(const std::string &place, const ThreeStates<model::Answer> &states,
                                          MergeDesk &desk)
{
    const ThreeStates<Records> tables{as<Records>(states.base), as<Records>(states.mine), as<Records>(states.theirs)};
    if (tables.mine && tables.theirs) {
        if (auto merged = mergedRecords(place, tables, desk))
            return model::Answer(*std::move(merged));
    }
    const auto *mine = as<std::string>(states.mine);
    const auto *theirs = as<std::string>(states.theirs);
    if (mine && theirs && isProse(*mine) && isProse(*theirs)) {
        const auto *base = as<std::string>(states.base);
        return model::Answer(
            desk.mergedText(place, base ? *base : "", *mine, *theirs, [](const std::string &) { return true; }));
    }
    const model::Answer *taken = desk.merged(place, states, wordsOf);
    return taken ? std::optional(*taken) : std::nullopt;
}

} // namespace policywright::session
