// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Look.h"

#include "app/gui/KnownHeights.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QScreen>
#include <QWidget>

namespace policywright::gui::look {
namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

// A label whose ink is made from the palette again when that changes.
class InkLabel final : public QLabel {
public:
    InkLabel(Ink ink, QWidget *parent) : QLabel(parent), m_ink(ink)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        colour();
    }

    int heightForWidth(int width) const override
    {
        if (m_measured != text()) {
            m_heights.forget();
            m_measured = text();
        }
        return m_heights.at(width, [&] { return QLabel::heightForWidth(width); });
    }

protected:
    bool event(QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::FontChange:
        case QEvent::StyleChange:
        case QEvent::ContentsRectChange: m_heights.forget(); break;
        case QEvent::PaletteChange: colour(); break;
        default: break;
        }
        return QLabel::event(event);
    }

private:
    void colour()
    {
        if (m_ink == Ink::Plain || !parentWidget())
            return;
        const QPalette &around = parentWidget()->palette();
        const QColor colour = m_ink == Ink::Quiet ? quietInk(around) : gapInk(around);
        if (palette().color(QPalette::WindowText) == colour)
            return;
        QPalette own;
        own.setColor(QPalette::WindowText, colour);
        own.setColor(QPalette::Text, colour); // the role of words on a page's ground
        setPalette(own);
    }

    Ink m_ink;
    mutable KnownHeights m_heights;
    mutable QString m_measured; // the text that they are of
};

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QColor mixed(const QColor &one, const QColor &other, double shareOfOther)
{
    const auto part = [shareOfOther](int a, int b) { return qRound(a + (b - a) * shareOfOther); };
    return QColor(part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue()));
}

QColor quietInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.32);
}

QColor gapInk(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf2, 0xb5, 0x6b) : QColor(0x87, 0x4a, 0x00);
}

QColor gapGround(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), QColor(0xf2, 0x9d, 0x38), 0.14);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.22);
}

QColor chosenGround(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), accent(palette), 0.10);
}

QColor accent(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x6c, 0xc4, 0xd0) : QColor(0x0b, 0x5f, 0x6b);
}

QPalette::ColorRole pageGround(const QPalette &palette)
{
    return isDark(palette) ? QPalette::Window : QPalette::Base;
}

QFont small(const QFont &font)
{
    return scaled(font, 0.88);
}

QFont strong(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont heading(const QFont &font)
{
    return scaled(strong(font), 1.2);
}

QFont pageTitle(const QFont &font)
{
    return scaled(strong(font), 1.728);
}

int readingWidth(const QWidget &widget)
{
    return widget.fontMetrics().averageCharWidth() * 84; // an average character is wider than most of a text's
}

void resizeWithin(QWidget &window, const QSize &wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() - QSize(kMargin, 2 * kMargin)));
}

QLabel *wrappingLabel(QWidget *parent, Ink ink)
{
    return new InkLabel(ink, parent);
}

} // namespace policywright::gui::look
