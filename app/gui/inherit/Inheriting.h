// SPDX-License-Identifier: Apache-2.0
//
// The policy above an open one, from below: where this one differs from it and why, making this one extend another or
// none, and a new policy below this one. A rule that became weaker is said once, when the author rests, with a way to
// say why; until then it is among what is to do.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/inherit/InheritDialog.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace policywright::gui {

class WorkArea;
struct WindowActions;

class Inheriting final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    Inheriting(WorkArea &work, const WindowActions &actions, const Program &program);

    void open(const std::optional<PlaceId> &at = {}); // the dialog
    InheritDialog *dialog() { return m_dialog; }

Q_SIGNALS:
    // What is weaker without a reason now.
    void weakerFound(const std::vector<policywright::gui::Difference> &weaker);

private:
    void connectActions(const WindowActions &actions);
    void refreshActions(const WindowActions &actions);
    void look();
    Result<assembly::Assembler *> assembler();
    void showDifferences();
    void giveReason(const inherit::Mark &mark, const std::string &reason);
    void goTo(const PlaceId &place);
    void end();
    void extendAnother();
    void makeBelow();
    void perform(const session::Change &change);
    void say(const Errors &errors);
    QString above() const;

    WorkArea &m_work;
    EditingController &m_controller;
    const Program &m_program;
    QPointer<InheritDialog> m_dialog;
    std::optional<assembly::Assembler> m_assembler; // of its own: it goes from one policy to the other
    // Places that were weaker without a reason, with the digests of what was; none: nobody looked yet.
    std::optional<std::set<std::pair<PlaceId, std::string>>> m_known;
};

} // namespace policywright::gui
