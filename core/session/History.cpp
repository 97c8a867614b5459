// SPDX-License-Identifier: Apache-2.0
#include "core/session/History.h"

#include <algorithm>

namespace policywright::session {
namespace {

StepName nameOf(const Change &change)
{
    const std::vector<ChangeTarget> targets = targetsOf(change);
    if (std::ranges::contains(targets, TargetKind::Packs, &ChangeTarget::kind)) // whatever else an update brings along
        return {ChangeKind::ReplacePacks, {}};
    if (std::ranges::contains(targets, TargetKind::Ancestors, &ChangeTarget::kind))
        return {ChangeKind::SetAncestors, {}};
    return {kindOf(change), targets.size() == 1 ? targets.front().id : std::string()};
}

} // namespace

void History::add(const Change &change, Change inverse, Entry entry)
{
    if (goesIntoLastStep(change, entry)) {
        m_steps.back().change = change;
        if (m_steps.back().inverse == change) // typed and taken back
            dropLastStep();
        return;
    }
    if (m_savedAt && *m_savedAt > m_done)
        m_savedAt.reset();
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done), m_steps.end());
    m_steps.push_back({change, std::move(inverse)});
    m_done = m_steps.size();
    m_isOpen = entry == Entry::Typing;
}

bool History::goesIntoLastStep(const Change &change, Entry entry) const
{
    return m_isOpen && entry == Entry::Typing && targetsOf(m_steps.back().change) == targetsOf(change);
}

void History::dropLastStep()
{
    m_steps.pop_back();
    m_done = m_steps.size();
    endStep();
}

void History::endStep()
{
    m_isOpen = false;
}

std::optional<Change> History::undo()
{
    endStep();
    if (m_done == 0)
        return std::nullopt;
    return m_steps[--m_done].inverse;
}

std::optional<Change> History::redo()
{
    if (m_done == m_steps.size())
        return std::nullopt;
    return m_steps[m_done++].change;
}

std::optional<StepName> History::nextUndo() const
{
    return m_done == 0 ? std::nullopt : std::optional(nameOf(m_steps[m_done - 1].change));
}

std::optional<StepName> History::nextRedo() const
{
    return m_done == m_steps.size() ? std::nullopt : std::optional(nameOf(m_steps[m_done].change));
}

void History::markSaved()
{
    endStep();
    m_savedAt = m_done;
}

} // namespace policywright::session
