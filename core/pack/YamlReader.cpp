// SPDX-License-Identifier: Apache-2.0
#include "core/pack/YamlReader.h"

#include "core/base/Text.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <unordered_set>

namespace policywright::pack {
namespace {

// Ends the parser from inside its callbacks; caught in readYaml().
struct Refusal {
    Error error;
};

// Where lines start, so that a place costs no walk through the whole file.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text)
    {
        m_starts.push_back(0);
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            m_starts.push_back(at + 1);
    }

    std::size_t start(int line) const
    {
        return m_starts[std::min(static_cast<std::size_t>(line), m_starts.size() - 1)];
    }
    std::size_t count() const { return m_starts.size(); }
    std::string_view text(std::size_t line) const
    {
        const std::size_t end = line + 1 < m_starts.size() ? m_starts[line + 1] - 1 : m_text.size();
        return m_text.substr(m_starts[line], end - m_starts[line]);
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_starts;
};

SourcePosition positionInLine(std::string_view text, std::size_t lineStart, std::size_t offset, int line,
                              const std::string &file)
{
    SourcePosition position = positionAt(text.substr(lineStart), offset - lineStart, file);
    position.line = line;
    return position;
}

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, const std::string &file) : m_text(text), m_file(file), m_lines(text) {}

    YamlNode takeRoot() { return std::move(m_root); }
    Errors takeErrors() { return std::move(m_errors); }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_documents++ > 0)
            refuse(ErrorCode::YamlFeatureNotAllowed, mark, "several documents");
    }
    void OnDocumentEnd() override {}

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        refuse(ErrorCode::YamlFeatureNotAllowed, mark, "aliases");
    }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(newNode(mark, YamlNode::Kind::Null, "?", anchor), mark);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        YamlNode node = newNode(mark, YamlNode::Kind::Scalar, tag, anchor);
        node.isQuoted = tag == "!"; // the parser's word for every text that is not plain
        if (node.isQuoted)
            moveInside(node);
        node.text = value;
        add(std::move(node), mark);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(newNode(mark, YamlNode::Kind::List, tag, anchor), mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(newNode(mark, YamlNode::Kind::Map, tag, anchor), mark);
    }
    void OnMapEnd() override
    {
        std::unordered_set<std::string_view> seen;
        for (const YamlMember &member : m_open.back().members) {
            if (!seen.insert(member.key.text).second)
                m_errors.push_back({ErrorCode::YamlDuplicateKey, member.key.text, {}, positionOf(member.key)});
        }
        close();
    }

    [[noreturn]] void refuse(ErrorCode code, const YAML::Mark &mark, std::string subject = {},
                             std::string detail = {}) const
    {
        throw Refusal{{code, std::move(subject), std::move(detail), at(mark)}};
    }

    SourcePosition at(const YAML::Mark &mark) const { return positionOf(placed(mark)); }

private:
    YamlNode placed(const YAML::Mark &mark) const
    {
        YamlNode node;
        const int line = std::clamp(mark.line, 0, static_cast<int>(m_lines.count()) - 1);
        node.line = line + 1;
        node.lineStart = m_lines.start(line);
        node.offset = std::min(node.lineStart + static_cast<std::size_t>(std::max(0, mark.column)), m_text.size());
        return node;
    }

    SourcePosition positionOf(const YamlNode &node) const
    {
        return positionInLine(m_text, node.lineStart, node.offset, node.line, m_file);
    }

    YamlNode newNode(const YAML::Mark &mark, YamlNode::Kind kind, std::string_view tag, YAML::anchor_t anchor)
    {
        YamlNode node = placed(mark);
        node.kind = kind;
        if (anchor != YAML::NullAnchor)
            refuse(ErrorCode::YamlFeatureNotAllowed, mark, "anchors");
        // A plain node has the tag "?" or none, a quoted text "!"; an explicit "!" is told apart by what stands there.
        const bool isPlain = tag.empty() || tag == "?";
        const bool isQuoted = tag == "!" && kind == YamlNode::Kind::Scalar;
        if (!(isPlain || isQuoted) || (node.offset < m_text.size() && m_text[node.offset] == '!'))
            refuse(ErrorCode::YamlFeatureNotAllowed, mark, "tags");
        if (++m_nodes > kMaxYamlNodes)
            refuse(ErrorCode::YamlTooManyValues, mark, {}, std::to_string(kMaxYamlNodes));
        return node;
    }

    // From the quotation mark or the block's sign to the first character of the text.
    void moveInside(YamlNode &node) const
    {
        if (node.offset >= m_text.size())
            return;
        const char sign = m_text[node.offset];
        if (sign == '"' || sign == '\'') {
            ++node.offset;
            return;
        }
        const std::size_t newline = m_text.find('\n', node.offset);
        const std::size_t first = m_text.find_first_not_of(" \n\r", newline);
        if (newline == std::string_view::npos || first == std::string_view::npos)
            return;
        node.line += static_cast<int>(std::ranges::count(m_text.substr(node.offset, first - node.offset), '\n'));
        node.lineStart = m_lines.start(node.line - 1);
        node.offset = first;
    }

    void open(YamlNode node, const YAML::Mark &mark)
    {
        if (m_open.size() >= static_cast<std::size_t>(kMaxYamlDepth))
            refuse(ErrorCode::YamlTooDeep, mark, {}, std::to_string(kMaxYamlDepth));
        if (expectsKey())
            refuse(ErrorCode::YamlKeyNotText, mark);
        m_open.push_back(std::move(node));
        m_awaitsValue.push_back(false);
    }

    void close()
    {
        YamlNode node = std::move(m_open.back());
        m_open.pop_back();
        m_awaitsValue.pop_back();
        put(std::move(node));
    }

    void add(YamlNode node, const YAML::Mark &mark)
    {
        if (!expectsKey()) {
            put(std::move(node));
            return;
        }
        if (!node.isScalar())
            refuse(ErrorCode::YamlKeyNotText, mark);
        m_open.back().members.push_back({std::move(node), {}});
        m_awaitsValue.back() = true;
    }

    bool expectsKey() const
    {
        return !m_open.empty() && m_open.back().kind == YamlNode::Kind::Map && !m_awaitsValue.back();
    }

    void put(YamlNode node)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
        } else if (m_open.back().kind == YamlNode::Kind::List) {
            m_open.back().items.push_back(std::move(node));
        } else {
            m_open.back().members.back().value = std::move(node);
            m_awaitsValue.back() = false;
        }
    }

    std::string_view m_text;
    const std::string &m_file;
    Lines m_lines;
    YamlNode m_root;
    std::vector<YamlNode> m_open;    // maps and lists around the present place
    std::vector<bool> m_awaitsValue; // beside m_open: a key was read
    std::size_t m_nodes = 0;
    int m_documents = 0;
    Errors m_errors;
};

// What would make the parser or its messages misbehave, found before it sees the text.
Result<> checkBytes(std::string_view text, const std::string &file)
{
    if (text.size() > kMaxYamlBytes)
        return fail(ErrorCode::YamlTooLarge, file, "1 MiB");
    if (!isValidUtf8(text))
        return fail(ErrorCode::NotUtf8, file);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == 0x7f || (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t'))
            return fail(ErrorCode::PackControlCharacter, {}, {}, positionAt(text, at, file));
    }
    const Lines lines(text);
    for (std::size_t line = 0; line < lines.count(); ++line) {
        if (lines.text(line).size() > kMaxYamlLineBytes)
            return fail(ErrorCode::YamlLineTooLong, {}, std::to_string(kMaxYamlLineBytes),
                        SourcePosition{file, static_cast<int>(line) + 1, 1, {}});
    }
    return {};
}

std::unexpected<Errors> failAlone(Error error)
{
    return std::unexpected(Errors{std::move(error)});
}

} // namespace

const YamlNode *YamlNode::find(std::string_view key) const
{
    const auto found = std::ranges::find(members, key, [](const YamlMember &member) { return member.key.text; });
    return found == members.end() ? nullptr : &found->value;
}

SourcePosition YamlFile::positionOf(const YamlNode &node) const
{
    return positionInLine(text, node.lineStart, node.offset, node.line, name);
}

ResultWithErrors<YamlFile> readYaml(std::string text, std::string name)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.erase(0, kByteOrderMark.size());
    if (const auto fine = checkBytes(text, name); !fine)
        return failAlone(fine.error());

    TreeBuilder builder(text, name);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refusal &refusal) {
        return failAlone(refusal.error);
    } catch (const YAML::Exception &problem) {
        return failAlone({ErrorCode::YamlSyntax, {}, problem.msg, builder.at(problem.mark)});
    } catch (const std::exception &problem) {
        return failAlone({ErrorCode::YamlSyntax, {}, problem.what(), SourcePosition{name, 1, 1, {}}});
    }
    YamlFile file{.name = std::move(name), .text = {}, .root = builder.takeRoot()};
    Errors errors = builder.takeErrors();
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    file.text = std::move(text);
    return file;
}

Json toJson(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return {};
    case YamlNode::Kind::Scalar:
        if (!node.isQuoted && (node.text == "true" || node.text == "false"))
            return node.text == "true";
        return node.text;
    case YamlNode::Kind::List: {
        Json::Array items;
        for (const YamlNode &item : node.items)
            items.push_back(toJson(item));
        return items;
    }
    case YamlNode::Kind::Map: break;
    }
    Json::Object members;
    for (const YamlMember &member : node.members)
        members.emplace_back(member.key.text, toJson(member.value));
    return members;
}

} // namespace policywright::pack
