// SPDX-License-Identifier: Apache-2.0
//
// Emphasis is where Markdown is difficult to write: whether a * opens or closes depends on the characters around it,
// and neighbouring runs of * merge. Two decisions make it simple:
//  - of the flat runs, neither style nests in itself or touches another stretch of itself; and where a leaf has both,
//  they
//    use different characters (_ and **). So runs of delimiters never merge, and a delimiter closes exactly when its
//    style is open;
//  - where the characters around a delimiter would keep it from opening or closing (a letter before, punctuation
//  behind),
//    the neighbour outside is written as a numeric reference: to the rules that is punctuation.
// https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
#include "core/markdown/InlineWriter.h"

#include "core/markdown/CodePoints.h"
#include "core/markdown/Escaping.h"
#include "core/markdown/StyledRuns.h"

#include <algorithm>
#include <set>
#include <utility>

namespace policywright::markdown {
namespace {

using Runs = std::vector<StyledRun>;

// A letter, or a character beyond ASCII, of which we do not ask whether it is one.
bool mayBeLetter(char c)
{
    return isAsciiAlnum(c) || !isAscii(c);
}

bool hasStrong(const Runs &runs)
{
    return std::ranges::any_of(runs, [](const StyledRun &run) {
        const auto *link = std::get_if<StyledLink>(&run.value);
        return (run.style & kStrong) != 0 || (link != nullptr && hasStrong(link->runs));
    });
}

bool isBreak(const StyledRun &run)
{
    return std::holds_alternative<SoftBreak>(run.value) || std::holds_alternative<HardBreak>(run.value);
}

// The shortest run of backticks that `code` does not hold. Not one more than the longest: md4c takes none of more than
// 32 for a fence, and whatever it has read as code leaves one of those free.
std::string fenceFor(std::string_view code)
{
    std::set<std::size_t> taken;
    for (std::size_t at = code.find('`'); at < code.size(); at = code.find('`', at)) {
        const std::size_t end = std::min(code.find_first_not_of('`', at), code.size());
        taken.insert(end - at);
        at = end;
    }
    std::size_t length = 1;
    while (taken.contains(length))
        ++length;
    return std::string(length, '`');
}

// Link addresses, titles and info strings: backslashes before what could mean something, references for what the place
// does not allow.
void appendEscaped(std::string_view text, std::string_view special, std::string &out)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F || (byte == ' ' && special.contains(' '))) {
            appendNumericReference(byte, out);
            continue;
        }
        const bool isInWord = i > 0 && i + 1 < text.size() && isAsciiAlnum(text[i - 1]) && isAsciiAlnum(text[i + 1]);
        if (special.contains(text[i]) && !(text[i] == '_' && isInWord))
            out += '\\';
        out += text[i];
    }
}

bool isAutolinkable(std::string_view href)
{
    const std::size_t colon = href.find(':');
    return colon != std::string_view::npos && colon >= 2 && colon <= 32 &&
           std::ranges::all_of(href.substr(0, colon), [](char c) { return isAsciiAlnum(c) && (c < '0' || c > '9'); }) &&
           std::ranges::all_of(
               href, [](char c) { return isAsciiAlnum(c) || std::string_view("-._~:/?#@!$'()+,;=%").contains(c); });
}

class InlineWriter {
public:
    InlineWriter(Leaf leaf, char emphasis) : m_leaf(leaf), m_emphasis(emphasis) {}

    void write(const Runs &runs, Style around);
    std::string take() { return std::move(m_out); }

private:
    void closeTo(Style wanted, const StyledRun *next);
    void open(const Runs &runs, std::size_t at, Style around);
    bool hindersOpening(char last, const Runs &runs, std::size_t at, Style around) const;
    void writeRun(const Runs &runs, std::size_t at, Style around);
    void writeText(const Runs &runs, std::size_t at, Style around);
    void writeCode(std::string_view code);
    void writeLink(const StyledLink &link, Style style);
    void writeImage(const Image &image);
    void writeTarget(std::string_view address, std::string_view title);
    void writeBreak(std::string_view lineBreak);
    Style openStyles() const;
    bool isAtLineStart() const { return m_out.empty() || m_out.back() == '\n'; }
    std::string_view delimiterOf(Style style) const;

    Leaf m_leaf;
    char m_emphasis; // * or _
    std::string m_out;
    std::vector<Style> m_open;     // outermost first
    bool m_hasJustOpened = false;  // the last character is an opening delimiter
    bool m_mustEncodeNext = false; // else the delimiter before would not close
    bool m_isInLink = false;
};

std::string_view InlineWriter::delimiterOf(Style style) const
{
    if (style == kStrong)
        return "**";
    return m_emphasis == '*' ? "*" : "_";
}

Style InlineWriter::openStyles() const
{
    Style open = kPlain;
    for (const Style style : m_open)
        open |= style;
    return open;
}

void InlineWriter::write(const Runs &runs, Style around)
{
    // A link starts its own row of delimiters: none may begin outside and end inside.
    std::vector<Style> outside = std::exchange(m_open, {});
    for (std::size_t at = 0; at < runs.size(); ++at) {
        closeTo(runs[at].style & ~around, &runs[at]);
        if (!isBreak(runs[at])) // in front of a line's end, no delimiter opens
            open(runs, at, around);
        writeRun(runs, at, around);
        m_hasJustOpened = false;
    }
    closeTo(kPlain, nullptr);
    m_open = std::move(outside);
}

void InlineWriter::closeTo(Style wanted, const StyledRun *next)
{
    const bool opensMore = (wanted & ~openStyles()) != 0;
    char delimiter = 0;
    char before = 0;
    while ((openStyles() & ~wanted) != 0) {
        delimiter = delimiterOf(m_open.back())[0];
        before = m_out.back();
        m_out += delimiterOf(m_open.back());
        m_open.pop_back();
    }
    const bool reopens = (wanted & ~openStyles()) != 0;
    const auto *text = next != nullptr ? std::get_if<Text>(&next->value) : nullptr;
    if (delimiter == 0 || opensMore || reopens || text == nullptr)
        return;
    m_mustEncodeNext = mayBeLetter(text->text.front()) && (delimiter == '_' || !isAsciiAlnum(before));
}

// With which character the run at `at` will begin, a * standing for any punctuation. A single letter before another
// opening delimiter may yet become a reference.
char firstCharacter(const Runs &runs, std::size_t at)
{
    const auto *text = std::get_if<Text>(&runs[at].value);
    if (text == nullptr)
        return '*';
    const bool opensBehind = at + 1 < runs.size() && (runs[at + 1].style & ~runs[at].style) != 0;
    return text->text.size() == 1 && opensBehind ? '*' : text->text.front();
}

// What opens in front of the run at `at`, outermost what lasts longest.
std::vector<Style> openingOrder(Style missing, const Runs &runs, std::size_t at)
{
    const auto lengthOf = [&](Style style) {
        const auto begin = runs.begin() + static_cast<std::ptrdiff_t>(at);
        return std::find_if(begin, runs.end(), [style](const StyledRun &run) { return (run.style & style) == 0; }) -
               begin;
    };
    if (missing == kPlain)
        return {};
    if (missing != (kEmphasis | kStrong))
        return {missing};
    if (lengthOf(kStrong) >= lengthOf(kEmphasis))
        return {kStrong, kEmphasis};
    return {kEmphasis, kStrong};
}

void InlineWriter::open(const Runs &runs, std::size_t at, Style around)
{
    for (const Style style : openingOrder(runs[at].style & ~around & ~openStyles(), runs, at)) {
        m_out += delimiterOf(style);
        m_open.push_back(style);
        m_hasJustOpened = true;
    }
}

// Whether the delimiter behind the text at `at` would not open next to the text's last character.
bool InlineWriter::hindersOpening(char last, const Runs &runs, std::size_t at, Style around) const
{
    if (at + 1 == runs.size() || isBreak(runs[at + 1]) || !mayBeLetter(last))
        return false;
    const Style wanted = runs[at + 1].style & ~around;
    const std::vector<Style> opening = openingOrder(wanted & ~openStyles(), runs, at + 1);
    if (opening.empty() || (openStyles() & ~wanted) != 0) // what closes first stands between
        return false;
    const char next = opening.size() > 1 ? '*' : firstCharacter(runs, at + 1);
    return delimiterOf(opening.front()) == "_" || !isAsciiAlnum(next);
}

void InlineWriter::writeRun(const Runs &runs, std::size_t at, Style around)
{
    const auto &value = runs[at].value;
    if (std::holds_alternative<Text>(value))
        writeText(runs, at, around);
    else if (const auto *code = std::get_if<Code>(&value))
        writeCode(code->text);
    else if (const auto *image = std::get_if<Image>(&value))
        writeImage(*image);
    else if (const auto *link = std::get_if<StyledLink>(&value))
        writeLink(*link, runs[at].style);
    else if (at + 1 < runs.size() || m_isInLink) // a break at the end of a block is none
        writeBreak(std::holds_alternative<HardBreak>(value) ? "\\\n" : "\n");
}

void InlineWriter::writeText(const Runs &runs, std::size_t at, Style around)
{
    std::string_view text = std::get<Text>(runs[at].value).text;
    const StyledRun *next = at + 1 < runs.size() ? &runs[at + 1] : nullptr;
    const bool closes = (openStyles() & ~(next != nullptr ? next->style & ~around : kPlain)) != 0;
    const bool endsLine = next != nullptr ? isBreak(*next) : !m_isInLink;

    TextPlace place{TextPlace::Before::Inside, TextPlace::After::Inside};
    if (isAtLineStart() && m_leaf == Leaf::Paragraph)
        place.before = TextPlace::Before::LineStart;
    if (next == nullptr && !m_isInLink && m_leaf == Leaf::Heading)
        place.after = TextPlace::After::HeadingEnd;
    else if (next != nullptr && std::holds_alternative<StyledLink>(next->value))
        place.after = TextPlace::After::Link;

    const CodePoint first = firstCodePoint(text);
    if (m_mustEncodeNext || (isAtLineStart() && isBlank(first.value)) ||
        (m_hasJustOpened && isUnicodeWhiteSpace(first.value))) {
        appendNumericReference(first.value, m_out);
        text.remove_prefix(first.length);
        place.before = TextPlace::Before::Inside;
    }
    m_mustEncodeNext = false;
    if (text.empty())
        return;
    const CodePoint last = lastCodePoint(text);
    const bool mustEncodeLast = (closes && isUnicodeWhiteSpace(last.value)) || (endsLine && isBlank(last.value)) ||
                                hindersOpening(text.back(), runs, at, around);
    escapeTextAt(place, text.substr(0, text.size() - (mustEncodeLast ? last.length : 0)), m_out);
    if (mustEncodeLast)
        appendNumericReference(last.value, m_out);
}

void InlineWriter::writeCode(std::string_view code)
{
    if (code.empty())
        return;
    const std::string fence = fenceFor(code);
    const bool isAllSpace = code.find_first_not_of(' ') == std::string_view::npos;
    const bool isStripped = code.front() == ' ' && code.back() == ' ' && !isAllSpace;
    const std::string_view padding = isStripped || code.front() == '`' || code.back() == '`' ? " " : "";
    m_out += fence;
    m_out += padding;
    for (const char c : code) {
        if (c == '|' && m_leaf == Leaf::Cell)
            m_out += '\\';
        m_out += c;
    }
    m_out += padding;
    m_out += fence;
}

void InlineWriter::writeLink(const StyledLink &link, Style style)
{
    const auto *only = link.runs.size() == 1 ? std::get_if<Text>(&link.runs.front().value) : nullptr;
    if (only != nullptr && only->text == link.href && link.title.empty() && isAutolinkable(link.href)) {
        m_out += '<' + link.href + '>';
        return;
    }
    m_out += '[';
    m_hasJustOpened = false;
    m_isInLink = true;
    write(link.runs, style);
    m_isInLink = false;
    m_mustEncodeNext = false;
    m_out += ']';
    writeTarget(link.href, link.title);
}

void InlineWriter::writeImage(const Image &image)
{
    m_out += "![";
    escapeTextAt({TextPlace::Before::Inside, TextPlace::After::Inside}, image.alt, m_out);
    m_out += ']';
    writeTarget(image.src, image.title);
}

void InlineWriter::writeTarget(std::string_view address, std::string_view title)
{
    m_out += '(';
    if (address.empty() && !title.empty())
        m_out += "<>";
    appendEscaped(address, " \\`*_[]()<>&|", m_out);
    if (!title.empty()) {
        m_out += " \"";
        appendEscaped(title, "\\`*_[]<>&|\"", m_out);
        m_out += '"';
    }
    m_out += ')';
}

void InlineWriter::writeBreak(std::string_view lineBreak)
{
    if (m_leaf != Leaf::Paragraph)
        m_out += ' ';
    else if (!isAtLineStart() || lineBreak != "\n") // an empty line would end the paragraph
        m_out += lineBreak;
}

} // namespace

std::string inlineMarkdown(const Inlines &content, Leaf leaf)
{
    const Runs runs = styledRuns(content);
    InlineWriter writer(leaf, hasStrong(runs) ? '_' : '*');
    writer.write(runs, kPlain);
    return writer.take();
}

std::string infoMarkdown(std::string_view language)
{
    std::string out;
    appendEscaped(language, " \\`&~", out);
    return out;
}

} // namespace policywright::markdown
