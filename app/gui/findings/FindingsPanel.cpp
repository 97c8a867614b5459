// SPDX-License-Identifier: Apache-2.0
#include "app/gui/findings/FindingsPanel.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/list/SourceList.h"

#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

const pack::CompiledSection *sectionOf(const pack::PackSet &packs, const SectionId &id)
{
    const auto found = std::ranges::find(packs.sections(), id, &pack::CompiledSection::id);
    return found == packs.sections().end() ? nullptr : &*found;
}

QString sectionTitle(const pack::PackSet &packs, const SectionId &id)
{
    const pack::CompiledSection *section = sectionOf(packs, id);
    return section ? shown(section->title) : QString();
}

// Where a finding is mended: the first question that it looks at, one of its own section before others; else the
// section's first clause.
std::variant<std::monostate, QuestionId, ClauseId, PlaceId> placeOf(const check::Finding &finding,
                                                                    const pack::PackSet &packs)
{
    const pack::CompiledQuestion *first = nullptr;
    for (const std::string &name : finding.names) {
        const pack::CompiledQuestion *question = packs.question(QuestionId(name.substr(0, name.find('.'))));
        if (question && packs.sections()[question->section].id == finding.section)
            return question->logic.id;
        first = first ? first : question;
    }
    if (first)
        return first->logic.id;
    const pack::CompiledSection *section = sectionOf(packs, finding.section);
    if (section && !section->clauses.empty())
        return packs.clauses()[section->clauses.front()].logic.id;
    return {};
}

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::kApart, 0, 0);
    column->setSpacing(look::kTight);
    makeHeader();
    m_list = new CalmList(Emphasis::Title, this);
    m_list->setAccessibleName(tr("Gaps and findings"));
    column->addWidget(m_list, 1);
    makeSources();
    column->addStretch(0);
    setFocusProxy(m_list);
    connect(m_list, &CalmList::chosen, this, &FindingsPanel::go);
    connect(m_list, &CalmList::currentKeyChanged, this, &FindingsPanel::showSources);
    put({}, {});
}

void FindingsPanel::makeHeader()
{
    auto *header = new QVBoxLayout;
    header->setContentsMargins(look::kApart, 0, look::kApart, 0);
    header->setSpacing(look::kTight);
    m_title = look::wrappingLabel(this);
    m_title->setFont(look::heading(font()));
    header->addWidget(m_title);
    m_nothing = look::wrappingLabel(this);
    header->addWidget(m_nothing);
    m_nothingMore = look::wrappingLabel(this, look::Ink::Quiet);
    header->addWidget(m_nothingMore);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(header);
}

void FindingsPanel::makeSources()
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(look::kNear, 0, look::kApart, look::kNear);
    m_sourcesButton = new QToolButton(this);
    m_sourcesButton->setAutoRaise(true);
    m_sourcesButton->setCheckable(true);
    m_sourcesButton->setFocusPolicy(Qt::StrongFocus);
    m_sourcesButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sourcesButton->setArrowType(Qt::RightArrow);
    foot->addWidget(m_sourcesButton, 0, Qt::AlignLeading);
    m_sourcesArea = new QScrollArea(this);
    m_sourcesArea->setFrameShape(QFrame::NoFrame);
    m_sourcesArea->setWidgetResizable(true);
    m_sourcesArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sourcesArea->setAccessibleName(tr("Sources"));
    m_sources = look::wrappingLabel(m_sourcesArea, look::Ink::Quiet);
    m_sources->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sources->setContentsMargins(look::kApart, 0, look::kNear, look::kNear);
    m_sources->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_sourcesArea->setWidget(m_sources);
    foot->addWidget(m_sourcesArea);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(foot);
    connect(m_sourcesButton, &QToolButton::toggled, this, [this] { showSources(m_list->currentKey()); });
}

void FindingsPanel::show(const std::vector<check::MissingAnswer> &missing, const std::vector<check::Finding> &findings,
                         const pack::PackSet &packs)
{
    const QString before = title();
    std::vector<Shown> old = std::exchange(m_places, {});
    std::vector<ListRow> rows;
    addMissing(missing, check::Need::Essential, packs, rows);
    addMissing(missing, check::Need::Required, packs, rows);
    addFindings(findings, pack::Severity::Error, packs, rows);
    addWeaker(rows);
    for (const pack::Severity severity : {pack::Severity::Warning, pack::Severity::Advice})
        addFindings(findings, severity, packs, rows);
    put(std::move(rows), std::move(old));
    m_nothing->setText(tr("Everything that needs an answer has one."));
    m_nothing->setVisible(missing.empty());
    m_nothingMore->setText(tr("The checks have nothing to report."));
    m_nothingMore->setVisible(findings.empty() && m_weaker.empty());
    if (title() != before)
        Q_EMIT titleChanged(title());
}

void FindingsPanel::showError(const Error &error)
{
    const QString before = title();
    put({}, std::exchange(m_places, {}));
    m_nothing->setText(tr("What is missing cannot be found out."));
    m_nothing->setVisible(true);
    m_nothingMore->setText(shown(sentence(error)));
    m_nothingMore->setVisible(true);
    if (title() != before)
        Q_EMIT titleChanged(title());
}

QString FindingsPanel::title() const
{
    return count() == 0 ? tr("Gaps and findings") : tr("Gaps and findings (%1)").arg(locale().toString(count()));
}

void FindingsPanel::addMissing(const std::vector<check::MissingAnswer> &missing, check::Need need,
                               const pack::PackSet &packs, std::vector<ListRow> &rows)
{
    const auto number = std::ranges::count(missing, need, &check::MissingAnswer::need);
    if (number == 0)
        return;
    const bool isEssential = need == check::Need::Essential;
    rows.push_back({.kind = ListRow::Kind::Heading,
                    .title = (isEssential ? tr("Missing first of all (%1)") : tr("Missing (%1)"))
                                 .arg(locale().toString(static_cast<int>(number)))});
    for (const check::MissingAnswer &answer : missing) {
        if (answer.need != need)
            continue;
        rows.push_back({.title = shown(answer.prompt),
                        .text = sectionTitle(packs, answer.section),
                        .mark = isEssential ? tr("essential") : tr("missing"),
                        .markInk = look::Ink::Gap,
                        .sign = ListRow::Sign::Missing,
                        .key = count()});
        m_places.push_back({.place = answer.question});
    }
}

void FindingsPanel::addFindings(const std::vector<check::Finding> &findings, pack::Severity severity,
                                const pack::PackSet &packs, std::vector<ListRow> &rows)
{
    const auto number = std::ranges::count(findings, severity, &check::Finding::severity);
    if (number == 0)
        return;
    struct Words {
        QString heading;
        QString mark;
        ListRow::Sign sign;
    };
    const Words words = severity == pack::Severity::Error ? Words{tr("Errors (%1)"), tr("error"), ListRow::Sign::Error}
                        : severity == pack::Severity::Warning
                            ? Words{tr("Warnings (%1)"), tr("warning"), ListRow::Sign::Warning}
                            : Words{tr("Advice (%1)"), tr("advice"), ListRow::Sign::Advice};
    rows.push_back(
        {.kind = ListRow::Kind::Heading, .title = words.heading.arg(locale().toString(static_cast<int>(number)))});
    for (const check::Finding &finding : findings) {
        if (finding.severity != severity)
            continue;
        rows.push_back({.title = shown(finding.message),
                        .text = sectionTitle(packs, finding.section),
                        .mark = words.mark,
                        .markInk = severity == pack::Severity::Advice ? look::Ink::Quiet : look::Ink::Gap,
                        .sign = words.sign,
                        .key = count()});
        const QStringList sources = sourceTitles(packs, finding.sources);
        m_places.push_back({placeOf(finding, packs), sources.join(QChar::LineFeed), static_cast<int>(sources.size())});
    }
}

void FindingsPanel::setWeaker(std::vector<WeakerRule> rules)
{
    m_weaker = std::move(rules);
}

void FindingsPanel::addWeaker(std::vector<ListRow> &rows)
{
    if (m_weaker.empty())
        return;
    rows.push_back({.kind = ListRow::Kind::Heading,
                    .title = tr("Weaker than in the policy above, and nobody said why (%1)")
                                 .arg(locale().toString(static_cast<int>(m_weaker.size())))});
    for (const WeakerRule &rule : m_weaker) {
        rows.push_back({.title = rule.title,
                        .text = rule.text,
                        .mark = tr("weaker"),
                        .markInk = look::Ink::Gap,
                        .sign = ListRow::Sign::Warning,
                        .key = count()});
        m_places.push_back({.place = rule.place});
    }
}

// Keys are places in a list that has changed: what was current is looked for by where it leads to.
void FindingsPanel::put(std::vector<ListRow> rows, std::vector<Shown> before)
{
    const int oldKey = m_list->currentKey();
    const bool hadCurrent = oldKey >= 0 && oldKey < static_cast<int>(before.size());
    const Place current = hadCurrent ? before[static_cast<std::size_t>(oldKey)].place : Place();
    m_list->setRows(std::move(rows));
    if (hadCurrent) {
        const auto found = std::ranges::find(m_places, current, &Shown::place);
        m_list->setCurrentKey(found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin()));
    }
    m_list->setVisible(!m_places.empty());
    m_title->setText(title());
    showSources(m_list->currentKey());
}

void FindingsPanel::go(int key)
{
    const Place &place = m_places[static_cast<std::size_t>(key)].place;
    if (const auto *question = std::get_if<QuestionId>(&place)) {
        const QuestionId id = *question; // whoever hears of it may show other findings
        Q_EMIT questionChosen(id);
    } else if (const auto *clause = std::get_if<ClauseId>(&place)) {
        const ClauseId id = *clause;
        Q_EMIT clauseChosen(id);
    } else if (const auto *weaker = std::get_if<PlaceId>(&place)) {
        const PlaceId id = *weaker;
        Q_EMIT weakerChosen(id);
    }
}

void FindingsPanel::showSources(int key)
{
    const Shown none;
    const Shown &at = key >= 0 && key < count() ? m_places[static_cast<std::size_t>(key)] : none;
    const bool isOpen = m_sourcesButton->isChecked();
    m_sourcesButton->setVisible(at.sourceCount > 0);
    m_sourcesButton->setText(at.sourceCount == 1 ? tr("1 source of this finding")
                                                 : tr("%n sources of this finding", nullptr, at.sourceCount));
    m_sourcesButton->setAccessibleDescription(isOpen ? tr("shown") : tr("hidden"));
    m_sourcesButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_sources->setText(at.sources);
    m_sourcesArea->setVisible(isOpen && at.sourceCount > 0);
    m_sourcesArea->setFixedHeight(
        std::clamp(m_sources->heightForWidth(width() - look::kDistant), 0, height() / 3)); // -1: without words
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSources(m_list->currentKey());
}

} // namespace policywright::gui
