// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette/CommandPalette.h"

#include "app/gui/list/CalmList.h"
#include "core/assembly/Assembler.h"
#include "core/base/PosixFileSystem.h"
#include "core/session/PolicyFile.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/ShippedPacks.h"

#include <QElapsedTimer>
#include <QLineEdit>

#include <gtest/gtest.h>

#include <iostream>

namespace policywright::gui {
namespace {

using test::press;
using test::type;

class CommandPaletteTest : public testing::Test {
protected:
    CommandPaletteTest()
    {
        window.resize(1000, 700);
        palette = new CommandPalette(&window);
        list = palette->findChild<CalmList *>();
        QObject::connect(palette, &CommandPalette::questionChosen, &window,
                         [this](const QuestionId &id) { went.push_back("question " + id.toString()); });
        QObject::connect(palette, &CommandPalette::clauseChosen, &window,
                         [this](const ClauseId &id) { went.push_back("clause " + id.toString()); });
        QObject::connect(palette, &CommandPalette::sectionChosen, &window,
                         [this](const SectionId &id) { went.push_back("section " + id.toString()); });
        QObject::connect(&save, &QAction::triggered, &window, [this] { went.push_back("save"); });
        greyed.setEnabled(false);
        palette->setActions({&save, &greyed, &undo});
    }

    void openFinance()
    {
        const PosixFileSystem files;
        session::PackCache cache;
        const auto file = session::openPolicy(files, "templates/examples/finance.policy", cache);
        ASSERT_TRUE(file);
        packs = file->packs;
        auto assembler = assembly::Assembler::create(packs, policywright::test::kShippedToday);
        ASSERT_TRUE(assembler);
        palette->setPolicy(*packs, **assembler->answers(file->bundle.policy), file->bundle.policy);
    }

    void open()
    {
        if (!window.isVisible())
            test::showOnScreen(window);
        palette->open();
        ASSERT_TRUE(test::eventually([this] { return palette->isActiveWindow(); }));
    }

    QStringList titles() const
    {
        QStringList words;
        for (const ListRow &row : list->rows())
            words.push_back(row.kind == ListRow::Kind::Heading ? row.title
                                                               : QStringLiteral("%1 | %2").arg(row.title, row.mark));
        return words;
    }

    QWidget window;
    QAction save{QStringLiteral("&Save && close")};
    QAction greyed{QStringLiteral("Redo")};
    QAction undo{QStringLiteral("Undo")};
    CommandPalette *palette;
    CalmList *list;
    std::shared_ptr<const pack::PackSet> packs;
    std::vector<std::string> went;
};

TEST_F(CommandPaletteTest, ShowsTheCommandsThatCanBeGivenBeforeAnythingIsTyped)
{
    open();
    EXPECT_EQ(titles(), (QStringList{QStringLiteral("Commands"), QStringLiteral("Save & close | Command"),
                                     QStringLiteral("Undo | Command")}));
}

TEST_F(CommandPaletteTest, GivesACommandByKeysAloneAndIsGone)
{
    open();
    type(QStringLiteral("save"));
    press(Qt::Key_Return);
    EXPECT_EQ(went, std::vector<std::string>{"save"});
    EXPECT_FALSE(palette->isVisible());
}

TEST_F(CommandPaletteTest, PutsWhatWasChosenLastFirst)
{
    open();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    open();
    EXPECT_EQ(titles(), (QStringList{QStringLiteral("Chosen last"), QStringLiteral("Undo | Command"),
                                     QStringLiteral("Commands"), QStringLiteral("Save & close | Command")}));
}

TEST_F(CommandPaletteTest, GivesNamesThatOutlastTheProgramAndFindsThemAgain)
{
    QStringList kept;
    QObject::connect(palette, &CommandPalette::chosenLastChanged, &window,
                     [&kept](const QStringList &names) { kept = names; });
    openFinance();
    open();
    type(QStringLiteral("passwords"));
    press(Qt::Key_Return);
    open();
    type(QStringLiteral("save"));
    press(Qt::Key_Return);
    ASSERT_EQ(kept.size(), 2);
    EXPECT_EQ(kept[0], QStringLiteral("action:Save & close"));

    auto *later = new CommandPalette(&window);
    later->setActions({&undo, &save});
    later->setChosenLast(kept + QStringList{QStringLiteral("question:of_another_policy"), QStringLiteral("nonsense")});
    delete palette;
    palette = later;
    list = palette->findChild<CalmList *>();
    openFinance();
    open();
    EXPECT_EQ(titles().first(), QStringLiteral("Chosen last"));
    EXPECT_EQ(titles()[1], QStringLiteral("Save & close | Command"));
    EXPECT_EQ(titles()[3], QStringLiteral("Commands"));
    EXPECT_EQ(titles().size(), 5);
}

TEST_F(CommandPaletteTest, FindsQuestionsClausesSectionsAndPeople)
{
    openFinance();
    open();
    type(QStringLiteral("passwords"));
    const QStringList found = titles();
    EXPECT_FALSE(found.filter(QStringLiteral("| Question")).isEmpty());
    EXPECT_TRUE(found.contains(QStringLiteral("Passwords | Clause"))) << found.join(u'\n').toStdString();
    press(Qt::Key_Return);
    EXPECT_EQ(went.size(), 1U);
}

TEST_F(CommandPaletteTest, SaysSoWhenNothingIsFoundAndGoesByEscape)
{
    openFinance();
    open();
    type(QStringLiteral("xylophone"));
    EXPECT_EQ(titles(), QStringList{});
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_EQ(went, std::vector<std::string>{});
}

TEST_F(CommandPaletteTest, FindsInTheLargestPolicyWhileOneTypes)
{
    std::vector<std::string> names = policywright::test::shippedPackNames();
    packs = policywright::test::shippedSet(names);
    auto assembler = assembly::Assembler::create(packs, policywright::test::kShippedToday);
    ASSERT_TRUE(assembler);
    const model::PolicyDocument policy;
    QElapsedTimer time;
    time.start();
    palette->setPolicy(*packs, **assembler->answers(policy), policy);
    std::cout << "index: " << time.restart() << " ms\n";
    open();
    qint64 longest = 0;
    for (const char *query : {"p", "pa", "password change", "crysis", "appruval disclosre", "e"}) {
        time.restart();
        palette->findChild<QLineEdit *>()->setText(QString::fromLatin1(query));
        palette->grab();
        longest = std::max(longest, time.elapsed());
        std::cout << "search for \"" << query << "\": " << time.elapsed() << " ms, " << list->rows().size()
                  << " rows\n";
    }
    EXPECT_LT(longest, 400) << "50 ms on a machine that does nothing else";
}

} // namespace
} // namespace policywright::gui
