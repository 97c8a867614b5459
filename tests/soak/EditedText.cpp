// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/EditedText.h"

#include "core/base/Text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace policywright::soak {
namespace {

namespace fs = std::filesystem;
using annotate::ReviewedClause;
using Clauses = std::vector<ReviewedClause>;

constexpr std::size_t kTextBytes = 44'000; // about 15 pages

// "{{ x | y }}" becomes "Harbour"; of "{% if %}", the first branch stays.
class TagRemoval {
public:
    std::string of(const std::string &line)
    {
        std::string text;
        for (std::size_t at = 0; at < line.size();) {
            const bool isValue = line.compare(at, 2, "{{") == 0;
            const bool isTag = line.compare(at, 2, "{%") == 0 || line.compare(at, 2, "{#") == 0;
            if (!isValue && !isTag) {
                text += m_isOtherBranch ? "" : std::string(1, line[at]);
                ++at;
                continue;
            }
            if (isValue && !m_isOtherBranch)
                text += "Harbour";
            const std::size_t end = std::min(line.find('}', at), line.size() - 1);
            const std::string tag = line.substr(at, end - at);
            if (tag.contains("else") || tag.contains("elif"))
                m_isOtherBranch = true;
            else if (tag.contains("endif") || tag.contains("endfor"))
                m_isOtherBranch = false;
            at = end + (line.compare(end, 2, "}}") == 0 ? 2 : 1);
        }
        return text;
    }

private:
    bool m_isOtherBranch = false;
};

// "[the register](channels.register)" becomes "the register".
std::string withoutLinks(const std::string &line)
{
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line.compare(at, 2, "](") == 0)
            at = std::min(line.find(')', at), line.size());
        else if (line[at] != '[')
            text += line[at];
    }
    return text;
}

// Lines that are made of answers alone, and rules of tables, would all be the same here.
bool saysSomething(const std::string &line)
{
    std::istringstream words(line);
    int own = 0;
    int inserted = 0;
    for (std::string word; words >> word;)
        (word.starts_with("Harbour") || word.starts_with("--") ? inserted : own) += 1;
    return own > 2 * inserted;
}

std::string lineOf(std::string text)
{
    std::erase_if(text, [](char c) { return c == '*' || c == '`' || c == '#' || c == '|' || c == '\r'; });
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

// The branches of a condition say the same in other words; an assembled clause has one of them. Here, a sentence stands
// once in a clause.
std::string withoutRepeated(const std::string &line, const std::string &text)
{
    std::string rest;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = line.find(". ", at);
        end = end == std::string::npos ? line.size() : end + 2;
        const std::string sentence = line.substr(at, end - at);
        const std::string words = sentence.substr(0, sentence.find_last_not_of(" .") + 1);
        if (!text.contains(words) && !rest.contains(words))
            rest += sentence;
        at = end;
    }
    return lineOf(rest);
}

void addClausesOf(const fs::path &path, Clauses &clauses)
{
    std::ifstream file(path);
    bool isClause = false;
    TagRemoval tags;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("## ")) {
            isClause = line.starts_with("## clause ");
            if (isClause)
                clauses.push_back({ClauseId(path.parent_path().string() + ':' + line.substr(10)), {}});
        } else if (const std::string words = lineOf(tags.of(withoutLinks(line))); isClause && saysSomething(words)) {
            std::string &text = clauses.back().text;
            const std::string own = withoutRepeated(words, text);
            text += (text.empty() || own.empty() ? "" : "\n") + own;
        }
    }
}

// Six paragraphs a clause.
Clauses licenceClauses(const fs::path &path)
{
    std::ifstream file(path);
    Clauses clauses;
    std::string paragraph;
    int paragraphs = 0;
    const auto end = [&] {
        if (paragraph.empty())
            return;
        if (paragraphs++ % 6 == 0)
            clauses.push_back({ClauseId(path.string() + ':' + std::to_string(clauses.size())), {}});
        std::string &text = clauses.back().text;
        text += (text.empty() ? "" : "\n") + std::exchange(paragraph, {});
    };
    for (std::string line; std::getline(file, line);) {
        const std::string words = lineOf(line);
        if (words.empty())
            end();
        else
            paragraph += (paragraph.empty() ? "" : " ") + words;
    }
    end();
    return clauses;
}

// Into texts of that length, the last one up to half as long again.
void addCut(Clauses clauses, std::vector<Clauses> &texts)
{
    std::erase_if(clauses, [](const ReviewedClause &clause) { return clause.text.empty(); });
    std::size_t left = 0;
    for (const ReviewedClause &clause : clauses)
        left += clause.text.size();
    texts.emplace_back();
    std::size_t size = 0;
    for (ReviewedClause &clause : clauses) {
        if (size >= kTextBytes && left >= kTextBytes / 2) {
            texts.emplace_back();
            size = 0;
        }
        size += clause.text.size();
        left -= clause.text.size();
        texts.back().push_back(std::move(clause));
    }
}

bool endsSentence(const std::string &word)
{
    const char last = word.back();
    return word.size() > 2 && (last == '.' || last == '!' || last == '?' || last == ':' || last == ';');
}

Paragraph &anyParagraph(Text &text, Random &random)
{
    std::vector<Paragraph> &paragraphs = text[random.below(text.size())].paragraphs;
    if (paragraphs.empty())
        paragraphs.emplace_back();
    return paragraphs[random.below(paragraphs.size())];
}

const Sentence &anySentence(const Text &text, Random &random)
{
    while (true) {
        const Clause &clause = text[random.below(text.size())];
        if (clause.paragraphs.empty())
            continue;
        const Paragraph &paragraph = clause.paragraphs[random.below(clause.paragraphs.size())];
        if (!paragraph.empty())
            return paragraph[random.below(paragraph.size())];
    }
}

Sentence asNew(Sentence sentence)
{
    for (Word &word : sentence)
        word.id = 0;
    return sentence;
}

void insert(Text &text, Sentence sentence, Random &random)
{
    Paragraph &paragraph = anyParagraph(text, random);
    paragraph.insert(paragraph.begin() + static_cast<std::ptrdiff_t>(random.below(paragraph.size() + 1)),
                     std::move(sentence));
}

std::string anyWord(const Text &others, Random &random)
{
    const Sentence &sentence = anySentence(others, random);
    std::string word = sentence[random.below(sentence.size())].text;
    while (word.size() > 1 && std::string_view(".,;:!?)").contains(word.back()))
        word.pop_back();
    return word;
}

Sentence withEditedWords(const Sentence &sentence, double share, const Text &others, Random &random)
{
    Sentence edited;
    for (const Word &word : sentence) {
        if (!random.happens(share)) {
            edited.push_back(word);
            continue;
        }
        const std::size_t kind = random.below(10);
        if (kind < 4) {
            std::string now = anyWord(others, random);
            if (std::string_view(".,;:").contains(word.text.back()))
                now += word.text.back();
            edited.push_back({now, word.id, now != word.text});
        } else if (kind >= 7) {
            edited.push_back(word);
            edited.push_back({anyWord(others, random), 0, false});
        }
    }
    return edited;
}

template <class Action>
void forEachParagraph(Text &text, const Action &action)
{
    for (Clause &clause : text) {
        for (Paragraph &paragraph : clause.paragraphs)
            action(paragraph);
    }
}

// Takes out each sentence with that chance and gives them back.
Paragraph takeSentences(Text &text, double share, Random &random)
{
    Paragraph taken;
    forEachParagraph(text, [&](Paragraph &paragraph) {
        std::erase_if(paragraph, [&](Sentence &sentence) {
            if (!random.happens(share))
                return false;
            taken.push_back(std::move(sentence));
            return true;
        });
    });
    return taken;
}

void moveParagraphs(Text &text, double share, Random &random)
{
    std::vector<Paragraph> taken;
    for (Clause &clause : text) {
        std::erase_if(clause.paragraphs, [&](Paragraph &paragraph) {
            if (!random.happens(share))
                return false;
            taken.push_back(std::move(paragraph));
            return true;
        });
    }
    for (Paragraph &paragraph : taken) {
        std::vector<Paragraph> &home = text[random.below(text.size())].paragraphs;
        home.insert(home.begin() + static_cast<std::ptrdiff_t>(random.below(home.size() + 1)), std::move(paragraph));
    }
}

} // namespace

std::vector<Clauses> campaignTexts()
{
    std::vector<Clauses> texts;
    for (const char *language : {"en.md", "de.md"}) {
        std::vector<fs::path> files;
        for (const auto &entry : fs::recursive_directory_iterator("templates")) {
            if (entry.path().filename() == language)
                files.push_back(entry.path());
        }
        std::ranges::sort(files);
        Clauses clauses;
        for (const fs::path &file : files)
            addClausesOf(file, clauses);
        addCut(std::move(clauses), texts);
    }
    Clauses licences = licenceClauses("LICENSE");
    std::ranges::move(licenceClauses("templates/LICENSE"), std::back_inserter(licences));
    addCut(std::move(licences), texts);
    return texts;
}

Text textOf(const Clauses &clauses)
{
    Text text;
    std::uint32_t last = 0;
    for (const ReviewedClause &from : clauses) {
        Clause &clause = text.emplace_back(Clause{from.id.toString(), {}});
        std::istringstream lines(from.text);
        for (std::string line; std::getline(lines, line);) {
            Paragraph &paragraph = clause.paragraphs.emplace_back(1);
            std::istringstream words(line);
            for (std::string word; words >> word;) {
                if (!paragraph.back().empty() && endsSentence(paragraph.back().back().text))
                    paragraph.emplace_back();
                paragraph.back().push_back({word, ++last});
            }
        }
    }
    return text;
}

void edit(Text &text, const EditLevel &level, const Text &others, Random &random)
{
    takeSentences(text, level.sentencesDeleted, random);
    forEachParagraph(text, [&](Paragraph &paragraph) {
        for (Sentence &sentence : paragraph)
            sentence = withEditedWords(sentence, level.words, others, random);
        for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
            if (random.happens(level.sentencesSwapped))
                std::swap(paragraph[i], paragraph[i + 1]);
        }
    });
    moveParagraphs(text, level.paragraphsMoved, random);
    for (Sentence &sentence : takeSentences(text, level.sentencesMoved, random))
        insert(text, std::move(sentence), random);
    std::vector<Sentence> added;
    forEachParagraph(text, [&](Paragraph &paragraph) {
        for (const Sentence &sentence : paragraph) {
            if (random.happens(level.sentencesRepeated))
                added.push_back(asNew(sentence));
            if (random.happens(level.sentencesInserted))
                added.push_back(asNew(anySentence(others, random)));
        }
    });
    for (Sentence &sentence : added)
        insert(text, std::move(sentence), random);
}

void repeatElsewhere(Text &text, const std::vector<std::string> &words, const Text &others, Random &random)
{
    Sentence sentence;
    for (int i = 0; i < 4; ++i)
        sentence.push_back({anyWord(others, random)});
    for (const std::string &word : words)
        sentence.push_back({word});
    for (int i = 0; i < 4; ++i)
        sentence.push_back({anyWord(others, random)});
    insert(text, std::move(sentence), random);
}

Written write(const Text &text)
{
    Written written;
    for (const Clause &clause : text) {
        ReviewedClause &to = written.text.emplace_back(ReviewedClause{ClauseId(clause.id), {}});
        std::vector<PlacedWord> &places = written.words.emplace_back();
        std::uint32_t at = 0;
        const auto put = [&](std::string_view part) {
            to.text += part;
            at += static_cast<std::uint32_t>(codePointCount(part));
        };
        for (const Paragraph &paragraph : clause.paragraphs) {
            if (at > 0)
                put("\n");
            bool isFirst = true;
            for (const Sentence &sentence : paragraph) {
                for (const Word &word : sentence) {
                    put(std::exchange(isFirst, false) ? "" : " ");
                    const std::uint32_t begin = at;
                    put(word.text);
                    places.push_back({&word, {begin, at}});
                }
            }
        }
    }
    return written;
}

} // namespace policywright::soak
