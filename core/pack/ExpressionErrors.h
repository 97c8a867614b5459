// SPDX-License-Identifier: Apache-2.0
//
// Errors in an expression that stands in a YAML file.
#pragma once

#include "core/base/Error.h"
#include "core/pack/Pack.h"

namespace policywright::pack {

// Appends `errors`, found in `expression`, to `all`. Where YAML folded the text or it has escapes, the places in it
// are not columns of a line; the errors are shown at its start then.
void addExpressionErrors(Errors errors, const SourceText &expression, Errors &all);

} // namespace policywright::pack
