// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/PdfToolboxLibrary.h"

#include <dlfcn.h>

namespace policywright::gui {

// Not with QLibrary: the loader looks where the program was told to look, and not Qt.
const PdfToolbox *pdfToolbox()
{
    static const PdfToolbox *const kToolbox = []() -> const PdfToolbox * {
        void *const library = ::dlopen(kPagesLibrary, RTLD_NOW | RTLD_LOCAL);
        void *const function = library ? ::dlsym(library, kPdfToolbox) : nullptr;
        return function ? reinterpret_cast<PdfToolboxFunction *>(function)() : nullptr;
    }();
    return kToolbox;
}

} // namespace policywright::gui
