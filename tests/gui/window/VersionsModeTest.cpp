// SPDX-License-Identifier: Apache-2.0
//
// The life of a policy in the window: a version is published, the next one is drafted and sent on, what changed is
// read, decided and handed out, and the first one is made again.
#include "app/gui/versions/VersionsMode.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/versions/ChangeKindDialog.h"
#include "app/gui/versions/VersionsPage.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/WindowActions.h"
#include "core/session/Revisions.h"
#include "core/session/VersionPublishing.h"
#include "tests/gui/window/VersionDialogs.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace policywright::gui::test {
namespace {

using history::State;

const QuestionId kOrganisation("org_name");

class VersionsModeTest : public ::testing::Test {
protected:
    VersionsModeTest() { Settings(stage.installation().program().settingsFile).setAuthor(QStringLiteral("Ada Marsh")); }

    void openExample()
    {
        std::filesystem::copy_file("templates/examples/charity.policy", file);
        stage.open(file);
        stage.settle();
        stage.window().actions().versionsMode->trigger();
        ASSERT_TRUE(page().isVisible());
    }

    VersionsMode &mode() { return *stage.work().findChild<VersionsMode *>(); }
    VersionsDesk &desk() { return mode().desk(); }
    VersionsPage &page() { return mode().page(); }
    template <class Dialog>
    Dialog *dialog()
    {
        return dialogOf<Dialog>(stage.window());
    }
    QPushButton *button(const QString &words) { return buttonOf<QPushButton>(page(), words); }
    void clickOn(const QString &words)
    {
        QPushButton *found = button(words);
        ASSERT_NE(found, nullptr) << words.toStdString();
        click(*found);
    }

    void keep(State state, const QString &name, const QString &why)
    {
        const std::size_t before = log().revisions().size();
        stage.window().actions().keepVersion->trigger();
        fill(*dialog<KeepVersionDialog>(), state, name, why);
        ASSERT_TRUE(eventually([&] { return log().revisions().size() == before + 1; }));
        ASSERT_TRUE(eventually([&] { return desk().rows().size() == before + 2; }));
        ASSERT_TRUE(eventually([&] { return QApplication::activeWindow() == &stage.window(); }));
    }
    void rename(const std::string &organisation)
    {
        stage.controller().answer(kOrganisation, model::Answer(organisation));
        stage.settle();
    }

    history::RevisionLog log() { return *session::revisionsIn(stage.controller().file()); }
    history::RevisionLog savedLog()
    {
        session::PackCache packs;
        return *session::revisionsIn(*session::openPolicy(stage.installation().files(), file, packs));
    }
    QStringList rowsOf(CalmList &list)
    {
        QStringList rows;
        for (const ListRow &row : list.rows())
            rows << QStringLiteral("%1 | %2 | %3").arg(row.title, row.mark, row.text);
        return rows;
    }
    std::string bytesOf(const std::string &path)
    {
        QFile written(QString::fromStdString(path));
        EXPECT_TRUE(written.open(QIODevice::ReadOnly)) << path;
        return written.readAll().toStdString();
    }

    Stage stage;
    std::string file = stage.path("charity.policy");
};

TEST_F(VersionsModeTest, SaysWhatVersionsAreGoodForWhereThereIsNone)
{
    openExample();
    ASSERT_TRUE(eventually([&] { return page().summary().startsWith(QStringLiteral("No version was kept yet.")); }))
        << page().summary().toStdString();
    EXPECT_EQ(rowsOf(page().versions()),
              QStringList(QStringLiteral("The text as it is now | Not kept yet | Changes that no version holds yet.")));
    EXPECT_EQ(stage.preview().page, std::nullopt);
    EXPECT_FALSE(button(QStringLiteral("Hand out"))->isEnabled());
}

TEST_F(VersionsModeTest, APublishedVersionIsInForceAndCanBeProvenFromTheFile)
{
    openExample();
    stage.window().actions().keepVersion->trigger();
    auto *asked = dialog<KeepVersionDialog>();
    asked->hasEffective().setChecked(true);
    asked->effective().setDate(QDate(2027, 3, 1));
    fill(*asked, State::Published, QStringLiteral("1.0"), QStringLiteral("The board agreed"));
    ASSERT_TRUE(eventually([&] { return desk().rows().size() == 2; }));
    const history::RevisionLog kept = savedLog();
    ASSERT_EQ(kept.revisions().size(), 1U);
    const history::RevisionNote note = kept.noteOf(*kept.head());
    EXPECT_EQ(note.version, "1.0");
    EXPECT_EQ(note.why, "The board agreed");
    EXPECT_EQ(note.by, "Ada Marsh");
    EXPECT_EQ(note.effective, "2027-03-01");
    EXPECT_EQ(note.state, State::Published);
    session::PackCache packs;
    const auto opened = session::openPolicy(stage.installation().files(), file, packs);
    const auto proven = session::reproducedVersions(*opened, QApplication::applicationVersion().toStdString());
    ASSERT_TRUE(proven);
    ASSERT_EQ(proven->size(), 1U);
    EXPECT_TRUE((*proven)[0].isProven());
    EXPECT_GE((*proven)[0].same, 9U);
    EXPECT_TRUE(rowsOf(page().versions())[1].startsWith(QStringLiteral("Version 1.0 | In force from 1 March 2027 | ")))
        << rowsOf(page().versions())[1].toStdString();
}

TEST_F(VersionsModeTest, WhatChangedIsReadInTheTextAndSideBySide)
{
    openExample();
    keep(State::Published, QStringLiteral("1.0"), QStringLiteral("The board agreed"));
    rename("Quay Trust");
    ASSERT_TRUE(eventually([&] { return desk().comparison() && !page().changes().rows().empty(); }));
    EXPECT_TRUE(stage.preview().page->contains("<ins>Quay")) << *stage.preview().page;
    EXPECT_TRUE(stage.preview().page->contains("What changed from version 1.0 to the present text"));
    EXPECT_FALSE(stage.preview().page->contains("<body class=\"redline both\">"));
    page().layoutChoice().setCurrentIndex(1);
    EXPECT_TRUE(stage.preview().page->contains("<body class=\"redline both\">"));
    EXPECT_EQ(page().changes().rows().size(), 1U);
    EXPECT_EQ(page().summary(), QStringLiteral("1 clause reads otherwise."));
    page().changes().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_FALSE(stage.preview().wentTo.empty());
    EXPECT_TRUE(std::ranges::any_of(desk().comparison()->changes.clauses, [&](const exporting::ClauseChange &change) {
        return change.id == stage.preview().wentTo.back();
    }));
    stage.work().setMode(0);
    EXPECT_EQ(stage.preview().page, std::nullopt); // the document again
}

TEST_F(VersionsModeTest, UndoneAgainItReadsTheSame)
{
    openExample();
    keep(State::Draft, QStringLiteral("0.1"), QStringLiteral("To counsel"));
    rename("Quay Trust");
    ASSERT_TRUE(eventually([&] { return !page().changes().rows().empty(); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    stage.settle();
    ASSERT_TRUE(eventually([&] { return page().summary() == QStringLiteral("Both read the same."); }))
        << page().summary().toStdString();
    EXPECT_TRUE(page().changes().rows().empty());
}

TEST_F(VersionsModeTest, AVersionIsSentOnAndWhatCannotFollowIsNotOffered)
{
    openExample();
    keep(State::Draft, QStringLiteral("1.1"), QStringLiteral("To counsel"));
    page().versions().setCurrentKey(1);
    ASSERT_EQ(desk().chosen(), log().head()->id);
    clickOn(QStringLiteral("Its state…"));
    auto *asked = dialog<KeepVersionDialog>();
    fill(*asked, State::InReview, QStringLiteral("1.1"), QStringLiteral("Counsel has it"));
    ASSERT_TRUE(eventually([&] { return log().stateOf(*log().head()) == State::InReview; }));
    EXPECT_EQ(savedLog().events().back().why, "Counsel has it");
    ASSERT_TRUE(eventually([&] { return rowsOf(page().versions())[1].contains(QStringLiteral("| In review |")); }));
    EXPECT_TRUE(rowsOf(page().versions())[1].contains(QStringLiteral("Ada Marsh: To counsel\nIn review: ")));
    EXPECT_TRUE(rowsOf(page().versions())[1].endsWith(QStringLiteral("Ada Marsh: Counsel has it")));
}

TEST_F(VersionsModeTest, WhetherAChangeIsMaterialIsDecidedWithAReason)
{
    openExample();
    keep(State::Published, QStringLiteral("1.0"), QStringLiteral("The board agreed"));
    rename("Quay Trust");
    keep(State::Draft, QStringLiteral("1.1"), QStringLiteral("A new name"));
    page().versions().setCurrentKey(1);
    ASSERT_TRUE(eventually([&] { return desk().comparison() && !page().changes().rows().empty(); }));
    page().changes().setCurrentKey(0);
    const std::string clause = desk().comparison()->changes.clauses[0].id;
    clickOn(QStringLiteral("Material or not…"));
    auto *asked = dialog<ChangeKindDialog>();
    EXPECT_FALSE(asked->decideButton().isEnabled());
    click(asked->editorial());
    click(asked->why());
    type(QStringLiteral("Our name alone"));
    click(asked->decideButton());
    ASSERT_TRUE(eventually([&] { return !savedLog().events().empty() && savedLog().events().back().decision; }));
    const history::RevisionEvent event = savedLog().events().back();
    EXPECT_EQ(event.decision->clause, clause);
    EXPECT_FALSE(event.decision->isMaterial);
    EXPECT_EQ(event.why, "Our name alone");
    ASSERT_TRUE(eventually([&] {
        return rowsOf(page().changes())[0].contains(QStringLiteral("Decided by Ada Marsh: Our name alone"));
    })) << rowsOf(page().changes())[0].toStdString();
}

TEST_F(VersionsModeTest, NothingIsDecidedAboutWordsThatNoVersionHolds)
{
    openExample();
    keep(State::Published, QStringLiteral("1.0"), QStringLiteral("The board agreed"));
    rename("Quay Trust");
    ASSERT_TRUE(eventually([&] { return !page().changes().rows().empty(); }));
    page().changes().setCurrentKey(0);
    EXPECT_FALSE(button(QStringLiteral("Material or not…"))->isEnabled());
    EXPECT_EQ(button(QStringLiteral("Material or not…"))->toolTip(),
              QStringLiteral("Keep this version first: a decision is about words that are in the history"));
}

TEST_F(VersionsModeTest, AGapIsNotPublishedAndNothingIsNoted)
{
    file = stage.makePolicy("gaps.policy", "Harbour Trust");
    stage.open(file);
    stage.settle();
    stage.window().actions().versionsMode->trigger();
    stage.window().actions().keepVersion->trigger();
    Answering answering(QStringLiteral("Close"));
    fill(*dialog<KeepVersionDialog>(), State::Published, QStringLiteral("1.0"), QStringLiteral("Too early"));
    ASSERT_TRUE(eventually([&] { return answering.wasAsked(); }));
    EXPECT_EQ(answering.asked(), QStringLiteral("The version was not published."));
    EXPECT_TRUE(dialog<KeepVersionDialog>()->isVisible()); // with what was typed
    EXPECT_EQ(log().revisions().size(), 0U);
    EXPECT_EQ(savedLog().revisions().size(), 0U);
}

TEST_F(VersionsModeTest, AnOlderVersionBecomesAFileOfItsOwn)
{
    openExample();
    keep(State::Published, QStringLiteral("1.0"), QStringLiteral("The board agreed"));
    const model::PolicyDocument then = stage.controller().policy();
    rename("Quay Trust");
    stage.save();
    page().versions().setCurrentKey(1);
    stage.installation().saveName = QString::fromStdString(file);
    clickOn(QStringLiteral("Save it as a file…"));
    EXPECT_EQ(stage.work().notices().sentence(),
              QStringLiteral("This file holds the policy that is open. Choose another name."));
    stage.installation().saveName = QString::fromStdString(stage.path("one.policy"));
    clickOn(QStringLiteral("Save it as a file…"));
    session::PackCache packs;
    const auto opened = session::openPolicy(stage.installation().files(), stage.path("one.policy"), packs);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->bundle.policy, then);
    EXPECT_EQ(stage.organisationIn(file), "Quay Trust");
}

TEST_F(VersionsModeTest, WhatChangedIsHandedOutInTheFormThatItsNameSays)
{
    openExample();
    keep(State::Published, QStringLiteral("1.0"), QStringLiteral("The board agreed"));
    rename("Quay Trust");
    ASSERT_TRUE(eventually([&] { return !page().changes().rows().empty(); }));
    struct Case {
        int action;
        const char *name;
        const char *begin;
        const char *holds;
    };
    for (const Case &each :
         {Case{0, "changes.html", "<!doctype html>", "<ins>Quay"}, Case{0, "changes.pdf", "%PDF-", ""},
          Case{0, "changes.docx", "PK", ""}, Case{1, "log.html", "<!doctype html>", "1.0"},
          Case{1, "log.md", "# ", "1.0"}, Case{2, "mail.txt", "Subject: ", "Wording only"}}) {
        const std::string path = stage.path(each.name);
        stage.installation().saveName = QString::fromStdString(path);
        button(QStringLiteral("Hand out"))->menu()->actions()[each.action]->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(QString::fromStdString(path)); }, 30'000)) << path;
        const std::string bytes = bytesOf(path);
        EXPECT_TRUE(bytes.starts_with(each.begin)) << path << bytes.substr(0, 200);
        EXPECT_TRUE(bytes.contains(each.holds)) << path << bytes.substr(0, 1000);
    }
}

TEST_F(VersionsModeTest, NoPolicyIsReplacedByWhatIsHandedOut)
{
    openExample();
    keep(State::Draft, QStringLiteral("0.1"), QStringLiteral("To counsel"));
    ASSERT_TRUE(eventually([&] { return desk().comparison() != nullptr; }));
    const std::string before = bytesOf(file);
    stage.installation().saveName = QString::fromStdString(file);
    button(QStringLiteral("Hand out"))->menu()->actions()[0]->trigger();
    EXPECT_EQ(stage.work().notices().sentence(),
              QStringLiteral("“charity.policy” is the name of a policy, which would be lost. Nothing was written: "
                             "choose a name that ends in “.html”."));
    EXPECT_EQ(bytesOf(file), before);
}

TEST_F(VersionsModeTest, AFolderThatIsNotThereIsSaid)
{
    openExample();
    keep(State::Draft, QStringLiteral("0.1"), QStringLiteral("To counsel"));
    ASSERT_TRUE(eventually([&] { return desk().comparison() != nullptr; }));
    stage.installation().saveName = QString::fromStdString(stage.path("nowhere/changes.html"));
    button(QStringLiteral("Hand out"))->menu()->actions()[0]->trigger();
    ASSERT_TRUE(eventually([&] { return stage.work().notices().sentence().contains(QStringLiteral("nowhere")); }))
        << stage.work().notices().sentence().toStdString();
}

} // namespace
} // namespace policywright::gui::test
