// SPDX-License-Identifier: Apache-2.0
//
// Rows as spreadsheets put them on the clipboard (cells separated by tabs) and as people copy them from files
// (separated by commas or semicolons, with quotation marks).
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace policywright::gui {

// One row with one cell where the text is no table: "Smith, John" is a name.
std::vector<QStringList> pastedRows(const QString &text);

} // namespace policywright::gui
