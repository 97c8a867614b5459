// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Parser.h"

#include "core/base/Text.h"
#include "core/templating/ExpressionParser.h"
#include "core/templating/Lexer.h"
#include "core/templating/RenderOptions.h"

#include <algorithm>

namespace policywright::templating {
namespace {

constexpr std::string_view kJinjaOnlyTags[] = {"block", "extends", "include",  "import", "from",  "macro",
                                               "call",  "filter",  "with",     "do",     "print", "autoescape",
                                               "trans", "break",   "continue", "debug"};

constexpr std::string_view kSetNames = "names that it sets";
constexpr std::string_view kReadSteps = "steps to find the answers that its values come from";

class TemplateParser {
public:
    TemplateParser(Program &program, SyntaxErrors &errors) : m_program(program), m_errors(errors) {}

    void run(TagLines lines)
    {
        const LexedTemplate lexed = lexTemplate(m_program.source, lines, m_errors);
        m_program.exprs.reserve(lexed.pieces.size() / 2 + 1);
        m_open.reserve(8);
        m_block.reserve(lexed.pieces.size());
        for (const Piece &piece : lexed.pieces) {
            if (m_exceedsLimit || m_errors.isFull())
                return;
            switch (piece.kind) {
            case PieceKind::Text: m_block.push_back({TextOutput{piece.begin, piece.end}}); break;
            case PieceKind::Print: readPrint(std::span(lexed.tokens).subspan(piece.firstToken)); break;
            case PieceKind::Tag: readTag(piece, std::span(lexed.tokens).subspan(piece.firstToken)); break;
            }
            if (m_names.isTooManySteps())
                failAtLimit(piece.begin, kReadSteps, kMaxReadSteps);
        }
        for (const Open &open : m_open)
            reportUnclosed(open);
        m_program.block = std::move(m_block);
        std::move(m_names).finish(m_program);
    }

private:
    enum class Kind { If, For };
    struct Open {
        Kind kind;
        std::uint32_t offset;
        Block outer; // what is filled again when this is closed
        bool inElse = false;
        If conditional = {};
        For loop = {};
        Names::BranchState branches = {};
    };

    // The tokens of one tag end with an End; the parser of expressions wants to see no further.
    static std::span<const Token> oneTag(std::span<const Token> tokens)
    {
        const auto end = std::ranges::find(tokens, TokenKind::End, &Token::kind);
        return tokens.first(static_cast<std::size_t>(end - tokens.begin()) + 1);
    }

    void readPrint(std::span<const Token> tokens)
    {
        ExpressionParser parser(m_program, m_names, m_errors, oneTag(tokens));
        m_names.startReads();
        const ExprId value = parser.parsePrinted();
        if (parser.current().kind == TokenKind::Comma)
            parser.fail(ErrorCode::TemplateNotSupported, "{{ a, b }}", "write {{ a }} and {{ b }}");
        parser.expectEnd();
        m_block.push_back({Print{value, originOfReads()}});
    }

    std::uint32_t originOfReads()
    {
        const Names::Reads &reads = m_names.reads();
        const auto next = static_cast<std::uint32_t>(m_program.origins.size());
        if (reads.size() == 1) { // nearly always; each answer's origin is kept once
            const std::uint32_t root = reads.front();
            if (root >= m_originOfRoot.size())
                m_originOfRoot.resize(root + 1, UINT32_MAX);
            if (m_originOfRoot[root] != UINT32_MAX)
                return m_originOfRoot[root];
            m_originOfRoot[root] = next;
        }
        m_program.origins.push_back(reads);
        return next;
    }

    void readTag(const Piece &piece, std::span<const Token> tokens)
    {
        ExpressionParser parser(m_program, m_names, m_errors, oneTag(tokens));
        const std::string_view tag = parser.takeName();
        const bool wasReported = parser.current().kind == TokenKind::Semicolon && parser.current().length == 0;
        if (wasReported)
            parser.ignoreErrors();
        m_names.startReads();
        if (tag == "if")
            openIf(piece, parser);
        else if (tag == "for")
            openFor(piece, parser);
        else if (tag == "elif" || tag == "else")
            switchBranch(tag, piece, parser);
        else if (tag == "endif")
            close(Kind::If, tag, piece, parser);
        else if (tag == "endfor")
            close(Kind::For, tag, piece, parser);
        else if (tag == "set")
            readSet(parser);
        else if (!wasReported)
            reportUnknownTag(tag, piece);
    }

    void reportUnknownTag(std::string_view tag, const Piece &piece)
    {
        if (std::ranges::contains(kJinjaOnlyTags, tag))
            m_errors.add(ErrorCode::TemplateNotSupported, piece.begin, "{% " + std::string(tag) + " %}",
                         "there are if, for, set and raw");
        else
            m_errors.add(ErrorCode::TemplateUnknownTag, piece.begin, std::string(tag));
    }

    void failAtLimit(std::uint32_t offset, std::string_view what, std::size_t limit)
    {
        m_errors.add(ErrorCode::TemplateLimit, offset, std::string(what), std::to_string(limit));
        m_exceedsLimit = true;
    }

    void readSet(ExpressionParser &parser)
    {
        const std::uint32_t offset = parser.current().offset;
        const auto name = parser.parseTargetName();
        if (!name)
            return;
        if (!parser.skip(TokenKind::Assign)) {
            parser.fail(ErrorCode::TemplateNotSupported, "set", "write {% set name = value %}");
            return;
        }
        const ExprId value = parser.parseListOrExpression();
        parser.expectEnd();
        const Names::SetResult set = m_names.set(*name, m_names.reads());
        if (set.problem == Names::SetProblem::ReadByInnerLoop)
            m_errors.add(ErrorCode::TemplateNotSupported, offset, "set " + std::string(*name),
                         "a loop above has read this name already; use another one");
        if (m_names.setCount() > kMaxSetNames)
            return failAtLimit(offset, kSetNames, kMaxSetNames);
        m_block.push_back({Set{set.slot, value}});
    }

    Open &push(Kind kind, const Piece &piece)
    {
        if (m_open.size() == static_cast<std::size_t>(kMaxBlockDepth)) {
            // The tree must not become deeper than its destructor's stack.
            failAtLimit(piece.begin, "blocks inside one another", kMaxBlockDepth);
        }
        m_open.push_back({kind, piece.begin, std::move(m_block)});
        m_block.clear();
        return m_open.back();
    }

    void openIf(const Piece &piece, ExpressionParser &parser)
    {
        const ExprId condition = parser.parseCondition();
        parser.expectEnd();
        Open &open = push(Kind::If, piece);
        open.conditional.branches.push_back({condition, {}});
        open.branches = m_names.beginBranches();
    }

    void openFor(const Piece &piece, ExpressionParser &parser)
    {
        std::vector<std::string_view> targets;
        do {
            if (m_names.setCount() + targets.size() >= kMaxSetNames)
                return failAtLimit(piece.begin, kSetNames, kMaxSetNames);
            if (const auto target = parser.parseTargetName()) {
                if (std::ranges::contains(targets, *target))
                    parser.fail(ErrorCode::TemplateNotSupported, std::string(*target), "a loop needs different names");
                targets.push_back(*target);
            }
        } while (parser.skip(TokenKind::Comma));
        if (!parser.skipName("in"))
            parser.fail(ErrorCode::TemplateUnexpectedToken, "this", "in");
        For loop;
        loop.offset = piece.begin;
        loop.iterable = parser.parseIterable();
        const Names::Reads reads = m_names.reads();
        m_names.enterScope();
        for (const std::string_view target : targets)
            loop.targets.push_back(m_names.declare(target, reads));
        if (parser.skipName("if"))
            loop.condition = parser.parseCondition();
        if (parser.atName("recursive"))
            parser.fail(ErrorCode::TemplateNotSupported, "recursive", "loops call no loops");
        parser.expectEnd();
        loop.loop = m_names.loopDepth();
        m_names.enterLoop(reads);
        if (m_names.loopDepth() > static_cast<std::uint32_t>(kMaxLoopDepth))
            m_errors.add(ErrorCode::TemplateLimit, piece.begin, "loops inside one another",
                         std::to_string(kMaxLoopDepth));
        m_program.loopCount = std::max(m_program.loopCount, m_names.loopDepth());
        push(Kind::For, piece).loop = std::move(loop);
    }

    void switchBranch(std::string_view tag, const Piece &piece, ExpressionParser &parser)
    {
        const bool isElif = tag == "elif";
        if (m_open.empty() || m_open.back().inElse || (isElif && m_open.back().kind == Kind::For)) {
            m_errors.add(ErrorCode::TemplateMisplacedTag, piece.begin, std::string(tag), isElif ? "if" : "if or for");
            return;
        }
        Open &open = m_open.back();
        finishPart(open);
        open.inElse = !isElif;
        if (open.kind == Kind::For) {
            m_names.enterScope();
        } else {
            m_names.beginBranch(open.branches);
            const ExprId condition = isElif ? parser.parseCondition() : kNoExpr;
            open.conditional.branches.push_back({condition, {}});
        }
        parser.expectEnd();
    }

    // Puts the statements since the last tag of this block where they belong.
    void finishPart(Open &open)
    {
        if (open.kind == Kind::If) {
            m_names.endBranch(open.branches);
            open.conditional.branches.back().body = std::move(m_block);
        } else if (open.inElse) {
            open.loop.elseCopies = m_names.leaveScope();
            open.loop.otherwise = std::move(m_block);
        } else {
            m_names.leaveLoop();
            open.loop.bodyCopies = m_names.leaveScope();
            open.loop.body = std::move(m_block);
        }
        m_block.clear();
    }

    void close(Kind kind, std::string_view tag, const Piece &piece, ExpressionParser &parser)
    {
        parser.expectEnd();
        if (!std::ranges::contains(m_open, kind, &Open::kind)) {
            m_errors.add(ErrorCode::TemplateMisplacedTag, piece.begin, std::string(tag),
                         kind == Kind::If ? "if" : "for");
            return;
        }
        while (m_open.back().kind != kind) {
            reportUnclosed(m_open.back());
            closeInnermost();
        }
        closeInnermost();
    }

    void closeInnermost()
    {
        Open open = std::move(m_open.back());
        m_open.pop_back();
        finishPart(open);
        m_block = std::move(open.outer);
        if (open.kind == Kind::If) {
            m_names.endBranches(open.branches, open.inElse ? Names::HasElse::Yes : Names::HasElse::No);
            m_block.push_back({std::move(open.conditional)});
        } else {
            m_block.push_back({std::make_unique<For>(std::move(open.loop))});
        }
    }

    void reportUnclosed(const Open &open)
    {
        const bool isIf = open.kind == Kind::If;
        m_errors.add(ErrorCode::TemplateUnclosedBlock, open.offset, isIf ? "if" : "for", isIf ? "endif" : "endfor");
    }

    Program &m_program;
    SyntaxErrors &m_errors;
    Names m_names;
    Block m_block;
    std::vector<Open> m_open;
    std::vector<std::uint32_t> m_originOfRoot;
    bool m_exceedsLimit = false;
};

std::shared_ptr<Program> newProgram(std::string source, SourcePosition base)
{
    auto program = std::make_shared<Program>();
    program->source = withUnixNewlines(std::move(source));
    program->base = std::move(base);
    return program;
}

std::optional<Error> problemOfSource(const Program &program)
{
    if (program.source.size() > kMaxSourceBytes)
        return Error{ErrorCode::TemplateLimit, "bytes of a template", std::to_string(kMaxSourceBytes)};
    if (!isValidUtf8(program.source))
        return Error{ErrorCode::NotUtf8, program.base.file.empty() ? "The template" : program.base.file};
    return std::nullopt;
}

} // namespace

ResultWithErrors<std::shared_ptr<const Program>> parseTemplate(std::string source, SourcePosition base, TagLines lines)
{
    std::shared_ptr<Program> program = newProgram(std::move(source), std::move(base));
    if (auto problem = problemOfSource(*program))
        return std::unexpected(Errors{*std::move(problem)});
    const SourceMap map(program->source, program->base);
    SyntaxErrors errors(map);
    TemplateParser(*program, errors).run(lines);
    if (!errors.isEmpty())
        return std::unexpected(std::move(errors).take());
    return program;
}

ResultWithErrors<std::shared_ptr<const Program>> parseExpression(std::string source, SourcePosition base)
{
    std::shared_ptr<Program> program = newProgram(std::move(source), std::move(base));
    if (auto problem = problemOfSource(*program))
        return std::unexpected(Errors{*std::move(problem)});
    const SourceMap map(program->source, program->base);
    SyntaxErrors errors(map);
    const std::vector<Token> tokens = lexExpression(program->source, errors);
    Names names;
    if (errors.isEmpty()) {
        ExpressionParser parser(*program, names, errors, tokens);
        program->root = parser.parseExpression();
        parser.expectEnd();
        if (names.isTooManySteps())
            errors.add(ErrorCode::TemplateLimit, 0, std::string(kReadSteps), std::to_string(kMaxReadSteps));
    }
    if (!errors.isEmpty())
        return std::unexpected(std::move(errors).take());
    program->origins.push_back(names.reads());
    std::move(names).finish(*program);
    return program;
}

} // namespace policywright::templating
