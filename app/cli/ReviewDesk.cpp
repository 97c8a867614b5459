// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ReviewDesk.h"

#include "app/cli/PolicyCommand.h"
#include "core/annotate/EventWords.h"

#include <algorithm>
#include <istream>
#include <ostream>
#include <sstream>

namespace policywright::cli {

const OptionSpec kAuthorOption{"author", "NAME", "Who says so."};
const OptionSpec kEmailOption{"email", "ADDRESS", "The author's e-mail address."};
const OptionSpec kJsonOption{"json", "", "Print JSON for another program."};
const OptionSpec kSignOption{"sign", "", "Sign it with the author's key, which `review key new` makes."};
const OptionSpec kPassphraseOption{"passphrase-file", "FILE",
                                   "Where the passphrase of the key is, on the first line; - is the standard input."};
const OptionSpec kSeverityOption{"severity", "HOW",
                                 "must: it has to be settled before it is approved; normal; or minor."};
const OptionSpec kTrustOption{"trust", "KEYS",
                              "Public keys of people whom you trust, with commas between; KEY=NAME says whose it is."};

namespace {

Result<ViewId> viewFor(const Arguments &arguments, assembly::Assembler &assembler, const session::PolicyFile &policy)
{
    if (const auto named = arguments.value("view"))
        return ViewId(*named);
    return assembler.offeredViews(policy.bundle.policy).transform([](const std::vector<ViewId> &offered) {
        return offered.empty() ? ViewId("internal") : offered.front();
    });
}

} // namespace

ResultWithErrors<ReviewDesk> openReview(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return std::unexpected(policy.error());
    auto review = session::reviewIn(*policy);
    if (!review)
        return std::unexpected(Errors{review.error()});
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return std::unexpected(Errors{assembler.error()});
    auto view = viewFor(arguments, *assembler, *policy);
    if (!view)
        return std::unexpected(Errors{view.error()});
    return ReviewDesk{*std::move(policy), *std::move(review), *std::move(assembler), *std::move(view)};
}

Result<> save(ReviewDesk &desk, Context &context)
{
    session::keepReview(desk.policy, desk.review);
    return session::savePolicy(context.files, desk.policy);
}

std::vector<ViewId> viewsNamed(const std::string &names)
{
    std::vector<ViewId> views;
    for (const std::string &name : listed(names, ','))
        views.emplace_back(name);
    return views;
}

// Each once.
std::vector<std::string> listed(const std::string &text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream list(text);
    for (std::string part; std::getline(list, part, separator);) {
        if (!std::ranges::contains(parts, part))
            parts.push_back(part);
    }
    return parts;
}

annotate::Author authorOf(const Arguments &arguments)
{
    return {arguments.value("author").value_or(""), arguments.value("email").value_or("")};
}

Result<annotate::Author> personNamed(const std::string &text)
{
    const auto trimmed = [](std::string_view part) {
        const std::size_t begin = std::min(part.find_first_not_of(' '), part.size());
        return std::string(part.substr(begin, part.find_last_not_of(' ') + 1 - begin));
    };
    const std::string person = trimmed(text);
    const std::size_t bracket = person.find('<');
    annotate::Author author{.name = trimmed(std::string_view(person).substr(0, bracket))};
    if (bracket != std::string::npos && person.ends_with('>'))
        author.email = trimmed(std::string_view(person).substr(bracket + 1, person.size() - bracket - 2));
    const bool isHalf = bracket != std::string::npos && author.email.empty();
    return author.name.empty() || isHalf ? fail(ErrorCode::NotAPerson, text) : Result<annotate::Author>(author);
}

Result<std::optional<std::string>> passphraseOf(const Arguments &arguments, Context &context)
{
    const auto path = arguments.value("passphrase-file");
    if (!path)
        return std::nullopt;
    std::string line;
    if (*path == "-") {
        std::getline(context.in, line);
    } else {
        const auto contents = context.files.readFile(*path, signing::kMaxKeyFileBytes);
        if (!contents)
            return std::unexpected(contents.error());
        line = contents->bytes.substr(0, contents->bytes.find('\n'));
    }
    if (line.ends_with('\r'))
        line.pop_back();
    if (line.empty())
        return fail(ErrorCode::KeyPassphraseEmpty, *path == "-" ? "the standard input" : *path);
    return line;
}

Result<std::optional<signing::SecretKey>> keyOfAuthor(const Arguments &arguments, Context &context)
{
    if (!arguments.has("sign"))
        return std::nullopt;
    const auto passphrase = passphraseOf(arguments, context);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    return session::keysIn(context.files, context.keysFolder)
        .and_then([&](const session::KeyList &list) { return session::keyOf(authorOf(arguments), list); })
        .and_then([&](const session::OwnKey &own) { return signing::unlocked(own.key, *passphrase); })
        .transform([](const signing::SecretKey &key) { return std::optional(key); });
}

Result<std::optional<annotate::Severity>> severityFrom(const Arguments &arguments)
{
    const auto given = arguments.value("severity");
    if (!given)
        return std::nullopt;
    const auto word = std::ranges::find(annotate::kSeverityWords, *given);
    if (word == annotate::kSeverityWords.end())
        return fail(ErrorCode::OptionValueUnknown, *given, "--severity; there are must, normal and minor.");
    return static_cast<annotate::Severity>(word - annotate::kSeverityWords.begin());
}

Result<annotate::TrustedKeys> trustedKeys(const Arguments &arguments, Context &context)
{
    const auto own = session::keysIn(context.files, context.keysFolder);
    if (!own)
        return std::unexpected(own.error());
    annotate::TrustedKeys trusted = own->trusted();
    for (const std::string &entry : listed(arguments.value("trust").value_or(""), ',')) {
        const std::size_t end = entry.find('=');
        const std::string key = entry.substr(0, end);
        if (!signing::isPublicKey(key))
            return fail(ErrorCode::NotAKey, key);
        std::optional<annotate::Author> &holder = trusted[key];
        if (end == std::string::npos)
            continue;
        auto named = personNamed(entry.substr(end + 1));
        if (!named)
            return std::unexpected(named.error());
        holder = *std::move(named);
    }
    return trusted;
}

Result<> checkOptions(const Arguments &arguments, std::initializer_list<std::pair<const char *, const char *>> options)
{
    for (const auto &[option, meaning] : options) {
        if (arguments.value(option).value_or("").empty())
            return fail(ErrorCode::OptionMissing, std::string("--") + option, meaning);
    }
    return {};
}

void printAdded(const annotate::Event &event, const char *kind, const Arguments &arguments, Context &context)
{
    if (arguments.has("json"))
        context.out << toText(Json(Json::Object{{"id", event.id}, {"kind", kind}}));
    else
        context.out << event.id << '\n';
}

} // namespace policywright::cli
