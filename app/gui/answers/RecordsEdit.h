// SPDX-License-Identifier: Apache-2.0
//
// A table of records: rows are added, removed, moved, pasted from a spreadsheet and read from a CSV file; each cell has
// the control of its type. Nothing that was pasted is dropped: what is no value of its column stays as text, is
// explained under the table, and is not part of the answer until it is mended.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

#include <QStringList>

class QPushButton;

namespace policywright::gui {

class RecordsDelegate;
class RecordsModel;
class RecordsView;

class RecordsEdit final : public AnswerEdit {
    Q_OBJECT

public:
    RecordsEdit(const pack::CompiledQuestion &question, const PackWords &words, QWidget *parent);

    void setPeople(const std::vector<model::Person> &people) override;
    void setNames(const QString &name, const QString &description) override;

    void addRow();
    void removeRows(); // of the selection
    void moveRow(int by);
    void pasteRows(const QString &text); // over the cells from the current one on, or behind the last row
    void importCsv(const QByteArray &csv, const QString &file);

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    void makeButtons();
    void connectView();
    void takeTable();
    void clearCells();
    void copyCells() const;
    void pasteClipboard();
    void openCsv();
    void fill(const std::vector<QStringList> &rows, int firstRow, int firstColumn);
    std::vector<int> columnsNamedBy(const QStringList &row) const; // empty: the row is no heading
    void enableButtons();

    RecordsModel *m_model;
    RecordsView *m_view;
    RecordsDelegate *m_delegate;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_isFilling = false;
};

} // namespace policywright::gui
