// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/ApplicationLook.h"

#include "app/gui/Look.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleHints>

namespace policywright::gui {
namespace {

void applyAccent()
{
    const QPalette platform = QApplication::style()->standardPalette();
    const QColor accent = look::accent(platform);
    const bool isDark = platform.color(QPalette::Window).lightness() < 128;
    QPalette own;
    own.setColor(QPalette::Highlight, accent);
    own.setColor(QPalette::HighlightedText, isDark ? QColor(Qt::black) : QColor(Qt::white));
    own.setColor(QPalette::Accent, accent);
    own.setColor(QPalette::Link, accent);
    QApplication::setPalette(own);
}

} // namespace

void applyLook(QApplication &application)
{
    const bool isOurs = QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    if (!isOurs)
        return;
    const QString family = QStringLiteral("Source Sans 3");
    if (QFontDatabase::families().contains(family)) {
        QFont font = QApplication::font();
        font.setFamilies({family, font.family()});
        if (font.pointSizeF() < 10.5)
            font.setPointSizeF(10.5); // the family is small for its size
        QApplication::setFont(font);
    }
    applyAccent();
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
                     [] { applyAccent(); });
}

} // namespace policywright::gui
