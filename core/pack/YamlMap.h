// SPDX-License-Identifier: Apache-2.0
//
// Reads the members of one YAML map by name and reports what is wrong with them: a member of the wrong kind, one that
// is missing, and, at the end, those that nobody asked for. Reading goes on after a problem, so that one pass finds
// all.
#pragma once

#include "core/pack/EnumNames.h"
#include "core/pack/YamlReader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::pack {

SourceText sourceTextOf(const YamlFile &file, const YamlNode &scalar);
SourceText placeOf(const YamlFile &file, const YamlNode &node); // without text

class YamlMap {
public:
    // A node that is no map is reported and read as an empty one. The three outlive this.
    YamlMap(const YamlFile &file, const YamlNode &node, Errors &errors);

    // Optional members: empty where they are missing or wrong.
    const YamlNode *member(std::string_view key); // of any kind
    const YamlNode *list(std::string_view key);
    const YamlNode *map(std::string_view key);
    std::optional<SourceText> text(std::string_view key); // a scalar that is not empty
    std::vector<SourceText> texts(std::string_view key);  // a list of such
    std::optional<bool> flag(std::string_view key);       // true or false

    template <class E>
    std::optional<E> oneOf(std::string_view key); // the enumeration's names are in EnumNames.h

    // Members that must be there: PackKeyMissing otherwise.
    void require(std::string_view key);
    SourceText requiredText(std::string_view key);

    // Reports the members that were not asked for. The last call.
    void finish();

    const YamlNode &node() const { return m_node; }
    void report(ErrorCode code, const YamlNode &at, std::string subject = {}, std::string detail = {});
    void report(ErrorCode code, const SourceText &at, std::string subject = {}, std::string detail = {});

private:
    const YamlNode *memberOf(std::string_view key, YamlNode::Kind kind, ErrorCode otherwise);
    void reportUnknown(const SourceText &text, const std::vector<std::string_view> &known);

    const YamlFile &m_file;
    const YamlNode &m_node;
    Errors &m_errors;
    std::vector<std::string_view> m_asked;
};

template <class E>
std::optional<E> YamlMap::oneOf(std::string_view key)
{
    const auto written = text(key);
    if (!written)
        return std::nullopt;
    std::vector<std::string_view> known;
    for (const auto &[name, value] : namesOf(E{})) {
        if (written->text == name)
            return value;
        known.push_back(name);
    }
    reportUnknown(*written, known);
    return std::nullopt;
}

} // namespace policywright::pack
