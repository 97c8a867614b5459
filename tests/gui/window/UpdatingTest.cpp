// SPDX-License-Identifier: Apache-2.0
//
// A policy that was written with older templates than the program has: a notice, a look at what would change, and the
// update as one step. The newer base pack is the project's, changed in a folder of the test.
#include "app/gui/update/Updating.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/wording/ClauseCard.h"
#include "tests/gui/window/NewerTemplates.h"
#include "tests/gui/window/VersionDialogs.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace policywright::gui::test {
namespace {

const ClauseId kClause("purpose_scope.living_document");
const SectionId kSection("purpose_scope");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class UpdatingTest : public ::testing::Test {
protected:
    UpdatingTest()
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QStringLiteral("Ada Marsh"));
        policy = stage.makePolicy("a.policy", "Harbour Trust");
        newer.raise();
    }

    // With the older templates, which the program has as well.
    void openOlder()
    {
        stage.open(policy);
        stage.settle();
    }
    void installNewer() { stage.installation().useTemplates(newer.folder()); }

    void reword(const std::string &before, const std::string &now) { test::reword(stage, kClause, before, now); }
    ProposalDialog *look()
    {
        stage.window().actions().updatePacks->trigger();
        return shownProposal(stage.window());
    }
    static QStringList shownWords(const QWidget &dialog)
    {
        QStringList all;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            all += label->text();
        return all;
    }
    // Also one that is scrolled out of sight.
    static QRadioButton *choice(const QWidget &dialog, const char *name)
    {
        for (auto *button : dialog.findChildren<QRadioButton *>()) {
            if (button->text() == words(name))
                return button;
        }
        return nullptr;
    }
    static QPushButton *button(const QWidget &dialog, const char *name)
    {
        return buttonOf<QPushButton>(dialog, words(name));
    }
    // Takes what the dialog shows, and waits for the new desk.
    void take(ProposalDialog &dialog)
    {
        ASSERT_TRUE(eventually([&] { return dialog.take().isEnabled(); })) << dialog.state().toStdString();
        const QPointer<WorkArea> before = &stage.work(); // the next one may have its address
        click(dialog.take());
        ASSERT_TRUE(eventually([&] { return before.isNull(); }));
        waitForDesk();
    }
    void waitForDesk()
    {
        ASSERT_TRUE(opened(stage.window()));
        stage.settle();
    }
    void go(QAction &action)
    {
        const QPointer<WorkArea> before = &stage.work();
        action.trigger();
        ASSERT_TRUE(eventually([&] { return before.isNull(); }));
        waitForDesk();
    }
    std::string version() { return stage.controller().policy().packs.front().version.toString(); }
    std::string text() { return stage.preview().text(); }
    QString notice() { return stage.work().notices().sentence(); }
    bool isAboutNewer(const QString &sentence) { return sentence.startsWith(words("Newer templates are there")); }

    Stage stage;
    NewerTemplates newer{stage.path("newer")};
    std::string policy;
};

TEST_F(UpdatingTest, ANoticeTellsOfNewerTemplatesAndLeadsToThem)
{
    installNewer();
    openOlder();
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_EQ(notice(), words("Newer templates are there: base 1.1.0. Nothing changes before you have looked."));
    EXPECT_FALSE(stage.controller().isModified());
    click(*button(stage.work().notices(), "Look at them…"));
    ProposalDialog *dialog = shownProposal(stage.window());
    const QStringList all = shownWords(*dialog);
    EXPECT_TRUE(all.contains(words("“Base pack: social media policy”: version 1.1.0 instead of 1.0.0")));
    EXPECT_TRUE(all.contains(words("1.1.0 of 15 January 2027: Rules are some now, and a deputy is named.")));
    EXPECT_TRUE(all.contains(words("“Guidance, not a manual” reads otherwise")));
    EXPECT_TRUE(all.contains(words("New, and wants an answer: “Who answers when nobody else can?”")));
    EXPECT_TRUE(std::ranges::any_of(all, [](const QString &label) {
        return label.contains(words("and <s>a few</s> <u>some</u> firm rules"));
    })) << all.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(std::ranges::any_of(all, [](const QString &label) {
        return label.contains(words("as set out in When we look at it again."));
    })) << all.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(dialog->state(), words("Nothing has changed yet. Afterwards, Undo takes all of it back."));
}

TEST_F(UpdatingTest, WithTheSameTemplatesNothingIsSaidAndTheDialogSaysSo)
{
    openOlder();
    EXPECT_EQ(notice(), QString());
    ProposalDialog *dialog = look();
    EXPECT_EQ(dialog->state(), words("The templates of this policy are up to date."));
    EXPECT_FALSE(dialog->take().isEnabled());
}

TEST_F(UpdatingTest, AnUpdateIsOneStepThatIsUndoneAndDoneAgainInEveryMode)
{
    openOlder();
    installNewer();
    stage.work().goToClause(kClause);
    stage.settle();
    const model::PolicyDocument before = stage.controller().policy();
    take(*look());
    EXPECT_EQ(version(), "1.1.0");
    EXPECT_NE(text().find("some firm rules"), std::string::npos);
    EXPECT_EQ(stage.work().status().told(), words("Updated to base 1.1.0"));
    EXPECT_EQ(stage.work().clause(), kClause);
    EXPECT_EQ(stage.window().actions().undo->text(), words("Undo: update of the packs"));
    const model::PolicyDocument after = stage.controller().policy();
    for (int mode = 0; mode < 5; ++mode) {
        stage.work().setMode(mode);
        stage.settle();
        go(*stage.window().actions().undo);
        EXPECT_EQ(stage.controller().policy(), before);
        EXPECT_EQ(stage.work().mode(), mode);
        EXPECT_NE(text().find("a few firm rules"), std::string::npos);
        EXPECT_FALSE(isAboutNewer(notice())) << "who undid it knows";
        go(*stage.window().actions().redo);
        EXPECT_EQ(stage.controller().policy(), after);
        EXPECT_EQ(stage.work().mode(), mode);
        EXPECT_NE(text().find("some firm rules"), std::string::npos);
        EXPECT_EQ(stage.controller().packs().sections()[stage.work().section()].id, kSection);
    }
    stage.work().setMode(0);
    EXPECT_TRUE(stage.goTo("deputy_voice")) << "a question of the newer templates, found anywhere";
    const model::PolicyDocument saved = stage.save();
    EXPECT_EQ(saved, after);
}

TEST_F(UpdatingTest, WhatIsTypedOnTheNewDeskGoesOnWithTheSameHistory)
{
    installNewer();
    openOlder();
    take(*look());
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_EQ(notice(), words("The newer templates ask 1 question that has no answer yet."));
    click(*button(stage.work().notices(), "Go to it"));
    ASSERT_TRUE(eventually([&] {
        const QuestionCard *card = stage.card("deputy_voice");
        return card && QApplication::focusWidget() && card->isAncestorOf(QApplication::focusWidget());
    }));
    type(QStringLiteral("Ben Hart"));
    stage.settle();
    EXPECT_NE(text().find("Ask Ben Hart."), std::string::npos);
    press(Qt::Key_Z, Qt::ControlModifier); // the words
    EXPECT_EQ(version(), "1.1.0");
    const QPointer<WorkArea> before = &stage.work();
    press(Qt::Key_Z, Qt::ControlModifier); // the update
    press(Qt::Key_Z, Qt::ControlModifier); // pressed once too often
    ASSERT_TRUE(eventually([&] { return before.isNull(); }));
    waitForDesk();
    EXPECT_EQ(version(), "1.0.0");
    EXPECT_FALSE(stage.controller().isModified());
    EXPECT_EQ(stage.work().header().state(), words("Saved"));
}

TEST_F(UpdatingTest, CancelChangesNothing)
{
    openOlder();
    installNewer();
    const model::PolicyDocument before = stage.controller().policy();
    ProposalDialog *dialog = look();
    EXPECT_TRUE(dialog->take().isEnabled());
    click(*button(*dialog, "Cancel"));
    ASSERT_TRUE(eventually([&] { return stage.window().isActiveWindow(); }));
    stage.settle();
    EXPECT_EQ(stage.controller().policy(), before);
    EXPECT_FALSE(stage.controller().isModified());
    EXPECT_FALSE(stage.window().actions().undo->isEnabled());
}

TEST_F(UpdatingTest, WhatBothChangedIsDecidedOnACardBeforeAnythingIsTaken)
{
    openOlder();
    installNewer();
    reword("a few firm rules", "two firm rules");
    ProposalDialog *dialog = look();
    EXPECT_EQ(dialog->state(), words("0 of 1 decided"));
    EXPECT_FALSE(dialog->take().isEnabled());
    const QStringList all = shownWords(*dialog);
    EXPECT_TRUE(all.contains(words("A sentence of “Guidance, not a manual”")));
    EXPECT_TRUE(all.contains(
        words("<p>This one gives you principles and <s>a few</s> <u>two</u> firm rules, and trusts your judgement for "
              "the rest.</p>")))
        << all.join(QLatin1Char('\n')).toStdString();
    ASSERT_NE(choice(*dialog, "Other words:"), nullptr);
    choice(*dialog, "The newer template's text")->click();
    EXPECT_FALSE(dialog->take().isEnabled()) << "before what comes of it is shown";
    ASSERT_TRUE(eventually([&] { return dialog->take().isEnabled(); }));
    choice(*dialog, "Other words:")->click();
    auto *own = dialog->findChild<QPlainTextEdit *>();
    own->setPlainText(words("This one gives you two good rules."));
    ASSERT_TRUE(eventually([&] {
        return std::ranges::any_of(shownWords(*dialog),
                                   [](const QString &label) { return label.contains(words("<u>good</u>")); });
    })) << "the preview is of what was chosen";
    take(*dialog);
    EXPECT_NE(text().find("This one gives you two good rules."), std::string::npos);
    EXPECT_EQ(version(), "1.1.0");
    go(*stage.window().actions().undo);
    EXPECT_NE(text().find("two firm rules"), std::string::npos);
}

TEST_F(UpdatingTest, OwnWordsThatDoNotFitAreAskedForAgain)
{
    openOlder();
    installNewer();
    reword("a few firm rules", "two firm rules");
    ProposalDialog *dialog = look();
    choice(*dialog, "Other words:")->click();
    dialog->findChild<QPlainTextEdit *>()->setPlainText(words("Rules {{ guide"));
    const QString sentence = words(
        "The words that you chose do not fit into the text. Write them in another way, or take one of the texts.");
    ASSERT_TRUE(eventually([&] { return dialog->state() == sentence; })) << dialog->state().toStdString();
    EXPECT_FALSE(dialog->take().isEnabled());
    choice(*dialog, "Your text")->click();
    EXPECT_TRUE(eventually([&] { return dialog->take().isEnabled(); }));
}

TEST_F(UpdatingTest, AnotherFolderIsLookedIntoAndWhatIsWrongWithItIsSaid)
{
    openOlder();
    const model::PolicyDocument before = stage.controller().policy();
    ProposalDialog *dialog = look();
    const auto lookInto = [&](const std::string &folder) {
        stage.installation().openName = QString::fromStdString(folder);
        click(dialog->elsewhere());
        EXPECT_TRUE(eventually([&] { return dialog->state() != words("Looking at what would change…"); }));
        return dialog->state();
    };
    const std::string empty = stage.path("empty");
    std::filesystem::create_directory(empty);
    EXPECT_EQ(lookInto(empty),
              QString::fromStdString("None of the template packs of " + policy + " is in the folder " + empty +
                                     "; give the folder that holds them, each in a folder of its own name."));
    EXPECT_FALSE(dialog->take().isEnabled());
    newer.replace("pack.yaml", "sections:\n", "sections: [\n");
    const QString damaged = lookInto(newer.folder());
    EXPECT_TRUE(damaged.startsWith(QString::fromStdString(newer.folder() + "/base/pack.yaml, line ")))
        << damaged.toStdString();
    EXPECT_TRUE(damaged.contains(words(": This is not valid YAML: "))) << damaged.toStdString();
    EXPECT_FALSE(dialog->take().isEnabled());
    newer.replace("pack.yaml", "sections: [\n", "sections:\n");
    EXPECT_EQ(lookInto(newer.folder()), words("Nothing has changed yet. Afterwards, Undo takes all of it back."));
    EXPECT_TRUE(dialog->take().isEnabled());
    newer.replace("pack.yaml", "version: 1.1.0", "version: 0.9.0");
    EXPECT_EQ(lookInto(newer.folder()),
              QString::fromStdString(
                  policy + " was written with a newer version of a template pack (base 1.0.0; the folder has 0.9.0); "
                           "nothing was changed, since going back would lose what the newer one brought."));
    EXPECT_FALSE(dialog->take().isEnabled());
    EXPECT_EQ(stage.controller().policy(), before);
}

TEST_F(UpdatingTest, WhatTheNewerTemplatesNoLongerHaveIsSaidAndUndoBringsItBack)
{
    openOlder();
    installNewer();
    reword("a few firm rules", "two firm rules");
    for (int i = 0; i < 2; ++i)
        newer.replace("views.yaml", "          - purpose_scope.living_document\n", "");
    newer.replace("purpose_scope/section.yaml", "  - id: living_document\n    covers: [src:0.36, src:0.85]\n\n", "");
    newer.replace("purpose_scope/section.yaml", "  - id: deputy_voice\n    type: text\n    required: yes\n\n", "");
    newer.withdraw("purpose_scope/en.md", "## clause living_document", "## clause levels");
    newer.withdraw("purpose_scope/en.md", "## question deputy_voice", "## question use_decision");
    newer.withdraw("purpose_scope/de.md", "## clause living_document", "## clause levels");
    ProposalDialog *dialog = look();
    ASSERT_EQ(dialog->state(), words("0 of 1 decided")) << dialog->state().toStdString();
    EXPECT_TRUE(shownWords(*dialog).contains(words("“Guidance, not a manual”: you decide, above.")));
    choice(*dialog, "Your text")->click();
    ASSERT_TRUE(eventually([&] { return dialog->take().isEnabled(); })) << dialog->state().toStdString();
    EXPECT_TRUE(shownWords(*dialog).contains(
        words("“Guidance, not a manual” is no longer in the templates; your text stays, as a clause of your own.")))
        << shownWords(*dialog).join(QLatin1Char('\n')).toStdString();
    take(*dialog);
    EXPECT_FALSE(stage.controller().policy().customWordings.contains(kClause));
    EXPECT_EQ(stage.controller().policy().ownClauses.size(), 1U);
    EXPECT_NE(text().find("two firm rules"), std::string::npos);
    go(*stage.window().actions().undo);
    EXPECT_TRUE(stage.controller().policy().customWordings.contains(kClause));
    EXPECT_TRUE(stage.controller().policy().ownClauses.empty());
}

TEST_F(UpdatingTest, SectionsInAnotherOrderLeaveTheAuthorWhereTheyAre)
{
    openOlder();
    installNewer();
    newer.replace("pack.yaml", "  - purpose_scope\n", "");
    newer.replace("pack.yaml", "  - quiz_sheet\n", "  - purpose_scope\n  - quiz_sheet\n");
    stage.work().goToClause(kClause);
    stage.settle();
    const std::size_t at = stage.work().section();
    take(*look());
    EXPECT_NE(stage.work().section(), at);
    EXPECT_EQ(stage.controller().packs().sections()[stage.work().section()].id, kSection);
    go(*stage.window().actions().undo);
    EXPECT_EQ(stage.work().section(), at);
}

TEST_F(UpdatingTest, AClauseThatIsPinnedInItsMenuReadsAfterAnUpdateAsItDid)
{
    openOlder();
    installNewer();
    ASSERT_TRUE(eventually([&] { return stage.controller().document() != nullptr; }));
    stage.work().setMode(1);
    stage.work().goToClause(kClause);
    stage.settle();
    const auto card = [&] {
        const auto cards = stage.work().findChildren<ClauseCard *>();
        const auto found = std::ranges::find(cards, kClause, &ClauseCard::clause);
        return found == cards.end() ? nullptr : *found;
    };
    const auto pinAction = [&]() -> QAction * {
        for (QAction *action : card()->menu().actions()) {
            if (action->text() == words("Pin: updates never touch it"))
                return action;
        }
        return nullptr;
    };
    ASSERT_NE(card(), nullptr);
    EXPECT_FALSE(pinAction()->isChecked());
    pinAction()->trigger();
    stage.settle();
    EXPECT_EQ(stage.controller().policy().pins.at(kClause).author, "Ada Marsh");
    EXPECT_TRUE(pinAction()->isChecked());
    EXPECT_EQ(card()->accessibleDescription(), words("pinned"));
    ProposalDialog *dialog = look();
    EXPECT_TRUE(shownWords(*dialog).contains(words("“Guidance, not a manual” is pinned and stays as it reads.")));
    take(*dialog);
    EXPECT_EQ(version(), "1.1.0");
    EXPECT_NE(text().find("a few firm rules"), std::string::npos);
    ASSERT_NE(card(), nullptr);
    pinAction()->trigger();
    stage.settle();
    EXPECT_TRUE(stage.controller().policy().pins.empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(stage.controller().policy().pins.contains(kClause));
}

TEST_F(UpdatingTest, WhatWasTypedAMomentAgoIsInTheUpdateThatIsLookedAt)
{
    openOlder();
    installNewer();
    stage.work().goToClause(kClause);
    stage.window().actions().reword->trigger();
    stage.settle();
    type(QStringLiteral("Read this. "));
    take(*look());
    EXPECT_NE(text().find("Read this. No policy foresees every case."), std::string::npos) << text().substr(0, 4000);
    EXPECT_NE(text().find("some firm rules"), std::string::npos);
    go(*stage.window().actions().undo);
    EXPECT_NE(text().find("Read this. No policy foresees every case."), std::string::npos);
    EXPECT_NE(text().find("a few firm rules"), std::string::npos);
}

} // namespace
} // namespace policywright::gui::test
