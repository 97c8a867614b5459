// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DatesPanel.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/answers/FlowLayout.h"
#include "app/gui/dates/DueWords.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/window/Questions.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

using dates::DueItem;
using dates::Standing;

enum Ahead { Month, Quarter, Year, Everything };

const Duration kMonth(30, Duration::Unit::Days);
const Duration kQuarter(90, Duration::Unit::Days);
const Duration kYear(1, Duration::Unit::Years);

// Its rows may have become others since, its days too.
bool isSameThing(const DueItem &one, const DueItem &other)
{
    return one.kind == other.kind && one.id == other.id && one.rows == other.rows;
}

ListRow::Sign signOf(Standing standing)
{
    switch (standing) {
    case Standing::Overdue: return ListRow::Sign::Error;
    case Standing::DueSoon: return ListRow::Sign::Warning;
    case Standing::Unknown: return ListRow::Sign::Missing;
    case Standing::Later: break;
    }
    return ListRow::Sign::None;
}

} // namespace

DatesPanel::DatesPanel(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::kApart, 0, 0);
    column->setSpacing(look::kNear);
    makeHeader();
    m_list = new CalmList(Emphasis::Title, this);
    m_list->setAccessibleName(tr("Dates and reviews"));
    column->addWidget(m_list, 1);
    column->addStretch(0);
    makeFoot();
    setFocusProxy(m_list);
    connect(m_list, &CalmList::chosen, this, [this](int key) {
        const DueItem item = m_listed[static_cast<std::size_t>(key)]; // whoever hears of it may show others
        Q_EMIT chosen(item);
    });
    connect(m_ahead, &QComboBox::currentIndexChanged, this, &DatesPanel::refresh);
    refresh();
}

void DatesPanel::makeHeader()
{
    auto *header = new QVBoxLayout;
    header->setContentsMargins(look::kApart, 0, look::kApart, 0);
    header->setSpacing(look::kTight);
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(tr("Dates and reviews"));
    header->addWidget(title);
    m_summary = look::wrappingLabel(this);
    header->addWidget(m_summary);
    m_note = look::wrappingLabel(this, look::Ink::Quiet);
    header->addWidget(m_note);
    header->addSpacing(look::kTight);
    m_ahead = new QComboBox(this);
    m_ahead->setAccessibleName(tr("How far ahead"));
    m_ahead->addItems({tr("Due within 30 days"), tr("Due within 90 days"), tr("Due within a year"), tr("All dates")});
    m_ahead->setCurrentIndex(Everything);
    header->addWidget(m_ahead, 0, Qt::AlignLeading);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(header);
}

void DatesPanel::makeFoot()
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(look::kApart, 0, look::kApart, look::kApart);
    foot->setSpacing(look::kNear);
    m_more = look::wrappingLabel(this, look::Ink::Quiet);
    foot->addWidget(m_more);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(look::kNear);
    buttons->setLayout(flow);
    m_calendar = new QPushButton(tr("Dates for a calendar…"), buttons);
    m_page = new QPushButton(tr("Save as page…"), buttons);
    flow->addWidget(m_calendar);
    flow->addWidget(m_page);
    foot->addWidget(buttons);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(foot);
    connect(m_calendar, &QPushButton::clicked, this, &DatesPanel::calendarWanted);
    connect(m_page, &QPushButton::clicked, this, &DatesPanel::pageWanted);
}

Duration DatesPanel::within() const
{
    switch (m_ahead->currentIndex()) {
    case Quarter: return kQuarter;
    case Year: return kYear;
    default: return kMonth;
    }
}

bool DatesPanel::isLaterShown() const
{
    return m_ahead->currentIndex() == Everything;
}

QString DatesPanel::soonHeading() const
{
    return m_ahead->itemText(isLaterShown() ? Month : m_ahead->currentIndex());
}

void DatesPanel::show(session::PolicyDates dates, const Date &today)
{
    m_errors.clear();
    m_dates = std::move(dates);
    m_today = today;
    refresh();
}

void DatesPanel::showErrors(const Errors &errors)
{
    m_errors = errors;
    m_dates.reset();
    refresh();
}

void DatesPanel::refresh()
{
    if (m_dates) {
        const auto period = dates::Period::from(*m_today, within());
        for (DueItem &item : m_dates->items)
            item.standing = standingOf(item.due, period);
        sortByUrgency(m_dates->items);
    }
    putRows();
    refreshWords();
}

void DatesPanel::putRows()
{
    const int key = m_list->currentKey();
    const auto current = key < 0 ? std::nullopt : std::optional(m_listed[static_cast<std::size_t>(key)]);
    m_listed.clear();
    std::vector<ListRow> rows;
    if (m_dates) {
        for (const Standing standing : {Standing::Overdue, Standing::DueSoon, Standing::Unknown, Standing::Later}) {
            for (const DueItem &item : m_dates->items) {
                if (item.standing == standing && (standing != Standing::Later || isLaterShown()))
                    m_listed.push_back(item);
            }
        }
        addGroup(Standing::Overdue, tr("Overdue"), rows);
        addGroup(Standing::DueSoon, soonHeading(), rows);
        addGroup(Standing::Unknown, tr("Without a date"), rows);
        addGroup(Standing::Later, tr("Later"), rows);
    }
    m_list->setRows(std::move(rows));
    if (current) {
        const auto found =
            std::ranges::find_if(m_listed, [&](const DueItem &item) { return isSameThing(item, *current); });
        m_list->setCurrentKey(found == m_listed.end() ? -1 : static_cast<int>(found - m_listed.begin()));
    } else if (m_list->hasFocus() && !m_listed.empty()) {
        m_list->makeFirstCurrent(); // somebody waits at it with a keyboard
    }
    m_list->setVisible(!m_dates || !m_listed.empty());
}

void DatesPanel::addGroup(Standing standing, const QString &heading, std::vector<ListRow> &rows) const
{
    const auto count = std::ranges::count(m_listed, standing, &DueItem::standing);
    if (count == 0)
        return;
    rows.push_back(
        {.kind = ListRow::Kind::Heading,
         .title = tr("%1 (%2)", "heading, how many").arg(heading, locale().toString(static_cast<int>(count)))});
    const render::HealthWords words(m_dates->language);
    for (std::size_t i = 0; i < m_listed.size(); ++i) {
        const DueItem &item = m_listed[i];
        if (item.standing != standing)
            continue;
        QStringList lines{rowsInWords(item, words), whyInWords(item)};
        lines.removeAll(QString());
        rows.push_back({.title = shown(words.taskOf(item)),
                        .text = lines.join(QChar::LineFeed),
                        .mark = whenInWords(item.due, *m_today),
                        .markInk = standing == Standing::Later ? look::Ink::Quiet : look::Ink::Gap,
                        .sign = signOf(standing),
                        .key = static_cast<int>(i)});
    }
}

// What is counted, and what a row cannot say.
void DatesPanel::refreshWords()
{
    const dates::DueCounts counts = m_dates ? countsOf(m_dates->items) : dates::DueCounts();
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    QStringList summary;
    if (counts.overdue > 0)
        summary += tr("%n overdue", nullptr, number(counts.overdue));
    if (counts.soon > 0)
        summary += tr("%n due soon", nullptr, number(counts.soon));
    if (counts.unknown > 0)
        summary += tr("%n without a date", nullptr, number(counts.unknown));
    if (counts.later > 0)
        summary += tr("%n later", nullptr, number(counts.later));
    m_summary->setText(summary.join(QStringLiteral(" · ")));
    m_summary->setVisible(!summary.isEmpty());
    QStringList notes;
    if (!m_errors.empty())
        notes = {tr("What falls due cannot be found out."), sentencesOf(m_errors)};
    else if (m_dates && m_dates->items.empty())
        notes += tr("Nothing here can grow old yet. Once answers say how often something is checked, or until when it "
                    "holds, it is listed here with its day.");
    else if (m_dates && counts.isQuiet())
        notes += tr("Nothing is overdue, due soon or without a date. The next date is %1.")
                     .arg(dayInWords(dateFromStored(counts.next->toIso()), QLocale()));
    if (m_dates && !m_dates->hasWatchedDates)
        notes += tr("The templates of this policy are from before dates were watched. Update them to see all that "
                    "falls due.");
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
    m_more->setText(counts.later == 1 ? tr("1 more falls due after that.")
                                      : tr("%n more fall due after that.", nullptr, number(counts.later)));
    m_more->setVisible(counts.later > 0 && !isLaterShown());
    const bool isThere = m_dates && !m_dates->items.empty();
    m_ahead->setVisible(isThere);
    m_calendar->setEnabled(isThere);
    m_page->setEnabled(m_dates.has_value());
}

} // namespace policywright::gui
