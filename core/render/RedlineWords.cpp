// SPDX-License-Identifier: Apache-2.0
#include "core/render/RedlineWords.h"

#include "core/assembly/Formats.h"
#include "core/base/Json.h"
#include "core/render/RedlineAssets.h"

namespace policywright::render {

using compare::RedlineClause;
using Fate = RedlineClause::Fate;

RedlineWords::RedlineWords(std::string_view language)
{
    const auto json = parseJson(redlineWordsText(language), "words"); // ours; a test reads them
    for (const auto &[name, word] : *json->ifObject())
        m_words[name] = *word.ifString();
}

std::string RedlineWords::filled(const std::string &name,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const
{
    return assembly::filledIn(m_words.at(name), values);
}

RedlineTotals totalsOf(const compare::Redline &redline)
{
    RedlineTotals totals;
    const auto count = [&](const std::vector<RedlineClause> &clauses) {
        for (const RedlineClause &clause : clauses) {
            totals.changed += clause.fate == Fate::Changed ? 1 : 0;
            totals.added += clause.fate == Fate::Added ? 1 : 0;
            totals.removed += clause.fate == Fate::Removed ? 1 : 0;
            totals.moved += clause.isMoved ? 1 : 0;
        }
    };
    count(redline.cover);
    for (const compare::RedlineSection &section : redline.sections)
        count(section.clauses);
    return totals;
}

std::string totalsSentence(const compare::Redline &redline, const RedlineWords &words)
{
    const RedlineTotals totals = totalsOf(redline);
    return words.filled("totals", {{"changed", std::to_string(totals.changed)},
                                   {"added", std::to_string(totals.added)},
                                   {"removed", std::to_string(totals.removed)},
                                   {"moved", std::to_string(totals.moved)},
                                   {"words_added", std::to_string(redline.counts.added)},
                                   {"words_removed", std::to_string(redline.counts.removed)}});
}

std::string fateOf(const RedlineClause &clause, const RedlineWords &words)
{
    const std::string elsewhere = clause.before.empty() ? words["elsewhere"] : clause.before;
    std::string text = clause.isMoved ? words.filled("moved_from", {{"number", elsewhere}}) : std::string();
    switch (clause.fate) {
    case Fate::Unchanged: break;
    case Fate::Changed:
        text += (text.empty() ? "" : " · ") + words[clause.isFormOnly()       ? "form"
                                                    : clause.counts.isEmpty() ? "moved_words"
                                                                              : "changed"];
        break;
    case Fate::Added: text = words["added"]; break;
    case Fate::Removed: text = words["removed"]; break;
    case Fate::MovedAway:
        text = words.filled("moved_to", {{"number", clause.now.empty() ? words["elsewhere"] : clause.now}});
        break;
    }
    const bool isRenumbered = clause.fate == Fate::Changed && !clause.isMoved && clause.before != clause.now;
    if (isRenumbered && !clause.before.empty())
        text += " · " + words.filled("renumbered", {{"number", clause.before}});
    return text;
}

std::string titleNow(const RedlineClause &clause)
{
    const bool isGone = clause.fate == Fate::Removed || clause.fate == Fate::MovedAway;
    const assembly::SharedContent &content = isGone ? clause.older : clause.content;
    return content->title;
}

std::string nameOf(const RedlineClause &clause, const RedlineWords &words)
{
    const bool isGone = clause.fate == Fate::Removed || clause.fate == Fate::MovedAway;
    const std::string &number = isGone ? clause.before : clause.now;
    if (titleNow(clause).empty())
        return clause.section.empty() ? words["cover"] : clause.section;
    return number.empty() ? titleNow(clause) : number + ' ' + titleNow(clause);
}

} // namespace policywright::render
