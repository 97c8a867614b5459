// SPDX-License-Identifier: Apache-2.0
//
// The margin of the text: a card for each thread, beside its words, and the card in which a new remark is written. It
// follows the page as it scrolls, and turns the wheel into scrolling of the page. Only the cards in sight are widgets,
// so thousands of threads cost what a screenful does. Where no page says where its words are (there is no engine), the
// cards stand one below the other.
#pragma once

#include "app/gui/preview/PreviewRemarks.h"
#include "app/gui/review/ThreadCard.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace policywright::gui {

class RemarkMargin final : public QWidget {
    Q_OBJECT

public:
    using Describe = std::function<ThreadWords(const std::string &thread)>;

    RemarkMargin(Describe describe, QWidget *parent);

    void setThreads(std::vector<std::string> ids); // in the order of the text
    void setPlaces(const std::vector<MarkPlace> &places);
    // What of the page stands at its upper edge, which is `apart` px below that of this widget.
    void setScroll(double top, double most, int apart);

    const std::string &active() const { return m_active; }
    void setActive(const std::string &thread);   // opens it; empty: none
    ThreadCard *card(const std::string &thread); // nullptr: out of sight
    void focusActive();

    // The card of a new remark, which stands there until it is taken away, at a height of the page.
    void setNewCard(QWidget *card, double top);
    void refreshHeights();

    std::map<std::string, CardDraft> drafts() const; // what is being written into cards, by thread
    void setDrafts(std::map<std::string, CardDraft> drafts);

    QString emptyWords() const { return m_emptyWords; }
    void setEmptyWords(const QString &words); // shown where there is no thread

Q_SIGNALS:
    void threadChosen(const std::string &thread);
    void scrollWanted(double pixels);
    void cardMade(policywright::gui::ThreadCard *card); // to be connected

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        std::string id; // empty: the new remark's card
        int wanted = 0;
        int height = 0;
        int top = 0;
    };

    void measure();
    void arrange(); // puts the cards in sight where they belong
    ThreadCard &cardFor(const std::string &thread);
    int widthOfCards() const;
    int shift() const; // from the page's px to this widget's

    Describe m_describe;
    std::vector<std::string> m_ids;
    std::map<std::string, MarkPlace> m_places;
    std::vector<Entry> m_entries;
    std::map<std::string, ThreadCard *> m_cards;
    std::map<std::string, CardDraft> m_drafts; // of cards that are out of sight
    std::string m_active;
    QWidget *m_newCard = nullptr;
    double m_newTop = 0;
    double m_scroll = 0;
    double m_mostScroll = 0;
    int m_apart = 0;
    int m_extra = 0; // px that the cards are scrolled further than the page
    QString m_emptyWords;
    bool m_isArranging = false;
};

} // namespace policywright::gui
