// SPDX-License-Identifier: Apache-2.0
#include "core/session/AnswerTable.h"

#include "core/pack/AnswerReader.h"
#include "core/session/CsvTable.h"

#include <algorithm>

namespace policywright::session {
namespace {

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
                appendCsvCell(csv, cellText(cell->second));
        }
        csv += "\r\n";
    }
    return csv;
}

Result<model::Answer> tableFromCsv(const pack::Question &question, std::string_view csv, const std::string &file)
{
    const auto rows = csvRows(csv, file);
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->empty())
        return fail(ErrorCode::CsvSyntax, file);
    const std::vector<std::string> &columns = rows->front().cells;
    Json::Array records;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const auto &[line, row] = (*rows)[i];
        if (row.size() > columns.size())
            return fail(ErrorCode::CsvRowLength, std::to_string(line), std::to_string(columns.size()));
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
