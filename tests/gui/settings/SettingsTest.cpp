// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings/SettingsDialog.h"

#include "app/gui/start/RecentFiles.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/TemporaryFolder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

class SettingsTest : public ::testing::Test {
protected:
    void write(const char *text)
    {
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    testing::TemporaryFolder folder;
    QString file = QString::fromStdString(folder.path("window.ini"));
    Settings settings{file};
};

TEST_F(SettingsTest, HaveKindDefaults)
{
    EXPECT_EQ(settings.language(), QString());
    EXPECT_EQ(settings.theme(), WindowTheme::Desktop);
    EXPECT_EQ(settings.textPercent(), 100);
    EXPECT_EQ(settings.author(), QString());
    EXPECT_TRUE(settings.checksSpelling());
    EXPECT_EQ(settings.spellingLanguage(), QString());
    EXPECT_TRUE(settings.asksAboutImpact());
    EXPECT_EQ(settings.chosenLast(), QStringList());
}

TEST_F(SettingsTest, AreReadAsTheyWereWritten)
{
    settings.setLanguage(QStringLiteral("de"));
    settings.setTheme(WindowTheme::Dark);
    settings.setTextPercent(150);
    settings.setAuthor(QStringLiteral("  Ada  Lovelace "));
    settings.setChecksSpelling(false);
    settings.setSpellingLanguage(QStringLiteral("en_GB"));
    settings.setAsksAboutImpact(false);
    settings.setChosenLast({QStringLiteral("question:org_name"), QStringLiteral("action:Save, and more")});
    const Settings again(file);
    EXPECT_EQ(again.language(), QStringLiteral("de"));
    EXPECT_EQ(again.theme(), WindowTheme::Dark);
    EXPECT_EQ(again.textPercent(), 150);
    EXPECT_EQ(again.author(), QStringLiteral("Ada Lovelace"));
    EXPECT_FALSE(again.checksSpelling());
    EXPECT_EQ(again.spellingLanguage(), QStringLiteral("en_GB"));
    EXPECT_FALSE(again.asksAboutImpact());
    EXPECT_EQ(again.chosenLast(),
              (QStringList{QStringLiteral("question:org_name"), QStringLiteral("action:Save, and more")}));
}

TEST_F(SettingsTest, CountWrongValuesAsNone)
{
    write("[General]\nlanguage=../../etc\ntheme=pink\ntextPercent=huge\n[spelling]\nisOn=perhaps\n"
          "language=\"; rm\"\n[confirm]\nimpact=17\n");
    EXPECT_EQ(settings.language(), QString());
    EXPECT_EQ(settings.theme(), WindowTheme::Desktop);
    EXPECT_EQ(settings.textPercent(), 100);
    EXPECT_TRUE(settings.checksSpelling());
    EXPECT_EQ(settings.spellingLanguage(), QString());
    EXPECT_TRUE(settings.asksAboutImpact());
    write("[General]\ntextPercent=9000\n");
    EXPECT_EQ(Settings(file).textPercent(), 200);
    write("\x01\x02 not an INI \xff\n[[[");
    EXPECT_EQ(Settings(file).theme(), WindowTheme::Desktop);
}

TEST_F(SettingsTest, LeaveTheRestOfTheFileAlone)
{
    RecentFiles(file).note({.path = QStringLiteral("/a.policy")});
    write((QByteArray("[fromTheFuture]\nx=1\n") +
           [this] {
               QFile in(file);
               return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
           }())
              .constData());
    settings.setAuthor(QStringLiteral("Ada"));
    EXPECT_EQ(RecentFiles(file).all().size(), 1U);
    QFile in(file);
    ASSERT_TRUE(in.open(QIODevice::ReadOnly));
    EXPECT_TRUE(in.readAll().contains("[fromTheFuture]"));
}

class SettingsDialogTest : public SettingsTest {
protected:
    template <class Control>
    Control &control(SettingsDialog &dialog, const char *name)
    {
        for (auto *one : dialog.findChildren<Control *>()) {
            if (one->accessibleName() == QString::fromLatin1(name))
                return *one;
        }
        std::abort();
    }

    QList<std::pair<QString, QString>> dictionaries{{QStringLiteral("en_GB"), QStringLiteral("English (UK)")}};
};

TEST_F(SettingsDialogTest, WritesWhatWasChosenWithTheKeyboard)
{
    SettingsDialog dialog(settings, dictionaries, nullptr);
    showOnScreen(dialog);
    type(QStringLiteral("Ada"));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(settings.author(), QStringLiteral("Ada"));
    EXPECT_EQ(settings.theme(), WindowTheme::Dark);
    EXPECT_EQ(settings.textPercent(), 100);
}

TEST_F(SettingsDialogTest, WritesNothingWhenItIsCancelled)
{
    SettingsDialog dialog(settings, dictionaries, nullptr);
    showOnScreen(dialog);
    type(QStringLiteral("Ada"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(SettingsDialogTest, KeepsAValueThatItDoesNotOffer)
{
    settings.setTextPercent(130);
    settings.setSpellingLanguage(QStringLiteral("fr_FR"));
    SettingsDialog dialog(settings, dictionaries, nullptr);
    EXPECT_EQ(control<QComboBox>(dialog, "Size of text").currentText(), QStringLiteral("130 %"));
    EXPECT_EQ(control<QComboBox>(dialog, "Dictionary").currentText(), QStringLiteral("fr_FR (not installed)"));
    dialog.accept();
    EXPECT_EQ(settings.textPercent(), 130);
    EXPECT_EQ(settings.spellingLanguage(), QStringLiteral("fr_FR"));
}

} // namespace
} // namespace policywright::gui::test
