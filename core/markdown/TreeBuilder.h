// SPDX-License-Identifier: Apache-2.0
//
// Grows a Document from the events of a parser: opens, closes, texts. Knows nothing of md4c but some of its habits.
// Internal to the room.
//
// What is open is always the last element of its parent's vector, and only the innermost open vector grows: pointers to
// the open ones stay valid. The first event that goes beyond a limit sets error(); the parser then stops.
#pragma once

#include "core/base/Error.h"
#include "core/markdown/Parser.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::markdown {

class TreeBuilder {
public:
    // `text` is what is parsed; both must outlive the builder.
    TreeBuilder(std::string_view text, const ParseLimits &limits);
    TreeBuilder(const TreeBuilder &) = delete;
    TreeBuilder &operator=(const TreeBuilder &) = delete;

    const std::optional<Error> &error() const { return m_error; }
    // Spans ended that had not begun, or the other way round: see DelimiterTrap.h. The tree is sound, but has less
    // emphasis than the text.
    bool isUnbalanced() const { return m_isUnbalanced; }
    Document take() { return std::move(m_document); }

    void openQuote();
    void openBulletList(bool tight);
    void openOrderedList(unsigned start, bool tight);
    void openItem();
    void openHeading(int level);
    void openParagraph();
    void openCodeBlock(std::string language);
    void openTable();
    void openRow();
    void openCell(Alignment alignment);
    void addThematicBreak();
    void closeContainer(); // a quote
    void closeList();
    void closeItem();
    void closeLeaf(); // a heading, paragraph, code block or table
    void closeCell();

    void openEmphasis();
    void openStrong();
    void openLink(std::string href, std::string title);
    void openImage(std::string src, std::string title);
    void openCode();
    void closeEmphasis() { closeSpan(Span::Emphasis); }
    void closeStrong() { closeSpan(Span::Strong); }
    void closeLink();
    void openAngles() { m_owesAngle = true; } // around text that is no link
    void closeAngles();
    void closeImage();
    void closeCode();

    void addBreak(Inline lineBreak);
    void addText(std::string_view text); // what md4c hands on as it stands, or makes up: an indentation
    void addReference(std::string_view reference);
    void addNul();

private:
    struct Run {
        std::string_view text;
        SourceRange source;
        bool verbatim; // the text is the bytes at `source`
    };

    enum class Span { Leaf, Emphasis, Strong, Link };
    struct OpenInlines {
        Inlines *content;
        Span span;
    };

    void refuse(ErrorCode code, std::size_t limit);
    void countNode();
    void countTarget(std::string_view address, std::string_view title);
    void checkDepth(std::size_t depth);
    void addBlock(Block block);
    void openBlocks(Blocks &blocks);
    void openLeaf();
    void closeBlock();
    void closeImplicitParagraph();
    void closeInlines();
    void addInline(Inline part);
    void openSpan(Inlines &children, Span span);
    void closeSpan(Span span);
    SourceRange rangeOf(std::string_view text) const;
    void add(const Run &run);
    void addRun(const Run &run);
    void addCode(const Run &run);
    void payAngle(std::size_t place);
    void noteSource(SourceRange source);
    void trimBlanks(Inlines &content) const;
    Block &lastBlock() { return m_blocks.back()->back(); }
    void openInlines(Inlines &content) { m_inlines.push_back({&content, Span::Leaf}); }
    Inlines &openContent() { return *m_inlines.back().content; }
    Inline &lastInline() { return openContent().back(); }

    std::string_view m_text;
    const ParseLimits &m_limits;
    Document m_document;
    std::vector<Blocks *> m_blocks;               // the open containers, outermost first
    std::vector<std::vector<ListItem> *> m_lists; // the open lists
    std::vector<OpenInlines> m_inlines;           // the open leaf and spans; empty between leaves
    bool m_isUnbalanced = false;
    Table *m_table = nullptr;
    TableRow *m_row = nullptr;
    bool m_isInCell = false;
    CodeBlock *m_codeBlock = nullptr;
    Code *m_code = nullptr;
    bool m_hasBreakInCode = false; // as the last piece of m_code
    Image *m_image = nullptr;
    int m_imageDepth = 0;               // of images in the description of m_image
    int m_linkDepth = 0;                // of links, autolinks in their text included
    bool m_inImplicitParagraph = false; // in tight lists, none is reported
    bool m_owesAngle = false;           // a < that md4c has not reported
    bool m_lastRunIsVerbatim = false;
    std::uint32_t m_cursor = 0; // the end of the text so far
    SourceRange m_leaf = {};    // of the open leaf block
    bool m_leafHasText = false;
    std::size_t m_nodes = 0;
    std::size_t m_targetBytes = 0;
    std::optional<Error> m_error;
};

} // namespace policywright::markdown
