// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DatesPanel.h"

#include "app/gui/list/CalmList.h"
#include "tests/gui/GuiTest.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using dates::DueItem;
using test::click;
using test::press;

const Date kToday = *Date::fromIso("2026-11-23");

DueItem item(const char *id, const char *words, const char *due = nullptr)
{
    DueItem made{.id = id, .words = words, .section = SectionId("area"), .area = "Area"};
    if (due)
        made.due = *Date::fromIso(due);
    made.every = Duration(12, Duration::Unit::Months);
    return made;
}

class DatesPanelTest : public testing::Test {
protected:
    DatesPanelTest() : panel(nullptr), list(panel.findChild<CalmList *>()), ahead(panel.findChild<QComboBox *>())
    {
        QObject::connect(&panel, &DatesPanel::chosen, &panel, [this](const DueItem &due) { went.push_back(due.id); });
        panel.resize(420, 700);
        test::showOnScreen(panel);
    }

    void show(std::vector<DueItem> items)
    {
        panel.show({.policy = "p", .language = "en", .items = std::move(items)}, kToday);
    }
    void showFour()
    {
        show({item("a", "Review the policy", "2026-11-02"), item("b", "Report", "2026-12-05"), item("c", "Practise"),
              item("d", "Train", "2027-01-20"), item("e", "Renew", "2027-11-23")});
    }
    // A heading as its words, an item as "title | mark".
    QStringList rows() const
    {
        QStringList words;
        for (const ListRow &row : list->rows())
            words.push_back(row.kind == ListRow::Kind::Heading ? row.title
                                                               : row.title + QStringLiteral(" | ") + row.mark);
        return words;
    }
    QStringList visibleWords() const
    {
        QStringList words;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                words.push_back(label->text());
        }
        return words;
    }
    QPushButton *button(const char *words)
    {
        for (auto *each : panel.findChildren<QPushButton *>()) {
            if (each->text() == QString::fromUtf8(words))
                return each;
        }
        return nullptr;
    }

    DatesPanel panel;
    CalmList *list;
    QComboBox *ahead;
    std::vector<std::string> went;
};

TEST_F(DatesPanelTest, ListsTheMostUrgentFirstUnderHeadings)
{
    showFour();
    EXPECT_EQ(rows(),
              (QStringList{QStringLiteral("Overdue (1)"), QStringLiteral("Review the policy | overdue by 3 weeks"),
                           QStringLiteral("Due within 30 days (1)"), QStringLiteral("Report | in 12 days"),
                           QStringLiteral("Without a date (1)"), QStringLiteral("Practise | no date yet"),
                           QStringLiteral("Later (2)"), QStringLiteral("Train | in 8 weeks"),
                           QStringLiteral("Renew | in 12 months")}));
    EXPECT_EQ(visibleWords(), (QStringList{QStringLiteral("Dates and reviews"),
                                           QStringLiteral("1 overdue · 1 due soon · 1 without a date · 2 later")}));
    EXPECT_EQ(list->rows()[1].text, QStringLiteral("2 November 2026 · every 12 months · Area"));
    EXPECT_EQ(list->rows()[1].sign, ListRow::Sign::Error);
    EXPECT_EQ(list->rows()[3].sign, ListRow::Sign::Warning);
    EXPECT_EQ(list->rows()[5].sign, ListRow::Sign::Missing);
    EXPECT_EQ(list->rows()[7].sign, ListRow::Sign::None);
}

TEST_F(DatesPanelTest, LooksAsFarAheadAsIsChosenAndSaysWhatItLeavesOut)
{
    showFour();
    ahead->setCurrentText(QStringLiteral("Due within 30 days"));
    EXPECT_FALSE(rows().contains(QStringLiteral("Train | in 8 weeks")));
    EXPECT_TRUE(visibleWords().contains(QStringLiteral("2 more fall due after that.")));
    ahead->setCurrentText(QStringLiteral("Due within 90 days"));
    EXPECT_EQ(rows().mid(2, 3),
              (QStringList{QStringLiteral("Due within 90 days (2)"), QStringLiteral("Report | in 12 days"),
                           QStringLiteral("Train | in 8 weeks")}));
    EXPECT_TRUE(visibleWords().contains(QStringLiteral("1 more falls due after that.")));
    EXPECT_EQ(panel.within(), Duration(90, Duration::Unit::Days));
    ahead->setCurrentText(QStringLiteral("Due within a year"));
    EXPECT_TRUE(rows().contains(QStringLiteral("Renew | in 12 months"))) << "its last day counts";
    EXPECT_EQ(panel.within(), Duration(1, Duration::Unit::Years));
    ahead->setCurrentText(QStringLiteral("All dates"));
    EXPECT_EQ(rows().size(), 9);
    EXPECT_EQ(panel.within(), Duration(30, Duration::Unit::Days));
}

TEST_F(DatesPanelTest, EnterChoosesTheCurrentRow)
{
    showFour();
    list->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(went, (std::vector<std::string>{"b"}));
}

TEST_F(DatesPanelTest, WhoWaitsAtTheListWithAKeyboardStandsOnTheFirstRow)
{
    list->setFocus();
    showFour();
    press(Qt::Key_Return);
    EXPECT_EQ(went, (std::vector<std::string>{"a"}));
}

TEST_F(DatesPanelTest, WhatIsCurrentStaysSoWhereOthersComeAndItsDayChanges)
{
    showFour();
    list->setCurrentKey(1);
    show({item("new", "New", "2026-11-01"), item("a", "Review the policy", "2026-11-02"),
          item("b", "Report", "2027-12-05")});
    list->choose();
    EXPECT_EQ(went, (std::vector<std::string>{"b"}));
    show({item("a", "Review the policy", "2026-11-02")});
    EXPECT_EQ(list->currentKey(), -1);
}

TEST_F(DatesPanelTest, SaysWhenNothingIsToBeDone)
{
    show({item("d", "Train", "2027-01-20")});
    EXPECT_EQ(visibleWords(),
              (QStringList{QStringLiteral("Dates and reviews"), QStringLiteral("1 later"),
                           QStringLiteral("Nothing is overdue, due soon or without a date. The next date is 20 January "
                                          "2027.")}));
}

TEST_F(DatesPanelTest, SaysWhatWillBeHereWhereNothingIsWatchedYet)
{
    show({});
    EXPECT_EQ(visibleWords(),
              (QStringList{QStringLiteral("Dates and reviews"),
                           QStringLiteral("Nothing here can grow old yet. Once answers say how often something is "
                                          "checked, or until when it holds, it is listed here with its day.")}));
    EXPECT_FALSE(list->isVisible());
    EXPECT_FALSE(ahead->isVisible());
    EXPECT_FALSE(button("Dates for a calendar…")->isEnabled());
    EXPECT_TRUE(button("Save as page…")->isEnabled());
}

TEST_F(DatesPanelTest, SaysThatOldTemplatesWatchNoDates)
{
    panel.show({.policy = "p", .items = {item("a", "Review", "2027-01-20")}, .hasWatchedDates = false}, kToday);
    EXPECT_EQ(visibleWords().last(),
              QStringLiteral("Nothing is overdue, due soon or without a date. The next date is 20 January 2027. The "
                             "templates of this policy are from before dates were watched. Update them to see all that "
                             "falls due."));
}

TEST_F(DatesPanelTest, SaysWhyItCannotBeFoundOut)
{
    showFour();
    panel.showErrors({{ErrorCode::NotADate, "soon"}});
    EXPECT_EQ(rows(), QStringList());
    ASSERT_EQ(visibleWords().size(), 2);
    EXPECT_TRUE(visibleWords()[1].startsWith(QStringLiteral("What falls due cannot be found out. ")))
        << visibleWords()[1].toStdString();
    EXPECT_FALSE(button("Save as page…")->isEnabled());
}

TEST_F(DatesPanelTest, AsksForFiles)
{
    QStringList wanted;
    QObject::connect(&panel, &DatesPanel::calendarWanted, &panel, [&] { wanted += QStringLiteral("calendar"); });
    QObject::connect(&panel, &DatesPanel::pageWanted, &panel, [&] { wanted += QStringLiteral("page"); });
    showFour();
    click(*button("Dates for a calendar…"));
    click(*button("Save as page…"));
    EXPECT_EQ(wanted, (QStringList{QStringLiteral("calendar"), QStringLiteral("page")}));
}

} // namespace
} // namespace policywright::gui
