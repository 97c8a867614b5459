// SPDX-License-Identifier: Apache-2.0
//
// How a document is printed: its running lines and bookmarks, out of the document itself.
#pragma once

#include "app/pdf/PdfJob.h"
#include "core/assembly/AssembledDocument.h"
#include "core/render/HtmlPage.h"

namespace policywright::pdf {

// Without its paths. `created`: ISO 8601, UTC.
PdfJob jobOf(const assembly::AssembledDocument &document, PageSize pageSize, render::Finish finish,
             std::string created);

} // namespace policywright::pdf
