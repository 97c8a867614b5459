// SPDX-License-Identifier: Apache-2.0
//
// An AssembledDocument as one self-contained HTML file: semantic, styled for screen (light and dark), narrow and wide,
// and for paper. It loads nothing, runs no script and says so in its Content-Security-Policy. Clause ids are the
// elements' ids, so a link to a clause holds for ever. The same document and settings give the same bytes.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/render/ClauseHtmlCache.h"
#include "core/render/SignOffTable.h"
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
    GapMarks gaps = GapMarks::Plain;
    std::optional<SignOffTable> signOffs = {}; // behind the text
};

std::string htmlPage(const assembly::AssembledDocument &document, const HtmlSettings &settings);

// The same bytes; `cache` is of earlier renderings of the same view.
std::string htmlPage(const assembly::AssembledDocument &document, const HtmlSettings &settings, ClauseHtmlCache &cache);

// For a preview that replaces what changed only: the elements of the page one by one, as they stand in it.
std::string htmlOfClause(const assembly::AssembledDocument &document, const assembly::AssembledClause &clause,
                         GapMarks gaps = GapMarks::Plain); // of the body
std::string htmlOfSectionHeading(const assembly::AssembledSection &section);
std::string htmlOfSection(const assembly::AssembledDocument &document, const assembly::AssembledSection &section);
std::string htmlOfEmptySection(const assembly::AssembledSection &section); // with its heading, without its clauses

// What stands around the sections; empty: the page has none.
struct PageFrame {
    std::string titleBlock;
    std::string notices;
    std::string contents;
    std::string footer;

    bool operator==(const PageFrame &) const = default;
};
PageFrame htmlAroundSections(const assembly::AssembledDocument &document, const HtmlSettings &settings);

} // namespace policywright::render
