// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Sentences.h"

#include <algorithm>
#include <array>
#include <utility>

namespace policywright::compare {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::size_t kLongestNumber = 9; // of a list item, CommonMark 0.31, 5.2

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isLetter(char c)
{
    return isSmallLetter(c) || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::size_t skipped(std::string_view text, std::size_t at, std::string_view of)
{
    return std::min(text.find_first_not_of(of, at), text.size());
}

std::string_view fenceOf(std::string_view line)
{
    line.remove_prefix(skipped(line, 0, kBlanks));
    if (line.starts_with("```") || line.starts_with("~~~"))
        return line.substr(0, line.find_first_not_of(line[0]));
    return {};
}

// A line of nothing but these marks: a rule, or what makes a heading of the line above.
bool isRule(std::string_view line)
{
    const std::size_t begin = skipped(line, 0, kBlanks);
    if (begin == line.size() || std::string_view("-=*_").find(line[begin]) == std::string_view::npos)
        return false;
    const std::array<char, 4> allowed{line[begin], ' ', '\t', '\r'};
    const bool isOnly = line.find_first_not_of({allowed.data(), allowed.size()}) == std::string_view::npos;
    return isOnly && std::ranges::count(line, line[begin]) >= 3;
}

bool isTagLine(std::string_view line)
{
    const std::size_t begin = skipped(line, 0, kBlanks);
    const std::size_t last = line.find_last_not_of(kBlanks);
    return last != std::string_view::npos && line.substr(begin).starts_with("{%") &&
           line.substr(0, last + 1).ends_with("%}");
}

// How much of the line is a mark of a list item, a quotation or a heading, with the white space around it; 0: none.
std::size_t marker(std::string_view line, std::size_t at)
{
    const std::size_t begin = skipped(line, at, kBlanks);
    std::size_t end = begin;
    if (begin < line.size() && line[begin] == '>')
        return skipped(line, begin + 1, kBlanks) - at;
    if (begin < line.size() && std::string_view("-*+").find(line[begin]) != std::string_view::npos) {
        ++end;
    } else if (begin < line.size() && line[begin] == '#') {
        end = skipped(line, begin, "#");
        if (end - begin > 6)
            return 0;
    } else {
        while (end < line.size() && isDigit(line[end]))
            ++end;
        if (end == begin || end - begin > kLongestNumber || end == line.size() ||
            (line[end] != '.' && line[end] != ')'))
            return 0;
        ++end;
    }
    const bool stands = end == line.size() || line[end] == ' ' || line[end] == '\t';
    return stands ? skipped(line, end, kBlanks) - at : 0;
}

// Behind a placeholder or tag that begins here; `at` where none does.
std::size_t endOfTag(std::string_view line, std::size_t at)
{
    if (line[at] != '{' || at + 1 == line.size())
        return at;
    const char kind = line[at + 1];
    if (kind != '{' && kind != '%' && kind != '#')
        return at;
    const std::array<char, 2> closing{kind == '{' ? '}' : kind, '}'};
    const std::size_t end = line.find({closing.data(), closing.size()}, at + 2);
    return end == std::string_view::npos ? at : end + closing.size();
}

std::size_t endOfClosers(std::string_view line, std::size_t at)
{
    for (;;) {
        const std::string_view rest = line.substr(at);
        if (!rest.empty() && std::string_view(".!?)]\"'*_").find(rest[0]) != std::string_view::npos)
            ++at;
        else if (rest.starts_with("\u201D") || rest.starts_with("\u2019") || rest.starts_with("\u201C"))
            at += 3;
        else if (rest.starts_with("\u00BB") || rest.starts_with("\u00AB"))
            at += 2;
        else
            return at;
    }
}

// Whether what ends with a full stop at `at` is a number or a single letter.
bool isAbbreviation(std::string_view line, std::size_t at)
{
    if (line[at] != '.' || at == 0)
        return false;
    if (isDigit(line[at - 1]))
        return true;
    return isLetter(line[at - 1]) && (at == 1 || (!isLetter(line[at - 2]) && !isDigit(line[at - 2])));
}

// The end of the first sentence that ends inside the line, or npos.
std::size_t endOfSentence(std::string_view line, std::size_t at)
{
    while (at < line.size()) {
        if (const std::size_t behind = endOfTag(line, at); behind > at) {
            at = behind;
            continue;
        }
        if (!endsSentence(line.substr(at, 1)) || isAbbreviation(line, at)) {
            ++at;
            continue;
        }
        const std::size_t end = endOfClosers(line, at + 1);
        const std::size_t next = skipped(line, end, kBlanks);
        if (next == line.size() || (next > end && !isSmallLetter(line[next])))
            return end;
        at = end;
    }
    return std::string_view::npos;
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    SentenceList cut() &&
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
            takeLine(at, m_text.substr(at, end - at));
            at = end + 1;
        }
        close();
        m_list.tail = m_text.substr(m_leadBegin);
        return std::move(m_list);
    }

private:
    void takeLine(std::size_t begin, std::string_view line)
    {
        const std::string_view fence = fenceOf(line);
        const bool isCode = !m_fence.empty() || !fence.empty();
        if (m_fence.empty())
            m_fence = fence;
        else if (fence.starts_with(m_fence))
            m_fence = {};
        const std::size_t first = skipped(line, 0, kBlanks);
        if (first == line.size())
            return close();
        if (isCode || line[first] == '|' || isRule(line) || isTagLine(line))
            return takeWhole(begin, line, first);
        std::size_t at = 0;
        bool isHeading = false;
        for (std::size_t size = marker(line, 0); size > 0 && !isHeading; size = marker(line, at)) {
            isHeading = line[skipped(line, at, kBlanks)] == '#';
            at += size;
        }
        if (at == line.size())
            return close();
        if (isHeading)
            return takeWhole(begin, line, at);
        if (at > 0)
            close();
        takeProse(begin, line, skipped(line, at, kBlanks));
    }

    void takeWhole(std::size_t begin, std::string_view line, std::size_t first)
    {
        close();
        m_begin = begin + first;
        m_end = begin + line.find_last_not_of(kBlanks) + 1;
        close(true);
    }

    void takeProse(std::size_t begin, std::string_view line, std::size_t at)
    {
        while (at < line.size()) {
            if (m_begin == kNone)
                m_begin = begin + at;
            const std::size_t end = endOfSentence(line, at);
            if (end == std::string_view::npos) {
                m_end = begin + line.find_last_not_of(kBlanks) + 1;
                return;
            }
            m_end = begin + end;
            close();
            at = skipped(line, end, kBlanks);
        }
    }

    void close(bool isLine = false)
    {
        if (m_begin == kNone)
            return;
        m_list.sentences.push_back(
            {m_text.substr(m_leadBegin, m_begin - m_leadBegin), m_text.substr(m_begin, m_end - m_begin), isLine});
        m_leadBegin = m_end;
        m_begin = kNone;
    }

    static constexpr std::size_t kNone = std::string_view::npos;

    std::string_view m_text;
    std::string_view m_fence; // of the code that is open
    std::size_t m_leadBegin = 0;
    std::size_t m_begin = kNone; // of the sentence that is open
    std::size_t m_end = 0;
    SentenceList m_list;
};

} // namespace

bool endsSentence(std::string_view word)
{
    return word == "." || word == "!" || word == "?";
}

bool mayEndSentence(std::string_view word)
{
    return word == ";" || word == ":";
}

SentenceList sentencesOf(std::string_view markdown)
{
    return Cutter(markdown).cut();
}

} // namespace policywright::compare
