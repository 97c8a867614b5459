// SPDX-License-Identifier: Apache-2.0
//
// What a window needs of the confirmations of its policy: who confirmed which version, who is missing, and what can be
// done about it. What is taken in or taken out goes into the policy's file at once, without what the author has not
// saved, and is no step to undo (EditingSession::changeConfirmations). The list of staff is looked at and kept nowhere.
// Standings are found on another thread, on a copy; the newest result counts. Names of people go to no log.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "core/session/Acknowledgements.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace policywright::gui {

struct KnownConfirmations {
    std::optional<session::PublishedAs> inForce = {}; // none: none is, and nobody has to confirm anything
    std::vector<session::PublishedStep> steps = {};   // all versions, the newest at the end
    session::Standings standings = {};                // without a version in force: who confirmed one that was
    model::Confirmations all = {};
};

// A list as it was read from a file.
struct ReadList {
    std::string path;
    std::string csv;
};

class ConfirmationsDesk final : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    ConfirmationsDesk(EditingController &controller, const Program &program, QObject *parent);

    void refresh(); // changed() or refused() comes later
    const KnownConfirmations &known() const { return m_known; }
    std::vector<session::PublishedAs> versions() const;
    std::size_t confirmedOf(const session::PublishedAs &version) const; // how many people
    bool hasStaff() const { return m_staff.has_value(); }
    Date today() const { return todayOf(m_program.clock); }

    // Errors: those of FileSystem::readFile.
    Result<ReadList> read(const std::string &path) const;
    // Errors, and then the list is as it was: those of read() and session::staffIn().
    ResultWithErrors<> useStaff(const std::string &path);
    void forgetStaff();
    // How many are new or have another day. Errors: those of EditingSession::changeConfirmations.
    Result<std::size_t> take(const std::vector<model::Confirmation> &confirmations);
    // By which their confirmations are found; none: there are none.
    std::optional<std::string> keyOf(const session::PersonStanding &who) const;
    Result<std::size_t> remove(const std::string &key);
    // A new file can be read by its owner alone. Errors: those of FileSystem::replaceFile.
    Result<> writeAll(const std::string &path);
    Result<> writeMissing(const std::string &path);

Q_SIGNALS:
    void changed();
    void refused(const policywright::Errors &errors);

private:
    Result<std::size_t> change(const session::ConfirmationsChange &change);
    Result<> write(const std::string &path, const std::string &csv);

    EditingController &m_controller;
    const Program &m_program;
    std::optional<std::vector<session::StaffMember>> m_staff;
    KnownConfirmations m_known;
    int m_asked = 0; // counts what was asked for
};

} // namespace policywright::gui
