// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/OptionButton.h"

#include "app/gui/FocusMark.h"
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

QSize sizeOf(const QAbstractButton &button)
{
    const int side = std::max(16, button.fontMetrics().ascent());
    return {side, side};
}

int widthBesideWords(const QAbstractButton &button)
{
    return kInside + sizeOf(button).width() + kInside + kInside;
}

int heightFor(const QAbstractButton &button, int width)
{
    const QRect room(0, 0, std::max(1, width - widthBesideWords(button)), 10'000);
    const int words = button.fontMetrics().boundingRect(room, kWrapped, button.text()).height();
    return std::max(words, sizeOf(button).height()) + 2 * kInside - 2;
}

QSize hintFor(const QAbstractButton &button)
{
    const int width = button.fontMetrics().horizontalAdvance(button.text()) + widthBesideWords(button) + 1;
    return {width, heightFor(button, width)};
}

QSize leastSizeFor(const QAbstractButton &button)
{
    return {widthBesideWords(button) + button.fontMetrics().averageCharWidth() * 8, heightFor(button, 10'000)};
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

// Drawn here: Fusion's marks are hardly visible on a dark ground.
void paintMark(QPainter &painter, Mark mark, const QRectF &place, const QStyleOptionButton &option)
{
    const bool isChosen = option.state.testFlag(QStyle::State_On);
    const QPalette &palette = option.palette;
    const QColor ground = palette.color(QPalette::Base);
    const QColor ink = isChosen ? look::accent(palette) : look::mixed(palette.color(QPalette::Text), ground, 0.4);
    const QRectF box = place.adjusted(1, 1, -1, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(isChosen && mark == Mark::Check ? ink : ground);
    if (mark == Mark::Check)
        painter.drawRoundedRect(box, 2, 2);
    else
        painter.drawEllipse(box);
    if (!isChosen)
        return;
    if (mark == Mark::Radio) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const double inset = box.width() * 0.25;
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
        return;
    }
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    painter.setPen(QPen(ground, box.width() * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{at(0.24, 0.54), at(0.43, 0.72), at(0.77, 0.30)});
}

void paint(Mark mark, const QAbstractButton &button, QPainter &painter, const QStyleOptionButton &option)
{
    paintGround(painter, option, button);
    const QSize size = sizeOf(button);
    const QRect inside = button.rect().adjusted(kInside, 0, -kInside, 0);
    QRect words = inside.adjusted(size.width() + kInside, 0, 0, 0);
    const QRect firstLine(inside.left(), inside.top() + kInside - 1, inside.width(),
                          std::max(button.fontMetrics().lineSpacing(), size.height()));
    const QRect place(inside.left(), firstLine.center().y() - size.height() / 2, size.width(), size.height());
    paintMark(painter, mark, QStyle::visualRect(button.layoutDirection(), button.rect(), place), option);
    words = QStyle::visualRect(button.layoutDirection(), button.rect(), words);
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(words, kWrapped, button.text());
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusMark(painter, option.palette, button.rect());
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
    return hintFor(*this);
}

QSize OptionRadio::minimumSizeHint() const
{
    return leastSizeFor(*this);
}

int OptionRadio::heightForWidth(int width) const
{
    return heightFor(*this, width);
}

void OptionRadio::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    paint(Mark::Radio, *this, painter, option);
}

OptionCheck::OptionCheck(const QString &words, QWidget *parent) : QCheckBox(parent)
{
    setWords(*this, words);
    prepare(*this);
}

QSize OptionCheck::sizeHint() const
{
    return hintFor(*this);
}

QSize OptionCheck::minimumSizeHint() const
{
    return leastSizeFor(*this);
}

int OptionCheck::heightForWidth(int width) const
{
    return heightFor(*this, width);
}

void OptionCheck::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    paint(Mark::Check, *this, painter, option);
}

} // namespace policywright::gui
