// SPDX-License-Identifier: Apache-2.0
#include "app/gui/list/CalmList.h"

#include "app/gui/FocusMark.h"
#include "app/gui/list/RowsDelegate.h"
#include "app/gui/list/RowsModel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace policywright::gui {

CalmList::CalmList(Emphasis emphasis, QWidget *parent) : QListView(parent), m_model(new RowsModel(this))
{
    setModel(m_model);
    setItemDelegate(new RowsDelegate(emphasis, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true); // shows what a click would choose
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            Q_EMIT chosen(rows()[static_cast<std::size_t>(index.row())].key);
    });
}

const std::vector<ListRow> &CalmList::rows() const
{
    return m_model->rows();
}

void CalmList::setRows(std::vector<ListRow> rows)
{
    if (rows == this->rows())
        return;
    const int key = currentKey();
    const int scrolled = verticalScrollBar()->value();
    m_model->setRows(std::move(rows));
    if (key < 0)
        return;
    setCurrentKey(key);
    if (currentKey() < 0)
        Q_EMIT currentKeyChanged(-1);
    else
        verticalScrollBar()->setValue(scrolled);
}

int CalmList::currentKey() const
{
    return currentIndex().isValid() ? rows()[static_cast<std::size_t>(currentIndex().row())].key : -1;
}

void CalmList::setCurrentKey(int key)
{
    const auto found = std::ranges::find_if(
        rows(), [key](const ListRow &row) { return row.kind == ListRow::Kind::Item && row.key == key; });
    setCurrentIndex(found == rows().end() ? QModelIndex() : m_model->index(static_cast<int>(found - rows().begin())));
}

void CalmList::makeFirstCurrent()
{
    const int first = nextItem(-1, 1);
    setCurrentIndex(first < 0 ? QModelIndex() : m_model->index(first));
    scrollToTop();
}

void CalmList::choose()
{
    if (const int key = currentKey(); key >= 0)
        Q_EMIT chosen(key);
}

// The current row shows where the keyboard is; without one, the list does.
void CalmList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!hasFocus() || currentIndex().isValid())
        return;
    QPainter painter(viewport());
    paintFocusMark(painter, palette(), viewport()->rect());
}

void CalmList::steerFrom(QLineEdit *field)
{
    field->installEventFilter(this);
}

void CalmList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose();
    else
        QListView::keyPressEvent(event);
}

void CalmList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentKeyChanged(currentKey());
}

QModelIndex CalmList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = static_cast<int>(rows().size());
    const int at = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / std::max(1, sizeHintForRow(std::max(at, 0))) - 1);
    int next = -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft: next = nextItem(at < 0 ? count : at, -1); break;
    case MoveDown:
    case MoveNext:
    case MoveRight: next = nextItem(at, 1); break;
    case MoveHome: next = nextItem(-1, 1); break;
    case MoveEnd: next = nextItem(count, -1); break;
    case MovePageUp: next = at - page > 0 ? nextItem(at - page - 1, 1) : nextItem(-1, 1); break;
    case MovePageDown: next = at + page < count ? nextItem(at + page + 1, -1) : nextItem(count, -1); break;
    }
    if (next == nextItem(-1, 1))
        scrollToTop(); // its heading, too
    return next < 0 ? currentIndex() : m_model->index(next);
}

int CalmList::nextItem(int from, int step) const
{
    const int count = static_cast<int>(rows().size());
    for (int row = from + step; row >= 0 && row < count; row += step) {
        if (rows()[static_cast<std::size_t>(row)].kind == ListRow::Kind::Item)
            return row;
    }
    return -1;
}

bool CalmList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !qobject_cast<QLineEdit *>(watched))
        return QListView::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter: keyPressEvent(key); return true;
    default: return QListView::eventFilter(watched, event);
    }
}

} // namespace policywright::gui
