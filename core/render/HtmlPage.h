// SPDX-License-Identifier: Apache-2.0
//
// An AssembledDocument as one self-contained HTML file: semantic, styled for screen (light and dark), narrow and wide,
// and for paper. It loads nothing, runs no script and says so in its Content-Security-Policy. Clause ids are the
// elements' ids, so a link to a clause holds for ever. The same document and settings give the same bytes.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/render/ClauseHtmlCache.h"
#include "core/render/Theme.h"

#include <optional>
#include <string>

namespace policywright::render {

struct Logo {
    std::string mediaType; // image/png, image/jpeg or image/webp
    std::string bytes;
};

enum class Finish {
    Final,
    Draft, // marked as one, with the notices for those who draft
};

struct HtmlSettings {
    Colour accent = {0x0b, 0x5f, 0x6b};
    std::optional<Logo> logo = {};
    Finish finish = Finish::Final;
};

std::string htmlPage(const assembly::AssembledDocument &document, const HtmlSettings &settings);

// The same bytes; `cache` is of earlier renderings of the same view.
std::string htmlPage(const assembly::AssembledDocument &document, const HtmlSettings &settings, ClauseHtmlCache &cache);

// The HTML of one clause of the body, as it stands in the page: for a preview that replaces changed clauses only.
std::string htmlOfClause(const assembly::AssembledDocument &document, const assembly::AssembledClause &clause);

} // namespace policywright::render
