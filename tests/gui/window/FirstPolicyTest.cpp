// SPDX-License-Identifier: Apache-2.0
//
// The story of somebody who has nothing: from the start page to a saved policy and its PDF, by the keyboard alone.
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/publish/PublishDialog.h"
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/start/StartPage.h"
#include "app/gui/window/HeaderRow.h"
#include "tests/gui/window/WindowStage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

class FirstPolicyTest : public ::testing::Test {
protected:
    void makeFirstDraft()
    {
        press(Qt::Key_Return); // "New policy" has the focus
        NewPolicyPage &page = stage.window().newPolicyPage();
        ASSERT_TRUE(QTest::qWaitFor([&] { return page.start().isEnabled(); }, 20'000));
        ASSERT_TRUE(tabTo(*page.card(QuestionId("org_name"))));
        type(QStringLiteral("Brackwater Rowing Club"));
        ASSERT_TRUE(tabTo(*page.card(QuestionId("org_size"))));
        press(Qt::Key_Up); // smaller than the default
        ASSERT_TRUE(tabTo(*page.card(QuestionId("jurisdictions"))));
        press(Qt::Key_Down);
        press(Qt::Key_Space); // the second: the United Kingdom
        ASSERT_TRUE(tabTo(page.start()));
        press(Qt::Key_Return);
        ASSERT_TRUE(opened(stage.window()));
        stage.settle();
    }

    static QAbstractButton *buttonOf(QWidget &dialog, const char *words)
    {
        for (auto *button : dialog.findChildren<QAbstractButton *>()) {
            if (button->text() == QString::fromUtf8(words))
                return button;
        }
        ADD_FAILURE() << "no button " << words;
        std::abort();
    }

    static QStringList wordsOf(const QWidget &dialog)
    {
        QStringList words;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words;
    }

    Stage stage;
};

TEST_F(FirstPolicyTest, GrowsFromTheStartPageByKeyboardAndIsSavedAsItIsOnTheScreen)
{
    makeFirstDraft();
    const model::PolicyDocument &policy = stage.controller().policy();
    EXPECT_EQ(policy.answers.at(QuestionId("org_name")), model::Answer("Brackwater Rowing Club"));
    EXPECT_EQ(policy.answers.at(QuestionId("org_size")), model::Answer("small"));
    EXPECT_NE(stage.preview().text().find("Brackwater Rowing Club"), std::string::npos);
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Not saved yet"));
    EXPECT_EQ(stage.window().windowTitle(), QStringLiteral("Brackwater Rowing Club[*] — Policywright"));
    EXPECT_TRUE(stage.window().isWindowModified());

    stage.work().goToQuestion(QuestionId("org_short_name"));
    ASSERT_TRUE(eventually([&] {
        const QuestionCard *card = stage.work().interview().page()->card(QuestionId("org_short_name"));
        return card && card->isAncestorOf(QApplication::focusWidget());
    }));
    type(QStringLiteral("The Club"));
    stage.settle();
    EXPECT_NE(stage.preview().text().find("The Club"), std::string::npos);

    stage.installation().saveName = QString::fromStdString(stage.path("club.policy"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Saved"));
    EXPECT_FALSE(stage.window().isWindowModified());
    session::PackCache packs;
    const auto saved = session::openPolicy(stage.installation().files(), stage.path("club.policy"), packs);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->bundle.policy, policy);
}

TEST_F(FirstPolicyTest, IsWrittenWithThePackOfTheCountryThatWasTicked)
{
    makeFirstDraft();
    std::vector<std::string> pins;
    for (const model::PackPin &pin : stage.controller().policy().packs)
        pins.push_back(pin.id.toString());
    const auto &answers = stage.controller().policy().answers;
    const auto places = std::get<model::Choices>(answers.at(QuestionId("jurisdictions"))).ids;
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(pins, (std::vector<std::string>{"base", places.front()}));
}

TEST_F(FirstPolicyTest, IsPublishedAsAPdfThatNamesTheOrganisation)
{
    makeFirstDraft();
    const model::PolicyDocument saved = stage.save("club.policy");
    EXPECT_EQ(saved, stage.controller().policy());
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(eventually([] { return qobject_cast<PublishDialog *>(QApplication::activeWindow()) != nullptr; }));
    auto &dialog = *qobject_cast<PublishDialog *>(QApplication::activeWindow());
    ASSERT_TRUE(QTest::qWaitFor([&] { return buttonOf(dialog, "Publish")->isEnabled(); }, 20'000));
    ASSERT_TRUE(tabTo(*buttonOf(dialog, "HTML, for the web and the intranet")));
    press(Qt::Key_Space); // the PDF alone
    ASSERT_TRUE(tabTo(*buttonOf(dialog, "Publish")));
    press(Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wordsOf(dialog).contains(QStringLiteral("Published 1 file")); }, 60'000))
        << wordsOf(dialog).join(QLatin1Char('\n')).toStdString();
    const QDir folder(QString::fromStdString(stage.path("Published")));
    const QStringList files = folder.entryList(QDir::Files);
    ASSERT_EQ(files.size(), 1);
    EXPECT_TRUE(files[0].endsWith(QStringLiteral(".pdf"))) << files[0].toStdString();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {folder.filePath(files[0]), QStringLiteral("-")});
    ASSERT_TRUE(reader.waitForFinished());
    EXPECT_TRUE(reader.readAllStandardOutput().contains("Brackwater Rowing Club"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return QApplication::activeWindow() == &stage.window(); }));
}

TEST_F(FirstPolicyTest, AsksBeforeItIsThrownAway)
{
    makeFirstDraft();
    const Answering cancel(QStringLiteral("Cancel"));
    EXPECT_FALSE(stage.window().close());
    EXPECT_TRUE(cancel.wasAsked());
    EXPECT_EQ(cancel.asked(), QStringLiteral("Save the changes to “Brackwater Rowing Club”?"));
    const Answering discard(QStringLiteral("Discard"));
    EXPECT_TRUE(stage.window().close());
    EXPECT_TRUE(session::listJournals(stage.installation().files(), stage.path("recovery"))->journals.empty());
}

} // namespace
} // namespace policywright::gui::test
