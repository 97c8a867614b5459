// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/StrictHtml.h"

#include <algorithm>
#include <array>
#include <set>

namespace policywright::properties {
namespace {

constexpr std::array<std::string_view, 7> kVoidElements{"meta", "link", "br", "hr", "img", "col", "wbr"};
constexpr std::array<std::string_view, 6> kReferences{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;"};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

class PageReader {
public:
    explicit PageReader(std::string_view html) : m_html(html) {}

    std::vector<std::string> read() &&
    {
        constexpr std::string_view kDoctype = "<!doctype html>";
        if (!m_html.starts_with(kDoctype))
            complain("no doctype");
        else
            m_at = kDoctype.size();
        while (m_at < m_html.size() && m_problems.size() < 20) {
            if (m_html[m_at] != '<')
                readText();
            else if (m_html.substr(m_at).starts_with("</"))
                readEndTag();
            else
                readStartTag();
        }
        for (const Element &open : m_open)
            complain("never closed: " + open.name);
        for (const std::string &target : m_targets) {
            if (!m_ids.contains(target))
                complain("link to nothing: #" + target);
        }
        return std::move(m_problems);
    }

private:
    struct Element {
        std::string name;
        bool isInnerLink = false;
        bool hasWords = false;
    };

    void complain(const std::string &problem)
    {
        const std::size_t from = m_at < 40 ? 0 : m_at - 40;
        m_problems.push_back(problem + " near: " + std::string(m_html.substr(from, 100)));
    }

    void readText()
    {
        const std::size_t end = std::min(m_html.find('<', m_at), m_html.size());
        const std::string_view text = m_html.substr(m_at, end - m_at);
        checkCharacters(text);
        if (text.contains('>'))
            complain("raw >");
        if (text.find_first_not_of(" \n") != text.npos) {
            for (Element &open : m_open)
                open.hasWords = true;
        }
        m_at = end;
    }

    void checkCharacters(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto c = static_cast<unsigned char>(text[i]);
            if ((c < 0x20 && c != '\n') || c == 0x7F)
                complain("control character " + std::to_string(c));
            const bool isKnown = c != '&' || std::ranges::any_of(kReferences, [&](std::string_view reference) {
                                     return text.substr(i).starts_with(reference);
                                 });
            if (!isKnown)
                complain("unknown reference");
        }
    }

    std::string readName()
    {
        const std::size_t start = m_at;
        while (m_at < m_html.size() && isNameCharacter(m_html[m_at]))
            ++m_at;
        return std::string(m_html.substr(start, m_at - start));
    }

    void readEndTag()
    {
        m_at += 2;
        const std::string name = readName();
        if (m_at >= m_html.size() || m_html[m_at] != '>' || m_open.empty() || m_open.back().name != name) {
            complain("end tag </" + name + "> does not fit");
            m_at = m_html.size();
            return;
        }
        ++m_at;
        if (m_open.back().isInnerLink && !m_open.back().hasWords)
            complain("link without words");
        m_open.pop_back();
    }

    void readStartTag()
    {
        ++m_at;
        Element element{readName()};
        if (element.name.empty()) {
            complain("raw <");
            return;
        }
        std::set<std::string> attributes;
        while (m_at < m_html.size() && m_html[m_at] == ' ') {
            ++m_at;
            readAttribute(element, attributes);
        }
        if (m_at >= m_html.size() || m_html[m_at] != '>') {
            complain("start tag <" + element.name + " is not closed");
            m_at = m_html.size();
            return;
        }
        ++m_at;
        if (element.name == "img")
            for (Element &open : m_open)
                open.hasWords = true;
        if (std::ranges::contains(kVoidElements, element.name))
            return;
        if (element.name == "style" || element.name == "script")
            m_at = std::min(m_html.find("</" + element.name + '>', m_at), m_html.size());
        m_open.push_back(std::move(element));
    }

    void readAttribute(Element &element, std::set<std::string> &attributes)
    {
        const std::string name = readName();
        if (name.empty() || !attributes.insert(name).second)
            complain("attribute without a name or twice: " + name);
        if (name.starts_with("on"))
            complain("event handler " + name);
        if (!m_html.substr(m_at).starts_with("=\""))
            return; // an attribute that is true by being there
        m_at += 2;
        const std::size_t end = std::min(m_html.find('"', m_at), m_html.size());
        const std::string_view value = m_html.substr(m_at, end - m_at);
        checkCharacters(value);
        if (value.contains('<'))
            complain("raw < in " + name);
        if (name == "id" && !m_ids.insert(std::string(value)).second)
            complain("id twice: " + std::string(value));
        if (name == "href")
            readLink(element, value);
        if (name == "src" && !value.starts_with("data:image/"))
            complain("loads " + std::string(value));
        m_at = std::min(end + 1, m_html.size());
    }

    void readLink(Element &element, std::string_view target)
    {
        if (target.starts_with('#')) {
            m_targets.insert(std::string(target.substr(1)));
            element.isInnerLink = element.name == "a";
        } else if (!target.starts_with("https:") && !target.starts_with("http:") && !target.starts_with("mailto:") &&
                   !target.starts_with("tel:")) {
            complain("link to " + std::string(target));
        }
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::vector<Element> m_open;
    std::set<std::string> m_ids;
    std::set<std::string> m_targets;
    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> htmlProblems(std::string_view html)
{
    return PageReader(html).read();
}

} // namespace policywright::properties
