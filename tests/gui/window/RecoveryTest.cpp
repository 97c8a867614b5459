// SPDX-License-Identifier: Apache-2.0
//
// A program that is killed in the middle of typing, and the next one that finds its words.
#include "app/gui/start/Offers.h"
#include "app/gui/start/StartPage.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "tests/gui/window/WindowStage.h"

#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

struct Key {
    long long ms = 0;
    std::string typed = {};
};

// Runs the victim until it has typed for that long, kills it, and returns what it said.
std::vector<Key> typeAndKill(const std::string &folder, long long killAfterMs)
{
    QProcess victim;
    victim.start(QStringLiteral(WINDOW_VICTIM), {QString::fromStdString(folder)});
    std::vector<Key> keys;
    while (victim.waitForReadyRead(30'000)) {
        while (victim.canReadLine()) {
            const QList<QByteArray> words = victim.readLine().trimmed().split(' ');
            if (words.size() == 3)
                keys.push_back({words[1].toLongLong(), words[2].toStdString()});
        }
        if (!keys.empty() && keys.back().ms >= killAfterMs)
            break;
    }
    victim.kill();
    victim.waitForFinished();
    while (victim.canReadLine()) {
        const QList<QByteArray> words = victim.readLine().trimmed().split(' ');
        if (words.size() == 3)
            keys.push_back({words[1].toLongLong(), words[2].toStdString()});
    }
    return keys;
}

TEST(Recovery, OffersTheWordsOfAKilledProgramAndLosesAtMostASecond)
{
    Stage stage;
    stage.makePolicy("a.policy", "Harbour Trust");
    const std::vector<Key> keys =
        typeAndKill(std::filesystem::path(stage.path("a.policy")).parent_path().string(), 1700);
    ASSERT_FALSE(keys.empty());
    EXPECT_EQ(stage.organisationIn(stage.path("a.policy")), "Harbour Trust");

    const auto offers = recoveriesIn(stage.installation().program());
    ASSERT_EQ(offers.size(), 1U);
    EXPECT_EQ(offers[0].name, QStringLiteral("a"));
    stage.window().recover(QString::fromStdString(offers[0].journal), offers[0].name);
    ASSERT_TRUE(opened(stage.window()));
    const std::string back = std::get<std::string>(stage.controller().policy().answers.at(QuestionId("org_name")));
    EXPECT_TRUE(keys.back().typed.starts_with(back));
    const auto lost = std::ranges::find(keys, back, &Key::typed);
    ASSERT_NE(lost, keys.end());
    EXPECT_LE(keys.back().ms - lost->ms, 1000);
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Changed"));
    EXPECT_EQ(stage.work().notices().sentence(), QStringLiteral("Your unsaved work is back. Save it to keep it."));

    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stage.organisationIn(stage.path("a.policy")), back);
    EXPECT_TRUE(recoveriesIn(stage.installation().program()).empty());
}

TEST(Recovery, IsDiscardedOnlyAfterTheAuthorSaidSo)
{
    Stage stage;
    stage.makePolicy("a.policy", "Harbour Trust");
    typeAndKill(std::filesystem::path(stage.path("a.policy")).parent_path().string(), 1200);
    const auto offers = recoveriesIn(stage.installation().program());
    ASSERT_EQ(offers.size(), 1U);
    {
        const Answering cancel(QStringLiteral("Cancel"));
        Q_EMIT stage.window().startPage().recoveryUnwanted(QString::fromStdString(offers[0].journal), offers[0].name);
        EXPECT_EQ(cancel.asked(), QStringLiteral("Discard the unsaved work on “a”?"));
    }
    EXPECT_EQ(recoveriesIn(stage.installation().program()).size(), 1U);
    const Answering discard(QStringLiteral("Discard"));
    Q_EMIT stage.window().startPage().recoveryUnwanted(QString::fromStdString(offers[0].journal), offers[0].name);
    EXPECT_TRUE(recoveriesIn(stage.installation().program()).empty());
}

} // namespace
} // namespace policywright::gui::test
