// SPDX-License-Identifier: Apache-2.0
//
// What the command palette finds: questions, clauses, sections and people of a policy, each with the words by which it
// is found, and where it leads.
#pragma once

#include "app/gui/palette/SearchIndex.h"
#include "core/assembly/AnswerValues.h"

#include <QString>

#include <string>
#include <variant>
#include <vector>

namespace policywright::gui {

// An action of the window, by its place in the list that the palette was given.
struct ActionNumber {
    int number;
    auto operator<=>(const ActionNumber &) const = default;
};
using PaletteTarget = std::variant<ActionNumber, SectionId, QuestionId, ClauseId>;

struct PaletteEntry {
    enum class Kind { Action, Section, Question, QuestionNotAsked, Clause, Person };

    Kind kind;
    QString title;
    QString detail;
    PaletteTarget target;
};

struct PaletteEntries {
    std::vector<PaletteEntry> entries;
    SearchIndex index;

    void add(PaletteEntry entry);                                 // found by its title
    void add(PaletteEntry entry, const QString &name);            // found by a name that stays where the title does not
    void addWords(SearchIndex::Field field, const QString &text); // of the entry that was added last
};

// Sections, questions, clauses, people; the values and the policy are only read during the call. Takes tens of
// milliseconds; may run in any thread.
PaletteEntries entriesOf(const pack::PackSet &packs, const assembly::AnswerValues &values,
                         const model::PolicyDocument &policy);

} // namespace policywright::gui
