// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/DateText.h"

#include "app/gui/TextConversion.h"

#include <QRegularExpression>
#include <QStringList>

namespace policywright::gui {
namespace {

constexpr int kFirstYear = 2000; // of the hundred that two digits stand for

QString withFourDigits(QString format)
{
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return format;
}

// "3/1/2027" also for a locale that writes 03/01/2027.
QString withoutZeros(QString format)
{
    format.replace(QStringLiteral("dd"), QStringLiteral("d"));
    if (!format.contains(QStringLiteral("MMM")))
        format.replace(QStringLiteral("MM"), QStringLiteral("M"));
    return format;
}

QStringList formatsOf(const QLocale &locale)
{
    const QString shortForm = locale.dateFormat(QLocale::ShortFormat);
    const QString full = withFourDigits(shortForm);
    QString twoDigits = full;
    twoDigits.replace(QStringLiteral("yyyy"), QStringLiteral("yy"));
    const QString monthFirst = QStringLiteral("MMMM d, yyyy");
    QStringList formats{full,
                        withoutZeros(full),
                        twoDigits,
                        withoutZeros(twoDigits),
                        locale.dateFormat(QLocale::LongFormat),
                        QStringLiteral("d MMMM yyyy"),
                        QStringLiteral("d. MMMM yyyy"),
                        QStringLiteral("d MMM yyyy"),
                        monthFirst,
                        QStringLiteral("d.M.yyyy")};
    formats.removeDuplicates();
    return formats;
}

} // namespace

std::optional<QDate> typedDate(const QString &text, const QLocale &locale)
{
    const QString typed = text.simplified();
    if (const QDate iso = dateFromStored(stored(typed)); iso.isValid())
        return iso;
    for (const QString &format : formatsOf(locale)) {
        const QDate date = locale.toDate(typed, format, kFirstYear);
        if (date.isValid() && date.year() >= 1900)
            return date;
    }
    return std::nullopt;
}

QString shortDate(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, withFourDigits(locale.dateFormat(QLocale::ShortFormat)));
}

QString longDate(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, QLocale::LongFormat);
}

QString dayInWords(const QDate &date, const QLocale &locale)
{
    static const QRegularExpression kWeekday(QStringLiteral("^dddd[,.]?\\s*|[,.]?\\s*dddd$"));
    return locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(kWeekday));
}

QDate dateFromStored(const std::string &iso)
{
    const auto date = Date::fromIso(iso);
    return date ? QDate(date->year(), static_cast<int>(date->month()), static_cast<int>(date->day())) : QDate();
}

std::string storedDate(const QDate &date)
{
    return date.toString(Qt::ISODate).toStdString();
}

} // namespace policywright::gui
