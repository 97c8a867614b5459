// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "core/pack/PackReader.h"
#include "core/pack/PackSet.h"

#include <ostream>

namespace policywright::cli {
namespace {

// The packs that the one in `folder` extends, from the folders beside it, the lowest first; the pack itself last.
ResultWithErrors<std::vector<pack::Pack>> withLowerLayers(const std::string &folder, Context &context)
{
    auto pack = pack::readPack(context.files, folder);
    if (!pack)
        return std::unexpected(pack.error());
    std::vector<pack::Pack> packs;
    if (pack->extends) {
        const std::size_t slash = folder.rfind('/');
        const std::string beside = slash == std::string::npos ? "." : folder.substr(0, slash);
        auto lower = withLowerLayers(beside + '/' + pack->extends->toString(), context);
        if (!lower)
            return lower;
        packs = *std::move(lower);
    }
    packs.push_back(*std::move(pack));
    return packs;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    std::string folder = arguments.operands[0];
    while (folder.size() > 1 && folder.ends_with('/'))
        folder.pop_back();
    auto packs = withLowerLayers(folder, context);
    if (!packs)
        return report(packs.error(), context);
    const pack::Pack &checked = packs->back();
    const std::string name = checked.id.toString() + ' ' + checked.version.toString();
    const std::vector<std::string> languages =
        arguments.has("language") ? std::vector{*arguments.value("language")} : checked.languages;
    for (const std::string &language : languages) {
        if (const auto set = pack::PackSet::compose(*packs, language, pack::Trust::CheckEverything); !set)
            return report(set.error(), context);
    }
    context.out << name << " is sound.\n";
    return ExitCode::Done;
}

} // namespace

const Command &packCheckCommand()
{
    static const Command command{
        {.name = "pack check",
         .summary = "Checks a template pack and says everything that is wrong with it",
         .operands = "DIR",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Reads the pack in a folder, with the packs that it extends from the folders beside it, and reports\n"
             "every problem with its file, line and column.",
         .options = {{"language", "CODE", "Check this language only; all of the pack's by default."}},
         .examples = {{"policywright pack check templates/base", "The base pack."}}},
        run};
    return command;
}

} // namespace policywright::cli
