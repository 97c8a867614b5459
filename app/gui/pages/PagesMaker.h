// SPDX-License-Identifier: Apache-2.0
//
// Has the PDF of a document made, off this thread, through policywright-pdf, when the wishes rest. What was wished for
// before is stopped, and a result for it is dropped.
#pragma once

#include "app/gui/pages/PdfToolboxLibrary.h"
#include "app/pdf/PdfProgram.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace policywright::gui {

// The HTML that is to be printed and how. Called on another thread: what it holds is a copy, or never changes.
using PageSource = std::function<ResultWithErrors<pdf::PdfRequest>()>;

// Waits until it is made; empty where it was stopped. Errors: those of the source; PdfProgramMissing,
// PdfRendererCrashed, PdfTimeout, FileNotWritable.
ResultWithErrors<std::string> makePdf(const PageSource &source, const std::string &pdfProgram,
                                      const std::stop_token &stop);

class PagesMaker final : public QObject {
    Q_OBJECT

public:
    PagesMaker(std::string pdfProgram, FindPdfToolbox findToolbox, QObject *parent);
    ~PagesMaker() override;

    // In the place of everything that was wished for before.
    void make(PageSource source, std::chrono::milliseconds rest);
    void cancel();
    bool isBusy() const { return m_isWorking || m_rest.isActive(); }

Q_SIGNALS:
    void begun();
    void made(const std::shared_ptr<const policywright::gui::PdfPages> &pages);
    void failed(const QString &sentence);

private:
    void begin();
    void take(const ResultWithErrors<std::string> &pdf);

    std::string m_program;
    FindPdfToolbox m_findToolbox;
    PageSource m_source;
    QTimer m_rest;
    std::stop_source m_stop;
    bool m_isWorking = false;
    int m_number = 0; // of the newest wish
};

} // namespace policywright::gui
