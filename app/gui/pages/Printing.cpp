// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/Printing.h"

#include "app/gui/Background.h"

#include <QDir>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace policywright::gui {

Printing::Printing(FileSystem &files, std::string pdfProgram, FindPdfToolbox findToolbox, QWidget *window)
    : QObject(window), m_files(files), m_program(std::move(pdfProgram)), m_findToolbox(std::move(findToolbox)),
      m_window(window), m_lp(QStandardPaths::findExecutable(QStringLiteral("lp")))
{
}

Printing::~Printing()
{
    m_stop.request_stop();
    delete m_progress;
}

void Printing::print(const SourceOf &sourceOf, const QString &title)
{
    if (m_isBusy)
        return;
    const PdfToolbox *toolbox = m_findToolbox();
    if (!toolbox) {
        Q_EMIT said(tr("Printing is not part of this installation. Publishing works without it."));
        return;
    }
    if (!toolbox->hasPrinter()) {
        offerPublishing();
        return;
    }
    const std::shared_ptr<PrintTarget> target = toolbox->askForPrinter(m_window, title);
    if (target)
        begin(sourceOf(target->choice().paper), target, *toolbox);
}

void Printing::offerPublishing()
{
    QMessageBox box(m_window);
    box.setWindowTitle(tr("Print"));
    box.setText(tr("No printer is set up on this computer."));
    box.setInformativeText(tr("Publish the document as a PDF; it can be printed anywhere."));
    QPushButton *publish = box.addButton(tr("Publish…"), QMessageBox::AcceptRole);
    box.addButton(tr("Close"), QMessageBox::RejectRole);
    box.setDefaultButton(publish);
    box.exec();
    if (box.clickedButton() == publish)
        Q_EMIT publishWanted();
}

void Printing::begin(const PageSource &source, const std::shared_ptr<PrintTarget> &target, const PdfToolbox &toolbox)
{
    m_isBusy = true;
    m_stop = std::stop_source();
    openProgress();
    const auto tell = [printing = QPointer(this)](int page) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [printing, page] {
                if (!printing || !printing->m_progress || printing->m_stop.stop_requested())
                    return;
                printing->m_progress->setLabelText(page == 0 ? tr("Sending to the printer…")
                                                             : tr("Sending page %1 to the printer…").arg(page));
            },
            Qt::QueuedConnection);
    };
    inBackground(
        this,
        [source, target, tools = PrintTools{m_files, m_program, toolbox, m_lp}, stop = m_stop.get_token(), tell] {
            return printDocument(source, *target, tools, stop, tell);
        },
        [this, choice = target->choice()](const PrintOutcome &outcome) { take(outcome, choice); });
}

void Printing::openProgress()
{
    m_progress = new QProgressDialog(tr("Making the pages…"), tr("Cancel"), 0, 0, m_window);
    m_progress->setWindowTitle(tr("Print"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(0);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_stop.request_stop(); });
    m_progress->show();
}

void Printing::take(const PrintOutcome &outcome, const PrintChoice &choice)
{
    m_isBusy = false;
    delete m_progress;
    if (outcome.wasStopped)
        Q_EMIT said(tr("Printing was stopped."));
    else if (!outcome.problem.isEmpty())
        Q_EMIT said(outcome.problem);
    else if (choice.file.isEmpty())
        Q_EMIT said(tr("Sent to the printer “%1”.").arg(choice.printer));
    else
        Q_EMIT said(tr("Written to %1.").arg(QDir::toNativeSeparators(choice.file)));
}

} // namespace policywright::gui
