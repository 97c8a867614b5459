// SPDX-License-Identifier: Apache-2.0
#include "core/check/Findings.h"

#include <algorithm>

namespace policywright::check {
namespace {

using assembly::AnswerValues;
using assembly::Assembler;
using pack::CompiledCheck;
using pack::PackSet;

const pack::Profile *profileOf(const PackSet &packs, const AnswerValues &values)
{
    const templating::Value *value = values.scope().find("org_profile");
    const std::string *id = value ? value->ifText() : nullptr;
    const auto found = id ? std::ranges::find(packs.profiles(), *id, &pack::Profile::id) : packs.profiles().end();
    return found == packs.profiles().end() ? nullptr : &*found;
}

pack::Severity severityOf(const CompiledCheck &check, const pack::Profile *profile)
{
    if (!profile)
        return check.logic.severity;
    const auto raised = profile->severities.find(check.logic.id);
    return raised == profile->severities.end() ? check.logic.severity : raised->second;
}

} // namespace

Result<std::vector<Finding>> findings(Assembler &assembler, const model::PolicyDocument &policy)
{
    const auto values = assembler.answers(policy);
    if (!values)
        return std::unexpected(values.error());
    const PackSet &packs = assembler.packs();
    const pack::Profile *profile = profileOf(packs, **values);
    templating::RenderOptions plain = assembler.options();
    plain.escape = nullptr; // messages are plain text
    std::vector<Finding> found;
    for (const pack::CompiledSection &section : packs.sections()) {
        for (const std::size_t index : section.checks) {
            const CompiledCheck &check = packs.checks()[index];
            const auto fires = templating::holds(check.when, (*values)->scope(), plain);
            if (!fires)
                return std::unexpected(fires.error());
            if (!*fires)
                continue;
            auto message = templating::render(check.message, (*values)->scope(), plain);
            if (!message)
                return std::unexpected(message.error());
            found.push_back({check.logic.id, severityOf(check, profile), section.id, std::move(message->text),
                             check.when.names(), check.logic.sources});
        }
    }
    std::ranges::stable_sort(found, std::greater(), &Finding::severity);
    return found;
}

Result<std::vector<MissingAnswer>> missingAnswers(Assembler &assembler, const model::PolicyDocument &policy)
{
    const auto values = assembler.answers(policy);
    if (!values)
        return std::unexpected(values.error());
    const PackSet &packs = assembler.packs();
    std::vector<MissingAnswer> missing;
    for (const pack::CompiledSection &section : packs.sections()) {
        for (const std::size_t index : section.questions) {
            const pack::CompiledQuestion &question = packs.questions()[index];
            const bool isNeeded = question.logic.essential || question.logic.required != pack::Required::No;
            if (!isNeeded || (*values)->answer(index).origin != assembly::AnswerOrigin::Missing)
                continue;
            missing.push_back({question.logic.id, section.id,
                               question.logic.essential ? Need::Essential : Need::Required,
                               question.words.prompt.text});
        }
    }
    std::ranges::stable_sort(missing, {}, &MissingAnswer::need);
    return missing;
}

} // namespace policywright::check
