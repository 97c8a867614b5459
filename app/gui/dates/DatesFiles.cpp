// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DatesFiles.h"

#include "app/gui/Background.h"
#include "app/gui/TextConversion.h"
#include "app/gui/dates/DatesWork.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/WorkArea.h"

#include <QFileInfo>

namespace policywright::gui {
namespace {

const Duration kAnyPeriod(30, Duration::Unit::Days); // what is due soon makes no difference to a calendar

struct Written {
    std::size_t events = 0;
    std::size_t leftOut = 0;
    std::size_t overdue = 0;
};

ResultWithErrors<Written> writtenCalendar(const DatesWork &work, FileSystem &files, const std::string &target)
{
    const session::PolicyFile policy = policyIn(work);
    const auto dates = session::datesOf(policy, work.today, kAnyPeriod);
    if (!dates)
        return std::unexpected(dates.error());
    const auto calendar = session::calendarOf(policy, *dates);
    if (!calendar)
        return std::unexpected(Errors{calendar.error()});
    if (const auto done = files.replaceFile(target, calendar->bytes, kCanBeMadeAgain); !done)
        return std::unexpected(Errors{done.error()});
    return Written{calendar->events, calendar->leftOut, countsOf(dates->items).overdue};
}

Errors writtenPage(const DatesWork &work, const Duration &within, FileSystem &files, const std::string &target)
{
    const session::PolicyFile policy = policyIn(work);
    const auto dates = session::datesOf(policy, work.today, within);
    if (!dates)
        return dates.error();
    const auto page = session::healthPageOf(policy, *dates, work.today, within);
    if (!page)
        return {page.error()};
    const auto done = files.replaceFile(target, *page, kCanBeMadeAgain);
    return done ? Errors() : Errors{done.error()};
}

QString calendarWords(const QString &file, const Written &written)
{
    const auto events = static_cast<int>(written.events);
    QStringList words{events == 1 ? DatesFiles::tr("1 event is in “%1”.").arg(file)
                                  : DatesFiles::tr("%n events are in “%1”.", nullptr, events).arg(file)};
    words += DatesFiles::tr("Open the file with a calendar program to take them in. What recurs, recurs there; a file "
                            "that is written later moves these events and adds none twice.");
    if (const auto leftOut = static_cast<int>(written.leftOut); leftOut > 0)
        words += leftOut == 1 ? DatesFiles::tr("1 thing is left out, because no day is known to begin with.")
                              : DatesFiles::tr("%n things are left out, because no day is known to begin with.",
                                               nullptr, leftOut);
    if (const auto overdue = static_cast<int>(written.overdue); overdue > 0)
        words += overdue == 1 ? DatesFiles::tr("1 is overdue and stands on a day that is past.")
                              : DatesFiles::tr("%n are overdue and stand on days that are past.", nullptr, overdue);
    return words.join(QLatin1Char(' '));
}

} // namespace

DatesFiles::DatesFiles(WorkArea &work, const Program &program) : QObject(&work), m_work(work), m_program(program) {}

QString DatesFiles::suggestedFile(const QString &ending) const
{
    const std::string &path = m_work.controller().file().path;
    const QFileInfo policy(shown(path));
    const QString stem = path.empty() ? tr("policy") : policy.completeBaseName();
    return policy.absolutePath() + QLatin1Char('/') + stem + ending;
}

QString DatesFiles::chosenFile(const QString &ending)
{
    m_work.controller().endStep();
    const QString suffix = QFileInfo(ending).suffix();
    QString file = m_program.chooser.toSavePaper(m_work.window(), suggestedFile(ending), {suffix});
    const QString refusal = refusalOfName(file, suffix);
    if (refusal.isEmpty())
        return file;
    m_work.notices().say(refusal);
    return {};
}

void DatesFiles::writeCalendar()
{
    const QString file = chosenFile(QStringLiteral(".ics"));
    if (file.isEmpty())
        return;
    inBackground(
        this,
        [work = datesWorkOn(m_work.controller(), m_program.clock), &files = m_program.files, target = stored(file)] {
            return writtenCalendar(*work, files, target);
        },
        [this, file](const ResultWithErrors<Written> &written) {
            m_work.notices().say(written ? calendarWords(QFileInfo(file).fileName(), *written)
                                         : sentencesOf(written.error()));
        });
}

void DatesFiles::writePage(const Duration &within)
{
    const QString file = chosenFile(QStringLiteral("-health.html"));
    if (file.isEmpty())
        return;
    inBackground(
        this,
        [work = datesWorkOn(m_work.controller(), m_program.clock), within, &files = m_program.files,
         target = stored(file)] { return writtenPage(*work, within, files, target); },
        [this, file](const Errors &errors) {
            m_work.notices().say(errors.empty()
                                     ? tr("“%1” shows what falls due, for any browser. Names from your answers are on "
                                          "it, so keep it inside the organisation.")
                                           .arg(QFileInfo(file).fileName())
                                     : sentencesOf(errors));
        });
}

} // namespace policywright::gui
