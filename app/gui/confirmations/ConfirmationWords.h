// SPDX-License-Identifier: Apache-2.0
//
// What the window says of confirmations, of people and of versions.
#pragma once

#include "app/gui/list/CalmList.h"
#include "core/session/Acknowledgements.h"

#include <QLocale>
#include <QString>

#include <string>
#include <vector>

namespace policywright::gui {

QString dayWords(const Date &day, const QLocale &locale);

// Why somebody has to confirm again: "Version 1.1 changed 2 clauses: …". Empty: they have not.
QString reasonWords(const session::PersonStanding &who, const QLocale &locale);
// "Version 1.0 on 3 March 2027", with the reason behind it. Empty where they never confirmed.
QString standingWords(const session::PersonStanding &who, const QLocale &locale);
// What a version asked of those who had confirmed the one before it. `isFirst`: there was none.
QString stepWords(const session::PublishedStep &step, bool isFirst);

enum class Headings { OfTheVersionInForce, OfEarlierOnes };
// The people under headings, who has to do something first; only those whose name or address has `words`, folded. The
// key of a row is the place in `people`, or behind them in `others`.
std::vector<ListRow> peopleRows(const session::Standings &standings, Headings headings, const QString &words,
                                const QLocale &locale);

// For a spreadsheet: who has to confirm, and why, under English heads as in session::confirmationsCsv.
std::string missingCsv(const std::vector<session::PersonStanding> &people);

} // namespace policywright::gui
