// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ProseMerge.h"

#include "core/compare/SentencePairs.h"

#include <QtAssert>

#include <algorithm>
#include <array>
#include <utility>

namespace policywright::compare {
namespace {

using Kind = MergePiece::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

Kind kindOf(const MergePiece &piece)
{
    if (piece.mine == piece.theirs)
        return piece.mine == piece.base ? Kind::Same : Kind::Both;
    if (piece.theirs == piece.base)
        return Kind::Mine;
    return piece.mine == piece.base ? Kind::Theirs : Kind::Conflict;
}

void append(MergePiece &piece, const MergePiece &next)
{
    piece.base += next.base;
    piece.mine += next.mine;
    piece.theirs += next.theirs;
}

// A sentence that stands on a line of its own, or begins with a mark, is put on a line of its own where both are taken.
std::string jointBefore(const Sentence &sentence)
{
    const std::size_t line = sentence.lead.rfind('\n');
    const std::string_view mark = line == std::string_view::npos ? sentence.lead : sentence.lead.substr(line + 1);
    const bool hasMark = !std::ranges::all_of(mark, isSpace);
    return hasMark || sentence.isLine ? '\n' + std::string(mark) : " ";
}

// Empty where the texts bring white space of their own. `known`: what the place asks for; empty: nothing.
std::string jointOf(const MergePiece &piece, const std::string &known)
{
    if (piece.mine.empty() || piece.theirs.empty() || piece.mine.back() == '\n' || piece.theirs.front() == '\n')
        return {};
    if (known.starts_with('\n'))
        return known;
    const SentenceList mine = sentencesOf(piece.mine);
    const SentenceList theirs = sentencesOf(piece.theirs);
    const bool isLine = !mine.sentences.empty() && mine.sentences.back().isLine;
    const bool beginsLine = !theirs.sentences.empty() && jointBefore(theirs.sentences.front()) != " ";
    if (isLine || beginsLine)
        return "\n";
    return isSpace(piece.mine.back()) || isSpace(piece.theirs.front()) ? "" : " ";
}

// A text with its sentences, and how far it has been walked.
class Side {
public:
    explicit Side(std::string_view text) : m_text(text), m_list(sentencesOf(text)) {}

    const std::vector<Sentence> &sentences() const { return m_list.sentences; }
    std::string_view leadOf(std::size_t sentence) const
    {
        return sentence < sentences().size() ? sentences()[sentence].lead : m_list.tail;
    }

    // What stands before the sentence and was not taken yet.
    std::string takeUpTo(std::size_t sentence)
    {
        const std::size_t begin = sentence < sentences().size()
                                      ? static_cast<std::size_t>(sentences()[sentence].text.data() - m_text.data())
                                      : m_text.size();
        m_skipped = sentence > m_next;
        return take(begin, sentence);
    }
    std::string takeSentence() { return take(m_at + sentences()[m_next].text.size(), m_next + 1); }
    bool skippedSentences() const { return m_skipped; } // in the last takeUpTo()

private:
    std::string take(std::size_t end, std::size_t next)
    {
        std::string taken(m_text.substr(m_at, end - m_at));
        m_at = end;
        m_next = next;
        return taken;
    }

    std::string_view m_text;
    SentenceList m_list;
    std::size_t m_at = 0;
    std::size_t m_next = 0;
    bool m_skipped = false;
};

using Sizes = std::array<std::size_t, 3>; // of base, mine, theirs

bool endsLine(std::string_view lead)
{
    return lead.find('\n') != std::string_view::npos;
}

// How much at the ends is no matter of a conflict before it: all, where both sides lead to the next sentence alike and
// the base does so on the same line or another one, as they do; or what is the same in all three, from a whole mark on.
Sizes settledEnds(std::string_view base, std::string_view mine, std::string_view theirs)
{
    if (mine == theirs && endsLine(base) == endsLine(mine))
        return {base.size(), mine.size(), theirs.size()};
    const std::size_t shortest = std::min({base.size(), mine.size(), theirs.size()});
    std::size_t size = 0;
    const auto fromEnd = [](std::string_view lead, std::size_t at) { return lead[lead.size() - 1 - at]; };
    while (size < shortest && fromEnd(mine, size) == fromEnd(base, size) &&
           fromEnd(theirs, size) == fromEnd(base, size))
        ++size;
    const auto isInMark = [&](std::string_view lead) { return size < lead.size() && !isSpace(fromEnd(lead, size)); };
    while (size > 0 && (isInMark(base) || isInMark(mine) || isInMark(theirs)))
        --size;
    return {size, size, size};
}

// What the texts are cut into first: in turn what stands between two sentences that all three have, and such a
// sentence.
struct Cut {
    MergePiece piece;
    bool hasSentences = false; // of what stands between
    Sizes settled = {};        // see settledEnds()
};

class Merge {
public:
    Merge(std::string_view base, std::string_view mine, std::string_view theirs)
        : m_base(base), m_mine(mine), m_theirs(theirs)
    {
    }

    MergePieces pieces() &&
    {
        cut();
        std::vector<bool> isJoined(m_cuts.size() + 1, false); // with the one before
        for (std::size_t i = 1; i < m_cuts.size(); i += 2) {
            if (m_cuts[i].piece.kind != Kind::Conflict)
                continue;
            isJoined[i] = isChange(m_cuts[i - 1]);
            isJoined[i + 1] = isChange(m_cuts[i + 1]);
        }
        for (std::size_t i = 0; i < m_cuts.size();) {
            MergePiece piece = std::move(m_cuts[i].piece);
            for (++i; i < m_cuts.size() && isJoined[i]; ++i) {
                append(piece, m_cuts[i].piece);
                piece.joint = m_cuts[i].piece.joint.empty() ? piece.joint : m_cuts[i].piece.joint;
            }
            add(std::move(piece), m_cuts[i - 1].settled);
        }
        return std::move(m_pieces);
    }

private:
    static bool isChange(const Cut &cut) { return cut.hasSentences && cut.piece.kind != Kind::Same; }

    void cut()
    {
        const std::vector<std::uint32_t> mine = sentencePairs(m_base.sentences(), m_mine.sentences());
        const std::vector<std::uint32_t> theirs = sentencePairs(m_base.sentences(), m_theirs.sentences());
        for (std::size_t i = 0; i < mine.size(); ++i) {
            if (mine[i] == kNoPair || theirs[i] == kNoPair)
                continue;
            cutBefore(i, mine[i], theirs[i]);
            MergePiece piece{.base = m_base.takeSentence(),
                             .mine = m_mine.takeSentence(),
                             .theirs = m_theirs.takeSentence(),
                             .joint = jointBefore(m_base.sentences()[i])};
            piece.kind = kindOf(piece);
            m_cuts.push_back({std::move(piece)});
        }
        cutBefore(m_base.sentences().size(), m_mine.sentences().size(), m_theirs.sentences().size());
    }

    void cutBefore(std::size_t base, std::size_t mine, std::size_t theirs)
    {
        MergePiece piece{
            .base = m_base.takeUpTo(base), .mine = m_mine.takeUpTo(mine), .theirs = m_theirs.takeUpTo(theirs)};
        piece.kind = kindOf(piece);
        m_cuts.push_back({std::move(piece),
                          m_base.skippedSentences() || m_mine.skippedSentences() || m_theirs.skippedSentences(),
                          settledEnds(m_base.leadOf(base), m_mine.leadOf(mine), m_theirs.leadOf(theirs))});
    }

    // White space that all three begin with, and what leads to the next sentence, are not part of a conflict.
    void add(MergePiece piece, const Sizes &settled)
    {
        piece.kind = kindOf(piece);
        if (piece.kind != Kind::Conflict)
            return put(std::move(piece));
        const std::array<std::string *, 3> texts{&piece.base, &piece.mine, &piece.theirs};
        std::array<std::string, 3> ends;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            ends[i] = texts[i]->substr(texts[i]->size() - settled[i]);
            texts[i]->resize(texts[i]->size() - settled[i]);
        }
        const std::size_t shortest = std::min({piece.base.size(), piece.mine.size(), piece.theirs.size()});
        std::size_t front = 0;
        while (front < shortest && isSpace(piece.base[front]) && piece.mine[front] == piece.base[front] &&
               piece.theirs[front] == piece.base[front])
            ++front;
        const std::string space = piece.base.substr(0, front);
        for (std::string *text : texts)
            text->erase(0, front);
        put({Kind::Same, space, space, space});
        piece.joint = jointOf(piece, piece.joint);
        piece.kind = kindOf(piece);
        put(std::move(piece));
        MergePiece end{.base = std::move(ends[0]), .mine = std::move(ends[1]), .theirs = std::move(ends[2])};
        end.kind = kindOf(end);
        put(std::move(end));
    }

    void put(MergePiece piece)
    {
        if (piece.base.empty() && piece.mine.empty() && piece.theirs.empty())
            return;
        if (piece.kind != Kind::Conflict)
            piece.joint.clear();
        if (!m_pieces.empty() && m_pieces.back().kind == piece.kind && piece.kind != Kind::Conflict) {
            MergePiece both = m_pieces.back();
            append(both, piece);
            if (kindOf(both) == piece.kind) { // what was taken out and put in again is not
                m_pieces.back() = std::move(both);
                return;
            }
        }
        m_pieces.push_back(std::move(piece));
    }

    Side m_base;
    Side m_mine;
    Side m_theirs;
    std::vector<Cut> m_cuts; // what stands between at 0, 2, 4…, sentences at 1, 3, 5…
    MergePieces m_pieces;
};

std::string taken(const MergePiece &piece, const MergeChoice &choice)
{
    if (const auto *own = std::get_if<std::string>(&choice))
        return *own;
    switch (std::get<Take>(choice)) {
    case Take::Base: return piece.base;
    case Take::Mine: return piece.mine;
    case Take::Theirs: return piece.theirs;
    case Take::Both: break;
    }
    return piece.mine + piece.joint + piece.theirs;
}

} // namespace

MergePieces mergedProse(std::string_view base, std::string_view mine, std::string_view theirs)
{
    return Merge(base, mine, theirs).pieces();
}

std::size_t conflictCount(const MergePieces &pieces)
{
    return static_cast<std::size_t>(std::ranges::count(pieces, Kind::Conflict, &MergePiece::kind));
}

std::string resolved(const MergePieces &pieces, const std::vector<MergeChoice> &choices)
{
    Q_ASSERT(choices.size() >= conflictCount(pieces));
    std::string text;
    std::size_t next = 0;
    for (const MergePiece &piece : pieces) {
        if (piece.kind == Kind::Conflict)
            text += taken(piece, choices[next++]);
        else
            text += piece.kind == Kind::Theirs ? piece.theirs : piece.mine;
    }
    return text;
}

} // namespace policywright::compare
