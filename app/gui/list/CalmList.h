// SPDX-License-Identifier: Apache-2.0
//
// A list of rows that wrap, under headings: findings, answers, things that were found. One click or Enter chooses a
// row; the arrow keys pass over headings. It knows nothing of policies: what a row stands for is its key.
#pragma once

#include "app/gui/Look.h"

#include <QListView>

#include <vector>

class QLineEdit;

namespace policywright::gui {

struct ListRow {
    enum class Kind { Heading, Item };
    enum class Sign { None, Missing, Error, Warning, Advice }; // each of another shape

    Kind kind = Kind::Item;
    QString title = {};
    QString text = {};
    QString mark = {}; // a word or two at the end of the title's line: what the sign means, for those who cannot see it
    look::Ink markInk = look::Ink::Quiet;
    Sign sign = Sign::None;
    int key = -1; // the caller's; of items only

    bool operator==(const ListRow &) const = default;
};

// What of an item is read first.
enum class Emphasis {
    Title, // the text beneath is a quiet remark
    Text,  // the title is what the text answers
};

class RowsModel;

class CalmList final : public QListView {
    Q_OBJECT

public:
    CalmList(Emphasis emphasis, QWidget *parent);

    // The row that is current stays so where its key is still there.
    void setRows(std::vector<ListRow> rows);
    const std::vector<ListRow> &rows() const;

    int currentKey() const; // -1: none
    void setCurrentKey(int key);
    void makeFirstCurrent();
    void choose(); // the current row

    // Arrow keys and Enter in the field move and choose here, while the cursor stays there.
    void steerFrom(QLineEdit *field);

Q_SIGNALS:
    void chosen(int key);
    void currentKeyChanged(int key); // -1: none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int nextItem(int from, int step) const; // -1: none

    RowsModel *m_model;
};

} // namespace policywright::gui
