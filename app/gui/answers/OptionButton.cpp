// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/OptionButton.h"

#include "app/gui/Look.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace policywright::gui {
namespace {

enum class Mark { Radio, Check };

constexpr int kInside = 2 * look::kGrid;
constexpr int kRadius = look::kGrid;
constexpr int kWrapped = int{Qt::TextWordWrap} | int{Qt::AlignLeading} | int{Qt::AlignVCenter};

QSize sizeOf(Mark mark, const QAbstractButton &button)
{
    const bool isRadio = mark == Mark::Radio;
    const QStyle *style = button.style();
    return {
        style->pixelMetric(isRadio ? QStyle::PM_ExclusiveIndicatorWidth : QStyle::PM_IndicatorWidth, nullptr, &button),
        style->pixelMetric(isRadio ? QStyle::PM_ExclusiveIndicatorHeight : QStyle::PM_IndicatorHeight, nullptr,
                           &button)};
}

int widthBesideWords(Mark mark, const QAbstractButton &button)
{
    return kInside + sizeOf(mark, button).width() + kInside + kInside;
}

int heightFor(Mark mark, const QAbstractButton &button, int width)
{
    const QRect room(0, 0, std::max(1, width - widthBesideWords(mark, button)), 10'000);
    const int words = button.fontMetrics().boundingRect(room, kWrapped, button.text()).height();
    return std::max(words, sizeOf(mark, button).height()) + 2 * kInside - 2;
}

QSize hintFor(Mark mark, const QAbstractButton &button)
{
    const int width = button.fontMetrics().horizontalAdvance(button.text()) + widthBesideWords(mark, button) + 1;
    return {width, heightFor(mark, button, width)};
}

QSize leastSizeFor(Mark mark, const QAbstractButton &button)
{
    return {widthBesideWords(mark, button) + button.fontMetrics().averageCharWidth() * 8,
            heightFor(mark, button, 10'000)};
}

void paintGround(QPainter &painter, const QStyleOptionButton &option, const QAbstractButton &button)
{
    const QPalette &palette = option.palette;
    const bool isChosen = button.isChecked();
    QColor ground = palette.color(QPalette::Base);
    if (isChosen)
        ground = look::chosenGround(palette);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = look::mixed(ground, palette.color(QPalette::Text), 0.04);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor frame = isChosen ? look::mixed(look::accent(palette), ground, 0.25) : look::hairline(palette);
    painter.setPen(frame);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintFocus(QPainter &painter, const QPalette &palette, const QRect &around)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look::accent(palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(around).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void paint(Mark mark, QAbstractButton &button, QStyleOptionButton option)
{
    QPainter painter(&button);
    paintGround(painter, option, button);
    const QSize size = sizeOf(mark, button);
    const QRect inside = button.rect().adjusted(kInside, 0, -kInside, 0);
    QRect words = inside.adjusted(size.width() + kInside, 0, 0, 0);
    const QRect firstLine(inside.left(), inside.top() + kInside - 1, inside.width(),
                          std::max(button.fontMetrics().lineSpacing(), size.height()));
    const QRect place(inside.left(), firstLine.center().y() - size.height() / 2, size.width(), size.height());
    option.rect = QStyle::visualRect(button.layoutDirection(), button.rect(), place);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    option.state.setFlag(QStyle::State_HasFocus, false); // the ring is drawn around the row
    button.style()->drawPrimitive(mark == Mark::Radio ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox,
                                  &option, &painter, &button);
    words = QStyle::visualRect(button.layoutDirection(), button.rect(), words);
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(words, kWrapped, button.text());
    if (hasFocus)
        paintFocus(painter, option.palette, button.rect());
}

void prepare(QAbstractButton &button)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    button.setSizePolicy(policy);
    button.setAttribute(Qt::WA_Hover);
}

// An ampersand of a pack's words is no shortcut: painting draws it, and this keeps it from becoming a mnemonic.
template <class Button>
void setWords(Button &button, const QString &words)
{
    button.setText(words);
    button.setShortcut({});
    button.setAccessibleName(words);
}

} // namespace

OptionRadio::OptionRadio(const QString &words, QWidget *parent) : QRadioButton(parent)
{
    setWords(*this, words);
    prepare(*this);
}

QSize OptionRadio::sizeHint() const
{
    return hintFor(Mark::Radio, *this);
}

QSize OptionRadio::minimumSizeHint() const
{
    return leastSizeFor(Mark::Radio, *this);
}

int OptionRadio::heightForWidth(int width) const
{
    return heightFor(Mark::Radio, *this, width);
}

void OptionRadio::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    paint(Mark::Radio, *this, option);
}

OptionCheck::OptionCheck(const QString &words, QWidget *parent) : QCheckBox(parent)
{
    setWords(*this, words);
    prepare(*this);
}

QSize OptionCheck::sizeHint() const
{
    return hintFor(Mark::Check, *this);
}

QSize OptionCheck::minimumSizeHint() const
{
    return leastSizeFor(Mark::Check, *this);
}

int OptionCheck::heightForWidth(int width) const
{
    return heightFor(Mark::Check, *this, width);
}

void OptionCheck::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    paint(Mark::Check, *this, option);
}

} // namespace policywright::gui
