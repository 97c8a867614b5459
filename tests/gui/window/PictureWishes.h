// SPDX-License-Identifier: Apache-2.0
//
// What pictures of the window are wanted, by the words on the command line.
#pragma once

#include "app/gui/window/ApplicationLook.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace policywright::gui::test {

struct Wishes {
    QString folder;
    QString example = QStringLiteral("finance");
    QString language = QStringLiteral("en");
    QString only = {}; // "review", "versions", "confirmations", "dates" or "update"; empty: all
    bool isDark = false;
    bool isRightToLeft = false; // the window alone: there are no words yet of a language that is written so
    QSize size{1280, 800};
    int textPercent = kSmallestText;
};

inline Wishes wishesOf(const QStringList &arguments)
{
    Wishes wishes{.folder = arguments.value(0, QStringLiteral("."))};
    for (const QString &wish : arguments.mid(1)) {
        if (wish == QLatin1String("dark"))
            wishes.isDark = true;
        else if (QStringList{QStringLiteral("review"), QStringLiteral("versions"), QStringLiteral("confirmations"),
                             QStringLiteral("dates"), QStringLiteral("update")}
                     .contains(wish))
            wishes.only = wish;
        else if (wish == QLatin1String("rtl"))
            wishes.isRightToLeft = true;
        else if (wish == QLatin1String("de") || wish == QLatin1String("pseudo"))
            wishes.language = wish;
        else if (wish.endsWith(QLatin1Char('%')))
            wishes.textPercent = wish.chopped(1).toInt();
        else if (wish.front().isDigit())
            wishes.size = {wish.section(QLatin1Char('x'), 0, 0).toInt(), wish.section(QLatin1Char('x'), 1).toInt()};
        else
            wishes.example = wish;
    }
    return wishes;
}

} // namespace policywright::gui::test
