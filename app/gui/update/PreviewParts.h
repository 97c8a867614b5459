// SPDX-License-Identifier: Apache-2.0
//
// What the author's own documents will read like, as parts of a page: each document with the clauses that appear,
// disappear or read otherwise in it, word by word. What an earlier document has shown already is only named.
#pragma once

#include "app/gui/update/Proposal.h"

class QVBoxLayout;
class QWidget;

namespace policywright::gui {

// Behind what the page has.
void addHeading(QVBoxLayout &rows, const QString &words, QWidget *page);
void addParts(QVBoxLayout &rows, const std::vector<ProposedPart> &parts, QWidget *page);
void addPreview(QVBoxLayout &rows, const Proposal &proposal, QWidget *page);

} // namespace policywright::gui
