// SPDX-License-Identifier: Apache-2.0
//
// An id that cannot be mixed up with an id of another kind: using ClauseId = StrongId<struct ClauseTag>.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace policywright {

template <class Tag>
class StrongId {
public:
    explicit StrongId(std::string text) : m_text(std::move(text)) {}

    const std::string &toString() const { return m_text; }
    std::string_view view() const { return m_text; }

    auto operator<=>(const StrongId &) const = default;

private:
    std::string m_text;
};

} // namespace policywright

template <class Tag>
struct std::hash<policywright::StrongId<Tag>> {
    std::size_t operator()(const policywright::StrongId<Tag> &id) const noexcept
    {
        return std::hash<std::string>{}(id.toString());
    }
};
