// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DueWords.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/answers/DurationText.h"

#include <QCoreApplication>
#include <QStringList>

namespace policywright::gui {
namespace {

using dates::DueItem;
using dates::DueKind;

constexpr qsizetype kMostRows = 3; // that are named
constexpr int kFewDays = 14;
constexpr int kFewWeeks = 63; // days; two months have 62 at most
constexpr int kMonthsOfAYear = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::DueWords)
};

QDate dayOf(const Date &date)
{
    return {date.year(), static_cast<int>(date.month()), static_cast<int>(date.day())};
}

int wholeMonths(const Date &from, const Date &until)
{
    const int months = (until.year() - from.year()) * kMonthsOfAYear + static_cast<int>(until.month()) -
                       static_cast<int>(from.month());
    return until.day() < from.day() ? months - 1 : months;
}

QString overdueBy(const Date &due, const Date &today)
{
    const int days = today.daysSince(due);
    const int months = wholeMonths(due, today);
    if (days == 1)
        return Words::tr("overdue by 1 day");
    if (days < kFewDays)
        return Words::tr("overdue by %n days", nullptr, days);
    if (days < kFewWeeks)
        return Words::tr("overdue by %n weeks", nullptr, days / 7);
    if (months < 2 * kMonthsOfAYear)
        return Words::tr("overdue by %n months", nullptr, months);
    return Words::tr("overdue by %n years", nullptr, months / kMonthsOfAYear);
}

QString dueIn(const Date &due, const Date &today)
{
    const int days = due.daysSince(today);
    const int months = wholeMonths(today, due);
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    if (days < kFewDays)
        return Words::tr("in %n days", nullptr, days);
    if (days < kFewWeeks)
        return Words::tr("in %n weeks", nullptr, days / 7);
    if (months < 2 * kMonthsOfAYear)
        return Words::tr("in %n months", nullptr, months);
    return Words::tr("in %n years", nullptr, months / kMonthsOfAYear);
}

// Where a click leads to, or what would help.
QString placeInWords(const DueItem &item)
{
    switch (item.kind) {
    case DueKind::Task: return shown(item.area);
    case DueKind::Version: return Words::tr("the published version");
    case DueKind::Sources: return Words::tr("a newer template pack brings newer sources");
    case DueKind::Request: return Words::tr("asked for in the review");
    }
    return {};
}

} // namespace

QString whenInWords(const std::optional<Date> &due, const Date &today)
{
    if (!due)
        return Words::tr("no date yet");
    return *due < today ? overdueBy(*due, today) : dueIn(*due, today);
}

QString whyInWords(const DueItem &item)
{
    QStringList parts;
    if (item.due)
        parts += dayInWords(dayOf(*item.due), QLocale());
    if (item.every)
        parts += Words::tr("every %1", "an interval").arg(durationText(*item.every, {}));
    if (item.done)
        parts += Words::tr("last done %1").arg(dayInWords(dayOf(*item.done), QLocale()));
    else if (!item.due)
        parts += Words::tr("answer when it was last done, or from when the policy applies");
    if (const QString place = placeInWords(item); !place.isEmpty())
        parts += place;
    return parts.join(QStringLiteral(" · "));
}

QString rowsInWords(const DueItem &item, const render::HealthWords &words)
{
    QStringList names;
    for (const std::string &row : words.rowsOf(item))
        names += shown(row);
    const auto more = static_cast<int>(names.size() - kMostRows);
    const QString first = names.mid(0, kMostRows).join(Words::tr(", ", "between names"));
    return more > 0 ? Words::tr("%1 and %n more", "names", more).arg(first) : first;
}

} // namespace policywright::gui
