// SPDX-License-Identifier: Apache-2.0
//
// Pages on the screen, turned and sized by real keys and by the wheel.
#include "app/gui/pages/PageSheets.h"

#include "app/gui/pages/PageBar.h"
#include "app/gui/pages/PdfToolboxLibrary.h"
#include "app/gui/pages/Zoom.h"
#include "tests/gui/GuiTest.h"
#include "tests/gui/pages/PagesStage.h"

#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

class PageSheetsTest : public ::testing::Test {
protected:
    PageSheetsTest()
    {
        sheets.resize(420, 400);
        show(5);
        test::showOnScreen(sheets);
        sheets.setFocus();
    }

    void show(int pages) { sheets.setPages(pdfToolbox()->read(test::pdfOf(pages))); }

    PageSheets sheets{nullptr};
};

TEST(Zoom, GoesByStepsFromAnySize)
{
    EXPECT_DOUBLE_EQ(largerZoom(1), 1.1);
    EXPECT_DOUBLE_EQ(largerZoom(0.93), 1);
    EXPECT_DOUBLE_EQ(smallerZoom(1), 0.9);
    EXPECT_DOUBLE_EQ(smallerZoom(0.93), 0.9);
    EXPECT_DOUBLE_EQ(largerZoom(4), 4);
    EXPECT_DOUBLE_EQ(smallerZoom(0.5), 0.5);
}

TEST_F(PageSheetsTest, ReadsThePagesOfAPdf)
{
    EXPECT_EQ(sheets.count(), 5);
    EXPECT_EQ(sheets.text(2).trimmed(), QStringLiteral("Sheet 3"));
    EXPECT_EQ(pdfToolbox()->read("no pdf"), nullptr);
}

TEST_F(PageSheetsTest, DrawsThePageThatIsSeen)
{
    const QRect middle(110, 200, 200, 150); // where the words stand
    const auto hasInk = [&] {
        const QImage picture = sheets.viewport()->grab(middle).toImage();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qGray(picture.pixel(x, y)) < 160)
                    return true;
            }
        }
        return false;
    };
    EXPECT_FALSE(hasInk()) << "drawn on another thread";
    EXPECT_TRUE(test::eventually(hasInk));
}

TEST_F(PageSheetsTest, ArePagedThroughByKeyboard)
{
    test::press(Qt::Key_PageDown);
    test::press(Qt::Key_PageDown);
    EXPECT_EQ(sheets.page(), 2);
    EXPECT_EQ(sheets.accessibleDescription(), QStringLiteral("Page 3 of 5"));
    test::press(Qt::Key_PageUp);
    EXPECT_EQ(sheets.page(), 1);
    test::press(Qt::Key_End);
    EXPECT_EQ(sheets.page(), 4);
    test::press(Qt::Key_Home);
    EXPECT_EQ(sheets.page(), 0);
}

TEST_F(PageSheetsTest, FitTheWidthUntilTheReaderChoosesASize)
{
    const double fit = sheets.scale();
    sheets.resize(620, 400);
    EXPECT_GT(sheets.scale(), fit);
    test::press(Qt::Key_Plus, Qt::ControlModifier);
    ASSERT_TRUE(sheets.zoom());
    const double chosen = *sheets.zoom();
    sheets.resize(420, 400);
    EXPECT_DOUBLE_EQ(sheets.scale(), chosen);
    test::press(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_LT(sheets.scale(), chosen);
    test::press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(sheets.scale(), fit);
}

TEST_F(PageSheetsTest, AreSizedByTheWheelWithCtrl)
{
    const double before = sheets.scale();
    QWheelEvent wheel(QPointF(50, 50), sheets.viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(sheets.viewport(), &wheel);
    EXPECT_GT(sheets.scale(), before);
}

TEST_F(PageSheetsTest, StayAtTheirPageWhenTheyAreMadeAnew)
{
    sheets.goTo(2);
    const int place = sheets.verticalScrollBar()->value();
    show(6);
    EXPECT_EQ(sheets.page(), 2);
    EXPECT_EQ(sheets.verticalScrollBar()->value(), place);
    show(2);
    EXPECT_EQ(sheets.page(), 1) << "the last one there is";
}

TEST_F(PageSheetsTest, StayAtTheirPageWhenTheirSizeChanges)
{
    sheets.goTo(3);
    sheets.zoomBy(3);
    EXPECT_EQ(sheets.page(), 3);
    sheets.zoomBy(-2);
    EXPECT_EQ(sheets.page(), 3);
}

TEST(PageBar, LeadsToAPageThatIsTypedAndKeepsReturnToItself)
{
    PageBar bar(nullptr);
    std::vector<int> wanted;
    QObject::connect(&bar, &PageBar::pageWanted, &bar, [&](int page) { wanted.push_back(page); });
    bar.showPage(2, 16);
    EXPECT_EQ(bar.pageWords(), QStringLiteral("3 of 16"));
    test::showOnScreen(bar);
    auto *number = bar.findChild<QSpinBox *>();
    number->setFocus();
    number->selectAll();
    test::type(QStringLiteral("12"));
    EXPECT_EQ(wanted, std::vector<int>{}) << "not before the number is whole";
    test::press(Qt::Key_Return);
    EXPECT_EQ(wanted, std::vector<int>{11});
}

} // namespace
} // namespace policywright::gui
