// SPDX-License-Identifier: Apache-2.0
//
// The small pack with a drill that has one of everything: a person with a deputy, rows of a table by level, rows of the
// contact list by role, each row for itself, a text, and a text of a table by scenario.
#pragma once

#include "tests/support/SmallPack.h"

#include <string>

namespace policywright::test {

pack::Pack drillPack();

// Somebody leads, somebody stands in, the contact list has two rows; all numbers were checked on 2026-11-01.
model::PolicyDocument drilledPolicy();

model::Person person(const char *name, const char *phone = "", const char *email = "");
model::Record contactRow(const char *role, const char *name, const char *phone, const char *backup,
                         const char *backupPhone, const char *hours, const char *checked = "2026-11-01");

} // namespace policywright::test
