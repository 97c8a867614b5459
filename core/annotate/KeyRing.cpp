// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/KeyRing.h"

#include "core/annotate/Review.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace policywright::annotate {

KeyRing::KeyRing(const ReviewFile &review, TrustedKeys trusted) : m_trusted(std::move(trusted))
{
    std::set<std::tuple<std::string, std::string, std::string>> known;
    for (const Event &event : review.events()) {
        if (event.signer().empty() || !event.isIntact())
            continue;
        Holder holder{comparable(event.author), event.signer()};
        if (known.emplace(holder.first.name, holder.first.email, holder.second).second)
            m_used.push_back(std::move(holder));
    }
    const bool hasVouches = std::ranges::contains(review.events(), EventKind::Vouch, &Event::kind);
    if (!hasVouches)
        return; // folding a review takes a while
    for (const Statement &vouch : reviewOf(review.events()).vouches) {
        if (vouch.counts() && isKnown({comparable(vouch.event.author), vouch.event.signer()}))
            m_vouched.emplace_back(comparable(vouch.event.vouch->holder), vouch.event.vouch->key);
    }
}

KeyState KeyRing::stateOf(const Event &event) const
{
    if (event.signer().empty())
        return KeyState::None;
    const Holder holder{comparable(event.author), event.signer()};
    const bool isVouchedFor = std::ranges::any_of(m_vouched, [&](const Holder &other) {
        return other.second == holder.second && isSameComparable(other.first, holder.first);
    });
    if (isKnown(holder) || isVouchedFor)
        return KeyState::Trusted;
    return isForeign(holder) ? KeyState::Foreign : KeyState::New;
}

bool KeyRing::isKnown(const Holder &holder) const
{
    const auto trusted = m_trusted.find(holder.second);
    if (trusted == m_trusted.end())
        return false;
    if (trusted->second)
        return isSameComparable(comparable(*trusted->second), holder.first);
    return std::ranges::none_of(m_used, [&](const Holder &other) {
        return other.second == holder.second && !isSameComparable(other.first, holder.first);
    });
}

bool KeyRing::isForeign(const Holder &holder) const
{
    const auto contradicts = [&](const Holder &other) {
        return (other.second == holder.second) != isSameComparable(other.first, holder.first);
    };
    const bool isTold = std::ranges::any_of(m_trusted, [&](const auto &trusted) {
        return trusted.second && contradicts({comparable(*trusted.second), trusted.first});
    });
    return isTold || std::ranges::any_of(m_vouched, contradicts) || std::ranges::any_of(m_used, contradicts);
}

const char *wordOf(KeyState state)
{
    switch (state) {
    case KeyState::None: return "";
    case KeyState::Trusted: return "trusted";
    case KeyState::New: return "new";
    case KeyState::Foreign: return "foreign";
    }
    return "";
}

} // namespace policywright::annotate
