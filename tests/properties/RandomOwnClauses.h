// SPDX-License-Identifier: Apache-2.0
//
// Clauses of an author's own and orders of clauses at random: texts with answers, conditions, lists, tables and cross
// references, titles that try to be Markdown or HTML, orders that name a part of a section. All of them are such as
// session::admitted takes, and print internal answers in internal documents only. The same seed gives the same ones.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"
#include "core/session/Change.h"

#include <random>

namespace policywright::properties {

class RandomOwnClauses {
public:
    // `packs` is borrowed.
    RandomOwnClauses(const pack::PackSet &packs, std::uint64_t seed) : m_packs(packs), m_random(seed) {}

    // A clause set or removed, or a section's order.
    session::Change next(const model::PolicyDocument &policy);

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    session::Change setClause();
    session::Change setOrder(const model::PolicyDocument &policy);
    std::string text();

    const pack::PackSet &m_packs;
    std::mt19937_64 m_random;
    std::size_t m_made = 0;
};

} // namespace policywright::properties
