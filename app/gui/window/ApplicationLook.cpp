// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/ApplicationLook.h"

#include "app/gui/FocusMark.h"
#include "app/gui/Look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QIconEngine>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleHints>
#include <QStyleOption>

#include <algorithm>

namespace policywright::gui {
namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

// What a menu bar offers where it has no room for all of its menus. Qt's own is a picture in a file; to read it, every
// library for pictures is loaded, which takes as long as the rest of the window, and it is dark on dark.
class MoreIcon final : public QIconEngine {
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(QApplication::palette().color(group, QPalette::ButtonText), 1.5));
        const double step = rect.width() / 8.0;
        for (const double left : {2.0, 4.0}) {
            const QPointF tip(rect.left() + (left + 2) * step, rect.center().y() + 0.5);
            painter->drawPolyline(
                QPolygonF{tip + QPointF(-2 * step, -2 * step), tip, tip + QPointF(-2 * step, 2 * step)});
        }
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new MoreIcon; }
};

// Fusion, whose mark of the keyboard's place is hardly seen on buttons and check boxes, and not at all on lists. It is
// shown to those who use the keyboard: from a key on, until the mouse is pressed.
class ClearFocusStyle final : public QProxyStyle {
public:
    ClearFocusStyle() : QProxyStyle(QStringLiteral("fusion")) { qApp->installEventFilter(this); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const bool isFocusOfPart = element == PE_FrameFocusRect;
        if (!isFocusOfPart)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isRound = element == PE_IndicatorRadioButton;
        if ((isRound || element == PE_IndicatorCheckBox) && isDark(option->palette))
            paintBox(*painter, *option, isRound); // Fusion's is as dark as its ground
        const bool isFocusOfList = element == PE_Frame && option->state.testFlag(State_HasFocus) &&
                                   qobject_cast<const QAbstractItemView *>(widget);
        if (m_byKeyboard && (isFocusOfPart || isFocusOfList))
            paintFocusMark(*painter, option->palette, option->rect);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        QProxyStyle::drawControl(element, option, painter, widget);
        if (m_byKeyboard && element == CE_PushButton && option->state.testFlag(State_HasFocus))
            paintFocusMark(*painter, option->palette, option->rect);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        const int usual = QProxyStyle::pixelMetric(metric, option, widget);
        const bool isMark = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight;
        return isMark && widget ? std::max(usual, widget->fontMetrics().ascent()) : usual; // as large as the words
    }

    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override
    {
        if (icon == SP_ToolBarHorizontalExtensionButton)
            return QIcon(new MoreIcon);
        return QProxyStyle::standardIcon(icon, option, widget);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
            m_byKeyboard = event->type() == QEvent::KeyPress;
        return QProxyStyle::eventFilter(watched, event);
    }

private:
    static void paintBox(QPainter &painter, const QStyleOption &option, bool isRound)
    {
        const QRect frame = option.rect.adjusted(0, 0, -1, -1);
        const QPalette &palette = option.palette;
        painter.setPen(look::mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.4));
        painter.setBrush(Qt::NoBrush);
        if (!isRound)
            return painter.drawRect(frame);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawEllipse(frame);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }

    bool m_byKeyboard = true;
};

bool isFusion()
{
    const QStyle *style = QApplication::style();
    return dynamic_cast<const ClearFocusStyle *>(style) ||
           style->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
}

// Fusion's own of the other kind, for platforms that cannot turn to it.
QPalette palette(Qt::ColorScheme scheme)
{
    if (scheme == Qt::ColorScheme::Light)
        return QPalette(QColor(0xef, 0xef, 0xef));
    QPalette dark(QColor(0x32, 0x32, 0x32));
    dark.setColor(QPalette::Base, QColor(0x24, 0x24, 0x24));
    for (const QPalette::ColorRole words : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, words, QColor(0x9a, 0x9a, 0x9a));
    return dark;
}

Qt::ColorScheme schemeOf(WindowTheme theme)
{
    switch (theme) {
    case WindowTheme::Light: return Qt::ColorScheme::Light;
    case WindowTheme::Dark: return Qt::ColorScheme::Dark;
    case WindowTheme::Desktop: break;
    }
    return Qt::ColorScheme::Unknown;
}

// The platform's where it is as it is wanted.
void applyPalette(Qt::ColorScheme wanted)
{
    const QPalette platform = QApplication::style()->standardPalette();
    const bool fits = wanted == Qt::ColorScheme::Unknown || isDark(platform) == (wanted == Qt::ColorScheme::Dark);
    QPalette own = fits ? QPalette() : palette(wanted);
    const QPalette &ground = fits ? platform : own;
    const QColor accent = look::accent(ground);
    const QColor onAccent = isDark(ground) ? QColor(Qt::black) : QColor(Qt::white);
    own.setColor(QPalette::Highlight, accent);
    own.setColor(QPalette::HighlightedText, onAccent);
    own.setColor(QPalette::Accent, accent);
    own.setColor(QPalette::Link, accent);
    QApplication::setPalette(own);
}

void applyFont(int textPercent)
{
    QFont font = QApplication::font();
    const QString family = QStringLiteral("Source Sans 3");
    if (isFusion() && QFontDatabase::families().contains(family)) {
        font.setFamilies({family, font.family()});
        if (font.pointSizeF() < 10.5)
            font.setPointSizeF(10.5); // the family is small for its size
    }
    if (textPercent != kSmallestText && font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * textPercent / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

} // namespace

void applyLook(QApplication &application, int textPercent)
{
    applyFont(textPercent);
    if (!isFusion())
        return;
    QApplication::setStyle(new ClearFocusStyle);
    applyPalette(Qt::ColorScheme::Unknown);
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
                     [](Qt::ColorScheme scheme) { applyPalette(scheme); });
}

void applyTheme(WindowTheme theme)
{
    const Qt::ColorScheme wanted = schemeOf(theme);
    if (wanted == Qt::ColorScheme::Unknown)
        QGuiApplication::styleHints()->unsetColorScheme();
    else
        QGuiApplication::styleHints()->setColorScheme(wanted);
    if (isFusion())
        applyPalette(wanted);
}

} // namespace policywright::gui
