// SPDX-License-Identifier: Apache-2.0
#include "core/pack/YamlMap.h"

#include "core/pack/Suggestion.h"

#include <algorithm>

namespace policywright::pack {

SourceText placeOf(const YamlFile &file, const YamlNode &node)
{
    SourcePosition position = file.positionOf(node);
    return {{}, std::move(position.file), position.line, position.column, std::move(position.lineText)};
}

SourceText sourceTextOf(const YamlFile &file, const YamlNode &scalar)
{
    SourceText text = placeOf(file, scalar);
    text.text = scalar.text;
    return text;
}

YamlMap::YamlMap(const YamlFile &file, const YamlNode &node, Errors &errors)
    : m_file(file), m_node(node), m_errors(errors)
{
    if (node.kind != YamlNode::Kind::Map)
        report(ErrorCode::PackMapExpected, node);
}

const YamlNode *YamlMap::member(std::string_view key)
{
    m_asked.push_back(key);
    return m_node.find(key);
}

const YamlNode *YamlMap::memberOf(std::string_view key, YamlNode::Kind kind, ErrorCode otherwise)
{
    const YamlNode *found = member(key);
    if (!found || found->kind == kind)
        return found;
    report(otherwise, *found, std::string(key));
    return nullptr;
}

const YamlNode *YamlMap::list(std::string_view key)
{
    return memberOf(key, YamlNode::Kind::List, ErrorCode::PackListExpected);
}

const YamlNode *YamlMap::map(std::string_view key)
{
    return memberOf(key, YamlNode::Kind::Map, ErrorCode::PackMapExpected);
}

std::optional<SourceText> YamlMap::text(std::string_view key)
{
    const YamlNode *found = memberOf(key, YamlNode::Kind::Scalar, ErrorCode::PackTextExpected);
    if (!found)
        return std::nullopt;
    if (found->text.empty()) {
        report(ErrorCode::PackTextExpected, *found, std::string(key));
        return std::nullopt;
    }
    return sourceTextOf(m_file, *found);
}

std::vector<SourceText> YamlMap::texts(std::string_view key)
{
    std::vector<SourceText> texts;
    const YamlNode *found = list(key);
    if (!found)
        return texts;
    for (const YamlNode &item : found->items) {
        if (item.isScalar() && !item.text.empty())
            texts.push_back(sourceTextOf(m_file, item));
        else
            report(ErrorCode::PackTextExpected, item, std::string(key));
    }
    return texts;
}

std::optional<bool> YamlMap::flag(std::string_view key)
{
    const auto written = text(key);
    if (!written)
        return std::nullopt;
    if (written->text != "true" && written->text != "false") {
        reportUnknown(*written, {"true", "false"});
        return std::nullopt;
    }
    return written->text == "true";
}

void YamlMap::require(std::string_view key)
{
    if (!m_node.find(key) && m_node.kind == YamlNode::Kind::Map)
        report(ErrorCode::PackKeyMissing, m_node, std::string(key));
}

SourceText YamlMap::requiredText(std::string_view key)
{
    require(key);
    return text(key).value_or(SourceText{});
}

void YamlMap::finish()
{
    for (const YamlMember &written : m_node.members) {
        if (!std::ranges::contains(m_asked, written.key.text))
            report(ErrorCode::PackUnknownKey, written.key, written.key.text, suggestionFor(written.key.text, m_asked));
    }
}

void YamlMap::report(ErrorCode code, const YamlNode &at, std::string subject, std::string detail)
{
    m_errors.push_back({code, std::move(subject), std::move(detail), m_file.positionOf(at)});
}

void YamlMap::report(ErrorCode code, const SourceText &at, std::string subject, std::string detail)
{
    m_errors.push_back({code, std::move(subject), std::move(detail), positionOf(at)});
}

void YamlMap::reportUnknown(const SourceText &text, const std::vector<std::string_view> &known)
{
    m_errors.push_back({ErrorCode::PackUnknownValue, text.text, suggestionFor(text.text, known), positionOf(text)});
}

} // namespace policywright::pack
