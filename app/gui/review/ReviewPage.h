// SPDX-License-Identifier: Apache-2.0
//
// The column beside the text while it is reviewed: what there is and how to go through it, the margin with its cards,
// and who has decided what. It shows what it is given and says what the reader wants.
#pragma once

#include "app/gui/review/ReviewDesk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace policywright::gui {

class NewRemarkCard;
class RemarkMargin;

class ReviewPage final : public QWidget {
    Q_OBJECT

public:
    ReviewPage(ReviewDesk &desk, QWidget *parent); // `desk` outlives it

    void refresh(); // of the desk
    RemarkMargin &margin() { return *m_margin; }
    NewRemarkCard &newCard() { return *m_newCard; }
    QString summary() const;
    QComboBox &choice() { return *m_choice; }
    Reading reading() const;
    void setReading(Reading reading);

    // The thread behind the active one, or in front of it, round and round; none: there is no thread.
    std::string next(int step) const;

Q_SIGNALS:
    void stepWanted(int step);
    void remarkWanted();
    void decisionWanted();
    void requestWanted();
    void withdrawalWanted(const std::string &request); // of one's own
    void handOverWanted();
    void takeInWanted();
    void readingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilters();
    QWidget *makeTools();
    QWidget *makeDecisions();
    void refreshSummary();
    void refreshFilters();
    void refreshReviewers();
    void refreshSections();
    void refreshSeverities();
    void refreshDecisions();
    void addRequest(const session::JudgedRequest &request);
    void addDecision(const session::JudgedDecision &decision);

    ReviewDesk &m_desk;
    QLabel *m_summary = nullptr;
    QComboBox *m_choice = nullptr;
    QComboBox *m_reviewer = nullptr;
    QComboBox *m_section = nullptr;
    QComboBox *m_severity = nullptr;
    QComboBox *m_reading = nullptr;
    RemarkMargin *m_margin;
    NewRemarkCard *m_newCard;
    QWidget *m_decisions = nullptr;
    QVBoxLayout *m_decisionRows = nullptr;
    QWidget *m_buttons = nullptr; // of the foot
    bool m_isFilling = false;
};

} // namespace policywright::gui
