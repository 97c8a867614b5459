// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "core/pack/PackReader.h"
#include "core/session/PolicyFile.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

// The packs that were asked for, each behind the one that it extends.
ResultWithErrors<std::vector<pack::Pack>> readPacks(const std::string &names, Context &context)
{
    std::vector<pack::Pack> packs;
    for (std::size_t start = 0; start <= names.size();) {
        const std::size_t comma = std::min(names.find(',', start), names.size());
        auto pack = pack::readPack(context.files, context.templatesFolder + '/' + names.substr(start, comma - start));
        if (!pack)
            return std::unexpected(pack.error());
        packs.push_back(*std::move(pack));
        start = comma + 1;
    }
    return packs;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.operands[0];
    const auto packs = readPacks(arguments.value("pack").value_or("base"), context);
    if (!packs)
        return report(packs.error(), context);
    auto policy = session::newPolicy(path, *packs, arguments.value("language").value_or("en"), context.ids);
    if (!policy)
        return report(policy.error(), context);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    context.out << "Made " << path << ". Next: policywright status " << path << '\n';
    return ExitCode::Done;
}

} // namespace

const Command &newCommand()
{
    static const Command command{
        {.name = "new",
         .summary = "Starts a policy",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Makes a new policy file without answers. The template packs that it is written with are copied into\n"
             "it, so that it opens the same in ten years. An existing file is never replaced.",
         .options = {{"pack", "PACKS", "Template packs, the lowest layer first, separated by commas; base by default."},
                     {"language", "CODE", "Language of the document; en by default."}},
         .examples = {{"policywright new charity.policy", "A policy from the base pack, in English."}}},
        run};
    return command;
}

} // namespace policywright::cli
