// SPDX-License-Identifier: Apache-2.0
//
// A redline as a Word document: the newer document with tracked changes, so that rejecting all of them leaves the words
// of the older one, and accepting all those of the newer one. What was moved is removed at the one place and added at
// the other. Numbers are text, as they stand in the two documents. The same redline gives the same bytes.
#pragma once

#include "core/archive/Entry.h"
#include "core/compare/Redline.h"
#include "core/render/Theme.h"

#include <string>
#include <vector>

namespace policywright::docx {

struct RedlineRequest {
    std::string author;       // of the changes
    std::string created;      // ISO 8601, UTC
    std::string heading = {}; // above each page, beside the title
    render::Colour accent = {0x0b, 0x5f, 0x6b};
};

// The parts of the package.
std::vector<archive::Entry> redlineParts(const compare::Redline &redline, const assembly::AssembledDocument &before,
                                         const assembly::AssembledDocument &after, const RedlineRequest &request);

// Error: ArchiveNotWritten.
Result<std::string> redlineCopy(const compare::Redline &redline, const assembly::AssembledDocument &before,
                                const assembly::AssembledDocument &after, const RedlineRequest &request);

} // namespace policywright::docx
