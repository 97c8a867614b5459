// SPDX-License-Identifier: Apache-2.0
#include "app/gui/spelling/WordsOfText.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr qsizetype kShortestWord = 2;

// Code, {{ answers }}, {% conditions %}, what a link of Markdown leads to, addresses, names of files and hosts.
const QRegularExpression &noWords()
{
    static const QRegularExpression expression(QStringLiteral(
        R"re(`+[^`]*`+|\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|<[^>\s]*>|\S*(?:://|@)\S*|\S*\w\.\w\S*|[#@]\w+)re"));
    return expression;
}

QList<WordRange> skippedIn(const QString &line)
{
    QList<WordRange> skipped;
    for (auto match = noWords().globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        skipped.push_back({found.capturedStart(), found.capturedLength()});
    }
    return skipped;
}

bool isForADictionary(QStringView word)
{
    if (word.size() < kShortestWord || !word.front().isLetter())
        return false;
    if (std::ranges::any_of(word, [](QChar c) { return c.isDigit() || c == u'_'; }))
        return false;
    return std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
}

} // namespace

QList<WordRange> wordsOf(const QString &line)
{
    const QList<WordRange> skipped = skippedIn(line);
    QList<WordRange> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line);
    for (qsizetype start = 0; start >= 0 && start < line.size();) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        const WordRange word{start, end - start};
        const bool isSkipped = std::ranges::any_of(skipped, [&](const WordRange &range) {
            return word.start < range.start + range.length && range.start < word.start + word.length;
        });
        if (!isSkipped && isForADictionary(QStringView(line).mid(word.start, word.length)))
            words.push_back(word);
        start = end;
    }
    return words;
}

} // namespace policywright::gui
