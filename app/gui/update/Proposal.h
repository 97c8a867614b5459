// SPDX-License-Identifier: Apache-2.0
//
// What another version of the templates, or of the policy above, would make of a policy: what the dialog shows before
// anything changes. Values; it knows neither packs nor files.
#pragma once

#include "core/compare/MergeDesk.h"
#include "core/session/UpdatePreview.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace policywright::gui {

// A heading, and a paragraph a line below it.
struct ProposedPart {
    QString title;
    QStringList lines = {};

    bool operator==(const ProposedPart &) const = default;
};

struct ProposedChoice {
    compare::MergeConflict conflict;
    QString place; // in words
};

struct Proposal {
    bool isDecided = false;            // it can be taken
    std::vector<ProposedPart> reasons; // which version, and what it brings
    std::vector<ProposedChoice> choices = {};
    QStringList documents = {}; // that appear or disappear, a sentence each
    session::UpdatePreview preview = {};
    std::vector<ProposedPart> further = {}; // questions, the author's own texts
};

} // namespace policywright::gui
