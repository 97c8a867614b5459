// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Tags.h"

#include "core/templating/Lexer.h"

#include <algorithm>
#include <utility>

namespace policywright::templating {
namespace {

constexpr std::string_view kEndRaw = "endraw";

// The name that a tag begins with: `if` of `{%- if x %}`.
std::string_view keywordOf(std::string_view tag)
{
    const std::size_t begin = tag.find_first_not_of(" \t\n-+", 2);
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz", begin);
    return tag.substr(begin, end - begin);
}

TagKind kindOfKeyword(std::string_view keyword)
{
    if (keyword == "if" || keyword == "for")
        return TagKind::Open;
    if (keyword == "elif" || keyword == "else")
        return TagKind::Middle;
    if (keyword == "endif" || keyword == "endfor")
        return TagKind::Close;
    return TagKind::Set;
}

class TagFinder {
public:
    explicit TagFinder(std::string_view source) : m_source(source) {}

    std::vector<Tag> run()
    {
        const SourceMap map(m_source, {}, 1);
        SyntaxErrors errors(map);
        for (const Piece &piece : lexTemplate(m_source, TagLines::Trimmed, errors).pieces) {
            if (piece.kind == PieceKind::Text)
                continue;
            addCommentsBefore(piece.begin);
            addTag(piece);
        }
        addCommentsBefore(m_source.size());
        return std::move(m_tags);
    }

private:
    // A piece goes on over the white space that its tag takes with it.
    void addTag(const Piece &piece)
    {
        const bool isPrint = piece.kind == PieceKind::Print;
        const std::string_view whole = m_source.substr(piece.begin, piece.end - piece.begin);
        const std::size_t close = whole.rfind(isPrint ? "}}" : "%}");
        const std::size_t length = close == std::string_view::npos ? whole.size() : close + 2;
        add(isPrint ? TagKind::Print : kindOfKeyword(keywordOf(whole)), piece.begin, piece.begin + length);
    }

    // Neither comments nor raw are pieces of their own.
    void addCommentsBefore(std::size_t end)
    {
        for (std::size_t at = m_source.find('{', m_at); at < end; at = m_source.find('{', at + 1)) {
            const std::string_view rest = m_source.substr(at, end - at);
            std::size_t length = 0;
            if (rest.starts_with("{#"))
                length = rest.find("#}", 2);
            else if (rest.starts_with("{%") && keywordOf(rest) == "raw")
                length = rest.find("%}", rest.find(kEndRaw));
            else
                continue;
            length = length == std::string_view::npos ? rest.size() : length + 2;
            add(rest[1] == '#' ? TagKind::Comment : TagKind::Raw, at, at + length);
            at += length - 1;
        }
    }

    void add(TagKind kind, std::size_t begin, std::size_t end)
    {
        Tag tag{kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        if (kind == TagKind::Open) {
            tag.block = m_blocks++;
            m_open.push_back(tag.block);
        } else if ((kind == TagKind::Middle || kind == TagKind::Close) && !m_open.empty()) {
            tag.block = m_open.back();
            if (kind == TagKind::Close)
                m_open.pop_back();
        }
        m_tags.push_back(tag);
        m_at = end;
    }

    std::string_view m_source;
    std::vector<Tag> m_tags;
    std::vector<std::uint32_t> m_open;
    std::uint32_t m_blocks = 0;
    std::size_t m_at = 0; // behind the last tag
};

} // namespace

std::vector<Tag> tagsOf(std::string_view source)
{
    return TagFinder(source).run();
}

} // namespace policywright::templating
