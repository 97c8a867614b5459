// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/FewLines.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

namespace policywright::gui {

FewLines::FewLines(int lines, QWidget *parent) : QWidget(parent), m_lines(lines)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FewLines::setText(const QString &text)
{
    m_text = text.simplified();
    update();
}

QSize FewLines::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * m_lines};
}

void FewLines::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void FewLines::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int step = fontMetrics().lineSpacing();
    QTextLayout layout(m_text, font());
    QTextOption option;
    option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < m_lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        const QRect place(0, i * step, width(), step);
        const bool isLast = i == m_lines - 1;
        const int length = isLast ? static_cast<int>(m_text.size()) - line.textStart() : line.textLength();
        const QString words = m_text.mid(line.textStart(), length);
        painter.drawText(place, static_cast<int>(Qt::AlignLeading) | static_cast<int>(Qt::AlignVCenter),
                         fontMetrics().elidedText(words, Qt::ElideRight, width()));
    }
    layout.endLayout();
}

} // namespace policywright::gui
