// SPDX-License-Identifier: Apache-2.0
//
// Days as people type them: in the form of their locale, with the month in words, or as 2027-03-01.
#pragma once

#include "core/base/Date.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace policywright::gui {

// Nothing where the text is no day in any of these forms. Years of two digits are in this century.
std::optional<QDate> typedDate(const QString &text, const QLocale &locale);

QString shortDate(const QDate &date, const QLocale &locale); // as one types it, the year with four digits
QString longDate(const QDate &date, const QLocale &locale);  // with weekday and month in words

QString dayInWords(const QDate &date, const QLocale &locale); // the same without the weekday

QDate dateFromStored(const std::string &iso); // invalid where it is no date
std::string storedDate(const QDate &date);    // ISO

} // namespace policywright::gui
