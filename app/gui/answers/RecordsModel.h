// SPDX-License-Identifier: Apache-2.0
//
// A table of records while it is edited: the rows with their typed cells, and beside them what was typed or pasted into
// a cell and is no value of its column yet. Such a draft stays where it is until it is mended; records() leaves it out.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <map>

namespace policywright::gui {

class RecordsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kIsDraftRole = Qt::UserRole;      // the text is a draft
    static constexpr int kIsNeededRole = Qt::UserRole + 1; // an empty cell that its column needs

    RecordsModel(const pack::CompiledQuestion &table, PackWords words, QObject *parent);

    void setRecords(const model::Records &records);
    model::Records records() const; // without rows that hold nothing
    const std::vector<pack::CompiledQuestion> &columns() const { return m_columns; }
    const PackWords &words() const { return m_words; }

    std::optional<model::Cell> cell(const QModelIndex &index) const;
    void setCell(const QModelIndex &index, const std::optional<model::Cell> &cell);
    QString draft(const QModelIndex &index) const;
    // As a person writes it; a draft where it is no value of the column. Empty: the cell is emptied.
    void setText(const QModelIndex &index, const QString &text);
    QString firstProblem() const; // a sentence on the first draft; empty: there is none

    void addRow(int before);
    void removeRowsIn(int first, int last);
    void moveRowTo(int from, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(); // by the author, not by setRecords()

private:
    struct Field {
        std::optional<model::Cell> value = {};
        QString draft = {};
        QString reason = {}; // why the draft is no value

        bool isEmpty() const { return !value && draft.isEmpty(); }
    };
    using Row = std::vector<Field>;

    Field &field(const QModelIndex &index);
    const Field &field(const QModelIndex &index) const;
    void changed(const QModelIndex &index);

    std::vector<pack::CompiledQuestion> m_columns;
    PackWords m_words;
    QLocale m_locale;
    std::vector<Row> m_rows;
};

} // namespace policywright::gui
