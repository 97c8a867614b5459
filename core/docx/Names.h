// SPDX-License-Identifier: Apache-2.0
//
// Names and numbers that Word wants to be short, made of ours: the same ones each time. Internal to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace policywright::docx {

// A bookmark has 40 letters, digits and low lines at most: "pw_c_crisis_contacts_1a2b3c4d". The digits keep ids apart
// that are cut or look alike.
std::string sectionBookmark(std::string_view id);
std::string clauseBookmark(std::string_view id);
inline constexpr auto kTitleBookmark = "pw_title";
inline constexpr auto kEndBookmark = "pw_end";

// The number by which Word knows a comment again: 1 to 0x7FFFFFFE.
std::uint32_t durableNumber(std::string_view event);

std::string hex8(std::uint32_t number); // "0A1B2C3D"

} // namespace policywright::docx
