// SPDX-License-Identifier: Apache-2.0
#include "core/session/EditingSession.h"

#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

using test::answer;
using Questions = std::vector<QuestionId>;
using Names = std::vector<std::string>;

class EditingSessionTest : public EditingDesk {
protected:
    static Questions questions(std::initializer_list<const char *> ids) { return {ids.begin(), ids.end()}; }
};

TEST_F(EditingSessionTest, OpensThePolicyThatIsInTheFile)
{
    putPolicy();
    const EditingSession session = opened();
    EXPECT_EQ(session.policy(), onDisk(kPath));
    EXPECT_EQ(session.file().path, kPath);
    EXPECT_FALSE(session.isModified());
    EXPECT_FALSE(session.hasUnflushed());
}

TEST_F(EditingSessionTest, SaysWhyAFileCannotBeOpened)
{
    EXPECT_EQ(EditingSession::open(kPath, surroundings).error(), (Errors{{ErrorCode::FileNotFound, kPath}}));
    files.put(kPath, "no zip at all");
    EXPECT_EQ(EditingSession::open(kPath, surroundings).error(), (Errors{{ErrorCode::ArchiveEndMissing, kPath}}));
}

TEST_F(EditingSessionTest, StartsWithAPolicyThatWasJustMade)
{
    const EditingSession session = created();
    EXPECT_EQ(session.policy().id, test::emptyPolicy().id);
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(files.accesses(), Names{}) << "nothing is written before there is something to save";
}

TEST_F(EditingSessionTest, KeepsThePolicyAtItsPlaceWhenItIsMoved)
{
    putPolicy();
    EditingSession session = opened();
    const PolicyFile *file = &session.file();
    const EditingSession moved = std::move(session);
    EXPECT_EQ(&moved.file(), file);
}

TEST_F(EditingSessionTest, DoesWhatItIsToldAndUndoesIt)
{
    putPolicy();
    EditingSession session = opened();
    const model::PolicyDocument before = session.policy();
    model::PolicyDocument expected = before;
    expected.answers.insert_or_assign(QuestionId("org_name"), std::string("Harbour"));
    ASSERT_TRUE(session.perform(named("Harbour")));
    EXPECT_EQ(session.policy(), expected);
    EXPECT_TRUE(session.isModified());
    EXPECT_EQ(session.history().nextUndo(), (StepName{ChangeKind::SetAnswer, "org_name"}));
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(session.policy(), before);
    EXPECT_FALSE(session.isModified());
    ASSERT_TRUE(session.redo());
    EXPECT_EQ(session.policy(), expected);
    EXPECT_EQ(session.redo(), std::nullopt);
}

TEST_F(EditingSessionTest, MergesTypingUntilTheStepIsEnded)
{
    EditingSession session = created();
    ASSERT_TRUE(session.perform(named("H"), Entry::Typing));
    ASSERT_TRUE(session.perform(named("Ha"), Entry::Typing));
    session.endStep();
    ASSERT_TRUE(session.perform(named("Har"), Entry::Typing));
    session.undo();
    EXPECT_EQ(session.policy().answers.at(QuestionId("org_name")), model::Answer(std::string("Ha")));
    session.undo();
    EXPECT_EQ(session.policy(), created().policy());
}

TEST_F(EditingSessionTest, RefusesWhatThePacksDoNotKnowAndChangesNothing)
{
    EditingSession session = created();
    const auto refused = session.perform(answer("org_nam", std::string("x")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(sentence(refused.error()), "There is no question \"org_nam\". Did you mean org_name?");
    EXPECT_EQ(session.policy(), created().policy());
    EXPECT_FALSE(session.isModified());
    EXPECT_FALSE(session.hasUnflushed());
}

TEST_F(EditingSessionTest, RefusesALogoThatIsNotInTheFile)
{
    EditingSession session = created();
    EXPECT_EQ(session.perform(SetTheme{{"#112233", "logo.png"}}).error(), (Error{ErrorCode::NotAnImage, "logo.png"}));
    EXPECT_TRUE(session.perform(SetTheme{{"#112233", ""}}));
}

TEST_F(EditingSessionTest, PutsALogoIntoTheFileForAThemeToName)
{
    EditingSession session = created();
    ASSERT_TRUE(session.addLogo(logo("logo.png")));
    EXPECT_FALSE(session.isModified()) << "nothing shows it yet";
    ASSERT_TRUE(session.flush());
    ASSERT_TRUE(session.addLogo(logo("logo.png")));
    EXPECT_FALSE(session.hasUnflushed()) << "it is there already";
    ASSERT_TRUE(session.perform(SetTheme{{"#112233", "logo.png"}}));
    EXPECT_EQ(session.file().bundle.assets, (std::vector{logo("logo.png")}));
    session.undo();
    EXPECT_EQ(session.policy().theme, model::Theme{});
    EXPECT_TRUE(session.redo()) << "the picture is still there";
}

TEST_F(EditingSessionTest, PutsNoLogoIntoTheFileThatCannotBeUsed)
{
    EditingSession session = created();
    EXPECT_EQ(session.addLogo({"logo.svg", "<svg/>"}).error(), (Error{ErrorCode::NotAnImage, "logo.svg"}));
    EXPECT_EQ(session.file().bundle.assets, std::vector<bundle::NamedBytes>{});
    EXPECT_FALSE(session.hasUnflushed());
}

TEST_F(EditingSessionTest, TakesAChangeThatChangesNothingForNoStep)
{
    EditingSession session = created();
    ASSERT_TRUE(session.perform(named("A")));
    session.undo();
    EXPECT_TRUE(session.perform(ClearAnswer{QuestionId("org_name")})->isEmpty());
    EXPECT_EQ(session.history().nextUndo(), std::nullopt);
    EXPECT_EQ(session.history().nextRedo(), (StepName{ChangeKind::SetAnswer, "org_name"})) << "nothing was forgotten";
}

TEST_F(EditingSessionTest, SaysWhichQuestionsAndNamesAChangeReached)
{
    EditingSession session = created();
    const auto effects = session.perform(answer("org_profile", std::string("bank")));
    EXPECT_EQ(effects, (Effects{.appearing = questions({"secret_tool"}),
                                .disappearing = {},
                                .changed = questions({"org_profile", "strictness", "places", "review_every"}),
                                .names = {"org_profile", "strictness", "places", "review_every"}}));
    EXPECT_EQ(session.undo(), (Effects{.appearing = {},
                                       .disappearing = questions({"secret_tool"}),
                                       .changed = questions({"org_profile", "strictness", "places", "review_every"}),
                                       .names = {"org_profile", "strictness", "places", "review_every"}}));
}

TEST_F(EditingSessionTest, NamesWhatIsDerivedFromAChangedAnswer)
{
    EditingSession session = created();
    const auto effects = session.perform(answer("contacts", model::Records{{{{"phone", std::string("1")}}}}));
    EXPECT_EQ(effects, (Effects{.appearing = {},
                                .disappearing = {},
                                .changed = questions({"contacts"}),
                                .names = {"contacts", "contact_count"}}));
}

TEST_F(EditingSessionTest, TellsAnAnswerFromTheSameDefault)
{
    EditingSession session = created();
    EXPECT_EQ(session.perform(answer("version", std::string("1.0"))),
              (Effects{.appearing = {}, .disappearing = {}, .changed = questions({"version"}), .names = {}}));
}

TEST_F(EditingSessionTest, NamesNoQuestionWhereAClauseIsReworded)
{
    EditingSession session = created();
    EXPECT_TRUE(session.perform(SetWording{ClauseId("rules.scope"), test::wording("x")})->isEmpty());
    EXPECT_TRUE(session.perform(LeaveOut{ClauseId("rules.scope"), test::omission("x")})->isEmpty());
    EXPECT_TRUE(session.perform(SetTheme{{"#112233", ""}})->isEmpty());
}

TEST_F(EditingSessionTest, KeepsFindingsAndMissingAnswersUpToDate)
{
    EditingSession session = created();
    const auto messages = [&] {
        std::vector<std::string> found;
        for (const check::Finding &finding : *session.findings())
            found.push_back(finding.message);
        return found;
    };
    const auto missing = [&] {
        Questions found;
        for (const check::MissingAnswer &answer : *session.missing())
            found.push_back(answer.question);
        return found;
    };
    EXPECT_EQ(messages(), (std::vector<std::string>{"Nobody can be called at not decided yet.", "Write principles."}));
    EXPECT_EQ(missing(), questions({"org_name", "effective", "owner"}));
    ASSERT_TRUE(session.perform(named("Harbour")));
    EXPECT_EQ(messages(), (std::vector<std::string>{"Nobody can be called at Harbour.", "Write principles."}));
    EXPECT_EQ(missing(), questions({"effective", "owner"}));
    session.undo();
    EXPECT_EQ(missing(), questions({"org_name", "effective", "owner"}));
}

TEST_F(EditingSessionTest, AsksTheChecksOnceForEachState)
{
    EditingSession session = created();
    const auto *first = &session.findings();
    const auto *items = (*first)->data();
    EXPECT_EQ(&session.findings(), first);
    EXPECT_EQ(session.findings()->data(), items) << "the same findings, not new ones";
}

TEST_F(EditingSessionTest, CountsWhatIsAskedAnsweredAndMissingInEachSection)
{
    EditingSession session = created();
    EXPECT_EQ(session.progress(),
              (std::vector<SectionProgress>{
                  {.section = SectionId("setup"), .asked = 6, .byDefault = 3, .missing = 3, .essentialMissing = 1},
                  {.section = SectionId("rules"), .asked = 4, .byDefault = 2}}));
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.perform(answer("org_profile", std::string("bank"))));
    EXPECT_EQ(session.progress(),
              (std::vector<SectionProgress>{
                  {.section = SectionId("setup"), .asked = 6, .answered = 2, .byDefault = 2, .missing = 2},
                  {.section = SectionId("rules"), .asked = 5, .byDefault = 2}}));
}

// An expression of a pack that was pinned unchecked and cannot be evaluated: the words are the author's all the same.
TEST_F(EditingSessionTest, KeepsAChangeWhoseAnswersCannotBeFound)
{
    pack::Pack broken = test::smallPack();
    broken.derived.push_back(
        {.id = "double", .type = pack::DerivedType::Number, .value = {"org_name + 1 if org_name else 0"}});
    EditingSession session =
        orFail(EditingSession::create(test::policyFileWith(test::emptyPolicy(), broken), surroundings));
    const auto effects = session.perform(named("Harbour"));
    ASSERT_TRUE(effects) << sentence(effects.error());
    EXPECT_EQ(effects, everything(session.packs()));
    EXPECT_FALSE(session.answers());
    EXPECT_FALSE(session.findings());
    EXPECT_FALSE(session.missing());
    EXPECT_FALSE(session.progress());
    EXPECT_EQ(session.policy().answers.at(QuestionId("org_name")), model::Answer(std::string("Harbour")));
    EXPECT_TRUE(session.flush());
    EXPECT_EQ(session.undo(), everything(session.packs()));
    EXPECT_TRUE(session.answers());
    EXPECT_TRUE(session.progress());
}

TEST_F(EditingSessionTest, AsksBeforeItShowsTheImpactOfAChange)
{
    EditingSession session = created();
    EXPECT_EQ(session.impactOf(answer("org_nam", std::string("x"))).error(),
              (Errors{{ErrorCode::UnknownQuestion, "org_nam", "Did you mean org_name?"}}));
    const auto impact = session.impactOf(named("Harbour"));
    ASSERT_TRUE(impact) << describe(impact.error().front());
    EXPECT_EQ(impact->interview.changed, questions({"org_name"}));
    EXPECT_EQ(session.policy(), created().policy());
    EXPECT_FALSE(session.isModified());
}

} // namespace
} // namespace policywright::session
