// SPDX-License-Identifier: Apache-2.0
//
// A file that is cut off or was changed: what can still be read of it, and the version before it.
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/Saving.h"
#include "tests/gui/window/WindowStage.h"
#include "tests/support/TemporaryFolder.h"

#include <QTest>

#include <gtest/gtest.h>

#include <fstream>

namespace policywright::gui::test {
namespace {

void write(const std::string &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

// With its answers and without the packs behind them.
std::string cutOff(const std::string &path)
{
    const std::string whole = testing::readBytes(path);
    std::string half = whole.substr(0, whole.find("packs/base.json") + 400);
    write(path, half);
    return half;
}

TEST(DamagedFile, IsOpenedAsFarAsItCanBeReadAndStaysAsItIs)
{
    Stage stage;
    const std::string file = stage.makePolicy("a.policy", "Harbour Trust");
    const std::string damaged = cutOff(file);
    const Answering answering(QStringLiteral("Open what can be read"));
    stage.window().openFile(QString::fromStdString(file));
    ASSERT_TRUE(opened(stage.window()));
    EXPECT_TRUE(answering.asked().startsWith(QStringLiteral("“a.policy” is damaged.")))
        << answering.asked().toStdString();
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Not saved yet"));
    EXPECT_EQ(organisationOf(stage.controller()), QStringLiteral("Harbour Trust"));
    EXPECT_EQ(stage.work().notices().sentence(),
              QStringLiteral("Your answers and wordings are here. Rules that were lost are those of this program now: "
                             "base 1.0.0. Look through it, then save it: the damaged file stays as it is."));
    EXPECT_EQ(testing::readBytes(file), damaged);
}

TEST(DamagedFile, GivesWayToTheVersionBeforeIt)
{
    Stage stage;
    const std::string file = stage.makePolicy("a.policy", "Harbour Trust");
    write(file + "~", testing::readBytes(file));
    cutOff(file);
    const Answering answering(QStringLiteral("Open the backup"));
    stage.window().openFile(QString::fromStdString(file));
    ASSERT_TRUE(opened(stage.window()));
    EXPECT_EQ(organisationOf(stage.controller()), QStringLiteral("Harbour Trust"));
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Not saved yet"));
    EXPECT_EQ(stage.work().notices().sentence(), QString());
}

TEST(DamagedFile, OfWhichNothingIsLeftIsExplained)
{
    Stage stage;
    write(stage.path("a.policy"), "no archive at all");
    const Answering closing(QStringLiteral("Close"));
    stage.window().openFile(QString::fromStdString(stage.path("a.policy")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return closing.wasAsked(); }, 20'000));
    EXPECT_EQ(closing.asked(), QStringLiteral("“a.policy” cannot be opened."));
    EXPECT_EQ(stage.window().work(), nullptr);
}

} // namespace
} // namespace policywright::gui::test
