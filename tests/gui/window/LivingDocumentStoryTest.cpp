// SPDX-License-Identifier: Apache-2.0
//
// A policy over its years in the window, as one story: 1.0 is published, a brand below it is made, 1.1 is drafted, the
// templates are updated while the author has words of their own, the changes go out, 1.1 is published and the brand
// follows, and 1.0 is made again byte for byte.
#include "app/gui/list/CalmList.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/versions/VersionsMode.h"
#include "app/gui/versions/VersionsPage.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/WindowActions.h"
#include "core/session/Revisions.h"
#include "core/session/VersionPublishing.h"
#include "tests/gui/window/NewerTemplates.h"
#include "tests/gui/window/VersionDialogs.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QTest>

#include <filesystem>

namespace policywright::gui::test {
namespace {

using history::State;

const ClauseId kClause("purpose_scope.living_document");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class LivingDocumentStory : public ::testing::Test {
protected:
    LivingDocumentStory()
    {
        Settings(stage.installation().program().settingsFile).setAuthor(words("Ada Marsh"));
        std::filesystem::copy_file("templates/examples/city.policy", file);
        newer.raise();
    }

    void open(const std::string &path)
    {
        stage.newWindow();
        stage.open(path);
        stage.settle();
    }
    VersionsPage &versions()
    {
        stage.window().actions().versionsMode->trigger();
        return stage.work().findChild<VersionsMode *>()->page();
    }
    VersionsDesk &desk() { return stage.work().findChild<VersionsMode *>()->desk(); }
    history::RevisionLog log() { return *session::revisionsIn(stage.controller().file()); }
    void keep(State state, const char *name, const char *why)
    {
        const std::size_t before = log().revisions().size();
        stage.window().actions().keepVersion->trigger();
        fill(*dialogOf<KeepVersionDialog>(stage.window()), state, words(name), words(why));
        ASSERT_TRUE(eventually([&] { return log().revisions().size() == before + 1; })) << name;
        ASSERT_TRUE(eventually([&] { return QApplication::activeWindow() == &stage.window(); }));
        stage.settle();
    }
    void reword(const std::string &before, const std::string &now) { test::reword(stage, kClause, before, now); }
    // Decides each card with this choice, takes what the dialog shows, and waits for the new desk.
    void take(ProposalDialog &dialog, const char *choice)
    {
        for (auto *button : dialog.findChildren<QRadioButton *>()) {
            if (button->text() == words(choice))
                button->click();
        }
        ASSERT_TRUE(eventually([&] { return dialog.take().isEnabled(); })) << dialog.state().toStdString();
        click(dialog.take());
    }
    void handOut(int action, const std::string &name, const std::string &holds)
    {
        const std::string path = stage.path(name);
        stage.installation().saveName = QString::fromStdString(path);
        buttonOf<QPushButton>(versions(), words("Hand out"))->menu()->actions()[action]->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(QString::fromStdString(path)); }, 30'000)) << name;
        EXPECT_TRUE(testing::readBytes(path).contains(holds)) << testing::readBytes(path).substr(0, 2000);
    }
    // The document, which other modes have no room for.
    std::string text()
    {
        stage.work().setMode(0);
        stage.settle();
        return stage.preview().text();
    }
    QString notice() { return stage.work().notices().sentence(); }

    Stage stage;
    NewerTemplates newer{stage.path("newer")};
    std::string file = stage.path("city.policy");
    std::string brand = stage.path("brand.policy");
};

TEST_F(LivingDocumentStory, FromTheFirstVersionToTheBrandThatFollows)
{
    open(file);
    versions();
    keep(State::Published, "1.0", "The board agreed");
    const std::string first = text();

    // A brand of its own, which says nothing yet.
    stage.installation().saveName = QString::fromStdString(brand);
    stage.window().actions().makeBelow->trigger();
    ASSERT_TRUE(notice().startsWith(words("“brand.policy” is there."))) << notice().toStdString();

    // 1.1 is drafted while 1.0 is in force.
    reword("a few firm rules", "two firm rules");
    ASSERT_TRUE(text().contains("two firm rules"));
    keep(State::Draft, "1.1 draft", "Fewer rules");
    EXPECT_EQ(log().stateOf(*session::lastPublished(log())), State::Published);
    EXPECT_EQ(log().noteOf(*session::lastPublished(log())).version, "1.0");

    // The templates say something else now, about the same sentence.
    stage.installation().useTemplates(newer.folder());
    stage.window().actions().updatePacks->trigger();
    ProposalDialog *proposal = shownProposal(stage.window());
    EXPECT_EQ(proposal->state(), words("0 of 1 decided"));
    EXPECT_FALSE(proposal->take().isEnabled());
    const QPointer<WorkArea> before = &stage.work();
    take(*proposal, "Your text");
    ASSERT_TRUE(eventually([&] { return before.isNull(); }));
    ASSERT_TRUE(opened(stage.window()));
    stage.settle();
    EXPECT_EQ(stage.controller().policy().packs.front().version.toString(), "1.1.0");
    EXPECT_TRUE(text().contains("two firm rules"));
    stage.controller().answer(QuestionId("deputy_voice"), model::Answer(std::string("the deputy head")));
    stage.settle();

    // What changed is read and handed out, and 1.1 is in force.
    versions();
    ASSERT_TRUE(eventually([&] { return desk().comparison() && !versions().changes().rows().empty(); }));
    press(Qt::Key_F7);
    EXPECT_EQ(versions().changes().currentKey(), 0);
    ASSERT_FALSE(stage.preview().wentTo.empty());
    keep(State::Published, "1.1", "Fewer rules, and a deputy");
    versions().versions().setCurrentKey(1);
    ASSERT_TRUE(eventually([&] { return desk().comparison() && desk().comparison()->changes.since == "1.0"; }));
    handOut(0, "changes.html", "two");
    handOut(1, "log.md", "1.1");
    handOut(2, "mail.txt", "Subject: ");
    stage.save();

    // The brand follows, with the words that it inherits.
    open(brand);
    EXPECT_TRUE(text().contains("a few firm rules"));
    stage.window().actions().updatePacks->trigger();
    const QPointer<WorkArea> older = &stage.work();
    take(*shownProposal(stage.window()), "");
    ASSERT_TRUE(eventually([&] { return older.isNull(); }));
    ASSERT_TRUE(opened(stage.window()));
    stage.settle();
    stage.window().actions().followParent->trigger();
    take(*shownProposal(stage.window()), "In the policy above");
    ASSERT_TRUE(eventually([&] { return stage.controller().policy().ancestors.front().version == "1.1"; }));
    stage.settle();
    EXPECT_TRUE(text().contains("two firm rules"));
    EXPECT_TRUE(text().contains("the deputy head"));
    stage.save();

    // Years later, from the file alone.
    open(file);
    session::PackCache packs;
    const auto kept = session::openPolicy(stage.installation().files(), file, packs);
    ASSERT_TRUE(kept);
    const auto proven = session::reproducedVersions(*kept, QApplication::applicationVersion().toStdString());
    ASSERT_TRUE(proven);
    ASSERT_EQ(proven->size(), 2U);
    for (const auto &version : *proven)
        EXPECT_TRUE(version.isProven());
    VersionsPage &page = versions();
    ASSERT_TRUE(eventually([&] { return !page.versions().rows().empty(); }));
    const int last = static_cast<int>(page.versions().rows().size()) - 1;
    page.versions().setCurrentKey(last);
    stage.installation().saveName = QString::fromStdString(stage.path("one.policy"));
    click(*buttonOf<QPushButton>(page, words("Save it as a file…")));
    ASSERT_TRUE(QFileInfo::exists(QString::fromStdString(stage.path("one.policy"))));
    open(stage.path("one.policy"));
    EXPECT_EQ(text(), first);
}

} // namespace
} // namespace policywright::gui::test
