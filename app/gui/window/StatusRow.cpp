// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/StatusRow.h"

#include "app/gui/Announcement.h"
#include "app/gui/ElidedLabel.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/window/WhyMenu.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace policywright::gui {
namespace {

using namespace std::chrono_literals;

constexpr auto kTellingTime = 12s;

} // namespace

StatusRow::StatusRow(EditingController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_gaps(makeButton(tr("Gaps"))), m_findings(makeButton(tr("Findings"))),
      m_remarks(makeButton(tr("Remarks"))), m_dates(makeButton(tr("Dates"))),
      m_review(new ElidedLabel(this, look::Ink::Quiet)), m_told(new ElidedLabel(this)), m_offered(makeButton({})),
      m_undo(makeButton(tr("Undo"))), m_whySummary(new ElidedLabel(this, look::Ink::Quiet)),
      m_why(makeButton(tr("Why is this here?")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::kNear, look::kTight, look::kNear, look::kTight);
    row->setSpacing(look::kNear);
    m_undo->setAccessibleName(tr("Undo the last step"));
    m_telling.setSingleShot(true);
    m_telling.setInterval(kTellingTime);
    connect(&m_telling, &QTimer::timeout, this, &StatusRow::fallSilent);
    connect(&controller, &EditingController::historyChanged, this, &StatusRow::fallSilent);
    connect(m_undo, &QToolButton::clicked, this, &StatusRow::undoWanted);
    connect(m_offered, &QToolButton::clicked, this, &StatusRow::offerTaken);
    fallSilent();
    for (QWidget *part :
         {static_cast<QWidget *>(m_gaps), static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_remarks),
          static_cast<QWidget *>(m_dates), static_cast<QWidget *>(m_review)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_told);
    row->addWidget(m_offered);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_why);
    row->addWidget(m_whySummary);
    connect(m_gaps, &QToolButton::clicked, this, &StatusRow::listWanted);
    connect(m_findings, &QToolButton::clicked, this, &StatusRow::listWanted);
    connect(m_remarks, &QToolButton::clicked, this, &StatusRow::remarksWanted);
    connect(m_dates, &QToolButton::clicked, this, &StatusRow::datesWanted);
    m_remarks->hide();
    m_dates->hide();
    connect(m_why, &QToolButton::clicked, this, &StatusRow::openWhy);
    connect(&controller, &EditingController::progressMade, this, &StatusRow::refreshGaps);
    connect(&controller, &EditingController::findingsMade, this, &StatusRow::refreshFindings);
    connect(&controller, &EditingController::documentMade, this, &StatusRow::refreshReview);
    connect(&controller, &EditingController::documentMade, this, &StatusRow::refreshWhy);
    m_gaps->hide();
    m_findings->hide();
    refreshWhy();
}

QToolButton *StatusRow::makeButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void StatusRow::refreshGaps()
{
    const auto &missing = m_controller.missing();
    const auto all = static_cast<int>(missing.size());
    const auto essential =
        static_cast<int>(std::ranges::count(missing, check::Need::Essential, &check::MissingAnswer::need));
    QString words = all == 1 ? tr("1 gap") : tr("%n gaps", nullptr, all);
    if (essential > 0)
        words = tr("%1, %2", "gaps, essential gaps").arg(words, tr("%n essential", nullptr, essential));
    if (all == 0)
        words = tr("No gaps");
    m_gaps->setText(words);
    m_gaps->setAccessibleName(words);
    m_gaps->show();
}

void StatusRow::refreshFindings()
{
    const auto count = static_cast<int>(m_controller.findings().size());
    const QString words = count == 1 ? tr("1 finding") : tr("%n findings", nullptr, count);
    m_findings->setText(count == 0 ? tr("No findings") : words);
    m_findings->setAccessibleName(m_findings->text());
    m_findings->show();
}

void StatusRow::refreshReview()
{
    const auto &reviewBy = m_controller.document()->facts.reviewBy;
    if (!reviewBy) {
        m_review->setText(tr("No review date yet"));
        return;
    }
    const QDate date(reviewBy->year(), static_cast<int>(reviewBy->month()), static_cast<int>(reviewBy->day()));
    const bool isPast = m_today && *reviewBy < *m_today;
    m_review->setText((isPast ? tr("Review overdue since %1") : tr("Next review %1")).arg(dayInWords(date, QLocale())));
}

void StatusRow::showDue(int overdue, const Date &today)
{
    m_today = today;
    m_dates->setText(overdue == 1 ? tr("1 date overdue") : tr("%n dates overdue", nullptr, overdue));
    m_dates->setAccessibleName(m_dates->text());
    m_dates->setVisible(overdue > 0);
    if (m_controller.document())
        refreshReview();
}

QString StatusRow::review() const
{
    return m_review->text();
}

void StatusRow::showRemarks(int open)
{
    m_remarks->setText(open == 1 ? tr("1 open remark") : tr("%n open remarks", nullptr, open));
    m_remarks->setAccessibleName(m_remarks->text());
    m_remarks->setVisible(open > 0);
}

void StatusRow::showClause(const ClauseId &clause)
{
    m_clause = clause;
    refreshWhy();
}

void StatusRow::refreshWhy()
{
    const auto why = m_clause && m_controller.document()
                         ? whyOf(m_controller.packs(), *m_controller.document(), *m_clause)
                         : std::nullopt;
    m_why->setVisible(why.has_value());
    m_whySummary->setVisible(why.has_value() && m_told->isHidden());
    if (!why)
        return;
    m_why->setText(tr("Why is clause %1 here?", "number or title").arg(why->clause));
    m_why->setAccessibleName(m_why->text());
    m_whySummary->setText(why->summary());
}

void StatusRow::tell(const QString &words)
{
    announce(*m_told, words);
    m_told->show();
    m_review->hide(); // what is quiet gives way
    m_whySummary->hide();
    m_undo->show();
    m_telling.start();
}

void StatusRow::offer(const QString &words, const QString &action)
{
    tell(words);
    m_telling.stop(); // a choice is not taken away from somebody who reads
    m_offered->setText(action);
    m_offered->setAccessibleName(action);
    m_offered->show();
}

QString StatusRow::told() const
{
    return m_told->isHidden() ? QString() : m_told->text();
}

void StatusRow::fallSilent()
{
    m_telling.stop();
    m_told->hide();
    m_offered->hide();
    m_undo->hide();
    m_review->show();
    m_whySummary->setVisible(!m_why->isHidden());
}

void StatusRow::openWhy()
{
    const auto why = whyOf(m_controller.packs(), *m_controller.document(), *m_clause);
    if (!why)
        return;
    const auto menu = whyMenu(*why, this, [this](const QuestionId &question) { Q_EMIT questionChosen(question); });
    menu->exec(m_why->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace policywright::gui
