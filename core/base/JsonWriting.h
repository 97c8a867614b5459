// SPDX-License-Identifier: Apache-2.0
//
// How texts and numbers are written in JSON, wherever they come from: the same value gives the same bytes. Internal to
// the room.
#pragma once

#include <string>
#include <string_view>

namespace policywright {

void appendJsonString(std::string &out, std::string_view text);
void appendJsonReal(std::string &out, double real);

} // namespace policywright
