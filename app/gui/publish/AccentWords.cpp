// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/AccentWords.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QLocale>

namespace policywright::gui {
namespace {

QString ratio(double contrast)
{
    return QCoreApplication::translate("ThemeChoice", "%1 : 1", "contrast").arg(QLocale().toString(contrast, 'f', 1));
}

} // namespace

QString accentWords(render::Colour accent)
{
    const render::Palette page = render::lightPalette(accent);
    if (page.brand == accent) {
        return QCoreApplication::translate("ThemeChoice", "Reads well on white (contrast %1).")
            .arg(ratio(render::contrast(accent, page.paper)));
    }
    return QCoreApplication::translate("ThemeChoice", "Too light to be read on white (contrast %1, needed %2). Links "
                                                      "and numbers are printed in the darker %3 instead.")
        .arg(ratio(render::contrast(accent, page.paper)), ratio(render::kReadable), shown(render::toHex(page.brand)));
}

} // namespace policywright::gui
