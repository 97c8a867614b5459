// SPDX-License-Identifier: Apache-2.0
#include "core/session/OwnClauseAdmission.h"

#include "core/assembly/ClauseOrder.h"
#include "core/base/Text.h"
#include "core/model/OwnClauseId.h"
#include "core/pack/PackSchema.h"
#include "core/templating/Analysis.h"

#include <algorithm>

namespace policywright::session {
namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Result<> checkTitle(const ClauseId &id, const std::string &title)
{
    if (isBlank(title))
        return fail(ErrorCode::OwnClauseWithoutTitle, id.toString());
    const std::string subject = "The title of " + id.toString();
    if (title.find_first_of("\t\r\n") != std::string::npos)
        return fail(ErrorCode::AnswerNotOneLine, subject);
    const auto isControl = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    return std::ranges::any_of(title, isControl) ? fail(ErrorCode::AnswerControlCharacter, subject) : Result<>();
}

Result<> checkText(const ClauseId &id, const std::string &text, const pack::PackSet &packs)
{
    if (isBlank(text))
        return fail(ErrorCode::OwnClauseWithoutText, id.toString());
    const auto parsed = templating::Template::parse(text, id.toString());
    if (!parsed)
        return std::unexpected(parsed.error().front());
    if (parsed->names().empty())
        return {};
    const Errors mistakes = templating::check(*parsed, pack::bodySchemaOf(packs));
    return mistakes.empty() ? Result<>() : std::unexpected(mistakes.front());
}

} // namespace

Result<const pack::CompiledSection *> sectionNamed(const SectionId &id, const pack::PackSet &packs)
{
    const auto found = std::ranges::find(packs.sections(), id, &pack::CompiledSection::id);
    if (found != packs.sections().end())
        return &*found;
    std::vector<std::string_view> known;
    for (const pack::CompiledSection &section : packs.sections())
        known.push_back(section.id.view());
    const std::string_view nearest = nearestName(id.view(), known);
    return fail(ErrorCode::UnknownSection, id.toString(),
                nearest.empty() ? "The packs of this policy do not have it."
                                : "Did you mean " + std::string(nearest) + "?");
}

Result<> checkOwnClause(const ClauseId &id, const model::OwnClause &clause, const pack::PackSet &packs)
{
    if (!model::isOwnClauseId(id) || packs.clause(id))
        return fail(ErrorCode::NotAnOwnClause, id.toString(), "Their ids are like own.visitors.");
    for (const std::string &text : {clause.title, clause.text, clause.author, clause.date}) {
        if (!isValidUtf8(text))
            return fail(ErrorCode::NotUtf8, id.toString());
    }
    if (const auto section = sectionNamed(clause.section, packs); !section)
        return std::unexpected(section.error());
    return checkTitle(id, clause.title).and_then([&] { return checkText(id, clause.text, packs); });
}

Result<> checkIsOwn(const ClauseId &id, const model::PolicyDocument &policy)
{
    if (policy.ownClauses.contains(id))
        return {};
    std::vector<std::string_view> known;
    known.reserve(policy.ownClauses.size());
    for (const auto &[own, clause] : policy.ownClauses)
        known.push_back(own.view());
    const std::string_view nearest = nearestName(id.view(), known);
    return fail(ErrorCode::NotAnOwnClause, id.toString(),
                nearest.empty() ? "Clauses of the packs can be left out instead."
                                : "Did you mean " + std::string(nearest) + "?");
}

Result<> checkOrder(const SectionId &id, const model::ClauseOrder &order, const model::PolicyDocument &policy,
                    const pack::PackSet &packs)
{
    const auto section = sectionNamed(id, packs);
    const auto earlier = policy.order.find(id);
    if (!section)
        return order.empty() && earlier != policy.order.end() ? Result<>() : std::unexpected(section.error());
    std::vector<ClauseId> allowed = assembly::clausesWithoutOrder(**section, packs, policy);
    if (earlier != policy.order.end())
        allowed.insert(allowed.end(), earlier->second.begin(), earlier->second.end());
    for (auto it = order.begin(); it != order.end(); ++it) {
        if (!std::ranges::contains(allowed, *it))
            return fail(ErrorCode::ClauseNotInSection, it->toString(), id.toString());
        if (std::find(order.begin(), it, *it) != it)
            return fail(ErrorCode::OrderRepeatsClause, it->toString());
    }
    return {};
}

} // namespace policywright::session
