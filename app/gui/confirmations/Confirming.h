// SPDX-License-Identifier: Apache-2.0
//
// Joins the confirmations to the window: the menu opens their dialog, and the sheet to sign is shown in the preview.
#pragma once

#include "app/gui/Program.h"

#include <QObject>

namespace policywright::gui {

class ConfirmationsDesk;
class WorkArea;
struct WindowActions;

class Confirming final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    Confirming(WorkArea &work, const WindowActions &actions, const Program &program);

private:
    void open();

    WorkArea &m_work;
    const Program &m_program;
    ConfirmationsDesk *m_desk; // with the list of staff, while the policy is open
};

} // namespace policywright::gui
