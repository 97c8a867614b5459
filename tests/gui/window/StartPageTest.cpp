// SPDX-License-Identifier: Apache-2.0
//
// The start page: what it offers, and that exploring an example leaves the installed one alone.
#include "app/gui/start/StartPage.h"
#include "app/gui/start/Offers.h"
#include "app/gui/start/RecentFiles.h"
#include "app/gui/window/HeaderRow.h"
#include "tests/gui/window/WindowStage.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

TEST(StartPage, OffersTheExamplesByTheNamesOfTheirOrganisations)
{
    Stage stage;
    QStringList names;
    for (const ExampleOffer &example : examplesIn(stage.installation().program())) {
        names.push_back(example.name);
        EXPECT_NE(example.description, QString()) << example.path;
    }
    EXPECT_EQ(
        names,
        (QStringList{QStringLiteral("La Table de Valserac"), QStringLiteral("Stadt Auenfurt"),
                     QStringLiteral("Wexmoor Hythe Group plc"), QStringLiteral("Calderwick Hospitals Trust"),
                     QStringLiteral("Tannhoff Verpackungsmaschinen GmbH & Co. KG"),
                     QStringLiteral("Copperwren Music Publishing, LLC"),
                     QStringLiteral("Kerrabine Valley Water Corporation"), QStringLiteral("Alder Falls University")}));
}

TEST(StartPage, OpensACopyOfAnExample)
{
    Stage stage;
    const std::string example = stage.installation().program().templatesFolder + "/examples/charity.policy";
    const std::string before = testing::readBytes(example);
    stage.window().openExampleCopy(QString::fromStdString(example));
    ASSERT_TRUE(opened(stage.window()));
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Not saved yet"));
    EXPECT_FALSE(stage.controller().hasFile());
    stage.controller().answer(QuestionId("org_name"), model::Answer("Another"));
    stage.installation().saveName = QString::fromStdString(stage.path("copy.policy"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stage.organisationIn(stage.path("copy.policy")), "Another");
    EXPECT_EQ(testing::readBytes(example), before);
}

TEST(StartPage, RemembersTheFilesWithTheirState)
{
    Stage stage;
    const std::string file = stage.makePolicy("a.policy", "Harbour Trust");
    stage.open(file);
    stage.settle();
    const auto gaps = static_cast<int>(stage.controller().missing().size());
    stage.window().close();
    const auto recent = RecentFiles(stage.installation().program().settingsFile).all();
    ASSERT_EQ(recent.size(), 1U);
    EXPECT_EQ(recent[0].path, QString::fromStdString(file));
    EXPECT_EQ(recent[0].organisation, QStringLiteral("Harbour Trust"));
    EXPECT_EQ(recent[0].gaps, gaps);
}

TEST(StartPage, TellsAStateInWords)
{
    const QDate today(2027, 9, 1);
    EXPECT_EQ(stateInWords({}, today), QStringLiteral("No gaps"));
    EXPECT_EQ(stateInWords({.gaps = 1}, today), QStringLiteral("1 gap"));
    EXPECT_EQ(stateInWords({.gaps = 16, .essentialGaps = 4, .nextReview = today}, today),
              QStringLiteral("16 gaps, 4 essential · next review 1 September 2027"));
    EXPECT_EQ(stateInWords({.nextReview = QDate(2027, 8, 31)}, today),
              QStringLiteral("No gaps · review overdue since 31 August 2027"));
}

TEST(StartPage, ExplainsAFileThatCannotBeOpened)
{
    Stage stage;
    testing::writeBytes(stage.path("bad.policy"), "not a zip");
    const Answering close(QStringLiteral("Close"));
    stage.window().openFile(QString::fromStdString(stage.path("bad.policy")));
    EXPECT_TRUE(eventually([&] { return close.wasAsked(); }));
    EXPECT_EQ(close.asked(), QStringLiteral("“bad.policy” cannot be opened."));
    EXPECT_EQ(stage.window().work(), nullptr);
}

} // namespace
} // namespace policywright::gui::test
