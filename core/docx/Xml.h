// SPDX-License-Identifier: Apache-2.0
//
// XML out: elements that close in the order in which they were opened. Deterministic. Internal to the room.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::docx {

// `text` with U+FFFD in place of what XML 1.0 cannot hold and of bytes that are not UTF-8, and plain line ends.
std::string xmlText(std::string_view text);

class Xml {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    Xml() : m_xml("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}

    Xml &open(std::string_view name, Attributes attributes = {});
    Xml &close();
    Xml &empty(std::string_view name, Attributes attributes = {});
    Xml &text(std::string_view text);
    Xml &raw(std::string_view xml); // as it is

    std::string take() &&; // nothing is open

private:
    void begin(std::string_view name, Attributes attributes);

    std::string m_xml;
    std::vector<std::string> m_open;
};

} // namespace policywright::docx
