// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/RecordsDelegate.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/CellText.h"
#include "app/gui/answers/RecordsModel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

#include <algorithm>

namespace policywright::gui {
namespace {

AnswerEdit *editAround(QObject *child)
{
    for (QObject *at = child; at; at = at->parent()) {
        if (auto *edit = qobject_cast<AnswerEdit *>(at))
            return edit;
    }
    return nullptr;
}

// What Tab visits inside of an editor, in order.
QList<QWidget *> fieldsOf(const AnswerEdit &edit)
{
    QList<QWidget *> fields;
    for (QWidget *child : edit.findChildren<QWidget *>()) {
        if ((child->focusPolicy() & Qt::TabFocus) != 0 && !child->focusProxy() && !child->isHidden() &&
            child->window() == edit.window())
            fields.push_back(child);
    }
    return fields;
}

} // namespace

RecordsDelegate::RecordsDelegate(RecordsModel &model, QAbstractItemView &view)
    : QStyledItemDelegate(&view), m_model(model), m_view(view)
{
}

QWidget *RecordsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const pack::CompiledQuestion &column = m_model.columns()[static_cast<std::size_t>(index.column())];
    AnswerEdit *edit = answerEditFor(column, parent, m_model.words(), AnswerEdit::Room::Cell);
    edit->setAutoFillBackground(true);
    edit->setPeople(m_people);
    edit->setNames(tr("%1, row %2").arg(shown(column.words.prompt.text)).arg(index.row() + 1), {});
    m_before = m_model.cell(index);
    auto *self = const_cast<RecordsDelegate *>(this);
    for (QWidget *field : fieldsOf(*edit))
        field->installEventFilter(self);
    connect(edit, &AnswerEdit::answered, self, [self, edit] { Q_EMIT self->commitData(edit); });
    QMetaObject::invokeMethod(
        self, [self, at = QPersistentModelIndex(index)] { Q_EMIT self->editorOpened(at); }, Qt::QueuedConnection);
    return edit;
}

void RecordsDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    const auto *edit = qobject_cast<const AnswerEdit *>(editor);
    if (index.isValid() && edit && !edit->reason().isEmpty() && !edit->typed().isEmpty())
        m_model.setText(index, edit->typed());
    QStyledItemDelegate::destroyEditor(editor, index);
    auto *self = const_cast<RecordsDelegate *>(this);
    QMetaObject::invokeMethod(
        self, [self, at = QPersistentModelIndex(index)] { Q_EMIT self->editorClosed(at); }, Qt::QueuedConnection);
}

void RecordsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<AnswerEdit *>(editor);
    const auto cell = m_model.cell(index);
    edit->show(cell ? std::optional(answerOf(*cell)) : std::nullopt, std::nullopt);
    if (const QString draft = m_model.draft(index); !draft.isEmpty() && edit->typed().isEmpty())
        edit->setTyped(draft);
}

void RecordsDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *edit = qobject_cast<const AnswerEdit *>(editor);
    if (edit->reason().isEmpty())
        m_model.setCell(index, cellOf(edit->given()));
}

void RecordsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect place = option.rect;
    const QSize least = editor->sizeHint();
    const int room = m_view.viewport()->width();
    place.setWidth(std::min(std::max(place.width(), editor->minimumSizeHint().width()), room));
    place.setHeight(std::max(place.height(), least.height()));
    if (place.right() >= room)
        place.moveRight(room - 1);
    editor->setGeometry(place);
}

void RecordsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignLeading | Qt::AlignVCenter;
    const QPalette palette = m_view.palette();
    if (index.data(RecordsModel::kIsDraftRole).toBool() || index.data(RecordsModel::kIsNeededRole).toBool())
        option->palette.setColor(QPalette::Text, look::gapInk(palette));
    else if (m_isFaded)
        option->palette.setColor(QPalette::Text, look::quietInk(palette));
}

QSize RecordsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height() + look::kNear, option.fontMetrics.height() + 4 * look::kGrid));
    return size;
}

bool RecordsDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QWidget *>(watched);
    AnswerEdit *edit = field ? editAround(field) : nullptr;
    if (!edit || edit == watched)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return keyPressed(*edit, *field, static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut && !m_isEnding) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        QWidget *next = QApplication::focusWidget();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && next &&
            !edit->isAncestorOf(next))
            end(*edit, NoHint);
    }
    return false;
}

bool RecordsDelegate::keyPressed(AnswerEdit &edit, QWidget &field, int key)
{
    const QList<QWidget *> fields = fieldsOf(edit);
    const bool isMultiLine = qobject_cast<QPlainTextEdit *>(&field) != nullptr;
    switch (key) {
    case Qt::Key_Tab:
        if (&field != fields.back())
            return false; // to the next field inside
        {
            const QModelIndex at = m_view.currentIndex();
            const bool isLast = at.row() == m_model.rowCount() - 1 && at.column() == m_model.columnCount() - 1;
            end(edit, isLast ? NoHint : EditNextItem);
            if (isLast)
                Q_EMIT passedLastCell();
        }
        return true;
    case Qt::Key_Backtab:
        if (&field != fields.front())
            return false;
        end(edit, m_view.currentIndex().row() == 0 && m_view.currentIndex().column() == 0 ? NoHint : EditPreviousItem);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isMultiLine)
            return false;
        end(edit, NoHint);
        return true;
    case Qt::Key_Escape: takeBack(edit); return true;
    default: return false;
    }
}

void RecordsDelegate::end(AnswerEdit &edit, EndEditHint hint)
{
    m_isEnding = true;
    Q_EMIT commitData(&edit);
    const bool hadFocus = edit.isAncestorOf(QApplication::focusWidget());
    Q_EMIT closeEditor(&edit, hint);
    m_isEnding = false;
    if (hadFocus && !m_view.isAncestorOf(QApplication::focusWidget()))
        m_view.setFocus();
}

void RecordsDelegate::takeBack(AnswerEdit &edit)
{
    edit.forgetTyped();
    edit.show(m_before ? std::optional(answerOf(*m_before)) : std::nullopt, std::nullopt);
    end(edit, NoHint);
}

} // namespace policywright::gui
