// SPDX-License-Identifier: Apache-2.0
//
// The section that is shown, as text: a card for each clause, in the document's order; the first ones are made at once,
// the others when there is time for them. A card that is entered has the
// editor in the place of its text; there is one editor, and it moves. Escape, another card or another section closes
// it. The outline and the preview can be looked at meanwhile: it stays open.
//
// What was typed and cannot be used (a template with a mistake) is kept while the policy is open and stands there again
// when the clause is entered next; its card says so. Nothing of it goes into the policy.
#pragma once

#include "app/gui/text/ClauseEdit.h"
#include "app/gui/wording/ClauseCard.h"
#include "app/gui/wording/OwnClauseForm.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace policywright::gui {

class FindBar;

struct SectionCard {
    ClauseId id;
    CardState state = {};
};

class SectionTextPage final : public QWidget {
    Q_OBJECT

public:
    explicit SectionTextPage(QWidget *parent);

    // Cards of clauses that were there already keep their place, the editor and what is compared.
    void showSection(const QString &title, const std::vector<SectionCard> &clauses);
    void setFound(const SearchedWords &words);
    void goTo(const ClauseId &clause); // scrolls to its card and marks it

    void openEditor(ClauseWords words); // in the card of its clause
    void closeEditor();
    std::optional<ClauseId> editing() const; // the clause that the editor is open on
    ClauseEdit &edit() { return *m_edit; }
    void askForNewClause();
    void askAboutClause(const ClauseId &clause, const OwnClauseFacts &facts);
    void closeForm(); // what was begun stays in it
    void endForm();   // it was taken, or given up
    // What was typed and is nowhere else: for the page that takes this one's place.
    struct Drafts {
        OwnClauseFacts newClause = {};
        bool isFormOpen = false;
        std::map<ClauseId, std::string> unused = {}; // wordings with a mistake
    };
    Drafts drafts() const;
    void setDrafts(const Drafts &drafts);
    void complain(const QString &sentence); // about what the form was given
    FindBar &findBar() { return *m_findBar; }
    ClauseCard *card(const ClauseId &clause); // made now where it was not yet; nullptr: not among them

Q_SIGNALS:
    void rewordWanted(const policywright::ClauseId &clause);
    void worded(const policywright::ClauseId &clause, const std::string &body);
    void packTextWanted(const policywright::ClauseId &clause);
    void leftOut(const policywright::ClauseId &clause, const QString &reason);
    void takenBack(const policywright::ClauseId &clause);
    void clauseWanted(const policywright::gui::OwnClauseFacts &facts); // a new one, at the section's end
    void clauseChanged(const policywright::ClauseId &clause, const policywright::gui::OwnClauseFacts &facts);
    void factsWanted(const policywright::ClauseId &clause);
    void removalWanted(const policywright::ClauseId &clause);
    void pinWanted(const policywright::ClauseId &clause, bool isPinned);
    // Beside the one that the step leads to, among those that are shown.
    void moveWanted(const policywright::ClauseId &clause, const policywright::ClauseId &other, int step);
    void moveBackWanted(const policywright::ClauseId &clause);
    void clauseChosen(const policywright::ClauseId &clause); // by the focus
    void editorClosed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        SectionCard wanted;
        ClauseCard *card = nullptr; // not made yet
    };

    void makeScroll();
    void makeForm();
    void nameAdding();
    void makeCardsFor(qint64 ms); // of time
    void makeCardsSoon();
    void fill(Place &place); // makes its card where there is none
    ClauseCard *makeCard(const ClauseId &clause);
    void mark(const ClauseId &clause);
    void step(const ClauseId &from, int by);
    ClauseCard *neighbour(const ClauseId &clause, int step); // nullptr: there is none
    void noteFocus(const QWidget *now);
    void followCursor();
    void showFromTop(const QWidget *target);
    void colour();

    FindBar *m_findBar;
    QScrollArea *m_scroll;
    QWidget *m_column = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_nothing = nullptr;
    QPushButton *m_add = nullptr;
    OwnClauseForm *m_form = nullptr;
    std::optional<ClauseId> m_formClause; // that the form is about; none: a new one
    std::vector<Place> m_places;
    bool m_willMakeCards = false;
    ClauseEdit *m_edit;
    ClauseCard *m_entered = nullptr; // has the editor
    SearchedWords m_found;
    std::optional<ClauseId> m_marked;
    std::map<ClauseId, std::string> m_unused;
};

} // namespace policywright::gui
