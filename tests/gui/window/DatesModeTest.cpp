// SPDX-License-Identifier: Apache-2.0
//
// What falls due, in the window: the list leads to where it is answered and follows the answers, the last row says what
// is overdue, and calendars and pages are written.
#include "app/gui/dates/DatesMode.h"
#include "app/gui/dates/DatesPanel.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/review/ReviewMode.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace policywright::gui::test {
namespace {

using model::Answer;

const QuestionId kNextReview("next_review");

class DatesModeTest : public ::testing::Test {
protected:
    DatesModeTest() : file(stage.makePolicy("a.policy", "Harbour Trust"))
    {
        stage.open(file);
        stage.settle();
    }

    // From today, as the program sees it.
    std::string inDays(int days)
    {
        const Date today = todayOf(stage.installation().program().clock);
        return Date(today.sysDays() + std::chrono::days(days)).toIso();
    }
    void reviewIn(int days) { stage.controller().answer(kNextReview, Answer(inDays(days))); }
    CalmList &list() { return *stage.work().findChild<DatesMode *>()->panel().findChild<CalmList *>(); }
    int modeOfDates() { return stage.work().findChild<DatesMode *>()->mode(); }
    void openDates()
    {
        press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        ASSERT_EQ(stage.work().mode(), modeOfDates());
        ASSERT_TRUE(eventually([&] { return !list().rows().empty(); }));
    }
    QString markOf(const QString &title)
    {
        const auto &rows = list().rows();
        const auto row = std::ranges::find(rows, title, &ListRow::title);
        return row == rows.end() ? QStringLiteral("(not listed)") : row->mark;
    }
    bool choose(const QString &title)
    {
        const auto &rows = list().rows();
        const auto row = std::ranges::find(rows, title, &ListRow::title);
        if (row == rows.end())
            return false;
        list().setCurrentKey(row->key);
        list().setFocus();
        press(Qt::Key_Return);
        return true;
    }
    bool isAt(const char *question)
    {
        return eventually([&] {
            const QuestionCard *card = stage.card(question);
            return stage.work().mode() == 0 && card && card->isAncestorOf(QApplication::focusWidget());
        });
    }
    QString said() { return stage.work().notices().sentence(); }
    QString read(const std::string &name) { return QString::fromStdString(testing::readBytes(stage.path(name))); }
    void saveTo(const std::string &name) { stage.installation().saveName = QString::fromStdString(stage.path(name)); }

    Stage stage;
    std::string file;
};

const QString kReviewThePolicy = QStringLiteral("Review the policy");

TEST_F(DatesModeTest, ByKeyboardAloneFromAnOverdueReviewToItsAnswer)
{
    reviewIn(-21);
    stage.settle();
    openDates();
    ASSERT_TRUE(eventually([&] { return markOf(kReviewThePolicy) == QStringLiteral("overdue by 3 weeks"); }));
    EXPECT_EQ(list().rows()[0].title, QStringLiteral("Overdue (1)"));
    ASSERT_TRUE(list().hasFocus());
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    EXPECT_TRUE(isAt("next_review"));
}

TEST_F(DatesModeTest, FollowsTheAnswersWhileItIsLookedAt)
{
    openDates();
    EXPECT_EQ(markOf(kReviewThePolicy), QStringLiteral("no date yet"));
    reviewIn(12);
    EXPECT_TRUE(eventually([&] { return markOf(kReviewThePolicy) == QStringLiteral("in 12 days"); }));
    stage.controller().undo();
    EXPECT_TRUE(eventually([&] { return markOf(kReviewThePolicy) == QStringLiteral("no date yet"); }));
}

TEST_F(DatesModeTest, WhatHasAnIntervalAloneLeadsToTheDayFromWhichThePolicyApplies)
{
    openDates();
    ASSERT_TRUE(choose(QStringLiteral("Report on the results")));
    EXPECT_TRUE(isAt("effective_date"));
}

TEST_F(DatesModeTest, WhatWasNeverDoneLeadsToTheDayOnWhichItWasDone)
{
    openDates();
    ASSERT_TRUE(choose(QStringLiteral("Practise the crisis plan")));
    EXPECT_TRUE(isAt("last_exercise"));
}

TEST_F(DatesModeTest, LegalSourcesSayWhereNewerOnesComeFrom)
{
    openDates();
    ASSERT_TRUE(choose(QStringLiteral("Have the legal sources of the pack base checked, and take its newest version")));
    EXPECT_EQ(said(), QStringLiteral("The legal sources are part of the template pack “base”: a newer version of it "
                                     "brings newer ones."));
}

TEST_F(DatesModeTest, ADecisionThatIsAskedForLeadsToTheReview)
{
    const std::string view = stage.controller().view().toString();
    stage.work().findChild<ReviewMode *>()->desk().ask(
        {.request = {.reviewers = {{.name = "Ben Hart"}}, .views = {view}, .due = inDays(3)},
         .author = {},
         .created = {}});
    openDates();
    const QString title = QStringLiteral("Decide on what was asked for: %1").arg(QString::fromStdString(view));
    ASSERT_TRUE(eventually([&] { return markOf(title) == QStringLiteral("in 3 days"); }))
        << title.toStdString() << ", " << said().toStdString();
    ASSERT_TRUE(choose(title));
    EXPECT_TRUE(stage.preview().remarks.has_value());
}

TEST_F(DatesModeTest, TheLastRowSaysWhatIsOverdueWhenAPolicyIsOpenedAndLeadsToTheList)
{
    reviewIn(-1);
    stage.save();
    stage.newWindow();
    stage.open(file);
    StatusRow &status = stage.work().status();
    ASSERT_TRUE(eventually([&] { return status.dates().isVisible(); }));
    EXPECT_EQ(status.dates().text(), QStringLiteral("1 date overdue"));
    EXPECT_TRUE(status.review().startsWith(QStringLiteral("Review overdue since "))) << status.review().toStdString();
    click(status.dates());
    EXPECT_EQ(stage.work().mode(), modeOfDates());
    reviewIn(30);
    EXPECT_TRUE(eventually([&] { return !status.dates().isVisible(); }));
    EXPECT_TRUE(status.review().startsWith(QStringLiteral("Next review "))) << status.review().toStdString();
}

TEST_F(DatesModeTest, WritesACalendar)
{
    reviewIn(12);
    saveTo("dates.ics");
    stage.window().actions().exportCalendar->trigger();
    ASSERT_TRUE(eventually([&] { return !said().isEmpty(); }));
    EXPECT_EQ(said(), QStringLiteral("2 events are in “dates.ics”. Open the file with a calendar program to take them "
                                     "in. What recurs, recurs there; a file that is written later moves these events "
                                     "and adds none twice. 4 things are left out, because no day is known to begin "
                                     "with."));
    EXPECT_TRUE(stage.installation().suggestedName.endsWith(QStringLiteral("/a.ics")));
    const QString calendar = read("dates.ics");
    EXPECT_TRUE(calendar.startsWith(QStringLiteral("BEGIN:VCALENDAR\r\n")));
    EXPECT_TRUE(calendar.contains(
        QStringLiteral("DTSTART;VALUE=DATE:%1\r\n").arg(QString::fromStdString(inDays(12)).remove(QLatin1Char('-')))));
}

TEST_F(DatesModeTest, SaysInTheCalendarsNoticeWhatIsOverdue)
{
    reviewIn(-21);
    saveTo("dates.ics");
    stage.window().actions().exportCalendar->trigger();
    ASSERT_TRUE(eventually([&] { return !said().isEmpty(); }));
    EXPECT_TRUE(said().endsWith(QStringLiteral(" 1 is overdue and stands on a day that is past.")))
        << said().toStdString();
}

TEST_F(DatesModeTest, WritesThePageOfWhatIsDue)
{
    reviewIn(-21);
    openDates();
    saveTo("dates.html");
    Q_EMIT stage.work().findChild<DatesMode *>()->panel().pageWanted();
    ASSERT_TRUE(eventually([&] { return !said().isEmpty(); }));
    EXPECT_EQ(said(), QStringLiteral("“dates.html” shows what falls due, for any browser. Names from your answers are "
                                     "on it, so keep it inside the organisation."));
    EXPECT_TRUE(stage.installation().suggestedName.endsWith(QStringLiteral("/a-health.html")));
    const QString page = read("dates.html");
    EXPECT_TRUE(page.startsWith(QStringLiteral("<!doctype html>")));
    EXPECT_TRUE(page.contains(kReviewThePolicy));
}

TEST_F(DatesModeTest, SaysWhatTheDiskSays)
{
    saveTo("nowhere/dates.ics");
    stage.window().actions().exportCalendar->trigger();
    ASSERT_TRUE(eventually([&] { return !said().isEmpty(); }));
    EXPECT_EQ(
        said(),
        QStringLiteral("The file %1 cannot be written: its folder does not exist.").arg(stage.installation().saveName));
    saveTo("nowhere/dates.html");
    Q_EMIT stage.work().findChild<DatesMode *>()->panel().pageWanted();
    ASSERT_TRUE(eventually([&] { return said().contains(QStringLiteral("dates.html")); }));
    EXPECT_EQ(
        said(),
        QStringLiteral("The file %1 cannot be written: its folder does not exist.").arg(stage.installation().saveName));
}

TEST_F(DatesModeTest, TakesNoPolicysPlace)
{
    const std::string before = testing::readBytes(file);
    saveTo("a.policy");
    stage.window().actions().exportCalendar->trigger();
    EXPECT_EQ(said(), QStringLiteral("“a.policy” is the name of a policy, which would be lost. Nothing was written: "
                                     "choose a name that ends in “.ics”."));
    saveTo("A.POLICY");
    Q_EMIT stage.work().findChild<DatesMode *>()->panel().pageWanted();
    EXPECT_EQ(said(), QStringLiteral("“A.POLICY” is the name of a policy, which would be lost. Nothing was written: "
                                     "choose a name that ends in “.html”."));
    QTest::qWait(300);
    EXPECT_EQ(testing::readBytes(file), before);
    EXPECT_FALSE(std::filesystem::exists(stage.path("A.POLICY")));
}

TEST_F(DatesModeTest, WritesNothingWhereNoFileIsNamed)
{
    stage.installation().saveName.clear();
    stage.window().actions().exportCalendar->trigger();
    QTest::qWait(300);
    EXPECT_EQ(said(), QString());
}

} // namespace
} // namespace policywright::gui::test
