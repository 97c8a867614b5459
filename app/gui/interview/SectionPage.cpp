// SPDX-License-Identifier: Apache-2.0
#include "app/gui/interview/SectionPage.h"

#include "app/gui/Look.h"
#include "app/gui/TabOrder.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/interview/QuestionCard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr qint64 kFirstSliceMs = 12; // of making cards, before the page is on the screen
constexpr qint64 kSliceMs = 8;       // between two events

QVBoxLayout *columnIn(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kDistant);
    return column;
}

} // namespace

SectionPage::SectionPage(const pack::PackSet &packs, std::size_t section, QWidget *parent)
    : QScrollArea(parent), m_packs(packs), m_section(section)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setAutoFillBackground(true);
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(look::kMargin, look::kMargin, look::kMargin, look::kMargin);
    auto *column = new QWidget(content);
    column->setMaximumWidth(look::readingWidth(*this));
    sides->addWidget(column, 1);
    sides->addStretch(0);
    m_column = columnIn(column);
    makeHeader();
    auto *essentialGroup = new QWidget(column);
    m_essential = columnIn(essentialGroup);
    m_column->addWidget(essentialGroup);
    makeFold();
    m_column->addStretch(1);
    setWidget(content);
    colour();
    for (const std::size_t index : packs.sections()[section].questions)
        m_places.push_back({.question = &packs.questions()[index]});
}

void SectionPage::makeHeader()
{
    const pack::CompiledSection &section = m_packs.sections()[m_section];
    QWidget *column = m_column->parentWidget();
    auto *header = new QVBoxLayout;
    header->setSpacing(look::kTight);
    QLabel *title = look::wrappingLabel(column);
    title->setFont(look::pageTitle(font()));
    title->setText(shown(section.title));
    header->addWidget(title);
    QLabel *introduction = look::wrappingLabel(column, look::Ink::Quiet);
    introduction->setText(shown(section.introduction).simplified());
    introduction->setVisible(!section.introduction.empty());
    header->addWidget(introduction);
    m_gaps = look::wrappingLabel(column, look::Ink::Gap);
    header->addWidget(m_gaps);
    m_nothing = look::wrappingLabel(column, look::Ink::Quiet);
    header->addWidget(m_nothing);
    m_column->addLayout(header);
}

void SectionPage::makeFold()
{
    QWidget *column = m_column->parentWidget();
    m_fold = new QToolButton(column);
    m_fold->setAutoRaise(true);
    m_fold->setObjectName(QStringLiteral("fold"));
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_column->addWidget(m_fold, 0, Qt::AlignLeading);
    m_restGroup = new QWidget(column);
    m_rest = columnIn(m_restGroup);
    m_column->addWidget(m_restGroup);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFoldOpen(!m_isFoldOpen); });
}

void SectionPage::show(std::vector<QuestionState> states)
{
    Q_ASSERT(states.size() == m_places.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        Place &place = m_places[i];
        if (m_wasShown && place.state == states[i])
            continue;
        place.state = std::move(states[i]);
        if (place.card)
            place.card->show(place.state);
    }
    refreshFold();
    refreshWords();
    makeCardsFor(m_wasShown ? kSliceMs : kFirstSliceMs);
    m_wasShown = true;
}

void SectionPage::showAgain(const QuestionId &question)
{
    const auto place = std::ranges::find(m_places, question, [](const Place &p) { return p.question->logic.id; });
    if (place != m_places.end() && place->card)
        place->card->show(place->state);
}

void SectionPage::setPeople(const std::vector<model::Person> &people)
{
    if (people == m_people)
        return;
    m_people = people;
    for (const Place &place : m_places) {
        if (place.card)
            place.card->setPeople(m_people);
    }
}

void SectionPage::goTo(const QuestionId &question)
{
    const auto place = std::ranges::find(m_places, question, [](const Place &p) { return p.question->logic.id; });
    if (place == m_places.end() || !place->state.isAsked)
        return;
    if (!isOpen(*place))
        setFoldOpen(true);
    if (!place->card)
        makeCard(*place);
    goOnIn(place->card->edit());
    m_goal = place->card;
    showGoal();
    makeCardsSoon();
}

void SectionPage::showGoal()
{
    // The page gets its new size when the event loop comes round.
    QTimer::singleShot(0, m_goal, [this, card = m_goal] { showFromTop(card); });
}

QuestionCard *SectionPage::card(const QuestionId &question) const
{
    const auto place = std::ranges::find(m_places, question, [](const Place &p) { return p.question->logic.id; });
    return place == m_places.end() ? nullptr : place->card;
}

void SectionPage::makeCardsSoon()
{
    if (m_willMakeCards)
        return;
    m_willMakeCards = true;
    QTimer::singleShot(0, this, [this] {
        m_willMakeCards = false;
        makeCardsFor(kSliceMs);
    });
}

void SectionPage::makeCardsFor(qint64 ms)
{
    QElapsedTimer time;
    time.start();
    for (Place &place : m_places) {
        if (place.card || !place.state.isAsked || !isOpen(place))
            continue;
        if (time.elapsed() >= ms) {
            makeCardsSoon();
            return;
        }
        makeCard(place);
    }
    if (m_goal && m_goal->isAncestorOf(QApplication::focusWidget()))
        showGoal(); // what was made above it has pushed it down
    m_goal = nullptr;
}

void SectionPage::makeCard(Place &place)
{
    const bool isEssential = place.question->logic.essential;
    QVBoxLayout *group = isEssential ? m_essential : m_rest;
    place.card = new QuestionCard(m_packs, *place.question, group->parentWidget());
    int before = 0;
    for (const Place &other : m_places) {
        if (&other == &place)
            break;
        before += other.card && other.question->logic.essential == isEssential ? 1 : 0;
    }
    group->insertWidget(before, place.card);
    place.card->setPeople(m_people);
    place.card->show(place.state);
    connect(place.card, &QuestionCard::answered, this, &SectionPage::answered);
}

bool SectionPage::isOpen(const Place &place) const
{
    return place.question->logic.essential || m_isFoldOpen;
}

void SectionPage::setFoldOpen(bool open)
{
    m_isFoldOpen = open;
    refreshFold();
    makeCardsFor(kSliceMs);
}

void SectionPage::refreshFold()
{
    int more = 0;
    int gaps = 0;
    bool hasEssential = false;
    for (const Place &place : m_places) {
        const bool isEssential = place.question->logic.essential;
        hasEssential = hasEssential || (isEssential && place.state.isAsked);
        if (isEssential || !place.state.isAsked)
            continue;
        ++more;
        gaps += place.state.isGap() ? 1 : 0;
    }
    if (!hasEssential)
        m_isFoldOpen = true; // nothing would be left to see
    QString words = more == 1 ? tr("Refine: 1 more question") : tr("Refine: %n more questions", nullptr, more);
    if (gaps > 0)
        words = tr("%1 (%2)", "fold, gaps").arg(words, gaps == 1 ? tr("1 gap") : tr("%n gaps", nullptr, gaps));
    m_fold->setText(words);
    m_fold->setAccessibleName(words);
    m_fold->setAccessibleDescription(m_isFoldOpen ? tr("open") : tr("folded"));
    m_fold->setArrowType(m_isFoldOpen ? Qt::DownArrow : Qt::RightArrow);
    m_fold->setVisible(hasEssential && more > 0);
    m_essential->parentWidget()->setVisible(hasEssential);
    m_restGroup->setVisible(m_isFoldOpen && more > 0);
}

void SectionPage::colour()
{
    for (QWidget *ground : {viewport(), widget()})
        ground->setBackgroundRole(look::pageGround(palette()));
    QPalette linkLike;
    for (const QPalette::ColorRole role : {QPalette::ButtonText, QPalette::WindowText})
        linkLike.setColor(role, look::accent(palette()));
    m_fold->setPalette(linkLike);
}

void SectionPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget())
        colour();
}

void SectionPage::refreshWords()
{
    int asked = 0;
    int gaps = 0;
    for (const Place &place : m_places) {
        asked += place.state.isAsked ? 1 : 0;
        gaps += place.state.isAsked && place.state.isGap() ? 1 : 0;
    }
    m_gaps->setText(gaps == 1 ? tr("1 gap") : tr("%n gaps", nullptr, gaps));
    m_gaps->setVisible(gaps > 0);
    m_nothing->setText(m_places.empty()
                           ? tr("This section asks nothing. Its text is made from answers to other sections.")
                           : tr("No question of this section applies to the answers that you have given so far."));
    m_nothing->setVisible(asked == 0);
}

void SectionPage::showFromTop(QWidget *target)
{
    widget()->layout()->activate();
    const int top = target->mapTo(widget(), QPoint(0, 0)).y();
    const int bottom = top + target->height();
    const int shownTop = verticalScrollBar()->value();
    if (top < shownTop || bottom > shownTop + viewport()->height())
        verticalScrollBar()->setValue(top - look::kApart);
}

} // namespace policywright::gui
