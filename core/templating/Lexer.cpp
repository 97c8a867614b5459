// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Lexer.h"

#include "core/templating/ExpressionLexer.h"
#include "core/templating/PythonText.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace policywright::templating {
namespace {

using Sign = ExpressionLexer::Sign;

std::uint32_t offset32(std::size_t offset)
{
    return static_cast<std::uint32_t>(offset); // sources are bounded far below 4 GiB
}

class TemplateLexer {
public:
    TemplateLexer(std::string_view source, TagLines lines, SyntaxErrors &errors)
        : m_source(source), m_lines(lines), m_errors(errors)
    {
        m_result.pieces.reserve(source.size() / 64 + 8);
        m_result.tokens.reserve(source.size() / 24 + 16);
    }

    LexedTemplate run() &&
    {
        while (m_at < m_source.size() && !m_errors.isFull()) {
            const std::size_t tag = findTag(m_at);
            if (tag == std::string_view::npos) {
                addText(m_at, m_source.size());
                break;
            }
            const char kind = m_source[tag + 1];
            const Sign sign = signAt(tag + 2);
            addText(m_at, endOfTextBefore(tag, sign, kind == '{'));
            const std::size_t inside = tag + 2 + (sign == Sign::None ? 0 : 1);
            if (kind == '#')
                skipComment(tag, inside);
            else if (kind == '%' && isWordTag(inside, "raw"))
                readRaw(tag, inside);
            else
                readTag(kind == '{' ? PieceKind::Print : PieceKind::Tag, tag, inside);
        }
        return std::move(m_result);
    }

private:
    std::size_t findTag(std::size_t from) const
    {
        for (std::size_t at = m_source.find('{', from); at != std::string_view::npos; at = m_source.find('{', at + 1)) {
            if (at + 1 < m_source.size() &&
                (m_source[at + 1] == '{' || m_source[at + 1] == '%' || m_source[at + 1] == '#'))
                return at;
        }
        return std::string_view::npos;
    }

    Sign signAt(std::size_t at) const
    {
        if (at >= m_source.size())
            return Sign::None;
        return m_source[at] == '-' ? Sign::Strip : m_source[at] == '+' ? Sign::Keep : Sign::None;
    }

    // Where the text before the tag at `tag` ends: `-` strips all white space, otherwise lstrip_blocks strips what
    // stands between the start of the line and the tag, when that is white space only; not before {{.
    std::size_t endOfTextBefore(std::size_t tag, Sign sign, bool isPrint) const
    {
        const std::string_view text = m_source.substr(m_at, tag - m_at);
        if (sign == Sign::Strip)
            return m_at + withoutTrailingSpace(text).size();
        if (sign == Sign::Keep || isPrint || m_lines == TagLines::Kept)
            return tag;
        const std::size_t newline = text.rfind('\n');
        const bool startsLine = newline != std::string_view::npos || m_atLineStart;
        const std::size_t lineStart = newline == std::string_view::npos ? 0 : newline + 1;
        if (startsLine && withoutLeadingSpace(text.substr(lineStart)).empty())
            return m_at + lineStart;
        return tag;
    }

    void addText(std::size_t begin, std::size_t end)
    {
        if (begin < end)
            m_result.pieces.push_back({PieceKind::Text, offset32(begin), offset32(end)});
    }

    // Continues behind a tag: `-` before the end strips white space, trim_blocks one newline (not behind }}).
    void continueAt(std::size_t behindTag, Sign sign, bool trimsNewline)
    {
        m_at = behindTag;
        if (sign == Sign::Strip)
            m_at = m_source.size() - withoutLeadingSpace(m_source.substr(m_at)).size();
        else if (sign == Sign::None && trimsNewline && m_lines == TagLines::Trimmed && m_at < m_source.size() &&
                 m_source[m_at] == '\n')
            ++m_at;
        m_atLineStart = m_at > 0 && m_source[m_at - 1] == '\n';
    }

    void skipComment(std::size_t tag, std::size_t inside)
    {
        const std::size_t close = m_source.find("#}", inside);
        if (close == std::string_view::npos) {
            m_errors.add(ErrorCode::TemplateUnclosedTag, tag, "{#", "#}");
            m_at = m_source.size();
            return;
        }
        const Sign sign = close > inside ? signAt(close - 1) : Sign::None;
        continueAt(close + 2, sign, true);
    }

    std::size_t behindSpace(std::size_t at) const
    {
        return m_source.size() - withoutLeadingSpace(m_source.substr(at)).size();
    }

    // Is this `{% word %}` with nothing else in it?
    bool isWordTag(std::size_t inside, std::string_view word) const { return behindWordTag(inside, word).has_value(); }

    struct WordTagEnd {
        std::size_t behind;
        Sign sign;
    };
    std::optional<WordTagEnd> behindWordTag(std::size_t inside, std::string_view word) const
    {
        std::size_t at = behindSpace(inside);
        if (!m_source.substr(at).starts_with(word))
            return std::nullopt;
        at = behindSpace(at + word.size());
        const Sign sign = signAt(at);
        if (sign != Sign::None)
            ++at;
        if (!m_source.substr(at).starts_with("%}"))
            return std::nullopt;
        return WordTagEnd{at + 2, sign};
    }

    void readRaw(std::size_t tag, std::size_t inside)
    {
        const WordTagEnd begin = *behindWordTag(inside, "raw");
        if (begin.sign == Sign::Keep) // Jinja2 knows no `{% raw +%}`
            m_errors.add(ErrorCode::TemplateUnexpectedToken, begin.behind - 3, "+", "%}");
        continueAt(begin.behind, begin.sign, false);
        for (std::size_t end = m_source.find("{%", m_at); end != std::string_view::npos;
             end = m_source.find("{%", end + 2)) {
            const Sign sign = signAt(end + 2);
            const auto close = behindWordTag(end + 2 + (sign == Sign::None ? 0 : 1), "endraw");
            if (!close)
                continue;
            addText(m_at, endOfTextBefore(end, sign, false));
            continueAt(close->behind, close->sign, true);
            return;
        }
        m_errors.add(ErrorCode::TemplateUnclosedBlock, tag, "raw", "endraw");
        m_at = m_source.size();
    }

    void readTag(PieceKind kind, std::size_t tag, std::size_t inside)
    {
        const bool isPrint = kind == PieceKind::Print;
        const std::string_view close = isPrint ? "}}" : "%}";
        const std::size_t firstToken = m_result.tokens.size();
        ExpressionLexer lexer(m_source, inside, m_result.tokens, m_errors);
        if (const auto end = lexer.readTag(close)) {
            continueAt(end->behind, end->sign, !isPrint);
            m_result.pieces.push_back({kind, offset32(tag), offset32(m_at), offset32(firstToken)});
            return;
        }
        m_result.tokens.resize(firstToken);
        if (!lexer.failed())
            m_errors.add(ErrorCode::TemplateUnclosedTag, tag, isPrint ? "{{" : "{%", std::string(close));
        if (!lexer.failed() && ++m_unclosedTags == kMostUnclosedTags)
            m_at = m_source.size();
        else
            recover(tag, inside, close);
    }

    // After an error inside a tag: go on behind the next thing that looks like its end.
    void recover(std::size_t tag, std::size_t inside, std::string_view close)
    {
        const std::size_t end = m_source.find(close, inside);
        m_at = end == std::string_view::npos ? m_source.size() : end + close.size();
        m_atLineStart = false;
        // An opened block stays open for the parser, so that its end is no second error.
        if (close == "%}")
            m_result.pieces.push_back({PieceKind::Tag, offset32(tag), offset32(m_at), keywordTokens(inside)});
    }

    std::uint32_t keywordTokens(std::size_t inside)
    {
        const std::size_t first = m_result.tokens.size();
        std::size_t at = behindSpace(inside);
        const std::size_t begin = at;
        while (at < m_source.size() && m_source[at] >= 'a' && m_source[at] <= 'z')
            ++at;
        m_result.tokens.push_back({TokenKind::Name, offset32(begin), offset32(at - begin)});
        m_result.tokens.push_back({TokenKind::Semicolon, offset32(at), 0}); // marks a tag whose inside is unreadable
        m_result.tokens.push_back({TokenKind::End, offset32(at), 0});
        return offset32(first);
    }

    static constexpr int kMostUnclosedTags = 4; // each is read to the end of the text

    std::string_view m_source;
    TagLines m_lines;
    SyntaxErrors &m_errors;
    LexedTemplate m_result;
    std::size_t m_at = 0;
    bool m_atLineStart = true;
    int m_unclosedTags = 0;
};

} // namespace

LexedTemplate lexTemplate(std::string_view source, TagLines lines, SyntaxErrors &errors)
{
    return TemplateLexer(source, lines, errors).run();
}

std::vector<Token> lexExpression(std::string_view source, SyntaxErrors &errors)
{
    std::vector<Token> tokens;
    ExpressionLexer(source, 0, tokens, errors).readAll();
    return tokens;
}

std::string withUnixNewlines(std::string source)
{
    if (!source.contains('\r'))
        return source;
    std::string result;
    result.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\r') {
            result += source[i];
            continue;
        }
        result += '\n';
        if (i + 1 < source.size() && source[i + 1] == '\n')
            ++i;
    }
    return result;
}

} // namespace policywright::templating
