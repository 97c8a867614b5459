// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlFragment.h"

#include "core/render/HtmlBlocks.h"

#include <utility>

namespace policywright::render {

std::string htmlFragment(markdown::Document document)
{
    const assembly::AssembledDocument alone{.view = ViewId("fragment")};
    assembly::ClauseContent clause{.id = ClauseId("fragment"), .pack = PackId("none")};
    clause.blocks = std::move(document.blocks);
    std::string html;
    appendBlocks(html, alone, clause);
    return html;
}

} // namespace policywright::render
