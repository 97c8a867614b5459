// SPDX-License-Identifier: Apache-2.0
//
// Printing as the window does it: asks for the printer, says how far it is, can be cancelled, and says in one sentence
// what stands in the way.
#pragma once

#include "app/gui/pages/PrintRun.h"

#include <QPointer>

class QProgressDialog;
class QWidget;

namespace policywright::gui {

class Printing final : public QObject {
    Q_OBJECT

public:
    // The document on paper of that size.
    using SourceOf = std::function<PageSource(Paper)>;

    // `files` outlives the threads of the program.
    Printing(FileSystem &files, std::string pdfProgram, FindPdfToolbox findToolbox, QWidget *window);
    ~Printing() override;

    void setLp(const QString &program) { m_lp = program; } // of CUPS, where it is another one than that of the system
    void print(const SourceOf &sourceOf, const QString &title);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void publishWanted(); // in the place of printing
    void said(const QString &sentence);

private:
    void offerPublishing();
    void begin(const PageSource &source, const std::shared_ptr<PrintTarget> &target, const PdfToolbox &toolbox);
    void openProgress();
    void take(const PrintOutcome &outcome, const PrintChoice &choice);

    FileSystem &m_files;
    std::string m_program;
    FindPdfToolbox m_findToolbox;
    QWidget *m_window;
    QString m_lp;
    std::stop_source m_stop;
    QPointer<QProgressDialog> m_progress;
    bool m_isBusy = false;
};

} // namespace policywright::gui
