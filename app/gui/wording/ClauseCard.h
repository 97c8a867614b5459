// SPDX-License-Identifier: Apache-2.0
//
// One clause of a section as its author sees it: number, title and text as it reads in the policy, whose wording that
// is, and what can be done to it. It shows what it is given and says what the author wants; what is typed is the
// editor's business, which the card gives a place.
#pragma once

#include "app/gui/wording/WordSearch.h"
#include "core/model/Ids.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace policywright::gui {

class ClauseSheet;
class LeaveOutRow;

struct CardState {
    QString number = {}; // empty: none
    QString title = {};
    QString html = {};                  // the text
    QString comparison = {};            // with the pack's text, as HTML; empty: it is the pack's
    bool isOwn = false;                 // the pack's clause, worded by an author
    bool isAdded = false;               // the author's own clause
    bool isInternal = false;            // which people outside never read
    bool isOrdered = false;             // the author moved clauses of its section
    bool isElsewhere = false;           // not in the document that is shown
    bool isPinned = false;              // which no update of the templates touches
    bool isUnused = false;              // something was typed that could not be used
    std::optional<QString> reason = {}; // why it was left out

    bool operator==(const CardState &) const = default;
};

class ClauseCard final : public QWidget {
    Q_OBJECT

public:
    ClauseCard(const ClauseId &clause, QWidget *parent);

    const ClauseId &clause() const { return m_clause; }
    void show(const CardState &state);
    using QWidget::show;
    void setChosen(bool isChosen);
    void setFound(const SearchedWords &words);
    void setEditor(QWidget *editor); // in the place of the text; nullptr: the text again
    void askForReason();
    void setComparing(bool isComparing);
    bool isComparing() const;
    QMenu &menu() { return *m_menu; }
    ClauseSheet &sheet() { return *m_sheet; }

Q_SIGNALS:
    void chosen(const policywright::ClauseId &clause); // by the focus
    void rewordWanted(const policywright::ClauseId &clause);
    void doneWanted();
    void packTextWanted(const policywright::ClauseId &clause);
    void leftOut(const policywright::ClauseId &clause, const QString &reason);
    void takenBack(const policywright::ClauseId &clause);
    void moveWanted(const policywright::ClauseId &clause, int step);
    void moveBackWanted(const policywright::ClauseId &clause);
    void factsWanted(const policywright::ClauseId &clause); // its title and readers are to be changed
    void removalWanted(const policywright::ClauseId &clause);
    void pinWanted(const policywright::ClauseId &clause, bool isPinned);
    void stepWanted(const policywright::ClauseId &from, int step); // to the clause before or behind

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead();
    void makeMenu();
    void refresh();
    void refreshText();

    ClauseId m_clause;
    CardState m_state;
    QVBoxLayout *m_rows;
    QLabel *m_number;
    QLabel *m_title;
    QLabel *m_mark;
    QToolButton *m_reword;
    QToolButton *m_more;
    QMenu *m_menu;
    QAction *m_rewordAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_packAction = nullptr;
    QAction *m_leaveOutAction = nullptr;
    QAction *m_takeBackAction = nullptr;
    QAction *m_moveBackAction = nullptr;
    QAction *m_pinAction = nullptr;
    QAction *m_factsAction = nullptr;
    QAction *m_removeAction = nullptr;
    QLabel *m_legend;
    ClauseSheet *m_sheet;
    QLabel *m_reason;
    LeaveOutRow *m_leaveOut;
    QWidget *m_editor = nullptr;
    bool m_isChosen = false;
    bool m_isPressed = false;
};

} // namespace policywright::gui
