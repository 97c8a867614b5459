// SPDX-License-Identifier: Apache-2.0
#include "core/session/ConfirmationList.h"

#include "core/base/Text.h"
#include "core/session/CsvTable.h"

#include <algorithm>
#include <array>
#include <set>

namespace policywright::session {
namespace {

enum class Column { Name, FirstName, LastName, Email, Day, Version };
constexpr std::size_t kColumns = 6;

// In small letters, as a form or a spreadsheet calls them.
const std::array<std::vector<std::string_view>, kColumns> kHeads{{
    {"name", "full name", "vollständiger name", "vor- und nachname", "vorname und nachname", "name, vorname"},
    {"first name", "given name", "vorname"},
    {"last name", "surname", "family name", "nachname", "familienname"},
    {"e-mail", "email", "mail", "e-mail address", "email address", "e-mail-adresse", "email-adresse", "mailadresse"},
    {"date", "day", "timestamp", "completion time", "confirmed on", "confirmed", "datum", "tag", "zeitstempel",
     "fertigstellungszeit", "bestätigt am"},
    {"version", "policy version", "version der richtlinie"},
}};

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Spaces between words as one: what was typed by hand has more.
std::string nameFrom(std::string_view text)
{
    std::string name;
    for (const char c : trimmed(text)) {
        const bool isSpace = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!isSpace)
            name += c;
        else if (!name.ends_with(' '))
            name += ' ';
    }
    return name;
}

std::string headFrom(std::string_view text)
{
    std::string head(trimmed(text));
    std::ranges::transform(head, head.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return head;
}

std::string lastPartOf(const std::string &path)
{
    return path.substr(path.find_last_of('/') + 1);
}

// A list with the places of its columns.
class Table {
public:
    static Result<Table> read(std::string_view csv, const std::string &path)
    {
        if (!isValidUtf8(csv))
            return fail(ErrorCode::NotUtf8, path);
        auto rows = csvRows(csv, path, csvSeparator(csv));
        if (!rows)
            return std::unexpected(rows.error());
        return Table(*std::move(rows));
    }

    bool has(Column column) const { return placeOf(column).has_value(); }
    bool hasNames() const { return has(Column::Name) || has(Column::LastName); }
    const std::vector<std::string> &ignored() const { return m_ignored; }
    const std::vector<CsvRow> &rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }

    // Empty where the row ends before.
    std::string_view cell(const CsvRow &row, Column column) const
    {
        const auto &place = placeOf(column);
        return place && *place < row.cells.size() ? trimmed(row.cells[*place]) : std::string_view();
    }

    std::string nameIn(const CsvRow &row) const
    {
        if (has(Column::Name) && (has(Column::LastName) || !has(Column::FirstName)))
            return nameFrom(cell(row, Column::Name));
        // Beside "Vorname", "Name" is the family's.
        const Column family = has(Column::LastName) ? Column::LastName : Column::Name;
        return nameFrom(std::string(cell(row, Column::FirstName)) + ' ' + std::string(cell(row, family)));
    }

private:
    explicit Table(std::vector<CsvRow> rows) : m_rows(std::move(rows))
    {
        if (m_rows.empty())
            return;
        const std::vector<std::string> heads = std::move(m_rows.front().cells);
        m_rows.erase(m_rows.begin());
        m_columns = heads.size();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const std::string head = headFrom(heads[i]);
            const auto known = std::ranges::find_if(
                kHeads, [&](const auto &names) { return std::ranges::contains(names, std::string_view(head)); });
            const auto column = static_cast<std::size_t>(known - kHeads.begin());
            if (column < kColumns && !m_places[column])
                m_places[column] = i;
            else if (!head.empty())
                m_ignored.emplace_back(trimmed(heads[i]));
        }
    }

    const std::optional<std::size_t> &placeOf(Column column) const { return m_places[std::size_t(column)]; }

    std::vector<CsvRow> m_rows;
    std::size_t m_columns = 0;
    std::array<std::optional<std::size_t>, kColumns> m_places;
    std::vector<std::string> m_ignored;
};

bool isBlank(const CsvRow &row)
{
    return std::ranges::all_of(row.cells, [](const std::string &cell) { return trimmed(cell).empty(); });
}

Result<> checkLength(const CsvRow &row, const Table &table)
{
    const auto isFilled = [](const std::string &cell) { return !trimmed(cell).empty(); };
    for (std::size_t i = table.columns(); i < row.cells.size(); ++i) {
        if (isFilled(row.cells[i]))
            return fail(ErrorCode::CsvRowLength, std::to_string(row.line), std::to_string(table.columns()));
    }
    return {};
}

class ConfirmationReader {
public:
    ConfirmationReader(const ConfirmationList &list, const Table &table, const std::vector<PublishedAs> &versions,
                       const PublishedAs *otherwise, const Date &today)
        : m_list(list), m_table(table), m_versions(versions), m_otherwise(otherwise), m_today(today)
    {
    }

    Result<model::Confirmation> read(const CsvRow &row) const
    {
        const std::string line = std::to_string(row.line);
        if (auto checked = checkLength(row, m_table); !checked)
            return std::unexpected(checked.error());
        std::string name = m_table.nameIn(row);
        if (name.empty())
            return fail(ErrorCode::ConfirmationUnnamed, line, m_list.path);
        const std::string written(m_table.cell(row, Column::Day));
        const auto day = listedDay(written, m_list.order);
        if (!day)
            return fail(ErrorCode::ConfirmationDay, line, written);
        const std::string_view called = m_table.cell(row, Column::Version);
        const PublishedAs *version = called.empty() ? m_otherwise : versionNamed(called, m_versions);
        if (!version)
            return fail(ErrorCode::ConfirmationVersionUnknown, line, std::string(called));
        if (*day < version->day)
            return fail(ErrorCode::ConfirmationTooEarly, line, version->day.toIso());
        if (*day > m_today)
            return fail(ErrorCode::ConfirmationInFuture, line, day->toIso());
        return model::Confirmation{.name = std::move(name),
                                   .email = std::string(m_table.cell(row, Column::Email)),
                                   .revision = version->revision,
                                   .content = version->content,
                                   .first = {*day, lastPartOf(m_list.path), m_today}};
    }

private:
    const ConfirmationList &m_list;
    const Table &m_table;
    const std::vector<PublishedAs> &m_versions;
    const PublishedAs *m_otherwise;
    const Date &m_today;
};

// Days that an author of the list could have meant in two ways: nothing is guessed.
Result<> checkOrder(const ConfirmationList &list, const Table &table)
{
    if (list.order != DateOrder::Unknown)
        return {};
    for (const CsvRow &row : table.rows()) {
        if (isInDoubt(table.cell(row, Column::Day)))
            return fail(ErrorCode::ConfirmationListDates, list.path, std::string(table.cell(row, Column::Day)));
    }
    return {};
}

} // namespace

Result<ListedConfirmations> confirmationsIn(const ConfirmationList &list, const std::vector<PublishedAs> &versions,
                                            const Date &today)
{
    const auto table = Table::read(list.csv, list.path);
    if (!table)
        return std::unexpected(table.error());
    if (!table->hasNames())
        return fail(ErrorCode::ConfirmationListColumn, list.path, "Name");
    if (!table->has(Column::Day))
        return fail(ErrorCode::ConfirmationListColumn, list.path, "Date");
    if (!table->has(Column::Version) && !list.version)
        return fail(ErrorCode::ConfirmationListVersion, list.path, namesOf(versions));
    const PublishedAs *otherwise = list.version ? versionNamed(*list.version, versions) : nullptr;
    if (list.version && !otherwise)
        return fail(ErrorCode::RevisionNotPublished, *list.version, "nobody can have received it");
    if (auto checked = checkOrder(list, *table); !checked)
        return std::unexpected(checked.error());
    ListedConfirmations listed{.good = {}, .bad = {}, .ignored = table->ignored()};
    const ConfirmationReader reader(list, *table, versions, otherwise, today);
    for (const CsvRow &row : table->rows()) {
        if (isBlank(row))
            continue;
        auto confirmation = reader.read(row);
        if (confirmation)
            listed.good.push_back(*std::move(confirmation));
        else
            listed.bad.push_back(confirmation.error());
    }
    return listed;
}

ResultWithErrors<std::vector<StaffMember>> staffIn(std::string_view csv, const std::string &path)
{
    const auto table = Table::read(csv, path);
    if (!table)
        return std::unexpected(Errors{table.error()});
    if (!table->hasNames())
        return std::unexpected(Errors{{ErrorCode::ConfirmationListColumn, path, "Name"}});
    std::vector<StaffMember> staff;
    std::set<std::string> known;
    Errors errors;
    for (const CsvRow &row : table->rows()) {
        if (isBlank(row))
            continue;
        StaffMember member{table->nameIn(row), std::string(table->cell(row, Column::Email))};
        if (auto checked = checkLength(row, *table); !checked)
            errors.push_back(checked.error());
        else if (member.name.empty())
            errors.push_back({ErrorCode::ConfirmationUnnamed, std::to_string(row.line), path});
        else if (known.insert(model::personKey(member.name, member.email)).second)
            staff.push_back(std::move(member));
    }
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return staff;
}

std::string confirmationsCsv(const model::Confirmations &confirmations, const std::vector<PublishedAs> &versions)
{
    std::string csv;
    appendCsvRow(csv, {"Name", "E-mail", "Version", "Date", "List", "Taken on"});
    for (const model::Confirmation &each : confirmations.all()) {
        const auto version = std::ranges::find(versions, each.revision, &PublishedAs::revision);
        const std::string name = version == versions.end() ? each.revision : version->version;
        const auto append = [&](const model::Receipt &receipt) {
            appendCsvRow(csv, {each.name, each.email, name, receipt.day.toIso(), receipt.list, receipt.taken.toIso()});
        };
        append(each.first);
        if (each.again)
            append(*each.again);
    }
    return csv;
}

} // namespace policywright::session
