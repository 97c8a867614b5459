// SPDX-License-Identifier: Apache-2.0
#include "app/gui/list/RowsModel.h"

#include <utility>

namespace policywright::gui {
namespace {

// One row as it is read aloud.
QString spoken(const ListRow &row)
{
    QStringList parts;
    for (const QString &part : {row.title, row.mark, row.text}) {
        if (!part.isEmpty())
            parts.push_back(part);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

void RowsModel::setRows(std::vector<ListRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const ListRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::AccessibleTextRole)
        return spoken(row);
    return {};
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    const ListRow &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.kind == ListRow::Kind::Heading ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                              : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace policywright::gui
