// SPDX-License-Identifier: Apache-2.0
//
// What the outline lists, as plain values: the sections that matter for the answers at hand, with the clauses of the
// document that is shown and the questions that are asked. No widget.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/check/Findings.h"
#include "core/session/Interview.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace policywright::gui {

enum class Fullness { Empty, Half, Full };

struct OutlineRow {
    enum class Kind { Clause, Question };

    Kind kind = Kind::Clause;
    std::string id;
    QString title;
    QString found; // what the filter looks at beside the title: the answer

    bool operator==(const OutlineRow &) const = default;
};

struct OutlineSection {
    std::size_t section = 0; // index in PackSet::sections()
    SectionId id;
    QString title;
    Fullness fullness = Fullness::Empty;
    std::size_t gaps = 0;
    std::size_t findings = 0;
    std::size_t remarks = 0; // open ones
    bool hasQuestions = false;
    std::vector<OutlineRow> rows = {};

    bool operator==(const OutlineSection &) const = default;
};

Fullness fullnessOf(const session::SectionProgress &progress);

struct OutlineSources {
    const pack::PackSet &packs;
    const assembly::AnswerValues &values;
    const assembly::AssembledDocument &document;
    const std::vector<session::SectionProgress> &progress;
    const std::vector<check::Finding> &findings;
    const std::map<SectionId, int> &remarks; // open ones by section
};
std::vector<OutlineSection> outlineOf(const OutlineSources &sources);

} // namespace policywright::gui
