// SPDX-License-Identifier: Apache-2.0
//
// The first step of a WordMapping: what stayed in its clause and in order.
#include "core/annotate/WordMapping.h"
#include "core/compare/Differences.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

namespace policywright::annotate {
namespace {

// Where a run [begin, end) that stands in one text alone can as well be thought to begin: `a b [a b] c` is
// `a [b a] b c`. The nearest place that is good, or where it is.
template <class Step, class IsGood>
std::int64_t bestSlide(TokenRange run, const Step &canSlide, const IsGood &isGood)
{
    if (isGood(run))
        return 0;
    for (const std::int64_t direction : {-1, 1}) {
        for (std::int64_t by = direction; canSlide(run, by); by += direction) {
            if (isGood({static_cast<std::uint32_t>(run.begin + by), static_cast<std::uint32_t>(run.end + by)}))
                return by;
        }
    }
    return 0;
}

// A run that slid may have met another one: both are one run now, which is looked at as such.
template <class IsInRun>
std::uint32_t beginOfRun(std::uint32_t token, std::uint32_t first, const IsInRun &isInRun)
{
    while (token > first && isInRun(std::int64_t{token} - 1))
        --token;
    return token;
}

bool beginsSentence(const IndexedText &text, std::uint32_t token)
{
    return token < text.tokens().size() && text.sentence(text.tokens()[token].sentence).begin == token;
}

} // namespace

void WordMapping::linkInOrder()
{
    for (std::uint32_t i = 0; i < m_base.text().size(); ++i) {
        const std::uint32_t other = m_now.clauseNamed(m_base.text()[i].id);
        if (other == kNowhere)
            continue;
        const TokenRange before = m_base.clause(i);
        const TokenRange after = m_now.clause(other);
        const std::span<const std::uint32_t> all(m_base.numbers());
        const std::span<const std::uint32_t> allNow(m_now.numbers());
        const compare::Differences found =
            compare::differences(all.subspan(before.begin, before.size()), allNow.subspan(after.begin, after.size()));
        std::uint32_t at = 0;
        for (std::uint32_t token = 0; token < before.size(); ++token) {
            if (found.removed[token])
                continue;
            while (found.added[at])
                ++at;
            m_links[before.begin + token] = {after.begin + at, WordLink::Kind::InOrder};
            m_isTaken[after.begin + at] = true;
            ++at;
        }
        slideRemoved(before);
        slideAdded(before, after);
    }
}

// Of the ways in which the same differences can be read, the one in which whole sentences went.
void WordMapping::slideRemoved(TokenRange clause)
{
    const std::vector<std::uint32_t> &numbers = m_base.numbers();
    const auto isGone = [&](std::int64_t token) {
        return token >= clause.begin && token < clause.end && m_links[static_cast<std::size_t>(token)].now == kNowhere;
    };
    for (std::uint32_t token = clause.begin; token < clause.end;) {
        if (m_links[token].now != kNowhere) {
            ++token;
            continue;
        }
        TokenRange run{token, token};
        while (run.end < clause.end && m_links[run.end].now == kNowhere)
            ++run.end;
        const auto canSlide = [&](TokenRange from, std::int64_t by) {
            const auto size = static_cast<std::int64_t>(from.size());
            const std::int64_t gives = by < 0 ? from.begin + by : from.end + by - 1; // the word that loses its link
            const std::int64_t takes = by < 0 ? gives + size : gives - size;
            return gives >= clause.begin && gives < clause.end &&
                   m_links[static_cast<std::size_t>(gives)].now != kNowhere &&
                   numbers[static_cast<std::size_t>(gives)] == numbers[static_cast<std::size_t>(takes)];
        };
        const std::int64_t by = bestSlide(run, canSlide, [&](TokenRange at) {
            const bool meetsOther = at.begin < run.begin ? isGone(std::int64_t{at.begin} - 1) : isGone(at.end);
            return beginsSentence(m_base, at.begin) || (at != run && meetsOther);
        });
        for (std::int64_t i = 0; i < std::abs(by); ++i) {
            const std::size_t gives =
                by < 0 ? run.begin - 1U - static_cast<std::size_t>(i) : run.end + static_cast<std::size_t>(i);
            const std::size_t takes = by < 0 ? gives + run.size() : gives - run.size();
            std::swap(m_links[gives], m_links[takes]);
        }
        const auto begin = static_cast<std::uint32_t>(run.begin + by);
        token = by == 0 ? run.end : beginOfRun(begin, clause.begin, isGone);
    }
}

void WordMapping::slideAdded(TokenRange clause, TokenRange clauseNow)
{
    std::vector<std::uint32_t> origins(clauseNow.size(), kNowhere);
    for (std::uint32_t token = clause.begin; token < clause.end; ++token) {
        if (m_links[token].now != kNowhere)
            origins[m_links[token].now - clauseNow.begin] = token;
    }
    const auto origin = [&](std::int64_t now) -> std::uint32_t & {
        return origins[static_cast<std::size_t>(now - clauseNow.begin)];
    };
    const std::vector<std::uint32_t> &numbers = m_now.numbers();
    const auto isNew = [&](std::int64_t now) {
        return now >= clauseNow.begin && now < clauseNow.end && origin(now) == kNowhere;
    };
    for (std::uint32_t token = clauseNow.begin; token < clauseNow.end;) {
        if (origin(token) != kNowhere) {
            ++token;
            continue;
        }
        TokenRange run{token, token};
        while (run.end < clauseNow.end && origin(run.end) == kNowhere)
            ++run.end;
        const auto canSlide = [&](TokenRange from, std::int64_t by) {
            const auto size = static_cast<std::int64_t>(from.size());
            const std::int64_t gives = by < 0 ? from.begin + by : from.end + by - 1;
            const std::int64_t takes = by < 0 ? gives + size : gives - size;
            return gives >= clauseNow.begin && gives < clauseNow.end && origin(gives) != kNowhere &&
                   numbers[static_cast<std::size_t>(gives)] == numbers[static_cast<std::size_t>(takes)];
        };
        const std::int64_t by = bestSlide(run, canSlide, [&](TokenRange at) {
            const bool meetsOther = at.begin < run.begin ? isNew(std::int64_t{at.begin} - 1) : isNew(at.end);
            return beginsSentence(m_now, at.begin) || (at != run && meetsOther);
        });
        for (std::int64_t i = 0; i < std::abs(by); ++i) {
            const std::int64_t gives = by < 0 ? run.begin - 1 - i : run.end + i;
            const std::int64_t takes = by < 0 ? gives + run.size() : gives - run.size();
            std::swap(origin(gives), origin(takes));
            m_links[origin(takes)].now = static_cast<std::uint32_t>(takes);
            m_isTaken[static_cast<std::size_t>(takes)] = true;
            m_isTaken[static_cast<std::size_t>(gives)] = false;
        }
        const auto begin = static_cast<std::uint32_t>(run.begin + by);
        token = by == 0 ? run.end : beginOfRun(begin, clauseNow.begin, isNew);
    }
}

} // namespace policywright::annotate
