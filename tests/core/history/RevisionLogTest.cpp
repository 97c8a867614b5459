// SPDX-License-Identifier: Apache-2.0
#include "core/history/RevisionLog.h"

#include "core/base/Digest.h"
#include "tests/core/history/HistoryTesting.h"

#include <gtest/gtest.h>

#include <vector>

namespace policywright::history {
namespace {

Json content(int value)
{
    return Json::Object{{"policy", Json::Object{{"value", value}, {"same", "words"}}}};
}

RevisionLog threeRevisions()
{
    RevisionLog log(kFile);
    EXPECT_TRUE(log.add(note("first"), content(1)));
    EXPECT_TRUE(log.add(note("second", State::Published, "1.0"), content(2)));
    EXPECT_TRUE(log.add(note("third"), content(3)));
    return log;
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        lines.push_back(text.substr(at, text.find('\n', at) - at));
    return lines;
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

std::string refusal(const std::vector<std::string> &lines)
{
    const auto log = RevisionLog::fromText(joined(lines), kFile);
    return log ? "taken" : sentence(log.error());
}

std::string held(const std::string &detail)
{
    return "The history in charity.policy does not hold: " + detail +
           ". The policy itself is whole; take the history from another copy of the file.";
}

TEST(RevisionLog, GivesEachContentBack)
{
    const RevisionLog log = threeRevisions();
    const auto again = RevisionLog::fromText(log.toText(), kFile);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->revisions(), log.revisions());
    EXPECT_EQ(again->toText(), log.toText());
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(again->contentOf(again->revisions()[static_cast<std::size_t>(i)]), content(i + 1));
    EXPECT_EQ(RevisionLog(kFile).toText(), "");
}

TEST(RevisionLog, StoresWhatChangedAndNamesWhatCameBefore)
{
    const RevisionLog log = threeRevisions();
    const Revision &second = log.revisions()[1];
    EXPECT_EQ(linesOf(log.toText())[2],
              R"({"content":")" + RevisionLog::digestOf(content(2)) + R"(","parents":[")" + log.revisions()[0].id +
                  R"("],"when":"2026-11-22T09:00:00Z","by":"Anna","why":"second","state":"published","version":"1.0",)"
                  R"("change":{"of":{"policy":{"of":{"value":{"is":2}}}}}})");
    EXPECT_EQ(second.id, sha256Hex(linesOf(log.toText())[2]));
    EXPECT_EQ(linesOf(log.toText())[0], R"({"format":1,"revisions":3,"head":")" + log.head()->id + "\"}");
}

TEST(RevisionLog, SeesEachChangedByte)
{
    const std::string good = threeRevisions().toText();
    for (std::size_t i = 0; i + 1 < good.size(); ++i) { // the last one is the end of the last line
        std::string bad = good;
        bad[i] = bad[i] == 'x' ? 'y' : 'x';
        const auto log = RevisionLog::fromText(bad, kFile);
        bool isSeen = !log;
        for (std::size_t at = 0; log && at < log->revisions().size(); ++at)
            isSeen = isSeen || !log->contentOf(log->revisions()[at]);
        EXPECT_TRUE(isSeen) << i << ' ' << bad;
    }
}

TEST(RevisionLog, SaysWhatWasCutOffOrPutElsewhere)
{
    const RevisionLog log = threeRevisions();
    const std::vector<std::string> good = linesOf(log.toText());
    const auto id = [&](std::size_t i) { return log.revisions()[i].id.substr(0, 12); };
    EXPECT_EQ(refusal({good[0], good[1], good[2]}), held("its end was changed or is missing"));
    EXPECT_EQ(refusal({good[0]}), held("its end was changed or is missing"));
    EXPECT_EQ(refusal({good[0], good[2], good[3]}),
              held("the revision " + id(1) + " follows " + id(0) + ", which was changed, taken out or put behind it"));
    EXPECT_EQ(refusal({good[0], good[1], good[3]}),
              held("the revision " + id(2) + " follows " + id(1) + ", which was changed, taken out or put behind it"));
    EXPECT_EQ(refusal({good[0], good[1], good[3], good[2]}),
              held("the revision " + id(2) + " follows " + id(1) + ", which was changed, taken out or put behind it"));
    EXPECT_EQ(refusal({good[0], good[1], good[2], good[2], good[3]}),
              held("the revision " + id(1) + " stands there twice"));
    EXPECT_EQ(refusal({good[0], good[1], "{}", good[3]}), held("line 3 of it is not a revision"));
    EXPECT_EQ(refusal({good[0], good[1], "", good[3]}), held("line 3 of it is not a revision"));
    EXPECT_EQ(refusal({good[1], good[2], good[3]}), held("it does not begin as one"));
    EXPECT_EQ(refusal({}), held("it does not begin as one"));
    RevisionLog other(kFile);
    ASSERT_TRUE(other.add(note("another beginning"), content(9)));
    EXPECT_EQ(refusal({good[0], good[1], good[2], linesOf(other.toText())[1]}),
              held("the revision " + other.head()->id.substr(0, 12) + " follows none, though it is not the first"));
}

TEST(RevisionLog, SaysThatAContentIsNotTheOneThatWasKept)
{
    std::vector<std::string> lines = linesOf(threeRevisions().toText());
    const std::string wrong = R"({"value":{"is":4}})";
    lines[3].replace(lines[3].find(R"({"value":{"is":3}})"), wrong.size(), wrong);
    lines[0] = R"({"format":1,"revisions":3,"head":")" + sha256Hex(lines[3]) + "\"}";
    const auto log = RevisionLog::fromText(joined(lines), kFile);
    ASSERT_TRUE(log);
    const auto kept = log->contentOf(*log->head());
    ASSERT_FALSE(kept);
    EXPECT_EQ(log->lookAtContents([](const Revision &, const Json &) -> Result<> { return {}; }).error(), kept.error());
    EXPECT_EQ(sentence(kept.error()),
              held("the content of " + log->head()->id.substr(0, 12) + " is not what was kept"));
}

TEST(RevisionLog, RefusesWhatANewerProgramWrote)
{
    const auto log = RevisionLog::fromText("{\"format\":3}\n", kFile);
    EXPECT_EQ(log.error(), (Error{ErrorCode::NewerHistory, kFile, "3"}));
}

TEST(RevisionLog, KeepsWhatItDoesNotKnow)
{
    std::vector<std::string> lines = linesOf(threeRevisions().toText());
    lines[3].insert(1, R"("signature":"later",)");
    lines[0] = R"({"format":1,"revisions":3,"head":")" + sha256Hex(lines[3]) + "\"}";
    auto log = RevisionLog::fromText(joined(lines), kFile);
    ASSERT_TRUE(log);
    ASSERT_TRUE(log->add(note("fourth"), content(4)));
    EXPECT_EQ(linesOf(log->toText())[3], lines[3]);
    EXPECT_EQ(log->contentOf(*log->head()), content(4));
}

TEST(RevisionLog, FindsARevisionByItsVersionOrTheBeginningOfItsId)
{
    const RevisionLog log = threeRevisions();
    EXPECT_EQ(*log.named("1.0"), &log.revisions()[1]);
    EXPECT_EQ(*log.named(log.revisions()[2].id.substr(0, 8)), &log.revisions()[2]);
    EXPECT_EQ(log.named("2.0").error(), (Error{ErrorCode::UnknownRevision, "2.0"}));
    EXPECT_EQ(log.named("").error(), (Error{ErrorCode::UnknownRevision, ""}));
    std::vector<std::string> starts;
    RevisionLog many(kFile);
    for (int i = 0; i < 400; ++i)
        ASSERT_TRUE(many.add(note(std::to_string(i)), content(i)));
    int unclear = 0;
    for (const Revision &revision : many.revisions()) {
        const auto found = many.named(revision.id.substr(0, 4));
        if (!found) {
            EXPECT_EQ(found.error(), (Error{ErrorCode::RevisionNotUnique, revision.id.substr(0, 4)}));
            ++unclear;
        }
    }
    EXPECT_GT(unclear, 0) << "the test needs two ids that begin alike";
}

TEST(RevisionLog, PublishesAVersionOnceAndUnderAName)
{
    RevisionLog log = threeRevisions();
    EXPECT_EQ(log.add(note("again", State::Draft, "1.0"), content(4)).error(),
              (Error{ErrorCode::VersionNameTaken, "1.0"}));
    EXPECT_EQ(log.add(note("unnamed", State::Published), content(4)).error(),
              Error{ErrorCode::PublishedVersionUnnamed});
    EXPECT_FALSE(log.isSuperseded(log.revisions()[1]));
    EXPECT_TRUE(log.add(note("next", State::Approved, "2.0"), content(4)));
    EXPECT_TRUE(log.add(note("next", State::Published, "2.0"), content(4)));
    EXPECT_TRUE(log.isSuperseded(log.revisions()[1]));
    EXPECT_EQ((*log.named("2.0"))->note.state, State::Published);
    EXPECT_TRUE(log.add(note("no longer", State::Retired, "2.0"), content(4)));
    EXPECT_EQ((*log.named("2.0"))->note.state, State::Published);
    EXPECT_EQ(stateNamed("gone").error(), (Error{ErrorCode::UnknownRevisionState, "gone"}));
}

TEST(RevisionLog, TakesTheBranchOfAnotherCopy)
{
    RevisionLog mine = threeRevisions();
    RevisionLog theirs = threeRevisions();
    ASSERT_TRUE(mine.add(note("mine"), content(4)));
    ASSERT_TRUE(theirs.add(note("theirs"), content(5)));
    const std::string head = mine.head()->id;
    const std::string other = theirs.head()->id;
    EXPECT_EQ(mine.newestCommon(theirs)->note.why, "third");
    mine.take(theirs);
    ASSERT_TRUE(mine.addBehind(head, note("merged"), content(6), {other}));
    EXPECT_EQ(mine.head()->parents, (std::vector{head, other}));
    const auto again = RevisionLog::fromText(mine.toText(), kFile);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->contentOf(*again->head()), content(6));
    std::vector<Json> contents;
    ASSERT_TRUE(again->lookAtContents([&](const Revision &, const Json &one) -> Result<> {
        contents.push_back(one);
        return {};
    }));
    EXPECT_EQ(contents, (std::vector{content(1), content(2), content(3), content(4), content(5), content(6)}));
    EXPECT_EQ(again->newestCommon(theirs)->id, other);
    RevisionLog stranger(kFile);
    ASSERT_TRUE(stranger.add(note("another beginning"), content(9)));
    EXPECT_EQ(mine.newestCommon(stranger), nullptr);
}

RevisionEvent stateEvent(const RevisionLog &log, State state, std::string version = {})
{
    return {.about = log.head()->id,
            .when = "2026-11-22T10:00:00Z",
            .why = "decided",
            .state = state,
            .version = std::move(version)};
}

TEST(RevisionEvents, SayWhatHoldsOfARevisionNow)
{
    RevisionLog log(kFile);
    ASSERT_TRUE(log.add(note("draft"), content(1)));
    ASSERT_TRUE(log.record(stateEvent(log, State::InReview)));
    ASSERT_TRUE(log.record(stateEvent(log, State::Published, "1.0")));
    EXPECT_EQ(log.head()->note.state, State::Draft); // as it was written
    EXPECT_EQ(log.noteOf(*log.head()).state, State::Published);
    EXPECT_EQ(*log.named("1.0"), log.head());
    EXPECT_EQ(log.record(stateEvent(log, State::Draft)).error(),
              (Error{ErrorCode::RevisionStateNotNext, "1.0", "published"}));
    const auto again = RevisionLog::fromText(log.toText(), kFile);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->events(), log.events());
    EXPECT_EQ(again->toText(), log.toText());
    EXPECT_TRUE(again->checkStates());
}

TEST(RevisionEvents, AreInTheChainOfTheNextRevision)
{
    RevisionLog log(kFile);
    ASSERT_TRUE(log.add(note("draft"), content(1)));
    ASSERT_TRUE(log.record(stateEvent(log, State::Approved)));
    ASSERT_TRUE(log.add(note("next"), content(2)));
    std::vector<std::string> lines = linesOf(log.toText());
    ASSERT_EQ(lines.size(), 4U);
    const std::string event = sha256Hex(lines[2]).substr(0, 12);
    lines.erase(lines.begin() + 2);
    lines[0] = R"({"format":1,"revisions":2,"head":")" + log.head()->id + "\"}";
    EXPECT_EQ(refusal(lines), held("the revision " + log.head()->id.substr(0, 12) + " follows " + event +
                                   ", which was changed, taken out or put behind it"));
}

TEST(RevisionEvents, OfTwoCopiesAreMergedWhereTheirWritersDidNotKnowOfOneAnother)
{
    RevisionLog mine(kFile);
    ASSERT_TRUE(mine.add(note("draft"), content(1)));
    RevisionLog theirs = mine;
    ASSERT_TRUE(mine.record(stateEvent(mine, State::Published, "1.0")));
    ASSERT_TRUE(theirs.record(stateEvent(theirs, State::Approved)));
    mine.take(theirs);
    EXPECT_EQ(mine.events().size(), 2U);
    EXPECT_TRUE(mine.checkStates()); // approved could follow draft, which is what they knew
    EXPECT_EQ(mine.stateOf(*mine.head()), State::Published);
    const auto again = RevisionLog::fromText(mine.toText(), kFile);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->events(), mine.events());
}

TEST(RevisionEvents, LeaveAHistoryWithoutThemAsOlderProgramsReadIt)
{
    EXPECT_TRUE(threeRevisions().toText().starts_with("{\"format\":1,\"revisions\":3,\"head\":"));
}

} // namespace
} // namespace policywright::history
