// SPDX-License-Identifier: Apache-2.0
#include "app/gui/update/ProposalDialog.h"

#include "app/gui/Announcement.h"
#include "app/gui/Look.h"
#include "app/gui/update/PreviewParts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kPauseMs = 400; // the keys rest

} // namespace

ProposalDialog::ProposalDialog(const ProposalTexts &texts, QWidget *parent)
    : QDialog(parent), m_sides(texts.sides), m_explanation(look::wrappingLabel(this, look::Ink::Quiet)),
      m_scroll(new QScrollArea(this)), m_state(look::wrappingLabel(this, look::Ink::Quiet))
{
    setWindowTitle(texts.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::pageTitle(font()));
    title->setText(texts.title);
    column->addWidget(title);
    column->addWidget(m_explanation);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // the arrow keys read on
    m_scroll->setAccessibleName(tr("What would change"));
    auto *page = new QWidget(m_scroll);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(isRightToLeft() ? look::kNear : 0, 0, isRightToLeft() ? 0 : look::kNear, 0);
    rows->setSpacing(0);
    m_reasons = addBox(*rows);
    m_cardRows = addBox(*rows);
    m_preview = addBox(*rows);
    rows->addStretch(1);
    m_scroll->setWidget(page);
    column->addWidget(m_scroll, 1);
    makeButtons(*column, texts);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ProposalDialog::decided);
    refresh();
    look::resizeWithin(*this, QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 38));
}

QVBoxLayout *ProposalDialog::addBox(QVBoxLayout &rows)
{
    auto *box = new QWidget(this);
    auto *boxRows = new QVBoxLayout(box);
    boxRows->setContentsMargins(0, 0, 0, 0);
    boxRows->setSpacing(look::kTight);
    rows.addWidget(box);
    return boxRows;
}

void ProposalDialog::makeButtons(QVBoxLayout &column, const ProposalTexts &texts)
{
    auto *progress = new QHBoxLayout;
    auto *row = new QHBoxLayout; // of its own: all buttons in one row are wider than a screen at large text
    for (QHBoxLayout *each : {progress, row}) {
        each->setSpacing(look::kNear);
        column.addLayout(each);
    }
    const auto addTo = [this](QHBoxLayout &line, const QString &words) {
        auto *button = new QPushButton(words, this);
        button->setAutoDefault(false);
        line.addWidget(button);
        return button;
    };
    const auto add = [&](const QString &words) { return addTo(*row, words); };
    progress->addWidget(m_state, 1);
    m_restMine = addTo(*progress, tr("The rest: %1").arg(texts.sides.mine));
    m_restTheirs = addTo(*progress, tr("The rest: %1").arg(texts.sides.theirs));
    m_elsewhere = add(texts.elsewhere);
    row->addStretch(1);
    connect(m_elsewhere, &QPushButton::clicked, this, &ProposalDialog::elsewhereWanted);
    connect(m_restMine, &QPushButton::clicked, this, [this] { chooseForAll(compare::Take::Mine); });
    connect(m_restTheirs, &QPushButton::clicked, this, [this] { chooseForAll(compare::Take::Theirs); });
    connect(add(tr("Cancel")), &QPushButton::clicked, this, &QDialog::reject);
    m_take = add(texts.verb);
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, this, &ProposalDialog::taken);
}

void ProposalDialog::setExplanation(const QString &sentence)
{
    m_explanation->setText(sentence);
}

QString ProposalDialog::state() const
{
    return m_state->text();
}

void ProposalDialog::clear(QVBoxLayout &rows)
{
    while (QLayoutItem *item = rows.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ProposalDialog::show(const Proposal &proposal)
{
    m_isLooking = false;
    m_isDecided = proposal.isDecided;
    clear(*m_reasons);
    addParts(*m_reasons, proposal.reasons, m_reasons->parentWidget());
    showCards(proposal.choices);
    clear(*m_preview);
    addPreview(*m_preview, proposal, m_preview->parentWidget());
    if (!proposal.further.empty())
        addHeading(*m_preview, tr("Also"), m_preview->parentWidget());
    addParts(*m_preview, proposal.further, m_preview->parentWidget());
    m_preview->parentWidget()->show();
    refresh();
}

// Only another set of conflicts makes other cards.
void ProposalDialog::showCards(const std::vector<ProposedChoice> &choices)
{
    const auto isSame = [](const ConflictCard *card, const ProposedChoice &choice) {
        return card->place() == choice.conflict.place;
    };
    if (std::ranges::equal(m_cards, choices, isSame))
        return;
    m_cards.clear();
    clear(*m_cardRows);
    QWidget *page = m_cardRows->parentWidget();
    if (!choices.empty())
        addHeading(*m_cardRows, tr("To decide: here both changed the same"), page);
    for (const ProposedChoice &choice : choices) {
        auto *card = new ConflictCard(choice.conflict, choice.place, m_sides, page);
        connect(card, &ConflictCard::chosen, this, &ProposalDialog::noteChoice);
        m_cardRows->addWidget(card);
        m_cards.push_back(card);
    }
    m_decisions.choices.clear();
}

void ProposalDialog::say(const QString &sentence, Stays stays)
{
    m_isLooking = false;
    m_isDecided = false;
    if (stays == Stays::Nothing) {
        showCards({});
        clear(*m_reasons);
        clear(*m_preview);
    }
    refresh();
    announce(*m_state, sentence);
}

void ProposalDialog::setLooking()
{
    m_isLooking = true;
    refresh();
}

void ProposalDialog::chooseForAll(compare::Take take)
{
    for (ConflictCard *card : m_cards) {
        if (!card->choice())
            card->choose(take);
    }
}

// What is shown is not what was chosen any more, until it was looked at again.
void ProposalDialog::noteChoice()
{
    m_decisions.choices.clear();
    for (const ConflictCard *card : m_cards) {
        if (auto choice = card->choice())
            m_decisions.choices.insert_or_assign(card->place(), *std::move(choice));
    }
    setLooking();
    m_pause.start();
}

void ProposalDialog::refresh()
{
    const auto decided = static_cast<int>(m_decisions.choices.size());
    const auto all = static_cast<int>(m_cards.size());
    QString words;
    if (decided < all)
        words = tr("%1 of %2 decided").arg(decided).arg(all);
    else if (m_isLooking)
        words = tr("Looking at what would change…");
    else if (m_isDecided)
        words = tr("Nothing has changed yet. Afterwards, Undo takes all of it back.");
    m_state->setText(words);
    for (QPushButton *rest : {m_restMine, m_restTheirs})
        rest->setVisible(all > 1 && decided < all);
    m_take->setEnabled(m_isDecided && !m_isLooking && decided == all);
}

} // namespace policywright::gui
