// SPDX-License-Identifier: Apache-2.0
//
// Staff confirm a published version: their list is looked at and taken in, who is missing is seen and handed on, and
// somebody is taken out again, beside an author's unsaved work.
#include "app/gui/confirmations/ConfirmationsDialog.h"

#include "app/gui/confirmations/ListDialog.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/versions/VersionsMode.h"
#include "app/gui/window/WindowActions.h"
#include "core/session/PolicyConfirmations.h"
#include "tests/gui/window/VersionDialogs.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace policywright::gui::test {
namespace {

class ConfirmationsTest : public ::testing::Test {
protected:
    ConfirmationsTest()
    {
        Settings(stage.installation().program().settingsFile).setAuthor(QStringLiteral("Ada Marsh"));
        std::filesystem::copy_file("templates/examples/charity.policy", file);
        stage.open(file);
        stage.settle();
    }

    void publish(const std::string &version)
    {
        ASSERT_TRUE(stage.work().findChild<VersionsMode *>()->desk().keep(
            {.when = {}, .why = "The board agreed", .state = history::State::Published, .version = version}));
    }
    void rename(const std::string &organisation)
    {
        stage.controller().answer(QuestionId("org_name"), model::Answer(organisation));
        stage.settle();
    }
    std::string list(const std::string &name, const std::string &csv)
    {
        std::ofstream(stage.path(name)) << csv;
        return stage.path(name);
    }
    static std::string today() { return QDate::currentDate().toString(Qt::ISODate).toStdString(); }

    ConfirmationsDialog &open()
    {
        stage.window().actions().confirmations->trigger();
        dialog = dialogOf<ConfirmationsDialog>(stage.window());
        EXPECT_TRUE(eventually([this] { return dialog->summary() != QStringLiteral("Looking…"); }));
        EXPECT_TRUE(eventually([this] { return dialog->isActiveWindow(); }));
        return *dialog;
    }
    // The preview of a list, as it is opened by the button.
    ListDialog &look(const std::string &path)
    {
        stage.installation().openName = QString::fromStdString(path);
        click(dialog->takeButton());
        return preview();
    }
    ListDialog &preview()
    {
        ListDialog *found = nullptr;
        EXPECT_TRUE(eventually([&] { return (found = dialog->findChild<ListDialog *>()) != nullptr; }));
        EXPECT_TRUE(eventually([&] { return found->isActiveWindow(); }));
        return *found;
    }
    void takeIn(const std::string &path)
    {
        ListDialog &asked = look(path);
        ASSERT_TRUE(asked.takeButton().isEnabled()) << asked.summary().toStdString();
        click(asked.takeButton());
        ASSERT_TRUE(eventually([&] { return dialog->said().endsWith(QStringLiteral("taken in and saved.")); }));
        ASSERT_TRUE(eventually([&] { return !dialog->findChild<ListDialog *>() && dialog->isActiveWindow(); }));
    }
    QStringList rowsOf(CalmList &rows)
    {
        QStringList lines;
        for (const ListRow &row : rows.rows())
            lines << (row.kind == ListRow::Kind::Heading ? row.title
                                                         : QStringLiteral("%1 | %2").arg(row.title, row.mark));
        return lines;
    }
    bool peopleBecome(const QStringList &expected)
    {
        const bool did = eventually([&] { return rowsOf(dialog->people()) == expected; });
        if (!did)
            ADD_FAILURE() << rowsOf(dialog->people()).join(u'\n').toStdString();
        return did;
    }
    std::vector<std::string> savedNames()
    {
        session::PackCache packs;
        std::vector<std::string> names;
        const auto saved = session::openPolicy(stage.installation().files(), file, packs);
        const auto confirmations = session::confirmationsOf(*saved);
        for (const model::Confirmation &each : confirmations->all())
            names.push_back(each.name);
        return names;
    }
    std::string bytesOf(const std::string &path)
    {
        QFile written(QString::fromStdString(path));
        EXPECT_TRUE(written.open(QIODevice::ReadOnly)) << path;
        return written.readAll().toStdString();
    }
    void saveList(int which, const std::string &path)
    {
        stage.installation().saveName = QString::fromStdString(path);
        dialog->saveButton().menu()->actions()[which]->trigger();
    }

    Stage stage;
    std::string file = stage.path("charity.policy");
    ConfirmationsDialog *dialog = nullptr;
};

TEST_F(ConfirmationsTest, SaysWhatTheyAreWhereNothingWasPublished)
{
    open();
    EXPECT_EQ(
        dialog->summary(),
        QStringLiteral("People confirm that they received a published version, and none was published yet. Choose "
                       "Versions → Keep this version… and the state Published; then hand out the sheet to sign, "
                       "or ask by a form."));
    EXPECT_FALSE(dialog->takeButton().isVisible());
    EXPECT_FALSE(dialog->people().isVisible());
}

TEST_F(ConfirmationsTest, AListIsLookedAtBeforeItIsTakenIn)
{
    publish("1.0");
    open();
    EXPECT_TRUE(dialog->summary().contains(QStringLiteral("Nobody has confirmed it yet.")));
    const std::string csv = list("form.csv", "Name,E-mail,Date,Version,Office\nBo,bo@x.example," + today() +
                                                 ",1.0,Leeds\nCy,cy@x.example,soon,1.0,Hull\n,,x,,\nBo,bo@x.example," +
                                                 today() + ",1.0,Leeds\n");
    ListDialog &asked = look(csv);
    EXPECT_EQ(asked.summary(), QStringLiteral("1 to be taken in, 1 known already, 2 refused. Refused lines stay out; "
                                              "correct them in the list and take it in again."));
    EXPECT_EQ(rowsOf(asked.rows())[0], QStringLiteral("Refused (2)"));
    EXPECT_TRUE(rowsOf(asked.rows())[1].startsWith(QStringLiteral("Line 3"))) << rowsOf(asked.rows())[1].toStdString();
    EXPECT_EQ(rowsOf(asked.rows()).mid(3),
              (QStringList{QStringLiteral("To be taken in (1)"), QStringLiteral("Bo | new"),
                           QStringLiteral("Known already: nothing changes (1)"), QStringLiteral("Bo | known")}));
    EXPECT_TRUE(savedNames().empty());
    click(asked.takeButton());
    ASSERT_TRUE(peopleBecome({QStringLiteral("Have confirmed (1)"), QStringLiteral("Bo | confirmed")}));
    EXPECT_EQ(dialog->said(), QStringLiteral("1 confirmation is taken in and saved."));
    EXPECT_EQ(savedNames(), std::vector<std::string>{"Bo"});
    EXPECT_EQ(dialog->versions().rows().front().mark, QStringLiteral("1 person confirmed it"));
}

TEST_F(ConfirmationsTest, WhatTheListLeavesOpenIsAskedInWords)
{
    publish("1.0");
    open();
    const QDate day = QDate::currentDate();
    const std::string days = day.toString(QStringLiteral("d/M/yyyy")).toStdString();
    ListDialog &asked = look(list("form.csv", "Name,Date\nBo," + days + "\n"));
    EXPECT_EQ(asked.summary(), QStringLiteral("Choose the version, and you see what is in the list."));
    EXPECT_TRUE(asked.version().isVisible());
    EXPECT_FALSE(asked.order().isVisible());
    EXPECT_FALSE(asked.takeButton().isEnabled());
    asked.version().setCurrentIndex(0);
    EXPECT_EQ(asked.summary(), QStringLiteral("A day like “%1” can be meant in two ways. Say which, and you see what "
                                              "is in the list.")
                                   .arg(QString::fromStdString(days)));
    EXPECT_TRUE(asked.order().isVisible());
    asked.order().setCurrentIndex(0);
    EXPECT_EQ(asked.summary(), QStringLiteral("1 to be taken in, 0 known already, 0 refused."));
    click(asked.takeButton());
    ASSERT_TRUE(peopleBecome({QStringLiteral("Have confirmed (1)"), QStringLiteral("Bo | confirmed")}));
}

TEST_F(ConfirmationsTest, NothingElseIsSavedAndNobodyComesBackByUndo)
{
    publish("1.0");
    const std::string organisation = stage.organisationIn(file);
    rename("Quay Trust");
    open();
    takeIn(list("form.csv", "Name,Date,Version\nBo," + today() + ",1.0\nCy," + today() + ",1.0\n"));
    EXPECT_EQ(savedNames(), (std::vector<std::string>{"Bo", "Cy"}));
    EXPECT_EQ(stage.organisationIn(file), organisation);
    EXPECT_TRUE(stage.controller().isModified());
    ASSERT_TRUE(peopleBecome(
        {QStringLiteral("Have confirmed (2)"), QStringLiteral("Bo | confirmed"), QStringLiteral("Cy | confirmed")}));
    dialog->people().setCurrentKey(0);
    {
        Answering answering(QStringLiteral("Cancel"));
        click(dialog->removeButton());
        EXPECT_EQ(answering.asked(), QStringLiteral("Take Bo out?"));
    }
    EXPECT_EQ(savedNames(), (std::vector<std::string>{"Bo", "Cy"}));
    ASSERT_TRUE(eventually([&] { return dialog->isActiveWindow(); }));
    {
        Answering answering(QStringLiteral("Take out"));
        click(dialog->removeButton());
    }
    ASSERT_TRUE(peopleBecome({QStringLiteral("Have confirmed (1)"), QStringLiteral("Cy | confirmed")}));
    EXPECT_EQ(dialog->said(), QStringLiteral("Bo is taken out, and the file is saved."));
    dialog->accept();
    stage.controller().undo();
    stage.controller().redo();
    stage.save();
    EXPECT_EQ(stage.organisationIn(file), "Quay Trust");
    EXPECT_EQ(savedNames(), std::vector<std::string>{"Cy"});
}

TEST_F(ConfirmationsTest, WhoIsMissingIsKnownByTheStaffListAndHandedOn)
{
    publish("1.0");
    open();
    takeIn(list("form.csv", "Name,Date,Version\nBo," + today() + ",1.0\nCy," + today() + ",1.0\n"));
    const QStringList both{QStringLiteral("Have confirmed (2)"), QStringLiteral("Bo | confirmed"),
                           QStringLiteral("Cy | confirmed")};
    ASSERT_TRUE(peopleBecome(both)); // the buttons stand still then
    stage.installation().openName = QString::fromStdString(list("staff.csv", "Name\nBo\nDee\n"));
    click(dialog->staffButton());
    ASSERT_TRUE(peopleBecome({QStringLiteral("Have not confirmed yet (1)"), QStringLiteral("Dee | missing"),
                              QStringLiteral("Have confirmed (1)"), QStringLiteral("Bo | confirmed"),
                              QStringLiteral("Confirmed, and not on the staff list (1)"),
                              QStringLiteral("Cy | not on the staff list")}));
    EXPECT_TRUE(dialog->summary().endsWith(QStringLiteral("1 of 2 people have confirmed. 1 person has to confirm.")))
        << dialog->summary().toStdString();
    dialog->people().setCurrentKey(1); // Dee
    EXPECT_FALSE(dialog->removeButton().isEnabled());
    saveList(0, stage.path("missing.csv"));
    EXPECT_EQ(bytesOf(stage.path("missing.csv")), "Name,E-mail,Confirmed version,Confirmed on,Why\r\n"
                                                  "Dee,,,,Has not confirmed yet.\r\n");
    saveList(1, stage.path("all.csv"));
    EXPECT_TRUE(bytesOf(stage.path("all.csv")).contains("Cy,,1.0," + today() + ",form.csv,"));
    EXPECT_EQ(std::filesystem::status(stage.path("all.csv")).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const std::string before = bytesOf(file);
    saveList(1, file);
    EXPECT_EQ(bytesOf(file), before);
    EXPECT_TRUE(dialog->said().startsWith(QStringLiteral("“charity.policy” is the name of a policy")));
    click(dialog->staffButton());
    ASSERT_TRUE(peopleBecome(both));
    ASSERT_TRUE(tabTo(dialog->filter()));
    type(QStringLiteral("cy"));
    EXPECT_TRUE(peopleBecome({QStringLiteral("Have confirmed (1)"), QStringLiteral("Cy | confirmed")}));
}

TEST_F(ConfirmationsTest, AMaterialChangeIsConfirmedAgainAndSaidWhy)
{
    publish("1.0");
    open();
    takeIn(list("form.csv", "Name,Date,Version\nBo," + today() + ",1.0\n"));
    dialog->accept();
    ASSERT_TRUE(eventually([&] { return !stage.window().findChild<ConfirmationsDialog *>(); }));
    ASSERT_TRUE(stage.controller().perform(session::SetWording{
        ClauseId("purpose_scope.scope_people"),
        {"You must tell {{ org_name }} within 4 hours.\n", "x", "1.0.0", "Ada Marsh", "2026-11-22"}}));
    stage.settle();
    publish("2.0");
    open();
    ASSERT_TRUE(peopleBecome({QStringLiteral("Have to confirm again (1)"), QStringLiteral("Bo | again")}));
    const QString why = dialog->people().rows()[1].text;
    EXPECT_TRUE(why.contains(QStringLiteral("Version 2.0 brought "))) << why.toStdString();
    EXPECT_TRUE(dialog->versions().rows()[0].text.startsWith(QStringLiteral("Material: ")))
        << dialog->versions().rows()[0].text.toStdString();
    EXPECT_EQ(dialog->versions().rows()[1].text, QStringLiteral("The first version: everybody confirms it."));
}

TEST_F(ConfirmationsTest, AFileThatIsDroppedIsLookedAt)
{
    publish("1.0");
    open();
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(QString::fromStdString(list("form.csv", "Name,Date,Version\nBo," + today() + ",1.0\n")))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(dialog, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(dialog, &drop);
    EXPECT_EQ(preview().summary(), QStringLiteral("1 to be taken in, 0 known already, 0 refused."));
}

TEST_F(ConfirmationsTest, WhatIsNoListIsSaidAndNothingChanges)
{
    publish("1.0");
    open();
    ListDialog &asked = look(list("notes.csv", "Colour,Size\nred,3\n"));
    EXPECT_TRUE(asked.summary().contains(QStringLiteral("has no column for Name."))) << asked.summary().toStdString();
    EXPECT_FALSE(asked.takeButton().isEnabled());
    asked.reject();
    ASSERT_TRUE(eventually([&] { return !dialog->findChild<ListDialog *>() && dialog->isActiveWindow(); }));
    stage.installation().openName = QString::fromStdString(stage.path("nowhere.csv"));
    Answering answering(QStringLiteral("Close"));
    click(dialog->takeButton());
    EXPECT_EQ(answering.asked(), QStringLiteral("The list was not taken in."));
    EXPECT_TRUE(savedNames().empty());
}

TEST_F(ConfirmationsTest, AFileThatSomebodyElseChangedStaysTheirs)
{
    publish("1.0");
    open();
    ListDialog &asked = look(list("form.csv", "Name,Date,Version\nBo," + today() + ",1.0\n"));
    std::ofstream(file, std::ios::app) << "x";
    const std::string before = bytesOf(file);
    Answering answering(QStringLiteral("Close"));
    click(asked.takeButton());
    ASSERT_TRUE(eventually([&] { return answering.wasAsked(); }));
    EXPECT_EQ(bytesOf(file), before);
    EXPECT_TRUE(asked.isVisible()); // with the list, to try again
}

TEST_F(ConfirmationsTest, TheSheetToSignIsShown)
{
    publish("1.0");
    open();
    click(dialog->sheetButton());
    EXPECT_TRUE(eventually([&] { return stage.controller().view() == ViewId("acknowledgement"); }));
}

} // namespace
} // namespace policywright::gui::test
