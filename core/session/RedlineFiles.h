// SPDX-License-Identifier: Apache-2.0
//
// What changed from one document to another as a file, in each form that it can have. A PDF is printed from Html.
#pragma once

#include "core/compare/Redline.h"
#include "core/render/RedlinePage.h"
#include "core/session/ComparedDocuments.h"

#include <string>

namespace policywright::session {

enum class RedlineFormat { Words, CriticMarkup, Json, Html, Docx };

struct RedlineOrder {
    RedlineFormat format = RedlineFormat::Words;
    render::RedlineLayout layout = render::RedlineLayout::Inline; // of Html
    std::string author = {}; // of the changes in Docx; empty: who kept the newer document
    std::string now;         // ISO 8601; when the newer document was changed, where nothing says that
};

render::RedlineNames namesOf(const ComparedDocument &before, const ComparedDocument &after);

// Error: ArchiveNotWritten.
Result<std::string> redlineFile(const compare::Redline &redline, const ComparedDocument &before,
                                const ComparedDocument &after, const RedlineOrder &order);

} // namespace policywright::session
