// SPDX-License-Identifier: Apache-2.0
#include "app/gui/confirmations/ConfirmationWords.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/list/FoldedText.h"
#include "core/session/CsvTable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace policywright::gui {
namespace {

using session::PersonStanding;
using session::PublishedStep;
using State = PersonStanding::State;

constexpr std::size_t kMostTitles = 5; // named in a sentence

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ConfirmationWords)
};

QString titlesOf(const PublishedStep &step)
{
    QStringList titles;
    for (std::size_t i = 0; i < std::min(step.material.size(), kMostTitles); ++i)
        titles << shown(step.material[i]);
    QString words = titles.join(QStringLiteral(", "));
    if (step.material.size() > kMostTitles)
        words = Words::tr("%1 and %n more", nullptr, static_cast<int>(step.material.size() - kMostTitles)).arg(words);
    return words;
}

QString changedWords(const PublishedStep &step)
{
    const auto count = static_cast<int>(step.material.size());
    const QString version = shown(step.published.version);
    return count == 1
               ? Words::tr("Version %1 brought a material change: %2.").arg(version, titlesOf(step))
               : Words::tr("Version %1 brought %n material changes: %2.", nullptr, count).arg(version, titlesOf(step));
}

struct Group {
    State state;
    QString title;
    QString mark;
    ListRow::Sign sign = ListRow::Sign::None;
};

std::array<Group, 4> groups()
{
    return {{{State::Again, Words::tr("Have to confirm again"), Words::tr("again"), ListRow::Sign::Warning},
             {State::Never, Words::tr("Have not confirmed yet"), Words::tr("missing"), ListRow::Sign::Missing},
             {State::StillCounts, Words::tr("Need not confirm again: only wording changed since"),
              Words::tr("still counts")},
             {State::Confirmed, Words::tr("Have confirmed"), Words::tr("confirmed")}}};
}

bool fits(const PersonStanding &who, const QString &words)
{
    return words.isEmpty() || folded(shown(who.name) + QLatin1Char(' ') + shown(who.email)).contains(words);
}

ListRow rowOf(const PersonStanding &who, const Group &group, int key, const QLocale &locale)
{
    QStringList lines;
    if (!who.email.empty())
        lines << shown(who.email);
    if (const QString words = standingWords(who, locale); !words.isEmpty())
        lines << words;
    return {.title = shown(who.name),
            .text = lines.join(QLatin1Char('\n')),
            .mark = group.mark,
            .markInk = group.sign == ListRow::Sign::None ? look::Ink::Quiet : look::Ink::Gap,
            .sign = group.sign,
            .key = key};
}

void addGroup(std::vector<ListRow> &rows, const QString &title, const std::vector<ListRow> &people)
{
    if (people.empty())
        return;
    rows.push_back(
        {.kind = ListRow::Kind::Heading,
         .title = QStringLiteral("%1 (%2)").arg(title, QString::number(static_cast<qulonglong>(people.size())))});
    rows.insert(rows.end(), people.begin(), people.end());
}

} // namespace

QString dayWords(const Date &day, const QLocale &locale)
{
    return dayInWords(dateFromStored(day.toIso()), locale);
}

QString reasonWords(const PersonStanding &who, const QLocale &locale)
{
    QStringList reasons;
    for (const PublishedStep &step : who.changes)
        reasons << changedWords(step);
    if (who.due)
        reasons
            << Words::tr("The policy asks once a year, and the year was over on %1.").arg(dayWords(*who.due, locale));
    return reasons.join(QLatin1Char(' '));
}

QString standingWords(const PersonStanding &who, const QLocale &locale)
{
    if (!who.day)
        return {};
    const QString confirmed =
        Words::tr("Confirmed version %1 on %2.").arg(shown(who.version), dayWords(*who.day, locale));
    const QString reason = reasonWords(who, locale);
    return reason.isEmpty() ? confirmed : confirmed + QLatin1Char(' ') + reason;
}

QString stepWords(const PublishedStep &step, bool isFirst)
{
    if (isFirst)
        return Words::tr("The first version: everybody confirms it.");
    if (step.material.empty())
        return Words::tr("Only wording changed: earlier confirmations still count.");
    return Words::tr("Material: %1. Who confirmed an earlier version confirms again.").arg(titlesOf(step));
}

std::vector<ListRow> peopleRows(const session::Standings &standings, Headings headings, const QString &words,
                                const QLocale &locale)
{
    std::vector<ListRow> rows;
    const QString wanted = folded(words);
    for (const Group &group : groups()) {
        std::vector<ListRow> people;
        for (std::size_t i = 0; i < standings.people.size(); ++i) {
            const PersonStanding &who = standings.people[i];
            if (who.state == group.state && fits(who, wanted))
                people.push_back(rowOf(who, group, static_cast<int>(i), locale));
        }
        addGroup(rows, headings == Headings::OfEarlierOnes ? Words::tr("Confirmed an earlier version") : group.title,
                 people);
    }
    std::vector<ListRow> others;
    for (std::size_t i = 0; i < standings.others.size(); ++i) {
        const PersonStanding &who = standings.others[i];
        if (fits(who, wanted))
            others.push_back(rowOf(who, {.state = who.state, .title = {}, .mark = Words::tr("not on the staff list")},
                                   static_cast<int>(standings.people.size() + i), locale));
    }
    addGroup(rows, Words::tr("Confirmed, and not on the staff list"), others);
    return rows;
}

std::string missingCsv(const std::vector<PersonStanding> &people)
{
    std::string csv;
    session::appendCsvRow(csv, {"Name", "E-mail", "Confirmed version", "Confirmed on", "Why"});
    for (const PersonStanding &who : people) {
        if (!session::isMissing(who))
            continue;
        const QString why =
            who.state == State::Never ? Words::tr("Has not confirmed yet.") : reasonWords(who, QLocale());
        session::appendCsvRow(
            csv, {who.name, who.email, who.version, who.day ? who.day->toIso() : std::string(), stored(why)});
    }
    return csv;
}

} // namespace policywright::gui
