// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BodyWriter.h"
#include "core/docx/Parts.h"
#include "core/docx/Xml.h"
#include "core/render/Theme.h"

#include <array>

namespace policywright::docx {
namespace {

constexpr auto kTextFont = "Source Sans 3";
constexpr auto kCodeFont = "Source Code Pro";

std::string hex(render::Colour colour)
{
    return toHex(colour).substr(1);
}

std::string number(int value)
{
    return std::to_string(value);
}

// Lengths in twentieths of a point, sizes in half points; -1 and nullptr: as what it is based on.
struct ParagraphStyle {
    const char *id;
    const char *name;
    const char *basedOn;
    int before = -1;
    int after = -1;
    int size = -1;
    int left = -1;
    int hanging = 0;
    int outline = -1; // level of a heading
    bool isBold = false;
    bool keepsNext = false;
    int numbered = -1; // level of the headings' list
    std::string colour = {};
    const char *next = "PwBody";
};

class StyleWriting {
public:
    StyleWriting(render::Colour accent, std::string language)
        : m_palette(render::printPalette(accent)), m_language(std::move(language))
    {
    }

    std::string write()
    {
        m_xml.open("w:styles", {{"xmlns:w", kWordNamespace}});
        defaults();
        headings();
        bodyStyles();
        framedStyles();
        commentStyles();
        wordStyles();
        tableStyles();
        m_xml.close();
        return std::move(m_xml).take();
    }

private:
    void fonts(const char *font)
    {
        m_xml.empty("w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:eastAsia", font}, {"w:cs", font}});
    }

    void size(int halfPoints)
    {
        m_xml.empty("w:sz", {{"w:val", number(halfPoints)}}).empty("w:szCs", {{"w:val", number(halfPoints)}});
    }

    void defaults()
    {
        m_xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        fonts(kTextFont);
        m_xml.empty("w:color", {{"w:val", hex(m_palette.ink)}});
        size(21);
        m_xml.empty("w:lang", {{"w:val", m_language}, {"w:eastAsia", m_language}, {"w:bidi", "ar-SA"}});
        m_xml.close().close().open("w:pPrDefault").open("w:pPr");
        m_xml.empty("w:spacing", {{"w:after", "120"}, {"w:line", "288"}, {"w:lineRule", "auto"}});
        m_xml.close().close().close();
        m_xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
        m_xml.empty("w:name", {{"w:val", "Normal"}}).empty("w:qFormat").close();
        m_xml.open("w:style", {{"w:type", "character"}, {"w:default", "1"}, {"w:styleId", "DefaultParagraphFont"}});
        m_xml.empty("w:name", {{"w:val", "Default Paragraph Font"}}).empty("w:uiPriority", {{"w:val", "1"}});
        m_xml.empty("w:semiHidden").close();
        m_xml.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
        m_xml.empty("w:name", {{"w:val", "Normal Table"}}).empty("w:uiPriority", {{"w:val", "99"}});
        m_xml.empty("w:semiHidden").open("w:tblPr").empty("w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}});
        m_xml.open("w:tblCellMar");
        for (const char *side : {"w:top", "w:left", "w:bottom", "w:right"})
            m_xml.empty(side, {{"w:w", "0"}, {"w:type", "dxa"}});
        m_xml.close().close().close();
        m_xml.open("w:style", {{"w:type", "numbering"}, {"w:default", "1"}, {"w:styleId", "NoList"}});
        m_xml.empty("w:name", {{"w:val", "No List"}}).empty("w:uiPriority", {{"w:val", "99"}});
        m_xml.empty("w:semiHidden").close();
    }

    // The elements in the schema's order; the style stays open where `frame` has something to add to pPr.
    void paragraphStyle(const ParagraphStyle &style, const std::string &frame = {})
    {
        m_xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
        m_xml.empty("w:name", {{"w:val", style.name}}).empty("w:basedOn", {{"w:val", style.basedOn}});
        m_xml.empty("w:next", {{"w:val", style.next}}).empty("w:qFormat").open("w:pPr");
        if (style.keepsNext)
            m_xml.empty("w:keepNext").empty("w:keepLines");
        if (style.numbered >= 0) {
            m_xml.open("w:numPr").empty("w:ilvl", {{"w:val", number(style.numbered)}});
            m_xml.empty("w:numId", {{"w:val", "1"}}).close();
        }
        m_xml.raw(frame);
        if (style.before >= 0)
            m_xml.empty("w:spacing", {{"w:before", number(style.before)}, {"w:after", number(style.after)}});
        if (style.left >= 0)
            m_xml.empty("w:ind", {{"w:left", number(style.left)}, {"w:hanging", number(style.hanging)}});
        if (style.outline >= 0)
            m_xml.empty("w:outlineLvl", {{"w:val", number(style.outline)}});
        m_xml.close().open("w:rPr");
        if (style.isBold)
            m_xml.empty("w:b");
        if (!style.colour.empty())
            m_xml.empty("w:color", {{"w:val", style.colour}});
        if (style.size >= 0)
            size(style.size);
        m_xml.close().close();
    }

    void headings()
    {
        const std::string rule = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"24\" w:space=\"6\" w:color=\"" +
                                 hex(m_palette.brand) + "\"/></w:pBdr>";
        paragraphStyle({.id = "Title",
                        .name = "Title",
                        .basedOn = "Normal",
                        .before = 360,
                        .after = 200,
                        .size = 54,
                        .isBold = true,
                        .keepsNext = true});
        paragraphStyle({.id = "Heading1",
                        .name = "heading 1",
                        .basedOn = "Normal",
                        .before = 480,
                        .after = 160,
                        .size = 32,
                        .left = kClauseIndent,
                        .hanging = kClauseIndent,
                        .outline = 0,
                        .isBold = true,
                        .keepsNext = true,
                        .numbered = 0});
        paragraphStyle({.id = "Heading2",
                        .name = "heading 2",
                        .basedOn = "Normal",
                        .before = 240,
                        .after = 40,
                        .size = 22,
                        .left = kClauseIndent,
                        .hanging = kClauseIndent,
                        .outline = 1,
                        .isBold = true,
                        .keepsNext = true,
                        .numbered = 1});
        paragraphStyle({.id = "Heading3",
                        .name = "heading 3",
                        .basedOn = "Normal",
                        .before = 160,
                        .after = 40,
                        .size = 21,
                        .left = kClauseIndent,
                        .outline = 2,
                        .isBold = true,
                        .keepsNext = true});
        paragraphStyle({.id = "Heading4",
                        .name = "heading 4",
                        .basedOn = "Heading3",
                        .before = 120,
                        .after = 40,
                        .outline = 3,
                        .keepsNext = true,
                        .colour = hex(m_palette.quiet)});
        paragraphStyle(
            {.id = "PwRule", .name = "Policywright Rule", .basedOn = "Normal", .before = 0, .after = 240, .size = 8},
            rule);
    }

    void bodyStyles()
    {
        const std::string quiet = hex(m_palette.quiet);
        paragraphStyle({.id = "PwBody", .name = "Policywright Text", .basedOn = "Normal", .left = kClauseIndent});
        paragraphStyle({.id = "PwItem",
                        .name = "Policywright Item",
                        .basedOn = "PwBody",
                        .before = 0,
                        .after = 60,
                        .next = "PwItem"});
        paragraphStyle({.id = "PwFact",
                        .name = "Policywright Fact",
                        .basedOn = "Normal",
                        .before = 0,
                        .after = 20,
                        .size = 20,
                        .colour = quiet,
                        .next = "PwFact"});
        paragraphStyle({.id = "Caption",
                        .name = "caption",
                        .basedOn = "Normal",
                        .before = 120,
                        .after = 80,
                        .size = 19,
                        .left = kClauseIndent,
                        .keepsNext = true,
                        .colour = quiet});
        paragraphStyle({.id = "PwTableText",
                        .name = "Policywright Table Text",
                        .basedOn = "Normal",
                        .before = 60,
                        .after = 60,
                        .size = 19,
                        .next = "PwTableText"});
        paragraphStyle({.id = "PwTableHead",
                        .name = "Policywright Table Head",
                        .basedOn = "PwTableText",
                        .isBold = true,
                        .next = "PwTableText"});
        paragraphStyle({.id = "PwAfterTable",
                        .name = "Policywright After Table",
                        .basedOn = "Normal",
                        .before = 0,
                        .after = 60,
                        .size = 8});
        paragraphStyle(
            {.id = "PwEnd", .name = "Policywright End", .basedOn = "Normal", .before = 0, .after = 0, .size = 4});
        paragraphStyle({.id = "Header",
                        .name = "header",
                        .basedOn = "Normal",
                        .before = 0,
                        .after = 0,
                        .size = 17,
                        .colour = quiet,
                        .next = "Header"},
                       tabAtTheRight());
        paragraphStyle({.id = "Footer",
                        .name = "footer",
                        .basedOn = "Normal",
                        .before = 0,
                        .after = 0,
                        .size = 17,
                        .colour = quiet,
                        .next = "Footer"},
                       tabAtTheRight());
    }

    static std::string tabAtTheRight()
    {
        return "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + number(kTextWidth) + "\"/></w:tabs>";
    }

    static std::string frame(const std::string &line, const std::string &ground)
    {
        return "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"" + line +
               "\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + ground + "\"/>";
    }

    void framedStyles()
    {
        const std::string gap = frame(hex(m_palette.gap), hex(m_palette.gapTint));
        paragraphStyle({.id = "PwQuote",
                        .name = "Policywright Note",
                        .basedOn = "PwBody",
                        .before = 80,
                        .after = 160,
                        .left = kClauseIndent + 200,
                        .next = "PwQuote"},
                       frame(hex(m_palette.brand), hex(m_palette.brandTint)));
        paragraphStyle({.id = "PwNotice",
                        .name = "Policywright Notice",
                        .basedOn = "Normal",
                        .before = 0,
                        .after = 0,
                        .left = 200,
                        .next = "PwNotice"},
                       gap);
        paragraphStyle({.id = "PwNoticeTitle",
                        .name = "Policywright Notice Title",
                        .basedOn = "PwNotice",
                        .isBold = true,
                        .keepsNext = true,
                        .colour = hex(m_palette.gap),
                        .next = "PwNotice"});
        m_xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", "PwCode"}});
        m_xml.empty("w:name", {{"w:val", "Policywright Code"}}).empty("w:basedOn", {{"w:val", "PwBody"}});
        m_xml.empty("w:qFormat").open("w:pPr").empty("w:suppressAutoHyphens");
        m_xml.empty("w:spacing", {{"w:line", "252"}, {"w:lineRule", "auto"}}).close().open("w:rPr");
        fonts(kCodeFont);
        size(19);
        m_xml.close().close();
    }

    void commentStyles()
    {
        paragraphStyle({.id = "CommentText",
                        .name = "annotation text",
                        .basedOn = "Normal",
                        .before = 0,
                        .after = 0,
                        .size = 20,
                        .next = "CommentText"});
        m_xml.open("w:style", {{"w:type", "character"}, {"w:styleId", "CommentReference"}});
        m_xml.empty("w:name", {{"w:val", "annotation reference"}});
        m_xml.empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}}).open("w:rPr");
        size(16);
        m_xml.close().close();
    }

    void openWordStyle(const char *id, const char *name)
    {
        m_xml.open("w:style", {{"w:type", "character"}, {"w:styleId", id}}).empty("w:name", {{"w:val", name}});
        m_xml.empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}}).empty("w:qFormat").open("w:rPr");
    }

    void wordStyles()
    {
        openWordStyle("Hyperlink", "Hyperlink");
        m_xml.empty("w:color", {{"w:val", hex(m_palette.brand)}}).empty("w:u", {{"w:val", "single"}}).close().close();
        openWordStyle("PwCodeWords", "Policywright Code Words");
        fonts(kCodeFont);
        size(19);
        m_xml.close().close();
        openWordStyle("PwGap", "Policywright Gap");
        m_xml.empty("w:b").empty("w:color", {{"w:val", hex(m_palette.gap)}});
        m_xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(m_palette.gapTint)}});
        m_xml.close().close();
    }

    void line(const char *side, int eighths, const std::string &colour)
    {
        m_xml.empty(side, {{"w:val", "single"}, {"w:sz", number(eighths)}, {"w:space", "0"}, {"w:color", colour}});
    }

    void tableStyles()
    {
        m_xml.open("w:style", {{"w:type", "table"}, {"w:styleId", "PwTable"}});
        m_xml.empty("w:name", {{"w:val", "Policywright Table"}}).empty("w:basedOn", {{"w:val", "TableNormal"}});
        m_xml.open("w:tblPr").open("w:tblBorders");
        line("w:bottom", 4, hex(m_palette.line));
        line("w:insideH", 4, hex(m_palette.line));
        m_xml.close().open("w:tblCellMar");
        m_xml.empty("w:left", {{"w:w", "0"}, {"w:type", "dxa"}}).empty("w:right", {{"w:w", "140"}, {"w:type", "dxa"}});
        m_xml.close().close();
        m_xml.open("w:tblStylePr", {{"w:type", "firstRow"}}).open("w:tcPr").open("w:tcBorders");
        line("w:bottom", 8, hex(m_palette.ink));
        m_xml.close().close().close().close();
    }

    Xml m_xml;
    render::Palette m_palette;
    std::string m_language;
};

} // namespace

std::string wordLanguage(const std::string &language)
{
    if (language == "en")
        return "en-GB";
    return language.contains('-') || language.empty() ? language : language + (language == "de" ? "-DE" : "");
}

std::string stylesPart(render::Colour accent, const std::string &language)
{
    return StyleWriting(accent, wordLanguage(language)).write();
}

} // namespace policywright::docx
