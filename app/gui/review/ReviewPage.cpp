// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ReviewPage.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/FlowLayout.h"
#include "app/gui/review/DecisionWords.h"
#include "app/gui/review/NewRemarkCard.h"
#include "app/gui/review/RemarkMargin.h"
#include "app/gui/review/RequestWords.h"
#include "app/gui/review/ThreadWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace policywright::gui {
namespace {

constexpr int kSectionLetters = 18;
constexpr int kLinesForButtons = 24; // of text, from the top of the column to its end

QToolButton *toolButton(const QString &words, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(words);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReviewPage::ReviewPage(ReviewDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_margin(new RemarkMargin(
                                         [&desk](const std::string &id) {
                                             const auto *thread = desk.thread(id);
                                             return thread ? threadWords(*thread, desk) : ThreadWords();
                                         },
                                         this)),
      m_newCard(new NewRemarkCard(m_margin))
{
    m_newCard->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(m_margin, 1);
    rows->addWidget(makeDecisions());
    connect(&desk, &ReviewDesk::changed, this, &ReviewPage::refresh);
}

QWidget *ReviewPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    rows->setSpacing(look::kNear);
    m_summary = look::wrappingLabel(head);
    m_summary->setFont(look::strong(font()));
    rows->addWidget(m_summary);
    rows->addWidget(makeFilters());
    rows->addWidget(makeTools());
    return head;
}

QWidget *ReviewPage::makeFilters()
{
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(look::kNear);
    box->setLayout(flow);
    m_choice = new QComboBox(box);
    m_choice->setAccessibleName(tr("Which remarks"));
    m_choice->addItem(tr("Open remarks"), static_cast<int>(ThreadChoice::Open));
    m_choice->addItem(tr("All remarks"), static_cast<int>(ThreadChoice::All));
    m_choice->addItem(tr("Unread remarks"), static_cast<int>(ThreadChoice::Unread));
    m_choice->addItem(tr("Where I said something"), static_cast<int>(ThreadChoice::Mine));
    m_reviewer = new QComboBox(box);
    m_reviewer->setAccessibleName(tr("Whose remarks"));
    m_reviewer->setSizeAdjustPolicy(QComboBox::AdjustToContents); // names come later
    m_section = new QComboBox(box);
    m_section->setAccessibleName(tr("Remarks on which section"));
    m_section->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // titles are long
    m_section->setMinimumContentsLength(kSectionLetters);
    m_severity = new QComboBox(box);
    m_severity->setAccessibleName(tr("Remarks that matter how much"));
    m_severity->addItem(tr("However much they matter"));
    for (const annotate::Severity severity :
         {annotate::Severity::Must, annotate::Severity::Normal, annotate::Severity::Minor})
        m_severity->addItem(tr("Only: %1").arg(severityWords(severity)), static_cast<int>(severity));
    const auto choose = [this] {
        if (m_isFilling)
            return;
        ThreadFilter filter{.choice = static_cast<ThreadChoice>(m_choice->currentData().toInt()),
                            .reviewer = stored(m_reviewer->currentData().toString()),
                            .section = stored(m_section->currentData().toString())};
        if (m_severity->currentData().isValid())
            filter.severity = static_cast<annotate::Severity>(m_severity->currentData().toInt());
        m_desk.setFilter(filter);
    };
    for (QComboBox *filter : {m_choice, m_reviewer, m_section, m_severity}) {
        flow->addWidget(filter);
        connect(filter, &QComboBox::currentIndexChanged, this, choose);
    }
    return box;
}

QWidget *ReviewPage::makeTools()
{
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(look::kNear);
    box->setLayout(flow);
    auto *previous = toolButton(tr("Previous"), tr("Previous remark (Shift+F7)"), box);
    auto *next = toolButton(tr("Next"), tr("Next remark (F7)"), box);
    auto *remark = toolButton(tr("Remark on the clause"), tr("Remark on the selected clause (Ctrl+Alt+M)"), box);
    m_reading = new QComboBox(box);
    m_reading->setAccessibleName(tr("How the text is shown"));
    m_reading->addItem(tr("Text with marks"), static_cast<int>(Reading::Marked));
    m_reading->addItem(tr("Text alone"), static_cast<int>(Reading::Clean));
    m_reading->addItem(tr("With all suggestions in it"), static_cast<int>(Reading::Final));
    for (QWidget *part : {static_cast<QWidget *>(previous), static_cast<QWidget *>(next),
                          static_cast<QWidget *>(remark), static_cast<QWidget *>(m_reading)})
        flow->addWidget(part);
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(remark, &QToolButton::clicked, this, &ReviewPage::remarkWanted);
    connect(m_reading, &QComboBox::currentIndexChanged, this, &ReviewPage::readingChanged);
    return box;
}

QWidget *ReviewPage::makeDecisions()
{
    m_decisions = new QWidget(this);
    auto *rows = new QVBoxLayout(m_decisions);
    rows->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    rows->setSpacing(look::kNear);
    m_decisionRows = new QVBoxLayout;
    m_decisionRows->setSpacing(look::kTight);
    rows->addLayout(m_decisionRows);
    m_buttons = new QWidget(m_decisions);
    auto *flow = new FlowLayout(look::kNear);
    m_buttons->setLayout(flow);
    const auto add = [&](const QString &words, void (ReviewPage::*wanted)()) {
        auto *button = new QPushButton(words, m_buttons);
        connect(button, &QPushButton::clicked, this, wanted);
        flow->addWidget(button);
    };
    add(tr("Decide…"), &ReviewPage::decisionWanted);
    add(tr("Ask for a decision…"), &ReviewPage::requestWanted);
    add(tr("Hand over…"), &ReviewPage::handOverWanted);
    add(tr("Take in a review…"), &ReviewPage::takeInWanted);
    rows->addWidget(m_buttons);
    return m_decisions;
}

// Where large text leaves little room, it is the margin's; the menu has these as well.
void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_buttons->setVisible(height() > fontMetrics().lineSpacing() * kLinesForButtons);
}

// -- what the desk has

void ReviewPage::refresh()
{
    refreshSummary();
    refreshFilters();
    refreshDecisions();
    std::vector<std::string> ids;
    for (const session::PlacedThread *thread : m_desk.wanted())
        ids.push_back(thread->thread.root.id);
    m_margin->setEmptyWords(m_desk.counts().threads == 0
                                ? tr("Nobody has remarked on this document yet. Select words in the text to say "
                                     "something about them.")
                                : tr("No remark is like that. Choose “All remarks” to see every one."));
    m_margin->setThreads(std::move(ids));
}

void ReviewPage::refreshSummary()
{
    const ReviewCounts &counts = m_desk.counts();
    QStringList parts{tr("%n open", "remarks", counts.open)};
    if (counts.unread > 0)
        parts += tr("%n unread", "remarks", counts.unread);
    if (counts.unsure > 0)
        parts += tr("%n to be placed", "remarks whose words are gone or uncertain", counts.unsure);
    if (counts.elsewhere > 0)
        parts += tr("%n in other documents", "remarks", counts.elsewhere);
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

QString ReviewPage::summary() const
{
    return m_summary->text();
}

Reading ReviewPage::reading() const
{
    return static_cast<Reading>(m_reading->currentData().toInt());
}

void ReviewPage::setReading(Reading reading)
{
    m_reading->setCurrentIndex(m_reading->findData(static_cast<int>(reading)));
}

// Those that can tell remarks apart: where one person wrote all of them, nobody is asked whose to show.
void ReviewPage::refreshFilters()
{
    const QScopedValueRollback filling(m_isFilling, true);
    refreshReviewers();
    refreshSections();
    refreshSeverities();
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(m_desk.filter().choice)));
}

void ReviewPage::refreshSections()
{
    const std::vector<std::string> sections = m_desk.sections();
    m_section->clear();
    m_section->addItem(tr("All sections"), QString());
    for (const std::string &id : sections) {
        const auto known = std::ranges::find(m_desk.packs().sections(), SectionId(id), &pack::CompiledSection::id);
        m_section->addItem(known == m_desk.packs().sections().end() ? shown(id) : shown(known->title), shown(id));
    }
    m_section->setCurrentIndex(std::max(0, m_section->findData(shown(m_desk.filter().section))));
    m_section->setVisible(sections.size() > 1 || !m_desk.filter().section.empty());
}

void ReviewPage::refreshSeverities()
{
    const auto &chosen = m_desk.filter().severity;
    m_severity->setCurrentIndex(chosen ? m_severity->findData(static_cast<int>(*chosen)) : 0);
    m_severity->setVisible(m_desk.hasSeverities() || chosen.has_value());
}

void ReviewPage::refreshReviewers()
{
    const QStringList names = m_desk.reviewers();
    m_reviewer->clear();
    m_reviewer->addItem(tr("Everybody"), QString());
    for (const QString &name : names)
        m_reviewer->addItem(name, name);
    m_reviewer->setCurrentIndex(std::max(0, m_reviewer->findData(shown(m_desk.filter().reviewer))));
    m_reviewer->setVisible(names.size() > 1 || !m_desk.filter().reviewer.empty());
}

void ReviewPage::refreshDecisions()
{
    while (QLayoutItem *item = m_decisionRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const session::JudgedRequest &request : m_desk.requests())
        addRequest(request);
    for (const session::JudgedDecision &decision : m_desk.decisions()) {
        if (decision.signOff.counts())
            addDecision(decision);
    }
}

void ReviewPage::addRequest(const session::JudgedRequest &request)
{
    const bool isDue =
        !request.isSettled() && (request.isOverdue || request.state != session::JudgedRequest::State::Open);
    auto *row = new QWidget(m_decisions);
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(look::kNear);
    QLabel *words = look::wrappingLabel(row, isDue ? look::Ink::Gap : look::Ink::Plain);
    words->setTextFormat(Qt::PlainText);
    words->setText(requestSentence(request, m_desk.packs()) + QLatin1Char('\n') + answersSentence(request));
    columns->addWidget(words, 1);
    if (m_desk.isMine(request.request.event.author)) {
        QToolButton *back = toolButton(tr("Take back"), tr("Take the request back"), row);
        columns->addWidget(back, 0, Qt::AlignTop);
        connect(back, &QToolButton::clicked, this,
                [this, id = request.request.event.id] { Q_EMIT withdrawalWanted(id); });
    }
    m_decisionRows->addWidget(row);
}

void ReviewPage::addDecision(const session::JudgedDecision &decision)
{
    QLabel *row = look::wrappingLabel(m_decisions, decision.isVoid ? look::Ink::Gap : look::Ink::Plain);
    row->setTextFormat(Qt::PlainText);
    row->setText(decisionSentence(decision));
    row->setToolTip(changesSentence(decision, m_desk.packs()));
    m_decisionRows->addWidget(row);
}

std::string ReviewPage::next(int step) const
{
    const auto wanted = m_desk.wanted();
    if (wanted.empty())
        return {};
    const auto isActive = [this](const session::PlacedThread *thread) {
        return thread->thread.root.id == m_margin->active();
    };
    const auto count = std::ssize(wanted);
    const auto at = std::ranges::find_if(wanted, isActive) - wanted.begin();
    std::ptrdiff_t next = step > 0 ? 0 : count - 1;
    if (at < count)
        next = (at + step + count) % count;
    return wanted[static_cast<std::size_t>(next)]->thread.root.id;
}

} // namespace policywright::gui
