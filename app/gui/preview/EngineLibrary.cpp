// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/EngineLibrary.h"

#include <QLatin1StringView>
#include <QString>
#include <QtLogging>

#include <dlfcn.h>

namespace policywright::gui {
namespace {

QtMessageHandler g_handler = nullptr;

// The engine says on arrival that it shares no graphics context with the windows. It paints without the graphics card,
// and preparing one before the first window would have cost that window 40 to 80 ms.
void leaveOutSharedContexts(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.contains(QLatin1StringView("AA_ShareOpenGLContexts")) && g_handler)
        g_handler(type, context, message);
}

void *loaded()
{
    g_handler = qInstallMessageHandler(leaveOutSharedContexts);
    void *const library = ::dlopen(kPreviewLibrary, RTLD_NOW | RTLD_LOCAL);
    qInstallMessageHandler(g_handler);
    return library;
}

} // namespace

// Not with QLibrary: the loader looks where the program was told to look, and not Qt.
std::expected<EngineFactory *, std::string> engineFactory()
{
    static const auto kFactory = []() -> std::expected<EngineFactory *, std::string> {
        void *const library = loaded();
        void *const function = library ? ::dlsym(library, kEngineFactory) : nullptr;
        if (!function)
            return std::unexpected(std::string(::dlerror()));
        return reinterpret_cast<EngineFactory *>(function);
    }();
    return kFactory;
}

} // namespace policywright::gui
