// SPDX-License-Identifier: Apache-2.0
#include "app/gui/update/ProposalWords.h"

#include "app/gui/TextConversion.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using policywright::test::answeredPolicy;
using policywright::test::policyFileWith;
using policywright::test::smallPackSet;

using Outcome = update::ClauseUpdate::Outcome;
using Fate = update::QuestionUpdate::Fate;
using Kind = update::QuestionUpdate::Kind;
using session::PolicyUpdate;

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

// Of the small pack, which is 1.0.0 there and here.
PolicyUpdate updateWith(update::PackUpdate changes)
{
    PolicyUpdate update;
    update.state = PolicyUpdate::State::Ready;
    update.versions = {{PackId("small"), Version(1, 0, 0), Version(1, 1, 0)}};
    update.changes = std::move(changes);
    update.packs.packs = smallPackSet();
    return update;
}

std::vector<ProposedPart> furtherOf(update::PackUpdate changes)
{
    return proposalOf(updateWith(std::move(changes)), policyFileWith(answeredPolicy())).further;
}

update::ClauseUpdate clause(Outcome outcome)
{
    return {.outcome = outcome, .title = "Tone"};
}

update::QuestionUpdate question(Kind kind, Fate answer)
{
    return {.kind = kind, .answer = answer, .prompt = "Who\nreads?"};
}

TEST(ProposalWords, SayWhatBecomesOfEachTextOfTheAuthors)
{
    update::PackUpdate changes{.policy = answeredPolicy()};
    for (const Outcome outcome :
         {Outcome::Taken, Outcome::Unchanged, Outcome::New, Outcome::Withdrawn, Outcome::Merged, Outcome::Undecided,
          Outcome::Decided, Outcome::Pinned, Outcome::LeftOut, Outcome::BecameOwn, Outcome::NoPlace})
        changes.clauses.push_back(clause(outcome));
    changes.clauses.back().lostNames = {"keeper"};
    EXPECT_EQ(furtherOf(std::move(changes)),
              (std::vector<ProposedPart>{
                  {words("What you worded yourself"),
                   {words("“Tone”: your changes stand in the newer text."), words("“Tone”: you decide, above."),
                    words("“Tone”: as you decided."), words("“Tone” is pinned and stays as it reads."),
                    words("“Tone” stays left out."),
                    words("“Tone” is no longer in the templates; your text stays, as a clause of your own."),
                    words("“Tone” is no longer in the templates; your text stands nowhere and is kept."),
                    words("“Tone” reads “keeper”, which is no longer asked: a gap will show there.")}},
                  {words("Where kept things are"),
                   {words("What is kept stays in the policy's file and is not published. Undo brings it back to its "
                          "place; “policywright status” lists it.")}}}));
}

TEST(ProposalWords, SayWhatIsAskedAndWhatBecomesOfAnswers)
{
    update::PackUpdate changes{.policy = answeredPolicy()};
    changes.questions = {question(Kind::New, Fate::None),          question(Kind::New, Fate::None),
                         question(Kind::New, Fate::None),          question(Kind::Renamed, Fate::Carried),
                         question(Kind::Changed, Fate::Converted), question(Kind::Changed, Fate::Reduced),
                         question(Kind::Changed, Fate::SetAside),  question(Kind::Withdrawn, Fate::Kept)};
    changes.questions[0].needsAnswer = true;
    changes.questions[1].hasDefault = true;
    const std::vector<ProposedPart> parts = furtherOf(std::move(changes));
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0],
              (ProposedPart{words("Questions"),
                            {words("New, and wants an answer: “Who reads?”"),
                             words("New, answered by its default until you say otherwise: “Who reads?”"),
                             words("New: “Who reads?”"), words("Your answer counts in another form: “Who reads?”"),
                             words("What still fits of your answer counts; all of it is kept: “Who reads?”"),
                             words("Your answer no longer fits; it is kept: “Who reads?”"),
                             words("No longer asked; your answer is kept: “Who reads?”")}}));
    EXPECT_EQ(parts[1].title, words("Where kept things are"));
}

TEST(ProposalWords, SayNothingOfWhatTheAuthorNeverTouched)
{
    update::PackUpdate changes{.policy = answeredPolicy()};
    changes.clauses = {clause(Outcome::New), clause(Outcome::Taken)};
    EXPECT_TRUE(furtherOf(std::move(changes)).empty());
}

TEST(ProposalWords, NameThePackItsVersionsAndWhy)
{
    PolicyUpdate update = updateWith({.policy = answeredPolicy()});
    update.versions.push_back({PackId("other"), Version(1, 0, 0), Version(1, 0, 0)});
    const session::PolicyFile policy = policyFileWith(answeredPolicy());
    const auto reasons = proposalOf(update, policy).reasons;
    ASSERT_EQ(reasons.size(), 1U);
    EXPECT_EQ(reasons[0].lines, QStringList{words("Its makers do not say what it brings.")});
    EXPECT_TRUE(reasons[0].title.endsWith(words(": version 1.1.0 instead of 1.0.0"))) << reasons[0].title.toStdString();
    update.changes->releases = {
        {PackId("small"), {.version = Version(1, 1, 0), .date = "2027-01-15", .summary = "A clearer tone.\n"}}};
    EXPECT_TRUE(proposalOf(update, policy).reasons[0].lines.front().endsWith(words(": A clearer tone.")));
    EXPECT_EQ(newerInWords(update.versions), words("small 1.1.0"));
}

TEST(ProposalWords, NameThePlaceOfAMistakeInAPack)
{
    Error error{ErrorCode::NoParent, "a.policy"};
    EXPECT_EQ(refusalInWords({error}), words("a.policy extends no other policy."));
    error.where = SourcePosition{.file = "packs/base/pack.yaml", .line = 7};
    EXPECT_EQ(refusalInWords({error}), words("packs/base/pack.yaml, line 7: a.policy extends no other policy."));
    EXPECT_EQ(refusalInWords({{ErrorCode::ChoiceForNoConflict, "", "wording:a.b:1"}}),
              words("The words that you chose do not fit into the text. Write them in another way, or take one of the "
                    "texts."));
}

TEST(ProposalWords, NameAnotherPolicyByItsVersionOrItsDay)
{
    model::Ancestor ancestor{};
    ancestor.name = "Harbour Trust";
    ancestor.version = "1.1";
    ancestor.date = "2026-11-23";
    EXPECT_EQ(nameInWords(ancestor), words("Harbour Trust 1.1"));
    ancestor.version.clear();
    EXPECT_TRUE(nameInWords(ancestor).startsWith(words("Harbour Trust of "))) << nameInWords(ancestor).toStdString();
}

} // namespace
} // namespace policywright::gui
