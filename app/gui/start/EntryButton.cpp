// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/EntryButton.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kInside = look::kNear;
constexpr int kRadius = look::kGrid;
constexpr int kWrapped = int{Qt::TextWordWrap} | int{Qt::AlignLeading} | int{Qt::AlignTop};

int heightOf(const QFontMetrics &metrics, const QString &text, int width)
{
    return text.isEmpty() ? 0 : metrics.boundingRect(QRect(0, 0, std::max(1, width), 10'000), kWrapped, text).height();
}

} // namespace

EntryButton::EntryButton(const QString &name, const QString &about, QWidget *parent)
    : QPushButton(withoutShortcut(name), parent), m_name(name), m_about(about)
{
    setFlat(true);
    setAccessibleName(name);
    setAccessibleDescription(about);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont EntryButton::nameFont() const
{
    return look::strong(font());
}

QSize EntryButton::sizeHint() const
{
    const int width =
        std::max(QFontMetrics(nameFont()).horizontalAdvance(m_name), fontMetrics().horizontalAdvance(m_about)) +
        2 * kInside + 1;
    return {width, heightForWidth(width)};
}

QSize EntryButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, heightForWidth(10'000)};
}

int EntryButton::heightForWidth(int width) const
{
    return m_heights.at(width, [&] {
        const int inner = width - 2 * kInside;
        return heightOf(QFontMetrics(nameFont()), m_name, inner) + heightOf(fontMetrics(), m_about, inner) +
               2 * kInside;
    });
}

void EntryButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.forget();
    QPushButton::changeEvent(event);
}

void EntryButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(look::chosenGround(palette()));
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(look::accent(palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    QRect room = rect().adjusted(kInside, kInside, -kInside, -kInside);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(nameFont());
    painter.drawText(room, kWrapped, m_name);
    room.setTop(room.top() + heightOf(QFontMetrics(nameFont()), m_name, room.width()));
    painter.setPen(look::quietInk(palette()));
    painter.setFont(font());
    painter.drawText(room, kWrapped, m_about);
}

} // namespace policywright::gui
