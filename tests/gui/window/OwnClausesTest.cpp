// SPDX-License-Identifier: Apache-2.0
//
// Clauses of the author's own in the text mode, with real keys: added, moved, reworded, kept from outside readers,
// removed, undone and saved.
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/text/ClauseTextEdit.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/wording/ClauseSheet.h"
#include "app/gui/wording/OwnClauseForm.h"
#include "app/gui/wording/SectionTextPage.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

const ClauseId kPacks("purpose_scope.living_document");
const ClauseId kOwn("own.visitors");

class OwnClausesTest : public ::testing::Test {
protected:
    OwnClausesTest()
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QStringLiteral("Ada Marsh"));
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.settle();
        stage.work().goToClause(kPacks);
        press(Qt::Key_F2);
        press(Qt::Key_Escape);
    }

    SectionTextPage &page() { return *stage.window().findChild<SectionTextPage *>(); }
    OwnClauseForm &form() { return *page().findChild<OwnClauseForm *>(); }
    const model::PolicyDocument &policy() { return stage.controller().policy(); }
    QString marks() { return page().card(kOwn)->accessibleDescription(); }
    bool previewHolds(const std::string &words)
    {
        return eventually([&] { return stage.preview().text().find(words) != std::string::npos; });
    }
    void choose(const ClauseId &clause, const QString &item)
    {
        for (QAction *action : page().card(clause)->menu().actions()) {
            if (action->text() == item && action->isVisible())
                return action->trigger();
        }
        ADD_FAILURE() << "There is no " << item.toStdString();
    }
    QStringList titles() // of the cards, as they stand there
    {
        QStringList all;
        for (const ClauseCard *card : page().findChildren<ClauseCard *>()) {
            if (!card->isHidden())
                all.push_back(QString::number(card->y()).rightJustified(6, QLatin1Char('0')) + card->accessibleName());
        }
        all.sort();
        for (QString &line : all)
            line = line.mid(6);
        return all;
    }

    void addVisitors()
    {
        page().askForNewClause();
        QCoreApplication::processEvents();
        type(QStringLiteral("Visitors"));
        press(Qt::Key_Return);
        type(QStringLiteral("Visitors of *ours* ask {{ first }}."));
        form().findChild<QPushButton *>()->click();
        stage.settle();
    }

    Stage stage;
};

TEST_F(OwnClausesTest, StandAtTheEndOfTheirSectionWithTheWordsThatWereTyped)
{
    addVisitors();
    const model::OwnClause &own = policy().ownClauses.at(kOwn);
    EXPECT_EQ(own.section, SectionId("purpose_scope"));
    EXPECT_EQ(own.title, "Visitors");
    EXPECT_EQ(own.audience, model::OwnAudience::Public);
    EXPECT_EQ(own.author, "Ada Marsh");
    ASSERT_NE(page().card(kOwn), nullptr);
    EXPECT_TRUE(page().card(kOwn)->accessibleName().endsWith(QStringLiteral(" Visitors")));
    EXPECT_EQ(marks(), QStringLiteral("your clause"));
    EXPECT_EQ(own.text, R"(Visitors of \*ours\* ask {\{ first }}.)");
    EXPECT_EQ(page().card(kOwn)->sheet().words().trimmed().toStdString(), "Visitors of *ours* ask {{ first }}.");
    EXPECT_TRUE(form().isHidden());
}

TEST_F(OwnClausesTest, AreRewordedWithLiveAnswersAndSaved)
{
    addVisitors();
    stage.work().goToClause(kOwn);
    press(Qt::Key_F2);
    ASSERT_EQ(page().editing(), kOwn);
    QCoreApplication::processEvents();
    press(Qt::Key_Home, Qt::ControlModifier);
    type(QStringLiteral("At {{"));
    type(QStringLiteral("full name"));
    press(Qt::Key_Return);
    type(QStringLiteral(": "));
    EXPECT_TRUE(previewHolds("At Harbour Trust: Visitors"));
    press(Qt::Key_Escape);
    press(Qt::Key_S, Qt::ControlModifier);
    session::PackCache packs;
    const auto file = session::openPolicy(stage.installation().files(), stage.path("a.policy"), packs);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bundle.policy.ownClauses, policy().ownClauses);
    EXPECT_TRUE(file->bundle.policy.ownClauses.at(kOwn).text.starts_with("At {{ org_name }}: "));
}

TEST_F(OwnClausesTest, MoveWithinTheirSectionAndBack)
{
    addVisitors();
    const QStringList before = titles();
    page().card(kOwn)->setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    stage.settle();
    EXPECT_FALSE(policy().order.empty());
    EXPECT_NE(titles(), before);
    EXPECT_TRUE(eventually([&] { return titles().indexOf(page().card(kOwn)->accessibleName()) == before.size() - 2; }));
    choose(kOwn, QStringLiteral("Move back to its place"));
    stage.settle();
    EXPECT_TRUE(policy().order.empty());
    EXPECT_TRUE(eventually([&] { return titles() == before; }));
}

TEST_F(OwnClausesTest, ChangeTheirTitleAndReaders)
{
    addVisitors();
    choose(kOwn, QStringLiteral("Title and readers…"));
    QCoreApplication::processEvents();
    type(QStringLiteral("Guests"));
    form().findChild<QCheckBox *>()->click();
    press(Qt::Key_Tab);
    form().findChild<QPushButton *>()->click();
    stage.settle();
    EXPECT_EQ(policy().ownClauses.at(kOwn).title, "Guests");
    EXPECT_EQ(policy().ownClauses.at(kOwn).audience, model::OwnAudience::Internal);
    EXPECT_EQ(marks(), QStringLiteral("your clause, internal"));
    EXPECT_FALSE(policy().ownClauses.at(kOwn).text.empty());
}

TEST_F(OwnClausesTest, AreRemovedAndBroughtBackByUndo)
{
    const model::PolicyDocument before = policy();
    addVisitors();
    const model::PolicyDocument with = policy();
    choose(kOwn, QStringLiteral("Remove the clause"));
    stage.settle();
    EXPECT_EQ(policy(), before);
    EXPECT_EQ(page().card(kOwn), nullptr);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(policy(), with);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(policy(), before);
}

TEST_F(OwnClausesTest, AreNotAddedWithoutATitleAndText)
{
    page().askForNewClause();
    QCoreApplication::processEvents();
    const auto *add = form().findChild<QPushButton *>();
    EXPECT_FALSE(add->isEnabled());
    type(QStringLiteral("Visitors"));
    EXPECT_FALSE(add->isEnabled());
    press(Qt::Key_Escape);
    EXPECT_TRUE(form().isHidden());
    EXPECT_TRUE(policy().ownClauses.empty());
}

} // namespace
} // namespace policywright::gui::test
