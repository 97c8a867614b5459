// SPDX-License-Identifier: Apache-2.0
//
// What was done to a policy, step by step, to be undone and done again without end, over saves as well. It holds no
// policy: it says which change to apply. What was typed into one place is one step until something else is done, the
// policy is saved, or the caller ends it (a second without a key, another field).
#pragma once

#include "core/session/Change.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace policywright::session {

// How a change came about. Typing goes into the step before it where that is typing in the same place and still open.
enum class Entry { Whole, Typing };

// What a menu needs to name a step. No words: they are the window's.
struct StepName {
    ChangeKind kind;
    std::string id; // of the question, clause or section; empty for the theme and for several

    bool operator==(const StepName &) const = default;
};

class History {
public:
    // `change` was applied and `inverse` undoes it. What was undone and not done again is gone; a step of typing that
    // comes back to where it began is gone, too.
    void add(const Change &change, Change inverse, Entry entry);

    void endStep();

    // The change to be applied, or none where there is nothing to undo or redo.
    std::optional<Change> undo();
    std::optional<Change> redo();

    std::optional<StepName> nextUndo() const;
    std::optional<StepName> nextRedo() const;

    // The file holds the policy as it is now. Ends the step.
    void markSaved();
    // Whether steps lie between the policy and the file. True as well where the steps cancel out.
    bool isModified() const { return m_savedAt != m_done; }

private:
    struct Step {
        Change change;
        Change inverse;
    };

    bool goesIntoLastStep(const Change &change, Entry entry) const;
    void dropLastStep();

    std::vector<Step> m_steps;
    std::size_t m_done = 0;                   // steps in front of this one are done, the others undone
    std::optional<std::size_t> m_savedAt = 0; // m_done when the file was saved; none: no way leads back there
    bool m_isOpen = false;                    // the last step done takes more typing
};

} // namespace policywright::session
