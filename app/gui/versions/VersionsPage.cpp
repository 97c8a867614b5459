// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/VersionsPage.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/FlowLayout.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/versions/VersionWords.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

constexpr int kNameLetters = 20;

} // namespace

VersionsPage::VersionsPage(VersionsDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, look::kApart, 0, look::kNear);
    rows->setSpacing(look::kNear);
    rows->addWidget(makeVersions(), 2);
    rows->addWidget(makeComparison());
    m_changes = new CalmList(Emphasis::Title, this);
    m_changes->setAccessibleName(tr("What changed"));
    rows->addWidget(m_changes, 3);
    rows->addWidget(makeTools());
    setFocusProxy(m_versions);
    connect(m_changes, &CalmList::chosen, this, [this](int key) {
        if (const Comparison &comparison = m_desk.comparison())
            Q_EMIT changeChosen(ClauseId(comparison->changes.clauses[static_cast<std::size_t>(key)].id));
    });
    connect(m_changes, &CalmList::currentKeyChanged, this, &VersionsPage::refreshTools);
    connect(&desk, &VersionsDesk::changed, this, &VersionsPage::refreshVersions);
    connect(&desk, &VersionsDesk::compared, this, &VersionsPage::refreshChanges);
}

QWidget *VersionsPage::makeVersions()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kTight);
    auto *title = look::wrappingLabel(box);
    title->setText(tr("Versions"));
    title->setFont(look::heading(font()));
    title->setContentsMargins(look::kApart, 0, look::kApart, 0);
    rows->addWidget(title);
    m_versions = new CalmList(Emphasis::Title, box);
    m_versions->setAccessibleName(title->text());
    rows->addWidget(m_versions, 1);
    connect(m_versions, &CalmList::currentKeyChanged, this, [this](int key) {
        if (!m_isFilling && key >= 0)
            m_desk.choose(m_desk.rows()[static_cast<std::size_t>(key)].id);
    });
    return box;
}

QWidget *VersionsPage::makeComparison()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(look::kApart, 0, look::kApart, 0);
    rows->setSpacing(look::kTight);
    m_choices = new QWidget(box);
    auto *flow = new FlowLayout(look::kNear);
    m_choices->setLayout(flow);
    auto *label = new QLabel(tr("Compared with"), m_choices);
    m_since = new QComboBox(m_choices);
    m_since->setAccessibleName(label->text());
    m_since->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_since->setMinimumContentsLength(kNameLetters);
    label->setBuddy(m_since);
    m_layout = new QComboBox(m_choices);
    m_layout->setAccessibleName(tr("How changes are shown"));
    m_layout->addItem(tr("Changes in the text"), static_cast<int>(render::RedlineLayout::Inline));
    m_layout->addItem(tr("Side by side"), static_cast<int>(render::RedlineLayout::SideBySide));
    for (QWidget *part :
         {static_cast<QWidget *>(label), static_cast<QWidget *>(m_since), static_cast<QWidget *>(m_layout)})
        flow->addWidget(part);
    rows->addWidget(m_choices);
    m_summary = look::wrappingLabel(box, look::Ink::Quiet);
    rows->addWidget(m_summary);
    connect(m_since, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            m_desk.compareWith(stored(m_since->currentData().toString()));
    });
    connect(m_layout, &QComboBox::currentIndexChanged, this, &VersionsPage::layoutChanged);
    return box;
}

QWidget *VersionsPage::makeTools()
{
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(look::kNear);
    box->setLayout(flow);
    const auto add = [&](const QString &words, const QString &help) {
        auto *button = new QPushButton(words, box);
        button->setToolTip(help);
        button->setAutoDefault(false);
        flow->addWidget(button);
        return button;
    };
    m_keep = add(tr("Keep this version…"), tr("Notes the text as it is now in the history"));
    m_state = add(tr("Its state…"), tr("Sends the chosen version on: to review, approved, published, retired"));
    m_copy = add(tr("Save it as a file…"), tr("Writes the policy as it was then into a file of its own"));
    m_decide = add(tr("Material or not…"), tr("Decides what kind of change the chosen one is"));
    m_papers = add(tr("Hand out"), tr("What changed, for those who have to know"));
    auto *papers = new QMenu(m_papers);
    papers->addAction(tr("The text with its changes…"), this, [this] { Q_EMIT paperWanted(VersionPaper::Redline); });
    papers->addAction(tr("The change log…"), this, [this] { Q_EMIT paperWanted(VersionPaper::ChangeLog); });
    papers->addAction(tr("A message to staff…"), this, [this] { Q_EMIT paperWanted(VersionPaper::Announcement); });
    m_papers->setMenu(papers);
    auto *confirmations = add(tr("Confirmations…"), tr("Who confirmed a published version, and who is missing"));
    connect(confirmations, &QPushButton::clicked, this, &VersionsPage::confirmationsWanted);
    connect(m_keep, &QPushButton::clicked, this, &VersionsPage::keepWanted);
    connect(m_state, &QPushButton::clicked, this, [this] { Q_EMIT stateWanted(m_desk.chosen()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyWanted(m_desk.chosen()); });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        if (const auto *change = currentChange())
            Q_EMIT decisionWanted(change->id);
    });
    auto *rows = new QWidget(this);
    auto *margins = new QVBoxLayout(rows); // a layout that flows has none
    margins->setContentsMargins(look::kApart, 0, look::kApart, 0);
    margins->addWidget(box);
    return rows;
}

// -- showing

void VersionsPage::refreshVersions()
{
    const QScopedValueRollback filling(m_isFilling, true);
    std::vector<ListRow> rows;
    int chosen = -1;
    for (std::size_t i = 0; i < m_desk.rows().size(); ++i) {
        const VersionRow &row = m_desk.rows()[i];
        if (row.id == m_desk.chosen())
            chosen = static_cast<int>(i);
        rows.push_back({.title = versionName(row, locale()),
                        .text = versionDetail(row, locale()),
                        .mark = versionState(row, locale()),
                        .key = static_cast<int>(i)});
    }
    m_versions->setRows(std::move(rows));
    m_versions->setCurrentKey(chosen);
    refreshSince();
    refreshTools();
}

void VersionsPage::refreshSince()
{
    m_since->clear();
    for (const VersionRow *row : m_desk.olderThanChosen())
        m_since->addItem(versionName(*row, locale()), shown(row->id));
    m_since->setCurrentIndex(m_since->findData(shown(m_desk.since())));
    m_choices->setVisible(m_since->count() > 0);
}

void VersionsPage::refreshChanges()
{
    std::vector<ListRow> rows;
    const Comparison &comparison = m_desk.comparison();
    if (!comparison) {
        m_summary->setText(
            m_desk.rows().size() <= 1
                ? tr("No version was kept yet. Keep one whenever the text goes to somebody: to reviewers, "
                     "to the board, to staff. From then on you see here what changed.")
                : tr("There is no older version to compare with."));
    } else {
        const auto &clauses = comparison->changes.clauses;
        for (std::size_t i = 0; i < clauses.size(); ++i)
            rows.push_back({.title = shown(clauses[i].name),
                            .text = changeWords(clauses[i]),
                            .mark = kindWords(clauses[i]),
                            .markInk = clauses[i].isMaterial ? look::Ink::Gap : look::Ink::Quiet,
                            .key = static_cast<int>(i)});
        const auto count = static_cast<int>(clauses.size());
        QString words = count == 0   ? tr("Both read the same.")
                        : count == 1 ? tr("1 clause reads otherwise.")
                                     : tr("%n clauses read otherwise.", nullptr, count);
        if (comparison->changes.asksForRenewal())
            words += QLatin1Char(' ') + tr("A material change asks for renewed sign-off and acknowledgement.");
        m_summary->setText(words);
    }
    m_changes->setRows(std::move(rows));
    refreshTools();
}

void VersionsPage::refreshTools()
{
    const bool isKept = !m_desk.chosen().empty();
    const VersionRow *row = m_desk.row(m_desk.chosen());
    m_keep->setVisible(!isKept);
    m_state->setVisible(isKept && row && row->note.state != history::State::Retired);
    m_copy->setVisible(isKept);
    m_papers->setEnabled(m_desk.comparison() != nullptr);
    const bool isDecided = isKept || (row && row->isKept); // about words that are in the history
    m_decide->setEnabled(currentChange() && isDecided);
    m_decide->setToolTip(isDecided ? tr("Decides what kind of change the chosen one is")
                                   : tr("Keep this version first: a decision is about words that are in the history"));
}

const exporting::ClauseChange *VersionsPage::currentChange() const
{
    const Comparison &comparison = m_desk.comparison();
    const auto key = static_cast<std::size_t>(m_changes->currentKey());
    return comparison && m_changes->currentKey() >= 0 && key < comparison->changes.clauses.size()
               ? &comparison->changes.clauses[key]
               : nullptr;
}

QString VersionsPage::summary() const
{
    return m_summary->text();
}

render::RedlineLayout VersionsPage::redlineLayout() const
{
    return static_cast<render::RedlineLayout>(m_layout->currentData().toInt());
}

void VersionsPage::step(int by)
{
    const auto count = static_cast<int>(m_changes->rows().size());
    if (count == 0)
        return;
    const int now = m_changes->currentKey();
    m_changes->setCurrentKey(now < 0 ? (by > 0 ? 0 : count - 1) : (now + by + count) % count);
    m_changes->choose();
}

void VersionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_versions->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_changes->setMinimumHeight(fontMetrics().lineSpacing() * 5);
}

} // namespace policywright::gui
