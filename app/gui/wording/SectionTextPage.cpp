// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/SectionTextPage.h"

#include "app/gui/Look.h"
#include "app/gui/wording/FindBar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace policywright::gui {
namespace {

constexpr qint64 kFirstSliceMs = 8; // of making cards, before the page is on the screen
constexpr qint64 kSliceMs = 8;      // between two events

} // namespace

SectionTextPage::SectionTextPage(QWidget *parent)
    : QWidget(parent), m_findBar(new FindBar(this)), m_scroll(new QScrollArea(this)), m_edit(new ClauseEdit(this))
{
    makeScroll();
    m_edit->hide();
    m_edit->leaveUndoToOwner();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_findBar);
    rows->addWidget(m_scroll, 1);
    m_findBar->hide();
    colour();
    connect(m_edit, &ClauseEdit::worded, this, [this](const std::string &body) {
        if (m_entered)
            Q_EMIT worded(m_entered->clause(), body);
    });
    connect(m_edit, &ClauseEdit::packTextWanted, this, [this] {
        if (m_entered)
            Q_EMIT packTextWanted(m_entered->clause());
    });
    connect(m_edit, &ClauseEdit::cursorMoved, this, &SectionTextPage::followCursor);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noteFocus(now); });
}

void SectionTextPage::makeScroll()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(look::kApart, look::kMargin, look::kApart, look::kMargin);
    m_column = new QWidget(content);
    m_column->setMaximumWidth(look::readingWidth(*this) + 2 * look::kApart);
    sides->addWidget(m_column, 1);
    sides->addStretch(0);
    m_rows = new QVBoxLayout(m_column);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(look::kNear);
    m_title = look::wrappingLabel(m_column);
    m_title->setFont(look::pageTitle(font()));
    m_nothing = look::wrappingLabel(m_column, look::Ink::Quiet);
    m_nothing->setText(tr("No clause of this section applies to the answers that you have given so far."));
    for (QLabel *label : {m_title, m_nothing}) {
        label->setContentsMargins(look::kApart, 0, look::kApart, look::kNear);
        m_rows->addWidget(label);
    }
    makeForm();
    m_rows->addStretch(1);
    m_scroll->setWidget(content);
}

// Below the last clause.
void SectionTextPage::makeForm()
{
    m_add = new QPushButton(m_column);
    m_add->setFlat(true);
    m_form = new OwnClauseForm(m_column);
    nameAdding();
    m_form->hide();
    m_rows->addWidget(m_add, 0, Qt::AlignLeading);
    m_rows->addWidget(m_form);
    connect(m_add, &QPushButton::clicked, this, &SectionTextPage::askForNewClause);
    connect(m_form, &OwnClauseForm::closed, this, &SectionTextPage::closeForm);
    connect(m_form, &OwnClauseForm::cancelled, this, &SectionTextPage::endForm);
    connect(m_form, &OwnClauseForm::given, this, [this](const OwnClauseFacts &facts) {
        if (m_formClause)
            Q_EMIT clauseChanged(ClauseId(*m_formClause), facts);
        else
            Q_EMIT clauseWanted(facts);
    });
}

void SectionTextPage::askForNewClause()
{
    closeEditor();
    m_formClause.reset();
    m_add->hide();
    m_form->askForNew();
    QTimer::singleShot(0, m_form, [this] { showFromTop(m_form); });
}

void SectionTextPage::askAboutClause(const ClauseId &clause, const OwnClauseFacts &facts)
{
    closeEditor();
    m_formClause = clause;
    m_add->hide();
    m_form->askAbout(facts);
    QTimer::singleShot(0, m_form, [this] { showFromTop(m_form); });
}

void SectionTextPage::closeForm()
{
    const bool hadFocus = m_form->isAncestorOf(QApplication::focusWidget());
    m_form->hide();
    nameAdding();
    m_add->show();
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
}

void SectionTextPage::endForm()
{
    if (!m_formClause)
        m_form->setBegun({});
    closeForm();
}

void SectionTextPage::nameAdding()
{
    m_add->setText(m_form->begun() == OwnClauseFacts() ? tr("Add a clause…")
                                                       : tr("Go on with the clause that you began…"));
}

SectionTextPage::Drafts SectionTextPage::drafts() const
{
    return {m_form->begun(), m_form->isVisible() && !m_formClause, m_unused};
}

void SectionTextPage::setDrafts(const Drafts &drafts)
{
    m_unused = drafts.unused;
    m_form->setBegun(drafts.newClause);
    nameAdding();
    if (drafts.isFormOpen)
        askForNewClause();
}

void SectionTextPage::complain(const QString &sentence)
{
    m_form->complain(sentence);
}

void SectionTextPage::showSection(const QString &title, const std::vector<SectionCard> &clauses)
{
    const auto isThere = [&](const ClauseCard *card) {
        return std::ranges::contains(clauses, card->clause(), &SectionCard::id);
    };
    if (m_entered && !isThere(m_entered))
        closeEditor();
    m_title->setText(title);
    m_nothing->setVisible(clauses.empty());
    const std::vector<Place> before = std::exchange(m_places, {});
    for (const Place &place : before) {
        if (!place.card || isThere(place.card))
            continue;
        m_rows->removeWidget(place.card);
        place.card->hide();
        place.card->deleteLater();
    }
    for (const SectionCard &clause : clauses) {
        const auto known = std::ranges::find(before, clause.id, [](const Place &place) { return place.wanted.id; });
        m_places.push_back({clause, known == before.end() ? nullptr : known->card});
        if (m_places.back().card)
            fill(m_places.back());
    }
    makeCardsFor(kFirstSliceMs);
}

void SectionTextPage::makeCardsFor(qint64 ms)
{
    QElapsedTimer time;
    time.start();
    for (Place &place : m_places) {
        if (place.card)
            continue;
        if (time.elapsed() >= ms)
            return makeCardsSoon();
        fill(place);
    }
    setFocusProxy(m_places.empty() ? nullptr : m_places.front().card);
}

void SectionTextPage::makeCardsSoon()
{
    if (m_willMakeCards)
        return;
    m_willMakeCards = true;
    QTimer::singleShot(0, this, [this] {
        m_willMakeCards = false;
        makeCardsFor(kSliceMs);
    });
}

void SectionTextPage::fill(Place &place)
{
    if (!place.card)
        place.card = makeCard(place.wanted.id);
    CardState state = place.wanted.state;
    state.isUnused = m_unused.contains(place.wanted.id);
    place.card->show(state);
    place.card->setFound(m_found);
    place.card->setChosen(m_marked == place.wanted.id);
    int row = 2; // below the title and what says that there is nothing
    for (const Place &other : m_places) {
        if (&other == &place)
            break;
        row += other.card ? 1 : 0;
    }
    if (m_rows->indexOf(place.card) != row)
        m_rows->insertWidget(row, place.card);
}

ClauseCard *SectionTextPage::makeCard(const ClauseId &clause)
{
    auto *card = new ClauseCard(clause, m_column);
    connect(card, &ClauseCard::rewordWanted, this, &SectionTextPage::rewordWanted);
    connect(card, &ClauseCard::doneWanted, this, [this, card] {
        card->setFocus(Qt::OtherFocusReason);
        closeEditor();
    });
    connect(card, &ClauseCard::packTextWanted, this, &SectionTextPage::packTextWanted);
    connect(card, &ClauseCard::leftOut, this, &SectionTextPage::leftOut);
    connect(card, &ClauseCard::takenBack, this, &SectionTextPage::takenBack);
    connect(card, &ClauseCard::stepWanted, this, &SectionTextPage::step);
    connect(card, &ClauseCard::factsWanted, this, &SectionTextPage::factsWanted);
    connect(card, &ClauseCard::removalWanted, this, &SectionTextPage::removalWanted);
    connect(card, &ClauseCard::pinWanted, this, &SectionTextPage::pinWanted);
    connect(card, &ClauseCard::moveBackWanted, this, &SectionTextPage::moveBackWanted);
    connect(card, &ClauseCard::moveWanted, this, [this](const ClauseId &id, int by) {
        if (const ClauseCard *other = neighbour(id, by))
            Q_EMIT moveWanted(ClauseId(id), other->clause(), by);
    });
    connect(card, &ClauseCard::chosen, this, [this](const ClauseId &id) {
        mark(id);
        Q_EMIT clauseChosen(id);
    });
    return card;
}

ClauseCard *SectionTextPage::card(const ClauseId &clause)
{
    const auto found = std::ranges::find(m_places, clause, [](const Place &place) { return place.wanted.id; });
    if (found == m_places.end())
        return nullptr;
    if (!found->card)
        fill(*found);
    return found->card;
}

void SectionTextPage::mark(const ClauseId &clause)
{
    m_marked = clause;
    for (const Place &place : m_places) {
        if (place.card)
            place.card->setChosen(place.wanted.id == clause);
    }
}

void SectionTextPage::goTo(const ClauseId &clause)
{
    mark(clause);
    if (ClauseCard *target = card(clause)) // which gets its place when the event loop comes round
        QTimer::singleShot(0, target, [this, target] { showFromTop(target); });
}

void SectionTextPage::step(const ClauseId &from, int by)
{
    ClauseCard *target = neighbour(from, by);
    if (!target)
        return;
    target->setFocus(Qt::OtherFocusReason);
    showFromTop(target);
}

ClauseCard *SectionTextPage::neighbour(const ClauseId &clause, int step)
{
    const auto here = std::ranges::find(m_places, clause, [](const Place &place) { return place.wanted.id; });
    const auto next = here - m_places.begin() + step;
    if (here == m_places.end() || next < 0 || next >= std::ssize(m_places))
        return nullptr;
    return card(m_places[static_cast<std::size_t>(next)].wanted.id);
}

void SectionTextPage::openEditor(ClauseWords words)
{
    ClauseCard *target = card(ClauseId(words.clause));
    if (!target)
        return;
    if (target != m_entered) {
        closeEditor();
        const auto unused = m_unused.find(target->clause());
        if (unused != m_unused.end())
            words.unused = unused->second;
        m_entered = target;
        m_edit->growUpTo(m_scroll->viewport()->height() * 7 / 10);
        m_edit->showWords(words);
        target->setEditor(m_edit);
        mark(target->clause());
        QTimer::singleShot(0, target, [this, target] { showFromTop(target); });
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SectionTextPage::closeEditor()
{
    if (!m_entered)
        return;
    m_edit->takePending();
    if (m_edit->isAncestorOf(QApplication::focusWidget()))
        m_entered->setFocus(Qt::OtherFocusReason); // or the focus would go to the next card
    ClauseCard *left = std::exchange(m_entered, nullptr);
    if (auto unused = m_edit->unusedBody())
        m_unused.insert_or_assign(left->clause(), *std::move(unused));
    else
        m_unused.erase(left->clause());
    m_edit->hide();
    m_edit->setParent(this);
    m_edit->forget();
    left->setEditor(nullptr);
    Q_EMIT editorClosed();
}

std::optional<ClauseId> SectionTextPage::editing() const
{
    return m_entered ? std::optional(m_entered->clause()) : std::nullopt;
}

void SectionTextPage::setFound(const SearchedWords &words)
{
    m_found = words;
    for (const Place &place : m_places) {
        if (place.card)
            place.card->setFound(words);
    }
}

// Another card closes the editor; its own parts and other columns do not.
void SectionTextPage::noteFocus(const QWidget *now)
{
    const bool isOtherCard =
        now && m_entered && m_column->isAncestorOf(now) && now != m_entered && !m_entered->isAncestorOf(now);
    if (isOtherCard)
        closeEditor();
}

void SectionTextPage::followCursor()
{
    if (!m_entered || !m_edit->hasFocusInside())
        return;
    const QRect rect = m_edit->cursorRect();
    const QPoint place = m_edit->mapTo(m_scroll->widget(), rect.bottomLeft());
    m_scroll->ensureVisible(place.x(), place.y(), 0, look::kDistant);
}

void SectionTextPage::showFromTop(const QWidget *target)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // or its place is the one of before
    const int top = target->mapTo(m_scroll->widget(), QPoint(0, 0)).y();
    const int bottom = top + target->height();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (top < bar->value() || bottom > bar->value() + m_scroll->viewport()->height())
        bar->setValue(top - look::kApart);
}

void SectionTextPage::colour()
{
    for (QWidget *ground : {m_scroll->viewport(), m_scroll->widget()})
        ground->setBackgroundRole(look::pageGround(palette()));
}

void SectionTextPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_scroll->widget())
        colour();
}

void SectionTextPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_entered)
        m_edit->growUpTo(m_scroll->viewport()->height() * 7 / 10);
}

} // namespace policywright::gui
