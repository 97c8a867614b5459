// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/NoticeBar.h"

#include "app/gui/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace policywright::gui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_sentence(look::wrappingLabel(this)), m_button(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::kApart, look::kNear, look::kNear, look::kNear);
    row->setSpacing(look::kNear);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    auto *close = new QPushButton(tr("Hide"), this);
    close->setAccessibleName(tr("Hide the notice"));
    row->addWidget(close);
    setAutoFillBackground(true);
    colour();
    hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        hide();
        action();
    });
    connect(close, &QPushButton::clicked, this, &NoticeBar::hide);
}

void NoticeBar::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_button->hide();
    show();
}

void NoticeBar::say(const QString &sentence, const QString &verb, std::function<void()> action)
{
    m_action = std::move(action);
    m_button->setText(verb);
    say(sentence);
    m_button->show();
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void NoticeBar::colour()
{
    const QPalette &around = parentWidget()->palette();
    const QColor ground = look::gapGround(around);
    if (palette().color(QPalette::Window) == ground)
        return;
    QPalette own;
    own.setColor(QPalette::Window, ground);
    setPalette(own);
}

} // namespace policywright::gui
