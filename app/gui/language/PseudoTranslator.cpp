// SPDX-License-Identifier: Apache-2.0
#include "app/gui/language/PseudoTranslator.h"

namespace policywright::gui {
namespace {

constexpr QStringView kPlain = u"AEIOUYaeiouycnszCNSZ";
constexpr QStringView kAccented = u"ÅÉÎÖÛÝåéîöûýçñšžÇÑŠŽ";
static_assert(kPlain.size() == kAccented.size());

// The end of the placeholder that begins here, or `at` where none does.
qsizetype endOfPlaceholder(const QString &text, qsizetype at)
{
    if (text[at] == QLatin1Char('{')) {
        const qsizetype end = text.indexOf(QLatin1Char('}'), at);
        return end < 0 ? at : end + 1;
    }
    if (text[at] != QLatin1Char('%'))
        return at;
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == QLatin1Char('L'))
        ++end;
    return end < text.size() && (text[end].isDigit() || text[end] == QLatin1Char('n')) ? end + 1 : at;
}

// Qt's own words, names of keys among them, which are read as well as shown.
bool isOfQt(const char *context)
{
    return context[0] == 'Q' && context[1] >= 'A' && context[1] <= 'Z';
}

} // namespace

QString pseudo(const QString &text)
{
    if (text.contains(QStringLiteral("(*")))
        return text;
    QString changed;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype end = endOfPlaceholder(text, at); end > at) {
            changed += QStringView(text).sliced(at, end - at);
            at = end;
            continue;
        }
        const qsizetype letter = kPlain.indexOf(text[at]);
        changed += letter < 0 ? text[at] : kAccented[letter];
        ++at;
    }
    const QString longer = QString((text.size() + 2) / 3, QLatin1Char('~'));
    return QLatin1Char('[') + changed + longer + QLatin1Char(']');
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    return isOfQt(context) ? QString() : pseudo(QString::fromUtf8(source));
}

} // namespace policywright::gui
