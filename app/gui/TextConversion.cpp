// SPDX-License-Identifier: Apache-2.0
#include "app/gui/TextConversion.h"

namespace policywright::gui {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string stored(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

QString withoutShortcut(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace policywright::gui
