// SPDX-License-Identifier: Apache-2.0
//
// Two programs on one file: neither overwrites the other, and both say so in words.
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "tests/gui/window/Victim.h"
#include "tests/gui/window/WindowStage.h"

#include <QCoreApplication>
#include <QEvent>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

const QuestionId kName("org_name");

class TwoProgramsTest : public ::testing::Test {
protected:
    TwoProgramsTest()
    {
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        EXPECT_TRUE(stage.goTo("org_name"));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("Ours"));
    }

    // A second program opens the file, changes it and saves it.
    void saveElsewhere(const char *organisation)
    {
        QProcess other;
        startVictim(other, {QStringLiteral("save"), QString::fromStdString(stage.installation().folder()),
                            QString::fromUtf8(organisation)});
        ASSERT_TRUE(other.waitForFinished());
        ASSERT_EQ(other.exitCode(), 0);
        ASSERT_EQ(stage.organisationIn(stage.path("a.policy")), organisation);
    }

    Stage stage;
};

TEST_F(TwoProgramsTest, TheLaterSaveIsExplainedAndGoesUnderAnotherName)
{
    saveElsewhere("Theirs");
    stage.installation().saveName = QString::fromStdString(stage.path("b.policy"));
    const Answering saveAs(QStringLiteral("Save as…"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return saveAs.wasAsked(); }));
    EXPECT_EQ(saveAs.asked(), QStringLiteral("“a.policy” was changed by somebody else since you opened it."));
    EXPECT_TRUE(eventually([&] { return stage.work().header().state() == QStringLiteral("Saved"); }));
    EXPECT_EQ(stage.organisationIn(stage.path("a.policy")), "Theirs");
    EXPECT_EQ(stage.organisationIn(stage.path("b.policy")), "Ours");
    EXPECT_EQ(stage.shownIn("org_name"), QStringList(QStringLiteral("Ours")));
}

TEST_F(TwoProgramsTest, NothingIsWrittenWhereTheAuthorThinksAgain)
{
    saveElsewhere("Theirs");
    const Answering cancel(QStringLiteral("Cancel"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(cancel.wasAsked());
    EXPECT_EQ(stage.organisationIn(stage.path("a.policy")), "Theirs");
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Changed"));
}

TEST_F(TwoProgramsTest, AChangeByTheOtherIsToldWhenTheWindowIsLookedAtAgain)
{
    saveElsewhere("Theirs");
    QEvent activation(QEvent::ActivationChange);
    QCoreApplication::sendEvent(&stage.window(), &activation);
    EXPECT_EQ(stage.work().notices().sentence(),
              QStringLiteral("Somebody else has written “a.policy” since you opened it. Your work is still here and "
                             "will not overwrite theirs."));
}

} // namespace
} // namespace policywright::gui::test
