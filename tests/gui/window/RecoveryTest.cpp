// SPDX-License-Identifier: Apache-2.0
//
// A program that is killed in the middle of typing, and the next one that finds its words.
#include "app/gui/start/Offers.h"
#include "app/gui/start/StartPage.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "tests/gui/window/Victim.h"
#include "tests/gui/window/WindowStage.h"

#include <QAbstractButton>
#include <QProcess>

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

struct Key {
    long long ns = 0;
    std::string typed = {};
};

struct Typing {
    std::vector<Key> keys = {};
    std::vector<std::pair<long long, long long>> starved = {}; // when, and for how long (ns)
};

void read(QProcess &victim, Typing &typing)
{
    while (victim.canReadLine()) {
        const QList<QByteArray> words = victim.readLine().trimmed().split(' ');
        if (words.size() >= 3 && words[0] == "typed")
            typing.keys.push_back({words[1].toLongLong(), words.mid(2).join(' ').toStdString()});
        else if (words.size() == 3 && words[0] == "starved")
            typing.starved.emplace_back(words[1].toLongLong(), words[2].toLongLong() * 1'000'000);
    }
}

// For which the machine left the program without a processor, since then.
long long starvedSince(const Typing &typing, long long ns)
{
    long long sum = 0;
    for (const auto &[when, howLong] : typing.starved)
        sum += when > ns ? howLong : 0;
    return sum;
}

// Runs the victim until it has typed for that long, kills it, and returns what it typed.
Typing typeAndKill(const std::string &folder, long long killAfterMs)
{
    QProcess victim;
    startVictim(victim, {QStringLiteral("type"), QString::fromStdString(folder), QStringLiteral("0")});
    Typing typing;
    const std::vector<Key> &keys = typing.keys;
    while (victim.waitForReadyRead(30'000)) {
        read(victim, typing);
        if (!keys.empty() && keys.back().ns - keys.front().ns >= killAfterMs * 1'000'000)
            break;
    }
    victim.kill();
    victim.waitForFinished();
    read(victim, typing);
    return typing;
}

class RecoveryTest : public ::testing::Test {
protected:
    // The window that is started after a program was killed in the middle of typing.
    Typing crash(long long afterMs)
    {
        stage.makePolicy("a.policy", "Harbour Trust");
        Typing typing = typeAndKill(stage.installation().folder(), afterMs);
        stage.newWindow();
        return typing;
    }

    QAbstractButton *buttonOnStartPage(const char *words)
    {
        for (auto *button : stage.window().startPage().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(words))
                return button;
        }
        return nullptr;
    }

    Stage stage;
};

TEST_F(RecoveryTest, OffersTheWordsOfAKilledProgramOnTheStartPageAndLosesAtMostASecond)
{
    const Typing typing = crash(1700);
    const std::vector<Key> &keys = typing.keys;
    ASSERT_FALSE(keys.empty());
    QAbstractButton *recover = buttonOnStartPage("Recover “a”");
    ASSERT_TRUE(recover);
    ASSERT_TRUE(tabTo(*recover));
    press(Qt::Key_Space);
    ASSERT_TRUE(opened(stage.window()));
    stage.settle();
    const std::string back = std::get<std::string>(stage.controller().policy().answers.at(QuestionId("org_name")));
    EXPECT_EQ(stage.shownIn("org_name"), QStringList(QString::fromStdString(back)));
    const auto found = std::ranges::find(keys, back, &Key::typed);
    ASSERT_NE(found, keys.end());
    EXPECT_LE(keys.back().ns - found->ns, 1'000'000'000 + starvedSince(typing, found->ns));
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Changed"));
    EXPECT_EQ(stage.work().notices().sentence(), QStringLiteral("Your unsaved work is back. Save it to keep it."));

    EXPECT_EQ(stage.save().answers.at(QuestionId("org_name")), model::Answer(back));
    EXPECT_TRUE(recoveriesIn(stage.installation().program()).empty());
}

TEST_F(RecoveryTest, IsDiscardedOnlyAfterTheAuthorSaidSo)
{
    crash(1200);
    QAbstractButton *discard = buttonOnStartPage("Discard");
    ASSERT_TRUE(discard);
    {
        const Answering cancel(QStringLiteral("Cancel"));
        click(*discard);
        EXPECT_TRUE(eventually([&] { return cancel.wasAsked(); }));
        EXPECT_EQ(cancel.asked(), QStringLiteral("Discard the unsaved work on “a”?"));
    }
    EXPECT_EQ(recoveriesIn(stage.installation().program()).size(), 1U);
    const Answering sure(QStringLiteral("Discard"));
    click(*discard);
    EXPECT_TRUE(eventually([&] { return recoveriesIn(stage.installation().program()).empty(); }));
    EXPECT_FALSE(buttonOnStartPage("Recover “a”"));
}

} // namespace
} // namespace policywright::gui::test
