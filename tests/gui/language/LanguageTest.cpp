// SPDX-License-Identifier: Apache-2.0
#include "app/gui/language/Language.h"

#include "app/gui/language/PseudoTranslator.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

QString publish()
{
    return QCoreApplication::translate("policywright::gui::PublishDialog", "Publish");
}

// Takes everything away again that was installed.
class LanguageTest : public testing::Test {
protected:
    ~LanguageTest() override
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
};

TEST_F(LanguageTest, SpeaksGermanWhereItIsAskedTo)
{
    if (!windowLanguages().contains(QStringLiteral("de")))
        GTEST_SKIP() << "built without lrelease";
    EXPECT_EQ(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de"));
    EXPECT_EQ(publish(), QStringLiteral("Veröffentlichen"));
    EXPECT_EQ(QCoreApplication::translate("policywright::gui::PublishResult", "Published %n files", nullptr, 3),
              QStringLiteral("3 Dateien veröffentlicht"));
    EXPECT_EQ(QLocale().language(), QLocale::German);
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    EXPECT_EQ(QCoreApplication::translate("QShortcut", "Ctrl"), QStringLiteral("Strg"));
}

TEST_F(LanguageTest, SpeaksEnglishWhereItIsAskedToOrKnowsNoBetter)
{
    EXPECT_EQ(installLanguage(*qApp, QStringLiteral("en")), QStringLiteral("en"));
    EXPECT_EQ(publish(), QStringLiteral("Publish"));
    EXPECT_TRUE(windowLanguages().contains(QStringLiteral("en")));
}

TEST_F(LanguageTest, HasALanguageThatIsLongerForLayouts)
{
    EXPECT_EQ(installLanguage(*qApp, QLatin1String(kPseudoLanguage)), QLatin1String(kPseudoLanguage));
    EXPECT_EQ(publish(), QStringLiteral("[Pûblîšh~~~]"));
    EXPECT_EQ(QCoreApplication::translate("QShortcut", "Ctrl"), QStringLiteral("Ctrl"));
}

TEST(Pseudo, LeavesWhatTheProgramFillsIn)
{
    EXPECT_EQ(pseudo(QStringLiteral("%1 of {subject}, %L2")), QStringLiteral("[%1 öf {subject}, %L2~~~~~~~]"));
    EXPECT_EQ(pseudo(QStringLiteral("Tables (*.csv)")), QStringLiteral("Tables (*.csv)"));
}

} // namespace
} // namespace policywright::gui
