// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/RecordsEdit.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/FlowLayout.h"
#include "app/gui/answers/OptionWords.h"
#include "app/gui/answers/PastedRows.h"
#include "app/gui/answers/Reasons.h"
#include "app/gui/answers/RecordsDelegate.h"
#include "app/gui/answers/RecordsModel.h"
#include "app/gui/answers/RecordsView.h"
#include "app/gui/answers/TextEdit.h"
#include "core/pack/AnswerReader.h"
#include "core/session/AnswerTable.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr qsizetype kMostBytes = 4 * 1024 * 1024; // of a table that is pasted or read

} // namespace

RecordsEdit::RecordsEdit(const pack::CompiledQuestion &question, const PackWords &words, QWidget *parent)
    : AnswerEdit(question, Room::Page, parent), m_model(new RecordsModel(question, words, this)),
      m_view(new RecordsView(*m_model, this)), m_delegate(new RecordsDelegate(*m_model, *m_view))
{
    m_view->setItemDelegate(m_delegate);
    rows()->addWidget(m_view);
    setFocusProxy(m_view);
    makeButtons();
    connectView();
    enableButtons();
}

void RecordsEdit::makeButtons()
{
    auto *line = new FlowLayout(look::kGrid);
    rows()->addLayout(line);
    const auto add = [this, line](const QString &words, const QString &keys, auto action) {
        auto *button = new QPushButton(words, this);
        button->setAutoDefault(false);
        button->setToolTip(keys);
        connect(button, &QPushButton::clicked, this, action);
        line->addWidget(button);
        return button;
    };
    add(tr("Add row"), tr("Insert"), [this] { addRow(); });
    m_remove = add(tr("Remove row"), tr("Ctrl+Delete"), [this] { removeRows(); });
    m_up = add(tr("Move up"), tr("Alt+Up"), [this] { moveRow(-1); });
    m_down = add(tr("Move down"), tr("Alt+Down"), [this] { moveRow(1); });
    add(tr("Paste rows"), tr("Rows copied in a spreadsheet (Ctrl+V)"), [this] { pasteClipboard(); });
    add(tr("Import CSV…"), tr("Rows of a file"), [this] { openCsv(); });
}

void RecordsEdit::connectView()
{
    connect(m_model, &RecordsModel::edited, this, &RecordsEdit::takeTable);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordsEdit::enableButtons);
    connect(m_view, &RecordsView::addRowAsked, this, &RecordsEdit::addRow);
    connect(m_view, &RecordsView::removeRowAsked, this, &RecordsEdit::removeRows);
    connect(m_view, &RecordsView::moveRowAsked, this, &RecordsEdit::moveRow);
    connect(m_view, &RecordsView::clearAsked, this, &RecordsEdit::clearCells);
    connect(m_view, &RecordsView::copyAsked, this, &RecordsEdit::copyCells);
    connect(m_view, &RecordsView::pasteAsked, this, &RecordsEdit::pasteClipboard);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordsEdit::enableButtons);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &RecordsEdit::enableButtons);
    connect(m_delegate, &RecordsDelegate::editorOpened, m_view,
            [this](const QModelIndex &index) { m_view->fitRow(index.row()); });
    connect(m_delegate, &RecordsDelegate::editorClosed, m_view,
            [this](const QModelIndex &index) { m_view->fitRow(index.row()); });
    connect(m_delegate, &RecordsDelegate::passedLastCell, this, &RecordsEdit::addRow);
}

void RecordsEdit::setPeople(const std::vector<model::Person> &people)
{
    m_delegate->setPeople(people);
}

void RecordsEdit::setNames(const QString &name, const QString &description)
{
    m_view->setAccessibleName(name);
    m_view->setAccessibleDescription(description);
}

void RecordsEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *records = counting ? std::get_if<model::Records>(&*counting) : nullptr;
    m_model->setRecords(records ? *records : model::Records{});
    enableButtons();
}

void RecordsEdit::displayFaded(bool faded)
{
    m_delegate->setFaded(faded);
    m_view->viewport()->update();
}

void RecordsEdit::takeTable()
{
    if (m_isFilling)
        return;
    const model::Records records = m_model->records();
    if (records.rows.empty())
        takeNothing(model::Records{});
    else
        take(pack::naturalForm(records));
    if (const QString problem = m_model->firstProblem(); !problem.isEmpty())
        showReason(problem);
}

void RecordsEdit::addRow()
{
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : m_model->rowCount();
    m_model->addRow(row);
    m_view->setFocus();
    m_view->setCurrentIndex(m_model->index(row, 0));
    m_view->edit(m_model->index(row, 0));
}

void RecordsEdit::removeRows()
{
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    const auto [first, last] = std::ranges::minmax(selected, {}, &QModelIndex::row);
    const int column = m_view->currentIndex().column();
    const int row = first.row();
    m_model->removeRowsIn(row, last.row());
    m_view->setFocus();
    m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
}

void RecordsEdit::moveRow(int by)
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid())
        return;
    m_model->moveRowTo(at.row(), at.row() + by);
    m_view->setFocus();
    enableButtons();
}

void RecordsEdit::clearCells()
{
    m_isFilling = true;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        m_model->setText(index, {});
    m_isFilling = false;
    takeTable();
}

void RecordsEdit::copyCells() const
{
    QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(selected);
    QString text;
    int row = selected.isEmpty() ? 0 : selected.front().row();
    for (qsizetype i = 0; i < selected.size(); ++i) {
        if (i > 0)
            text += selected[i].row() == row ? QLatin1Char('\t') : QLatin1Char('\n');
        row = selected[i].row();
        text += inOneLine(selected[i].data(Qt::EditRole).toString());
    }
    QApplication::clipboard()->setText(text);
}

void RecordsEdit::pasteClipboard()
{
    pasteRows(QApplication::clipboard()->text());
}

void RecordsEdit::pasteRows(const QString &text)
{
    if (text.size() > kMostBytes) {
        showReason(
            tr("The clipboard holds %L1 characters, more than a table can have. Nothing was pasted.").arg(text.size()));
        return;
    }
    const QModelIndex at = m_view->currentIndex();
    fill(pastedRows(text), at.isValid() ? at.row() : m_model->rowCount(), at.isValid() ? at.column() : 0);
    m_view->setFocus();
}

void RecordsEdit::openCsv()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import a table"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        showReason(tr("%1 cannot be read: %2").arg(name, file.errorString()));
    else
        importCsv(file.read(kMostBytes + 1), name);
}

void RecordsEdit::importCsv(const QByteArray &csv, const QString &file)
{
    if (csv.size() > kMostBytes) {
        showReason(tr("%1 is too large for a table; a file can have 4 MB. Nothing was imported.").arg(file));
        return;
    }
    model::Records all = m_model->records();
    const auto table = session::tableFromCsv(question().logic, csv.toStdString(), file.toStdString());
    if (!table) { // not in the form that the program writes; perhaps in that of a spreadsheet
        fill(pastedRows(QString::fromUtf8(csv)), m_model->rowCount(), 0);
        return;
    }
    const model::Records &read = std::get<model::Records>(*table);
    all.rows.insert(all.rows.end(), read.rows.begin(), read.rows.end());
    m_model->setRecords(all);
    takeTable();
}

void RecordsEdit::fill(const std::vector<QStringList> &rows, int firstRow, int firstColumn)
{
    if (rows.empty())
        return;
    std::vector<int> columns = columnsNamedBy(rows.front());
    const std::size_t start = columns.empty() ? 0 : 1;
    for (int i = firstColumn; start == 0 && i < m_model->columnCount(); ++i)
        columns.push_back(i);
    m_isFilling = true;
    int row = firstRow;
    qsizetype leftOver = 0;
    for (std::size_t i = start; i < rows.size(); ++i, ++row) {
        if (row >= m_model->rowCount())
            m_model->addRow(m_model->rowCount());
        for (qsizetype k = 0; k < rows[i].size(); ++k) {
            if (static_cast<std::size_t>(k) < columns.size())
                m_model->setText(m_model->index(row, columns[static_cast<std::size_t>(k)]), rows[i][k]);
            else
                leftOver += rows[i][k].trimmed().isEmpty() ? 0 : 1;
        }
    }
    m_isFilling = false;
    takeTable();
    if (leftOver > 0 && reason().isEmpty())
        showReason(tr("%n cells had no column here and were left out.", nullptr, static_cast<int>(leftOver)));
}

std::vector<int> RecordsEdit::columnsNamedBy(const QStringList &row) const
{
    std::vector<int> columns;
    for (const QString &cell : row) {
        const QString name = cell.trimmed();
        const auto isNamed = [&](const pack::CompiledQuestion &column) {
            return name.compare(shown(column.words.prompt.text), Qt::CaseInsensitive) == 0 ||
                   stored(name) == column.logic.id.toString();
        };
        const auto found = std::ranges::find_if(m_model->columns(), isNamed);
        if (found == m_model->columns().end())
            return {};
        columns.push_back(static_cast<int>(found - m_model->columns().begin()));
    }
    return columns;
}

void RecordsEdit::enableButtons()
{
    const int row = m_view->currentIndex().row();
    for (QPushButton *button : {m_remove, m_up, m_down})
        button->setVisible(m_model->rowCount() > 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model->rowCount() - 1);
}

} // namespace policywright::gui
