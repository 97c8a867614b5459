// SPDX-License-Identifier: Apache-2.0
//
// The policy above an open one: says once, when it was opened, that the other has changed; shows on demand what its
// newer state would make of this one; and takes it as one step. The other's file is looked for beside this one, under
// the name it had; the author can name another. Work is done on copies, off the window's thread.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/update/ProposalDialog.h"

#include <QObject>
#include <QPointer>

namespace policywright::gui {

class WorkArea;
struct WindowActions;

class Following final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    Following(WorkArea &work, const WindowActions &actions, const Program &program);

    void lookForNewer(); // and say so; nothing where there is none
    void open();         // the dialog
    ProposalDialog *dialog() { return m_dialog; }

private:
    void chooseFile();
    void prepare();
    void show(ResultWithErrors<session::ParentFollow> prepared);
    void take();

    WorkArea &m_work;
    EditingController &m_controller;
    const Program &m_program;
    QPointer<ProposalDialog> m_dialog;
    std::string m_file;                                    // of the other policy; empty: beside this one
    std::shared_ptr<const session::PolicyFile> m_policy;   // as it was when the dialog was opened
    std::shared_ptr<const session::ParentFollow> m_follow; // that is shown
    int m_run = 0;                                         // the newest; what an earlier one finds is dropped
};

} // namespace policywright::gui
