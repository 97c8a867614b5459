// SPDX-License-Identifier: Apache-2.0
//
// Cells of a table of records: edited with the control that fits the column's type, stored as one types. Tab goes to
// the next cell (through the fields of a person first), Return ends, Escape takes back.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace policywright::gui {

class RecordsModel;

class RecordsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    RecordsDelegate(RecordsModel &model, QAbstractItemView &view);

    void setPeople(const std::vector<model::Person> &people) { m_people = people; }
    void setFaded(bool faded) { m_isFaded = faded; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void editorOpened(const QModelIndex &index);
    void editorClosed(const QModelIndex &index);
    void passedLastCell(); // Tab in the last cell of the last row

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool keyPressed(AnswerEdit &edit, QWidget &field, int key);
    void end(AnswerEdit &edit, EndEditHint hint);
    void takeBack(AnswerEdit &edit);

    RecordsModel &m_model;
    QAbstractItemView &m_view;
    std::vector<model::Person> m_people;
    bool m_isFaded = false;
    mutable std::optional<model::Cell> m_before; // what the cell held when its editor opened
    bool m_isEnding = false;
};

} // namespace policywright::gui
