// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/Catalogue.h"

#include <algorithm>
#include <fstream>

namespace policywright::conformance {

namespace {

using Row = std::vector<std::string>;

// Short rows are filled up, so that every column can be read.
std::vector<Row> readTable(const std::string &name, std::size_t columns)
{
    std::ifstream file("tests/data/catalogue/" + name);
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line); // the header
    while (std::getline(file, line)) {
        Row row = split(line, "\t");
        row.resize(columns);
        rows.push_back(std::move(row));
    }
    return rows;
}

// The design gives clauses a prefix of two letters: "se_access" in the section "security" is "security.access".
std::string fullClauseId(const std::string &id, const std::string &section)
{
    return section + "." + id.substr(id.find('_') + 1);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace

std::set<std::string> Catalogue::names() const
{
    std::set<std::string> names(derived.begin(), derived.end());
    for (const CatalogueQuestion &question : questions)
        names.insert(question.id);
    return names;
}

std::map<std::string, std::set<std::string>> Catalogue::columns() const
{
    std::map<std::string, std::set<std::string>> columns;
    for (const CatalogueQuestion &question : questions) {
        if (typeName(question.type) != "list")
            continue;
        for (const std::string &part : typeParts(question.type))
            columns[question.id].insert(part.substr(0, part.find(':')));
    }
    return columns;
}

Catalogue readCatalogue()
{
    Catalogue catalogue;
    for (const Row &row : readTable("questions.tsv", 6))
        catalogue.questions.push_back({row[0], row[1], row[2], row[3], row[4], row[5]});
    for (const Row &row : readTable("clauses.tsv", 4))
        catalogue.clauses.push_back({fullClauseId(row[0], row[1]), row[1], row[2] == "yes", row[3]});
    for (const Row &row : readTable("checks.tsv", 5))
        catalogue.checks.push_back({row[0], row[1], row[2], row[3]});
    for (const Row &row : readTable("derived.tsv", 2))
        catalogue.derived.push_back(row[0]);
    for (const Row &row : readTable("columns.tsv", 2))
        catalogue.columnOptions[row[0]] = split(row[1], "/");
    return catalogue;
}

std::string typeName(std::string_view type)
{
    return std::string(type.substr(0, type.find(':')));
}

std::vector<std::string> typeParts(std::string_view type)
{
    const std::size_t colon = type.find(':');
    if (colon == std::string_view::npos)
        return {};
    return split(type.substr(colon + 1), typeName(type) == "list" ? ";" : "/");
}

std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.emplace_back(trimmed(text.substr(start, end - start)));
        start = end + separator.size();
    }
    return parts;
}

std::string joined(const std::vector<std::string> &parts, std::string_view separator)
{
    std::string text;
    for (const std::string &part : parts)
        text.append(text.empty() ? "" : separator).append(part);
    return text;
}

} // namespace policywright::conformance
