// SPDX-License-Identifier: Apache-2.0
#include "app/gui/people/PeopleDialog.h"

#include "app/gui/list/CalmList.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

using model::Person;

class PeopleDialogTest : public ::testing::Test {
protected:
    PeopleDialogTest()
    {
        stage.open(QStringLiteral("templates/examples/charity.policy").toStdString());
        stage.settle();
        people = session::peopleInUse(stage.controller().policy());
        const auto most = std::ranges::max_element(people, {}, [](const auto &who) { return who.places.size(); });
        busy = static_cast<int>(most - people.begin());
    }

    PeopleDialog &open()
    {
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(eventually([] { return qobject_cast<PeopleDialog *>(QApplication::activeModalWidget()); }));
        dialog = qobject_cast<PeopleDialog *>(QApplication::activeModalWidget());
        return *dialog;
    }
    CalmList &list() { return *dialog->findChildren<CalmList *>().first(); }
    QLineEdit &line(const char *name)
    {
        for (auto *one : dialog->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == QString::fromLatin1(name))
                return *one;
        }
        std::abort();
    }
    QPushButton &changeButton()
    {
        for (auto *one : dialog->findChildren<QPushButton *>()) {
            if (one->isDefault())
                return *one;
        }
        std::abort();
    }

    Stage stage;
    std::vector<session::PersonInUse> people;
    int busy = 0;
    PeopleDialog *dialog = nullptr;
};

TEST_F(PeopleDialogTest, ListsEverybodyWithTheirPlaces)
{
    open();
    ASSERT_EQ(list().rows().size(), people.size());
    const session::PersonInUse &who = people[static_cast<std::size_t>(busy)];
    ASSERT_GT(who.places.size(), 1U);
    EXPECT_EQ(list().rows()[static_cast<std::size_t>(busy)].mark, QStringLiteral("%1 places").arg(who.places.size()));
    list().setCurrentKey(busy);
    EXPECT_EQ(dialog->findChildren<CalmList *>().last()->rows().size(), who.places.size());
    EXPECT_FALSE(changeButton().isEnabled());
    dialog->reject();
}

TEST_F(PeopleDialogTest, ChangesAPersonInAllPlacesAsOneStep)
{
    const auto before = stage.controller().policy().answers;
    open();
    list().setCurrentKey(busy);
    line("Phone").setFocus();
    line("Phone").selectAll();
    type(QStringLiteral("+44 20 7946 0999"));
    EXPECT_EQ(list().rows()[static_cast<std::size_t>(busy)].mark, QStringLiteral("not changed yet"));
    press(Qt::Key_Return);
    const auto changed = session::peopleInUse(stage.controller().policy());
    int places = 0;
    for (const auto &who : changed) {
        for (const auto &place : who.places)
            places += place.entry.phone == "+44 20 7946 0999" ? 1 : 0;
    }
    EXPECT_EQ(places, static_cast<int>(people[static_cast<std::size_t>(busy)].places.size()));
    EXPECT_EQ(stage.controller().history().nextUndo(), (session::StepName{session::ChangeKind::Several, ""}));
    dialog->reject();
    stage.controller().undo();
    EXPECT_EQ(stage.controller().policy().answers, before);
}

TEST_F(PeopleDialogTest, KeepsWhatWasBegunForOneWhileOneLooksAtAnother)
{
    open();
    list().setCurrentKey(busy);
    line("Name").setFocus();
    line("Name").selectAll();
    type(QStringLiteral("Somebody Else"));
    list().setCurrentKey(busy == 0 ? 1 : 0);
    EXPECT_NE(line("Name").text(), QStringLiteral("Somebody Else"));
    list().setCurrentKey(busy);
    EXPECT_EQ(line("Name").text(), QStringLiteral("Somebody Else"));
    {
        Answering stay(QStringLiteral("Cancel"));
        dialog->reject();
        EXPECT_TRUE(stay.wasAsked());
    }
    EXPECT_TRUE(dialog->isVisible());
    Answering leave(QStringLiteral("Close without changing"));
    dialog->reject();
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_FALSE(stage.controller().isModified());
}

TEST_F(PeopleDialogTest, RefusesToMakeNobodyOfAPerson)
{
    open();
    list().setCurrentKey(busy);
    for (const char *field : {"Name", "Job title", "E-mail", "Phone"}) {
        line(field).setFocus();
        line(field).selectAll();
        press(Qt::Key_Delete);
    }
    EXPECT_FALSE(changeButton().isEnabled());
    Answering leave(QStringLiteral("Close without changing"));
    dialog->reject();
}

TEST_F(PeopleDialogTest, SaysThatNobodyIsNamedYet)
{
    stage.newWindow();
    stage.open(stage.makePolicy("empty.policy", "Harbour Trust"));
    stage.settle();
    open();
    EXPECT_TRUE(list().isHidden());
    EXPECT_TRUE(changeButton().isHidden());
    dialog->reject();
}

} // namespace
} // namespace policywright::gui::test
