// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BodyWriter.h"
#include "core/docx/Parts.h"
#include "core/docx/Xml.h"
#include "core/render/Theme.h"

#include <array>
#include <format>

namespace policywright::docx {
namespace {

constexpr int kLevels = 9;
constexpr int kListIndent = 340;

struct Level {
    const char *format; // of the number
    std::string text;   // with %1 for the number of level 1
    int left;
    int hanging;
    const char *style = nullptr; // that has it
    bool isQuiet = false;
};

void openList(Xml &xml, int id, const char *type)
{
    xml.open("w:abstractNum", {{"w:abstractNumId", std::to_string(id)}});
    xml.empty("w:nsid", {{"w:val", std::format("5057{:04X}", id)}});
    xml.empty("w:multiLevelType", {{"w:val", type}}).empty("w:tmpl", {{"w:val", std::format("5058{:04X}", id)}});
}

void write(Xml &xml, int index, const Level &level, const std::string &colour)
{
    xml.open("w:lvl", {{"w:ilvl", std::to_string(index)}}).empty("w:start", {{"w:val", "1"}});
    xml.empty("w:numFmt", {{"w:val", level.format}});
    if (level.style)
        xml.empty("w:pStyle", {{"w:val", level.style}});
    xml.empty("w:suff", {{"w:val", "tab"}}).empty("w:lvlText", {{"w:val", level.text}});
    xml.empty("w:lvlJc", {{"w:val", "left"}}).open("w:pPr").open("w:tabs");
    xml.empty("w:tab", {{"w:val", "num"}, {"w:pos", std::to_string(level.left)}}).close();
    xml.empty("w:ind", {{"w:left", std::to_string(level.left)}, {"w:hanging", std::to_string(level.hanging)}});
    xml.close().open("w:rPr");
    if (level.isQuiet)
        xml.empty("w:b", {{"w:val", "0"}});
    xml.empty("w:color", {{"w:val", colour}});
    if (level.isQuiet)
        xml.empty("w:sz", {{"w:val", "19"}}).empty("w:szCs", {{"w:val", "19"}});
    xml.close().close();
}

void headings(Xml &xml, const render::Palette &palette)
{
    openList(xml, 1, "multilevel");
    std::string text;
    for (int level = 0; level < kLevels; ++level) {
        text += (level == 0 ? "%" : ".%") + std::to_string(level + 1);
        const char *style = level == 0 ? "Heading1" : level == 1 ? "Heading2" : nullptr;
        write(xml, level, {"decimal", text, kClauseIndent, kClauseIndent, style, level > 0},
              toHex(level == 0 ? palette.brand : palette.quiet).substr(1));
    }
    xml.close();
}

void lists(Xml &xml, const render::Palette &palette)
{
    constexpr std::array kBullets{"•", "–", "·"};
    const std::string colour = toHex(palette.brand).substr(1);
    for (const bool isOrdered : {false, true}) {
        openList(xml, isOrdered ? 3 : 2, "hybridMultilevel");
        for (int level = 0; level < kLevels; ++level) {
            const int left = kClauseIndent + kListIndent * (level + 1);
            const std::string number = '%' + std::to_string(level + 1) + '.';
            const char *bullet = kBullets[static_cast<std::size_t>(level) % kBullets.size()];
            write(xml, level, {isOrdered ? "decimal" : "bullet", isOrdered ? number : bullet, left, kListIndent},
                  colour);
        }
        xml.close();
    }
}

} // namespace

std::string numberingPart(const std::vector<FlowList> &flowLists, render::Colour accent)
{
    const render::Palette palette = render::printPalette(accent);
    Xml xml;
    xml.open("w:numbering", {{"xmlns:w", kWordNamespace}});
    headings(xml, palette);
    lists(xml, palette);
    xml.open("w:num", {{"w:numId", "1"}}).empty("w:abstractNumId", {{"w:val", "1"}}).close();
    for (std::size_t i = 0; i < flowLists.size(); ++i) {
        const FlowList &list = flowLists[i];
        xml.open("w:num", {{"w:numId", std::to_string(i + 2)}});
        xml.empty("w:abstractNumId", {{"w:val", list.isOrdered ? "3" : "2"}});
        if (list.isOrdered) {
            xml.open("w:lvlOverride", {{"w:ilvl", std::to_string(list.level)}});
            xml.empty("w:startOverride", {{"w:val", std::to_string(list.start)}}).close();
        }
        xml.close();
    }
    xml.close();
    return std::move(xml).take();
}

std::string fontsPart()
{
    struct Font {
        const char *name;
        const char *instead; // where it is not installed
        const char *family;
        const char *pitch;
    };
    constexpr std::array kFonts{Font{"Source Sans 3", "Calibri", "swiss", "variable"},
                                Font{"Source Code Pro", "Consolas", "modern", "fixed"}};
    Xml xml;
    xml.open("w:fonts", {{"xmlns:w", kWordNamespace}});
    for (const Font &font : kFonts) {
        xml.open("w:font", {{"w:name", font.name}}).empty("w:altName", {{"w:val", font.instead}});
        xml.empty("w:charset", {{"w:val", "00"}}).empty("w:family", {{"w:val", font.family}});
        xml.empty("w:pitch", {{"w:val", font.pitch}}).close();
    }
    xml.close();
    return std::move(xml).take();
}

// Changes are tracked from the first key on.
std::string settingsPart(const std::string &language)
{
    Xml xml;
    xml.open("w:settings", {{"xmlns:w", kWordNamespace}}).empty("w:zoom", {{"w:percent", "100"}});
    xml.empty("w:trackRevisions").empty("w:defaultTabStop", {{"w:val", "709"}});
    xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}}).open("w:compat");
    xml.empty(
        "w:compatSetting",
        {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    xml.close().empty("w:themeFontLang", {{"w:val", wordLanguage(language)}});
    xml.empty("w:decimalSymbol", {{"w:val", language == "de" ? "," : "."}});
    xml.empty("w:listSeparator", {{"w:val", language == "de" ? ";" : ","}}).close();
    return std::move(xml).take();
}

namespace {

void field(Xml &xml, const char *instruction)
{
    xml.open("w:fldSimple", {{"w:instr", instruction}});
    xml.open("w:r").open("w:t").text("1").close().close().close();
}

void words(Xml &xml, const std::string &text)
{
    if (!text.empty())
        xml.open("w:r").open("w:t", {{"xml:space", "preserve"}}).text(text).close().close();
}

} // namespace

std::string headerPart(const std::string &title, const std::string &heading)
{
    Xml xml;
    xml.open("w:hdr", {{"xmlns:w", kWordNamespace}}).open("w:p");
    xml.open("w:pPr").empty("w:pStyle", {{"w:val", "Header"}}).close();
    words(xml, title);
    xml.open("w:r").empty("w:tab").close();
    words(xml, heading);
    xml.close().close();
    return std::move(xml).take();
}

std::string footerPart(const std::string &left)
{
    Xml xml;
    xml.open("w:ftr", {{"xmlns:w", kWordNamespace}}).open("w:p");
    xml.open("w:pPr").empty("w:pStyle", {{"w:val", "Footer"}}).close();
    words(xml, left);
    xml.open("w:r").empty("w:tab").close();
    field(xml, "PAGE");
    words(xml, " / ");
    field(xml, "NUMPAGES");
    xml.close().close();
    return std::move(xml).take();
}

} // namespace policywright::docx
