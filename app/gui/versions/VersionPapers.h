// SPDX-License-Identifier: Apache-2.0
//
// What can be given out of a comparison of two versions, as the bytes of a file: the redline, the change log of all
// published versions, and a text that tells staff. For a thread of its own.
#pragma once

#include "core/base/Clock.h"
#include "core/render/RedlinePage.h"
#include "core/session/ChangeHistory.h"

#include <string>

namespace policywright::gui {

enum class VersionPaper { Redline, ChangeLog, Announcement };

struct PaperOrder {
    VersionPaper paper = VersionPaper::Redline;
    std::string suffix; // of its name, which tells its form: html, pdf, docx, md, txt
    render::RedlineLayout layout = render::RedlineLayout::Inline;
    std::string author = {}; // of tracked changes
    std::string now;         // ISO 8601
    Date today;
    std::string pdfProgram; // path of policywright-pdf
};

// `policy`: of which `compared` is. Errors: those of session::publishedChanges, session::redlineFile and the printing
// program.
ResultWithErrors<std::string> versionPaper(const session::PolicyFile &policy, const session::ChangedVersion &compared,
                                           const PaperOrder &order);

} // namespace policywright::gui
