// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PolicyCommand.h"

#include "core/base/Text.h"
#include "core/session/ChangeAdmission.h"

namespace policywright::cli {
namespace {

std::string hint(const std::string &name, const std::vector<std::string_view> &known, const std::string &otherwise)
{
    const std::string_view nearest = nearestName(name, known);
    return nearest.empty() ? otherwise : "Did you mean " + std::string(nearest) + "?";
}

} // namespace

ResultWithErrors<session::PolicyFile> openPolicy(const std::string &path, Context &context)
{
    session::PackCache cache;
    return session::openPolicy(context.files, path, cache);
}

Result<const pack::CompiledQuestion *> questionNamed(const std::string &name, const pack::PackSet &packs)
{
    if (const pack::CompiledQuestion *question = packs.question(QuestionId(name)))
        return question;
    std::vector<std::string_view> known;
    for (const pack::CompiledQuestion &question : packs.questions())
        known.push_back(question.logic.id.view());
    return fail(ErrorCode::UnknownQuestion, name,
                hint(name, known, "The questions are listed by: policywright status FILE --all"));
}

Result<const pack::CompiledClause *> clauseNamed(const std::string &name, const session::PolicyFile &policy)
{
    if (const pack::CompiledClause *clause = policy.packs->clause(ClauseId(name)))
        return clause;
    std::vector<std::string_view> known;
    for (const pack::CompiledClause &clause : policy.packs->clauses())
        known.push_back(clause.logic.id.view());
    for (const auto &[id, clause] : policy.bundle.policy.ownClauses)
        known.push_back(id.view());
    return fail(ErrorCode::UnknownClause, name,
                hint(name, known, "The clauses are listed by: policywright inspect FILE"));
}

Result<> change(session::PolicyFile &policy, const session::Change &change, Context &context)
{
    const auto taken = session::admitted(change, policy.bundle.policy, *policy.packs);
    if (!taken)
        return std::unexpected(taken.error());
    session::apply(*taken, policy.bundle.policy);
    return session::savePolicy(context.files, policy);
}

} // namespace policywright::cli
