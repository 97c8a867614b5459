// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineSides.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace policywright::compare {
namespace {

bool isOn(Mark mark, Side side)
{
    return mark == Mark::Same || mark == (side == Side::Before ? Mark::Removed : Mark::Added);
}

bool isOn(const RedlineBlock &block, Side side)
{
    if (block.move)
        return block.move->side == (side == Side::Before ? Move::Side::From : Move::Side::To);
    return isOn(block.mark, side);
}

// What nothing is left of was on the other side, though nobody marked it as a whole.
bool isLeft(const RedlineBlock &block, const RedlineBlock &whole)
{
    const bool hadSomething = !whole.runs.empty() || !whole.children.empty();
    const bool isCell = block.kind == RedlineBlock::Kind::Cell; // a row has as many as the others
    return !hadSomething || isCell || !block.runs.empty() || !block.children.empty();
}

} // namespace

RedlineRuns oneSide(const RedlineRuns &runs, Side side)
{
    RedlineRuns left;
    std::ranges::copy_if(runs, std::back_inserter(left), [&](const RedlineRun &run) { return isOn(run.mark, side); });
    return left;
}

RedlineBlocks oneSide(const RedlineBlocks &blocks, Side side)
{
    RedlineBlocks left;
    for (const RedlineBlock &block : blocks) {
        if (!isOn(block, side))
            continue;
        RedlineBlock half = block;
        half.runs = oneSide(block.runs, side);
        half.children = oneSide(block.children, side);
        if (isLeft(half, block))
            left.push_back(std::move(half));
    }
    return left;
}

} // namespace policywright::compare
