// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/WordSearch.h"

#include "app/gui/TextConversion.h"
#include "core/editing/EditableText.h"

#include <algorithm>

namespace policywright::gui {
namespace {

using editing::Run;
using editing::RunKind;
using editing::Runs;

bool isPartOfWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

// Words that stand beside one another, whatever they look like.
struct Stretch {
    std::size_t first; // of the runs
    std::size_t last;  // behind them
    QString words;
};

std::vector<Stretch> stretchesOf(const Runs &runs)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].kind != RunKind::Text)
            continue;
        if (stretches.empty() || stretches.back().last != i)
            stretches.push_back({i, i, {}});
        stretches.back().words += shown(runs[i].text);
        stretches.back().last = i + 1;
    }
    return stretches;
}

void addText(Runs &runs, const Run &look, const QString &words)
{
    if (words.isEmpty())
        return;
    const bool joins = !runs.empty() && runs.back().kind == RunKind::Text && runs.back().sameLook(look);
    if (!joins) {
        runs.push_back(look);
        runs.back().text.clear();
    }
    runs.back().text += words.toStdString();
}

// Looks at runs one after the other, and counts or replaces.
class Replacer {
public:
    Replacer(const SearchedWords &searched, const QString *by, std::optional<std::size_t> only)
        : m_searched(searched), m_by(by), m_only(only)
    {
    }

    std::size_t count() const { return m_count; }
    bool hasReplaced() const { return m_hasReplaced; }

    void visit(editing::Content &content)
    {
        if (auto *line = std::get_if<editing::Line>(&content)) {
            visit(line->runs);
        } else if (auto *table = std::get_if<editing::Table>(&content)) {
            for (auto &row : table->rows) {
                for (Runs &cell : row)
                    visit(cell);
            }
        }
    }

private:
    using Places = std::vector<std::pair<qsizetype, qsizetype>>;

    void visit(Runs &runs)
    {
        Runs result;
        std::size_t next = 0;
        for (const Stretch &stretch : stretchesOf(runs)) {
            for (; next < stretch.first; ++next)
                result.push_back(runs[next]);
            const Places places = wantedOf(stretch.words);
            qsizetype at = 0;
            for (; next < stretch.last; ++next) {
                const QString words = shown(runs[next].text);
                addReplaced(result, runs[next], {at, at + words.size()}, stretch.words, places);
                at += words.size();
            }
        }
        for (; next < runs.size(); ++next)
            result.push_back(runs[next]);
        if (m_by)
            runs = std::move(result);
    }

    Places wantedOf(const QString &words)
    {
        Places wanted;
        for (const auto &place : placesOf(m_searched, words)) {
            if (!m_only || *m_only == m_count)
                wanted.push_back(place);
            ++m_count;
        }
        m_hasReplaced = m_hasReplaced || (m_by && !wanted.empty());
        return wanted;
    }

    // One run's share of the stretch: what begins in it is replaced in its look, what reaches into it is gone.
    void addReplaced(Runs &result, const Run &look, std::pair<qsizetype, qsizetype> share, const QString &words,
                     const Places &places) const
    {
        qsizetype at = share.first;
        for (const auto &[begin, end] : places) {
            if (end <= share.first || begin >= share.second)
                continue;
            if (begin >= share.first) {
                addText(result, look, words.sliced(at, begin - at));
                addText(result, look, m_by ? *m_by : QString());
            }
            at = std::min(end, share.second);
        }
        addText(result, look, words.sliced(at, share.second - at));
    }

    const SearchedWords &m_searched;
    const QString *m_by; // nullptr: only counts
    std::optional<std::size_t> m_only;
    std::size_t m_count = 0;
    bool m_hasReplaced = false;
};

} // namespace

std::vector<std::pair<qsizetype, qsizetype>> placesOf(const SearchedWords &searched, const QString &text)
{
    std::vector<std::pair<qsizetype, qsizetype>> places;
    const qsizetype size = searched.words.size();
    const Qt::CaseSensitivity sensitivity = searched.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qsizetype at = size == 0 ? -1 : text.indexOf(searched.words, 0, sensitivity); at != -1;) {
        const bool isWhole = !isPartOfWord(text, at - 1) && !isPartOfWord(text, at + size);
        const bool isPlace = !searched.wholeWords || isWhole;
        if (isPlace)
            places.emplace_back(at, at + size);
        at = text.indexOf(searched.words, at + (isPlace ? size : 1), sensitivity);
    }
    return places;
}

std::size_t countIn(const std::string &body, const SearchedWords &searched)
{
    const auto text = editing::editableText(body);
    if (!text || searched.words.isEmpty())
        return 0;
    Replacer replacer(searched, nullptr, {});
    for (editing::Content &content : editing::contentsOf(*text))
        replacer.visit(content);
    return replacer.count();
}

std::optional<std::string> replacedIn(const std::string &body, const SearchedWords &searched, const QString &by,
                                      std::optional<std::size_t> only)
{
    const auto text = editing::editableText(body);
    if (!text || searched.words.isEmpty())
        return std::nullopt;
    Replacer replacer(searched, &by, only);
    std::vector<editing::Content> contents = editing::contentsOf(*text);
    for (editing::Content &content : contents)
        replacer.visit(content);
    if (!replacer.hasReplaced())
        return std::nullopt;
    return editing::bodyOf(editing::reworded(*text, contents));
}

} // namespace policywright::gui
