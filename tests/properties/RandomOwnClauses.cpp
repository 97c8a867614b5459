// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/RandomOwnClauses.h"

#include "core/assembly/ClauseOrder.h"

#include <array>

namespace policywright::properties {
namespace {

constexpr std::size_t kIds = 12; // few, so that clauses are set again and removed

constexpr std::array kTitles{"Visitors",       "<b>&amp; \"quoted\"",      "# not a heading", "| a | b |",
                             "{{ org_name }}", "[x](javascript:alert(1))", "ÄÖÜ 你好 🦜",     "*a* `b` \\ 1. c"};

constexpr std::array kTexts{
    "We ask {{ org_name }}.",
    "- one {{ org_name|upper }}\n- two\n  1. three",
    "| a | {{ org_name|cell }} |\n|---|---|\n| b | c |",
    "{% if audience == 'internal' %}Call {{ policy_owner.phone }}.{% else %}Call us.{% endif %}",
    "{% for place in jurisdictions %}{{ place }}; {% endfor %}all of them.",
    "> quoted <script>alert(1)</script> &amp; & [x](javascript:alert(1))",
    "```\ncode {{ org_name }}\n```\n\nand **words**",
    "Sources: {{ sources|length }}.",
};

} // namespace

session::Change RandomOwnClauses::next(const model::PolicyDocument &policy)
{
    switch (below(4)) {
    case 0: return setOrder(policy);
    case 1:
        if (!policy.ownClauses.empty()) {
            const auto at = static_cast<std::ptrdiff_t>(below(policy.ownClauses.size()));
            return session::RemoveOwnClause{std::next(policy.ownClauses.begin(), at)->first};
        }
        [[fallthrough]];
    default: return setClause();
    }
}

session::Change RandomOwnClauses::setClause()
{
    const SectionId &section = m_packs.sections()[below(m_packs.sections().size())].id;
    model::OwnClause own{.section = section, .title = kTitles[below(kTitles.size())], .text = text()};
    own.title += ' ' + std::to_string(m_made++); // a title twice in one section is the author's own affair
    own.audience = below(3) == 0 ? model::OwnAudience::Internal : model::OwnAudience::Public;
    own.author = "A";
    own.date = "2026-11-22";
    return session::SetOwnClause{ClauseId("own.c" + std::to_string(below(kIds))), std::move(own)};
}

std::string RandomOwnClauses::text()
{
    std::string text = kTexts[below(kTexts.size())];
    if (below(2) == 0)
        text += "\n\nSee [](#" + m_packs.clauses()[below(m_packs.clauses().size())].logic.id.toString() + ").";
    if (below(3) == 0)
        text +=
            "\n\n[Here](#own.c" + std::to_string(below(kIds)) + ") or [](#own.c" + std::to_string(below(kIds)) + ")";
    return text;
}

session::Change RandomOwnClauses::setOrder(const model::PolicyDocument &policy)
{
    const pack::CompiledSection &section = m_packs.sections()[below(m_packs.sections().size())];
    model::ClauseOrder order;
    if (below(5) == 0)
        return session::SetOrder{section.id, order};
    for (const ClauseId &id : assembly::clausesWithoutOrder(section, m_packs, policy)) {
        if (below(3) != 0)
            order.insert(order.begin() + static_cast<std::ptrdiff_t>(below(order.size() + 1)), id);
    }
    return session::SetOrder{section.id, std::move(order)};
}

} // namespace policywright::properties
