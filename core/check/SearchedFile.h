// SPDX-License-Identifier: Apache-2.0
//
// A published file in which many texts are looked for: the places of each sequence of four bytes are noted once, and a
// text is then looked for at the places of its first four bytes only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::check {

class SearchedFile {
public:
    // Searched as HTML: as bytes, and as the text that a reader sees.
    explicit SearchedFile(std::string_view file);

    struct Count {
        std::size_t visible = 0;
        std::size_t bytes = 0;
    };
    // `wanted` is folded (see VisibleText.h) and not empty.
    Count count(std::string_view wanted) const;

private:
    class Text {
    public:
        explicit Text(std::string folded);
        std::size_t count(std::string_view wanted) const;

    private:
        std::string m_text;
        std::vector<std::uint32_t> m_first; // by hash of a sequence: its first place, or kNowhere
        std::vector<std::uint32_t> m_next;  // by place: the next one of the same hash, or kNowhere
    };

    Text m_visible;
    Text m_bytes;
};

} // namespace policywright::check
