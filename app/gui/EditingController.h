// SPDX-License-Identifier: Apache-2.0
//
// Between the window and the policy that it edits: owns the EditingSession, its timers, and what was made of the policy
// last. No policy logic and no widgets. What hangs on a change is made in slices between events, each a few
// milliseconds: first the document that is shown, then progress and gaps, then, when the keys rest, the findings. A
// slice always takes the newest state; those that were typed over are never made.
#pragma once

#include "core/render/HtmlPage.h"
#include "core/session/EditingSession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace policywright::gui {

class WorkArea;

using Document = std::shared_ptr<const assembly::AssembledDocument>;

// A step after which the policy has other packs. Everything on the desk was made of those of before, so the window
// takes the step when all of that is gone, and lays the desk anew.
struct PacksChange {
    std::function<Result<>(session::EditingSession &session)> perform;
    std::function<void(WorkArea &work, const Result<> &done)> then; // on the new desk
};

class EditingController final : public QObject {
    Q_OBJECT

public:
    EditingController(session::EditingSession session, QObject *parent);

    // -- the policy; see EditingSession

    const model::PolicyDocument &policy() const { return m_session->policy(); }
    const pack::PackSet &packs() const { return m_session->packs(); }
    const session::PolicyFile &file() const { return m_session->file(); }
    const session::History &history() const { return m_session->history(); }
    bool isModified() const { return m_session->isModified(); }
    bool hasFile() const { return !m_session->file().path.empty(); }
    Result<const assembly::AnswerValues *> answers() { return m_session->answers(); }
    Result<const annotate::ReviewFile *> review() { return m_session->review(); }
    session::EditingSession &session() { return *m_session; } // for impact, findings and export; change it by perform()

    // -- what was made of it; of the newest state when nothing waits

    const Document &document() const { return m_document; } // nullptr before the first one
    const std::vector<ViewId> &offeredViews() const { return m_offeredViews; }
    const ViewId &view() const { return m_view; }
    const std::vector<session::SectionProgress> &progress() const { return m_progress; }
    const std::vector<check::MissingAnswer> &missing() const { return m_missing; }
    const std::vector<check::Finding> &findings() const { return m_findings; }
    render::HtmlSettings pageSettings() const;

    // -- changing it

    // What the author says to a question; none: the default again. What is typed into one place is one step until a
    // second passes without a key.
    void answer(const QuestionId &question, const std::optional<model::Answer> &answer);
    Result<> perform(const session::Change &change, session::Entry entry = session::Entry::Whole);
    // See EditingSession::followParent().
    Result<> followParent(const session::ParentFollow &follow, const history::RevisionNote &note);
    // See EditingSession::extendParent().
    Result<> extendParent(const session::ParentState &parent);
    // See EditingSession::mergeCopy().
    Result<session::PolicyFileMerge> mergeCopy(const bundle::PolicyBundle &theirs, const std::string &path,
                                               const session::MergeDecisions &decisions,
                                               const history::RevisionNote &note);
    // `logo`: a picture that the policy does not have yet.
    Result<> setTheme(const model::Theme &theme, const std::optional<bundle::NamedBytes> &logo);
    // Of a step that changes the packs, later: see PacksChange.
    void undo();
    void redo();
    void endStep();
    // Has what was typed a moment ago performed, and ends the step: for who takes a copy of the policy.
    void takeWords();
    // Later, when nothing is left of what was made of the packs, this controller included.
    void changePacks(const PacksChange &change);
    // For who keeps the policy while the desk goes.
    std::shared_ptr<session::EditingSession> sharedSession() const { return m_session; }

    // -- files

    // While one of these waits for the disk, timers run and the window paints itself; see Patience.h.
    Result<> save();
    Result<> saveAs(const std::string &path, session::IfThere ifThere);
    Result<> saveRevision(const history::RevisionNote &note);
    // See EditingSession::saveWithHistory().
    ResultWithErrors<> saveWithHistory(const std::function<ResultWithErrors<>(session::PolicyFile &policy)> &record);
    // See EditingSession::changeConfirmations(): nothing else is saved.
    Result<std::size_t> changeConfirmations(const session::ConfirmationsChange &change);
    Result<> saveCopy(const std::string &path, session::IfThere ifThere,
                      session::CopyFor whom = session::CopyFor::Ourselves);
    // What somebody else left in the policy's file. Errors: those of session::openPolicy().
    ResultWithErrors<session::PolicyFile> fileAsItIs(const FileSystem &files, session::PackCache &packs);
    bool isWaiting() const { return m_isWaiting; } // for the disk: nothing may change the policy
    Result<> discard() { return m_session->discard(); }

    void showView(const ViewId &view);

Q_SIGNALS:
    // Before undo, redo, merging and saving: who holds words that were typed a moment ago performs them now.
    void wordsWanted();
    void answersChanged(); // also by undo and redo
    void reviewChanged();
    void historyChanged();                                    // what can be undone, whether it is saved, where
    void undone(const policywright::session::StepName &step); // or done again
    void documentMade();
    void viewsChanged(); // those offered, or the one that is shown
    void progressMade(); // and gaps
    void findingsMade();
    void refused(const policywright::Error &error);
    void notMade(const policywright::Errors &errors); // the document
    void journalFailed(const policywright::Error &error);
    void packsChangeWanted(const policywright::gui::PacksChange &change);

private:
    void setUpTimers();
    enum class Concerns { Policy, ReviewAlone };
    void noteChange(Concerns concerns);
    bool leaveFor(const std::optional<session::StepName> &step, const PacksChange &change);
    void noteSave(const Result<> &saved);
    void makeDocument();
    void makeProgress();
    void makeFindings();
    void flush();

    std::shared_ptr<session::EditingSession> m_session;
    ViewId m_view;
    std::vector<ViewId> m_offeredViews;
    Document m_document;
    std::vector<session::SectionProgress> m_progress;
    std::vector<check::MissingAnswer> m_missing;
    std::vector<check::Finding> m_findings;
    std::uint64_t m_reviewState = 0; // that was told
    QElapsedTimer m_sinceDocument;   // was made last
    QTimer m_documentTimer;
    QTimer m_progressTimer;
    QTimer m_findingsTimer;
    QTimer m_stepTimer;
    QTimer m_flushTimer;
    bool m_isWaiting = false;
    bool m_isLeaving = false; // other packs are on their way
};

} // namespace policywright::gui
