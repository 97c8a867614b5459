// SPDX-License-Identifier: Apache-2.0
//
// A policy below another one in the window: made there, made weaker and asked why, made what it is above again, and
// made to stand alone.
#include "app/gui/findings/FindingsPanel.h"
#include "app/gui/inherit/InheritDialog.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/VersionDialogs.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <fstream>

namespace policywright::gui::test {
namespace {

const QuestionId kReview("review_every");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class InheritingTest : public ::testing::Test {
protected:
    InheritingTest() { Settings(stage.installation().program().settingsFile).setAuthor(words("Ada Marsh")); }

    void openParent()
    {
        stage.open(parent);
        stage.settle();
    }
    void makeAndOpenChild()
    {
        openParent();
        stage.installation().saveName = QString::fromStdString(child);
        stage.window().actions().makeBelow->trigger();
        ASSERT_TRUE(notice().startsWith(words("“brand.policy” is there."))) << notice().toStdString();
        openChild();
    }
    void openChild()
    {
        stage.newWindow();
        stage.open(child);
        stage.settle();
    }
    void answer(const std::string &every)
    {
        stage.controller().answer(kReview, model::Answer(every));
        stage.settle();
    }
    static PolicyWindow *windowOfChild()
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            auto *window = qobject_cast<PolicyWindow *>(each);
            if (window && window->work() && window->windowTitle().startsWith(words("brand")))
                return window;
        }
        return nullptr;
    }
    InheritDialog *look()
    {
        stage.window().actions().differences->trigger();
        return shownDialog();
    }
    InheritDialog *shownDialog()
    {
        auto *dialog = dialogOf<InheritDialog>(stage.window());
        EXPECT_TRUE(dialog && eventually([&] { return dialog->isActiveWindow(); }));
        return dialog;
    }
    QStringList rowsOf(InheritDialog &dialog)
    {
        QStringList rows;
        for (const ListRow &row : dialog.list().rows())
            rows << (row.kind == ListRow::Kind::Heading
                         ? row.title
                         : QStringLiteral("%1 | %2 | %3").arg(row.title, row.mark, row.text));
        return rows;
    }
    QStringList toDo()
    {
        const auto *panel = stage.work().findChild<FindingsPanel *>();
        for (int mode = 0; !panel->isVisible(); ++mode)
            stage.work().setMode(mode);
        QStringList rows;
        for (const ListRow &row : panel->findChild<CalmList *>()->rows())
            rows << row.title;
        return rows;
    }
    QString notice() { return stage.work().notices().sentence(); }
    const model::PolicyDocument &policy() { return stage.controller().policy(); }

    Stage stage;
    std::string parent = stage.makePolicy("trust.policy", "Harbour Trust");
    std::string child = stage.path("brand.policy");
};

TEST_F(InheritingTest, APolicyIsMadeBelowAnotherOneAndOpened)
{
    openParent();
    EXPECT_FALSE(stage.window().actions().differences->isVisible());
    EXPECT_TRUE(stage.window().actions().extendAnother->isVisible());
    stage.installation().saveName = QString::fromStdString(child);
    stage.window().actions().makeBelow->trigger();
    EXPECT_EQ(notice(),
              words("“brand.policy” is there. It says nothing of its own yet, and what you change here can be "
                    "taken over there."));
    click(*buttonOf<QPushButton>(stage.work().notices(), words("Open it")));
    PolicyWindow *other = nullptr;
    ASSERT_TRUE(eventually([&] { return (other = windowOfChild()) != nullptr; }));
    ASSERT_TRUE(opened(*other));
    const model::PolicyDocument &below = other->work()->controller().policy();
    ASSERT_EQ(below.ancestors.size(), 1U);
    EXPECT_EQ(below.ancestors.front().name, "Harbour Trust");
    EXPECT_TRUE(other->actions().differences->isVisible());
    EXPECT_FALSE(other->actions().extendAnother->isVisible());
    other->actions().differences->trigger();
    auto *dialog = dialogOf<InheritDialog>(*other);
    EXPECT_TRUE(dialog->summary().endsWith(words("” and differs from it in nothing.")))
        << dialog->summary().toStdString();
    EXPECT_FALSE(dialog->goButton().isEnabled());
    dialog->reject();
    other->close();
}

TEST_F(InheritingTest, ThePolicyThatIsOpenIsNotReplacedByOneBelowIt)
{
    openParent();
    const std::string before = policy().id;
    stage.installation().saveName = QString::fromStdString(parent);
    stage.window().actions().makeBelow->trigger();
    EXPECT_EQ(notice(), words("This file holds the policy that is open. Choose another name."));
    session::PackCache packs;
    EXPECT_EQ(session::openPolicy(stage.installation().files(), parent, packs)->bundle.policy.id, before);
}

TEST_F(InheritingTest, ARuleThatBecomesWeakerIsSaidOnceAndStaysToDoUntilSomebodySaysWhy)
{
    makeAndOpenChild();
    answer("24 months");
    const QString place = words("The answer to “How often is it reviewed?”");
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_TRUE(notice().startsWith(place + words(" is weaker now than in “Harbour Trust of ")))
        << notice().toStdString();
    EXPECT_TRUE(toDo().contains(words("Weaker than in the policy above, and nobody said why (1)")));
    click(*buttonOf<QPushButton>(stage.work().notices(), words("Say why…")));
    InheritDialog *dialog = shownDialog();
    ASSERT_EQ(rowsOf(*dialog).size(), 2) << rowsOf(*dialog).join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(rowsOf(*dialog)[0], words("Weaker, and nobody said why (1)"));
    EXPECT_TRUE(rowsOf(*dialog)[1].startsWith(place + words(" | weaker | Here: 24 months\nHarbour Trust of ")))
        << rowsOf(*dialog)[1].toStdString();
    ASSERT_TRUE(dialog->reason().isVisible());
    EXPECT_FALSE(dialog->keepButton().isEnabled());
    click(dialog->reason());
    type(words("A team of two."));
    press(Qt::Key_Return);
    ASSERT_EQ(rowsOf(*dialog)[0], words("Weaker, with a reason (1)"));
    EXPECT_TRUE(rowsOf(*dialog)[1].endsWith(words("Why: A team of two. (Ada Marsh)")))
        << rowsOf(*dialog)[1].toStdString();
    EXPECT_TRUE(dialog->isVisible());
    dialog->reject();
    stage.settle();
    EXPECT_FALSE(toDo().contains(words("Weaker than in the policy above, and nobody said why (1)")));
    ASSERT_TRUE(eventually([&] { return QApplication::activeWindow() == &stage.window(); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    stage.settle();
    EXPECT_TRUE(policy().loosenings.empty());
    EXPECT_TRUE(toDo().contains(words("Weaker than in the policy above, and nobody said why (1)")));
}

TEST_F(InheritingTest, WhatIsStricterIsNobodysBusiness)
{
    makeAndOpenChild();
    answer("6 months");
    EXPECT_EQ(notice(), QString());
    InheritDialog *dialog = look();
    EXPECT_EQ(rowsOf(*dialog)[0], words("Different here (1)")) << rowsOf(*dialog).join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(rowsOf(*dialog)[1].contains(words(" | stricter | ")));
    EXPECT_FALSE(dialog->reason().isVisible());
}

TEST_F(InheritingTest, WhatIsInheritedCountsAgainAndTheAuthorCanGoThere)
{
    makeAndOpenChild();
    answer("6 months");
    InheritDialog *dialog = look();
    ASSERT_TRUE(dialog->backButton().isEnabled());
    click(dialog->backButton());
    EXPECT_FALSE(policy().answers.contains(kReview));
    EXPECT_TRUE(dialog->summary().endsWith(words("” and differs from it in nothing.")));
    dialog->reject();
    stage.settle();
    answer("6 months");
    dialog = look();
    click(dialog->goButton());
    EXPECT_TRUE(eventually([&] { return stage.window().findChild<InheritDialog *>() == nullptr; }));
    EXPECT_EQ(stage.controller().packs().sections()[stage.work().section()].id, SectionId("governance"));
}

TEST_F(InheritingTest, StandingAloneAndExtendingAgainChangeNoWord)
{
    makeAndOpenChild();
    answer("24 months");
    const std::string text = stage.preview().text();
    click(look()->endButton());
    stage.settle();
    EXPECT_TRUE(policy().ancestors.empty());
    EXPECT_EQ(stage.preview().text(), text);
    EXPECT_TRUE(stage.work().status().told().startsWith(words("Stands alone now; “Harbour Trust of ")));
    stage.installation().openName = QString::fromStdString(parent);
    stage.window().actions().extendAnother->trigger();
    stage.settle();
    ASSERT_EQ(policy().ancestors.size(), 1U);
    EXPECT_EQ(stage.preview().text(), text);
    EXPECT_EQ(look()->list().rows().size(), 2U);
}

TEST_F(InheritingTest, WhatCannotBeExtendedIsSaidAndNothingChanges)
{
    openParent();
    const model::PolicyDocument before = policy();
    std::ofstream(stage.path("damaged.policy")) << "no policy";
    for (const auto &[file, complaint] :
         {std::pair(parent, "itself"), std::pair(stage.path("damaged.policy"), "damaged.policy")}) {
        stage.installation().openName = QString::fromStdString(file);
        stage.window().actions().extendAnother->trigger();
        EXPECT_TRUE(notice().contains(words(complaint))) << notice().toStdString();
        EXPECT_EQ(policy(), before);
        EXPECT_FALSE(stage.controller().isModified());
    }
}

} // namespace
} // namespace policywright::gui::test
