// SPDX-License-Identifier: Apache-2.0
#include "core/session/CsvTable.h"

#include "core/base/SourcePosition.h"

#include <algorithm>
#include <utility>

namespace policywright::session {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFormulaStarts("=+-@\t\r\0", 7);

bool needsApostrophe(std::string_view cell)
{
    // What starts with an apostrophe gets one more, so that the way back is exact.
    return !cell.empty() && (kFormulaStarts.contains(cell.front()) || cell.front() == '\'');
}

// Any other apostrophe is the writer's: 't Hooft.
bool wasEscaped(std::string_view cell)
{
    return cell.starts_with('\'') && needsApostrophe(cell.substr(1));
}

// RFC 4180, lenient in the line ends only.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string &file, char separator)
        : m_text(text), m_file(file), m_separator(separator), m_plainEnds{separator, '\r', '\n'}
    {
    }

    Result<std::vector<CsvRow>> read()
    {
        if (m_text.starts_with(kByteOrderMark))
            m_at = kByteOrderMark.size(); // spreadsheets like to write one
        std::vector<CsvRow> rows;
        while (m_at < m_text.size()) {
            countLines();
            const std::size_t line = m_line;
            auto cells = readRow();
            if (!cells)
                return std::unexpected(cells.error());
            const bool isBlank = cells->size() == 1 && cells->front().empty();
            if (!isBlank)
                rows.push_back({line, *std::move(cells)});
        }
        return rows;
    }

private:
    // Those that end before the place of reading; a carriage return and a line feed are one end.
    void countLines()
    {
        for (; m_counted < m_at; ++m_counted) {
            const bool isPair = m_text[m_counted] == '\r' && m_text.substr(m_counted + 1).starts_with('\n');
            if (!isPair && (m_text[m_counted] == '\n' || m_text[m_counted] == '\r'))
                ++m_line;
        }
    }

    Result<std::vector<std::string>> readRow()
    {
        std::vector<std::string> row;
        for (;;) {
            auto cell = m_at < m_text.size() && m_text[m_at] == '"' ? readQuoted() : Result<std::string>(readPlain());
            if (!cell)
                return std::unexpected(cell.error());
            if (wasEscaped(*cell))
                cell->erase(0, 1);
            row.push_back(*std::move(cell));
            if (m_at >= m_text.size())
                return row;
            const char end = m_text[m_at++];
            if (end == m_separator)
                continue;
            if (end == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')
                ++m_at;
            if (end == '\r' || end == '\n')
                return row;
            return fail(ErrorCode::CsvSyntax, m_file, {}, positionAt(m_text, m_at - 1, m_file));
        }
    }

    std::string readPlain()
    {
        const std::size_t end = std::min(m_text.find_first_of(m_plainEnds, m_at), m_text.size());
        std::string cell(m_text.substr(m_at, end - m_at));
        m_at = end;
        return cell;
    }

    Result<std::string> readQuoted()
    {
        const std::size_t start = m_at++;
        std::string cell;
        for (;;) {
            const std::size_t quote = m_text.find('"', m_at);
            if (quote == std::string_view::npos)
                return fail(ErrorCode::CsvSyntax, m_file, {}, positionAt(m_text, start, m_file));
            cell += m_text.substr(m_at, quote - m_at);
            m_at = quote + 1;
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                return cell;
            cell += '"';
            ++m_at;
        }
    }

    std::string_view m_text;
    const std::string &m_file;
    char m_separator;
    std::string m_plainEnds;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_counted = 0; // up to here, lines are counted
};

} // namespace

Result<std::vector<CsvRow>> csvRows(std::string_view csv, const std::string &file, char separator)
{
    return CsvReader(csv, file, separator).read();
}

char csvSeparator(std::string_view csv)
{
    constexpr std::string_view kSeparators = ",;\t";
    std::size_t counts[] = {0, 0, 0};
    bool isQuoted = false;
    for (const char c : csv) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == '\r' || c == '\n'))
            break;
        else if (const std::size_t which = kSeparators.find(c); !isQuoted && which != std::string_view::npos)
            ++counts[which];
    }
    return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts)];
}

void appendCsvCell(std::string &csv, std::string text)
{
    if (needsApostrophe(text))
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text)
        csv += c == '"' ? std::string("\"\"") : std::string(1, c);
    csv += '"';
}

void appendCsvRow(std::string &csv, const std::vector<std::string> &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        appendCsvCell(csv, cells[i]);
    }
    csv += "\r\n";
}

} // namespace policywright::session
