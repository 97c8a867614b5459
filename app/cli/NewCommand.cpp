// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/inherit/HandedDown.h"
#include "core/pack/PackReader.h"
#include "core/session/ParentState.h"

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

ResultWithErrors<session::PolicyFile> extending(const std::string &parentPath, const Arguments &arguments,
                                                Context &context)
{
    const auto parent = openPolicy(parentPath, context);
    if (!parent)
        return std::unexpected(parent.error());
    const auto state = session::parentState(*parent, arguments.value("version"), context.today());
    if (!state)
        return std::unexpected(state.error());
    const std::string &language = parent->bundle.policy.language;
    if (arguments.value("language").value_or(language) != language)
        return std::unexpected(Errors{{ErrorCode::ParentOtherLanguage, parentPath, language}});
    std::vector<pack::Pack> more;
    if (const auto names = arguments.value("pack")) {
        auto packs = readPacks(*names, context);
        if (!packs)
            return std::unexpected(packs.error());
        more = *std::move(packs);
    }
    return session::childOf(*state, arguments.operands[0], more, context.ids);
}

ResultWithErrors<session::PolicyFile> made(const Arguments &arguments, Context &context)
{
    if (const auto parent = arguments.value("extends"))
        return extending(*parent, arguments, context);
    if (arguments.has("version"))
        return std::unexpected(Errors{{ErrorCode::OptionNeedsValue, "new", "--version goes with --extends."}});
    const auto packs = readPacks(arguments.value("pack").value_or("base"), context);
    if (!packs)
        return std::unexpected(packs.error());
    return session::newPolicy(arguments.operands[0], *packs, arguments.value("language").value_or("en"), context.ids);
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.operands[0];
    auto policy = made(arguments, context);
    if (!policy)
        return report(policy.error(), context);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    context.out << "Made " << path;
    if (const auto &ancestors = policy->bundle.policy.ancestors; !ancestors.empty())
        context.out << ", which extends " << shown(inherit::nameOf(ancestors.front()));
    context.out << ". Next: policywright status " << path << '\n';
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
             "it, so that it opens the same in ten years. An existing file is never replaced.\n\n"
             "With --extends the policy is for a part of an organisation (a country, a brand, a project) that has a\n"
             "policy already: it begins as what it inherits, with the same packs and in the same language, and says\n"
             "only what is other there. What is inherited is copied into it; `parent follow` brings it up to date.",
         .options = {{"pack", "PACKS", "Template packs, the lowest layer first, separated by commas; base by default."},
                     {"language", "CODE", "Language of the document; en by default."},
                     {"extends", "FILE",
                      "The policy that it inherits from; --pack then names packs to add to its own."},
                     {"version", "NAME",
                      "The version of it; by default the newest that is published, or its text now."}},
         .examples = {{"policywright new charity.policy", "A policy from the base pack, in English."},
                      {"policywright new scotland.policy --extends charity.policy", "One for a part of it."}}},
        run};
    return command;
}

} // namespace policywright::cli
