// SPDX-License-Identifier: Apache-2.0
//
// The templates of an open policy and newer ones: says once, when it was opened, that there are newer ones; shows on
// demand what they would make of it; and takes them as one step. Work is done on copies, off the window's thread.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/update/ProposalDialog.h"

#include <QObject>
#include <QPointer>

namespace policywright::gui {

class WorkArea;
struct WindowActions;

class Updating final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    Updating(WorkArea &work, const WindowActions &actions, const Program &program);

    void lookForNewer(); // and say so; nothing where there are none
    void open();         // the dialog
    ProposalDialog *dialog() { return m_dialog; }

Q_SIGNALS:
    void lookedForNewer(bool isThere);

private:
    void lookInto(const std::string &folder);
    void chooseFolder();
    void prepare();
    void show(ResultWithErrors<session::PolicyUpdate> prepared);
    void take();

    WorkArea &m_work;
    EditingController &m_controller;
    const Program &m_program;
    QPointer<ProposalDialog> m_dialog;
    std::string m_folder;                                  // that the dialog looks into
    std::shared_ptr<const session::PolicyFile> m_policy;   // as it was when the dialog was opened
    std::shared_ptr<const session::PolicyUpdate> m_update; // that is shown
    int m_run = 0;                                         // the newest; what an earlier one finds is dropped
};

} // namespace policywright::gui
