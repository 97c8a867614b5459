// SPDX-License-Identifier: Apache-2.0
//
// What an update, or following another policy, makes of the documents, with the words that go in [- -] and those that
// come in {+ +}.
#pragma once

#include "core/base/Json.h"
#include "core/session/UpdatePreview.h"

#include <iosfwd>

namespace policywright::cli {

void print(const session::UpdatePreview &preview, std::ostream &out);
Json json(const session::UpdatePreview &preview);

} // namespace policywright::cli
