// SPDX-License-Identifier: Apache-2.0
#include "core/compare/WordScan.h"

#include <algorithm>

namespace policywright::compare {

// Letters of other scripts are letters; of what is not ASCII, the general punctuation (U+2000 to U+203F) and the
// no-break space are looked at.
WordScan::Character WordScan::characterBeyondAscii(std::size_t at) const
{
    const auto byte = static_cast<unsigned char>(m_text[at]);
    const std::size_t size = std::min(m_text.size() - at, std::size_t{byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 2U});
    const std::string_view character = m_text.substr(at, size);
    if (character == "\u2019")
        return {Class::Joiner, size};
    if (character == "\u00A0")
        return {Class::Space, size};
    const bool isPunctuation = character.starts_with("\xE2\x80") || character == "\u00AB" || character == "\u00BB";
    return {isPunctuation ? Class::Punctuation : Class::Letter, size};
}

} // namespace policywright::compare
