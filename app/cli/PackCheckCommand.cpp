// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "core/assembly/Formats.h"
#include "core/pack/PackCheck.h"
#include "core/pack/PackReader.h"
#include "core/pack/PackSet.h"

#include <algorithm>
#include <iterator>
#include <ostream>

namespace policywright::cli {
namespace {

ResultWithErrors<std::vector<pack::Pack>> withLowerLayers(const std::string &folder, Context &context);

// The packs below the one in `folder`, from the folders beside it, the lowest first.
ResultWithErrors<std::vector<pack::Pack>> lowerLayers(const std::string &folder, const std::optional<PackId> &extends,
                                                      Context &context)
{
    if (!extends)
        return std::vector<pack::Pack>();
    const std::size_t slash = folder.rfind('/');
    const std::string beside = slash == std::string::npos ? "." : folder.substr(0, slash);
    return withLowerLayers(beside + '/' + extends->toString(), context);
}

ResultWithErrors<std::vector<pack::Pack>> withLowerLayers(const std::string &folder, Context &context)
{
    auto pack = pack::readPack(context.files, folder);
    if (!pack)
        return std::unexpected(pack.error());
    auto packs = lowerLayers(folder, pack->extends, context);
    if (packs)
        packs->push_back(*std::move(pack));
    return packs;
}

// The words that assembly needs, which are none of the pack room's business; once the pack is fine otherwise.
Errors problemsWithWords(const std::vector<pack::Pack> &packs, const std::vector<std::string> &languages)
{
    Errors errors;
    for (const std::string &language : languages) {
        if (const auto set = pack::PackSet::compose(packs, language, pack::Trust::AlreadyChecked))
            std::ranges::move(assembly::Formats::problemsOf(set->assemblyWords()), std::back_inserter(errors));
    }
    return errors;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    std::string folder = arguments.operands[0];
    while (folder.size() > 1 && folder.ends_with('/'))
        folder.pop_back();
    const auto language = arguments.value("language");
    pack::Pack checked = pack::readPackLeniently(context.files, folder, language).pack;
    auto packs = lowerLayers(folder, checked.extends, context);
    if (!packs)
        return report(packs.error(), context);
    Errors errors = pack::checkPack(context.files, folder, *packs, language);
    const std::string name = checked.id.toString() + ' ' + checked.version.toString();
    if (errors.empty()) {
        const std::vector<std::string> languages = checked.languages;
        packs->push_back(std::move(checked));
        errors = problemsWithWords(*packs, languages);
    }
    if (!errors.empty())
        return report(errors, context);
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
         .options = {{"language", "CODE",
                      "Check this language, against the first of the pack; all of them by default."}},
         .examples = {{"policywright pack check templates/base", "The base pack."}}},
        run};
    return command;
}

} // namespace policywright::cli
