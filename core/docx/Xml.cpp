// SPDX-License-Identifier: Apache-2.0
#include "core/docx/Xml.h"

#include "core/base/Text.h"

#include <QString>

namespace policywright::docx {
namespace {

void appendEscaped(std::string &xml, std::string_view text)
{
    for (const char c : xmlText(text)) {
        switch (c) {
        case '&': xml += "&amp;"; break;
        case '<': xml += "&lt;"; break;
        case '>': xml += "&gt;"; break;
        case '"': xml += "&quot;"; break;
        case '\n': xml += "&#10;"; break; // in an attribute it would become a space
        case '\t': xml += "&#9;"; break;
        default: xml += c;
        }
    }
}

} // namespace

std::string xmlText(std::string_view text)
{
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    const std::string valid = isValidUtf8(text)
                                  ? std::string(text)
                                  : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
    std::string clean;
    for (std::size_t at = 0; at < valid.size(); ++at) {
        const auto byte = static_cast<unsigned char>(valid[at]);
        const std::string_view three = std::string_view(valid).substr(at, 3);
        if (byte == '\r') {
            if (std::string_view(valid).substr(at + 1, 1) != "\n")
                clean += '\n';
        } else if (byte < 0x20 && byte != '\t' && byte != '\n') {
            clean += kReplacement;
        } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            clean += kReplacement;
            at += 2;
        } else {
            clean += valid[at];
        }
    }
    return clean;
}

void Xml::begin(std::string_view name, Attributes attributes)
{
    m_xml += '<';
    m_xml += name;
    for (const auto &[attribute, value] : attributes) {
        m_xml += ' ';
        m_xml += attribute;
        m_xml += "=\"";
        appendEscaped(m_xml, value);
        m_xml += '"';
    }
}

Xml &Xml::open(std::string_view name, Attributes attributes)
{
    begin(name, attributes);
    m_xml += '>';
    m_open.emplace_back(name);
    return *this;
}

Xml &Xml::close()
{
    m_xml += "</" + m_open.back() + '>';
    m_open.pop_back();
    return *this;
}

Xml &Xml::empty(std::string_view name, Attributes attributes)
{
    begin(name, attributes);
    m_xml += "/>";
    return *this;
}

Xml &Xml::text(std::string_view text)
{
    appendEscaped(m_xml, text);
    return *this;
}

Xml &Xml::raw(std::string_view xml)
{
    m_xml += xml;
    return *this;
}

std::string Xml::take() &&
{
    return std::move(m_xml);
}

} // namespace policywright::docx
