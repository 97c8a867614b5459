// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Review.h"

#include "core/base/Digest.h"
#include "tests/core/annotate/StoredEvent.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <format>

namespace policywright::annotate {
namespace {

const Author kAnna{"Anna", ""};
const Author kBen{"Ben", ""};

std::string uuid(int number)
{
    return std::format("00000000-0000-4000-8000-{:012x}", number);
}

Event event(int number, EventKind kind, const Author &author, const std::string &body, int target = 0)
{
    Event event{.id = uuid(number),
                .author = author,
                .created = "2026-11-22T09:00:00Z",
                .lamport = number,
                .kind = kind,
                .body = body};
    if (target != 0)
        event.target = uuid(target);
    else
        event.anchor =
            Anchor{.clause = ClauseId("a.b"), .quote = "words", .range = {0, 5}, .textDigest = sha256Hex("")};
    if (kind == EventKind::Suggestion)
        event.replacement = "other words";
    return sealed(std::move(event));
}

TEST(Review, MakesThreadsOfEvents)
{
    const Review review =
        reviewOf({event(1, EventKind::Suggestion, kAnna, "Why not?"), event(2, EventKind::Reply, kBen, "Because.", 1),
                  event(3, EventKind::Reply, kAnna, "I see.", 2),
                  event(4, EventKind::Decline, kBen, "It would change the law.", 1)});
    ASSERT_EQ(review.threads.size(), 1U);
    const Thread &thread = review.threads[0];
    EXPECT_EQ(thread.root.body, "Why not?");
    EXPECT_EQ(thread.root.replacement, "other words");
    ASSERT_EQ(thread.replies.size(), 2U) << "a reply to a reply stands in the same thread";
    EXPECT_EQ(thread.replies[1].body, "I see.");
    EXPECT_EQ(thread.state, Thread::State::Declined);
    EXPECT_EQ(thread.decision->author, kBen);
    EXPECT_EQ(thread.decision->body, "It would change the law.");
}

TEST(Review, LetsTheLastDecisionCountByItsCounter)
{
    std::vector<Event> events{event(1, EventKind::Comment, kAnna, "x"), event(2, EventKind::Resolve, kBen, "", 1),
                              event(3, EventKind::Reopen, kAnna, "", 1), event(4, EventKind::Resolve, kAnna, "", 1)};
    EXPECT_EQ(reviewOf(events).threads[0].state, Thread::State::Resolved);
    events.pop_back();
    EXPECT_EQ(reviewOf(events).threads[0].state, Thread::State::Open);
}

TEST(Review, LetsAuthorsEditAndDeleteWhatIsTheirs)
{
    const Review review =
        reviewOf({event(1, EventKind::Comment, kAnna, "frist"), event(2, EventKind::Edit, kAnna, "first", 1),
                  event(3, EventKind::Reply, kBen, "No.", 1), event(4, EventKind::Delete, kBen, "", 3),
                  event(5, EventKind::Edit, kBen, "Not yours", 1), event(6, EventKind::Delete, kBen, "", 1)});
    EXPECT_EQ(review.threads[0].root.body, "first");
    EXPECT_TRUE(review.threads[0].root.isEdited);
    EXPECT_TRUE(review.threads[0].replies[0].isDeleted);
    EXPECT_EQ(review.threads[0].replies[0].body, "");
    ASSERT_EQ(review.refused.size(), 2U);
    EXPECT_EQ(review.refused[0].id, uuid(5));
}

TEST(Review, KeepsHowMuchARemarkMattersUntilItsAuthorChangesThat)
{
    Event remark = event(1, EventKind::Comment, kAnna, "This is the law.");
    remark.severity = Severity::Must;
    const Event edit = event(2, EventKind::Edit, kAnna, "This is the law here.", 1);
    Event milder = event(3, EventKind::Edit, kAnna, "A matter of taste.", 1);
    milder.severity = Severity::Minor;
    EXPECT_EQ(reviewOf({sealed(remark), edit}).threads[0].root.severity, Severity::Must) << "it says nothing of it";
    EXPECT_EQ(reviewOf({sealed(remark), edit, sealed(milder)}).threads[0].root.severity, Severity::Minor);
    milder.author = kBen;
    EXPECT_EQ(reviewOf({sealed(remark), edit, sealed(milder)}).threads[0].root.severity, Severity::Must);
    EXPECT_EQ(reviewOf({edit, event(1, EventKind::Comment, kAnna, "x")}).threads[0].root.severity, Severity::Normal);
}

TEST(Review, KeepsWhatIsAboutSomethingThatIsNotHere)
{
    const Review review = reviewOf({event(2, EventKind::Reply, kBen, "Yes.", 1)});
    EXPECT_TRUE(review.threads.empty());
    ASSERT_EQ(review.waiting.size(), 1U);
    EXPECT_EQ(review.waiting[0].id, uuid(2));
}

TEST(Review, ShowsEveryVersionOfAnEventThatWasTamperedWith)
{
    const Event real = event(1, EventKind::Comment, kAnna, "Must go.");
    const Event forged = event(1, EventKind::Comment, kAnna, "Fine.");
    const Review review = reviewOf({real, forged});
    ASSERT_EQ(review.threads.size(), 2U);
    EXPECT_TRUE(review.threads[0].root.isTampered);
    EXPECT_TRUE(review.threads[1].root.isTampered);
    EXPECT_EQ(review.tampered.size(), 2U);
}

TEST(Review, GivesAForgedDecisionNoEffect)
{
    Event forged = event(2, EventKind::Accept, kBen, "", 1);
    setStored(forged, "created", "2020-01-01T00:00:00Z");
    const Review review = reviewOf({event(1, EventKind::Comment, kAnna, "x"), forged});
    EXPECT_EQ(review.threads[0].state, Thread::State::Open);
    EXPECT_EQ(review.tampered.size(), 1U);
}

TEST(Review, IsTheSameInWhicheverOrderTheEventsCame)
{
    std::vector<Event> events{event(1, EventKind::Comment, kAnna, "a"), event(2, EventKind::Reply, kBen, "b", 1),
                              event(3, EventKind::Edit, kAnna, "c", 1), event(4, EventKind::Resolve, kBen, "", 1)};
    const Review review = reviewOf(events);
    std::ranges::sort(events, {}, &Event::id);
    do {
        EXPECT_EQ(reviewOf(events), review);
    } while (std::ranges::next_permutation(events, {}, &Event::id).found);
}

Event decision(int number, const Author &author, Verdict verdict, const std::string &section = {})
{
    return sealed({.id = uuid(number),
                   .author = author,
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = number,
                   .kind = EventKind::Decision,
                   .decision = Decision{.verdict = verdict,
                                        .section = section,
                                        .texts = {{"internal", sha256Hex("words"), sha256Hex("content")}}}});
}

TEST(Review, LetsTheLastOfOnesDecisionsOnTheSameCount)
{
    const Review review =
        reviewOf({decision(1, kAnna, Verdict::Decline), decision(2, kBen, Verdict::Approve),
                  decision(3, kAnna, Verdict::Approve, "rules"), decision(4, kAnna, Verdict::ApproveWithRemarks)});
    ASSERT_EQ(review.decisions.size(), 4U);
    EXPECT_FALSE(review.decisions[0].counts());
    EXPECT_TRUE(review.decisions[0].isReplaced);
    EXPECT_TRUE(review.decisions[1].counts()) << "somebody else's";
    EXPECT_TRUE(review.decisions[2].counts()) << "on something else";
    EXPECT_TRUE(review.decisions[3].counts());
}

TEST(Review, LetsADecisionBeTakenBackByItsAuthorAlone)
{
    const Event byBen = event(3, EventKind::Delete, kBen, "", 1);
    const Review review = reviewOf({decision(1, kAnna, Verdict::Approve), decision(2, kBen, Verdict::Approve), byBen,
                                    event(4, EventKind::Delete, kBen, "", 2)});
    EXPECT_TRUE(review.decisions[0].counts());
    EXPECT_TRUE(review.decisions[1].isWithdrawn);
    EXPECT_EQ(review.refused, std::vector<Event>{byBen});
    EXPECT_EQ(review.waiting, std::vector<Event>{});
}

TEST(Review, LetsNoForgedDecisionReplaceARealOne)
{
    Event forged = decision(2, kAnna, Verdict::Approve);
    setStored(forged, "created", "2027-01-01T00:00:00Z");
    const Review review = reviewOf({decision(1, kAnna, Verdict::Decline), forged});
    EXPECT_TRUE(review.decisions[0].counts());
    EXPECT_TRUE(review.decisions[1].isTampered);
    EXPECT_FALSE(review.decisions[1].counts());
}

} // namespace
} // namespace policywright::annotate
