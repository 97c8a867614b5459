// SPDX-License-Identifier: Apache-2.0
//
// The questions of one section: the essential ones, then the rest under a fold. Cards are made when there is time for
// them, the first ones at once, and are kept: a question that is not asked any more is hidden with everything that was
// typed into it, and comes back as it was.
#pragma once

#include "app/gui/interview/QuestionState.h"

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace policywright::gui {

class QuestionCard;

class SectionPage final : public QScrollArea {
    Q_OBJECT

public:
    // `packs` is borrowed and outlives the page.
    SectionPage(const pack::PackSet &packs, std::size_t section, QWidget *parent);

    void show(std::vector<QuestionState> states); // of the section's questions, in its order
    using QWidget::show;
    void setPeople(const std::vector<model::Person> &people);
    void showAgain(const QuestionId &question); // whatever was done to its control
    void goTo(const QuestionId &question);      // opens the fold where it must, scrolls and puts the cursor there

    std::size_t section() const { return m_section; }
    // nullptr where it has not been made yet.
    QuestionCard *card(const QuestionId &question) const;

Q_SIGNALS:
    void answered(const QuestionId &question, const std::optional<model::Answer> &answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Place { // of a question
        const pack::CompiledQuestion *question;
        QuestionState state = {};
        QuestionCard *card = nullptr;
    };

    void makeHeader();
    void makeFold();
    void makeCardsSoon();
    void makeCardsFor(qint64 ms); // of time
    void makeCard(Place &place);
    bool isOpen(const Place &place) const; // not under a closed fold
    void setFoldOpen(bool open);
    void refreshFold();
    void colour();
    void refreshWords();
    void showGoal();
    void showFromTop(QWidget *widget);

    const pack::PackSet &m_packs;
    std::size_t m_section;
    std::vector<Place> m_places;
    std::vector<model::Person> m_people;
    QVBoxLayout *m_column;
    QVBoxLayout *m_essential;
    QVBoxLayout *m_rest;
    QWidget *m_restGroup;
    QLabel *m_gaps;
    QLabel *m_nothing;
    QToolButton *m_fold = nullptr;
    QuestionCard *m_goal = nullptr; // to be in sight once all cards are made
    bool m_isFoldOpen = false;
    bool m_wasShown = false;
    bool m_willMakeCards = false;
};

} // namespace policywright::gui
