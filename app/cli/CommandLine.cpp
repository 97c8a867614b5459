// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandLine.h"

#include "app/cli/Commands.h"
#include "core/base/Text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

constexpr const char *kVersion = POLICYWRIGHT_VERSION;
constexpr std::size_t kMostWords = 3; // of a command's name

struct Chosen {
    const Command *command = nullptr;
    std::size_t words = 0; // how many words its name took
};

Chosen commandFor(const std::vector<std::string> &words)
{
    Chosen best;
    for (const Command *command : allCommands()) {
        std::string name;
        for (std::size_t count = 1; count <= std::min(kMostWords, words.size()); ++count) {
            name += (count > 1 ? " " : "") + words[count - 1];
            if (name == command->spec.name && count > best.words)
                best = {command, count};
        }
    }
    return best;
}

QStringList toQt(const std::vector<std::string> &words, std::size_t from)
{
    QStringList list{QStringLiteral("policywright")};
    for (std::size_t i = from; i < words.size(); ++i)
        list << QString::fromStdString(words[i]);
    return list;
}

Error unknownOption(const std::string &name, const CommandSpec &spec)
{
    std::vector<std::string_view> known{"help"};
    for (const OptionSpec &option : spec.options)
        known.push_back(option.name);
    const std::string_view nearest = nearestName(name, known);
    const std::string hint = nearest.empty() ? "Its options are listed by: policywright " + spec.name + " --help"
                                             : "Did you mean --" + std::string(nearest) + "?";
    return {ErrorCode::UnknownOption, "--" + name, hint};
}

Result<Arguments> parse(const CommandSpec &spec, const QStringList &words)
{
    QCommandLineParser parser;
    for (const OptionSpec &option : spec.options) {
        parser.addOption({QString::fromStdString(option.name), {}, QString::fromStdString(option.valueName)});
    }
    if (!parser.parse(words)) {
        if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
            return std::unexpected(unknownOption(unknown.first().toStdString(), spec));
        return fail(ErrorCode::OptionNeedsValue, spec.name, parser.errorText().toStdString());
    }
    Arguments arguments;
    for (const QString &operand : parser.positionalArguments())
        arguments.operands.push_back(operand.toStdString());
    for (const OptionSpec &option : spec.options) {
        const QString name = QString::fromStdString(option.name);
        if (!parser.isSet(name))
            continue;
        std::string &given = arguments.options[option.name]; // a switch has no value to ask for
        if (option.valueName.empty())
            continue;
        given = parser.value(name).toStdString();
        for (const QString &value : parser.values(name))
            arguments.repeated[option.name].push_back(value.toStdString());
    }
    if (arguments.operands.size() < spec.minOperands)
        return fail(ErrorCode::OperandMissing, "policywright " + spec.name + ' ' + spec.operands);
    if (arguments.operands.size() > spec.maxOperands)
        return fail(ErrorCode::OperandTooMany, arguments.operands[spec.maxOperands],
                    "policywright " + spec.name + ' ' + spec.operands);
    return arguments;
}

Error unknownOptionOfTheProgram(const std::string &word)
{
    const std::string_view nearest = nearestName(word, {"--help", "--version", "--manual"});
    return {ErrorCode::UnknownOption, word,
            nearest.empty() ? "The program's own are --help, --version and --manual."
                            : "Did you mean " + std::string(nearest) + "?"};
}

// "answers export, answers import" of "answers".
std::string commandsThatBeginWith(const std::string &word)
{
    std::string names;
    for (const Command *command : allCommands()) {
        if (command->spec.name.starts_with(word + ' '))
            names += (names.empty() ? "" : ", ") + command->spec.name;
    }
    return names;
}

Error unknownCommand(const std::vector<std::string> &words)
{
    if (words[0].starts_with('-'))
        return unknownOptionOfTheProgram(words[0]);
    if (const std::string names = commandsThatBeginWith(words[0]); !names.empty()) {
        const bool hasSecond = words.size() > 1 && !words[1].starts_with('-');
        return {ErrorCode::UnknownCommand, hasSecond ? words[0] + ' ' + words[1] : words[0],
                "With this word begin: " + names + '.'};
    }
    std::vector<std::string_view> known;
    for (const Command *command : allCommands())
        known.push_back(command->spec.name);
    const std::string_view nearest = nearestName(words[0], known);
    return {ErrorCode::UnknownCommand, words[0],
            nearest.empty() ? "The commands are listed by: policywright --help"
                            : "Did you mean " + std::string(nearest) + "?"};
}

} // namespace

const std::vector<const Command *> &allCommands()
{
    static const std::vector<const Command *> commands{
        &newCommand(),           &setCommand(),           &answersExportCommand(),
        &answersImportCommand(), &clauseAddCommand(),     &clauseMoveCommand(),
        &clauseRemoveCommand(),  &statusCommand(),        &exportCommand(),
        &explainCommand(),       &inspectCommand(),       &reviewListCommand(),
        &reviewAddCommand(),     &reviewExportCommand(),  &reviewReplyCommand(),
        &reviewEditCommand(),    &reviewDeleteCommand(),  &reviewResolveCommand(),
        &reviewReopenCommand(),  &reviewAcceptCommand(),  &reviewDeclineCommand(),
        &reviewRequestCommand(), &reviewDecideCommand(),  &reviewCopyCommand(),
        &reviewKeyNewCommand(),  &reviewKeyShowCommand(), &reviewKeyVouchCommand(),
        &mergeCommand(),         &updateCommand(),        &clausePinCommand(),
        &clauseUnpinCommand(),   &revisionAddCommand(),   &revisionListCommand(),
        &revisionShowCommand(),  &revisionStateCommand(), &revisionExportCommand(),
        &publishCommand(),       &diffCommand(),          &changesCommand(),
        &changesDecideCommand(), &changelogCommand(),     &announceCommand(),
        &verifyCommand(),        &packCheckCommand(),     &templateRenderCommand(),
        &calendarCommand(),      &parentShowCommand(),    &parentFollowCommand(),
        &parentReasonCommand(),  &parentRestoreCommand(), &parentAttachCommand(),
        &parentDetachCommand(),  &ackImportCommand(),     &ackStatusCommand(),
        &ackExportCommand(),     &ackRemoveCommand(),     &drillCommand()};
    return commands;
}

ExitCode runCommandLine(const std::vector<std::string> &words, Context &context)
{
    if (words.empty()) {
        context.err << overview();
        return ExitCode::Usage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        context.out << overview();
        return ExitCode::Done;
    }
    if (words[0] == "--version") {
        context.out << "policywright " << kVersion << '\n';
        return ExitCode::Done;
    }
    if (words[0] == "--manual") {
        context.out << manualPage();
        return ExitCode::Done;
    }
    const Chosen chosen = commandFor(words);
    if (!chosen.command)
        return report(unknownCommand(words), context);
    const CommandSpec &spec = chosen.command->spec;
    const auto end = std::ranges::find(words, "--");
    if (std::find(words.begin(), end, "--help") != end || std::find(words.begin(), end, "-h") != end) {
        context.out << helpFor(spec);
        return ExitCode::Done;
    }
    const auto arguments = parse(spec, toQt(words, chosen.words));
    if (!arguments)
        return report(arguments.error(), context);
    return chosen.command->run(*arguments, context);
}

} // namespace policywright::cli
