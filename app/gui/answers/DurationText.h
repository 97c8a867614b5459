// SPDX-License-Identifier: Apache-2.0
//
// Lengths of time in the words of a pack's language: "10 working days".
#pragma once

#include "app/gui/answers/AnswerEdit.h"
#include "core/base/Duration.h"

#include <QStringList>

#include <array>

namespace policywright::gui {

inline constexpr std::array kDurationUnits{Duration::Unit::Minutes, Duration::Unit::Hours, Duration::Unit::WorkingDays,
                                           Duration::Unit::Days,    Duration::Unit::Weeks, Duration::Unit::Months,
                                           Duration::Unit::Years};

QString unitWord(Duration::Unit unit, const PackWords &words, int count);
QString durationText(const Duration &duration, const PackWords &words);

// "3 weeks", "3 Wochen", in the pack's words or as it is stored. Nothing where it is none.
std::optional<Duration> typedDuration(const QString &text, const PackWords &words);

} // namespace policywright::gui
