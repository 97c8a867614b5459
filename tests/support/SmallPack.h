// SPDX-License-Identifier: Apache-2.0
//
// A template pack that is small enough to be read beside a test and has one of everything: a choice, several choices, a
// date, a duration, a person, a table with an internal column, an internal text, a default of each origin, a hidden
// question, a derived value, a cover, a notice, cross references, a check, two views.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <memory>
#include <string>

namespace policywright::test {

pack::Pack smallPack();

// Composed in English; ends the test run where that fails.
std::shared_ptr<const pack::PackSet> smallPackSet();

// Every question of the pack answered.
model::PolicyDocument answeredPolicy();

// A policy without answers.
model::PolicyDocument emptyPolicy();

} // namespace policywright::test
