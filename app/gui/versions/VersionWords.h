// SPDX-License-Identifier: Apache-2.0
//
// What the window calls versions, their states and their changes.
#pragma once

#include "app/gui/versions/VersionsDesk.h"

#include <QLocale>
#include <QString>

namespace policywright::gui {

QString stateWords(history::State state);                            // "In review"
QString versionName(const VersionRow &row, const QLocale &locale);   // "Version 1.0", "Kept on 3 March 2027"
QString versionState(const VersionRow &row, const QLocale &locale);  // "In force since 3 March 2027", "Superseded"
QString versionDetail(const VersionRow &row, const QLocale &locale); // who kept it, when and why

// "Changed. Looks material: duties (must, may)."
QString changeWords(const exporting::ClauseChange &change);
QString kindWords(const exporting::ClauseChange &change); // "Material"

} // namespace policywright::gui
