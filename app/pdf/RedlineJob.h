// SPDX-License-Identifier: Apache-2.0
//
// How the page of a redline is printed, and what stands above and below its pages.
#pragma once

#include "app/pdf/PdfProgram.h"
#include "core/assembly/AssembledDocument.h"
#include "core/render/RedlineWords.h"

#include <string>

namespace policywright::pdf {

// `after`: the newer document. `now`: ISO 8601, UTC. Without its paths.
PdfJob redlineJob(const assembly::AssembledDocument &after, const render::RedlineNames &names, const std::string &now);

// `html`: the page. Errors: those of PdfProgram.
Result<std::string> printedRedline(PdfProgram &program, std::string html, const assembly::AssembledDocument &after,
                                   const render::RedlineNames &names, const std::string &now);

} // namespace policywright::pdf
