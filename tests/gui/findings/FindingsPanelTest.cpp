// SPDX-License-Identifier: Apache-2.0
#include "app/gui/findings/FindingsPanel.h"

#include "app/gui/list/CalmList.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/ShippedPacks.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using check::Finding;
using check::MissingAnswer;
using check::Need;
using test::press;

class FindingsPanelTest : public testing::Test {
protected:
    FindingsPanelTest() : panel(nullptr), list(panel.findChild<CalmList *>())
    {
        QObject::connect(&panel, &FindingsPanel::questionChosen, &panel,
                         [this](const QuestionId &id) { went.push_back("question " + id.toString()); });
        QObject::connect(&panel, &FindingsPanel::clauseChosen, &panel,
                         [this](const ClauseId &id) { went.push_back("clause " + id.toString()); });
        QObject::connect(&panel, &FindingsPanel::titleChanged, &panel,
                         [this](const QString &title) { titles.push_back(title); });
        panel.resize(360, 640);
    }

    // A heading as its words, an item as "title | text | mark".
    QStringList rows() const
    {
        QStringList words;
        for (const ListRow &row : list->rows())
            words.push_back(row.kind == ListRow::Kind::Heading
                                ? row.title
                                : QStringList{row.title, row.text, row.mark}.join(QStringLiteral(" | ")));
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

    void clickRow(int row)
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
    }

    const std::vector<MissingAnswer> missing{
        {QuestionId("org_name"), SectionId("setup"), Need::Essential, "What is the organisation called?"},
        {QuestionId("password_interval"), SectionId("security"), Need::Required, "How often?"}};
    const std::vector<Finding> findings{
        {CheckId("a"),
         pack::Severity::Error,
         SectionId("security"),
         "Shared passwords.",
         {"eu_scope", "password_store"},
         {}},
        {CheckId("b"), pack::Severity::Advice, SectionId("security"), "Name a deputy.", {"no_such_question"}, {}}};
    std::shared_ptr<const pack::PackSet> packs = policywright::test::shippedSet({"base"});
    FindingsPanel panel;
    CalmList *list;
    std::vector<std::string> went;
    QStringList titles;
};

TEST_F(FindingsPanelTest, ShowsWhatIsMissingFirstAndThenTheMostSevere)
{
    panel.show(missing, findings, *packs);
    const QString security =
        QString::fromStdString(packs->sections()[packs->question(QuestionId("password_store"))->section].title);
    const QString setup =
        QString::fromStdString(packs->sections()[packs->question(QuestionId("org_name"))->section].title);
    EXPECT_EQ(rows(), (QStringList{
                          QStringLiteral("Missing first of all (1)"),
                          QStringLiteral("What is the organisation called? | %1 | essential").arg(setup),
                          QStringLiteral("Missing (1)"), QStringLiteral("How often? | %1 | missing").arg(security),
                          QStringLiteral("Errors (1)"), QStringLiteral("Shared passwords. | %1 | error").arg(security),
                          QStringLiteral("Advice (1)"), QStringLiteral("Name a deputy. | %1 | advice").arg(security)}));
    EXPECT_EQ(titles, QStringList{QStringLiteral("Gaps and findings (4)")});
}

TEST_F(FindingsPanelTest, GoesWhereAClickSays)
{
    panel.show(missing, findings, *packs);
    test::showOnScreen(panel);
    for (const int row : {1, 5, 7, 0})
        clickRow(row);
    EXPECT_EQ(went,
              (std::vector<std::string>{
                  "question org_name", "question password_store",
                  "clause " + packs
                                  ->clauses()[packs->sections()[packs->question(QuestionId("password_store"))->section]
                                                  .clauses.front()]
                                  .logic.id.toString()}));
}

TEST_F(FindingsPanelTest, IsWalkedByKeysOverTheHeadings)
{
    panel.show(missing, findings, *packs);
    test::showOnScreen(panel);
    panel.setFocus();
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Return, Qt::Key_End, Qt::Key_Up, Qt::Key_Return})
        press(key);
    EXPECT_EQ(went, (std::vector<std::string>{"question password_interval", "question password_store"}));
}

TEST_F(FindingsPanelTest, KeepsTheRowThatIsCurrentWhenAnotherIsMended)
{
    panel.show(missing, findings, *packs);
    test::showOnScreen(panel);
    panel.setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    panel.show({missing[1]}, findings, *packs);
    press(Qt::Key_Return);
    EXPECT_EQ(went, std::vector<std::string>{"question password_interval"});
}

TEST_F(FindingsPanelTest, ShowsTheSourcesOfAFindingWhenTheyAreAskedFor)
{
    const std::string source = packs->packs().front().sources.sources.front().id;
    panel.show({}, {{CheckId("a"), pack::Severity::Warning, SectionId("security"), "Words.", {}, {source}}}, *packs);
    test::showOnScreen(panel);
    panel.setFocus();
    press(Qt::Key_Home);
    auto *button = panel.findChild<QToolButton *>();
    EXPECT_EQ(button->text(), QStringLiteral("1 source of this finding"));
    const QString title = QString::fromStdString(packs->packs().front().sources.sources.front().title);
    EXPECT_TRUE(visibleWords().filter(title).isEmpty());
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    EXPECT_EQ(visibleWords().filter(title).size(), 1);
}

TEST_F(FindingsPanelTest, SaysSoWhenNothingIsMissing)
{
    panel.show(missing, findings, *packs);
    panel.show({}, {}, *packs);
    test::showOnScreen(panel);
    EXPECT_EQ(visibleWords(), (QStringList{QStringLiteral("Gaps and findings"),
                                           QStringLiteral("Everything that needs an answer has one."),
                                           QStringLiteral("The checks have nothing to report.")}));
    EXPECT_EQ(titles.back(), QStringLiteral("Gaps and findings"));
}

} // namespace
} // namespace policywright::gui
