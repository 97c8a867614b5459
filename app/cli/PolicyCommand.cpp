// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PolicyCommand.h"

#include "core/base/Text.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/Loosenings.h"

namespace policywright::cli {
namespace {

std::string hint(const std::string &name, const std::vector<std::string_view> &known, const std::string &otherwise)
{
    const std::string_view nearest = nearestName(name, known);
    return nearest.empty() ? otherwise : "Did you mean " + std::string(nearest) + "?";
}

// " (2 years here, 6 months there)" of an answer that a line can hold.
std::string valuesOf(const inherit::Mark &mark)
{
    constexpr std::size_t kMaxBytes = 40;
    const bool isAnswer = mark.place.view().starts_with("answer:");
    if (!isAnswer || !mark.mine || !mark.theirs || mark.mine->size() > kMaxBytes || mark.theirs->size() > kMaxBytes)
        return {};
    return " (" + *mark.mine + " here, " + *mark.theirs + " there)";
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

const OptionSpec kReasonOption{"reason", "TEXT",
                               "Why it is weaker here than in the policy that this one extends, where it is."};

GivenReason reasonIn(const Arguments &arguments)
{
    return {arguments.value("reason").value_or(""), arguments.value("author").value_or("")};
}

ResultWithErrors<> justify(session::PolicyFile &policy, const model::PolicyDocument &before, const GivenReason &reason,
                           Context &context)
{
    model::PolicyDocument &document = policy.bundle.policy;
    if (document.ancestors.empty())
        return {};
    auto assembler = assembly::Assembler::create(policy.packs, context.today());
    if (!assembler)
        return std::unexpected(Errors{assembler.error()});
    const auto weaker = session::newlyWeaker(before, document, *assembler);
    if (!weaker)
        return std::unexpected(Errors{weaker.error()});
    if (reason.text.empty()) {
        Errors errors;
        for (const inherit::Mark &mark : *weaker)
            errors.push_back({ErrorCode::LooserWithoutReason, mark.place.toString(),
                              inherit::nameOf(document.ancestors.front()) + valuesOf(mark)});
        return errors.empty() ? ResultWithErrors<>() : std::unexpected(std::move(errors));
    }
    const auto given = session::admitted(
        session::withReason(*weaker, {reason.text, reason.author, context.today().toIso()}), document, *policy.packs);
    if (!given)
        return std::unexpected(Errors{given.error()});
    session::apply(*given, document);
    return {};
}

ResultWithErrors<> change(session::PolicyFile &policy, const session::Change &change, Context &context,
                          const GivenReason &reason)
{
    const auto taken = session::admitted(change, policy.bundle.policy, *policy.packs);
    if (!taken)
        return std::unexpected(Errors{taken.error()});
    const model::PolicyDocument before = policy.bundle.policy;
    session::apply(*taken, policy.bundle.policy);
    if (auto justified = justify(policy, before, reason, context); !justified)
        return justified;
    if (auto saved = session::savePolicy(context.files, policy); !saved)
        return std::unexpected(Errors{saved.error()});
    return {};
}

} // namespace policywright::cli
