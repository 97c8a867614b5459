// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Parser.h"

#include "core/markdown/CodePoints.h"
#include "core/markdown/DelimiterTrap.h"
#include "core/markdown/Entities.h"
#include "core/markdown/OffsetTrap.h"
#include "core/markdown/TreeBuilder.h"

#include <md4c.h>

#include <functional>
#include <new>
#include <string>
#include <utility>

namespace policywright::markdown {
namespace {

constexpr unsigned kDialect = MD_FLAG_TABLES | MD_FLAG_NOHTML;

// One reading of a text by md4c, which is given it behind some blank lines or with some bytes replaced. The builder
// hears of the text alone.
struct Reading {
    TreeBuilder builder;
    std::string_view text;
    std::string_view given; // as long as the text
    const MaskedText *mask = nullptr;

    std::string_view inText(std::string_view part) const;
    std::string inText(std::string attribute) const { return mask ? mask->unmasked(std::move(attribute)) : attribute; }
};

std::string_view Reading::inText(std::string_view part) const
{
    const std::less<const char *> before; // orders any two pointers
    if (before(part.data(), given.data()) || !before(part.data(), given.data() + given.size()))
        return part; // md4c made it up
    return text.substr(static_cast<std::size_t>(part.data() - given.data()), part.size());
}

std::string unescaped(const MD_ATTRIBUTE &attribute)
{
    if (attribute.size == 0)
        return {};
    std::string text;
    text.reserve(attribute.size);
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
            text += "\uFFFD";
        else if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            text += resolveReference(part).value_or(std::string(part));
        else
            text += part;
    }
    return text;
}

// <12:30>: md4c lets a scheme begin with any character; the specification, with a letter.
bool isNoLinkAtAll(const MD_SPAN_A_DETAIL &link)
{
    return link.is_autolink != 0 && link.href.size > 0 && !isAsciiLetter(*link.href.text);
}

std::string resolved(const MD_ATTRIBUTE &attribute, const Reading &reading)
{
    return reading.inText(unescaped(attribute));
}

Alignment alignmentOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT: return Alignment::Left;
    case MD_ALIGN_CENTER: return Alignment::Center;
    case MD_ALIGN_RIGHT: return Alignment::Right;
    case MD_ALIGN_DEFAULT: break;
    }
    return Alignment::None;
}

void enterBlock(MD_BLOCKTYPE type, void *detail, Reading &reading)
{
    TreeBuilder &builder = reading.builder;
    switch (type) {
    case MD_BLOCK_QUOTE: return builder.openQuote();
    case MD_BLOCK_UL: return builder.openBulletList(static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0);
    case MD_BLOCK_OL: {
        const auto &list = *static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        return builder.openOrderedList(list.start, list.is_tight != 0);
    }
    case MD_BLOCK_LI: return builder.openItem();
    case MD_BLOCK_HR: return builder.addThematicBreak();
    case MD_BLOCK_H: return builder.openHeading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level));
    case MD_BLOCK_CODE:
        return builder.openCodeBlock(resolved(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang, reading));
    case MD_BLOCK_P: return builder.openParagraph();
    case MD_BLOCK_TABLE: return builder.openTable();
    case MD_BLOCK_TR: return builder.openRow();
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return builder.openCell(alignmentOf(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align));
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_HTML: return; // HTML is switched off
    }
}

void leaveBlock(MD_BLOCKTYPE type, Reading &reading)
{
    TreeBuilder &builder = reading.builder;
    switch (type) {
    case MD_BLOCK_QUOTE: return builder.closeContainer();
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: return builder.closeList();
    case MD_BLOCK_LI: return builder.closeItem();
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE: return builder.closeLeaf();
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return builder.closeCell();
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_TR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_HTML: return;
    }
}

void enterSpan(MD_SPANTYPE type, void *detail, Reading &reading)
{
    TreeBuilder &builder = reading.builder;
    switch (type) {
    case MD_SPAN_EM: return builder.openEmphasis();
    case MD_SPAN_STRONG: return builder.openStrong();
    case MD_SPAN_CODE: return builder.openCode();
    case MD_SPAN_A: {
        const auto &link = *static_cast<MD_SPAN_A_DETAIL *>(detail);
        if (isNoLinkAtAll(link))
            return builder.openAngles();
        return builder.openLink(resolved(link.href, reading), resolved(link.title, reading));
    }
    case MD_SPAN_IMG: {
        const auto &image = *static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        return builder.openImage(resolved(image.src, reading), resolved(image.title, reading));
    }
    case MD_SPAN_DEL:
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U: return; // extensions that are switched off
    }
}

void leaveSpan(MD_SPANTYPE type, void *detail, Reading &reading)
{
    TreeBuilder &builder = reading.builder;
    switch (type) {
    case MD_SPAN_EM: return builder.closeEmphasis();
    case MD_SPAN_STRONG: return builder.closeStrong();
    case MD_SPAN_CODE: return builder.closeCode();
    case MD_SPAN_A: {
        const auto &link = *static_cast<MD_SPAN_A_DETAIL *>(detail);
        if (isNoLinkAtAll(link))
            return builder.closeAngles();
        return builder.closeLink();
    }
    case MD_SPAN_IMG: return builder.closeImage();
    case MD_SPAN_DEL:
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U: return;
    }
}

void addText(MD_TEXTTYPE type, std::string_view text, Reading &reading)
{
    TreeBuilder &builder = reading.builder;
    switch (type) {
    case MD_TEXT_BR: return builder.addBreak({HardBreak{}});
    case MD_TEXT_SOFTBR: return builder.addBreak({SoftBreak{}});
    case MD_TEXT_NULLCHAR: return builder.addNul();
    case MD_TEXT_ENTITY: return builder.addReference(text);
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH: return builder.addText(text);
    }
}

// The callbacks. noexcept, because C code is between them and parse(): running out of memory ends the program here.

Reading &readingOf(void *userData)
{
    return *static_cast<Reading *>(userData);
}

int verdict(void *userData) // what tells md4c whether to go on
{
    return readingOf(userData).builder.error() ? 1 : 0;
}

int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *userData) noexcept
{
    enterBlock(type, detail, readingOf(userData));
    return verdict(userData);
}

int onLeaveBlock(MD_BLOCKTYPE type, void *, void *userData) noexcept
{
    leaveBlock(type, readingOf(userData));
    return verdict(userData);
}

int onEnterSpan(MD_SPANTYPE type, void *detail, void *userData) noexcept
{
    enterSpan(type, detail, readingOf(userData));
    return verdict(userData);
}

int onLeaveSpan(MD_SPANTYPE type, void *detail, void *userData) noexcept
{
    leaveSpan(type, detail, readingOf(userData));
    return verdict(userData);
}

int onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *userData) noexcept
{
    Reading &reading = readingOf(userData);
    addText(type, reading.inText(std::string_view(text, size)), reading);
    return verdict(userData);
}

void read(std::string_view text, Reading &reading)
{
    const std::size_t padding = paddingAgainstOffsetTrap(text);
    std::string padded;
    if (padding > 0) {
        padded.reserve(padding + text.size());
        padded.append(padding, '\n').append(text);
    }
    const std::string_view whole = padding > 0 ? std::string_view(padded) : text;
    reading.given = whole.substr(padding);
    const MD_PARSER parser{0, kDialect, onEnterBlock, onLeaveBlock, onEnterSpan, onLeaveSpan, onText, nullptr, nullptr};
    const int outcome = md_parse(whole.data(), static_cast<MD_SIZE>(whole.size()), &parser, &reading);
    if (outcome != 0 && !reading.builder.error()) // md4c has no other failure of its own
        throw std::bad_alloc();
}

Result<Document> documentOf(Reading &reading)
{
    if (reading.builder.error())
        return std::unexpected(*reading.builder.error());
    return reading.builder.take();
}

} // namespace

Result<Document> parse(std::string_view text, const ParseLimits &limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::MarkdownTooLong, {}, std::to_string(limits.bytes));
    Reading reading{TreeBuilder(text, limits), text, {}};
    read(text, reading);
    if (reading.builder.isUnbalanced() && !reading.builder.error()) {
        if (const auto masked = maskTargets(text)) {
            Reading again{TreeBuilder(text, limits), text, {}, &*masked};
            read(masked->text, again);
            return documentOf(again);
        }
    }
    return documentOf(reading);
}

} // namespace policywright::markdown
