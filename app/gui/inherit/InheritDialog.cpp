// SPDX-License-Identifier: Apache-2.0
#include "app/gui/inherit/InheritDialog.h"

#include "app/gui/LabelledField.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/list/CalmList.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {
namespace {

ListRow rowOf(const Difference &difference, const QString &above, int key)
{
    const bool wantsReason = difference.group == Difference::Group::WantsReason;
    const QString nothing = InheritDialog::tr("nothing");
    QStringList lines{InheritDialog::tr("Here: %1").arg(difference.here.isEmpty() ? nothing : difference.here),
                      InheritDialog::tr("%1: %2", "name of the policy above, what counts there")
                          .arg(above, difference.above.isEmpty() ? nothing : difference.above)};
    if (!difference.reason.isEmpty())
        lines += InheritDialog::tr("Why: %1").arg(difference.reason);
    return {.title = difference.place,
            .text = lines.join(QChar::LineFeed),
            .mark = markWords(difference),
            .markInk = wantsReason ? look::Ink::Gap : look::Ink::Quiet,
            .sign = wantsReason ? ListRow::Sign::Warning : ListRow::Sign::None,
            .key = key};
}

} // namespace

InheritDialog::InheritDialog(QWidget *parent)
    : QDialog(parent), m_summary(look::wrappingLabel(this)), m_list(new CalmList(Emphasis::Title, this))
{
    setWindowTitle(tr("This policy and the one above"));
    m_list->setAccessibleName(tr("Where they differ"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    rows->addWidget(m_summary);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_reasonRow = makeReason());
    rows->addWidget(makeButtons());
    connect(m_list, &CalmList::currentKeyChanged, this, &InheritDialog::refreshTools);
    connect(m_list, &CalmList::chosen, this, [this] {
        if (m_reasonRow->isVisible())
            m_reason->setFocus(Qt::OtherFocusReason);
    });
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 32);
    refreshTools();
}

QWidget *InheritDialog::makeReason()
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kTight);
    m_reason = new QLineEdit(box);
    addLabelled(*rows, tr("Why is it weaker here? Who reviews the policy reads this."), m_reason);
    m_keep = new QPushButton(tr("Keep this reason"), box);
    rows->addWidget(m_keep, 0, Qt::AlignLeading);
    connect(m_reason, &QLineEdit::textChanged, m_keep,
            [this](const QString &text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &InheritDialog::giveReason);
    return box;
}

QWidget *InheritDialog::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kNear);
    m_go = new QPushButton(tr("Go to it"), box);
    m_back = new QPushButton(tr("As it is above"), box);
    m_end = new QPushButton(tr("Stand alone"), box);
    auto *close = new QPushButton(tr("Close"), box);
    m_back->setToolTip(tr("What is inherited counts here again"));
    m_end->setToolTip(tr("This policy extends the other one no longer; its text stays as it is"));
    for (QPushButton *button : {m_go, m_back, m_end, close})
        button->setAutoDefault(false); // Enter keeps the reason
    m_keep->setDefault(true);
    row->addWidget(m_go);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_end);
    row->addWidget(close);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (const Difference *now = current())
            Q_EMIT placeChosen(PlaceId(now->mark.place));
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (const Difference *now = current())
            Q_EMIT inheritedWanted(PlaceId(now->mark.place));
    });
    connect(m_end, &QPushButton::clicked, this, &InheritDialog::endWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return box;
}

void InheritDialog::show(std::vector<Difference> differences, const QString &above)
{
    const Difference *before = current();
    const std::optional<PlaceId> place = before ? std::optional(before->mark.place) : std::nullopt;
    m_differences = std::move(differences);
    std::vector<ListRow> rows;
    for (std::size_t i = 0; i < m_differences.size(); ++i) {
        const Difference::Group group = m_differences[i].group;
        if (i == 0 || m_differences[i - 1].group != group)
            rows.push_back({.kind = ListRow::Kind::Heading,
                            .title = headingOf(group).arg(locale().toString(
                                static_cast<int>(std::ranges::count(m_differences, group, &Difference::group))))});
        rows.push_back(rowOf(m_differences[i], above, static_cast<int>(i)));
    }
    m_list->setRows(std::move(rows));
    m_list->setVisible(!m_differences.empty());
    const int count = static_cast<int>(m_differences.size());
    m_summary->setText(
        count == 0   ? tr("This policy extends “%1” and differs from it in nothing.").arg(above)
        : count == 1 ? tr("This policy extends “%1” and differs from it in 1 place.").arg(above)
                     : tr("This policy extends “%1” and differs from it in %n places.", nullptr, count).arg(above));
    if (place)
        choose(*place);
    if (!current())
        m_list->makeFirstCurrent();
    refreshTools();
}

void InheritDialog::choose(const PlaceId &place)
{
    const auto found =
        std::ranges::find_if(m_differences, [&](const Difference &each) { return each.mark.place == place; });
    m_list->setCurrentKey(found == m_differences.end() ? -1 : static_cast<int>(found - m_differences.begin()));
}

QString InheritDialog::summary() const
{
    return m_summary->text();
}

const Difference *InheritDialog::current() const
{
    const int key = m_list->currentKey();
    return key < 0 || key >= static_cast<int>(m_differences.size()) ? nullptr
                                                                    : &m_differences[static_cast<std::size_t>(key)];
}

void InheritDialog::refreshTools()
{
    const Difference *now = current();
    const bool isWeaker = now && now->mark.strength == inherit::Strength::Weaker;
    m_reasonRow->setVisible(isWeaker);
    m_reason->setText(isWeaker && now->mark.reason ? shown(now->mark.reason->reason) : QString());
    m_keep->setEnabled(isWeaker && !m_reason->text().trimmed().isEmpty());
    m_go->setEnabled(now != nullptr);
    m_back->setEnabled(now && now->canGoBack);
}

void InheritDialog::giveReason()
{
    if (const Difference *now = current())
        Q_EMIT reasonGiven(inherit::Mark(now->mark), stored(m_reason->text().trimmed()));
}

} // namespace policywright::gui
