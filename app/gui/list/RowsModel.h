// SPDX-License-Identifier: Apache-2.0
//
// The rows of a CalmList for Qt's views and for assistive technology. Headings can neither be current nor chosen.
#pragma once

#include "app/gui/list/CalmList.h"

#include <QAbstractListModel>

namespace policywright::gui {

class RowsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RowsModel(QObject *parent) : QAbstractListModel(parent) {}

    void setRows(std::vector<ListRow> rows);
    const std::vector<ListRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<ListRow> m_rows;
};

} // namespace policywright::gui
