// SPDX-License-Identifier: Apache-2.0
//
// Finds mistakes in a template or expression without rendering it: names, fields and options that do not exist (with
// the nearest one suggested), loops over what is no list, filters on the wrong type, an order where there is none.
// Reports only what is certain: where a type is not known, nothing is said.
#pragma once

#include "core/base/Error.h"
#include "core/templating/Expression.h"
#include "core/templating/Schema.h"
#include "core/templating/Template.h"

namespace policywright::templating {

// In the order of their places; empty when nothing is wrong.
Errors check(const Template &source, const Schema &schema);
Errors check(const Expression &expression, const Schema &schema);

} // namespace policywright::templating
