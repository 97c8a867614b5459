// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/EngineLibrary.h"

#include <dlfcn.h>

namespace policywright::gui {

// Not with QLibrary: the loader looks where the program was told to look, and not Qt.
std::expected<EngineFactory *, std::string> engineFactory()
{
    static const auto kFactory = []() -> std::expected<EngineFactory *, std::string> {
        void *const library = ::dlopen(kPreviewLibrary, RTLD_NOW | RTLD_LOCAL);
        void *const function = library ? ::dlsym(library, kEngineFactory) : nullptr;
        if (!function)
            return std::unexpected(std::string(::dlerror()));
        return reinterpret_cast<EngineFactory *>(function);
    }();
    return kFactory;
}

} // namespace policywright::gui
