// SPDX-License-Identifier: Apache-2.0
//
// What a window needs of the reviews of its policy: the threads of the document that is shown, each at its place, which
// of them are wanted, what is unread, and what can be done about them. Everything that is done is a change of the
// policy (session::AddToReview), so it is undone, saved and recovered like any other. Finding the places and what takes
// more than a moment runs on another thread, on copies; the newest result counts.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/review/SignBox.h"
#include "core/session/PolicyReview.h"
#include "core/session/ReviewDecisions.h"
#include "core/session/ReviewEvents.h"
#include "core/session/ReviewRequests.h"
#include "core/session/WordReview.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace policywright::gui {

using Threads = std::vector<session::PlacedThread>;
using Decisions = std::vector<session::JudgedDecision>;
using Requests = std::vector<session::JudgedRequest>;

// How the text is read: with the words marked that remarks are about, alone, or with all suggestions taken over.
enum class Reading { Marked, Clean, Final };

enum class ThreadChoice { Open, All, Unread, Mine };

struct ThreadFilter {
    ThreadChoice choice = ThreadChoice::Open;
    std::string reviewer = {}; // name; empty: everybody
    std::string section = {};  // id; empty: every one
    std::optional<annotate::Severity> severity = {};

    bool operator==(const ThreadFilter &) const = default;
};

struct ReviewCounts { // of the document that is shown, but `elsewhere`
    int threads = 0;
    int open = 0;
    int unread = 0;
    int unsure = 0;    // open ones whose place is uncertain or gone
    int elsewhere = 0; // open ones of other documents

    bool operator==(const ReviewCounts &) const = default;
};

struct ReviewWork;

struct TakenIn { // the remarks of a file
    std::string path;
    annotate::MergeCounts counts;
    std::vector<session::WordNote> notes;             // what of a Word document could not be taken as it is
    std::shared_ptr<const bundle::PolicyBundle> copy; // nullptr: the file is no copy of the policy
};

class ReviewDesk final : public QObject {
    Q_OBJECT

public:
    ReviewDesk(EditingController &controller, const Program &program, QObject *parent);

    // Places are looked for while somebody looks at them.
    void setShown(bool isShown);

    const pack::PackSet &packs() const { return m_controller.packs(); }
    const Threads &threads() const { return m_threads; }
    std::vector<const session::PlacedThread *> wanted() const; // by the filter, in the order of the text
    const session::PlacedThread *thread(const std::string &id) const;
    const Decisions &decisions() const { return m_decisions; }
    const Requests &requests() const { return m_requests; } // but those that were taken back
    const ReviewCounts &counts() const { return m_counts; }
    QStringList reviewers() const;             // who has said something here
    std::vector<std::string> sections() const; // of threads here, in the order of the text, each once
    bool hasSeverities() const;                // somebody said of one how much it matters
    std::map<SectionId, int> openBySection();  // of all documents, by where they were made

    const ThreadFilter &filter() const { return m_filter; }
    void setFilter(const ThreadFilter &filter);

    annotate::Author me() const;
    bool isMine(const annotate::Author &author) const { return author == me(); }
    bool isUnread(const session::PlacedThread &thread) const;
    void markRead(const std::string &thread);

    // What was said is there when this returns. Errors: those of session::addRemark, addEvent and perform().
    Result<std::string> remark(session::NewRemark remark); // its id
    Result<> say(annotate::EventKind kind, const std::string &target, const std::string &body,
                 const std::optional<std::string> &replacement = {});
    Result<> setSeverity(const std::string &remark, annotate::Severity severity); // of one's own
    // Looks for the words first: accepted() or refused() comes later.
    void accept(const std::string &suggestion);
    // decided() or refused() comes later. Where it is signed and there is no key yet, one is made.
    void decide(session::NewDecision decision, const std::optional<Signing> &signing = {});
    // asked() or refused() comes later.
    void ask(session::NewRequest request);
    // The document that is shown, with the suggestions in it: finalMade() or refused() comes later.
    void makeFinal();
    // Of another copy of the policy, a file of annotations or a Word document. takenIn() or refused() comes later.
    void takeIn(const std::string &path);

Q_SIGNALS:
    void changed(); // threads, decisions, the filter, what is unread
    void accepted(const std::string &suggestion);
    void decided();
    void asked();
    void finalMade(const policywright::gui::Document &document, int taken, int left); // see session::SuggestedText
    void takenIn(const policywright::gui::TakenIn &taken);
    void refused(const policywright::Error &error);

private:
    struct Placed {
        Threads threads;
        Decisions decisions;
        Requests requests;
        int elsewhere = 0;
    };

    void findPlaces();
    void takePlaces(Placed placed);
    void count();
    void takeReturned(const std::string &path, const session::ReturnedReview &other);
    // What `addTo` adds in another thread becomes a change; then `done` is called, or refused() comes.
    void addLater(std::function<Result<>(annotate::ReviewFile &with, const ReviewWork &work,
                                         assembly::Assembler &assembler, IdSource &ids)>
                      addTo,
                  std::function<void()> done);
    void takeAccepted(const std::string &suggestion, const session::Change &change);
    Result<> add(const annotate::ReviewFile &with, std::vector<session::SingleChange> first = {});
    std::string now() const;
    Result<annotate::ReviewFile> review();

    EditingController &m_controller;
    const Program &m_program;
    bool m_isShown = false;
    int m_asked = 0; // counts what was asked of other threads
    int m_askedFinal = 0;
    Threads m_threads;
    Decisions m_decisions;
    Requests m_requests;
    int m_elsewhere = 0;
    ReviewCounts m_counts;
    ThreadFilter m_filter;
    QSet<QString> m_read; // ids of remarks of others
};

} // namespace policywright::gui
