// SPDX-License-Identifier: Apache-2.0
#include "tests/core/compare/RedlineTesting.h"

#include "core/assembly/MarkdownDocument.h"
#include "core/compare/RedlineTree.h"

#include <array>

namespace policywright::compare {
namespace {

constexpr std::array<std::string_view, 11> kKinds{"Paragraph", "Heading", "Bullets", "Numbers", "Item", "Quote",
                                                  "Code",      "Rule",    "Table",   "Row",     "Cell"};
constexpr std::array<std::string_view, 5> kFates{"unchanged", "changed", "added", "removed", "moved away"};

std::string shown(const RedlineBlock &block, const std::string &indent)
{
    std::string text = indent + std::string(kKinds.at(static_cast<std::size_t>(block.kind)));
    if (block.mark != Mark::Same)
        text += block.mark == Mark::Removed ? " removed" : " added";
    if (block.move)
        text += (block.move->side == Move::Side::From ? " moved to " : " moved from ") + block.move->clause + " #" +
                std::to_string(block.move->number);
    text += block.runs.empty() ? "\n" : ": " + shown(block.runs) + "\n";
    for (const RedlineBlock &child : block.children)
        text += shown(child, indent + "  ");
    return text;
}

std::string shown(const RedlineClause &clause)
{
    if (!clause.isChanged())
        return {};
    std::string text = clause.id.toString() + ' ' + std::string(kFates.at(static_cast<std::size_t>(clause.fate)));
    text += clause.isMoved ? ", moved" : "";
    if (clause.before != clause.now)
        text += " (" + clause.before + " -> " + clause.now + ")";
    text += clause.title.empty() ? "\n" : ": " + shown(clause.title) + "\n";
    for (const RedlineBlock &block : clause.blocks)
        text += shown(block, "  ");
    return text;
}

// One of the two documents, read out of the redline.
class Reading {
public:
    explicit Reading(Mark side) : m_side(side) {}

    void read(const RedlineRuns &runs)
    {
        for (const RedlineRun &run : runs) {
            if (run.mark == Mark::Same || run.mark == m_side)
                m_text += run.text;
        }
        m_text += '\n';
    }

    void read(const RedlineBlock &block)
    {
        const bool isOtherEnd = block.move && (block.move->side == Move::Side::From) != (m_side == Mark::Removed);
        if (isOtherEnd || (block.mark != Mark::Same && block.mark != m_side))
            return;
        if (block.children.empty())
            read(block.runs);
        for (const RedlineBlock &child : block.children)
            read(child);
    }

    std::string take() && { return std::move(m_text); }

private:
    Mark m_side;
    std::string m_text;
};

std::string read(const Redline &redline, Mark side)
{
    Reading reading(side);
    reading.read(redline.title);
    for (const RedlineSection &section : redline.sections) {
        const bool isThere = section.mark == Mark::Same || section.mark == side;
        if (isThere && !section.isMoved)
            reading.read(section.title);
        for (const RedlineClause &clause : section.clauses) {
            const bool isGone = clause.fate == RedlineClause::Fate::Removed && side == Mark::Added;
            const bool isNew = clause.fate == RedlineClause::Fate::Added && side == Mark::Removed;
            if (isGone || isNew || clause.isMoved || clause.fate == RedlineClause::Fate::MovedAway)
                continue;
            reading.read(clause.title);
            if (clause.fate == RedlineClause::Fate::Unchanged) {
                for (const RedlineBlock &block : redlineTree({.view = ViewId("text")}, *clause.content))
                    reading.read(block);
            }
            for (const RedlineBlock &block : clause.blocks)
                reading.read(block);
        }
    }
    return std::move(reading).take();
}

} // namespace

Redline redlineOfTexts(std::string_view before, std::string_view after)
{
    return redlineOf(*assembly::documentOfMarkdown(before), *assembly::documentOfMarkdown(after));
}

std::string shown(const RedlineRuns &runs)
{
    std::string text;
    for (const RedlineRun &run : runs) {
        if (run.mark == Mark::Same)
            text += run.text;
        else
            text += run.mark == Mark::Removed ? "[-" + run.text + "-]" : "{+" + run.text + "+}";
    }
    return text;
}

std::string shown(const Redline &redline)
{
    std::string text;
    for (const RedlineSection &section : redline.sections) {
        if (section.mark != Mark::Same || section.isMoved || !countsOf(section.title).isEmpty())
            text += "# " + shown(section.title) + (section.isMoved ? " moved\n" : "\n");
        for (const RedlineClause &clause : section.clauses)
            text += shown(clause);
    }
    return text;
}

std::string textBefore(const Redline &redline)
{
    return read(redline, Mark::Removed);
}

std::string textNow(const Redline &redline)
{
    return read(redline, Mark::Added);
}

std::string linesOf(std::string_view markdown)
{
    return textNow(redlineOfTexts(markdown, markdown));
}

} // namespace policywright::compare
