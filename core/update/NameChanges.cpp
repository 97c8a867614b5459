// SPDX-License-Identifier: Apache-2.0
#include "core/update/NameChanges.h"

#include "core/templating/Lexer.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace policywright::update {
namespace {

using templating::PieceKind;
using templating::Token;
using templating::TokenKind;
using Columns = std::map<std::string, std::string>;

struct Replacement {
    std::size_t begin;
    std::size_t length;
    std::string text;
};

// Goes through the tokens of one text, tag by tag.
class Renamer {
public:
    Renamer(std::string_view source, const NameChanges &changes) : m_source(source), m_changes(changes) {}

    std::string renamed()
    {
        const templating::SourceMap places(m_source, {}, 1);
        templating::SyntaxErrors errors(places);
        const templating::LexedTemplate lexed =
            templating::lexTemplate(m_source, templating::TagLines::Trimmed, errors);
        if (!errors.isEmpty())
            return std::string(m_source);
        for (const templating::Piece &piece : lexed.pieces) {
            if (piece.kind == PieceKind::Text)
                renameTargets(piece.begin, piece.end);
            else
                renameNames(tokensFrom(lexed.tokens, piece.firstToken), 0);
        }
        return applied();
    }

private:
    using Tokens = std::vector<Token>;

    static Tokens tokensFrom(const Tokens &all, std::uint32_t first)
    {
        const auto begin = all.begin() + first;
        return {begin, std::ranges::find(begin, all.end(), TokenKind::End, &Token::kind)};
    }

    // "](#clause)" and "](#clause "title")"
    void renameTargets(std::size_t begin, std::size_t end)
    {
        constexpr std::string_view kOpen = "](#";
        for (std::size_t at = m_source.find(kOpen, begin); at < end; at = m_source.find(kOpen, at + 1)) {
            const std::size_t id = at + kOpen.size();
            const std::size_t behind = m_source.find_first_of(") \t\n", id);
            if (behind == std::string_view::npos || behind > end)
                return;
            const auto found = m_changes.targets.find(std::string(m_source.substr(id, behind - id)));
            if (found != m_changes.targets.end())
                m_replacements.push_back({id, behind - id, found->second});
        }
    }

    // `offset`: of the tokens' source in the whole text.
    void renameNames(const Tokens &tokens, std::size_t offset)
    {
        const std::string_view source = m_source.substr(offset);
        noteLoop(tokens, source);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind == TokenKind::Name)
                renameName(tokens, i, source, offset);
            else if (tokens[i].kind == TokenKind::Text && isCondition(tokens, i, source))
                renameCondition(tokens, i, source, offset);
        }
    }

    // for row in table
    void noteLoop(const Tokens &tokens, std::string_view source)
    {
        if (tokens.size() < 4 || tokens[0].in(source) != "for" || tokens[2].in(source) != "in")
            return;
        const auto columns = m_changes.columns.find(std::string(tokens[3].in(source)));
        if (columns != m_changes.columns.end())
            m_rows.insert_or_assign(std::string(tokens[1].in(source)), &columns->second);
    }

    void renameName(const Tokens &tokens, std::size_t at, std::string_view source, std::size_t offset)
    {
        const auto kindAt = [&](std::size_t i) { return i < tokens.size() ? tokens[i].kind : TokenKind::End; };
        const std::string name(tokens[at].in(source));
        if (at >= 2 && kindAt(at - 1) == TokenKind::Dot) {
            renameColumn(name, std::string(tokens[at - 2].in(source)), tokens[at], offset);
            return;
        }
        const bool isFilter = at > 0 && kindAt(at - 1) == TokenKind::Pipe;
        const bool isArgument =
            kindAt(at + 1) == TokenKind::Assign &&
            (at > 0 && (kindAt(at - 1) == TokenKind::LeftParenthesis || kindAt(at - 1) == TokenKind::Comma));
        const auto found = m_changes.questions.find(name);
        if (!isFilter && !isArgument && found != m_changes.questions.end())
            m_replacements.push_back({offset + tokens[at].offset, tokens[at].length, found->second});
    }

    void renameColumn(const std::string &column, const std::string &row, const Token &token, std::size_t offset)
    {
        const auto columns = m_rows.find(row);
        if (columns == m_rows.end())
            return;
        if (const auto found = columns->second->find(column); found != columns->second->end())
            m_replacements.push_back({offset + token.offset, token.length, found->second});
    }

    // table|where("…")
    static bool isCondition(const Tokens &tokens, std::size_t at, std::string_view source)
    {
        return at >= 3 && tokens[at - 1].kind == TokenKind::LeftParenthesis && tokens[at - 2].in(source) == "where";
    }

    void renameCondition(const Tokens &tokens, std::size_t at, std::string_view source, std::size_t offset)
    {
        const std::string_view inside = tokens[at].in(source).substr(1, tokens[at].length - 2);
        const templating::SourceMap places(inside, {}, 1);
        templating::SyntaxErrors errors(places);
        Tokens within = templating::lexExpression(inside, errors);
        if (!errors.isEmpty() || inside.contains('\\'))
            return;
        const auto outer = m_rows;
        if (at >= 4) {
            const auto columns = m_changes.columns.find(std::string(tokens[at - 4].in(source)));
            if (columns != m_changes.columns.end())
                m_rows.insert_or_assign("row", &columns->second);
        }
        std::erase_if(within, [](const Token &token) { return token.kind == TokenKind::End; });
        renameNames(within, offset + tokens[at].offset + 1);
        m_rows = outer;
    }

    std::string applied()
    {
        std::ranges::sort(m_replacements, {}, &Replacement::begin);
        std::string text;
        std::size_t at = 0;
        for (const Replacement &each : m_replacements) {
            text.append(m_source.substr(at, each.begin - at)).append(each.text);
            at = each.begin + each.length;
        }
        return text.append(m_source.substr(at));
    }

    std::string_view m_source;
    const NameChanges &m_changes;
    std::map<std::string, const Columns *> m_rows; // by the name of the loop's row
    std::vector<Replacement> m_replacements;
};

} // namespace

std::string renamed(const std::string &text, const NameChanges &changes)
{
    // Line ends of another kind: positions would be others, and no shipped editor writes them.
    if (changes.isEmpty() || text.contains('\r'))
        return text;
    return Renamer(text, changes).renamed();
}

} // namespace policywright::update
