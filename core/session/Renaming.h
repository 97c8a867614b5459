// SPDX-License-Identifier: Apache-2.0
//
// A name that several answers use, changed once. A row of a table is named by its first column where that is a text: an
// account of the register, a goal, a supplier. Other answers speak of the row by this name. Where the author renames
// the row, they can follow as one step.
#pragma once

#include "core/pack/PackSet.h"
#include "core/session/Change.h"

#include <optional>
#include <string>

namespace policywright::session {

struct Renaming {
    QuestionId table;
    std::string before; // neither is empty
    std::string now;

    bool operator==(const Renaming &) const = default;
};

// The one row that `now` renames, against the table as the policy has it. Nothing where more than that differs, where
// the name was or becomes empty, or where another row still has the old name: then the others may speak of that one.
std::optional<Renaming> renamingBy(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                   const QuestionId &question, const model::Answer &now);

// One SetAnswer for each other answer that says the old name, however it is capitalised and spaced at its ends, in a
// text of its own or in a table's column of short texts. None: it stands nowhere else.
Several changeOfName(const pack::PackSet &packs, const model::PolicyDocument &policy, const Renaming &renaming);

} // namespace policywright::session
