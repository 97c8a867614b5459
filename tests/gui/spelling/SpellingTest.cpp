// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings/Settings.h"
#include "app/gui/spelling/Dictionary.h"
#include "app/gui/spelling/SpellingHelp.h"
#include "app/gui/spelling/SpellingMarks.h"
#include "app/gui/text/ClauseTextEdit.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/TemporaryFolder.h"

#include <QDir>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <iostream>

namespace policywright::gui::test {
namespace {

QStringList wordsIn(const QString &line)
{
    QStringList words;
    for (const WordRange &word : wordsOf(line))
        words.push_back(line.mid(word.start, word.length));
    return words;
}

TEST(WordsOfText, AreThoseOfADictionary)
{
    EXPECT_EQ(wordsIn(QStringLiteral("Don’t post a Bürgermeister's photo, ever.")),
              (QStringList{QStringLiteral("Don’t"), QStringLiteral("post"), QStringLiteral("Bürgermeister's"),
                           QStringLiteral("photo"), QStringLiteral("ever")}));
}

TEST(WordsOfText, AreNeitherAddressesNorCodeNorTemplates)
{
    EXPECT_EQ(wordsIn(QStringLiteral("see `cnfig` and {{ org_nam }} {% if xx %} at https://exmple.org/abc or "
                                     "ada@exmple.org, www.exmple.org, fle.txt, [here](/pth) @hndle #tg")),
              (QStringList{QStringLiteral("see"), QStringLiteral("and"), QStringLiteral("at"), QStringLiteral("or"),
                           QStringLiteral("here")}));
    EXPECT_EQ(wordsIn(QStringLiteral("GDPR 2nd mp4 DSGVO x")), QStringList());
}

TEST(Dictionary, IsTheOneOfTheLanguageAndTheCountry)
{
    const QStringList all{QStringLiteral("de_BE"), QStringLiteral("de_DE"), QStringLiteral("en_GB"),
                          QStringLiteral("en_US"), QStringLiteral("pt_BR")};
    const auto best = [&](const char *language, const char *system) {
        return bestDictionary(QString::fromLatin1(language), all, QString::fromLatin1(system));
    };
    EXPECT_EQ(best("en", "de_DE"), QStringLiteral("en_GB"));
    EXPECT_EQ(best("en", "en_US"), QStringLiteral("en_US"));
    EXPECT_EQ(best("de", "C"), QStringLiteral("de_DE"));
    EXPECT_EQ(best("en-US", "en_GB"), QStringLiteral("en_US"));
    EXPECT_EQ(best("pt", "C"), QStringLiteral("pt_BR"));
    EXPECT_EQ(best("fr", "de_DE"), QString());
    EXPECT_EQ(best("", "de_DE"), QString());
}

// A page with one text of each kind; what the author adds to a dictionary goes into a home of its own.
// The processor's time of this thread: what other programs take meanwhile is not counted.
std::int64_t workedMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000 + time.tv_nsec / 1000;
}

class SpellingTest : public ::testing::Test {
protected:
    SpellingTest()
    {
        qputenv("HOME", QByteArray::fromStdString(home.path(".")));
        auto *column = new QVBoxLayout(&page);
        plain = new QPlainTextEdit(&page);
        clause = new ClauseTextEdit(&page);
        column->addWidget(plain);
        column->addWidget(clause);
        help = new SpellingHelp(&page);
        help->use(Settings(QString::fromStdString(home.path("window.ini"))), QStringLiteral("en"));
        page.resize(600, 400);
    }

    void enter(QWidget *text)
    {
        if (!page.isVisible())
            showOnScreen(page);
        text->setFocus();
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return help->dictionary().state() != Dictionary::State::Reading; }, 20'000));
        ASSERT_EQ(help->dictionary().state(), Dictionary::State::Ready) << "the dictionaries of build.packages";
    }

    static QStringList markedIn(const QTextDocument &document)
    {
        QStringList words;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (const auto &range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    words.push_back(block.text().mid(range.start, range.length));
            }
        }
        return words;
    }
    // The menu at a place of a text, once it has its suggestions.
    std::unique_ptr<QMenu> menuAt(QWidget *edit, const QPoint &at)
    {
        auto menu = help->menuOf(edit, at);
        const auto isLooking = [&] {
            return std::ranges::any_of(menu->actions(), [](const QAction *action) {
                return action->text() == QStringLiteral("Looking for suggestions…");
            });
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return !isLooking(); }, 20'000));
        return menu;
    }
    static QStringList wordsOf(const QMenu &menu) // before the first line
    {
        QStringList words;
        for (const QAction *action : menu.actions()) {
            if (action->isSeparator())
                break;
            words.push_back(action->text());
        }
        return words;
    }
    static void trigger(const QMenu &menu, const QString &words)
    {
        for (QAction *action : menu.actions()) {
            if (action->text() == words)
                return action->trigger();
        }
        ADD_FAILURE() << words.toStdString() << " is not offered";
    }

    policywright::testing::TemporaryFolder home;
    QWidget page;
    QPlainTextEdit *plain;
    ClauseTextEdit *clause;
    SpellingHelp *help;
};

TEST_F(SpellingTest, MarksAWordOnceItIsFinished)
{
    enter(plain);
    type(QStringLiteral("a tpyo"));
    EXPECT_EQ(markedIn(*plain->document()), QStringList()) << "it is being typed";
    type(QStringLiteral(" and"));
    EXPECT_EQ(markedIn(*plain->document()), QStringList{QStringLiteral("tpyo")});
    EXPECT_FALSE(plain->document()->isUndoAvailable() && plain->toPlainText() != QStringLiteral("a tpyo and"));
}

TEST_F(SpellingTest, LeavesChipsAndCodeOfAClauseAlone)
{
    using namespace editing;
    clause->load(
        {Line{LineKind::Paragraph,
              0,
              1,
              {{RunKind::Text, "Wrds of "}, {RunKind::Chip, chipFor("org_nam")}, {RunKind::Text, " stand."}}}});
    enter(clause);
    EXPECT_EQ(markedIn(*clause->document()), QStringList{QStringLiteral("Wrds")});
}

TEST_F(SpellingTest, OffersWordsTakesThemOverAndLearns)
{
    plain->setPlainText(QStringLiteral("mispelled wrods"));
    enter(plain);
    EXPECT_EQ(markedIn(*plain->document()), (QStringList{QStringLiteral("mispelled"), QStringLiteral("wrods")}));
    QTextCursor cursor(plain->document());
    cursor.setPosition(3);
    plain->setTextCursor(cursor);
    const auto menu = menuAt(plain, plain->cursorRect().center());
    EXPECT_TRUE(wordsOf(*menu).contains(QStringLiteral("misspelled"))) << wordsOf(*menu).join(u' ').toStdString();
    trigger(*menu, QStringLiteral("misspelled"));
    EXPECT_EQ(plain->toPlainText(), QStringLiteral("misspelled wrods"));
    cursor.setPosition(13);
    plain->setTextCursor(cursor);
    trigger(*menuAt(plain, plain->cursorRect().center()), QStringLiteral("Ignore “wrods”"));
    EXPECT_EQ(markedIn(*plain->document()), QStringList());
}

TEST_F(SpellingTest, LearnsAWordForGood)
{
    plain->setPlainText(QStringLiteral("a blorf is"));
    enter(plain);
    QTextCursor cursor(plain->document());
    cursor.setPosition(4);
    plain->setTextCursor(cursor);
    trigger(*menuAt(plain, plain->cursorRect().center()), QStringLiteral("Add “blorf” to the dictionary"));
    EXPECT_EQ(markedIn(*plain->document()), QStringList());
    EXPECT_TRUE(QDir(QString::fromStdString(home.path("."))).exists(QStringLiteral(".hunspell_en_GB")));
}

// A default that is shown must not become an answer because somebody looked at it.
TEST_F(SpellingTest, ChangesNothingOfATextThatIsOnlyEntered)
{
    plain->setPlainText(QStringLiteral("mispelled wurds"));
    clause->load({editing::Line{editing::LineKind::Paragraph, 0, 1, {{editing::RunKind::Text, "Wrds stand."}}}});
    const QSignalSpy ofPlain(plain, &QPlainTextEdit::textChanged);
    const QSignalSpy ofClause(clause, &QTextEdit::textChanged);
    enter(plain);
    enter(clause);
    QTest::qWait(50);
    EXPECT_EQ(markedIn(*plain->document()).size(), 2);
    EXPECT_EQ(markedIn(*clause->document()).size(), 1);
    help->dictionary().setKnownWords({QStringLiteral("Wrds")});
    EXPECT_EQ(ofPlain.count(), 0);
    EXPECT_EQ(ofClause.count(), 0);
    EXPECT_FALSE(plain->document()->isUndoAvailable());
    EXPECT_FALSE(plain->document()->isModified());
}

TEST_F(SpellingTest, KnowsTheNamesOfThePolicy)
{
    plain->setPlainText(QStringLiteral("Harbourlyte greets"));
    enter(plain);
    EXPECT_EQ(markedIn(*plain->document()), QStringList{QStringLiteral("Harbourlyte")});
    help->dictionary().setKnownWords({QStringLiteral("Harbourlyte")});
    EXPECT_EQ(markedIn(*plain->document()), QStringList());
}

TEST_F(SpellingTest, SaysKindlyWhereNoDictionaryIs)
{
    help->use(Settings(QString::fromStdString(home.path("window.ini"))), QStringLiteral("eo"));
    plain->setPlainText(QStringLiteral("Saluton"));
    showOnScreen(page);
    plain->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([this] { return help->dictionary().state() == Dictionary::State::Missing; }, 20'000));
    EXPECT_EQ(markedIn(*plain->document()), QStringList());
    EXPECT_EQ(wordsOf(*menuAt(plain, QPoint(5, 5))),
              QStringList{QStringLiteral("No dictionary for this language is installed: Esperanto")});
}

TEST_F(SpellingTest, IsOffWhereTheSettingsSaySo)
{
    const Settings settings(QString::fromStdString(home.path("window.ini")));
    plain->setPlainText(QStringLiteral("wxrds"));
    enter(plain);
    EXPECT_EQ(markedIn(*plain->document()).size(), 1);
    settings.setChecksSpelling(false);
    help->use(settings, QStringLiteral("en"));
    EXPECT_EQ(markedIn(*plain->document()), QStringList());
    EXPECT_FALSE(wordsOf(*menuAt(plain, plain->cursorRect().center())).contains(QStringLiteral("Ignore “wxrds”")));
}

TEST_F(SpellingTest, TakesLittleOfAKey)
{
    QString paragraph;
    for (int i = 0; i < 300; ++i)
        paragraph += QStringLiteral("word%1 number ").arg(QChar(u'a' + i % 26));
    plain->setPlainText(QString(paragraph + u'\n').repeated(40));
    enter(plain);
    plain->moveCursor(QTextCursor::End);
    plain->insertPlainText(paragraph);
    std::int64_t longest = 0;
    for (const QChar key : QStringLiteral("anothr wrod")) {
        const std::int64_t before = workedMicroseconds();
        type(key);
        longest = std::max(longest, workedMicroseconds() - before);
    }
    std::cout << "a key in a paragraph of 600 words, 24,000 in the text: " << longest << " us at most\n";
    EXPECT_LT(longest, 50'000);
}

} // namespace
} // namespace policywright::gui::test
