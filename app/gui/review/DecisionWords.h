// SPDX-License-Identifier: Apache-2.0
//
// Decisions of reviewers in words.
#pragma once

#include "core/session/ReviewDecisions.h"

#include <QString>

namespace policywright::gui {

QString verdictWords(annotate::Verdict verdict); // "approves"
// "Ben Hart approved this on …. It holds." or what voided it.
QString decisionSentence(const session::JudgedDecision &decision);
// Which clauses changed since; empty: none.
QString changesSentence(const session::JudgedDecision &decision, const pack::PackSet &packs);

} // namespace policywright::gui
