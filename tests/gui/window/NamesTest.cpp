// SPDX-License-Identifier: Apache-2.0
//
// Assistive technology and the keyboard: on every page and in every mode, each control has a name and a role; before a
// policy is open, Tab comes to each, and one sees that it did.
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/publish/PublishDialog.h"
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/window/NoticeBar.h"
#include "tests/gui/window/AccessibleWalk.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <ostream>

namespace policywright::gui::test {
namespace {

void expectNamed(QWidget &window)
{
    for (const QString &finding : withoutNameOrRole(window))
        ADD_FAILURE() << finding.toStdString();
}

void expectUsable(QWidget &window)
{
    expectNamed(window);
    for (const QString &finding : unreachableOrUnmarked(window))
        ADD_FAILURE() << finding.toStdString();
}

// The dialog that a key opens; closed by Escape.
void expectNamedDialog(Stage &stage, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    press(key, modifiers);
    ASSERT_TRUE(eventually([] { return qobject_cast<QDialog *>(QApplication::activeWindow()) != nullptr; }));
    QWidget *dialog = QApplication::activeWindow();
    QTest::qWait(600); // what it shows may be looked for
    expectNamed(*dialog);
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return QApplication::activeWindow() == &stage.window(); }));
}

class PolicyNames : public ::testing::Test {
protected:
    PolicyNames()
    {
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.settle();
        stage.work().notices().say(QStringLiteral("Something"), QStringLiteral("Do"), [] {});
    }

    Stage stage;
};

TEST(Names, OnTheStartPage)
{
    Stage stage;
    expectUsable(stage.window());
}

TEST(Names, OnThePageOfANewPolicy)
{
    Stage stage;
    stage.window().beginNewPolicy();
    ASSERT_TRUE(QTest::qWaitFor([&] { return stage.window().newPolicyPage().start().isEnabled(); }, 20'000));
    expectUsable(stage.window());
}

TEST_F(PolicyNames, InEveryModeBesideTheInterview)
{
    for (int mode = 1;; ++mode) {
        stage.work().setMode(mode);
        QTest::qWait(100);
        if (stage.work().mode() != mode)
            break;
        const ::testing::ScopedTrace trace(__FILE__, __LINE__, "mode " + std::to_string(mode));
        expectNamed(stage.window());
    }
}

TEST_F(PolicyNames, InTheInterviewOfEverySection)
{
    const auto &sections = stage.controller().packs().sections();
    int walked = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].questions.empty())
            continue;
        stage.work().goToSection(i);
        QTest::qWait(100);
        const SectionPage *page = stage.work().interview().page();
        ASSERT_TRUE(page);
        auto *fold = page->findChild<QToolButton *>(QStringLiteral("fold"));
        if (fold && fold->isVisible())
            fold->click();
        QTest::qWait(200); // cards are made when there is time
        const ::testing::ScopedTrace trace(__FILE__, __LINE__, sections[i].id.toString());
        expectNamed(stage.window());
        ++walked;
    }
    EXPECT_GT(walked, 10);
}

TEST_F(PolicyNames, InFindAnything)
{
    expectNamedDialog(stage, Qt::Key_K, Qt::ControlModifier);
}

TEST_F(PolicyNames, InThePublishDialog)
{
    expectNamedDialog(stage, Qt::Key_E, Qt::ControlModifier);
}

// The walk itself: what it would find.
TEST(AccessibleWalk, FindsWhatHasNoNameAndWhatTabDoesNotReach)
{
    QWidget window;
    QLineEdit named(&window);
    named.setAccessibleName(QStringLiteral("Name"));
    QPushButton nameless(&window);
    nameless.move(0, 40);
    QPushButton skipped(QStringLiteral("Skipped"), &window);
    skipped.move(0, 80);
    QObject::connect(qApp, &QApplication::focusChanged, &window, [&](QWidget *, QWidget *now) {
        if (now == &skipped)
            named.setFocus();
    });
    window.resize(200, 120);
    showOnScreen(window);
    const QStringList found = withoutNameOrRole(window) + unreachableOrUnmarked(window);
    EXPECT_EQ(found, (QStringList{QStringLiteral("no name: QPushButton in QWidget (role 43)"),
                                  QStringLiteral("not reached by Tab: QPushButton in QWidget")}))
        << found.join(QLatin1Char('\n')).toStdString();
}

} // namespace
} // namespace policywright::gui::test
