// SPDX-License-Identifier: Apache-2.0
#include "SpecificationHtml.h"

#include <format>
#include <string_view>

namespace policywright::markdown {
namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string escapedAddress(std::string_view address)
{
    constexpr std::string_view kKept = "-_.+!*(),%#@?=;:/$~&'";
    std::string out;
    for (const char c : address) {
        const bool isAlnum = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (isAlnum || kKept.contains(c))
            out += c;
        else
            out += std::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return escaped(out);
}

std::string titleAttribute(std::string_view title)
{
    return title.empty() ? std::string() : std::format(" title=\"{}\"", escaped(title));
}

class Html {
public:
    void blocks(const Blocks &blocks, bool tight)
    {
        for (const Block &block : blocks)
            std::visit([&](const auto &value) { add(value, tight); }, block.value);
    }

    std::string out;

private:
    void inlines(const Inlines &content)
    {
        for (const Inline &part : content)
            std::visit([this](const auto &value) { add(value); }, part.value);
    }

    void startLine()
    {
        if (!out.empty() && out.back() != '\n')
            out += '\n';
    }

    void add(const Paragraph &paragraph, bool tight)
    {
        if (tight)
            return inlines(paragraph.content);
        startLine();
        out += "<p>";
        inlines(paragraph.content);
        out += "</p>\n";
    }

    void add(const Heading &heading, bool)
    {
        startLine();
        out += std::format("<h{}>", heading.level);
        inlines(heading.content);
        out += std::format("</h{}>\n", heading.level);
    }

    void items(const std::vector<ListItem> &items, bool tight)
    {
        for (const ListItem &item : items) {
            startLine();
            out += "<li>";
            blocks(item.blocks, tight);
            out += "</li>\n";
        }
    }

    void add(const BulletList &list, bool)
    {
        startLine();
        out += "<ul>\n";
        items(list.items, list.tight);
        out += "</ul>\n";
    }

    void add(const OrderedList &list, bool)
    {
        startLine();
        out += list.start == 1 ? std::string("<ol>\n") : std::format("<ol start=\"{}\">\n", list.start);
        items(list.items, list.tight);
        out += "</ol>\n";
    }

    void add(const Quote &quote, bool)
    {
        startLine();
        out += "<blockquote>\n";
        blocks(quote.blocks, false);
        startLine();
        out += "</blockquote>\n";
    }

    void add(const CodeBlock &code, bool)
    {
        startLine();
        out += "<pre><code";
        if (!code.language.empty())
            out += std::format(" class=\"language-{}\"", escaped(code.language));
        out += '>' + escaped(code.text) + "</code></pre>\n";
    }

    void add(const ThematicBreak &, bool)
    {
        startLine();
        out += "<hr />\n";
    }

    void add(const Table &, bool) {} // the specification has none

    void add(const Text &text) { out += escaped(text.text); }
    void add(const Code &code) { out += "<code>" + escaped(code.text) + "</code>"; }
    void add(const SoftBreak &) { out += '\n'; }
    void add(const HardBreak &) { out += "<br />\n"; }

    void add(const Emphasis &emphasis)
    {
        out += "<em>";
        inlines(emphasis.children);
        out += "</em>";
    }

    void add(const Strong &strong)
    {
        out += "<strong>";
        inlines(strong.children);
        out += "</strong>";
    }

    void add(const Link &link)
    {
        out += std::format("<a href=\"{}\"{}>", escapedAddress(link.href), titleAttribute(link.title));
        inlines(link.children);
        out += "</a>";
    }

    void add(const Image &image)
    {
        out += std::format("<img src=\"{}\" alt=\"{}\"{} />", escapedAddress(image.src), escaped(image.alt),
                           titleAttribute(image.title));
    }
};

} // namespace

std::string specificationHtml(const Document &document)
{
    Html html;
    html.blocks(document.blocks, false);
    return html.out;
}

} // namespace policywright::markdown
