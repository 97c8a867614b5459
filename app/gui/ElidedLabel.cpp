// SPDX-License-Identifier: Apache-2.0
#include "app/gui/ElidedLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kFewestCharacters = 6;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent, look::Ink ink) : QLabel(parent), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * kFewestCharacters), whole.height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    if (sizeHint().width() > width())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(m_ink == look::Ink::Quiet ? look::quietInk(palette()) : palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), int{Qt::AlignLeading} | int{Qt::AlignVCenter} | int{Qt::TextSingleLine},
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace policywright::gui
