// SPDX-License-Identifier: Apache-2.0
//
// The last row of the window: what is missing, what the checks found, what is overdue, when the policy is to be
// reviewed, and why the selected clause is there. It shows; the lists themselves are elsewhere.
#pragma once

#include "app/gui/EditingController.h"
#include "core/base/Date.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace policywright::gui {

class StatusRow final : public QWidget {
    Q_OBJECT

public:
    // `controller` outlives the row.
    StatusRow(EditingController &controller, QWidget *parent);

    void showClause(const ClauseId &clause); // the one that "why" is about
    void showRemarks(int open);              // of reviewers; none: nothing is said
    void showDue(int overdue, const Date &today);
    // What the last step changed, with a way back, for a few seconds or until the next step. It stands here and not
    // above the columns: what one clicks on next must not move.
    void tell(const QString &words);
    QString told() const; // empty: nothing
    // The same, with something to do about it, until the next step.
    void offer(const QString &words, const QString &action);
    QToolButton &offered() { return *m_offered; } // what offer() named
    QToolButton &gaps() { return *m_gaps; }
    QToolButton &findings() { return *m_findings; }
    QToolButton &remarks() { return *m_remarks; }
    QToolButton &dates() { return *m_dates; } // what is overdue
    QString review() const;                   // when the policy is to be reviewed
    QToolButton &why() { return *m_why; }
    QToolButton &undo() { return *m_undo; } // beside what is told

Q_SIGNALS:
    void listWanted(); // of gaps and findings
    void remarksWanted();
    void datesWanted();
    void questionChosen(const policywright::QuestionId &question);
    void undoWanted();
    void offerTaken();

private:
    QToolButton *makeButton(const QString &name);
    void refreshGaps();
    void refreshFindings();
    void refreshReview();
    void refreshWhy();
    void openWhy();
    void fallSilent();

    EditingController &m_controller;
    QToolButton *m_gaps;
    QToolButton *m_findings;
    QToolButton *m_remarks;
    QToolButton *m_dates;
    QLabel *m_review;
    QLabel *m_told;
    QToolButton *m_offered;
    QToolButton *m_undo;
    QTimer m_telling;
    QLabel *m_whySummary;
    QToolButton *m_why;
    std::optional<ClauseId> m_clause;
    std::optional<Date> m_today; // none: nobody said yet
};

} // namespace policywright::gui
