// SPDX-License-Identifier: Apache-2.0
#include "tests/core/compare/RandomMerges.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace policywright::compare {
namespace {

namespace fs = std::filesystem;

using Line = std::vector<std::string>; // words, between which a space stands
using Lines = std::vector<Line>;

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }
    bool happens(unsigned ofThousand) { return m_engine() % 1000 < ofThousand; }

private:
    std::mt19937_64 m_engine;
};

Line wordsOfLine(const std::string &line)
{
    Line words;
    std::istringstream stream(line);
    for (std::string word; std::getline(stream, word, ' ');)
        words.push_back(word);
    return words;
}

std::string textOf(const Lines &lines)
{
    std::string text;
    for (const Line &line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i)
            text += (i > 0 ? " " : "") + line[i];
        text += '\n';
    }
    return text;
}

// The bodies of the packs' clauses in English and German, as lines.
const std::vector<Lines> &clauses()
{
    static const std::vector<Lines> all = [] {
        std::vector<fs::path> files;
        for (const auto &entry : fs::recursive_directory_iterator("templates")) {
            if (entry.path().filename() == "en.md" || entry.path().filename() == "de.md")
                files.push_back(entry.path());
        }
        std::ranges::sort(files);
        std::vector<Lines> found;
        for (const fs::path &file : files) {
            std::ifstream stream(file);
            bool isClause = false;
            for (std::string line; std::getline(stream, line);) {
                if (line.starts_with("## ")) {
                    isClause = line.starts_with("## clause ");
                    if (isClause)
                        found.emplace_back();
                } else if (isClause) {
                    found.back().push_back(wordsOfLine(line));
                }
            }
        }
        return found;
    }();
    return all;
}

bool endsSentence(const std::string &word)
{
    return word.ends_with('.') || word.ends_with('?') || word.ends_with('!');
}

bool isProse(const Line &line)
{
    return line.size() > 3 && !line[0].starts_with('|') && !line[0].starts_with('#') && !line[0].starts_with("{%");
}

std::size_t firstWordOf(const Line &line)
{
    return line[0] == "-" || line[0] == ">" || line[0].ends_with('.') ? 1 : 0;
}

// One author.
class Author {
public:
    Author(Lines lines, Random &random, std::string mark, unsigned share)
        : m_lines(std::move(lines)), m_random(random), m_mark(std::move(mark)), m_share(share)
    {
    }

    Lines edited() &&
    {
        std::vector<Line> moved;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_random.happens(m_share / 8)) {
                moved.push_back(std::move(m_lines[i]));
                m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(i--));
            } else if (m_random.happens(m_share / 8)) {
                m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(i--));
            } else {
                editLine(i);
            }
        }
        for (Line &line : moved)
            m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(m_random.below(m_lines.size() + 1)),
                           std::move(line));
        return std::move(m_lines);
    }

private:
    // Of somebody else's text, made new: a word of an author's own is known by its mark.
    std::string newWord()
    {
        const Lines &lines = clauses()[m_random.below(clauses().size())];
        const Line &line = lines.empty() ? Line{} : lines[m_random.below(lines.size())];
        std::string word = line.empty() ? "also" : line[m_random.below(line.size())];
        std::erase_if(word, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); });
        if (m_mark.empty())
            return word.empty() ? "also" : word;
        return word + m_mark + std::to_string(++m_words);
    }

    Line newSentence()
    {
        Line words(3 + m_random.below(10));
        std::ranges::generate(words, [this] { return newWord(); });
        words.front()[0] = 'T';
        words.back() += '.';
        return words;
    }

    void editLine(std::size_t at)
    {
        Line &line = m_lines[at];
        if (line.size() < 2 || line[0].starts_with("{%"))
            return;
        for (std::size_t i = firstWordOf(line); i < line.size(); ++i) {
            if (line[i].find_first_of("{}%|#") != std::string::npos || !m_random.happens(m_share / 6))
                continue;
            const bool ends = endsSentence(line[i]);
            if (m_random.below(3) == 0 && line.size() > 3 && !ends)
                line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
            else if (m_random.below(2) == 0)
                line.insert(line.begin() + static_cast<std::ptrdiff_t>(i), newWord());
            else
                line[i] = newWord() + (ends ? "." : "");
        }
        if (isProse(line))
            editSentences(at);
        if (m_random.happens(m_share / 6))
            addLine(at);
    }

    void editSentences(std::size_t at)
    {
        Line &line = m_lines[at];
        for (std::size_t i = firstWordOf(line); i + 1 < line.size(); ++i) {
            if (!endsSentence(line[i]))
                continue;
            const auto behind = line.begin() + static_cast<std::ptrdiff_t>(i + 1);
            if (m_random.happens(m_share / 4)) {
                const Line added = newSentence();
                line.insert(behind, added.begin(), added.end());
                i += added.size();
            } else if (m_random.happens(m_share / 4)) {
                line.erase(behind, std::find_if(behind, line.end() - 1, endsSentence) + 1);
            } else if (m_random.happens(m_share / 8)) { // another paragraph from here on
                Line rest(behind, line.end());
                line.erase(behind, line.end());
                m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(at + 1), {Line{}, std::move(rest)});
                return;
            }
        }
    }

    void addLine(std::size_t at)
    {
        Line added = newSentence();
        const Line &line = m_lines[at];
        if (line[0] == "-")
            added.insert(added.begin(), "-");
        if (line[0].starts_with('|'))
            added = {"|", newWord(), "|", newWord(), "|"};
        const auto behind = m_lines.begin() + static_cast<std::ptrdiff_t>(at + 1);
        if (line[0] == "-" || line[0].starts_with('|'))
            m_lines.insert(behind, std::move(added));
        else
            m_lines.insert(behind, {Line{}, std::move(added)});
    }

    Lines m_lines;
    Random &m_random;
    std::string m_mark;
    unsigned m_share;
    int m_words = 0;
};

// Gives each word that has letters a number of its own.
void makeUnique(Lines &lines)
{
    int last = 0;
    for (Line &line : lines) {
        for (std::string &word : line) {
            const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
            const auto letter = std::ranges::find_if(word, isLetter);
            const auto end = std::find_if_not(letter, word.end(), isLetter);
            if (letter != word.end())
                word.insert(static_cast<std::size_t>(end - word.begin()), "b" + std::to_string(++last));
        }
    }
}

} // namespace

MergeCase randomMerge(std::uint64_t seed)
{
    Random random(seed * 0x9E3779B97F4A7C15ULL + 1);
    Lines base;
    for (std::size_t count = 1 + random.below(3); count > 0; --count) {
        const Lines &clause = clauses()[random.below(clauses().size())];
        base.insert(base.end(), clause.begin(), clause.end());
    }
    const bool areUnique = random.below(2) == 0;
    if (areUnique)
        makeUnique(base);
    const unsigned shares[] = {20, 60, 150, 400};
    Lines known = base; // what both changed alike, and worked on from there
    if (random.below(3) == 0)
        known = Author(base, random, areUnique ? "c" : "", shares[random.below(3)]).edited();
    const unsigned mineShare = shares[random.below(4)];
    const unsigned theirsShare = shares[random.below(4)];
    const Lines mine = Author(known, random, areUnique ? "m" : "", mineShare).edited();
    const Lines theirs = Author(known, random, areUnique ? "t" : "", theirsShare).edited();
    MergeCase result{textOf(base), textOf(mine), textOf(theirs), areUnique};
    if (random.below(10) == 0 && !result.mine.empty())
        result.mine.pop_back();
    return result;
}

} // namespace policywright::compare
