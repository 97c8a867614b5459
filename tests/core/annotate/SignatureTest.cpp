// SPDX-License-Identifier: Apache-2.0
//
// Events that are signed: what their signatures hold for, and what nobody else can do to them.
#include "core/annotate/KeyRing.h"
#include "core/annotate/Review.h"
#include "core/annotate/Verification.h"
#include "core/base/Digest.h"
#include "tests/core/annotate/StoredEvent.h"

#include <gtest/gtest.h>

#include <format>

namespace policywright::annotate {
namespace {

const Author kAnna{"Anna", ""};
const Author kBen{"Ben", ""};
const std::string kPolicy = "policy";

const signing::SecretKey &annasKey()
{
    static const signing::SecretKey key(signing::Seed{1});
    return key;
}

const signing::SecretKey &bensKey()
{
    static const signing::SecretKey key(signing::Seed{2});
    return key;
}

std::string uuid(int number)
{
    return std::format("00000000-0000-4000-8000-{:012x}", number);
}

Event decision(int number, Verdict verdict, const signing::SecretKey *key, const std::string &policy = kPolicy,
               const Author &author = kAnna)
{
    return sealed(
        {.id = uuid(number),
         .author = author,
         .created = "2026-11-22T09:00:00Z",
         .lamport = number,
         .kind = EventKind::Decision,
         .decision = Decision{.verdict = verdict, .texts = {{"internal", sha256Hex("words"), sha256Hex("content")}}}},
        policy, key);
}

Event deletion(int number, int target, const signing::SecretKey *key, const Author &author = kAnna)
{
    return sealed({.id = uuid(number),
                   .author = author,
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = number,
                   .kind = EventKind::Delete,
                   .target = uuid(target)},
                  kPolicy, key);
}

Event vouch(int number, const std::string &key, const Author &holder, const signing::SecretKey *own)
{
    return sealed({.id = uuid(number),
                   .author = kBen,
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = number,
                   .kind = EventKind::Vouch,
                   .vouch = Vouch{key, holder}},
                  kPolicy, own);
}

ReviewFile fileOf(const std::vector<Event> &events)
{
    ReviewFile file(kPolicy);
    for (const Event &event : events)
        file.add(event);
    return file;
}

Review foldOf(const std::vector<Event> &events)
{
    return reviewOf(fileOf(events).events());
}

TrustedKeys trusting(const signing::SecretKey &key)
{
    return {{key.publicKey(), std::nullopt}};
}

// But that the texts are not here.
std::vector<Doubt> doubtsOf(const ReviewFile &file, const TrustedKeys &trusted = {})
{
    std::vector<Doubt> doubts = doubtsAbout(file, trusted);
    std::erase_if(doubts, [](const Doubt &doubt) { return doubt.kind == Doubt::Kind::TextMissing; });
    return doubts;
}

TEST(Signature, IsReadBackAndHolds)
{
    const ReviewFile file = fileOf({decision(1, Verdict::Approve, &annasKey())});
    const auto read = reviewFromText(toText(file), "r.jsonld");
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(*read, file);
    EXPECT_EQ(read->events()[0].signer(), annasKey().publicKey());
    EXPECT_FALSE(read->events()[0].isForged());
    EXPECT_TRUE(reviewOf(read->events()).decisions[0].counts());
}

TEST(Signature, HoldsForOnePolicyAlone)
{
    const Event elsewhere = decision(1, Verdict::Approve, &annasKey(), "another policy");
    ReviewFile file = fileOf({elsewhere});
    EXPECT_TRUE(file.events()[0].isForged());
    EXPECT_FALSE(reviewOf(file.events()).decisions[0].counts());
    ReviewFile other("another policy");
    other.add(elsewhere);
    EXPECT_FALSE(other.events()[0].isForged());
    ReviewFile merged(kPolicy);
    EXPECT_EQ(merged.merge(other), (MergeCounts{1, 0, 1})) << "it comes from a review of another policy";
    EXPECT_TRUE(merged.events()[0].isForged());
}

TEST(Signature, HoldsForOneEventAlone)
{
    const Event real = decision(1, Verdict::Decline, &annasKey());
    Event forged = decision(2, Verdict::Approve, &annasKey());
    forged.signature->value = real.signature->value;
    EXPECT_TRUE(fileOf({forged}).events()[0].isForged());
}

TEST(Signature, IsNamedWhereItDoesNotHold)
{
    const ReviewFile file = fileOf({decision(1, Verdict::Approve, &annasKey(), "another policy")});
    EXPECT_EQ(doubtsOf(file), (std::vector<Doubt>{{Doubt::Kind::Forged, uuid(1), "Anna"}}));
    EXPECT_STREQ(sentenceOf(Doubt::Kind::Forged), "its signature does not hold");
}

TEST(SignedDecision, IsTakenBackWithItsKeyAlone)
{
    const Event real = decision(1, Verdict::RequestChanges, &annasKey());
    for (const signing::SecretKey *key : {static_cast<const signing::SecretKey *>(nullptr), &bensKey()}) {
        const Event forged = deletion(2, 1, key);
        const Review review = foldOf({real, forged});
        EXPECT_TRUE(review.decisions[0].counts());
        EXPECT_EQ(review.refused, std::vector<Event>{forged});
    }
    EXPECT_TRUE(foldOf({real, deletion(2, 1, &annasKey())}).decisions[0].isWithdrawn);
    EXPECT_EQ(doubtsOf(fileOf({real, deletion(2, 1, nullptr)})),
              (std::vector<Doubt>{{Doubt::Kind::NotSignedAlike, uuid(2), "Anna"}}));
    EXPECT_EQ(doubtsOf(fileOf({real, deletion(2, 1, nullptr, kBen)})),
              (std::vector<Doubt>{{Doubt::Kind::OfSomebodyElse, uuid(2), "Ben"}}));
}

TEST(SignedDecision, CountsBeforeWhatIsNotSigned)
{
    const Review later =
        foldOf({decision(1, Verdict::RequestChanges, &annasKey()), decision(2, Verdict::Approve, nullptr)});
    EXPECT_TRUE(later.decisions[0].counts());
    EXPECT_TRUE(later.decisions[1].isOutranked);
    const Review earlier = foldOf({decision(1, Verdict::Approve, nullptr), decision(2, Verdict::Decline, &annasKey())});
    EXPECT_TRUE(earlier.decisions[0].isOutranked);
    EXPECT_TRUE(earlier.decisions[1].counts());
}

TEST(SignedDecision, IsReplacedByOneOfTheSameKey)
{
    const Review review =
        foldOf({decision(1, Verdict::Decline, &annasKey()), decision(2, Verdict::Approve, &annasKey())});
    EXPECT_TRUE(review.decisions[0].isReplaced);
    EXPECT_TRUE(review.decisions[1].counts());
    const Review rivals =
        foldOf({decision(1, Verdict::Decline, &annasKey()), decision(2, Verdict::Approve, &bensKey())});
    EXPECT_TRUE(rivals.decisions[0].counts()) << "another key takes nobody's decision away";
}

TEST(SignedDecision, IsTheTrueOneOfSeveralVersions)
{
    const Event real = decision(1, Verdict::Decline, &annasKey());
    for (const Event &forged :
         {decision(1, Verdict::Approve, nullptr), decision(1, Verdict::Approve, &annasKey(), "another policy")}) {
        const Review review = foldOf({real, forged, deletion(2, 1, &annasKey())});
        ASSERT_EQ(review.decisions.size(), 2U);
        for (const SignOff &decision : review.decisions) {
            const bool isReal = decision.event == real;
            EXPECT_EQ(decision.isTampered, !isReal);
            EXPECT_EQ(decision.isWithdrawn, isReal) << "what is said about it is about the true one";
        }
    }
    const Review rivals = foldOf({real, decision(1, Verdict::Approve, &bensKey())});
    EXPECT_TRUE(rivals.decisions[0].isTampered) << "nobody knows which one is";
    EXPECT_TRUE(rivals.decisions[1].isTampered);
}

TEST(SignedDecision, ThatIsTakenBackLeavesRoomForOthers)
{
    const Review review = foldOf({decision(1, Verdict::Decline, &annasKey()), deletion(2, 1, &annasKey()),
                                  decision(3, Verdict::Approve, nullptr)});
    EXPECT_TRUE(review.decisions[1].counts());
}

TEST(KeyRing, KnowsWhatItIsToldAndWhatIsVouchedFor)
{
    const Event real = decision(1, Verdict::Approve, &annasKey());
    const ReviewFile file = fileOf({real, vouch(2, annasKey().publicKey(), kAnna, &bensKey())});
    const auto stateWith = [&](const TrustedKeys &trusted) { return KeyRing(file, trusted).stateOf(file.events()[0]); };
    EXPECT_EQ(stateWith({}), KeyState::New) << "who vouches is not known";
    EXPECT_EQ(stateWith(trusting(bensKey())), KeyState::Trusted);
    EXPECT_EQ(stateWith(trusting(annasKey())), KeyState::Trusted);
    EXPECT_EQ(KeyRing(file, {}).stateOf(decision(3, Verdict::Approve, nullptr)), KeyState::None);
}

TEST(KeyRing, SeesAnotherKeyUnderTheName)
{
    const Event real = decision(1, Verdict::RequestChanges, &annasKey());
    const signing::SecretKey forgersKey(signing::Seed{3});
    const Event forged = decision(2, Verdict::Approve, &forgersKey);
    const ReviewFile unknown = fileOf({real, forged});
    EXPECT_EQ(KeyRing(unknown, {}).stateOf(unknown.events()[0]), KeyState::Foreign) << "nobody knows which one is hers";
    EXPECT_EQ(KeyRing(unknown, {}).stateOf(unknown.events()[1]), KeyState::Foreign);

    const ReviewFile known = fileOf({real, forged, vouch(3, annasKey().publicKey(), kAnna, &bensKey())});
    const KeyRing keys(known, trusting(bensKey()));
    EXPECT_EQ(keys.stateOf(known.events()[0]), KeyState::Trusted);
    EXPECT_EQ(keys.stateOf(known.events()[1]), KeyState::Foreign);
    EXPECT_EQ(doubtsOf(known, trusting(bensKey())), (std::vector<Doubt>{{Doubt::Kind::ForeignKey, uuid(2), "Anna"}}));
}

TEST(KeyRing, SeesTheKeyOfSomebodyElse)
{
    const ReviewFile file = fileOf(
        {decision(1, Verdict::Approve, &annasKey()), vouch(2, annasKey().publicKey(), {"Cara", ""}, &bensKey())});
    EXPECT_EQ(KeyRing(file, trusting(bensKey())).stateOf(file.events()[0]), KeyState::Foreign);
}

TEST(KeyRing, ForgetsAVouchThatIsTakenBack)
{
    const ReviewFile file =
        fileOf({decision(1, Verdict::Approve, &annasKey()), vouch(2, annasKey().publicKey(), kAnna, &bensKey()),
                deletion(3, 2, &bensKey(), kBen)});
    EXPECT_EQ(KeyRing(file, trusting(bensKey())).stateOf(file.events()[0]), KeyState::New);
    EXPECT_STREQ(wordOf(KeyState::New), "new");
}

TEST(KeyRing, TrustsAKeyInItsHoldersNameAlone)
{
    const Author cara{"Cara", ""};
    const Event asCara = decision(2, Verdict::Approve, &annasKey(), kPolicy, cara);
    const ReviewFile file = fileOf({asCara});
    const auto stateWith = [&](const TrustedKeys &trusted) { return KeyRing(file, trusted).stateOf(file.events()[0]); };
    EXPECT_EQ(stateWith({{annasKey().publicKey(), kAnna}}), KeyState::Foreign) << "Anna signs as Cara";
    EXPECT_EQ(stateWith({{annasKey().publicKey(), cara}}), KeyState::Trusted);
    EXPECT_EQ(stateWith(trusting(annasKey())), KeyState::Trusted) << "the reader does not say whose it is";

    const ReviewFile both = fileOf({decision(1, Verdict::Approve, &annasKey()), asCara});
    for (const Event &event : both.events())
        EXPECT_EQ(KeyRing(both, trusting(annasKey())).stateOf(event), KeyState::Foreign) << "one key, two people";
}

TEST(KeyRing, TakesNoVouchInAnothersName)
{
    const ReviewFile file =
        fileOf({decision(1, Verdict::Approve, &annasKey()), vouch(2, annasKey().publicKey(), kAnna, &bensKey())});
    EXPECT_EQ(KeyRing(file, {{bensKey().publicKey(), kBen}}).stateOf(file.events()[0]), KeyState::Trusted);
    EXPECT_EQ(KeyRing(file, {{bensKey().publicKey(), Author{"Cara", ""}}}).stateOf(file.events()[0]), KeyState::New)
        << "it is Cara's key, and she signs as Ben";
}

TEST(ReviewReader, TakesNoMoreSignaturesThanItCanLookAt)
{
    ReviewFile file(kPolicy);
    for (std::size_t i = 1; i <= kMaxSignatures + 1; ++i) {
        Event event = decision(static_cast<int>(i), Verdict::Approve, nullptr);
        setStored(event, "pw:signature",
                  Json::Object{{"type", "Ed25519"}, {"key", std::string(64, '0')}, {"value", std::string(128, '0')}});
        file.add(std::move(event));
    }
    const auto read = reviewFromText(toText(file), "r.jsonld");
    ASSERT_FALSE(read);
    EXPECT_EQ(sentence(read.error()),
              "The annotations in r.jsonld exceed a limit: there may be 10000 signed annotations at most.");
}

TEST(Author, IsOnePersonByAddressOrName)
{
    EXPECT_TRUE(isSamePerson({"Anna Berg", ""}, {" Anna  Berg", "anna@law.example"}));
    EXPECT_TRUE(isSamePerson({"Anna Berg", "Anna@Law.example"}, {"A. Berg", "anna@law.example"}));
    EXPECT_FALSE(isSamePerson({"Anna Berg", "anna@law.example"}, {"Anna Berg", "anna@other.example"}));
    EXPECT_FALSE(isSamePerson({"Anna Berg", ""}, {"Anna Borg", ""}));
}

} // namespace
} // namespace policywright::annotate
