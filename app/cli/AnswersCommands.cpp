// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "core/session/AnswerTable.h"
#include "core/session/AnswersFile.h"

#include <ostream>

namespace policywright::cli {
namespace {

constexpr std::uint64_t kMaxFileBytes = 16u << 20;

const OptionSpec kFormatOption{"format", "FORMAT", "json (the default), yaml, or csv for one table."};
const OptionSpec kQuestionOption{"question", "ID", "With csv: the question whose answer is the table."};

Result<const pack::Question *> tableQuestion(const Arguments &arguments, const pack::PackSet &packs)
{
    const auto name = arguments.value("question");
    if (!name)
        return fail(ErrorCode::OptionValueUnknown, "csv", "--format alone; name the table with --question.");
    const auto question = questionNamed(*name, packs);
    if (!question)
        return std::unexpected(question.error());
    if ((*question)->logic.type != pack::AnswerType::Records)
        return fail(ErrorCode::NotATable, *name);
    return &(*question)->logic;
}

Result<std::string> exported(const std::string &format, const Arguments &arguments, const session::PolicyFile &policy)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    if (format == "csv") {
        const auto question = tableQuestion(arguments, *policy.packs);
        if (!question)
            return std::unexpected(question.error());
        const auto answer = document.answers.find((*question)->id);
        const auto *records = answer == document.answers.end() ? nullptr : std::get_if<model::Records>(&answer->second);
        return session::tableToCsv(**question, records ? *records : model::Records{});
    }
    const Json json = session::answersToJson(document.answers, *policy.packs, document.language);
    if (format == "yaml")
        return session::answersToYaml(json);
    if (format == "json")
        return toText(json);
    return fail(ErrorCode::OptionValueUnknown, format, "--format; it takes json, yaml or csv.");
}

ExitCode runExport(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto text = exported(arguments.value("format").value_or("json"), arguments, *policy);
    if (!text)
        return report(text.error(), context);
    if (const auto target = arguments.value("out")) {
        if (auto written = context.files.replaceFile(*target, *text, {Backup::None}); !written)
            return report(written.error(), context);
        return ExitCode::Done;
    }
    context.out << *text;
    return ExitCode::Done;
}

// "yaml" of "answers.yaml".
std::string formatOf(const Arguments &arguments, const std::string &path)
{
    if (const auto named = arguments.value("format"))
        return *named;
    if (path.ends_with(".yaml") || path.ends_with(".yml"))
        return "yaml";
    return path.ends_with(".csv") ? "csv" : "json";
}

ResultWithErrors<session::Answers> imported(const std::string &path, const Arguments &arguments,
                                            const session::PolicyFile &policy, Context &context)
{
    auto contents = context.files.readFile(path, kMaxFileBytes);
    if (!contents)
        return std::unexpected(Errors{contents.error()});
    const std::string format = formatOf(arguments, path);
    if (format == "yaml")
        return session::answersFromYaml(std::move(contents->bytes), *policy.packs, path);
    if (format == "csv") {
        const auto question = tableQuestion(arguments, *policy.packs);
        if (!question)
            return std::unexpected(Errors{question.error()});
        auto answer = session::tableFromCsv(**question, contents->bytes, path);
        if (!answer)
            return std::unexpected(Errors{answer.error()});
        return session::Answers{{(*question)->id, *std::move(answer)}};
    }
    if (format != "json") {
        return std::unexpected(
            Errors{{ErrorCode::OptionValueUnknown, format, "--format; it takes json, yaml or csv."}});
    }
    const auto json = parseJson(contents->bytes, path);
    if (!json)
        return std::unexpected(Errors{json.error()});
    return session::answersFromJson(*json, *policy.packs, path);
}

ExitCode runImport(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto answers = imported(arguments.operands[1], arguments, *policy, context);
    if (!answers)
        return report(answers.error(), context);
    const model::PolicyDocument before = policy->bundle.policy;
    for (auto &[id, answer] : *answers)
        policy->bundle.policy.answers.insert_or_assign(id, std::move(answer));
    if (auto justified = justify(*policy, before, reasonIn(arguments), context); !justified)
        return report(justified.error(), context);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    context.out << "Took " << answers->size() << (answers->size() == 1 ? " answer" : " answers") << " into "
                << arguments.operands[0] << ".\n";
    return ExitCode::Done;
}

} // namespace

const Command &answersExportCommand()
{
    static const Command command{
        {.name = "answers export",
         .summary = "Writes the answers of a policy as JSON, YAML or CSV",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description = "Prints all answers in the form that `answers import` reads, or one table for a spreadsheet.",
         .options = {kFormatOption, kQuestionOption, {"out", "FILE", "Write to this file instead."}},
         .examples = {{"policywright answers export charity.policy --format yaml --out answers.yaml",
                       "All answers, to be edited by hand."},
                      {"policywright answers export charity.policy --format csv --question crisis_contacts",
                       "The emergency contacts, for a spreadsheet."}}},
        runExport};
    return command;
}

const Command &answersImportCommand()
{
    static const Command command{
        {.name = "answers import",
         .summary = "Takes answers out of a JSON, YAML or CSV file into a policy",
         .operands = "FILE ANSWERS",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "Adds the answers of a file to a policy and replaces those that it has. If one of them does not fit its\n"
             "question, all problems are listed and the policy stays as it is. In a policy that extends another one,\n"
             "the answers override the inherited ones; what makes a rule weaker than it is there needs a reason.",
         .options = {kFormatOption, kQuestionOption, kReasonOption, {"author", "NAME", "Who gives the reason."}},
         .examples = {{"policywright answers import charity.policy answers.yaml", "Answers that somebody filled in."}}},
        runImport};
    return command;
}

} // namespace policywright::cli
