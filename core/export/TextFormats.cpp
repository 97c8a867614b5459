// SPDX-License-Identifier: Apache-2.0
#include "core/export/TextFormats.h"

#include "core/export/PortableDocument.h"
#include "core/markdown/PlainTextWriter.h"
#include "core/markdown/Writer.h"

namespace policywright::exporting {

std::string markdownFile(const assembly::AssembledDocument &document, render::Finish finish)
{
    return markdown::toMarkdown(portableDocument(document, finish));
}

std::string textFile(const assembly::AssembledDocument &document, render::Finish finish)
{
    return markdown::toPlainText(portableDocument(document, finish));
}

} // namespace policywright::exporting
