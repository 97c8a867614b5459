// SPDX-License-Identifier: Apache-2.0
//
// The mode "Text", between the interview and the answers: joins the page of a section's clauses with the policy. What
// an author does there becomes changes of the policy, and what the policy is shows there; the page knows neither.
//
// There is one history, the policy's. The editor has none of its own: Ctrl+Z undoes the step of the policy that was
// last, typing until a pause being one step, and the editor shows the words of before with the cursor where they
// differ. So undoing goes on past the moment when the editor was opened, and saved and undone never disagree.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/text/ChipNames.h"
#include "app/gui/text/ClauseEdit.h"
#include "app/gui/wording/OwnClauseForm.h"

#include <QObject>

#include <vector>

namespace policywright::gui {

class Replacing;
class SectionTextPage;
class WorkArea;
struct WindowActions;

class TextMode final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    TextMode(WorkArea &work, const WindowActions &actions, const Program &program);

    // Goes there and opens the editor. By value, here and below: the card that says it may go meanwhile.
    void reword(ClauseId clause);

private:
    void connectWork();
    void connectPage();
    void connectOwnClauses();
    void connectActions(const WindowActions &actions);
    bool isShown() const;
    void refresh();
    void refreshEditor();
    void showStep(const session::StepName &step);
    void setWording(const ClauseId &clause, const std::string &body);
    void leaveOut(const ClauseId &clause, const QString &reason);
    void pin(const ClauseId &clause, bool isPinned);
    void addClause(const OwnClauseFacts &facts);
    void changeClause(const ClauseId &clause, const OwnClauseFacts &facts);
    // Whether it was taken; the form says what keeps it from that.
    bool performOwn(const ClauseId &clause, model::OwnClause own, const OwnClauseFacts &facts);
    void performMove(const Result<session::Change> &move, ClauseId clause);
    std::optional<ClauseWords> wordsOf(const ClauseId &clause) const; // none: it is gone or left out
    void perform(const session::Change &change, session::Entry entry);
    std::string author() const;
    Date today() const;

    WorkArea &m_work;
    EditingController &m_controller;
    const Program &m_program;
    SectionTextPage *m_page;
    Replacing *m_replacing;
    std::vector<InsertableAnswer> m_answers; // that the editor knows
    int m_mode;
};

} // namespace policywright::gui
