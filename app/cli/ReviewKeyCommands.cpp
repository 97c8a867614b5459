// SPDX-License-Identifier: Apache-2.0
//
// The commands about keys to sign with.
#include "app/cli/Commands.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"

#include <ostream>

namespace policywright::cli {
namespace {

Json json(const session::OwnKey &own)
{
    return Json::Object{{"name", own.key.name},
                        {"email", own.key.email},
                        {"created", own.key.created},
                        {"key", own.key.publicKey},
                        {"fingerprint", signing::fingerprint(own.key.publicKey)},
                        {"locked", own.key.isLocked()},
                        {"file", own.path}};
}

void print(const session::OwnKey &own, std::ostream &out)
{
    out << shown(own.key.name) << (own.key.email.empty() ? "" : " <" + shown(own.key.email) + '>') << ", "
        << shown(own.key.created) << (own.key.isLocked() ? ", locked with a passphrase" : "") << '\n'
        << "  Public key: " << own.key.publicKey << '\n'
        << "  To compare: " << signing::fingerprint(own.key.publicKey) << '\n'
        << "  File: " << shown(own.path) << '\n';
}

ExitCode runNew(const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {{"name", "it says whose key it is"}}); !checked)
        return report(checked.error(), context);
    const auto passphrase = passphraseOf(arguments, context);
    if (!passphrase)
        return report(passphrase.error(), context);
    const auto made = session::makeKey(context.files, context.keysFolder,
                                       {*arguments.value("name"), arguments.value("email").value_or("")},
                                       toIso8601(context.clock.now()), *passphrase);
    if (!made)
        return report(made.error(), context);
    if (arguments.has("json"))
        context.out << toText(json(*made));
    else
        print(*made, context.out);
    return ExitCode::Done;
}

ExitCode runShow(const Arguments &arguments, Context &context)
{
    const auto list = session::keysIn(context.files, context.keysFolder);
    if (!list)
        return report(list.error(), context);
    if (arguments.has("json")) {
        Json::Array keys;
        for (const session::OwnKey &own : list->keys)
            keys.push_back(json(own));
        context.out << toText(Json(Json::Object{{"keys", std::move(keys)}}));
    } else {
        if (list->keys.empty())
            context.out << "There is no key here. Make one by: policywright review key new --name NAME\n";
        for (const session::OwnKey &own : list->keys)
            print(own, context.out);
    }
    return report(list->unreadable, context);
}

ExitCode runVouch(const Arguments &arguments, Context &context)
{
    if (auto checked =
            checkOptions(arguments, {{"for", "it says whose key it is"}, {"author", "it says who vouches for it"}});
        !checked)
        return report(checked.error(), context);
    const auto holder = personNamed(*arguments.value("for"));
    if (!holder)
        return report(holder.error(), context);
    Arguments toSign = arguments;
    toSign.options["sign"] = ""; // a vouch that is not signed says nothing
    const auto key = keyOfAuthor(toSign, context);
    if (!key)
        return report(key.error(), context);
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto added = session::addVouch(desk->review,
                                         {.key = arguments.operands[1],
                                          .holder = *holder,
                                          .author = authorOf(arguments),
                                          .created = toIso8601(context.clock.now())},
                                         **key, context.ids);
    if (!added)
        return report(added.error(), context);
    if (auto saved = save(*desk, context); !saved)
        return report(saved.error(), context);
    printAdded(*added, "vouch", arguments, context);
    return ExitCode::Done;
}

} // namespace

const Command &reviewKeyNewCommand()
{
    static const Command command{
        {.name = "review key new",
         .summary = "Makes a key to sign decisions with",
         .operands = "",
         .minOperands = 0,
         .maxOperands = 0,
         .description =
             "Makes a key for one person. The file with its secret part stays in a folder of this user's alone, which\n"
             "nobody else can read, and never gets into a policy; with a passphrase it is of no use to a thief. Keep\n"
             "a copy of it in a safe place. The public part is what others check signatures with: tell it to who\n"
             "keeps the policy, who vouches for it by: policywright review key vouch",
         .options = {{"name", "NAME", "Whose key it is: the name that decisions are made under."},
                     {"email", "ADDRESS", "The e-mail address."},
                     kPassphraseOption,
                     kJsonOption},
         .examples = {{"policywright review key new --name \"Anna Berg\" --passphrase-file -",
                       "The passphrase is typed, or comes from another program."}}},
        runNew};
    return command;
}

const Command &reviewKeyShowCommand()
{
    static const Command command{{.name = "review key show",
                                  .summary = "Lists your own keys",
                                  .operands = "",
                                  .minOperands = 0,
                                  .maxOperands = 0,
                                  .description = "Lists the keys of this user, with their public parts. Two people who "
                                                 "compare a key on the telephone\n"
                                                 "read out the sixteen digits behind \"To compare\".",
                                  .options = {kJsonOption},
                                  .examples = {{"policywright review key show --json", "For another program."}}},
                                 runShow};
    return command;
}

const Command &reviewKeyVouchCommand()
{
    static const Command command{
        {.name = "review key vouch",
         .summary = "Says, signed, whose a public key is",
         .operands = "FILE KEY",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "Keeps in the policy that a public key is somebody's, signed with the author's own key. Whoever trusts\n"
             "that key then knows this one, and another key under the same name is shown as a doubt. Compare the key\n"
             "with its owner first. It is taken back by: policywright review delete --sign",
         .options = {{"for", "PERSON", "Whose key it is: Anna Berg, or Anna Berg <anna@example.org>."},
                     kAuthorOption,
                     kEmailOption,
                     kPassphraseOption,
                     kJsonOption},
         .examples =
             {{"policywright review key vouch charity.policy \"$(cat annas-key.txt)\" --for \"Anna Berg\" --author Ben",
               "Ben compared the key with Anna."}}},
        runVouch};
    return command;
}

} // namespace policywright::cli
