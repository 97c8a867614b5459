// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ReviewDesk.h"

#include "app/cli/PolicyCommand.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace policywright::cli {

const OptionSpec kAuthorOption{"author", "NAME", "Who says so."};
const OptionSpec kEmailOption{"email", "ADDRESS", "The author's e-mail address."};
const OptionSpec kJsonOption{"json", "", "Print JSON for another program."};

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
    std::istringstream list(names);
    for (std::string name; std::getline(list, name, ',');) {
        if (!std::ranges::contains(views, ViewId(name)))
            views.emplace_back(name);
    }
    return views;
}

annotate::Author authorOf(const Arguments &arguments)
{
    return {arguments.value("author").value_or(""), arguments.value("email").value_or("")};
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
