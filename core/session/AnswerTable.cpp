// SPDX-License-Identifier: Apache-2.0
#include "core/session/AnswerTable.h"

#include "core/pack/AnswerReader.h"

#include <algorithm>

namespace policywright::session {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view kFormulaStarts("=+-@\t\r\0", 7);

std::string personText(const model::Person &person)
{
    return person.isEmpty() ? std::string()
                            : person.name + "; " + person.title + "; " + person.email + "; " + person.phone;
}

std::string cellText(const model::Cell &cell)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto *flag = std::get_if<bool>(&cell))
        return *flag ? "yes" : "no";
    return personText(std::get<model::Person>(cell));
}

void appendCell(std::string &csv, std::string text)
{
    // What starts with an apostrophe gets one more, so that the way back is exact.
    if (!text.empty() && (kFormulaStarts.contains(text.front()) || text.front() == '\''))
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

// RFC 4180, lenient in the line ends only.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string &file) : m_text(text), m_file(file) {}

    Result<std::vector<Row>> read()
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = 3; // spreadsheets like to write one
        std::vector<Row> rows;
        while (m_at < m_text.size()) {
            auto row = readRow();
            if (!row)
                return std::unexpected(row.error());
            const bool isBlank = row->size() == 1 && row->front().empty();
            if (!isBlank)
                rows.push_back(*std::move(row));
        }
        return rows;
    }

private:
    Result<Row> readRow()
    {
        Row row;
        for (;;) {
            auto cell = m_at < m_text.size() && m_text[m_at] == '"' ? readQuoted() : Result<std::string>(readPlain());
            if (!cell)
                return std::unexpected(cell.error());
            if (cell->starts_with('\''))
                cell->erase(0, 1);
            row.push_back(*std::move(cell));
            if (m_at >= m_text.size())
                return row;
            const char end = m_text[m_at++];
            if (end == ',')
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
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
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
    std::size_t m_at = 0;
};

Json naturalCell(const pack::Question &question, const std::string &column, const std::string &text)
{
    const auto known = std::ranges::find(question.columns, column, &pack::Column::id);
    if (known != question.columns.end() && known->type == pack::AnswerType::Boolean) {
        if (text == "yes" || text == "true")
            return true;
        if (text == "no" || text == "false")
            return false;
    }
    return text;
}

} // namespace

std::string tableToCsv(const pack::Question &question, const model::Records &records)
{
    std::string csv;
    for (std::size_t i = 0; i < question.columns.size(); ++i)
        csv += (i > 0 ? "," : "") + question.columns[i].id;
    csv += "\r\n";
    for (const model::Record &record : records.rows) {
        for (std::size_t i = 0; i < question.columns.size(); ++i) {
            if (i > 0)
                csv += ',';
            const auto cell = std::ranges::find(record, question.columns[i].id, &model::Record::value_type::first);
            if (cell != record.end())
                appendCell(csv, cellText(cell->second));
        }
        csv += "\r\n";
    }
    return csv;
}

Result<model::Answer> tableFromCsv(const pack::Question &question, std::string_view csv, const std::string &file)
{
    const auto rows = CsvReader(csv, file).read();
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->empty())
        return fail(ErrorCode::CsvSyntax, file);
    const Row &columns = rows->front();
    Json::Array records;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const Row &row = (*rows)[i];
        if (row.size() > columns.size())
            return fail(ErrorCode::CsvRowLength, std::to_string(i + 1), std::to_string(columns.size()));
        Json::Object record;
        for (std::size_t k = 0; k < row.size(); ++k) {
            if (!row[k].empty())
                record.emplace_back(columns[k], naturalCell(question, columns[k], row[k]));
        }
        records.emplace_back(std::move(record));
    }
    return pack::answerFromJson(question, Json(std::move(records)));
}

} // namespace policywright::session
