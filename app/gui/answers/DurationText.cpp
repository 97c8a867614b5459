// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/DurationText.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>

namespace policywright::gui {
namespace {

constexpr std::array kNames{"minutes", "hours", "working_days", "days", "weeks", "months_long", "years"};
constexpr std::array kOne{QT_TRANSLATE_NOOP("DurationEdit", "minute"),      QT_TRANSLATE_NOOP("DurationEdit", "hour"),
                          QT_TRANSLATE_NOOP("DurationEdit", "working day"), QT_TRANSLATE_NOOP("DurationEdit", "day"),
                          QT_TRANSLATE_NOOP("DurationEdit", "week"),        QT_TRANSLATE_NOOP("DurationEdit", "month"),
                          QT_TRANSLATE_NOOP("DurationEdit", "year")};
constexpr std::array kMany{
    QT_TRANSLATE_NOOP("DurationEdit", "minutes"),      QT_TRANSLATE_NOOP("DurationEdit", "hours"),
    QT_TRANSLATE_NOOP("DurationEdit", "working days"), QT_TRANSLATE_NOOP("DurationEdit", "days"),
    QT_TRANSLATE_NOOP("DurationEdit", "weeks"),        QT_TRANSLATE_NOOP("DurationEdit", "months"),
    QT_TRANSLATE_NOOP("DurationEdit", "years")};

} // namespace

QString unitWord(Duration::Unit unit, const PackWords &words, int count)
{
    const auto index = static_cast<std::size_t>(unit);
    const auto found = words.find(kNames[index]);
    if (found == words.end())
        return QCoreApplication::translate("DurationEdit", count == 1 ? kOne[index] : kMany[index]);
    const QStringList forms = shown(found->second).split(QLatin1Char(',')); // one, many
    return forms.value(count == 1 ? 0 : 1, forms.front()).trimmed();
}

QString durationText(const Duration &duration, const PackWords &words)
{
    return QStringLiteral("%1 %2").arg(duration.count()).arg(unitWord(duration.unit(), words, duration.count()));
}

std::optional<Duration> typedDuration(const QString &text, const PackWords &words)
{
    const QString typed = text.simplified();
    if (const auto duration = Duration::fromText(stored(typed.toLower())))
        return *duration;
    const qsizetype space = typed.indexOf(QLatin1Char(' '));
    bool isNumber = false;
    const int count = typed.left(space).toInt(&isNumber);
    if (space < 0 || !isNumber || count < 1 || count > 9999)
        return std::nullopt;
    const QString word = typed.mid(space + 1);
    for (const Duration::Unit unit : kDurationUnits) {
        for (const int number : {1, 2}) {
            if (word.compare(unitWord(unit, words, number), Qt::CaseInsensitive) == 0)
                return Duration(count, unit);
        }
    }
    return std::nullopt;
}

} // namespace policywright::gui
