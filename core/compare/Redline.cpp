// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Redline.h"

#include "core/base/Parallel.h"
#include "core/compare/ClauseOrders.h"
#include "core/compare/Likeness.h"
#include "core/compare/RedlineBlocks.h"
#include "core/compare/RedlineMoves.h"
#include "core/compare/RedlineTree.h"
#include "core/compare/RedlineWords.h"

#include <algorithm>
#include <map>

namespace policywright::compare {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::AssembledSection;
using Fate = RedlineClause::Fate;
using Clauses = std::vector<AssembledClause>;

const Clauses kNoClauses;

RedlineRuns titleRuns(const std::string &title)
{
    return title.empty() ? RedlineRuns{} : RedlineRuns{{.text = title}};
}

bool isUnchanged(const assembly::ClauseContent &before, const assembly::ClauseContent &after)
{
    return before.title == after.title && before.markdown == after.markdown &&
           before.insertions.size() == after.insertions.size();
}

class Comparison {
public:
    Comparison(const AssembledDocument &before, const AssembledDocument &after)
        : m_before(before), m_after(after), m_old(clausesOf(before)), m_now(clausesOf(after)),
          m_pairs(clausePairs(m_old, m_now)), m_olderOf(m_now.size(), kNoPair)
    {
        for (std::uint32_t i = 0; i < m_old.size(); ++i) {
            m_places.emplace(m_old[i].clause, i);
            if (m_pairs[i] != kNoPair)
                m_olderOf[m_pairs[i]] = i;
        }
        for (std::uint32_t j = 0; j < m_now.size(); ++j)
            m_placesNow.emplace(m_now[j].clause, j);
    }

    Redline compare()
    {
        Redline redline;
        redline.title = redlinedRuns(titleRuns(m_before.title), titleRuns(m_after.title));
        redline.cover = clauses(m_before.cover, m_after.cover);
        for (const JointPlace &place : jointOrder(sectionPairs(), m_after.sections.size()))
            redline.sections.push_back(section(place));
        std::vector<OpenClause> open = openClauses(redline);
        compareBlocks(open);
        findMovesIn(open, redline.isCoarse);
        count(redline);
        nameSections(redline);
        return redline;
    }

private:
    // By id; of the others, the one that took over the most of their clauses.
    std::vector<std::uint32_t> sectionPairs() const
    {
        std::map<std::string_view, std::uint32_t> places;
        for (std::uint32_t j = 0; j < m_after.sections.size(); ++j)
            places.emplace(m_after.sections[j].id.view(), j);
        std::vector<std::uint32_t> pairs(m_before.sections.size(), kNoPair);
        std::vector<bool> isTaken(m_after.sections.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto found = places.find(m_before.sections[i].id.view());
            if (found == places.end() || isTaken[found->second])
                continue;
            pairs[i] = found->second;
            isTaken[found->second] = true;
        }
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto heir = pairs[i] == kNoPair ? heirOf(m_before.sections[i], places) : kNoPair;
            if (heir == kNoPair || isTaken[heir])
                continue;
            pairs[i] = heir;
            isTaken[heir] = true;
        }
        return pairs;
    }

    std::uint32_t heirOf(const AssembledSection &section, const std::map<std::string_view, std::uint32_t> &places) const
    {
        std::map<std::uint32_t, std::size_t> counts;
        for (const AssembledClause &clause : section.clauses) {
            const std::uint32_t pair = m_pairs[m_places.at(&clause)];
            if (pair != kNoPair && m_now[pair].section)
                ++counts[places.at(m_now[pair].section->id.view())];
        }
        const auto most = std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
        return most == counts.end() ? kNoPair : most->first;
    }

    RedlineSection section(const JointPlace &place)
    {
        const AssembledSection *before = place.before == kNoPair ? nullptr : &m_before.sections[place.before];
        const AssembledSection *after = place.after == kNoPair ? nullptr : &m_after.sections[place.after];
        if (!after && place.isMoved) // of a section that moved, no word is here
            return {.id = before->id,
                    .mark = Mark::Removed,
                    .isMoved = true,
                    .before = before->number,
                    .title = marked(titleRuns(before->title), Mark::Removed)};
        RedlineSection made{.id = after ? after->id : before->id, .isMoved = place.isMoved};
        made.mark = before && after ? Mark::Same : before ? Mark::Removed : Mark::Added;
        made.before = before ? before->number : std::string();
        made.now = after ? after->number : std::string();
        made.title = redlinedRuns(titleRuns(before ? before->title : ""), titleRuns(after ? after->title : ""));
        made.clauses = clauses(before ? before->clauses : kNoClauses, after ? after->clauses : kNoClauses);
        return made;
    }

    std::vector<RedlineClause> clauses(const Clauses &before, const Clauses &after)
    {
        std::vector<std::uint32_t> pairs; // of those that are in both lists
        for (const AssembledClause &clause : before) {
            const std::uint32_t pair = m_pairs[m_places.at(&clause)];
            const AssembledClause *now = pair == kNoPair ? nullptr : m_now[pair].clause;
            const bool isHere = now && now >= after.data() && now < after.data() + after.size();
            pairs.push_back(isHere ? static_cast<std::uint32_t>(now - after.data()) : kNoPair);
        }
        std::vector<RedlineClause> made;
        for (const JointPlace &place : jointOrder(pairs, after.size())) {
            if (place.after == kNoPair)
                made.push_back(gone(before[place.before]));
            else
                made.push_back(here(after[place.after], place.isMoved));
        }
        return made;
    }

    RedlineClause gone(const AssembledClause &clause)
    {
        RedlineClause made{.id = clause.content->id, .before = clause.number, .older = clause.content};
        made.title = marked(titleRuns(clause.content->title), Mark::Removed);
        const std::uint32_t pair = m_pairs[m_places.at(&clause)];
        if (pair != kNoPair) {
            made.fate = Fate::MovedAway;
            made.id = m_now[pair].clause->content->id;
            made.now = m_now[pair].clause->number;
            return made;
        }
        made.fate = Fate::Removed;
        return made;
    }

    RedlineClause here(const AssembledClause &clause, bool isMoved)
    {
        RedlineClause made{.id = clause.content->id, .now = clause.number, .content = clause.content};
        const std::uint32_t place = m_olderOf[m_placesNow.at(&clause)];
        if (place == kNoPair) {
            made.fate = Fate::Added;
            made.title = marked(titleRuns(clause.content->title), Mark::Added);
            return made;
        }
        const PlacedClause &older = m_old[place];
        const AssembledSection *section = m_now[m_placesNow.at(&clause)].section;
        made.before = older.clause->number;
        made.older = older.clause->content;
        made.isMoved = isMoved || !isSameSection(older.section, section);
        made.title = redlinedRuns(titleRuns(made.older->title), titleRuns(clause.content->title));
        made.fate = isUnchanged(*made.older, *clause.content) ? Fate::Unchanged : Fate::Changed;
        return made;
    }

    bool isSameSection(const AssembledSection *before, const AssembledSection *after)
    {
        if (!before || !after)
            return !before && !after;
        if (m_heirs.empty()) {
            const std::vector<std::uint32_t> pairs = sectionPairs();
            for (std::size_t i = 0; i < pairs.size(); ++i)
                m_heirs.emplace(&m_before.sections[i], pairs[i] == kNoPair ? nullptr : &m_after.sections[pairs[i]]);
        }
        return m_heirs.at(before) == after;
    }

    // One that does not read as it did.
    struct OpenClause {
        RedlineClause *clause;
        bool isOnCover;
        bool hasLoneBlocks = false; // which the other document does not have there: they may have moved
    };

    static std::vector<OpenClause> openClauses(Redline &redline)
    {
        std::vector<OpenClause> open;
        const auto take = [&](std::vector<RedlineClause> &clauses, bool isOnCover) {
            for (RedlineClause &clause : clauses) {
                if (clause.fate != Fate::Unchanged && clause.fate != Fate::MovedAway)
                    open.push_back({&clause, isOnCover});
            }
        };
        take(redline.cover, true);
        for (RedlineSection &section : redline.sections)
            take(section.clauses, false);
        return open;
    }

    // Clauses know nothing of each other until moves are looked for.
    void compareBlocks(std::vector<OpenClause> &open) const
    {
        forEachInParallel(open.size(), [&](std::size_t i) {
            RedlineClause &clause = *open[i].clause;
            clause.blocks = redlinedBlocks(clause.older ? redlineTree(m_before, *clause.older) : RedlineBlocks(),
                                           clause.content ? redlineTree(m_after, *clause.content) : RedlineBlocks(),
                                           clause.isCoarse);
            clause.counts = countsOf(clause);
            open[i].hasLoneBlocks = hasLone(clause.blocks);
        });
    }

    static bool hasLone(const RedlineBlocks &blocks)
    {
        return std::ranges::any_of(
            blocks, [](const RedlineBlock &block) { return block.mark != Mark::Same || hasLone(block.children); });
    }

    static void findMovesIn(const std::vector<OpenClause> &open, bool &isCoarse)
    {
        std::vector<MovableBlocks> blocks;
        for (const OpenClause &each : open) {
            if (each.hasLoneBlocks && !each.isOnCover)
                blocks.push_back({each.clause->id.toString(), &each.clause->blocks});
        }
        findMoves(blocks, isCoarse);
        for (const OpenClause &each : open) {
            if (!each.hasLoneBlocks || !hasMoves(each.clause->blocks))
                continue;
            each.clause->hasMoves = true;
            each.clause->counts = countsOf(*each.clause);
        }
    }

    static bool hasMoves(const RedlineBlocks &blocks)
    {
        return std::ranges::any_of(blocks,
                                   [](const RedlineBlock &block) { return block.move || hasMoves(block.children); });
    }

    static RedlineCounts countsOf(const RedlineClause &clause)
    {
        const RedlineCounts title = compare::countsOf(clause.title);
        const RedlineCounts text = compare::countsOf(clause.blocks);
        return {title.removed + text.removed, title.added + text.added};
    }

    static void nameSections(Redline &redline)
    {
        for (RedlineSection &section : redline.sections) {
            std::string name = section.now.empty() ? section.before : section.now;
            name += name.empty() ? "" : " ";
            for (const RedlineRun &run : section.title) {
                if (run.mark != Mark::Removed || section.mark == Mark::Removed)
                    name += run.text;
            }
            for (RedlineClause &clause : section.clauses)
                clause.section = name;
        }
    }

    static void count(Redline &redline)
    {
        const auto add = [&](const RedlineCounts &counts) {
            redline.counts.removed += counts.removed;
            redline.counts.added += counts.added;
        };
        const auto take = [&](const std::vector<RedlineClause> &clauses) {
            for (const RedlineClause &clause : clauses) {
                add(clause.counts);
                redline.isCoarse = redline.isCoarse || clause.isCoarse;
            }
        };
        add(compare::countsOf(redline.title));
        take(redline.cover);
        for (RedlineSection &section : redline.sections) {
            if (!section.isMoved)
                add(compare::countsOf(section.title));
            take(section.clauses);
        }
    }

    const AssembledDocument &m_before;
    const AssembledDocument &m_after;
    std::vector<PlacedClause> m_old;
    std::vector<PlacedClause> m_now;
    std::vector<std::uint32_t> m_pairs;   // of m_old
    std::vector<std::uint32_t> m_olderOf; // of m_now
    std::map<const AssembledClause *, std::uint32_t> m_places;
    std::map<const AssembledClause *, std::uint32_t> m_placesNow;
    std::map<const AssembledSection *, const AssembledSection *> m_heirs;
};

} // namespace

bool Redline::isEmpty() const
{
    const auto isSame = [](const RedlineClause &clause) { return !clause.isChanged(); };
    return counts.isEmpty() && std::ranges::all_of(cover, isSame) &&
           std::ranges::all_of(sections, [&](const RedlineSection &section) {
               return section.mark == Mark::Same && !section.isMoved && std::ranges::all_of(section.clauses, isSame);
           });
}

Redline redlineOf(const assembly::AssembledDocument &before, const assembly::AssembledDocument &after)
{
    return Comparison(before, after).compare();
}

} // namespace policywright::compare
