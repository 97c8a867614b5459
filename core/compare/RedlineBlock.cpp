// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineBlock.h"

#include <utility>

namespace policywright::compare {

void appendWords(const RedlineBlock &block, std::string &words)
{
    for (const RedlineRun &run : block.runs)
        words += run.text;
    words += ' ';
    for (const RedlineBlock &child : block.children)
        appendWords(child, words);
}

std::string wordsIn(const RedlineBlock &block)
{
    std::string words;
    appendWords(block, words);
    return words;
}

RedlineRuns marked(RedlineRuns runs, Mark mark)
{
    for (RedlineRun &run : runs)
        run.mark = mark;
    return runs;
}

RedlineBlock marked(RedlineBlock block, Mark mark)
{
    block.mark = mark;
    block.runs = marked(std::move(block.runs), mark);
    for (RedlineBlock &child : block.children)
        child = marked(std::move(child), mark);
    return block;
}

} // namespace policywright::compare
