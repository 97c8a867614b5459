// SPDX-License-Identifier: Apache-2.0
//
// Publishing as the window does it, without widgets: looks which documents have gaps, then makes everything in memory
// and writes only when all of it is made and the search for internal answers found nothing. So neither a cancel nor an
// error leaves a part of what was asked for. For a thread of its own, with a copy of the policy.
#pragma once

#include "app/pdf/PdfJob.h"
#include "core/base/Clock.h"
#include "core/render/SignOffTable.h"
#include "core/session/Publisher.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace policywright::gui {

// What publishing works with; outlives it.
struct PublishTools {
    FileSystem &files;
    const Clock &clock;
    Date today;
    std::string pdfProgram;      // path of policywright-pdf
    std::string keysFolder = {}; // of keys that the user signs with, and so knows
};

struct OfferedDocument {
    ViewId view;
    pack::Audience audience = pack::Audience::Internal;
    std::vector<std::string> gaps = {}; // names of questions, or question.column; each once
};
ResultWithErrors<std::vector<OfferedDocument>> offeredDocuments(const session::PolicyFile &policy, const Date &today);

// Who decided on the documents that are not for the public; empty where nobody did.
using SignOffs = std::map<ViewId, render::SignOffTable>;
ResultWithErrors<SignOffs> signOffsOf(const session::PolicyFile &policy, const std::vector<OfferedDocument> &documents,
                                      const PublishTools &tools);

enum class Pdf { No, Yes };
struct PublishOrder {
    std::vector<ViewId> views = {};
    std::vector<session::Format> formats = {}; // besides PDF
    Pdf pdf = Pdf::No;
    pdf::PageSize pageSize = pdf::PageSize::A4;
    render::Finish finish = render::Finish::Final;
    SignOffs signOffs = {}; // those that are shown
    std::string folder = {};
    std::string stem = {}; // file names begin with it
};

struct PublishedFile {
    std::string path;
    std::size_t bytes = 0;
    int pages = 0; // of a PDF
};

struct PublishProgress {
    std::size_t done = 0; // steps
    std::size_t of = 0;
    std::string title = {}; // of the document that was made last
};

struct PublishOutcome {
    std::vector<PublishedFile> files = {}; // that were written
    Errors errors = {};
    bool wasStopped = false;       // then nothing was written
    std::size_t searchedFiles = 0; // for the public, in which nothing internal was found
};

// `tell` is called in this thread. A stop is noticed between two documents and while a PDF is printed, and no more once
// files are written.
PublishOutcome publish(const session::PolicyFile &policy, const PublishOrder &order, const PublishTools &tools,
                       const std::stop_token &stop, const std::function<void(const PublishProgress &)> &tell);

} // namespace policywright::gui
