// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/RecordsView.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/RecordsModel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace policywright::gui {
namespace {

constexpr int kMostRowsFitted = 60; // beyond, measuring each row would be felt
constexpr int kMostHeight = 560;
constexpr int kMostOfAHeading = 26; // characters; longer ones are cut off and have a tip

int charactersFor(pack::AnswerType type)
{
    switch (type) {
    case pack::AnswerType::Boolean: return 8;
    case pack::AnswerType::Date: return 13;
    case pack::AnswerType::Duration: return 16;
    case pack::AnswerType::Person: return 20;
    case pack::AnswerType::LongText: return 24;
    default: return 15;
    }
}

} // namespace

RecordsView::RecordsView(RecordsModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setShowGrid(true);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ContiguousSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    verticalHeader()->setHighlightSections(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { edit(index); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &RecordsView::fitSoon);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &RecordsView::fitSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordsView::fitSoon);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RecordsView::fitSoon);
}

void RecordsView::fitRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    resizeRowToContents(row);
    updateGeometry();
    updateEditorGeometries();
}

void RecordsView::fitSoon()
{
    if (m_willFit)
        return;
    m_willFit = true;
    QMetaObject::invokeMethod(this, &RecordsView::fit, Qt::QueuedConnection);
}

void RecordsView::fit()
{
    m_willFit = false;
    if (m_model.rowCount() <= kMostRowsFitted)
        resizeRowsToContents();
    updateGeometry();
    updateEditorGeometries();
}

QSize RecordsView::sizeHint() const
{
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    const int rows = std::max(verticalHeader()->length(), verticalHeader()->defaultSectionSize());
    const int height = horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + bar + 1;
    return {fontMetrics().averageCharWidth() * 40, std::min(height, kMostHeight)};
}

QSize RecordsView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

int RecordsView::sizeHintForRow(int row) const
{
    const int words = QTableView::sizeHintForRow(row);
    const QModelIndex current = currentIndex();
    const QWidget *editor = current.row() == row ? indexWidget(current) : nullptr;
    return editor ? std::max(words, editor->sizeHint().height() + 1) : words; // 1: the grid's line
}

// Room for values of its type, and for its heading unless that is long.
int RecordsView::leastWidthOf(const pack::CompiledQuestion &column) const
{
    const int character = fontMetrics().averageCharWidth();
    const int heading = horizontalHeader()->fontMetrics().horizontalAdvance(shown(column.words.prompt.text));
    return std::max(character * charactersFor(column.logic.type),
                    std::min(heading + look::kApart, character * kMostOfAHeading));
}

void RecordsView::fitColumns()
{
    std::vector<int> widths;
    for (const pack::CompiledQuestion &column : m_model.columns())
        widths.push_back(leastWidthOf(column));
    const int least = std::accumulate(widths.begin(), widths.end(), 0);
    const double stretch = std::max(1.0, static_cast<double>(viewport()->width()) / std::max(1, least));
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), static_cast<int>(widths[i] * stretch));
}

void RecordsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    fitColumns();
    fitSoon();
}

void RecordsView::wheelEvent(QWheelEvent *event)
{
    QTableView::wheelEvent(event);
    if (verticalScrollBar()->maximum() == 0)
        event->ignore(); // the page scrolls
}

void RecordsView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

void RecordsView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyAsked();
    else if (event->matches(QKeySequence::Paste))
        Q_EMIT pasteAsked();
    else if (event->key() == Qt::Key_Delete && isControl)
        Q_EMIT removeRowAsked();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT clearAsked();
    else if (event->key() == Qt::Key_Insert || (event->key() == Qt::Key_Return && isControl))
        Q_EMIT addRowAsked();
    else if (isAlt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRowAsked(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace policywright::gui
