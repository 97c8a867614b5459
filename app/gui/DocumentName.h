// SPDX-License-Identifier: Apache-2.0
//
// What a document is called where several stand side by side: its title, and for whom it is where two have the same one
// (the policy for people inside and the one for the public).
#pragma once

#include "core/pack/PackSet.h"

#include <QString>

namespace policywright::gui {

QString documentName(const pack::PackSet &packs, const ViewId &view); // the view's id where no pack knows it

} // namespace policywright::gui
