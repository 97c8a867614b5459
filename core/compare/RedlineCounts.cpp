// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Likeness.h"
#include "core/compare/Redline.h"
#include "core/compare/WordScan.h"

namespace policywright::compare {
namespace {

void add(const RedlineRun &run, RedlineCounts &counts)
{
    if (run.mark == Mark::Same)
        return;
    std::size_t &count = run.mark == Mark::Removed ? counts.removed : counts.added;
    for (WordScan scan(run.text); scan.next();)
        count += isWord(scan.word()) ? 1 : 0;
}

// Where words were moved to, only what was changed in them counts.
void add(const RedlineBlock &block, RedlineCounts &counts)
{
    if (block.move && block.move->side == Move::Side::From)
        return;
    for (const RedlineRun &run : block.runs)
        add(run, counts);
    for (const RedlineBlock &child : block.children)
        add(child, counts);
}

} // namespace

RedlineCounts countsOf(const RedlineRuns &runs)
{
    RedlineCounts counts;
    for (const RedlineRun &run : runs)
        add(run, counts);
    return counts;
}

RedlineCounts countsOf(const RedlineBlocks &blocks)
{
    RedlineCounts counts;
    for (const RedlineBlock &block : blocks)
        add(block, counts);
    return counts;
}

} // namespace policywright::compare
