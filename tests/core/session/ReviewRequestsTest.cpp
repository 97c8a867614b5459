// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewRequests.h"

#include "core/session/ReviewEvents.h"
#include "tests/core/annotate/StoredEvent.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using annotate::Quorum;
using annotate::Verdict;
using Answer = ReviewerAnswer::State;
using State = JudgedRequest::State;

const annotate::Author kAnna{"Anna", ""};
const annotate::Author kBen{"Ben", ""};
const annotate::Author kCara{"Cara", ""};
const std::string kWhen = "2026-11-22T09:00:00Z";

class ReviewRequestsTest : public ::testing::Test {
protected:
    ResultWithErrors<annotate::Event> ask(annotate::Request request)
    {
        return addRequest(review, {.request = std::move(request), .author = kBen, .created = kWhen}, policy, assembler,
                          ids);
    }

    // Anna and Cara, for the rules of the internal document.
    annotate::Request both(Quorum quorum = Quorum::All)
    {
        return {.reviewers = {kAnna, kCara}, .quorum = quorum, .views = {"internal"}, .sections = {"rules"}};
    }

    void decide(const annotate::Author &who, Verdict verdict, const std::string &section = "rules",
                const signing::SecretKey *key = nullptr)
    {
        ASSERT_TRUE(addDecision(review,
                                {.verdict = verdict,
                                 .section = section,
                                 .views = {ViewId("internal")},
                                 .author = who,
                                 .created = kWhen,
                                 .key = key},
                                policy, assembler, ids));
    }

    std::vector<JudgedRequest> judged(const std::string &today = "2026-11-22")
    {
        return judgedRequests(review, judgedDecisions(review, policy, assembler).value(), *Date::fromIso(today));
    }

    State state() { return judged().at(0).state; }

    std::vector<Answer> answers()
    {
        std::vector<Answer> states;
        for (const ReviewerAnswer &answer : judged().at(0).answers)
            states.push_back(answer.state);
        return states;
    }

    void changeTheRules()
    {
        policy.bundle.policy.customWordings[ClauseId("rules.review")] = {"Another rule.\n", "", "1.0.0", "Ben",
                                                                         "2026-11-22"};
    }

    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    assembly::Assembler assembler = *assembly::Assembler::create(policy.packs, *Date::fromIso("2026-11-22"));
    annotate::ReviewFile review{policy.bundle.policy.id};
    testing::SequentialIdSource ids;
};

TEST_F(ReviewRequestsTest, AreApprovedWhenAllWhoAreAskedApprove)
{
    ASSERT_TRUE(ask(both()));
    EXPECT_EQ(state(), State::Open);
    decide(kAnna, Verdict::Approve);
    EXPECT_EQ(state(), State::Open);
    EXPECT_EQ(answers(), (std::vector{Answer::Approved, Answer::Waiting}));
    decide(kCara, Verdict::ApproveWithRemarks);
    EXPECT_EQ(state(), State::Approved);
    EXPECT_TRUE(judged()[0].isSettled());
    EXPECT_EQ(judged()[0].answers[1].decisions, std::vector<std::string>{review.events().back().id});
}

TEST_F(ReviewRequestsTest, AreApprovedWhenAnyOfThemApproves)
{
    ASSERT_TRUE(ask(both(Quorum::Any)));
    decide(kAnna, Verdict::Decline);
    EXPECT_EQ(state(), State::Open) << "somebody else may still approve";
    decide(kCara, Verdict::Approve);
    EXPECT_EQ(state(), State::Approved);
}

TEST_F(ReviewRequestsTest, SayWhatWasDecidedAgainstThem)
{
    ASSERT_TRUE(ask(both()));
    decide(kAnna, Verdict::RequestChanges);
    EXPECT_EQ(state(), State::ChangesRequested);
    decide(kCara, Verdict::Decline);
    EXPECT_EQ(state(), State::Declined);
    decide(kCara, Verdict::Approve);
    EXPECT_EQ(state(), State::ChangesRequested) << "the last decision of each counts";
}

TEST_F(ReviewRequestsTest, OfAnyAreDeclinedByAllAlone)
{
    ASSERT_TRUE(ask(both(Quorum::Any)));
    decide(kAnna, Verdict::Decline);
    decide(kCara, Verdict::Decline);
    EXPECT_EQ(state(), State::Declined);
}

TEST_F(ReviewRequestsTest, AreVoidWhenTheTextChanges)
{
    ASSERT_TRUE(ask(both()));
    decide(kAnna, Verdict::Approve);
    decide(kCara, Verdict::Approve);
    changeTheRules();
    EXPECT_EQ(state(), State::Void);
    EXPECT_EQ(answers(), (std::vector{Answer::Void, Answer::Void}));
    decide(kAnna, Verdict::Approve);
    EXPECT_EQ(answers(), (std::vector{Answer::Approved, Answer::Void}));
    decide(kCara, Verdict::Approve);
    EXPECT_EQ(state(), State::Approved);
}

TEST_F(ReviewRequestsTest, AreOverdueFromTheDayBehindTheirs)
{
    annotate::Request request = both();
    request.due = "2026-12-01";
    ASSERT_TRUE(ask(request));
    EXPECT_FALSE(judged("2026-12-01")[0].isOverdue);
    EXPECT_TRUE(judged("2026-12-02")[0].isOverdue);
    decide(kAnna, Verdict::Approve);
    decide(kCara, Verdict::Approve);
    EXPECT_FALSE(judged("2026-12-02")[0].isOverdue) << "it is settled";
}

TEST_F(ReviewRequestsTest, ForAllOfADocumentNeedADecisionOnAllOfIt)
{
    ASSERT_TRUE(ask({.reviewers = {kAnna}, .views = {"internal"}}));
    decide(kAnna, Verdict::Approve, "rules");
    EXPECT_EQ(state(), State::Open);
    decide(kAnna, Verdict::Approve, "");
    EXPECT_EQ(state(), State::Approved);
}

TEST_F(ReviewRequestsTest, ForASectionAreMetByADecisionOnAll)
{
    ASSERT_TRUE(ask({.reviewers = {kAnna}, .views = {"internal"}, .sections = {"rules"}}));
    decide(kAnna, Verdict::Approve, "");
    EXPECT_EQ(state(), State::Approved);
}

TEST_F(ReviewRequestsTest, NeedADecisionOnEachDocument)
{
    ASSERT_TRUE(ask({.reviewers = {kAnna}, .views = {"internal", "public"}, .sections = {"rules"}}));
    decide(kAnna, Verdict::Approve);
    EXPECT_EQ(state(), State::Open);
}

TEST_F(ReviewRequestsTest, AskWhoIsNamedTwiceOnce)
{
    annotate::Request request = both();
    request.reviewers.push_back({" Anna ", "anna@law.example"});
    ASSERT_TRUE(ask(request));
    EXPECT_EQ(judged()[0].answers.size(), 2U);
}

TEST_F(ReviewRequestsTest, ForSignedDecisionsTakeNoOthers)
{
    annotate::Request request = both(Quorum::Any);
    request.isForSigned = true;
    ASSERT_TRUE(ask(request));
    decide(kAnna, Verdict::Approve);
    EXPECT_EQ(state(), State::Open);
    const signing::SecretKey key(signing::Seed{1});
    decide(kAnna, Verdict::Approve, "rules", &key);
    EXPECT_EQ(state(), State::Approved);
    EXPECT_TRUE(judged()[0].answers[0].isSigned);
}

TEST_F(ReviewRequestsTest, TrustNoKeyThatIsNotTheirs)
{
    ASSERT_TRUE(ask({.reviewers = {kAnna}, .views = {"internal"}, .sections = {"rules"}}));
    const signing::SecretKey key(signing::Seed{1});
    const signing::SecretKey forgersKey(signing::Seed{2});
    decide(kAnna, Verdict::RequestChanges, "rules", &key);
    decide(kAnna, Verdict::Approve, "rules", &forgersKey);
    EXPECT_EQ(state(), State::Open) << "nobody vouched for one of the keys";
    const signing::SecretKey bensKey(signing::Seed{3});
    annotate::ReviewFile vouched = review;
    vouched.add(annotate::sealed({.id = ids.newUuid(),
                                  .author = kBen,
                                  .created = kWhen,
                                  .lamport = review.nextLamport(),
                                  .kind = annotate::EventKind::Vouch,
                                  .vouch = annotate::Vouch{key.publicKey(), kAnna}},
                                 review.policy(), &bensKey));
    const annotate::TrustedKeys trusted{{bensKey.publicKey(), kBen}};
    const auto decisions = judgedDecisions(vouched, policy, assembler, trusted).value();
    EXPECT_EQ(judgedRequests(vouched, decisions, *Date::fromIso("2026-11-22"), trusted)[0].state,
              State::ChangesRequested);
}

TEST_F(ReviewRequestsTest, LetNoUnsignedWordStandAgainstASignedOne)
{
    ASSERT_TRUE(ask({.reviewers = {kAnna}, .views = {"internal"}, .sections = {"rules"}}));
    const signing::SecretKey key(signing::Seed{1});
    decide(kAnna, Verdict::RequestChanges, "rules", &key);
    decide(kAnna, Verdict::Approve, "");
    EXPECT_EQ(state(), State::ChangesRequested) << "anybody can write her name";
}

TEST_F(ReviewRequestsTest, AreTakenBackByWhoAsked)
{
    const std::string id = ask(both())->id;
    using annotate::EventKind;
    EXPECT_EQ(
        addEvent(review, {.kind = EventKind::Delete, .target = id, .author = kAnna, .created = kWhen}, ids).error(),
        (Error{ErrorCode::RemarkOfSomebodyElse, id, "Ben"}));
    EXPECT_EQ(
        addEvent(review, {.kind = EventKind::Reply, .target = id, .author = kAnna, .created = kWhen}, ids).error(),
        (Error{ErrorCode::UnknownRemark, id}));
    ASSERT_TRUE(addEvent(review, {.kind = EventKind::Delete, .target = id, .author = kBen, .created = kWhen}, ids));
    EXPECT_EQ(state(), State::Withdrawn);
}

TEST_F(ReviewRequestsTest, ThatAreSignedAreTakenBackWithTheirKey)
{
    const signing::SecretKey key(signing::Seed{1});
    const signing::SecretKey another(signing::Seed{2});
    const NewRequest asked{.request = both(), .author = kBen, .created = kWhen, .key = &key};
    const std::string id = addRequest(review, asked, policy, assembler, ids)->id;
    NewEvent taking{.kind = annotate::EventKind::Delete, .target = id, .author = kBen, .created = kWhen};
    EXPECT_EQ(addEvent(review, taking, ids).error(), (Error{ErrorCode::RemarkSigned, id, "Ben"}));
    taking.key = &another;
    EXPECT_EQ(addEvent(review, taking, ids).error(), (Error{ErrorCode::RemarkSigned, id, "Ben"}));
    taking.key = &key;
    ASSERT_TRUE(addEvent(review, taking, ids));
    EXPECT_EQ(state(), State::Withdrawn);
}

TEST_F(ReviewRequestsTest, ThatWereTamperedWithAskNobody)
{
    annotate::Event forged = *ask(both());
    annotate::setStored(forged, "created", "2027-01-01T00:00:00Z");
    review.add(forged);
    EXPECT_EQ(state(), State::Tampered);
}

TEST_F(ReviewRequestsTest, AreRefusedWhereTheyCannotBeMet)
{
    const annotate::ReviewFile before = review;
    const auto refusal = [&](annotate::Request request) { return ask(std::move(request)).error().at(0); };
    annotate::Request request = both();
    request.reviewers.clear();
    EXPECT_EQ(refusal(request), (Error{ErrorCode::NobodyAsked}));
    request = both();
    request.due = "2026-11-21";
    EXPECT_EQ(refusal(request), (Error{ErrorCode::DueDatePast, "2026-11-21"}));
    request.due = "soon";
    EXPECT_EQ(refusal(request), (Error{ErrorCode::NotADate, "soon"}));
    request = both();
    request.sections = {"setup"};
    EXPECT_EQ(refusal(request), (Error{ErrorCode::SectionNotInView, "setup", "internal"}));
    request = both();
    request.views = {"nothing"};
    EXPECT_EQ(refusal(request).code, ErrorCode::UnknownView);
    request = both();
    request.reviewers.assign(101, kAnna);
    EXPECT_EQ(refusal(request).code, ErrorCode::ReviewLimit);
    EXPECT_EQ(review, before);
}

TEST(JudgedRequest, HasWordsForPrograms)
{
    EXPECT_STREQ(wordOf(State::ChangesRequested), "changes-requested");
    EXPECT_STREQ(wordOf(Answer::Void), "void");
}

} // namespace
} // namespace policywright::session
