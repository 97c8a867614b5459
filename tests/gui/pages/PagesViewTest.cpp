// SPDX-License-Identifier: Apache-2.0
//
// From a document to its pages on the screen, with programs that stand in for policywright-pdf.
#include "app/gui/pages/PagesView.h"

#include "app/gui/pages/DocumentPages.h"
#include "app/gui/pages/PageBar.h"
#include "app/gui/pages/PageSheets.h"
#include "tests/gui/GuiTest.h"
#include "tests/gui/pages/PagesStage.h"
#include "tests/support/SmallPolicy.h"

#include <QLocale>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using namespace std::chrono_literals;

class PagesViewTest : public ::testing::Test {
protected:
    void open(const std::string &program, const FindPdfToolbox &findToolbox = pdfToolbox)
    {
        view = std::make_unique<PagesView>(program, findToolbox, nullptr);
        view->connectBar(bar);
        view->resize(420, 400);
        test::showOnScreen(*view);
    }

    bool isShown(int pages)
    {
        return QTest::qWaitFor([&] { return view->isUpToDate() && view->sheets().count() == pages; }, 5000) &&
               view->sentence().isEmpty();
    }

    policywright::testing::TemporaryFolder folder;
    std::shared_ptr<std::atomic<int>> calls = std::make_shared<std::atomic<int>>(0);
    PageBar bar{nullptr};
    std::unique_ptr<PagesView> view;
};

TEST_F(PagesViewTest, SaysThatThePagesAreBeingMadeAndShowsThem)
{
    open(test::pdfProgramThatMakes(folder, test::pdfOf(3)));
    view->show(test::sourceOf(), 1000ms);
    EXPECT_EQ(view->sentence(), QStringLiteral("The pages are being made…"));
    ASSERT_TRUE(isShown(3));
    EXPECT_EQ(bar.pageWords(), QStringLiteral("1 of 3"));
    view->sheets().goTo(2);
    EXPECT_EQ(bar.pageWords(), QStringLiteral("3 of 3"));
}

TEST_F(PagesViewTest, MakesPagesOnceWhenTheKeysRest)
{
    open(test::pdfProgramThatMakes(folder, test::pdfOf(2)));
    view->show(test::sourceOf(calls), 0ms);
    ASSERT_TRUE(isShown(2));
    for (int key = 0; key < 4; ++key) {
        view->show(test::sourceOf(calls), 200ms);
        QTest::qWait(50);
    }
    EXPECT_EQ(*calls, 1) << "not while somebody types";
    EXPECT_TRUE(view->sentence().isEmpty()) << "the pages that are there stay";
    ASSERT_TRUE(QTest::qWaitFor([&] { return *calls == 2 && view->isUpToDate(); }));
    QTest::qWait(300);
    EXPECT_EQ(*calls, 2);
}

TEST_F(PagesViewTest, DropsPagesThatWereOvertaken)
{
    open(test::pdfProgramThatMakes(folder, test::pdfOf(2), "0.3"));
    int made = 0;
    QStringList problems;
    QObject::connect(view.get(), &PagesView::made, view.get(), [&] { ++made; });
    QObject::connect(view.get(), &PagesView::failed, view.get(), [&](const QString &words) { problems << words; });
    view->show(test::sourceOf(calls), 0ms);
    ASSERT_TRUE(QTest::qWaitFor([&] { return *calls == 1; }));
    view->show(test::sourceOf(calls), 0ms); // the first PDF is under way
    ASSERT_TRUE(isShown(2));
    QTest::qWait(500);
    EXPECT_EQ(*calls, 2);
    EXPECT_EQ(made, 1);
    EXPECT_EQ(problems, QStringList()) << "what was stopped is no problem";
}

TEST_F(PagesViewTest, MakesNothingWhileItIsNotSeen)
{
    open(test::pdfProgramThatMakes(folder, test::pdfOf(2)));
    view->hide();
    view->show(test::sourceOf(calls), 0ms);
    QTest::qWait(200);
    EXPECT_EQ(*calls, 0);
    static_cast<QWidget &>(*view).show();
    EXPECT_TRUE(isShown(2));
}

TEST_F(PagesViewTest, SaysThatTheProgramIsMissingAndTriesAgain)
{
    const std::string program = folder.path("pdf-program");
    open(program);
    view->show(test::sourceOf(), 0ms);
    const QString sentence = QStringLiteral("PDF files cannot be made here: the program %1 is missing. Install "
                                            "Policywright again.")
                                 .arg(QString::fromStdString(program));
    ASSERT_TRUE(test::eventually([&] { return view->sentence() == sentence; })) << view->sentence().toStdString();
    test::pdfProgramThatMakes(folder, test::pdfOf(2));
    auto *again = view->findChild<QPushButton *>();
    ASSERT_TRUE(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    EXPECT_TRUE(isShown(2));
}

TEST_F(PagesViewTest, SaysThatThePrintEngineStopped)
{
    open(test::programOf(folder, "pdf-program", "read -r job\nexit 3\n"));
    view->show(test::sourceOf(), 0ms);
    EXPECT_TRUE(test::eventually([&] {
        return view->sentence() == QStringLiteral("The PDF of \"Harbour policy\" could not be made: the print engine "
                                                  "stopped unexpectedly.");
    })) << view->sentence().toStdString();
}

TEST_F(PagesViewTest, SaysThatAPartOfTheInstallationIsMissing)
{
    open(test::pdfProgramThatMakes(folder, test::pdfOf(2)), [] { return nullptr; });
    view->show(test::sourceOf(), 0ms);
    EXPECT_TRUE(test::eventually([&] {
        return view->sentence() == QStringLiteral("The pages cannot be shown: a part of this installation is missing. "
                                                  "Writing and publishing work without it.");
    })) << view->sentence().toStdString();
}

TEST(DocumentPages, AreADraftWhereThereAreGaps)
{
    model::PolicyDocument policy = policywright::test::answeredPolicy();
    policy.answers.erase(QuestionId("org_name"));
    const auto file = std::make_shared<const session::PolicyFile>(policywright::test::policyFileWith(policy));
    const auto request = publishedPagesOf({.policy = file,
                                           .view = file->packs->views().front().logic.id,
                                           .pageSize = pdf::PageSize::Letter,
                                           .today = *Date::fromIso("2026-11-22"),
                                           .created = "2026-11-22T10:00:00Z"})();
    ASSERT_TRUE(request) << describe(request.error().front());
    EXPECT_EQ(request->job.pageSize, pdf::PageSize::Letter);
    EXPECT_NE(request->html.find("Not final."), std::string::npos);
    EXPECT_EQ(usualPageSize(QLocale(QLocale::English, QLocale::UnitedStates)), pdf::PageSize::Letter);
    EXPECT_EQ(usualPageSize(QLocale(QLocale::German, QLocale::Germany)), pdf::PageSize::A4);
}

} // namespace
} // namespace policywright::gui
