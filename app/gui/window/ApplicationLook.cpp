// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/ApplicationLook.h"

#include "app/gui/Look.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleHints>

namespace policywright::gui {
namespace {

bool isFusion()
{
    return QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
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
