// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyDrill.h"

#include "core/render/DrillPage.h"
#include "core/session/Publisher.h"

namespace policywright::session {
namespace {

std::string organisationOf(const drill::AnswerFields &fields)
{
    const auto &question = fields.packs().document().organisation;
    return question ? fields.text(question->view(), nullptr) : std::string();
}

} // namespace

Result<PolicyDrill> PolicyDrill::of(const PolicyFile &policy, const Date &day)
{
    if (policy.packs->drill().steps.empty())
        return fail(ErrorCode::DrillUnknown, policy.path);
    auto created = assembly::Assembler::create(policy.packs, day);
    if (!created)
        return std::unexpected(created.error());
    auto assembler = std::make_unique<assembly::Assembler>(*std::move(created));
    const auto answers = assembler->answers(policy.bundle.policy);
    if (!answers)
        return std::unexpected(answers.error());
    auto drill = std::make_unique<drill::Drill>(*policy.packs, **answers, assembler->options());
    std::string organisation = organisationOf(drill::AnswerFields(*policy.packs, **answers));
    return PolicyDrill(std::move(assembler), std::move(drill), std::move(organisation));
}

const std::string &PolicyDrill::scenariosPrompt() const
{
    static const std::string kNone;
    const std::string_view question = pack::fieldNamed(packs().drill().scenarios.text).question;
    const pack::CompiledQuestion *compiled = packs().question(QuestionId(std::string(question)));
    return compiled ? compiled->words.prompt.text : kNone;
}

Result<std::string> drillPageOf(const PolicyFile &policy, const PolicyDrill &drill, std::vector<drill::Walk> walks)
{
    const auto publisher = Publisher::create(policy, walks.front().situation.at.day);
    if (!publisher)
        return std::unexpected(publisher.error());
    render::DrillReport report{
        .organisation = drill.organisation(), .language = policy.bundle.policy.language, .walks = std::move(walks)};
    for (const drill::Walk &walk : report.walks) {
        for (const drill::Step &step : walk.steps) {
            for (const drill::Line &line : step.lines) {
                if (const auto *question = drill.packs().question(line.place.question))
                    report.prompts.emplace(line.place.question, question->words.prompt.text);
            }
        }
    }
    return render::drillPage(report, drill.formats(), publisher->settings());
}

} // namespace policywright::session
