// SPDX-License-Identifier: Apache-2.0
//
// Finds libpolicywright_pages when it is asked for, not before: see PdfToolbox.h.
#pragma once

#include "app/gui/pages/PdfToolbox.h"

#include <functional>

namespace policywright::gui {

// Nullptr: the library is not part of this installation.
using FindPdfToolbox = std::function<const PdfToolbox *()>;

// Loaded once and kept.
const PdfToolbox *pdfToolbox();

} // namespace policywright::gui
