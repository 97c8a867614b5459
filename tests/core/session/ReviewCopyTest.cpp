// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewCopy.h"

#include "core/base/Digest.h"
#include "core/session/ReviewDecisions.h"
#include "core/session/ReviewEvents.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using annotate::EventKind;

const annotate::Author kAnna{"Anna", "anna@law.example"};
const annotate::Author kBen{"Ben", ""};
const std::string kWhen = "2026-11-22T09:00:00Z";
const ViewId kInternal("internal");
const ViewId kPublic("public");

class ReviewCopyTest : public ::testing::Test {
protected:
    std::string remark(const std::string &quote, const std::string &text, const ViewId &view = kInternal,
                       const std::string &clause = "rules.review")
    {
        const auto added = addRemark(
            review, {.clause = ClauseId(clause), .quote = quote, .body = text, .author = kAnna, .created = kWhen},
            assembler.assemble(policy.bundle.policy, view).value(), ids);
        return added ? added->id : describe(added.error());
    }

    std::string say(EventKind kind, const std::string &target, const annotate::Author &author, const std::string &text)
    {
        const auto added =
            addEvent(review, {.kind = kind, .target = target, .author = author, .created = kWhen, .body = text}, ids);
        return added ? added->id : describe(added.error());
    }

    ResultWithErrors<ReviewCopy> copy(const ReviewCopyRequest &request = {.views = {kInternal}})
    {
        auto publisher = Publisher::create(policy, today).value();
        return reviewCopy(review, policy, request, publisher);
    }

    Json data(const ReviewCopyRequest &request = {.views = {kInternal}})
    {
        const auto made = copy(request);
        if (!made)
            return describe(made.error().front());
        const std::string start = "id=\"rv-data\">";
        const std::size_t begin = made->html.find(start) + start.size();
        return parseJson(made->html.substr(begin, made->html.find("</script>", begin) - begin), "data").value();
    }

    Json in(const Json &json, const char *member) { return json.find(member) ? *json.find(member) : Json("(nothing)"); }

    Date today = *Date::fromIso("2026-11-22");
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    assembly::Assembler assembler = *assembly::Assembler::create(policy.packs, today);
    annotate::ReviewFile review{policy.bundle.policy.id};
    testing::SequentialIdSource ids;
};

Json remarkJson(const std::string &id, const char *kind, const annotate::Author &author, const std::string &body)
{
    return Json::Object{
        {"id", id},         {"kind", kind},    {"author", Json::Object{{"name", author.name}, {"email", author.email}}},
        {"created", kWhen}, {"body", body},    {"severity", "normal"},
        {"edited", false},  {"deleted", false}};
}

TEST_F(ReviewCopyTest, HoldsWhatTheRemarksComeToAtTheirPlaces)
{
    const std::string id = remark("every 6 months", "Too rarely?");
    const std::string reply = say(EventKind::Reply, id, kBen, "No.");
    say(EventKind::Resolve, id, kAnna, "Agreed.");
    Json thread = remarkJson(id, "comment", kAnna, "Too rarely?");
    thread.set("state", "resolved");
    thread.set("clause", "rules.review");
    thread.set("quote", "every 6 months");
    thread.set("view", "internal");
    thread.set("place", "exact");
    thread.set("start", 22);
    thread.set("end", 36);
    thread.set("replies", Json::Array{remarkJson(reply, "reply", kBen, "No.")});
    const std::string resolve = review.events().back().id;
    thread.set("closed", remarkJson(resolve, "resolve", kAnna, "Agreed."));
    const Json json = data();
    EXPECT_EQ(in(json, "threads"), Json(Json::Array{thread}));
    EXPECT_EQ(in(json, "decisions"), Json(Json::Array{}));
    EXPECT_EQ(in(json, "seen"), Json(Json::Object{{"lamport", 3}, {"previous", review.lastDigest()}}));
    Json::Array known;
    for (const annotate::Event &event : review.events())
        known.emplace_back(event.digest.substr(0, 16));
    EXPECT_EQ(in(json, "known"), Json(known));
    EXPECT_EQ(in(json, "policy"), Json(policy.bundle.policy.id));
}

TEST_F(ReviewCopyTest, NamesTheTextsAsRemarksAndDecisionsDo)
{
    const auto event =
        addDecision(review, {.section = "rules", .views = {kInternal}, .author = kAnna, .created = kWhen}, policy,
                    assembler, ids)
            .value();
    const auto whole =
        addDecision(review, {.views = {kInternal}, .author = kBen, .created = kWhen}, policy, assembler, ids).value();
    remark("every 6 months", "Why?");
    const Json json = data();
    const Json view = in(json, "views").ifArray()->front();
    EXPECT_EQ(in(view, "revision"), Json(review.events().back().anchor->revision));
    EXPECT_EQ(in(view, "revision"), Json(whole.decision->texts[0].revision));
    EXPECT_EQ(in(view, "content"), Json(whole.decision->texts[0].content));
    const Json section = in(view, "sections").ifArray()->back();
    EXPECT_EQ(in(section, "id"), Json("rules"));
    EXPECT_EQ(in(section, "revision"), Json(event.decision->texts[0].revision));
    EXPECT_EQ(in(section, "content"), Json(event.decision->texts[0].content));
    const Json clauses = in(view, "clauses");
    for (const Json &pair : *clauses.ifArray()) {
        const std::string digest = *pair.ifArray()->at(1).ifString();
        const Json *text = json.find("texts")->find(digest);
        ASSERT_NE(text, nullptr) << digest;
        EXPECT_EQ(sha256Hex(*text->ifString()), digest);
    }
    const Json decided = in(json, "decisions").ifArray()->front();
    EXPECT_EQ(decided, Json(Json::Object{{"id", event.id},
                                         {"author", Json::Object{{"name", "Anna"}, {"email", "anna@law.example"}}},
                                         {"created", kWhen},
                                         {"body", ""},
                                         {"verdict", "approve"},
                                         {"section", "rules"},
                                         {"views", Json::Array{"internal"}},
                                         {"void", false},
                                         {"signed", false}}));
}

TEST_F(ReviewCopyTest, HandsOverTheRemarksThatAreWanted)
{
    const std::string open = remark("every 6 months", "Open.");
    say(EventKind::Resolve, remark("We review", "Closed."), kBen, "");
    const auto counted = [&](HandedOver remarks) {
        const Json json = data({.views = {kInternal}, .remarks = remarks});
        return std::pair(in(json, "threads").ifArray()->size(), *in(in(json, "seen"), "lamport").ifInt());
    };
    EXPECT_EQ(counted(HandedOver::All), std::pair(std::size_t{2}, std::int64_t{3}));
    EXPECT_EQ(counted(HandedOver::Open), std::pair(std::size_t{1}, std::int64_t{3}));
    EXPECT_EQ(counted(HandedOver::None), std::pair(std::size_t{0}, std::int64_t{0}));
    const std::string html = copy({.views = {kInternal}, .remarks = HandedOver::None}).value().html;
    EXPECT_FALSE(html.contains("anna@law.example")) << "no trace of a reviewer";
    EXPECT_FALSE(html.contains(review.lastDigest().substr(0, 16)));
}

TEST_F(ReviewCopyTest, HandsOverNoEarlierTextsNothingDeletedAndNoRemarksOnOtherDocuments)
{
    say(EventKind::Edit, remark("every 6 months", "first-canary"), kAnna, "It reads so now.");
    say(EventKind::Delete, remark("We review", "second-canary"), kAnna, "");
    remark("regularly", "third-canary", kPublic);
    const ReviewCopy made = copy().value();
    EXPECT_EQ(made.threads, 1u);
    EXPECT_TRUE(made.html.contains("It reads so now."));
    for (const char *canary : {"first-canary", "second-canary", "third-canary"})
        EXPECT_FALSE(made.html.contains(canary)) << canary;
}

TEST_F(ReviewCopyTest, LeavesOutWhatWasTamperedWithAndCountsIt)
{
    remark("every 6 months", "Why?");
    annotate::Event forged = review.events().front();
    forged.body = "forged-canary";
    review.add(sealed(forged));
    const ReviewCopy made = copy().value();
    EXPECT_EQ(made.threads, 0u);
    EXPECT_EQ(made.leftOut, 2u) << "both versions";
    EXPECT_FALSE(made.html.contains("forged-canary"));
}

TEST_F(ReviewCopyTest, RefusesACopyForThePublicInWhichARemarkHoldsAnInternalAnswer)
{
    remark("regularly", "Not with Vaultkeeper 9, I hope <", kPublic);
    const Errors leaks{{ErrorCode::AnswerLeaks, "secret_tool", "public"}};
    EXPECT_EQ(copy({.views = {kPublic}}).error(), leaks);
    EXPECT_TRUE(copy({.views = {kPublic}, .remarks = HandedOver::None}));
    EXPECT_TRUE(copy({.views = {kPublic, kInternal}})) << "who has the internal document may know";
}

TEST_F(ReviewCopyTest, TakesARemarkForThePublicThatHoldsNothingInternal)
{
    remark("regularly", "How often is that?", kPublic);
    const auto made = copy({.views = {kPublic}, .reviewer = "Ada Marsh"});
    ASSERT_TRUE(made) << describe(made.error().front());
    EXPECT_EQ(made->titles, (std::vector<std::string>{"Public policy"}));
    EXPECT_FALSE(made->html.contains("Vaultkeeper"));
    EXPECT_FALSE(made->html.contains("6 months"));
}

TEST_F(ReviewCopyTest, RefusesGapsUnlessItIsADraft)
{
    policy = test::policyFileWith(test::emptyPolicy());
    const auto refused = copy();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().code, ErrorCode::GapLeft);
    const auto draft = copy({.views = {kInternal}, .finish = render::Finish::Draft});
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->html.contains("<aside class=\"notice\""));
}

TEST_F(ReviewCopyTest, RefusesADocumentThatThereIsNot)
{
    EXPECT_EQ(copy({.views = {kInternal, ViewId("letter")}}).error(),
              (Errors{{ErrorCode::UnknownView, "letter", "internal, public"}}));
}

TEST_F(ReviewCopyTest, IsTheSameCopyAsLongAsItIsTheSameTextForTheSamePerson)
{
    const ReviewCopyRequest request{.views = {kInternal}, .reviewer = "Anna"};
    EXPECT_EQ(copy(request).value().html, copy(request).value().html);
    const Json before = in(data(request), "copy");
    remark("every 6 months", "Why?");
    EXPECT_EQ(in(data(request), "copy"), before);
    EXPECT_NE(in(data(), "copy"), before) << "for nobody in particular";
    policy.bundle.policy.answers[QuestionId("principles")] = std::string("Other words.");
    EXPECT_NE(in(data(request), "copy"), before);
}

} // namespace
} // namespace policywright::session
