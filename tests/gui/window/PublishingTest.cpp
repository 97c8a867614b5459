// SPDX-License-Identifier: Apache-2.0
//
// The story of an open policy on its way to paper: its pages beside the interview, PDF files in a folder, in another
// colour that is saved with the policy. With policywright-pdf itself; poppler reads what came of it.
#include "app/gui/pages/PageBar.h"
#include "app/gui/pages/PageSheets.h"
#include "app/gui/pages/PagesView.h"
#include "app/gui/publish/PublishDialog.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/publish/ThemeChoice.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include <filesystem>

namespace policywright::gui::test {
namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished()) << program.toStdString();
    return QString::fromUtf8(process.readAllStandardOutput());
}

class PublishingTest : public ::testing::Test {
protected:
    void openExample()
    {
        std::filesystem::copy_file("templates/examples/charity.policy", stage.path("charity.policy"));
        stage.open(stage.path("charity.policy"));
        stage.settle();
    }

    PreviewPanel &panel() { return stage.work().preview(); }

    bool pagesAreThere()
    {
        return QTest::qWaitFor([&] { return panel().pages().isUpToDate(); }, 30'000) &&
               panel().pages().sentence().isEmpty();
    }

    PublishDialog *openDialog()
    {
        press(Qt::Key_E, Qt::ControlModifier);
        auto *dialog = stage.window().findChild<PublishDialog *>();
        EXPECT_TRUE(dialog);
        EXPECT_TRUE(eventually([&] { return dialog->form().obstacle().isEmpty(); }))
            << dialog->form().obstacle().toStdString();
        return dialog;
    }

    static QPushButton *publishButton(const PublishDialog &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Publish"))
                return button;
        }
        return nullptr;
    }

    Stage stage;
};

TEST_F(PublishingTest, TheDocumentIsShownAsItsPagesAndTheyFollowItWhenTheKeysRest)
{
    openExample();
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(panel().face(), PreviewPanel::Face::Pages);
    EXPECT_EQ(panel().pages().sentence(), QStringLiteral("The pages are being made…"));
    ASSERT_TRUE(pagesAreThere()) << panel().pages().sentence().toStdString();
    PageSheets &sheets = panel().pages().sheets();
    EXPECT_GT(sheets.count(), 5);
    EXPECT_EQ(panel().bar().pageWords(), QStringLiteral("1 of %1").arg(sheets.count()));
    const std::string name = std::get<std::string>(stage.controller().policy().answers.at(QuestionId("org_name")));
    EXPECT_TRUE(sheets.text(0).contains(QString::fromStdString(name))) << sheets.text(0).toStdString();

    sheets.goTo(2);
    stage.controller().answer(QuestionId("org_name"), model::Answer("Brackwater Rowing Club"));
    ASSERT_TRUE(eventually([&] { return !panel().pages().isUpToDate(); }));
    EXPECT_TRUE(panel().pages().sentence().isEmpty()) << "the old pages stay until the new ones are there";
    ASSERT_TRUE(pagesAreThere());
    EXPECT_TRUE(sheets.text(0).contains(QStringLiteral("Brackwater Rowing Club")));
    EXPECT_EQ(sheets.page(), 2);

    press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_TRUE(sheets.zoom());
    press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_FALSE(sheets.zoom());
    press(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(panel().face(), PreviewPanel::Face::WebPage);
    EXPECT_NE(stage.preview().text().find("Brackwater Rowing Club"), std::string::npos);
}

TEST_F(PublishingTest, WhatIsChosenOfThePreviewIsThereTheNextTime)
{
    openExample();
    press(Qt::Key_Equal, Qt::ControlModifier);
    press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(stage.preview().zoom, 1.25);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    stage.newWindow();
    stage.open(stage.path("charity.policy"));
    EXPECT_EQ(panel().face(), PreviewPanel::Face::Pages);
    EXPECT_TRUE(stage.window().actions().asPages->isChecked());
    EXPECT_DOUBLE_EQ(stage.preview().zoom, 1.25);
    EXPECT_EQ(stage.preview().shownDocuments, 0) << "what is not looked at is not made";
}

TEST_F(PublishingTest, ThePreviewHasTheMenuOfTheProgram)
{
    openExample();
    const ClauseId clause = stage.controller().document()->sections.front().clauses.front().content->id;
    Q_EMIT stage.preview().menuWanted(
        {.onScreen = QPoint(10, 10), .clause = clause, .selection = Selection::Something});
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    QStringList words;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            words.push_back(action->text());
    }
    EXPECT_EQ(words,
              (QStringList{QStringLiteral("Copy"), QStringLiteral("Select all"), QStringLiteral("Why is this here?"),
                           QStringLiteral("Larger"), QStringLiteral("Smaller"), QStringLiteral("Size as at first")}));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(stage.preview().copies, 1);
}

TEST_F(PublishingTest, PublishesPdfFilesInAnotherColourThatIsSavedWithThePolicy)
{
    openExample();
    const std::string before = stage.controller().policy().theme.accent;
    PublishDialog *dialog = openDialog();
    ASSERT_TRUE(dialog);
    auto *colour = dialog->form().theme().findChild<QLineEdit *>();
    colour->setFocus();
    colour->selectAll();
    type(QStringLiteral("#7a1f5c"));
    ASSERT_TRUE(publishButton(*dialog)->isEnabled());
    QTest::mouseClick(publishButton(*dialog), Qt::LeftButton);
    QString folder;
    QObject::connect(dialog, &PublishDialog::published, &stage.window(),
                     [&](const QString &published) { folder = published; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !folder.isEmpty(); }, 120'000));

    const QStringList files = QDir(folder).entryList({QStringLiteral("*.pdf")}, QDir::Files);
    ASSERT_TRUE(files.contains(QStringLiteral("charity-policy.pdf"))) << files.join(u' ').toStdString();
    const QString pdf = QDir(folder).filePath(QStringLiteral("charity-policy.pdf"));
    const QString text = outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    const auto &document = *stage.controller().document();
    EXPECT_TRUE(text.contains(QString::fromStdString(document.facts.organisation)));
    for (const assembly::AssembledSection &section : document.sections)
        EXPECT_TRUE(text.simplified().contains(QString::fromStdString(section.title))) << section.title;
    const QString facts = outputOf(QStringLiteral("pdfinfo"), {pdf});
    EXPECT_TRUE(facts.contains(QRegularExpression(QStringLiteral("Page size:.*\\(A4\\)")))) << facts.toStdString();
    EXPECT_TRUE(facts.contains(QRegularExpression(QStringLiteral("Pages: +1\\d\n")))) << facts.toStdString();

    press(Qt::Key_Escape);
    showOnScreen(stage.window());
    EXPECT_EQ(stage.controller().policy().theme.accent, "#7a1f5c");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Saved"));
    session::PackCache packs;
    const auto saved = session::openPolicy(stage.installation().files(), stage.path("charity.policy"), packs);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->bundle.policy.theme.accent, "#7a1f5c");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stage.controller().policy().theme.accent, before);
}

} // namespace
} // namespace policywright::gui::test
