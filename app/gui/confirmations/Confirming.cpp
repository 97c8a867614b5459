// SPDX-License-Identifier: Apache-2.0
#include "app/gui/confirmations/Confirming.h"

#include "app/gui/TextConversion.h"
#include "app/gui/confirmations/ConfirmationsDesk.h"
#include "app/gui/confirmations/ConfirmationsDialog.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"

#include <QDir>
#include <QFileInfo>

namespace policywright::gui {
namespace {

constexpr const char *kSheetView = "acknowledgement";

} // namespace

Confirming::Confirming(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_program(program), m_desk(new ConfirmationsDesk(work.controller(), program, this))
{
    actions.versions->menuAction()->setVisible(true);
    actions.confirmations->setVisible(true);
    connect(actions.confirmations, &QAction::triggered, this, &Confirming::open);
}

void Confirming::open()
{
    const QFileInfo file(shown(m_work.controller().file().path));
    auto *dialog =
        new ConfirmationsDialog(*m_desk, m_program, file.dir().filePath(file.completeBaseName()), m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &ConfirmationsDialog::sheetWanted, this, [this, dialog] {
        dialog->accept();
        m_work.controller().showView(ViewId(kSheetView));
        m_work.status().tell(tr("The preview shows the sheet to sign. Print or publish it from the menu File."));
    });
    dialog->open();
}

} // namespace policywright::gui
