// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineBlocks.h"

#include "core/compare/Likeness.h"
#include "core/compare/PairsInOrder.h"
#include "core/compare/RedlineWords.h"

#include <algorithm>
#include <utility>

namespace policywright::compare {
namespace {

using Kind = RedlineBlock::Kind;
using Pairs = std::vector<std::uint32_t>;

constexpr std::uint32_t kAlike = 350; // of kWhole; several sentences of which some were rewritten
constexpr std::uint32_t kBarelyAlike = 1;
constexpr std::uint32_t kKeyFactor = 0x9E37'79B1;

bool holdsBlocks(Kind kind)
{
    return kind == Kind::BulletList || kind == Kind::OrderedList || kind == Kind::Quote || kind == Kind::Table;
}

bool isList(Kind kind)
{
    return kind == Kind::BulletList || kind == Kind::OrderedList;
}

bool canPair(const RedlineBlock &one, const RedlineBlock &other)
{
    return (one.kind == other.kind || (isList(one.kind) && isList(other.kind))) && one.isHead == other.isHead;
}

// The same for what is the same for a reader, whatever numbers its cross references have. Two others can have one key:
// they are compared like any other pair.
std::uint32_t keyOfBlock(const RedlineBlock &block)
{
    std::uint32_t key = static_cast<std::uint32_t>(block.kind) * 31 + static_cast<std::uint32_t>(block.level);
    for (const RedlineRun &run : block.runs) {
        const unsigned look = (run.isBold ? 1U : 0U) + (run.isItalic ? 2U : 0U) + (run.isCode ? 4U : 0U);
        key = key * kKeyFactor + look + (run.isReference ? 0U : keyOf(run.text));
        if (!run.href.empty())
            key = key * kKeyFactor + keyOf(run.href);
    }
    for (const RedlineBlock &child : block.children)
        key = key * kKeyFactor + keyOfBlock(child);
    return key;
}

std::vector<std::uint32_t> keysOf(const RedlineBlocks &blocks)
{
    std::vector<std::uint32_t> keys;
    keys.reserve(blocks.size());
    for (const RedlineBlock &block : blocks)
        keys.push_back(keyOfBlock(block));
    return keys;
}

class Likenesses {
public:
    Likenesses(const RedlineBlocks &before, const RedlineBlocks &after) : m_before(before), m_after(after) {}

    Weights weigh(const Stretch &open)
    {
        if (open.height() == 1 && open.width() == 1) // whatever the words say, there is no other pair
            return {isOnlyPair(m_before[open.begin], m_after[open.afterBegin]) ? kWhole : 0U};
        const std::vector<WordBag> rows = bagsOf(m_before, open.begin, open.end);
        const std::vector<WordBag> columns = bagsOf(m_after, open.afterBegin, open.afterEnd);
        Weights weights;
        weights.reserve(rows.size() * columns.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (std::size_t j = 0; j < columns.size(); ++j) {
                const RedlineBlock &one = m_before[open.begin + i];
                const RedlineBlock &other = m_after[open.afterBegin + j];
                weights.push_back(canPair(one, other) ? weightOf(one, other, likeness(rows[i], columns[j])) : 0);
            }
        }
        return weights;
    }

private:
    static std::vector<WordBag> bagsOf(const RedlineBlocks &blocks, std::size_t begin, std::size_t end)
    {
        std::vector<WordBag> bags;
        bags.reserve(end - begin);
        std::string words;
        for (std::size_t i = begin; i < end; ++i) {
            words.clear();
            appendWords(blocks[i], words);
            bags.push_back(bagOf(words));
        }
        return bags;
    }

    // A paragraph of which no word stayed is two again later (isReplaced); an item and a row would not be.
    static bool isOnlyPair(const RedlineBlock &one, const RedlineBlock &other)
    {
        if (!canPair(one, other))
            return false;
        const bool isWhole = one.kind == Kind::Item || one.kind == Kind::Row;
        return !isWhole || weightOf(one, other, likeness(bagOf(wordsIn(one)), bagOf(wordsIn(other)))) > 0;
    }

    // A table or list stays one though its rows are others; a row whose first cell stayed is about the same thing.
    static std::uint32_t weightOf(const RedlineBlock &one, const RedlineBlock &other, std::uint32_t alike)
    {
        if (one.kind == Kind::Rule || one.isHead)
            return kWhole;
        if (holdsBlocks(one.kind))
            return std::max(alike, kBarelyAlike);
        const bool isNamedAlike = one.kind == Kind::Row && !one.children.empty() && !other.children.empty() &&
                                  !one.children[0].runs.empty() && one.children[0].runs == other.children[0].runs;
        if (isNamedAlike)
            return kWhole / 2 + alike / 2;
        return alike >= kAlike ? alike : 0;
    }

    const RedlineBlocks &m_before;
    const RedlineBlocks &m_after;
};

Pairs pairsOf(const RedlineBlocks &before, const RedlineBlocks &after, bool &isCoarse)
{
    Likenesses likenesses(before, after);
    Pairs pairs =
        pairsInOrder(keysOf(before), keysOf(after), [&](const Stretch &open) { return likenesses.weigh(open); });
    const std::size_t lone = static_cast<std::size_t>(std::ranges::count(pairs, kNoPair));
    const std::size_t paired = pairs.size() - lone;
    isCoarse = isCoarse || (lone > 0 && after.size() - paired > kMostPairs / lone);
    return pairs;
}

void appendRest(RedlineBlocks &merged, RedlineBlocks &after, std::size_t &next, std::size_t end)
{
    for (; next < end; ++next)
        merged.push_back(marked(std::move(after[next]), Mark::Added));
}

bool hasRuns(Kind kind)
{
    return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::Code || kind == Kind::Cell;
}

// One paragraph of which nothing stayed is read more easily as two.
bool fallsApart(Kind kind)
{
    return hasRuns(kind) && kind != Kind::Cell;
}

void appendPair(RedlineBlocks &merged, RedlineBlock before, RedlineBlock after, bool &isCoarse)
{
    if (!fallsApart(after.kind) || before == after) {
        merged.push_back(redlinedBlock(std::move(before), std::move(after), isCoarse));
        return;
    }
    RedlineRuns runs = redlinedRuns(before.runs, after.runs);
    if (!runs.empty() && !keepsWords(runs)) {
        merged.push_back(marked(std::move(before), Mark::Removed));
        merged.push_back(marked(std::move(after), Mark::Added));
        return;
    }
    after.runs = std::move(runs);
    merged.push_back(std::move(after));
}

RedlineBlocks merged(RedlineBlocks before, RedlineBlocks after, const Pairs &pairs, bool &isCoarse)
{
    RedlineBlocks all;
    all.reserve(std::max(before.size(), after.size()));
    std::size_t next = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (pairs[i] == kNoPair) {
            all.push_back(marked(std::move(before[i]), Mark::Removed));
            continue;
        }
        appendRest(all, after, next, pairs[i]);
        appendPair(all, std::move(before[i]), std::move(after[next++]), isCoarse);
    }
    appendRest(all, after, next, after.size());
    return all;
}

// A row that is in one of them only (the other is nullptr) still has a cell for each column of both.
RedlineBlock redlinedRow(RedlineBlock *before, RedlineBlock *after, const Pairs &columns, std::size_t afterColumns,
                         bool &isCoarse)
{
    const RedlineBlock blank{.kind = Kind::Cell};
    const Mark mark = before && after ? Mark::Same : before ? Mark::Removed : Mark::Added;
    RedlineBlocks cells =
        merged(before ? std::move(before->children) : RedlineBlocks(columns.size(), blank),
               after ? std::move(after->children) : RedlineBlocks(afterColumns, blank), columns, isCoarse);
    RedlineBlock row = std::move(after ? *after : *before);
    row.mark = mark;
    row.children = std::move(cells);
    return row;
}

RedlineBlock redlinedTable(RedlineBlock before, RedlineBlock after, bool &isCoarse)
{
    const std::size_t afterColumns = after.children[0].children.size();
    const Pairs columns = pairsOf(before.children[0].children, after.children[0].children, isCoarse);
    const Pairs rows = pairsOf(before.children, after.children, isCoarse);
    RedlineBlocks all;
    std::size_t next = 0;
    const auto write = [&](RedlineBlock *row, RedlineBlock *afterRow) {
        all.push_back(redlinedRow(row, afterRow, columns, afterColumns, isCoarse));
    };
    for (std::size_t i = 0; i < before.children.size(); ++i) {
        for (; rows[i] != kNoPair && next < rows[i]; ++next)
            write(nullptr, &after.children[next]);
        write(&before.children[i], rows[i] == kNoPair ? nullptr : &after.children[next]);
        next += rows[i] == kNoPair ? 0 : 1;
    }
    for (; next < after.children.size(); ++next)
        write(nullptr, &after.children[next]);
    after.children = std::move(all);
    return after;
}

} // namespace

RedlineBlock redlinedBlock(RedlineBlock before, RedlineBlock after, bool &isCoarse)
{
    if (before == after)
        return after;
    if (after.kind == Kind::Table)
        return redlinedTable(std::move(before), std::move(after), isCoarse);
    if (hasRuns(after.kind))
        after.runs = redlinedRuns(before.runs, after.runs);
    else
        after.children = redlinedBlocks(std::move(before.children), std::move(after.children), isCoarse);
    return after;
}

RedlineBlocks redlinedBlocks(RedlineBlocks before, RedlineBlocks after, bool &isCoarse)
{
    const Pairs pairs = pairsOf(before, after, isCoarse);
    return merged(std::move(before), std::move(after), pairs, isCoarse);
}

} // namespace policywright::compare
