// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/AnswerPicker.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QListWidgetItem>
#include <QVBoxLayout>

namespace policywright::gui {

AnswerPicker::AnswerPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Answers to insert"));
    m_search->setPlaceholderText(tr("Find a question"));
    m_search->setAccessibleName(tr("Find a question"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Questions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    rows->setSpacing(look::kTight);
    rows->addWidget(m_search);
    rows->addWidget(m_list);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &AnswerPicker::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &AnswerPicker::choose);
}

void AnswerPicker::offer(const std::vector<InsertableAnswer> &answers, const QPoint &globalPlace)
{
    m_list->clear();
    for (const InsertableAnswer &answer : answers) {
        const QString words = answer.answer.isEmpty() ? tr("%1 (not answered yet)").arg(answer.title)
                                                      : tr("%1: %2").arg(answer.title, answer.answer);
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, shown(answer.name));
        item->setToolTip(words);
    }
    m_search->clear();
    narrow({});
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 48, metrics.lineSpacing() * 14);
    move(globalPlace);
    show();
    m_search->setFocus();
}

void AnswerPicker::narrow(const QString &words)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool fits = item->text().contains(words, Qt::CaseInsensitive) ||
                          item->data(Qt::UserRole).toString().contains(words, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

bool AnswerPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: {
            const bool isDown = key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown;
            for (int row = m_list->currentRow() + (isDown ? 1 : -1); row >= 0 && row < m_list->count();
                 row += isDown ? 1 : -1) {
                if (m_list->item(row)->isHidden())
                    continue;
                m_list->setCurrentRow(row);
                break;
            }
            return true;
        }
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void AnswerPicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const QString name = item->data(Qt::UserRole).toString();
    close();
    Q_EMIT chosen(name);
}

} // namespace policywright::gui
