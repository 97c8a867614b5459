// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/RecordsModel.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/CellText.h"
#include "app/gui/answers/OptionWords.h"
#include "app/gui/answers/Reasons.h"

#include <algorithm>

namespace policywright::gui {

RecordsModel::RecordsModel(const pack::CompiledQuestion &table, PackWords words, QObject *parent)
    : QAbstractTableModel(parent), m_words(std::move(words))
{
    for (const pack::Column &column : table.logic.columns)
        m_columns.push_back(questionOfColumn(table, column));
}

void RecordsModel::setRecords(const model::Records &records)
{
    beginResetModel();
    m_rows.clear();
    for (const model::Record &record : records.rows) {
        Row row(m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto cell =
                std::ranges::find(record, m_columns[i].logic.id.toString(), &model::Record::value_type::first);
            if (cell != record.end())
                row[i].value = cell->second;
        }
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

model::Records RecordsModel::records() const
{
    model::Records records;
    for (const Row &row : m_rows) {
        model::Record record;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (row[i].value)
                record.emplace_back(m_columns[i].logic.id.toString(), *row[i].value);
        }
        if (!record.empty())
            records.rows.push_back(std::move(record));
    }
    return records;
}

std::optional<model::Cell> RecordsModel::cell(const QModelIndex &index) const
{
    return field(index).value;
}

void RecordsModel::setCell(const QModelIndex &index, const std::optional<model::Cell> &cell)
{
    const Field next{.value = cell};
    Field &now = field(index);
    if (now.value == next.value && now.draft.isEmpty())
        return;
    now = next;
    changed(index);
}

QString RecordsModel::draft(const QModelIndex &index) const
{
    return field(index).draft;
}

void RecordsModel::setText(const QModelIndex &index, const QString &text)
{
    Field next;
    if (!text.trimmed().isEmpty()) {
        auto typed = typedCell(m_columns[static_cast<std::size_t>(index.column())], text, m_words, m_locale);
        if (typed)
            next.value = *std::move(typed);
        else
            next = {.draft = text, .reason = reasonFor(typed.error())};
    }
    field(index) = std::move(next);
    changed(index);
}

QString RecordsModel::firstProblem() const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const Field &cell = m_rows[row][column];
            if (!cell.draft.isEmpty())
                return tr("Row %1, %2: %3")
                    .arg(QString::number(row + 1), shown(m_columns[column].words.prompt.text), cell.reason);
        }
    }
    return {};
}

void RecordsModel::addRow(int before)
{
    beginInsertRows({}, before, before);
    m_rows.insert(m_rows.begin() + before, Row(m_columns.size()));
    endInsertRows();
}

void RecordsModel::removeRowsIn(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    endRemoveRows();
    Q_EMIT edited();
}

void RecordsModel::moveRowTo(int from, int to)
{
    if (to < 0 || to >= rowCount() || from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    Row row = std::move(m_rows[static_cast<std::size_t>(from)]);
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, std::move(row));
    endMoveRows();
    Q_EMIT edited();
}

int RecordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field &cell = field(index);
    const pack::CompiledQuestion &column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isNeeded = cell.isEmpty() && column.logic.required != pack::Required::No;
    switch (role) {
    case Qt::DisplayRole:
        if (!cell.draft.isEmpty())
            return cell.draft;
        if (cell.value)
            return cellText(column, *cell.value, m_words, m_locale);
        return isNeeded ? tr("missing") : QString();
    case Qt::EditRole: return cell.value ? cellText(column, *cell.value, m_words, m_locale) : cell.draft;
    case Qt::ToolTipRole: return cell.reason;
    case Qt::AccessibleDescriptionRole: return cell.reason;
    case kIsDraftRole: return !cell.draft.isEmpty();
    case kIsNeededRole: return isNeeded;
    default: return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return int{Qt::AlignLeading} | int{Qt::AlignVCenter};
    const bool isLabel = role == Qt::DisplayRole || (role == Qt::ToolTipRole && orientation == Qt::Horizontal);
    if (!isLabel)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return upperFirst(shown(m_columns[static_cast<std::size_t>(section)].words.prompt.text));
}

Qt::ItemFlags RecordsModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

RecordsModel::Field &RecordsModel::field(const QModelIndex &index)
{
    return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

const RecordsModel::Field &RecordsModel::field(const QModelIndex &index) const
{
    return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

void RecordsModel::changed(const QModelIndex &index)
{
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
}

} // namespace policywright::gui
