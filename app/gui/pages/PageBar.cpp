// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/PageBar.h"

#include "app/gui/Look.h"
#include "app/gui/answers/FlowLayout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace policywright::gui {
namespace {

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kTight);
    return row;
}

} // namespace

PageBar::PageBar(QWidget *parent) : QWidget(parent), m_pages(new QWidget(this))
{
    auto *flow = new FlowLayout(look::kNear);
    flow->setContentsMargins(0, 0, 0, 0);
    setLayout(flow);
    QHBoxLayout *pages = rowIn(m_pages);
    m_previous = makeButton(QString(QChar(0x2039)), tr("Previous page"));
    m_page = new QSpinBox(m_pages);
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setKeyboardTracking(false); // 1 is not where 12 leads to
    m_page->setAccessibleName(tr("Page"));
    m_count = new QLabel(m_pages);
    m_next = makeButton(QString(QChar(0x203a)), tr("Next page"));
    for (QWidget *part : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_page),
                          static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_next)})
        pages->addWidget(part);
    auto *sizes = new QWidget(this);
    QHBoxLayout *row = rowIn(sizes);
    QToolButton *smaller = makeButton(QString(QChar(0x2212)), tr("Smaller"));
    m_zoom = makeButton({}, {});
    m_zoom->setToolTip(tr("Size as at first"));
    QToolButton *larger = makeButton(QStringLiteral("+"), tr("Larger"));
    for (QToolButton *part : {smaller, m_zoom, larger})
        row->addWidget(part);
    m_state = look::wrappingLabel(this, look::Ink::Quiet);
    m_state->setWordWrap(false);
    for (QWidget *part : {m_pages, sizes, static_cast<QWidget *>(m_state)})
        flow->addWidget(part);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT pageWanted(m_page->value() - 2); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT pageWanted(m_page->value()); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { Q_EMIT pageWanted(page - 1); });
    connect(smaller, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(1); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(0); });
    showPage(0, 0);
    showState({});
}

// Return ends the number; a dialog around must not take it for its default button.
void PageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

QToolButton *PageBar::makeButton(const QString &sign, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(sign);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void PageBar::showPage(int page, int count)
{
    const QSignalBlocker quiet(m_page);
    m_pages->setVisible(count > 0);
    m_page->setRange(1, std::max(count, 1));
    m_page->setValue(page + 1);
    m_count->setText(tr("of %1", "pages").arg(count));
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
}

void PageBar::showState(const QString &words)
{
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
}

void PageBar::showZoom(const QString &words)
{
    m_zoom->setText(words);
    m_zoom->setAccessibleName(tr("Size: %1").arg(words));
}

QString PageBar::pageWords() const
{
    return QStringLiteral("%1 %2").arg(m_page->text(), m_count->text());
}

QString PageBar::state() const
{
    return m_state->text();
}

} // namespace policywright::gui
