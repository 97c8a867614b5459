// SPDX-License-Identifier: Apache-2.0
//
// The language that the window speaks: the one of the settings, else the first of the system's languages that there are
// words in, else English, in which the program is written. The words of a policy are its packs' and do not change with
// it. "pseudo" is English with accents and a third longer, to see what a layout makes of other languages.
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace policywright::gui {

inline constexpr auto kPseudoLanguage = "pseudo";

QStringList windowLanguages(); // that can be chosen: "de", "en"; pseudo is not offered

// Once, before the first window. `wanted`: a language, or empty for the system's. Returns what is spoken now.
QString installLanguage(QCoreApplication &application, const QString &wanted = {});

} // namespace policywright::gui
