// SPDX-License-Identifier: Apache-2.0
//
// What one step comes to, asked of a whole drill.
#include "core/drill/StepWalk.h"

#include "tests/core/drill/DrillDesk.h"

namespace policywright::drill {
namespace {

using model::PolicyDocument;
using model::Records;
using test::contactRow;
using test::person;

constexpr const char *kNight = "2026-11-29T03:00"; // a Sunday
constexpr const char *kDay = "2026-11-27T10:00";

Line lineOf(const Walk &walk, const char *step, std::size_t line = 0)
{
    const auto found = std::ranges::find(walk.steps, std::string(step), &Step::id);
    EXPECT_NE(found, walk.steps.end()) << step;
    return found == walk.steps.end() ? Line{.place = {QuestionId("")}} : found->lines.at(line);
}

std::vector<std::pair<std::string, Answers>> calledIn(const Line &line)
{
    std::vector<std::pair<std::string, Answers>> called;
    for (const Callee &callee : line.callees)
        called.emplace_back(callee.name, callee.answers);
    return called;
}
using Called = std::vector<std::pair<std::string, Answers>>;

PolicyDocument with(const char *question, model::Answer answer)
{
    PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId(question)] = std::move(answer);
    return policy;
}

TEST(StepWalk, CallsThePersonAndTheirDeputy)
{
    const Line line = lineOf(DrillDesk(test::drilledPolicy()).walk(kNight), "lead");
    EXPECT_EQ(line, (Line{.text = "Call.",
                          .callees = {{.name = "Ada Marsh",
                                       .phone = "111",
                                       .hours = "At any hour",
                                       .checked = *Date::fromIso("2026-11-01"),
                                       .place = {QuestionId("leader")}},
                                      {.name = "Ben Holt",
                                       .phone = "222",
                                       .checked = *Date::fromIso("2026-11-01"),
                                       .role = Role::Deputy,
                                       .place = {QuestionId("deputy")}}},
                          .by = 0,
                          .end = End::Reached,
                          .place = {QuestionId("leader")}}));
}

TEST(StepWalk, ReachesTheDeputyOfSomebodyWhoIsAway)
{
    const Line line = lineOf(DrillDesk(test::drilledPolicy()).walk(kNight, {"Ada Marsh"}), "lead");
    EXPECT_EQ(calledIn(line), (Called{{"Ada Marsh", Answers::Away}, {"Ben Holt", Answers::Yes}}));
    EXPECT_EQ(line.by, 1u);
}

TEST(StepWalk, EndsInNobodyWhereTheDeputyIsAwayAsWell)
{
    const Line line = lineOf(DrillDesk(test::drilledPolicy()).walk(kNight, {"Ada Marsh", "Ben Holt"}), "lead");
    EXPECT_EQ(calledIn(line), (Called{{"Ada Marsh", Answers::Away}, {"Ben Holt", Answers::Away}}));
    EXPECT_EQ(line.end, End::Nobody);
    EXPECT_FALSE(line.by);
}

TEST(StepWalk, EndsInNobodyWhereThePersonIsTheirOwnDeputy)
{
    for (const char *phone : {"111", "999"}) { // a name that stands there twice says the same person twice
        const Line line =
            lineOf(DrillDesk(with("deputy", person("Ada Marsh", phone))).walk(kNight, {"Ada Marsh"}), "lead");
        EXPECT_EQ(calledIn(line), (Called{{"Ada Marsh", Answers::Away}, {"Ada Marsh", Answers::SamePerson}}));
        EXPECT_EQ(line.end, End::Nobody);
    }
}

TEST(StepWalk, EndsInNobodyWhereNobodyIsNamed)
{
    PolicyDocument policy = test::drilledPolicy();
    policy.answers.erase(QuestionId("leader"));
    policy.answers.erase(QuestionId("deputy"));
    const Line line = lineOf(DrillDesk(policy).walk(kDay), "lead");
    EXPECT_EQ(calledIn(line), Called{});
    EXPECT_EQ(line.end, End::Nobody);
    EXPECT_EQ(line.place, (Place{QuestionId("leader")}));
}

TEST(StepWalk, LeadsToTheMissingDeputy)
{
    PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId("leader")] = person("Cy Roe", "333"); // in no row of the contact list
    policy.answers.erase(QuestionId("deputy"));
    const Line line = lineOf(DrillDesk(policy).walk(kDay, {"Cy Roe"}), "lead");
    EXPECT_EQ(line.end, End::Nobody);
    EXPECT_FALSE(line.hasDeputy);
    EXPECT_EQ(line.place, (Place{QuestionId("deputy")}));
}

TEST(StepWalk, LeavesItToAPersonWhetherTheBackupOfTheContactListMayStandInElsewhere)
{
    const Line line = lineOf(DrillDesk(test::drilledPolicy()).walk(kDay, {"Ada Marsh"}), "size");
    EXPECT_EQ(calledIn(line), (Called{{"Ada Marsh", Answers::Away}, {"Ben Holt", Answers::NotNamed}}));
    EXPECT_EQ(line.end, End::Unclear);
    EXPECT_EQ(line.by, 1u);
    EXPECT_EQ(line.callees[1].role, Role::Backup);
    EXPECT_EQ(line.callees[1].place, (Place{QuestionId("phones"), 1}));
    EXPECT_EQ(line.callees[0].note, "Informs: Everybody");
    EXPECT_EQ(line.within, Duration(1, Duration::Unit::Hours));
}

TEST(StepWalk, DoesNotCallOutsideTheHoursOfTheContactList)
{
    const DrillDesk desk(test::drilledPolicy());
    EXPECT_EQ(calledIn(lineOf(desk.walk(kDay), "legal")),
              (Called{{"Dee Fox", Answers::Yes}, {"Eve Lund", Answers::Yes}}));
    EXPECT_EQ(calledIn(lineOf(desk.walk(kNight), "legal")),
              (Called{{"Dee Fox", Answers::OutsideHours}, {"Eve Lund", Answers::Yes}}));
}

TEST(StepWalk, LeavesHoursToAPersonThatCannotBeReadInOneWay)
{
    const Line sure =
        lineOf(DrillDesk(with("phones", Records{{contactRow("legal", "Dee Fox", "444", "Eve Lund", "555", "By rota")}}))
                   .walk(kNight),
               "legal");
    EXPECT_EQ(calledIn(sure), (Called{{"Dee Fox", Answers::Unclear}, {"Eve Lund", Answers::Yes}}));
    EXPECT_EQ(sure.end, End::Reached);
    EXPECT_EQ(sure.by, 1u);
    const Line unsure = lineOf(
        DrillDesk(with("phones", Records{{contactRow("legal", "Dee Fox", "444", "", "", "By rota")}})).walk(kNight),
        "legal");
    EXPECT_EQ(unsure.end, End::Unclear);
    EXPECT_EQ(unsure.by, 0u);
}

TEST(StepWalk, CannotCountOnSomebodyWithoutANumber)
{
    const Line line =
        lineOf(DrillDesk(with("phones", Records{{contactRow("legal", "Dee Fox", "", "Eve Lund", "", "")}})).walk(kDay),
               "legal");
    EXPECT_EQ(calledIn(line), (Called{{"Dee Fox", Answers::NoNumber}, {"Eve Lund", Answers::NoNumber}}));
    EXPECT_EQ(line.end, End::Nobody);
}

TEST(StepWalk, FindsANumberInTheContactListAndOffersTheOther)
{
    PolicyDocument policy = with("leader", person("Ada Marsh", "", "ada@example.org"));
    model::Record row = contactRow("team", "Ada Marsh", "111", "", "", "");
    row.emplace_back("email", std::string("ada@example.org"));
    row.emplace_back("second", std::string("112"));
    policy.answers[QuestionId("phones")] = Records{{row}};
    const Line line = lineOf(DrillDesk(policy).walk(kDay), "lead");
    EXPECT_EQ(line.callees[0].phone, "111");
    EXPECT_EQ(line.callees[0].secondPhone, "112");
    EXPECT_EQ(line.callees[0].answers, Answers::Yes);
}

TEST(StepWalk, CannotCountOnANumberThatWasNotCheckedInTime)
{
    // 90 days after 31 August are 29 November.
    const auto checked = [](const char *day, const char *moment) {
        return lineOf(
            DrillDesk(with("phones", Records{{contactRow("legal", "Dee Fox", "444", "", "", "", day)}})).walk(moment),
            "legal");
    };
    EXPECT_EQ(checked("2026-08-31", kNight).callees[0].answers, Answers::Yes);
    const Line late = checked("2026-08-30", kNight);
    EXPECT_EQ(late.callees[0].answers, Answers::NotChecked);
    EXPECT_EQ(late.callees[0].checkEvery, Duration(90, Duration::Unit::Days));
    EXPECT_EQ(late.end, End::Nobody);
    EXPECT_EQ(checked("", kNight).callees[0].answers, Answers::NotChecked);
}

TEST(StepWalk, EndsInNobodyWhereNoRowIsAboutTheLevel)
{
    PolicyDocument policy = with("levels", Records{{{{"level", std::string("watch")}}}});
    const Line line = lineOf(DrillDesk(policy).walk(kDay), "size");
    EXPECT_EQ(line, (Line{.place = {QuestionId("levels")}}));
}

TEST(StepWalk, TriesTheRowsOfOneRoleOneAfterTheOtherAndNobodyTwice)
{
    const Line line = lineOf(
        DrillDesk(with("phones", Records{{contactRow("legal", "Dee Fox", "444", "Eve Lund", "555", "8:00 to 20:00"),
                                          contactRow("legal", "Gus Ray", "666", "Eve Lund", "555", "")}}))
            .walk(kNight),
        "legal");
    EXPECT_EQ(calledIn(line),
              (Called{{"Dee Fox", Answers::OutsideHours}, {"Eve Lund", Answers::Yes}, {"Gus Ray", Answers::Yes}}));
}

TEST(StepWalk, CallsAsNamedWhoStoodInForTheOneBefore)
{
    PolicyDocument policy =
        with("levels", Records{{{{"level", std::string("crisis")}, {"decides", person("Ada Marsh", "111")}},
                                {{"level", std::string("crisis")}, {"decides", person("Ben Holt", "222")}}}});
    const Line line = lineOf(DrillDesk(policy).walk(kDay, {"Ada Marsh"}), "size");
    EXPECT_EQ(calledIn(line), (Called{{"Ada Marsh", Answers::Away}, {"Ben Holt", Answers::Yes}}));
    EXPECT_EQ(line.callees[1].role, Role::First);
    EXPECT_EQ(line.end, End::Reached);
}

TEST(StepWalk, TakesHoursAndBackupFromTheRowThatIsCalled)
{
    const Line line = lineOf(
        DrillDesk(with("phones", Records{{contactRow("team", "Dee Fox", "444", "Gus Ray", "666", "At any hour"),
                                          contactRow("legal", "Dee Fox", "444", "Eve Lund", "555", "8:00 to 20:00")}}))
            .walk(kNight),
        "legal");
    EXPECT_EQ(calledIn(line), (Called{{"Dee Fox", Answers::OutsideHours}, {"Eve Lund", Answers::Yes}}));
}

TEST(StepWalk, AsksForEachRowWhereEachCounts)
{
    const Walk walk = DrillDesk(test::drilledPolicy()).walk(kDay, {"Cy Roe"});
    const Line shop = lineOf(walk, "inside", 0);
    EXPECT_EQ(shop.name, "Shop");
    EXPECT_EQ(shop.text, "Means: Phone");
    EXPECT_EQ(shop.end, End::Reached);
    const Line board = lineOf(walk, "inside", 1);
    EXPECT_EQ(board.name, "Board");
    EXPECT_EQ(board.end, End::Nobody);
    EXPECT_EQ(board.place, (Place{QuestionId("inside"), 1}));
    EXPECT_FALSE(board.hasDeputy);
}

TEST(StepWalk, NeedsATextWhereNobodyIsCalled)
{
    const DrillDesk desk(test::drilledPolicy());
    const Line there = lineOf(desk.walk(kDay), "statement");
    EXPECT_EQ(there.text, "It is not us.");
    EXPECT_EQ(there.end, End::Reached);
    EXPECT_FALSE(there.isCall);
    EXPECT_EQ(lineOf(desk.walk(kDay, {}, "rumour"), "statement"),
              (Line{.isCall = false, .place = {QuestionId("statements")}}));
}

} // namespace
} // namespace policywright::drill
