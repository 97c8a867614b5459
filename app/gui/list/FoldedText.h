// SPDX-License-Identifier: Apache-2.0
//
// Text made comparable for those who look for something: without capitals and accents.
#pragma once

#include <QStringList>

namespace policywright::gui {

QString folded(const QString &text);
QStringList foldedWords(const QString &text); // runs of letters and digits

} // namespace policywright::gui
