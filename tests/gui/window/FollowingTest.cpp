// SPDX-License-Identifier: Apache-2.0
//
// A policy that extends another one, whose file has changed since: a notice, a look at what would change, and following
// it as one step.
#include "app/gui/update/Following.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "core/session/ParentState.h"
#include "tests/gui/window/VersionDialogs.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace policywright::gui::test {
namespace {

using model::Answer;

const QuestionId kPurpose("purpose_statement");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class FollowingTest : public ::testing::Test {
protected:
    FollowingTest()
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QStringLiteral("Ada Marsh"));
        changeParent("We listen. We answer.");
        session::PackCache packs;
        const Program &program = stage.installation().program();
        const auto file = session::openPolicy(program.files, parent, packs);
        EXPECT_TRUE(file);
        const auto state = session::parentState(*file, {}, todayOf(program.clock));
        EXPECT_TRUE(state);
        auto made = session::childOf(*state, child, {}, program.ids);
        EXPECT_TRUE(made);
        EXPECT_TRUE(session::savePolicy(program.files, *made));
    }

    void changeParent(const std::string &purpose)
    {
        session::PackCache packs;
        const Program &program = stage.installation().program();
        auto file = session::openPolicy(program.files, parent, packs);
        ASSERT_TRUE(file);
        file->bundle.policy.answers.insert_or_assign(kPurpose, Answer(purpose));
        ASSERT_TRUE(session::savePolicy(program.files, *file));
    }
    void open()
    {
        stage.open(child);
        stage.settle();
    }
    ProposalDialog *look()
    {
        stage.window().actions().followParent->trigger();
        return shownProposal(stage.window());
    }
    QString notice() { return stage.work().notices().sentence(); }
    std::string purpose() { return std::get<std::string>(stage.controller().policy().answers.at(kPurpose)); }

    Stage stage;
    std::string parent = stage.makePolicy("trust.policy", "Harbour Trust");
    std::string child = stage.path("brand.policy");
};

TEST_F(FollowingTest, ANoticeTellsOfTheChangeAndFollowingIsOneStep)
{
    changeParent("We listen. We answer at once.");
    open();
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_TRUE(notice().startsWith(words("The policy above has changed: “Harbour Trust of ")))
        << notice().toStdString();
    EXPECT_FALSE(stage.controller().isModified());
    for (auto *button : stage.work().notices().findChildren<QPushButton *>()) {
        if (button->text() == words("Look at it…"))
            click(*button);
    }
    ProposalDialog *dialog = shownProposal(stage.window());
    ASSERT_TRUE(dialog->take().isEnabled()) << dialog->state().toStdString();
    click(dialog->take());
    ASSERT_TRUE(eventually([&] { return purpose() == "We listen. We answer at once."; }));
    EXPECT_TRUE(stage.work().status().told().startsWith(words("Follows “Harbour Trust of ")));
    ASSERT_TRUE(eventually([&] { return stage.window().isActiveWindow(); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(purpose(), "We listen. We answer.");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(purpose(), "We listen. We answer at once.");
    EXPECT_EQ(look()->state().left(23), words("This policy follows “Ha"));
}

TEST_F(FollowingTest, WhatBothChangedIsDecidedOnACard)
{
    changeParent("We listen. We answer at once.");
    open();
    ASSERT_TRUE(stage.controller().perform(session::SetAnswer{kPurpose, Answer("We listen. We answer slowly.")}));
    stage.settle();
    ProposalDialog *dialog = look();
    EXPECT_EQ(dialog->state(), words("0 of 1 decided"));
    EXPECT_FALSE(dialog->take().isEnabled());
    for (auto *button : dialog->findChildren<QRadioButton *>()) {
        if (button->text() == words("In the policy above"))
            button->click();
    }
    ASSERT_TRUE(eventually([&] { return dialog->take().isEnabled(); }));
    EXPECT_EQ(purpose(), "We listen. We answer slowly.");
    click(dialog->take());
    EXPECT_TRUE(eventually([&] { return purpose() == "We listen. We answer at once."; }));
}

TEST_F(FollowingTest, AFileThatIsElsewhereIsNamedAndADamagedOneIsSaid)
{
    const std::string elsewhere = stage.path("elsewhere.policy");
    changeParent("We listen. We answer at once.");
    std::filesystem::rename(parent, elsewhere);
    open();
    EXPECT_EQ(notice(), QString()) << "nobody asked";
    const model::PolicyDocument before = stage.controller().policy();
    ProposalDialog *dialog = look();
    EXPECT_TRUE(dialog->state().endsWith(words(", is not beside it; name its file."))) << dialog->state().toStdString();
    EXPECT_FALSE(dialog->take().isEnabled());
    const auto name = [&](const std::string &file) {
        stage.installation().openName = QString::fromStdString(file);
        click(dialog->elsewhere());
        EXPECT_TRUE(eventually([&] { return dialog->state() != words("Looking at what would change…"); }));
    };
    std::ofstream(stage.path("damaged.policy")) << "no policy";
    name(stage.path("damaged.policy"));
    EXPECT_TRUE(dialog->state().contains(words("damaged.policy"))) << dialog->state().toStdString();
    EXPECT_FALSE(dialog->take().isEnabled());
    name(stage.makePolicy("other.policy", "Somebody else"));
    EXPECT_TRUE(dialog->state().contains(words("is not the policy that this one extends")))
        << dialog->state().toStdString();
    EXPECT_FALSE(dialog->take().isEnabled());
    EXPECT_EQ(stage.controller().policy(), before);
    name(elsewhere);
    EXPECT_TRUE(dialog->take().isEnabled()) << dialog->state().toStdString();
}

TEST_F(FollowingTest, WhatExtendsNothingIsNotOfferedIt)
{
    stage.open(parent);
    stage.settle();
    EXPECT_FALSE(stage.window().actions().followParent->isVisible());
    EXPECT_TRUE(stage.window().actions().updatePacks->isVisible());
}

} // namespace
} // namespace policywright::gui::test
