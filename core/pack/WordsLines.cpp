// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WordsLines.h"

#include "core/base/Text.h"

#include <algorithm>

namespace policywright::pack {

std::vector<WordsLine> linesOf(std::string_view text)
{
    std::vector<WordsLine> lines;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t last = line.find_last_not_of(" \t\r");
        lines.push_back({line.substr(0, last == std::string_view::npos ? 0 : last + 1), ++number});
        at = end + 1;
    }
    return lines;
}

void WordsLines::skipBlank()
{
    while (!isAtEnd() && peek().isBlank())
        next();
}

SourceText WordsLines::paragraph()
{
    skipBlank();
    SourceText text;
    while (!isAtEnd() && !peek().isBlank()) {
        const WordsLine &line = next();
        if (text.isEmpty())
            text = placed(line, line.text);
        else
            text.text += ' ' + std::string(line.text.substr(line.text.find_first_not_of(" \t")));
    }
    return text;
}

SourceText WordsLines::paragraphs()
{
    SourceText text = paragraph();
    for (skipBlank(); !isAtEnd(); skipBlank())
        text.text += "\n\n" + paragraph().text;
    return text;
}

SourceText WordsLines::rest()
{
    skipBlank();
    if (isAtEnd())
        return {};
    SourceText text = placed(peek(), {});
    text.lineText.clear();
    std::size_t blankLines = 0;
    while (!isAtEnd()) {
        const WordsLine &line = next();
        if (line.isBlank()) {
            ++blankLines;
            continue;
        }
        if (!text.isEmpty())
            text.text.append(blankLines + 1, '\n');
        blankLines = 0;
        text.text += line.text;
    }
    return text;
}

WordsLines WordsLines::takeUntilHeading()
{
    const auto begin = m_lines.begin() + static_cast<std::ptrdiff_t>(m_at);
    const auto end =
        std::find_if(begin, m_lines.end(), [](const WordsLine &line) { return line.text.starts_with("## "); });
    m_at = static_cast<std::size_t>(end - m_lines.begin());
    return {{begin, end}, m_file};
}

SourceText WordsLines::placed(const WordsLine &line, std::string_view part) const
{
    const auto before = static_cast<std::size_t>(part.empty() ? 0 : part.data() - line.text.data());
    const auto column = static_cast<int>(codePointCount(line.text.substr(0, before))) + 1;
    return {std::string(part), m_file, line.number, column, std::string(line.text)};
}

} // namespace policywright::pack
