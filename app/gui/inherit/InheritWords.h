// SPDX-License-Identifier: Apache-2.0
//
// Where a policy differs from the one that it extends, in words. No widget.
#pragma once

#include "core/inherit/Marks.h"

#include <QString>

#include <vector>

namespace policywright::gui {

struct Difference {
    enum class Group { WantsReason, Weaker, Other, Here, Above, Follows }; // in the order of a list

    inherit::Mark mark;
    Group group = Group::Other;
    QString place;          // "The answer to “How often is it reviewed?”"
    QString here;           // what counts here; empty: nothing does
    QString above;          // and there
    QString reason;         // "A team of two (Ada Marsh)"; of what is weaker
    bool canGoBack = false; // to what is inherited
};

// Of a policy that extends another one; none: it differs in nothing. In the order of the groups. `assembler`: of its
// packs; it forgets what it assembled. Errors: those of marksOf.
Result<std::vector<Difference>> differencesOf(const model::PolicyDocument &policy, assembly::Assembler &assembler);

QString headingOf(Difference::Group group);
QString markWords(const Difference &difference); // "weaker", "added here"

} // namespace policywright::gui
