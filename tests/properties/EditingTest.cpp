// SPDX-License-Identifier: Apache-2.0
//
// What must hold of an editing session whatever is done in it, on the larger example with the shipped packs: its
// answers are those of somebody who starts afresh, every way back leads back, and its journal gives back what it had.
#include "core/base/PosixFileSystem.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/EditingSession.h"

#include "tests/properties/Packs.h"
#include "tests/properties/RandomAnswers.h"
#include "tests/properties/RandomOwnClauses.h"
#include "tests/support/FixedClock.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/SequentialIdSource.h"

#include <gtest/gtest.h>

namespace policywright::properties {
namespace {

using namespace session;
using policywright::testing::MemoryFileSystem;

constexpr auto kExample = "templates/examples/finance.policy";
const std::string kPath = "/finance.policy";
constexpr std::uint64_t kLimit = 1 << 26;

// Changes at random, most of them answers that fit their questions.
class RandomChanges {
public:
    RandomChanges(const pack::PackSet &packs, std::uint64_t seed)
        : m_packs(packs), m_answers(packs, seed), m_own(packs, seed), m_random(seed)
    {
        m_source = m_answers.next();
    }

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    Change next(const model::PolicyDocument &policy)
    {
        if (below(50) == 0)
            m_source = m_answers.next();
        const ClauseId &clause = m_packs.clauses()[below(m_packs.clauses().size())].logic.id;
        switch (below(24)) {
        case 0: return SetWording{clause, {"Words " + std::to_string(below(9)), "", "1.0.0", "A", "2026-11-22"}};
        case 1: return ClearWording{clause};
        case 2: return LeaveOut{clause, {"No need.", "A", "2026-11-22"}};
        case 3: return TakeBack{clause};
        case 4: return SetTheme{{"#00000" + std::to_string(below(9)), ""}};
        case 5: return ClearAnswer{m_packs.questions()[below(m_packs.questions().size())].logic.id};
        case 6:
        case 7:
        case 8:
        case 9: return m_own.next(policy);
        default: return someAnswer();
        }
    }

private:
    Change someAnswer()
    {
        const auto answer =
            std::next(m_source.answers.begin(), static_cast<std::ptrdiff_t>(below(m_source.answers.size())));
        return SetAnswer{answer->first, answer->second};
    }

    const pack::PackSet &m_packs;
    RandomAnswers m_answers;
    RandomOwnClauses m_own;
    std::mt19937_64 m_random;
    model::PolicyDocument m_source;
};

class Editing : public ::testing::Test {
protected:
    Editing() { files.put(kPath, PosixFileSystem().readFile(kExample, kLimit).value().bytes); }

    EditingSession opened()
    {
        auto session = EditingSession::open(kPath, surroundings);
        EXPECT_TRUE(session) << described(session.error());
        return std::move(session).value();
    }

    AnswerList afresh(const EditingSession &session)
    {
        auto assembler = assembly::Assembler::create(session.file().packs, kToday);
        return answerListOf(session.packs(), **assembler->answers(session.policy()));
    }

    MemoryFileSystem files;
    policywright::testing::FixedClock clock{kToday.sysDays()};
    policywright::testing::SequentialIdSource ids;
    PackCache packs;
    Surroundings surroundings{files, clock, ids, packs, "/recovery"};
};

TEST_F(Editing, TellsTheEffectsThatSomebodyFindsWhoStartsAfresh)
{
    EditingSession session = opened();
    RandomChanges random(session.packs(), firstSeed());
    AnswerList before = afresh(session);
    for (std::size_t i = 0; i < setsOr(300) && !HasFailure(); ++i) {
        const Change change = random.next(session.policy());
        const bool isUndo = random.below(5) == 0;
        const auto effects = isUndo ? Result<Effects>(session.undo().value_or(Effects{})) : session.perform(change);
        ASSERT_TRUE(effects) << sentence(effects.error());
        const AnswerList after = afresh(session);
        EXPECT_EQ(*effects, effectsBetween(session.packs(), before, after)) << i;
        EXPECT_EQ(session.progress(), progressOf(session.packs(), after)) << i;
        before = after;
    }
}

TEST_F(Editing, LeadsBackToEveryState)
{
    EditingSession session = opened();
    RandomChanges random(session.packs(), firstSeed());
    std::vector<model::PolicyDocument> states{session.policy()};
    for (std::size_t i = 0; i < setsOr(300); ++i) {
        ASSERT_TRUE(session.perform(random.next(session.policy())));
        if (session.policy() != states.back())
            states.push_back(session.policy());
    }
    for (std::size_t i = states.size(); i-- > 1;) {
        ASSERT_EQ(session.policy(), states[i]) << i;
        ASSERT_TRUE(session.undo()) << i;
    }
    ASSERT_EQ(session.policy(), states[0]);
    EXPECT_FALSE(session.isModified());
    for (std::size_t i = 1; i < states.size(); ++i) {
        ASSERT_TRUE(session.redo()) << i;
        ASSERT_EQ(session.policy(), states[i]) << i;
    }
}

TEST_F(Editing, GivesBackFromTheJournalWhatWasFlushedWheneverItStops)
{
    EditingSession session = opened();
    RandomChanges random(session.packs(), firstSeed());
    for (std::size_t i = 0; i < setsOr(300) && !HasFailure(); ++i) {
        switch (random.below(12)) {
        case 0: session.undo(); break;
        case 1: session.redo(); break;
        case 2: ASSERT_TRUE(session.save()); break;
        default:
            ASSERT_TRUE(
                session.perform(random.next(session.policy()), random.below(2) == 0 ? Entry::Typing : Entry::Whole));
            break;
        }
        if (random.below(3) != 0)
            continue;
        ASSERT_TRUE(session.flush());
        // The machine stops here: only the files are left.
        MemoryFileSystem left;
        left.put(kPath, *files.bytesOf(kPath));
        Surroundings next{left, clock, ids, packs, "/recovery"};
        const auto list = listJournals(files, "/recovery");
        ASSERT_TRUE(list);
        if (list->journals.empty())
            continue;
        left.put(list->journals.front().file, *files.bytesOf(list->journals.front().file));
        const auto back = EditingSession::recover(list->journals.front().file, next);
        ASSERT_TRUE(back) << described(back.error());
        EXPECT_EQ(back->session.policy(), session.policy()) << i;
    }
}

} // namespace
} // namespace policywright::properties
