// SPDX-License-Identifier: Apache-2.0
//
// From a document to paper, without widgets: has its PDF made and brings that to where the person chose. A file gets
// the PDF as it is. A printer gets it from `lp` (CUPS), sharp and small; where that is not there, or a part of the
// pages is to be a file, the pages are painted. For a thread of its own.
#pragma once

#include "app/gui/pages/PagesMaker.h"
#include "core/base/FileSystem.h"

#include <QStringList>

namespace policywright::gui {

struct PrintTools {
    FileSystem &files;
    std::string pdfProgram;
    const PdfToolbox &toolbox;
    QString lp; // path of the program; empty: there is none
};

struct PrintOutcome {
    bool wasStopped = false;
    QString problem = {}; // empty: it is printed, or was stopped
};

// `tell`: pages that are on their way, in this thread.
PrintOutcome printDocument(const PageSource &source, PrintTarget &target, const PrintTools &tools,
                           const std::stop_token &stop, const std::function<void(int page)> &tell);

QStringList lpArguments(const PrintChoice &choice, const QString &title);

} // namespace policywright::gui
