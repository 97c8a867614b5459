// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette/SearchIndex.h"

#include "app/gui/list/FoldedText.h"

#include <algorithm>
#include <array>

namespace policywright::gui {
namespace {

constexpr qsizetype kLongestWord = 48; // of what errors are looked for in

int weightOf(SearchIndex::Field field)
{
    switch (field) {
    case SearchIndex::Field::Title: return 10;
    case SearchIndex::Field::Answer: return 6;
    case SearchIndex::Field::Text: return 2;
    }
    return 0;
}

int errorsAllowed(qsizetype length)
{
    return length < 4 ? 0 : length < 8 ? 1 : 2;
}

int pointsOf(const QString &word, const QString &typed)
{
    if (!word.contains(typed))
        return 0;
    if (word.size() == typed.size())
        return 100;
    if (word.startsWith(typed))
        return 80;
    return typed.size() >= 3 ? 45 : 0;
}

// A word, or the beginning of one that is still being typed.
int pointsWithErrors(const QString &word, const QString &typed)
{
    const int most = errorsAllowed(typed.size());
    if (most == 0 || word.size() + most < typed.size())
        return 0;
    int errors = most + 1;
    for (qsizetype length = typed.size() - 1; length <= std::min(word.size(), typed.size() + 1); ++length)
        errors = std::min(errors, typingErrors(QStringView(word).first(length), typed, most));
    return errors > most ? 0 : 40 - 10 * errors - (word.size() > typed.size() + 1 ? 5 : 0);
}

} // namespace

int typingErrors(QStringView one, QStringView other, int most)
{
    if (one.size() > kLongestWord || other.size() > kLongestWord || qAbs(one.size() - other.size()) > most)
        return most + 1;
    using Row = std::array<int, kLongestWord + 1>;
    Row beforeLast{};
    Row last{};
    Row row{};
    for (qsizetype j = 0; j <= other.size(); ++j)
        last[static_cast<std::size_t>(j)] = static_cast<int>(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool isSame = one[i - 1] == other[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
            least = std::min(least, row[at]);
        }
        if (least > most)
            return most + 1;
        beforeLast = last;
        last = row;
    }
    return std::min(last[static_cast<std::size_t>(other.size())], most + 1);
}

void SearchIndex::add(int entry, Field field, const QString &text)
{
    m_entryCount = std::max(m_entryCount, entry + 1);
    if (field == Field::Title) {
        m_titles.resize(static_cast<std::size_t>(m_entryCount));
        m_titles[static_cast<std::size_t>(entry)] = folded(text);
    }
    const int weight = weightOf(field);
    const QStringList words = foldedWords(text);
    for (const QString &word : words) {
        const auto found = m_wordIndex.constFind(word);
        std::size_t index = m_words.size();
        if (found == m_wordIndex.cend()) {
            m_wordIndex.insert(word, index);
            m_words.push_back({word});
        } else {
            index = *found;
        }
        std::vector<Place> &places = m_words[index].places;
        if (places.empty() || places.back().entry != entry || places.back().weight < weight)
            places.push_back({entry, weight});
    }
}

bool SearchIndex::score(const QString &typed, Errors errors, std::vector<int> &points) const
{
    bool isFound = false;
    for (const Word &word : m_words) {
        const int fit = errors == Errors::None ? pointsOf(word.text, typed) : pointsWithErrors(word.text, typed);
        if (fit == 0)
            continue;
        isFound = true;
        for (const Place &place : word.places) {
            int &best = points[static_cast<std::size_t>(place.entry)];
            best = std::max(best, fit * place.weight);
        }
    }
    return isFound;
}

std::vector<int> SearchIndex::find(const QString &query, std::size_t most) const
{
    const QStringList typed = foldedWords(query);
    const auto count = static_cast<std::size_t>(m_entryCount);
    std::vector<int> sum(count, typed.isEmpty() ? -1 : 0);
    for (const QString &word : typed) {
        std::vector<int> points(count, 0);
        if (!score(word, Errors::None, points))
            score(word, Errors::Allowed, points);
        for (std::size_t i = 0; i < count; ++i)
            sum[i] = sum[i] < 0 || points[i] == 0 ? -1 : sum[i] + points[i];
    }
    const QString whole = folded(query.trimmed());
    std::vector<int> found;
    for (std::size_t i = 0; i < count; ++i) {
        if (sum[i] < 0)
            continue;
        found.push_back(static_cast<int>(i));
        if (i < m_titles.size() && m_titles[i].contains(whole)) // the words as they stand
            sum[i] += m_titles[i].startsWith(whole) ? 2000 : 500;
    }
    const auto isBetter = [&sum](int one, int other) {
        const int a = sum[static_cast<std::size_t>(one)];
        const int b = sum[static_cast<std::size_t>(other)];
        return a != b ? a > b : one < other;
    };
    const auto shownCount = static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), found.begin() + shownCount, found.end(), isBetter);
    found.resize(static_cast<std::size_t>(shownCount));
    return found;
}

} // namespace policywright::gui
