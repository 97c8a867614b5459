// SPDX-License-Identifier: Apache-2.0
//
// An assembled document as one tree of Markdown blocks, for formats without ids and styles: numbers stand in the
// headings, cross references are words, gaps are in brackets, the title block is a list.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/markdown/Document.h"
#include "core/render/HtmlPage.h"

namespace policywright::exporting {

markdown::Document portableDocument(const assembly::AssembledDocument &document, render::Finish finish);

} // namespace policywright::exporting
