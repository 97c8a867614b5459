// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlFragment.h"

#include "core/render/HtmlBlocks.h"

namespace policywright::render {

std::string htmlFragment(const markdown::Document &document)
{
    const assembly::AssembledDocument alone{.view = ViewId("fragment")};
    const assembly::ClauseContent clause{.id = ClauseId("fragment"), .pack = PackId("none")};
    std::string html;
    appendBlocks(html, alone, clause, document.blocks);
    return html;
}

} // namespace policywright::render
