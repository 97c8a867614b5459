// SPDX-License-Identifier: Apache-2.0
//
// Two programs on one file: neither overwrites the other, and both say so in words.
#include "app/gui/list/CalmList.h"
#include "app/gui/window/ComparisonDialog.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/Saving.h"
#include "tests/gui/window/Victim.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

#include <fstream>

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

TEST_F(TwoProgramsTest, WhatDiffersIsShownAndNothingIsWritten)
{
    saveElsewhere("Theirs");
    QEvent activation(QEvent::ActivationChange);
    QCoreApplication::sendEvent(&stage.window(), &activation);
    QStringList rows;
    QTimer::singleShot(100, qApp, [&rows] {
        auto *dialog = qobject_cast<ComparisonDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        for (const ListRow &row : dialog->findChild<CalmList *>()->rows())
            rows << row.title << row.text;
        dialog->reject();
    });
    stage.work().notices().findChild<QPushButton *>()->click();
    EXPECT_EQ(rows, (QStringList{QStringLiteral("Answers (1)"), QString(),
                                 QStringLiteral("What is the organisation's full name?"),
                                 QStringLiteral("Here: Ours\nIn the file: Theirs")}))
        << rows.join(u'|').toStdString();
    EXPECT_EQ(stage.organisationIn(stage.path("a.policy")), "Theirs");
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Changed"));
}

TEST_F(TwoProgramsTest, AFileThatCannotBeReadAnyMoreIsSaidToBeSo)
{
    saveElsewhere("Theirs");
    std::ofstream(stage.path("a.policy"), std::ios::trunc) << "no policy";
    const Answering close(QStringLiteral("Close"));
    compareWithFile(&stage.window(), stage.controller(), stage.installation().program());
    EXPECT_TRUE(close.wasAsked());
    EXPECT_EQ(close.asked(), QStringLiteral("The file cannot be compared: it cannot be read."));
    EXPECT_EQ(stage.shownIn("org_name"), QStringList(QStringLiteral("Ours")));
}

} // namespace
} // namespace policywright::gui::test
