// SPDX-License-Identifier: Apache-2.0
#include "app/gui/list/FoldedText.h"

#include <algorithm>

namespace policywright::gui {

QString folded(const QString &text)
{
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return text.toLower();
    QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    apart.removeIf([](QChar c) { return c.isMark(); });
    return apart.replace(QStringLiteral("ß"), QStringLiteral("ss"));
}

QStringList foldedWords(const QString &text)
{
    const QString whole = folded(text);
    QStringList words;
    for (qsizetype at = 0; at < whole.size();) {
        qsizetype end = at;
        while (end < whole.size() && whole[end].isLetterOrNumber())
            ++end;
        if (end > at)
            words.push_back(whole.sliced(at, end - at));
        at = end + 1;
    }
    return words;
}

} // namespace policywright::gui
