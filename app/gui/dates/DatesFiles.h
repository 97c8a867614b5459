// SPDX-License-Identifier: Apache-2.0
//
// What falls due in a policy, written to files: a calendar for everybody's calendar program, and the health page. Asks
// for the file, writes it on another thread, and tells in one notice what came of it.
#pragma once

#include "app/gui/Program.h"
#include "core/base/Duration.h"

#include <QObject>

namespace policywright::gui {

class WorkArea;

class DatesFiles final : public QObject {
    Q_OBJECT

public:
    // Both outlive this, which goes with the work area.
    DatesFiles(WorkArea &work, const Program &program);

    void writeCalendar();
    void writePage(const Duration &within); // what counts as due soon

private:
    // Of a file that was chosen for it; empty: none was, or it would take a policy's place.
    QString chosenFile(const QString &ending);
    QString suggestedFile(const QString &ending) const;

    WorkArea &m_work;
    const Program &m_program;
};

} // namespace policywright::gui
