// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/VersionWords.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"

#include <QCoreApplication>

namespace policywright::gui {
namespace {

using history::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::VersionWords)
};

QDate dayOf(const std::string &time)
{
    return dateFromStored(time.substr(0, 10));
}

// Who, when and why, as far as it was said.
QString told(const std::string &when, const std::string &by, const std::string &why, const QLocale &locale)
{
    QString words = dayInWords(dayOf(when), locale);
    if (!by.empty())
        words = Words::tr("%1, %2", "day, name").arg(words, shown(by));
    return why.empty() ? words : Words::tr("%1: %2", "who and when, and why").arg(words, shown(why));
}

QString reasonWords(const compare::ChangeReason &reason)
{
    QString kind;
    switch (reason.kind) {
    case compare::ChangeReason::Kind::Duty: kind = Words::tr("duties"); break;
    case compare::ChangeReason::Kind::Number: kind = Words::tr("numbers"); break;
    case compare::ChangeReason::Kind::Deadline: kind = Words::tr("deadlines"); break;
    case compare::ChangeReason::Kind::Role: kind = Words::tr("roles"); break;
    case compare::ChangeReason::Kind::Scope: kind = Words::tr("who and what it covers"); break;
    case compare::ChangeReason::Kind::Sanction: kind = Words::tr("consequences"); break;
    }
    QStringList words;
    for (const std::string &word : reason.words)
        words << Words::tr("“%1”").arg(shown(word));
    return words.isEmpty() ? kind : Words::tr("%1 (%2)").arg(kind, words.join(Words::tr(", ")));
}

} // namespace

QString stateWords(State state)
{
    switch (state) {
    case State::Draft: return Words::tr("Draft");
    case State::InReview: return Words::tr("In review");
    case State::Approved: return Words::tr("Approved");
    case State::Published: return Words::tr("Published");
    case State::Retired: return Words::tr("Retired");
    }
    return {};
}

QString versionName(const VersionRow &row, const QLocale &locale)
{
    if (row.id.empty())
        return Words::tr("The text as it is now");
    if (!row.note.version.empty())
        return Words::tr("Version %1").arg(shown(row.note.version));
    return Words::tr("Kept on %1").arg(dayInWords(dayOf(row.note.when), locale));
}

QString versionState(const VersionRow &row, const QLocale &locale)
{
    if (row.id.empty())
        return row.isKept ? Words::tr("Kept") : Words::tr("Not kept yet");
    if (row.isSuperseded)
        return Words::tr("Superseded");
    if (row.note.state == State::Published && !row.note.effective.empty())
        return Words::tr("In force from %1").arg(dayInWords(dayOf(row.note.effective), locale));
    return row.note.state == State::Published ? Words::tr("In force") : stateWords(row.note.state);
}

QString versionDetail(const VersionRow &row, const QLocale &locale)
{
    if (row.id.empty())
        return row.isKept ? Words::tr("It reads like the newest version.")
                          : Words::tr("Changes that no version holds yet.");
    QString detail = told(row.note.when, row.note.by, row.note.why, locale);
    const bool isNews = row.lastState && (row.lastState->when != row.note.when || row.lastState->why != row.note.why);
    if (isNews)
        detail +=
            QLatin1Char('\n') + Words::tr("%1: %2", "state, and who, when and why")
                                    .arg(stateWords(*row.lastState->state),
                                         told(row.lastState->when, row.lastState->by, row.lastState->why, locale));
    if (!row.note.reviewBy.empty())
        detail +=
            QLatin1Char('\n') + Words::tr("To be reviewed by %1").arg(dayInWords(dayOf(row.note.reviewBy), locale));
    return detail;
}

QString kindWords(const exporting::ClauseChange &change)
{
    return change.isMaterial ? Words::tr("Material") : Words::tr("Editorial");
}

QString changeWords(const exporting::ClauseChange &change)
{
    const QString fate = shown(change.fate);
    if (!change.why.empty()) {
        return change.decidedBy.empty()
                   ? Words::tr("%1. Decided: %2").arg(fate, shown(change.why))
                   : Words::tr("%1. Decided by %2: %3").arg(fate, shown(change.decidedBy), shown(change.why));
    }
    QStringList reasons;
    for (const compare::ChangeReason &reason : change.proposal.reasons)
        reasons << reasonWords(reason);
    if (reasons.isEmpty())
        return Words::tr("%1. No word for a duty, a number or a deadline changed.").arg(fate);
    return Words::tr("%1. It touches %2.").arg(fate, reasons.join(Words::tr("; ")));
}

} // namespace policywright::gui
