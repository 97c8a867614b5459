// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/Starting.h"

#include "core/archive/ArchiveLimits.h"
#include "core/session/PackChoice.h"
#include "core/session/Rescue.h"

namespace policywright::gui {
namespace {

std::string textOf(const NewPolicy &policy, const char *question)
{
    const auto found = policy.answers.find(QuestionId(question));
    const auto *text = found == policy.answers.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text ? *text : std::string();
}

std::vector<std::string> choicesOf(const NewPolicy &policy, const char *question)
{
    const auto found = policy.answers.find(QuestionId(question));
    const auto *choices = found == policy.answers.end() ? nullptr : std::get_if<model::Choices>(&found->second);
    return choices ? choices->ids : std::vector<std::string>();
}

ResultWithErrors<Started> started(ResultWithErrors<session::EditingSession> session)
{
    if (!session)
        return std::unexpected(std::move(session.error()));
    return Started{*std::move(session)};
}

// In no file yet.
ResultWithErrors<session::PolicyFile> copyOf(const std::string &path, const Program &program)
{
    const auto contents = program.files.readFile(path, archive::kMaxArchiveBytes);
    if (!contents)
        return std::unexpected(Errors{contents.error()});
    auto file = session::openPolicy(std::string_view(contents->bytes), path, program.packs);
    if (file)
        file->path.clear();
    return file;
}

ResultWithErrors<Started> startedWith(ResultWithErrors<session::PolicyFile> file, const Program &program)
{
    if (!file)
        return std::unexpected(std::move(file.error()));
    return started(session::EditingSession::create(*std::move(file), program.surroundings()));
}

} // namespace

ResultWithErrors<Started> startPolicy(const NewPolicy &policy, const Program &program)
{
    const auto names = session::packsFor(textOf(policy, "org_profile"), choicesOf(policy, "jurisdictions"));
    auto packs = session::readPacks(program.files, program.templatesFolder, names, policy.language);
    if (!packs)
        return std::unexpected(std::move(packs.error()));
    auto file = session::newPolicy({}, packs->packs, policy.language, program.ids);
    if (!file)
        return std::unexpected(std::move(file.error()));
    auto session = session::EditingSession::create(*std::move(file), program.surroundings());
    if (!session)
        return std::unexpected(std::move(session.error()));
    for (const auto &[question, answer] : policy.answers) {
        const auto done = session->perform(session::SetAnswer{question, answer});
        if (!done)
            return std::unexpected(Errors{done.error()});
    }
    session->endStep();
    return Started{*std::move(session), std::move(packs->without)};
}

ResultWithErrors<Started> openPolicyFile(const std::string &path, const Program &program)
{
    return started(session::EditingSession::open(path, program.surroundings()));
}

bool canRescue(const std::string &path, const Program &program)
{
    const auto contents = program.files.readFile(path, archive::kMaxArchiveBytes);
    return contents && session::canRescue(contents->bytes, path);
}

ResultWithErrors<Started> rescuePolicyFile(const std::string &path, const Program &program)
{
    const auto contents = program.files.readFile(path, archive::kMaxArchiveBytes);
    if (!contents)
        return std::unexpected(Errors{contents.error()});
    auto rescued = session::rescuePolicy(program.files, contents->bytes, path, program.templatesFolder, program.packs);
    if (!rescued)
        return std::unexpected(std::move(rescued.error()));
    auto start = startedWith(std::move(rescued->policy), program);
    if (start) {
        const bool areAnswersChanged = std::erase(rescued->otherLost, bundle::kPolicyEntry) > 0;
        start->loss = Loss{std::move(rescued->packsOfProgram), areAnswersChanged, rescued->isLogoLost,
                           rescued->mayLackMore || !rescued->otherLost.empty()};
    }
    return start;
}

std::string backupOf(const std::string &path)
{
    return path + '~'; // as FileSystem::replaceFile names it
}

ResultWithErrors<Started> openBackup(const std::string &path, const Program &program)
{
    return startedWith(copyOf(backupOf(path), program), program);
}

ResultWithErrors<Started> openExample(const std::string &path, const Program &program)
{
    auto file = copyOf(path, program);
    if (file)
        file->bundle.policy.id = program.ids.newUuid();
    return startedWith(std::move(file), program);
}

ResultWithErrors<Started> recoverWork(const std::string &journal, const session::RecoveryOptions &options,
                                      const Program &program)
{
    auto recovered = session::EditingSession::recover(journal, program.surroundings(), options);
    if (!recovered)
        return std::unexpected(std::move(recovered.error()));
    return Started{std::move(recovered->session), {}, recovered->changes};
}

ResultWithErrors<std::shared_ptr<const pack::PackSet>> basePack(const std::string &language, const Program &program)
{
    auto packs = session::readPacks(program.files, program.templatesFolder, {"base"}, language);
    if (!packs)
        return std::unexpected(std::move(packs.error()));
    // AlreadyChecked: a start page asks a few of its questions; what it cannot compile is told when the policy is made.
    auto set = pack::PackSet::compose(std::move(packs->packs), language, pack::Trust::AlreadyChecked);
    if (!set)
        return std::unexpected(std::move(set.error()));
    return std::make_shared<const pack::PackSet>(*std::move(set));
}

} // namespace policywright::gui
