// SPDX-License-Identifier: Apache-2.0
#include "app/gui/language/Language.h"

#include "app/gui/language/PseudoTranslator.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace policywright::gui {
namespace {

const QString kEnglish = QStringLiteral("en");

QString fileOf(const QString &language)
{
    return QStringLiteral(":/translations/policywright_%1.qm").arg(language);
}

// The system's languages by preference, "de-AT" as "de".
QString preferredLanguage(const QStringList &there)
{
    for (const QString &language : QLocale::system().uiLanguages()) {
        const QString name = language.section(QLatin1Char('-'), 0, 0);
        if (there.contains(name))
            return name;
    }
    return kEnglish;
}

void installWords(QCoreApplication &application, const QString &language)
{
    auto *ofQt = new QTranslator(&application); // buttons and dialogs of the platform, where they are installed
    if (ofQt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    auto *own = new QTranslator(&application);
    if (own->load(fileOf(language)))
        QCoreApplication::installTranslator(own);
}

} // namespace

QStringList windowLanguages()
{
    QStringList languages{kEnglish};
    const QStringList files =
        QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("policywright_*.qm")}, QDir::Files);
    for (const QString &file : files)
        languages.push_back(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    languages.sort();
    return languages;
}

QString installLanguage(QCoreApplication &application, const QString &wanted)
{
    if (wanted == QLatin1String(kPseudoLanguage)) {
        QCoreApplication::installTranslator(new PseudoTranslator(&application));
        return wanted;
    }
    const QStringList there = windowLanguages();
    const QString language = there.contains(wanted) ? wanted : preferredLanguage(there);
    if (language != kEnglish)
        installWords(application, language);
    if (QLocale(language).language() != QLocale::system().language())
        QLocale::setDefault(QLocale(language)); // dates and numbers in the language of the words around them
    return language;
}

} // namespace policywright::gui
