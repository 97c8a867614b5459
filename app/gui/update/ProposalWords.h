// SPDX-License-Identifier: Apache-2.0
//
// Updates of the templates, and newer states of the policy above, in words. No widget.
#pragma once

#include "app/gui/update/Proposal.h"
#include "core/session/ParentFollow.h"
#include "core/session/PolicyUpdate.h"

namespace policywright::gui {

// Of one that is not up to date. `policy`: that it was prepared for.
Proposal proposalOf(const session::PolicyUpdate &update, const session::PolicyFile &policy);
Proposal proposalOf(const session::ParentFollow &follow, const session::PolicyFile &policy);

// "base 1.1.0, uk 2.0.0": the newer ones.
QString newerInWords(const std::vector<session::PackVersion> &versions);

// "Harbour Trust 1.1"; without a version, "Harbour Trust of 23 November 2026".
QString nameInWords(const model::Ancestor &ancestor);

// What keeps a choice from being used, or the whole from being looked at. One sentence, or a line for each mistake.
QString refusalInWords(const Errors &errors);

} // namespace policywright::gui
