// SPDX-License-Identifier: Apache-2.0
//
// Two authors work on copies of one policy: one hands it over, both change it, and what comes back is put together,
// with a question where both changed the same.
#include "app/gui/merge/MergeDialog.h"
#include "app/gui/review/HandOverDialog.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/WindowActions.h"
#include "core/session/PackCache.h"
#include "tests/gui/window/WindowStage.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

using model::Answer;
using model::PolicyDocument;

const QuestionId kPurpose("purpose_statement");
const QuestionId kName("org_short_name");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class CopyMergeTest : public ::testing::Test {
protected:
    CopyMergeTest()
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QStringLiteral("Ada Marsh"));
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.settle();
        set(kPurpose, "We listen. We answer.");
    }

    void set(const QuestionId &question, const std::string &text)
    {
        ASSERT_TRUE(stage.controller().perform(session::SetAnswer{question, Answer(text)}));
        stage.settle();
    }
    void handOver()
    {
        stage.installation().saveName = QString::fromStdString(copy);
        stage.window().actions().handOver->trigger();
        auto *dialog = stage.window().findChild<HandOverDialog *>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(eventually([&] { return dialog->isActiveWindow(); }));
        dialog->reviewer().setText(QStringLiteral("Ben Hart"));
        dialog->form().setCurrentIndex(2);
        EXPECT_EQ(dialog->obstacle(),
                  words("Holds everything: the answers, all documents and all remarks. What is changed in both copies "
                        "meanwhile is put together when it comes back. The policy is saved first."));
        dialog->makeButton().click();
        ASSERT_TRUE(eventually([&] { return QFile::exists(stage.installation().saveName); }));
        ASSERT_TRUE(eventually([&] { return notice().startsWith(words("The copy is “for-ben.policy”.")); }));
    }
    // What somebody else does in the copy.
    void changeCopy(const std::function<void(PolicyDocument &)> &change)
    {
        session::PackCache packs;
        auto policy = session::openPolicy(stage.installation().files(), copy, packs);
        ASSERT_TRUE(policy);
        change(policy->bundle.policy);
        ASSERT_TRUE(session::savePolicy(stage.installation().files(), *policy));
    }
    void takeIn()
    {
        stage.work().notices().say({});
        stage.installation().openName = QString::fromStdString(copy);
        stage.window().actions().takeIn->trigger();
    }
    MergeDialog *asked()
    {
        EXPECT_TRUE(eventually([&] { return stage.window().findChild<MergeDialog *>() != nullptr; }));
        auto *dialog = stage.window().findChild<MergeDialog *>();
        EXPECT_TRUE(dialog && eventually([&] { return dialog->isActiveWindow(); }));
        return dialog;
    }
    static QRadioButton *choice(QWidget &dialog, const char *name)
    {
        for (auto *button : dialog.findChildren<QRadioButton *>()) {
            if (button->text() == words(name))
                return button;
        }
        return nullptr;
    }
    static QPushButton *button(QWidget &dialog, const char *name)
    {
        for (auto *each : dialog.findChildren<QPushButton *>()) {
            if (each->text() == words(name))
                return each;
        }
        return nullptr;
    }
    QString notice() { return stage.work().notices().sentence(); }
    std::string answer(const QuestionId &question)
    {
        const auto &answers = stage.controller().policy().answers;
        const auto found = answers.find(question);
        return found == answers.end() ? std::string() : std::get<std::string>(found->second);
    }

    Stage stage;
    std::string copy = stage.path("for-ben.policy");
};

TEST_F(CopyMergeTest, WhatOnlyOneChangedIsPutTogetherWithoutAQuestionAndUndoneAsOneStep)
{
    handOver();
    EXPECT_FALSE(stage.controller().isModified()); // it was saved with the revision that both have
    set(kPurpose, "We listen. We answer at once.");
    changeCopy([](PolicyDocument &policy) { policy.answers.insert_or_assign(kName, Answer("The Trust")); });
    takeIn();
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty() && answer(kName) == "The Trust"; }));
    EXPECT_EQ(notice(), words("1 change of its authors was taken from “for-ben.policy”."));
    EXPECT_EQ(answer(kPurpose), "We listen. We answer at once.");
    EXPECT_EQ(stage.window().findChild<MergeDialog *>(), nullptr);
    stage.controller().undo();
    EXPECT_EQ(answer(kName), "");
    EXPECT_EQ(answer(kPurpose), "We listen. We answer at once.");
    stage.controller().redo();
    const PolicyDocument saved = stage.save();
    EXPECT_EQ(saved.answers.at(kName), Answer("The Trust"));
    takeIn(); // once more
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_EQ(notice(), words("“for-ben.policy” holds nothing that is not here already."));
    EXPECT_FALSE(stage.controller().isModified());
}

TEST_F(CopyMergeTest, WhatBothChangedIsAskedWithAllThreeTexts)
{
    handOver();
    set(kPurpose, "We listen. We answer at once.");
    changeCopy([](PolicyDocument &policy) {
        policy.answers.insert_or_assign(kPurpose, Answer("We listen. We answer within a day."));
        policy.answers.insert_or_assign(kName, Answer("The Trust"));
    });
    takeIn();
    MergeDialog *dialog = asked();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(answer(kName), ""); // nothing is taken while it is asked
    QStringList shownWords;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        shownWords += label->text();
    EXPECT_TRUE(shownWords.contains(words(
        "A sentence of the answer to “In two or three sentences: what is social media for in this organisation?”")))
        << shownWords.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(shownWords.contains(words("Before: We answer.")));
    EXPECT_TRUE(shownWords.contains(words("<p>We answer<u> at once</u>.</p>")));
    EXPECT_TRUE(shownWords.contains(words("<p>We answer<u> within a day</u>.</p>")));
    EXPECT_TRUE(shownWords.contains(words("0 of 1 decided")));
    EXPECT_FALSE(button(*dialog, "Merge")->isEnabled());
    choice(*dialog, "Theirs")->click();
    EXPECT_TRUE(button(*dialog, "Merge")->isEnabled());
    button(*dialog, "Merge")->click();
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_EQ(notice(), words("2 changes of its authors were taken from “for-ben.policy”."));
    EXPECT_EQ(answer(kPurpose), "We listen. We answer within a day.");
    EXPECT_EQ(answer(kName), "The Trust");
    const PolicyDocument saved = stage.save();
    EXPECT_EQ(saved.answers.at(kPurpose), Answer("We listen. We answer within a day."));
    stage.controller().undo();
    EXPECT_EQ(answer(kPurpose), "We listen. We answer at once.");
    EXPECT_EQ(answer(kName), "");
}

TEST_F(CopyMergeTest, WordsThatAreNoTemplateMakeAQuestionOfTheWholeText)
{
    const ClauseId clause("purpose_scope.living_document");
    const auto worded = [&](const char *text) {
        return model::CustomWording{text, "Rules guide.\n", "1.0.0", "Ada Marsh", "2026-11-23"};
    };
    ASSERT_TRUE(stage.controller().perform(session::SetWording{clause, worded("Rules guide us.\n")}));
    handOver();
    ASSERT_TRUE(stage.controller().perform(session::SetWording{clause, worded("Rules guide us well.\n")}));
    changeCopy([&](PolicyDocument &policy) {
        policy.customWordings.insert_or_assign(clause, worded("Rules guide us safely.\n"));
    });
    takeIn();
    MergeDialog *dialog = asked();
    ASSERT_NE(dialog, nullptr);
    choice(*dialog, "Other words:")->click();
    auto *own = dialog->findChild<QPlainTextEdit *>();
    ASSERT_NE(own, nullptr);
    own->setPlainText(words("Rules {{ guide"));
    button(*dialog, "Merge")->click();
    MergeDialog *again = nullptr;
    ASSERT_TRUE(eventually([&] {
        for (auto *each : stage.window().findChildren<MergeDialog *>()) {
            if (each->isVisible())
                again = each;
        }
        return again != nullptr && again->isActiveWindow();
    }));
    EXPECT_EQ(stage.controller().policy().customWordings.at(clause).text, "Rules guide us well.\n");
    EXPECT_EQ(choice(*again, "Other words:"), nullptr); // one of the two, as a whole
    choice(*again, "Theirs")->click();
    button(*again, "Merge")->click();
    EXPECT_TRUE(eventually(
        [&] { return stage.controller().policy().customWordings.at(clause).text == "Rules guide us safely.\n"; }));
}

TEST_F(CopyMergeTest, NotNowTakesNothingAndSaysSo)
{
    handOver();
    set(kPurpose, "Mine.");
    changeCopy([](PolicyDocument &policy) { policy.answers.insert_or_assign(kPurpose, Answer("Theirs.")); });
    takeIn();
    MergeDialog *dialog = asked();
    ASSERT_NE(dialog, nullptr);
    button(*dialog, "Not now")->click();
    ASSERT_TRUE(eventually([&] { return !notice().isEmpty(); }));
    EXPECT_EQ(notice(),
              words("Nothing of what its authors changed was taken from “for-ben.policy”. Take it in again to "
                    "decide."));
    EXPECT_EQ(answer(kPurpose), "Mine.");
}

TEST_F(CopyMergeTest, ACopyThatNobodyHandedOverIsNotGuessedAt)
{
    stage.save();
    ASSERT_TRUE(QFile::copy(QString::fromStdString(stage.path("a.policy")), QString::fromStdString(copy)));
    changeCopy([](PolicyDocument &policy) { policy.answers.insert_or_assign(kName, Answer("The Trust")); });
    takeIn();
    ASSERT_TRUE(eventually([&] { return notice().contains(words("so only its remarks were taken")); }));
    EXPECT_EQ(answer(kName), "");
    EXPECT_FALSE(stage.controller().isModified());
}

} // namespace
} // namespace policywright::gui::test
