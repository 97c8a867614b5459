// SPDX-License-Identifier: Apache-2.0
#include "core/export/RedlineText.h"

#include "core/compare/RedlineTree.h"
#include "core/export/RedlineLines.h"

namespace policywright::exporting {
namespace {

using compare::Mark;
using compare::Redline;
using compare::RedlineClause;
using compare::RedlineRun;
using compare::RedlineRuns;
using compare::RedlineSection;
using Fate = RedlineClause::Fate;

std::string numberOf(const RedlineClause &clause)
{
    const bool isGone = clause.fate == Fate::Removed || clause.fate == Fate::MovedAway;
    const std::string &number = isGone ? clause.before : clause.now;
    return number.empty() ? number : number + ' ';
}

std::string changedClause(const RedlineClause &clause, const render::RedlineWords &words, const ClauseNames &names)
{
    if (!clause.isChanged() || clause.fate == Fate::MovedAway)
        return {};
    const std::string title =
        clause.title.empty() ? nameOf(clause, words) : numberOf(clause) + markedLine(clause.title, Notation::Words);
    return '\n' + title + " (" + fateOf(clause, words) + ")\n" + markedLines(clause.blocks, Notation::Words, names);
}

void append(Json::Array &pieces, const RedlineRuns &runs)
{
    for (const RedlineRun &run : runs) {
        const char *name = run.mark == Mark::Same ? "same" : run.mark == Mark::Removed ? "removed" : "added";
        pieces.emplace_back(Json::Object{{name, run.text}});
    }
}

void append(Json::Array &pieces, const compare::RedlineBlocks &blocks)
{
    for (const compare::RedlineBlock &block : blocks) {
        append(pieces, block.runs);
        append(pieces, block.children);
        if (!block.runs.empty())
            pieces.emplace_back(Json::Object{{"same", "\n"}});
    }
}

std::string_view changeOf(const RedlineClause &clause)
{
    switch (clause.fate) {
    case Fate::Unchanged: return "moved";
    case Fate::Changed: return clause.isFormOnly() ? "form" : "changed";
    case Fate::Added: return "added";
    case Fate::Removed: return "removed";
    case Fate::MovedAway: break;
    }
    return "moved";
}

Json jsonOf(const compare::RedlineCounts &counts)
{
    return Json::Object{{"added", static_cast<std::int64_t>(counts.added)},
                        {"removed", static_cast<std::int64_t>(counts.removed)}};
}

Json jsonOf(const RedlineClause &clause)
{
    Json::Array pieces;
    append(pieces, clause.title);
    if (!clause.title.empty())
        pieces.emplace_back(Json::Object{{"same", "\n"}});
    append(pieces, clause.blocks);
    return Json::Object{
        {"id", clause.id.view()},         {"change", changeOf(clause)}, {"moved", clause.isMoved},
        {"number", clause.now},           {"before", clause.before},    {"title", render::titleNow(clause)},
        {"words", jsonOf(clause.counts)}, {"coarse", clause.isCoarse},  {"text", std::move(pieces)}};
}

template <class Take>
void eachClause(const Redline &redline, const Take &take)
{
    for (const RedlineClause &clause : redline.cover)
        take(clause);
    for (const RedlineSection &section : redline.sections) {
        for (const RedlineClause &clause : section.clauses)
            take(clause);
    }
}

ClauseNames namesOf(const Redline &redline, const render::RedlineWords &words)
{
    ClauseNames names;
    eachClause(redline, [&](const RedlineClause &clause) {
        if (clause.fate != Fate::MovedAway)
            names[clause.id.toString()] = nameOf(clause, words);
    });
    return names;
}

} // namespace

std::string redlineText(const Redline &redline, const assembly::AssembledDocument &after,
                        const render::RedlineNames &names)
{
    const render::RedlineWords words(after.language);
    std::string text = markedLine(redline.title, Notation::Words) + '\n' +
                       words.filled("from_to", {{"before", names.before}, {"after", names.after}}) + '\n';
    if (redline.isEmpty())
        return text + '\n' + words["nothing"] + '\n';
    text += totalsSentence(redline, words) + '\n';
    if (redline.isCoarse)
        text += words["coarse"] + '\n';
    const ClauseNames places = namesOf(redline, words);
    eachClause(redline, [&](const RedlineClause &clause) { text += changedClause(clause, words, places); });
    return text;
}

std::string criticMarkup(const Redline &redline, const assembly::AssembledDocument &after)
{
    const ClauseNames places = namesOf(redline, render::RedlineWords(after.language));
    std::string text = "# " + markedLine(redline.title, Notation::Critic) + '\n';
    const auto write = [&](const RedlineClause &clause) {
        if (clause.fate == Fate::MovedAway)
            return;
        if (!clause.title.empty())
            text += "\n### " + numberOf(clause) + markedLine(clause.title, Notation::Critic) + '\n';
        const std::string lines =
            markedLines(clause.fate == Fate::Unchanged ? compare::redlineTree(after, *clause.content) : clause.blocks,
                        Notation::Critic, places);
        text += lines.empty() ? lines : '\n' + lines;
    };
    for (const RedlineClause &clause : redline.cover)
        write(clause);
    for (const RedlineSection &section : redline.sections) {
        if (section.mark == Mark::Removed && section.isMoved)
            continue;
        const std::string &number = section.now.empty() ? section.before : section.now;
        text += "\n## " + (number.empty() ? number : number + ' ') + markedLine(section.title, Notation::Critic) + '\n';
        for (const RedlineClause &clause : section.clauses)
            write(clause);
    }
    return text;
}

Json redlineJson(const Redline &redline, const render::RedlineNames &names)
{
    Json::Array clauses;
    eachClause(redline, [&](const RedlineClause &clause) {
        if (clause.isChanged() && clause.fate != Fate::MovedAway)
            clauses.push_back(jsonOf(clause));
    });
    return Json::Object{{"from", names.before},
                        {"to", names.after},
                        {"same", redline.isEmpty()},
                        {"coarse", redline.isCoarse},
                        {"words", jsonOf(redline.counts)},
                        {"clauses", std::move(clauses)}};
}

} // namespace policywright::exporting
