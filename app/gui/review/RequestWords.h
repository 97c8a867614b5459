// SPDX-License-Identifier: Apache-2.0
//
// Requests for decisions in words.
#pragma once

#include "core/pack/PackSet.h"
#include "core/session/ReviewRequests.h"

#include <QString>

namespace policywright::gui {

// "Decision on Crisis plan: open · overdue since 1 December 2026 · all have to approve", and the words to them below.
QString requestSentence(const session::JudgedRequest &request, const pack::PackSet &packs);
// "Anna Berg: approved, signed · Ben Okafor: no decision yet"
QString answersSentence(const session::JudgedRequest &request);

} // namespace policywright::gui
