// SPDX-License-Identifier: Apache-2.0
//
// What a window needs of the versions of its policy: which there are, what changed from one to another in the document
// that is shown, and what can be done about them. What is noted of a version goes into the policy's file at once and is
// no step to undo: a history that can be undone is none. Comparing and making files run on another thread, on copies;
// the newest result counts.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/versions/VersionPapers.h"

#include <QObject>

#include <memory>

namespace policywright::gui {

// A revision, or the policy as it is.
struct VersionRow {
    std::string id; // empty: as it is
    history::RevisionNote note = {};
    std::optional<history::RevisionEvent> lastState = {}; // by which it got into its state, where it was not kept in it
    bool isSuperseded = false;
    bool isKept = true; // of the policy as it is: the newest revision reads the same

    bool operator==(const VersionRow &) const = default;
};

using Comparison = std::shared_ptr<const session::ChangedVersion>;

class VersionsDesk final : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    VersionsDesk(EditingController &controller, const Program &program, QObject *parent);

    // Nothing is read or compared while nobody looks.
    void setShown(bool isShown);

    const std::vector<VersionRow> &rows() const { return m_rows; } // the newest first, the policy as it is before them
    const VersionRow *row(const std::string &id) const;
    const std::string &chosen() const { return m_chosen; } // id of the newer one; empty: the policy as it is
    const std::string &since() const { return m_since; }   // of the older one; empty: there is none
    std::vector<const VersionRow *> olderThanChosen() const;
    void choose(const std::string &id); // compares it with what was published before it, or else the one before it
    void compareWith(const std::string &since);
    const Comparison &comparison() const { return m_comparison; } // nullptr: none yet, or nothing to compare

    // The policy as it is, or a revision, in the state of the note, which needs no time and no name; a published one
    // with the digests of all of its documents. Errors: those of EditingController::saveWithHistory and of what is
    // noted.
    ResultWithErrors<> keep(history::RevisionNote note);
    ResultWithErrors<> setState(const std::string &revision, history::RevisionNote note);
    ResultWithErrors<> decide(const std::string &clause, bool isMaterial, const std::string &why);
    // The policy as it was, into a file of its own. Errors: those of session::policyAt and savePolicy.
    Result<> saveVersion(const std::string &revision, const std::string &path);

    // Of what is compared, which there has to be; written() or refused() comes later. How the name ends tells the form.
    void write(VersionPaper paper, const std::string &path, render::RedlineLayout layout);

Q_SIGNALS:
    void changed();  // versions, or which are chosen
    void compared(); // or there is nothing to compare
    void written(const QString &path);
    void refused(const policywright::Errors &errors);

private:
    void refresh();
    void readRows();
    void chooseSince();
    void compare();
    std::string author() const;
    history::RevisionNote signedNote(history::RevisionNote note) const;

    EditingController &m_controller;
    const Program &m_program;
    bool m_isShown = false;
    bool m_isStale = true;
    int m_asked = 0;                      // counts comparisons
    std::optional<std::string> m_history; // of which the rows are
    std::vector<VersionRow> m_rows;
    std::string m_chosen;
    std::string m_since;
    Comparison m_comparison;
};

} // namespace policywright::gui
