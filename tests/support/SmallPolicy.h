// SPDX-License-Identifier: Apache-2.0
//
// A policy with the small pack, as if it had just been read from a file that nobody has saved yet.
#pragma once

#include "core/session/PolicyFile.h"
#include "tests/support/SmallPack.h"

namespace policywright::test {

session::PolicyFile policyFileWith(model::PolicyDocument policy, const pack::Pack &pack = smallPack());

} // namespace policywright::test
