// SPDX-License-Identifier: Apache-2.0
//
// The drill of a pack: which questions say who does what in the first hour of a crisis, step by step, so that a
// situation can be walked through the answers before it happens. Logic as it was written; its words are in the pack's
// language files. What a walk comes to is found by core/drill.
#pragma once

#include "core/pack/SourceText.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::pack {

// The table that says how people are reached. All but `table` are columns of it, `every` is a field or a duration.
struct DrillContacts {
    SourceText table = {};
    SourceText name = {}; // a text
    SourceText title = {};
    SourceText phone = {};
    SourceText secondPhone = {};
    SourceText email = {};
    SourceText deputy = {}; // a name
    SourceText deputyPhone = {};
    SourceText hours = {};   // a text
    SourceText checked = {}; // the day on which the row was last checked
    SourceText every = {};   // how often that has to be done

    bool operator==(const DrillContacts &) const = default;
};

enum class Reach {
    One,  // of the rows; they are tried in their order
    Each, // every row for itself
};

// Fields are "question" or "question.column"; all columns of a step are of one table.
struct DrillStep {
    std::string id;
    SourceText when = {};   // over the answers, `scenario` and `level`; empty: always
    SourceText who = {};    // a person, or the contacts' column of names
    SourceText deputy = {}; // a person
    SourceText rows = {};   // which rows count: as `when`, over `row` as well
    SourceText within = {}; // a length of time
    SourceText text = {};   // a text: what is needed, where there is no `who`; else what is shown beside it
    Reach reach = Reach::One;
    SourceText after = {}; // the step behind which it stands; empty: at the end
    SourceText where = {};

    bool operator==(const DrillStep &) const = default;
};

struct Drill {
    SourceText scenarios = {}; // a question with several choices: what the policy prepares for
    SourceText levels = {};    // a choice: how serious it is
    DrillContacts contacts = {};
    std::vector<DrillStep> steps = {}; // in the order in which they are done

    bool isEmpty() const { return steps.empty(); }
    bool operator==(const Drill &) const = default;
};

// Names that the conditions of a drill can read beside the answers.
inline constexpr std::string_view kScenarioName = "scenario";
inline constexpr std::string_view kLevelName = "level";
inline constexpr std::string_view kRowName = "row";

} // namespace policywright::pack
