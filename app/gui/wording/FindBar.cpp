// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/FindBar.h"

#include "app/gui/Look.h"
#include "app/gui/answers/FlowLayout.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_find(new QLineEdit(this)), m_replace(new QLineEdit(this)),
      m_matchCase(new QCheckBox(tr("Match case"), this)), m_wholeWords(new QCheckBox(tr("Whole words"), this)),
      m_count(look::wrappingLabel(this, look::Ink::Quiet))
{
    m_find->setPlaceholderText(tr("Find in the texts"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(m_replace->placeholderText());
    m_count->setAccessibleName(tr("Places found"));
    build();
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::searchChanged);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::searchChanged);
    connect(m_wholeWords, &QCheckBox::toggled, this, &FindBar::searchChanged);
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replaceWanted);
    showCount(0, 0);
}

void FindBar::build()
{
    m_previous = new QPushButton(tr("Previous"), this);
    m_next = new QPushButton(tr("Next"), this);
    m_replaceOne = new QPushButton(tr("Replace"), this);
    m_replaceAll = new QPushButton(tr("Replace all"), this);
    auto *close = new QPushButton(tr("Close"), this);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT nextWanted(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT nextWanted(1); });
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceWanted);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllWanted);
    connect(close, &QPushButton::clicked, this, &FindBar::closed);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kMargin, look::kNear, look::kApart, look::kNear);
    rows->setSpacing(look::kTight);
    rows->addWidget(m_find);
    rows->addWidget(m_replace);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(look::kNear);
    buttons->setLayout(flow);
    for (QWidget *part :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_replaceOne),
          static_cast<QWidget *>(m_replaceAll), static_cast<QWidget *>(close), static_cast<QWidget *>(m_matchCase),
          static_cast<QWidget *>(m_wholeWords)}) {
        flow->addWidget(part);
        setTabOrder(flow->count() == 1 ? m_replace : flow->itemAt(flow->count() - 2)->widget(), part);
    }
    rows->addWidget(buttons);
    rows->addWidget(m_count);
}

void FindBar::open()
{
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

SearchedWords FindBar::searched() const
{
    return {m_find->text(), m_matchCase->isChecked(), m_wholeWords->isChecked()};
}

QString FindBar::replacement() const
{
    return m_replace->text();
}

void FindBar::showCount(std::size_t at, std::size_t count)
{
    const auto number = [this](std::size_t n) { return locale().toString(static_cast<qulonglong>(n)); };
    QString words;
    if (!m_find->text().isEmpty())
        words = count == 0 ? tr("Nothing found")
                : at == 0  ? tr("%1 found").arg(number(count))
                           : tr("%1 of %2", "place, places").arg(number(at), number(count));
    m_count->setText(words);
    for (QPushButton *button : {m_previous, m_next, m_replaceOne, m_replaceAll})
        button->setEnabled(count > 0);
}

void FindBar::say(const QString &sentence)
{
    m_count->setText(sentence);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isReturn && m_find->hasFocus())
        Q_EMIT nextWanted(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace policywright::gui
