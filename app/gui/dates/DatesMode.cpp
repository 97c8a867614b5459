// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DatesMode.h"

#include "app/gui/Background.h"
#include "app/gui/TextConversion.h"
#include "app/gui/dates/DatesFiles.h"
#include "app/gui/dates/DatesPanel.h"
#include "app/gui/dates/DatesWork.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"

namespace policywright::gui {
namespace {

const Duration kThirtyDays(30, Duration::Unit::Days); // what is overdue does not hang on it; the panel has its own

struct Found {
    ResultWithErrors<session::PolicyDates> dates;
    Date today;
};

QuestionId questionAt(const std::string &place)
{
    return QuestionId(place.substr(0, place.find('.')));
}

// Where the answer is that gives it a day. What is known by its interval alone waits for the day from which the policy
// applies.
std::string placeOf(const dates::DueItem &item, const pack::PackSet &packs)
{
    const pack::CompiledQuestion *question = packs.question(questionAt(item.place));
    const auto &effective = packs.document().effective;
    const bool isInterval = question && question->logic.type == pack::AnswerType::Duration;
    return isInterval && !item.due && effective ? effective->toString() : item.place;
}

} // namespace

DatesMode::DatesMode(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_actions(actions), m_program(program), m_panel(new DatesPanel(&work)),
      m_files(new DatesFiles(work, program)), m_mode(work.addMode(tr("Dates"), m_panel))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DatesMode::findOut);
    connect(&work, &WorkArea::modeChanged, this, [this] {
        if (isShown())
            m_soon.start();
    });
    // The keys rest; also once behind opening, when the last row begins to say what is overdue.
    connect(&work.controller(), &EditingController::findingsMade, &m_soon, qOverload<>(&QTimer::start));
    connect(&work.controller(), &EditingController::reviewChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_panel, &DatesPanel::chosen, this, &DatesMode::go);
    connect(m_panel, &DatesPanel::calendarWanted, m_files, &DatesFiles::writeCalendar);
    connect(m_panel, &DatesPanel::pageWanted, this, [this] { m_files->writePage(m_panel->within()); });
    connect(&work.status(), &StatusRow::datesWanted, this, [this] { m_work.setMode(m_mode); });
    connectActions();
}

void DatesMode::connectActions()
{
    m_actions.versions->menuAction()->setVisible(true);
    m_actions.datesMode->setVisible(true);
    m_actions.exportCalendar->setVisible(true);
    connect(m_actions.datesMode, &QAction::triggered, this, [this] {
        m_work.setMode(m_mode);
        m_panel->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions.exportCalendar, &QAction::triggered, m_files, &DatesFiles::writeCalendar);
}

bool DatesMode::isShown() const
{
    return m_work.mode() == m_mode;
}

void DatesMode::findOut()
{
    inBackground(
        this,
        [work = datesWorkOn(m_work.controller(), m_program.clock)] {
            return Found{session::datesOf(policyIn(*work), work->today, kThirtyDays), work->today};
        },
        [this, asked = ++m_asked](const Found &found) {
            if (asked == m_asked)
                take(found.dates, found.today);
        });
}

void DatesMode::take(const ResultWithErrors<session::PolicyDates> &dates, const Date &today)
{
    if (!dates)
        return m_panel->showErrors(dates.error());
    m_work.status().showDue(static_cast<int>(countsOf(dates->items).overdue), today);
    m_panel->show(*dates, today);
}

void DatesMode::go(const dates::DueItem &item)
{
    using dates::DueKind;
    switch (item.kind) {
    case DueKind::Task:
        if (!goToAnswer(placeOf(item, m_work.controller().packs())))
            m_work.notices().say(tr("The question behind this day is not in the policy any more."));
        return;
    case DueKind::Version: {
        const auto &reviewBy = m_work.controller().packs().document().reviewBy;
        if (!reviewBy || !goToAnswer(reviewBy->toString()))
            m_work.notices().say(tr("The day was named when the version was published. Publishing a newer version "
                                    "sets a new one."));
        return;
    }
    case DueKind::Sources:
        m_work.notices().say(tr("The legal sources are part of the template pack “%1”: a newer version of it brings "
                                "newer ones.")
                                 .arg(shown(item.id)));
        return;
    case DueKind::Request: m_actions.reviewMode->trigger(); return;
    }
}

// `place`: a question, or a column of its table.
bool DatesMode::goToAnswer(const std::string &place)
{
    const QuestionId question = questionAt(place);
    if (!m_work.controller().packs().question(question))
        return false;
    m_work.goToQuestion(question);
    return true;
}

} // namespace policywright::gui
