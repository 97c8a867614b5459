// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/RemarkMargin.h"

#include "app/gui/Look.h"
#include "app/gui/review/MarginLayout.h"

#include <QLayout>
#include <QPainter>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>
#include <set>

namespace policywright::gui {
namespace {

constexpr int kGap = look::kNear;

} // namespace

RemarkMargin::RemarkMargin(Describe describe, QWidget *parent) : QWidget(parent), m_describe(std::move(describe))
{
    setAccessibleName(tr("Remarks"));
}

// -- what there is

void RemarkMargin::setThreads(std::vector<std::string> ids)
{
    m_ids = std::move(ids);
    if (!std::ranges::contains(m_ids, m_active))
        m_active.clear();
    for (auto &[id, card] : m_cards) {
        if (std::ranges::contains(m_ids, id))
            card->show(m_describe(id), id == m_active);
    }
    measure();
    arrange();
    update();
}

void RemarkMargin::setPlaces(const std::vector<MarkPlace> &places)
{
    m_places.clear();
    for (const MarkPlace &place : places)
        m_places.emplace(place.key, place);
    measure();
    arrange();
}

void RemarkMargin::setScroll(double top, double most, int apart)
{
    m_apart = apart;
    m_scroll = top;
    m_mostScroll = most;
    if (top < most && m_extra > 0)
        m_extra = 0;
    arrange();
}

void RemarkMargin::setActive(const std::string &thread)
{
    if (m_active == thread)
        return;
    const std::string before = std::exchange(m_active, thread);
    m_extra = 0;
    for (const std::string &id : {before, thread}) {
        if (const auto card = m_cards.find(id); card != m_cards.end())
            card->second->show(m_describe(id), id == m_active);
    }
    measure();
    arrange();
}

void RemarkMargin::setNewCard(QWidget *card, double top)
{
    if (m_newCard && m_newCard != card)
        m_newCard->removeEventFilter(this);
    m_newCard = card;
    m_newTop = top;
    if (card) {
        card->setParent(this);
        card->installEventFilter(this);
        card->show();
    }
    measure();
    arrange();
    update();
}

void RemarkMargin::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    update();
}

void RemarkMargin::refreshHeights()
{
    measure();
    arrange();
}

ThreadCard *RemarkMargin::card(const std::string &thread)
{
    const auto found = m_cards.find(thread);
    return found == m_cards.end() ? nullptr : found->second;
}

void RemarkMargin::focusActive()
{
    if (m_active.empty())
        return;
    arrange();
    cardFor(m_active).setFocus(Qt::OtherFocusReason);
}

std::map<std::string, CardDraft> RemarkMargin::drafts() const
{
    std::map<std::string, CardDraft> drafts = m_drafts;
    for (const auto &[id, card] : m_cards) {
        if (auto draft = card->draft())
            drafts.insert_or_assign(id, *std::move(draft));
    }
    return drafts;
}

void RemarkMargin::setDrafts(std::map<std::string, CardDraft> drafts)
{
    m_drafts = std::move(drafts);
    for (const auto &[id, card] : m_cards) {
        if (const auto draft = m_drafts.extract(id))
            card->keep(draft.mapped());
    }
}

// -- where they stand

int RemarkMargin::widthOfCards() const
{
    return std::max(0, width() - 2 * look::kNear);
}

int RemarkMargin::shift() const
{
    return m_apart - static_cast<int>(m_scroll) - m_extra;
}

void RemarkMargin::measure()
{
    const int small = ThreadCard::smallHeight(*this);
    m_entries.clear();
    int last = 0;
    for (const std::string &id : m_ids) {
        const auto place = m_places.find(id);
        const int wanted = place == m_places.end() ? last : static_cast<int>(place->second.top);
        const int height = id == m_active ? cardFor(id).heightFor(widthOfCards()) : small;
        m_entries.push_back({id, wanted, height});
        last = wanted;
    }
    std::optional<std::size_t> chosen;
    if (m_newCard) {
        const int height = m_newCard->layout() && m_newCard->layout()->hasHeightForWidth()
                               ? m_newCard->layout()->totalHeightForWidth(widthOfCards())
                               : m_newCard->sizeHint().height();
        const auto at = std::ranges::upper_bound(m_entries, static_cast<int>(m_newTop), {}, &Entry::wanted);
        chosen = static_cast<std::size_t>(at - m_entries.begin());
        m_entries.insert(at, Entry{{}, static_cast<int>(m_newTop), height});
    } else if (const auto at = std::ranges::find(m_entries, m_active, &Entry::id); at != m_entries.end()) {
        if (!m_active.empty() && m_places.contains(m_active))
            chosen = static_cast<std::size_t>(at - m_entries.begin());
    }
    std::vector<MarginCard> cards;
    cards.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        cards.push_back({entry.wanted, entry.height});
    const std::vector<int> tops = marginTops(cards, chosen, kGap);
    for (std::size_t i = 0; i < tops.size(); ++i)
        m_entries[i].top = tops[i];
}

ThreadCard &RemarkMargin::cardFor(const std::string &thread)
{
    const auto known = m_cards.find(thread);
    if (known != m_cards.end())
        return *known->second;
    auto *card = new ThreadCard(this);
    m_cards.emplace(thread, card);
    card->show(m_describe(thread), thread == m_active);
    connect(card, &ThreadCard::chosen, this, &RemarkMargin::threadChosen);
    connect(card, &ThreadCard::heightChanged, this, &RemarkMargin::refreshHeights);
    if (const auto draft = m_drafts.find(thread); draft != m_drafts.end()) {
        card->keep(draft->second);
        m_drafts.erase(draft);
    }
    Q_EMIT cardMade(card);
    return *card;
}

void RemarkMargin::arrange()
{
    if (m_isArranging)
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    std::set<std::string> inSight;
    for (const Entry &entry : m_entries) {
        const int top = entry.top + shift();
        const bool isInSight = top + entry.height > -height() && top < 2 * height();
        if (entry.id.empty()) {
            m_newCard->setGeometry(look::kNear, top, widthOfCards(), entry.height);
            continue;
        }
        if (!isInSight && entry.id != m_active)
            continue;
        ThreadCard &card = cardFor(entry.id);
        card.setGeometry(look::kNear, top, widthOfCards(), entry.height);
        card.QWidget::show();
        inSight.insert(entry.id);
    }
    std::erase_if(m_cards, [&](const auto &each) {
        if (inSight.contains(each.first))
            return false;
        if (const auto draft = each.second->draft())
            m_drafts.insert_or_assign(each.first, *draft);
        each.second->hide();
        each.second->deleteLater(); // it may be saying something
        return true;
    });
}

void RemarkMargin::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshHeights();
}

// The page is scrolled; where it ends, the cards that have no room beside it.
void RemarkMargin::wheelEvent(QWheelEvent *event)
{
    const int turned = -(event->pixelDelta().isNull() ? event->angleDelta().y() / 2 : event->pixelDelta().y());
    int bottom = 0;
    int top = 0;
    for (const Entry &entry : m_entries) {
        bottom = std::max(bottom, entry.top + entry.height + kGap);
        top = std::min(top, entry.top - kGap);
    }
    const bool isAtEnd = m_scroll >= m_mostScroll - 1;
    const bool isAtStart = m_scroll <= 0;
    const int most = isAtEnd ? std::max(0, bottom + m_apart - static_cast<int>(m_scroll) - height()) : 0;
    const int least = isAtStart ? std::min(0, top + m_apart) : 0;
    const int extra = std::clamp(m_extra + turned, least, most);
    if (extra != m_extra) {
        m_extra = extra;
        arrange();
    } else {
        Q_EMIT scrollWanted(turned);
    }
    event->accept();
}

void RemarkMargin::paintEvent(QPaintEvent *)
{
    if (!m_ids.empty() || m_newCard || m_emptyWords.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(look::quietInk(palette()));
    const int flags = static_cast<int>(Qt::TextWordWrap) | static_cast<int>(Qt::AlignLeading);
    painter.drawText(rect().adjusted(look::kApart, look::kApart, -look::kApart, 0), flags, m_emptyWords);
}

bool RemarkMargin::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_newCard && event->type() == QEvent::LayoutRequest)
        refreshHeights();
    return QWidget::eventFilter(watched, event);
}

} // namespace policywright::gui
