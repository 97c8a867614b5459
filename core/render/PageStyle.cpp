// SPDX-License-Identifier: Apache-2.0
#include "core/render/PageStyle.h"

#include "core/base/Digest.h"
#include "core/render/PublishedStyle.h"

#include <QByteArray>

#include <utility>

namespace policywright::render {
namespace {

std::string variables(const Palette &palette)
{
    std::string css;
    for (const auto &[name, colour] : {std::pair{"ink", palette.ink}, std::pair{"quiet", palette.quiet},
                                       std::pair{"line", palette.line}, std::pair{"paper", palette.paper},
                                       std::pair{"brand", palette.brand}, std::pair{"brand-tint", palette.brandTint},
                                       std::pair{"gap", palette.gap}, std::pair{"gap-tint", palette.gapTint}})
        css += std::string("--") + name + ':' + toHex(colour) + ';';
    return css;
}

std::string styleSheet(Colour accent)
{
    return ":root{color-scheme:light dark;" + variables(lightPalette(accent)) + "}\n" +
           "@media (prefers-color-scheme:dark){:root{" + variables(darkPalette(accent)) + "}}\n" +
           "@media print{:root{color-scheme:light;" + variables(printPalette(accent)) + "}}\n" +
           std::string(kPublishedStyle.substr(0, kPublishedStyle.find_last_not_of('\n') + 1));
}

} // namespace

PageStyle pageStyle(Colour accent)
{
    std::string css = styleSheet(accent);
    std::string source = digestSource(css);
    return {accent, std::move(css), std::move(source)};
}

std::string base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

std::string digestSource(const std::string &content)
{
    const Sha256 digest = sha256(content);
    return "'sha256-" + base64({reinterpret_cast<const char *>(digest.data()), digest.size()}) + '\'';
}

} // namespace policywright::render
