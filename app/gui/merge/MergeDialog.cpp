// SPDX-License-Identifier: Apache-2.0
#include "app/gui/merge/MergeDialog.h"

#include "app/gui/Look.h"
#include "app/gui/merge/ConflictWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {

MergeDialog::MergeDialog(const MergeQuestion &question, const PolicyNames &names, QWidget *parent)
    : QDialog(parent), m_count(look::wrappingLabel(this, look::Ink::Quiet))
{
    setWindowTitle(question.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(question.title);
    column->addWidget(title);
    QLabel *explanation = look::wrappingLabel(this, look::Ink::Quiet);
    explanation->setText(question.explanation);
    column->addWidget(explanation);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What is to be decided"));
    scroll->setWidget(makeCards(question, names));
    column->addWidget(scroll, 1);
    column->addWidget(makeButtons(question.sides));
    refresh();
    look::resizeWithin(*this, QSize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 36));
}

QWidget *MergeDialog::makeCards(const MergeQuestion &question, const PolicyNames &names)
{
    auto *page = new QWidget(this);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, look::kNear, 0);
    rows->setSpacing(look::kNear);
    for (const session::MergeConflict &conflict : question.conflicts) {
        auto *card = new ConflictCard(conflict, conflictPlaceInWords(conflict.place, names), question.sides, page);
        connect(card, &ConflictCard::chosen, this, &MergeDialog::refresh);
        rows->addWidget(card);
        m_cards.push_back(card);
    }
    rows->addStretch(1);
    return page;
}

QWidget *MergeDialog::makeButtons(const MergeSides &sides)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kNear);
    row->addWidget(m_count, 1);
    const auto add = [&](const QString &words) {
        auto *button = new QPushButton(words, bar);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    if (m_cards.size() > 1) {
        connect(add(tr("The rest: %1").arg(sides.mine)), &QPushButton::clicked, this,
                [this] { chooseForAll(compare::Take::Mine); });
        connect(add(tr("The rest: %1").arg(sides.theirs)), &QPushButton::clicked, this,
                [this] { chooseForAll(compare::Take::Theirs); });
    }
    connect(add(tr("Not now")), &QPushButton::clicked, this, &QDialog::reject);
    m_merge = add(tr("Merge"));
    m_merge->setDefault(true);
    connect(m_merge, &QPushButton::clicked, this, &QDialog::accept);
    return bar;
}

void MergeDialog::chooseForAll(compare::Take take)
{
    for (ConflictCard *card : m_cards) {
        if (!card->choice())
            card->choose(take);
    }
}

void MergeDialog::refresh()
{
    m_decisions.choices.clear();
    for (const ConflictCard *card : m_cards) {
        if (auto choice = card->choice())
            m_decisions.choices.insert_or_assign(card->place(), *std::move(choice));
    }
    const auto decided = static_cast<int>(m_decisions.choices.size());
    const auto all = static_cast<int>(m_cards.size());
    m_count->setText(decided == all ? tr("All decided") : tr("%1 of %2 decided").arg(decided).arg(all));
    if (m_merge)
        m_merge->setEnabled(decided == all);
}

} // namespace policywright::gui
