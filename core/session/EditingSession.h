// SPDX-License-Identifier: Apache-2.0
//
// A policy that somebody works on: the policy, what was done to it, its recovery journal, and what the interview and
// the checks say about it. The one way in which a window changes a policy. It shows nothing, asks nobody and owns no
// timer: the caller ends steps and calls flush(). Single-threaded: one thread has the session, with everything that it
// gave out; other threads work on copies.
//
// A save, and what a crash after each step leaves to be recovered:
//   1. make the bytes of the file                     the file as it was, and the journal
//   2. note their digest in the journal, flush it     the same
//   3. put them under the name (FileReplacement.h)    the file as it was, or the new one, which the note knows: what
//                                                     was done before the note is then not done twice
//   4. take the journal away                          the new file
// An error in 2 does not stop the save. An error in 3 keeps the journal.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/check/Findings.h"
#include "core/history/RevisionLog.h"
#include "core/session/History.h"
#include "core/session/Impact.h"
#include "core/session/Interview.h"
#include "core/session/JournalFolder.h"
#include "core/session/ParentFollow.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/PolicyFile.h"
#include "core/session/PolicyFileMerge.h"
#include "core/session/PolicyUpdate.h"
#include "core/session/Recovery.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

// What a session works with. All of it outlives the session.
struct Surroundings {
    FileSystem &files;
    const Clock &clock;
    IdSource &ids;
    PackCache &packs;
    std::string journalFolder; // absolute; made when the first journal is written
    // Does what waits for the disk while a policy is saved, perhaps in another thread, and comes back when it is done:
    // a window paints itself meanwhile. Until then nobody may change, save or end the session.
    std::function<void(const std::function<void()> &work)> patiently = [](const auto &work) { work(); };
};

enum class IfThere { Refuse, Replace };
enum class CopyFor { Ourselves, Reviewer };
struct Recovered;

class EditingSession {
public:
    // A policy that was just made (session::newPolicy) and has no file; its path may be empty. Errors: those of
    // writeBundle and Assembler::create.
    static ResultWithErrors<EditingSession> create(PolicyFile policy, const Surroundings &surroundings);

    // `path`: absolute, so that a recovery finds it. Errors: those of openPolicy and Assembler::create.
    static ResultWithErrors<EditingSession> open(const std::string &path, const Surroundings &surroundings);

    // The policy of a dead session's journal with its unsaved changes, each of which can be undone. The journal goes on
    // as the new session's and ends with its first save; where nothing is unsaved it ends here. Errors, which all keep
    // the journal: those of RecoveryJournal::find and of opening the policy; JournalOfOtherFile.
    static ResultWithErrors<Recovered> recover(const std::string &journal, const Surroundings &surroundings,
                                               const RecoveryOptions &options = {});

    EditingSession(EditingSession &&) noexcept = default;
    EditingSession &operator=(EditingSession &&) = delete;
    // Keeps the journal of what is not saved; to give it up, call discard().
    ~EditingSession();

    // -- the policy

    const PolicyFile &file() const { return *m_file; } // at the same address for the life of the session
    const model::PolicyDocument &policy() const { return m_file->bundle.policy; }
    const pack::PackSet &packs() const { return *m_file->packs; }

    // -- changing it

    // What is refused changes nothing. A change that changes nothing is no step. Errors: those of admitted();
    // NotAnImage: the theme names a logo that is not in the file; those of review(), of what is about it.
    Result<Effects> perform(const Change &change, Entry entry = Entry::Whole);
    void endStep() { m_history.endStep(); }
    // Puts a picture into the file, for a theme to name. No step: what undoes the theme finds the picture before.
    // Errors: those of session::addLogo().
    Result<> addLogo(const bundle::NamedBytes &logo);
    // None where there is nothing to undo or redo.
    std::optional<Effects> undo();
    std::optional<Effects> redo();
    const History &history() const { return m_history; }

    // Takes an update of the packs, prepared for this policy as it is (PolicyUpdate.h), as one step. Everything that
    // was made of packs() is then out of date, and again when the step is undone or redone: see packsState(). Where the
    // policy has revisions, what was before and what came of it are two more, which stay when it is undone. Errors, and
    // then nothing was taken: as of takeUpdate().
    Result<Effects> updatePacks(const PolicyUpdate &update, const history::RevisionNote &note);
    // Takes another state of the policy that this one extends, prepared for this policy as it is (ParentFollow.h), as
    // one step, with revisions as an update has them. To extend nothing any more is a change like others
    // (SetAncestors). Errors, and then nothing was taken: those of takeFollow().
    Result<Effects> followParent(const ParentFollow &follow, const history::RevisionNote &note);
    // Has the policy extend another one, as one step; see attach() in ParentFollow.h. Errors: those of attach().
    Result<Effects> extendParent(const ParentState &parent);
    // Takes another copy of the policy, with what its authors did, as one step; see PolicyFileMerge.h, whose revisions
    // stay when it is undone. `path`: what it is called. Errors, and then nothing was taken: those of
    // mergePolicyFile(); MergeOfOtherPacks.
    Result<PolicyFileMerge> mergeCopy(const bundle::PolicyBundle &theirs, const std::string &path,
                                      const MergeDecisions &decisions, const history::RevisionNote &note);
    std::uint64_t packsState() const { return m_packsState; } // another one whenever the packs are others

    // What was said in reviews: read when it is first asked for, and changed by perform(). It goes into the file with
    // the next save. Errors: those of reviewIn(); then nothing can be added, and the file keeps what it has.
    Result<const annotate::ReviewFile *> review();
    std::uint64_t reviewState() const { return m_reviewState; } // another one after each change of it

    // What the change would do. `views`: see Impact.h. The larger example: 8 views in 60 ms the first time and in 20 ms
    // after that, one view in a quarter. Errors: those of admitted() and of session::impactOf().
    ResultWithErrors<Impact> impactOf(const Change &change, const std::vector<ViewId> &views = {});

    // -- files

    bool isModified() const { return m_history.isModified(); }
    // Nothing is written where nothing was changed. Errors: PolicyHasNoFile; those of savePolicy: FileChangedMeanwhile
    // where the file is gone or has other contents than this session knows, FileAlreadyExists where a new policy would
    // replace a file.
    Result<> save();
    // From here on the session is about that file. Replace: the author was asked about the file that is there. Errors:
    // those of savePolicy; FileAlreadyExists with Refuse.
    Result<> saveAs(const std::string &path, IfThere ifThere = IfThere::Refuse);
    // Saves the policy as it is as a revision of itself, to be found, compared and merged by later. Errors: those of
    // addRevision and of save(); then there is no revision.
    Result<> saveRevision(const history::RevisionNote &note);
    // Saves the policy with what `record` adds to its history: a published version, a state, a decision
    // (VersionPublishing.h, ChangeHistory.h, Revisions.h). `record` is given a copy to work on, perhaps in another
    // thread, and adds to nothing but its history. Errors: those of `record` and of save(); then nothing was added.
    ResultWithErrors<> saveWithHistory(const std::function<ResultWithErrors<>(PolicyFile &policy)> &record);
    // Puts other confirmations into the file, at once, and nothing else: what is not saved stays unsaved, in the
    // journal as well, and no step of the history knows of it. How many changed. Those of versions that the file does
    // not have yet (a merge that is not saved) wait for the next save. Errors, and then the file is as it was:
    // PolicyHasNoFile; FileChangedMeanwhile; those of session::changeConfirmations(), of the journal and of savePolicy.
    Result<std::size_t> changeConfirmations(const ConfirmationsChange &change);
    // The same file again; the session stays where it is. A reviewer's has no confirmations: these are personal data of
    // the staff. Errors: as of saveAs(); FileAlreadyExists of its own file in any case.
    Result<> saveCopy(const std::string &path, IfThere ifThere = IfThere::Refuse, CopyFor whom = CopyFor::Ourselves);

    // -- recovery

    // To be called within a second of a change: a crash costs no more than that. Errors: those of
    // RecoveryJournal::flush(); the words are kept for the next call.
    Result<> flush() { return m_journal.flush(); }
    bool hasUnflushed() const { return m_journal.hasUnflushed(); }
    // The author does not want what is not saved. Error: FileNotRemoved.
    Result<> discard();

    // -- what the window shows; known until the next change, then made anew when asked for

    assembly::Assembler &assembler() { return m_assembler; }
    Result<const assembly::AnswerValues *> answers() { return m_assembler.answers(policy()); }
    const Result<std::vector<check::Finding>> &findings();
    const Result<std::vector<check::MissingAnswer>> &missing();
    Result<std::vector<SectionProgress>> progress();

private:
    EditingSession(PolicyFile file, std::optional<std::string> digest, const Surroundings &surroundings,
                   assembly::Assembler assembler, RecoveryJournal journal);
    static ResultWithErrors<EditingSession> of(PolicyFile file, std::optional<std::string> digest,
                                               const Surroundings &surroundings, RecoveryJournal journal);

    Result<> checkLogo(const Change &change) const;
    Effects step(const Change &change);     // applies what the history gave
    Effects noteChange(const Change &done); // after the policy has changed
    Effects takeAnswers();
    bool hasKnownFile();
    Result<PolicyFile> fileAsSaved() const; // with the packs of this one
    Result<> putConfirmations(PolicyFile &target, std::optional<std::string> confirmations);
    enum class Target { OwnFile, OtherFile };
    Result<> put(PolicyFile &target, Target kind);
    Result<PolicyFile> targetAt(const std::string &path, IfThere ifThere);
    void take(const Change &change); // into the review
    void takePacks(const Change &change);
    Effects becomeAs(PolicyFile made); // of this one, with revisions
    void keepReview();                 // in the file's entry

    Surroundings m_surroundings;
    std::unique_ptr<PolicyFile> m_file;
    std::optional<std::string> m_digest; // SHA-256 of the file; none: never saved
    assembly::Assembler m_assembler;
    std::optional<Result<annotate::ReviewFile>> m_review; // none: not read yet
    bool m_isReviewKept = true;                           // in m_file
    std::uint64_t m_reviewState = 0;
    std::uint64_t m_packsState = 0;
    History m_history;
    RecoveryJournal m_journal;
    AnswerList m_answers; // as they were after the last change; empty where they could not be found
    std::optional<Result<std::vector<check::Finding>>> m_findings;
    std::optional<Result<std::vector<check::MissingAnswer>>> m_missing;
};

struct Recovered {
    EditingSession session;
    std::size_t changes = 0;      // put back; none: everything had been saved
    std::size_t ignoredBytes = 0; // at the journal's end: what was being written when it stopped
};

} // namespace policywright::session
