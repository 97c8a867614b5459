// SPDX-License-Identifier: Apache-2.0
#include "core/base/JsonDocument.h"
#include "tests/core/update/RandomUpdates.h"
#include "tests/core/update/VersionedPack.h"

#include <algorithm>
#include <sstream>

namespace policywright::test {
namespace {

using compare::MergeConflict;
using model::PolicyDocument;
using update::ClauseUpdate;
using update::PackUpdate;
using Outcome = ClauseUpdate::Outcome;

// Those that begin with the mark, "mw12".
std::set<std::string> wordsIn(std::string_view text, char mark)
{
    std::set<std::string> words;
    for (std::size_t at = text.find(std::string{mark, 'w'}); at != std::string_view::npos;
         at = text.find(std::string{mark, 'w'}, at + 1)) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", at + 2), text.size());
        words.emplace(text.substr(at, end - at));
    }
    return words;
}

std::string wholeOf(const PolicyDocument &policy)
{
    return toText(model::toJson(policy));
}

bool isWorded(const model::CustomWording &wording)
{
    return wording.text != wording.packText;
}

class Laws {
public:
    explicit Laws(const UpdateCase &update)
        : m_case(update), m_before(composed(update.before)), m_after(composed(update.after))
    {
    }

    std::string problem()
    {
        for (const auto law :
             {&Laws::sameIsSame, &Laws::goesThrough, &Laws::losesNoWord, &Laws::losesNoAnswer,
              &Laws::takesThePacksWords, &Laws::leavesTheAuthorsAlone, &Laws::showsThreeTexts,
              &Laws::asksForWhatIsWithdrawn, &Laws::keepsPinned, &Laws::isDoneOnce, &Laws::comesBackFromItsFile}) {
            if (std::string found = (this->*law)(); !found.empty())
                return found;
        }
        return {};
    }

private:
    Result<PackUpdate> updated(const PolicyDocument &policy, const pack::PackSet &before,
                               const std::optional<compare::Take> &otherwise) const
    {
        return update::updatedPolicy(policy, before, m_after,
                                     {.decisions = {.otherwise = otherwise},
                                      .choicesFile = "choices",
                                      .date = "2027-02-01",
                                      .standing = m_case.standing});
    }

    std::string sameIsSame()
    {
        const auto same = update::updatedPolicy(m_case.policy, m_before, m_before);
        if (!same || same->policy != m_case.policy || !same->clauses.empty() || !same->conflicts.empty() ||
            !same->questions.empty())
            return "the same packs changed something";
        return {};
    }

    std::string goesThrough()
    {
        auto result = updated(m_case.policy, m_before, m_case.otherwise);
        if (!result)
            return "refused: " + describe(result.error());
        m_result = *std::move(result);
        if (m_case.otherwise && !m_result.isDecided())
            return "a decision on all conflicts left one open";
        return {};
    }

    // In the result, in the packs' text that counts, or in a conflict.
    std::string losesNoWord()
    {
        std::string left = wholeOf(m_result.policy);
        for (const MergeConflict &conflict : m_result.conflicts)
            left += conflict.mine.value_or("");
        const auto kept = wordsIn(left, 'm');
        for (const std::string &word : wordsIn(wholeOf(m_case.policy), 'm')) {
            if (!kept.contains(word))
                return "the author's word " + word + " is lost";
        }
        return {};
    }

    std::string losesNoAnswer()
    {
        const std::string left = wholeOf(m_result.policy);
        for (const char *words :
             {"Harbour *Trust* <1>", "2027-03-01", "Ada Marsh", "Vaultkeeper 9", "honest", "020 7946 0222", "\"us\""}) {
            if (!left.contains(words))
                return std::string("the answer ") + words + " is lost";
        }
        return {};
    }

    // What the newer packs bring is in the document or in a conflict, where nobody said otherwise.
    std::string takesThePacksWords()
    {
        std::set<std::string> excused;
        for (const ClauseUpdate &clause : m_result.clauses) {
            const bool isExcused = clause.outcome == Outcome::Pinned || clause.outcome == Outcome::LeftOut ||
                                   clause.outcome == Outcome::Decided || clause.outcome == Outcome::Undecided ||
                                   clause.outcome == Outcome::BecameOwn;
            for (const ClauseId &id : isExcused ? clause.after : std::vector<ClauseId>())
                excused.insert(id.toString());
        }
        for (const pack::CompiledClause &clause : m_after.clauses()) {
            const std::string id = clause.logic.id.toString();
            const auto words = wordsIn(textIn(m_result.policy, m_after, id.c_str()), 't');
            for (const std::string &word : wordsIn(clause.body.text, 't')) {
                if (!words.contains(word) && !excused.contains(id))
                    return "the pack's word " + word + " is missing in " + id;
            }
        }
        return {};
    }

    // A clause that only the author changed reads as it did; one that nobody worded reads as in the packs.
    std::string leavesTheAuthorsAlone()
    {
        for (const pack::CompiledClause &clause : m_after.clauses()) {
            const ClauseId &id = clause.logic.id;
            const pack::CompiledClause *earlier = m_before.clause(id);
            const bool isMoved = std::ranges::any_of(m_case.after.changes.front().clauses, [&](const auto &each) {
                return std::ranges::contains(each.from, id.toString()) ||
                       std::ranges::contains(each.into, id.toString());
            });
            if (!earlier || isMoved)
                continue;
            const auto worded = m_case.policy.customWordings.find(id);
            const std::string now = textIn(m_result.policy, m_after, id.toString().c_str());
            const bool isOld = earlier->body.text == clause.body.text;
            if (isOld && worded != m_case.policy.customWordings.end() && now != worded->second.text)
                return "the author's text of " + id.toString() + " changed";
            if (worded == m_case.policy.customWordings.end() && !m_case.policy.pins.contains(id) &&
                now != clause.body.text)
                return id.toString() + ", which nobody worded, is not the pack's";
            if (worded != m_case.policy.customWordings.end() && worded->second.text == clause.body.text &&
                now != clause.body.text)
                return "both wrote the same in " + id.toString() + ", and it reads otherwise";
        }
        return {};
    }

    std::string showsThreeTexts()
    {
        for (const MergeConflict &conflict : m_result.conflicts) {
            if (!conflict.base || !conflict.mine || conflict.base == conflict.mine ||
                conflict.mine == conflict.theirs || conflict.base == conflict.theirs)
                return "the conflict " + conflict.place + " is none";
        }
        for (const ClauseUpdate &clause : m_result.clauses) {
            for (const std::string &place : clause.conflicts) {
                if (!std::ranges::contains(m_result.conflicts, place, &MergeConflict::place))
                    return "the conflict " + place + " is not listed";
            }
        }
        return {};
    }

    std::string asksForWhatIsWithdrawn()
    {
        for (const ClauseUpdate &clause : m_result.clauses) {
            if (!clause.after.empty() || clause.before.size() != 1)
                continue;
            const ClauseId &id = clause.before.front();
            const auto worded = m_case.policy.customWordings.find(id);
            const bool stands = !m_case.standing || m_case.standing->contains(id);
            const bool isMissed = worded != m_case.policy.customWordings.end() && isWorded(worded->second) && stands &&
                                  !m_case.policy.omissions.contains(id) && !m_case.policy.pins.contains(id);
            if (isMissed != !clause.conflicts.empty())
                return "the withdrawn clause " + id.toString() +
                       (isMissed ? " was not asked about" : " was asked about");
        }
        return {};
    }

    std::string keepsPinned()
    {
        for (const ClauseUpdate &clause : m_result.clauses) {
            if (clause.before.size() != 1 || clause.after.size() != 1 ||
                !m_case.policy.pins.contains(clause.before.front()))
                continue;
            const std::string then = textIn(m_case.policy, m_before, clause.before.front().toString().c_str());
            if (textIn(m_result.policy, m_after, clause.after.front().toString().c_str()) != then)
                return "the pinned clause " + clause.after.front().toString() + " reads otherwise";
        }
        return {};
    }

    std::string isDoneOnce()
    {
        if (!m_result.isDecided())
            return {};
        const auto again = updated(m_result.policy, m_after, std::nullopt);
        return again && again->policy == m_result.policy && again->conflicts.empty() ? ""
                                                                                     : "once more changed something";
    }

    std::string comesBackFromItsFile()
    {
        const auto json = JsonDocument::parse(wholeOf(m_result.policy), "policy");
        const auto read = json ? model::policyFromJson(json->root()) : fail(ErrorCode::NotAPolicy);
        return read && *read == m_result.policy ? "" : "the result does not come back from its file";
    }

    const UpdateCase &m_case;
    pack::PackSet m_before;
    pack::PackSet m_after;
    PackUpdate m_result{.policy = emptyPolicy()};
};

} // namespace

std::string problemOf(const UpdateCase &update)
{
    return Laws(update).problem();
}

void count(const UpdateCase &update, Tally &tally)
{
    const auto result = update::updatedPolicy(
        update.policy, composed(update.before), composed(update.after),
        {.decisions = {.otherwise = update.otherwise}, .choicesFile = "choices", .standing = update.standing});
    ++tally["cases"];
    if (!result)
        return;
    tally["conflicts"] += result->conflicts.size();
    tally["set aside"] += result->policy.setAside.size();
    for (const ClauseUpdate &clause : result->clauses) {
        ++tally[clause.isRenamed()  ? "renamed clauses"
                : clause.isSplit()  ? "split clauses"
                : clause.isMerged() ? "merged clauses"
                                    : "other clauses"];
        ++tally["outcome " + std::to_string(static_cast<int>(clause.outcome))];
    }
}

} // namespace policywright::test
