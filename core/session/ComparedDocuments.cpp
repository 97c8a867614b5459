// SPDX-License-Identifier: Apache-2.0
#include "core/session/ComparedDocuments.h"

#include "core/assembly/MarkdownDocument.h"
#include "core/base/Text.h"
#include "core/render/RedlineWords.h"
#include "core/session/Publisher.h"
#include "core/session/Revisions.h"

#include <filesystem>

namespace policywright::session {
namespace {

template <class Value>
ResultWithErrors<Value> withErrors(Result<Value> result)
{
    if (!result)
        return std::unexpected(Errors{result.error()});
    return *std::move(result);
}

std::string nameOf(const history::Revision &revision, const std::string &version, const std::string &language)
{
    const render::RedlineWords words(language);
    if (!version.empty())
        return words.filled("name_version", {{"version", version}});
    return words.filled("name_revision",
                        {{"id", revision.id.substr(0, 12)}, {"date", revision.note.when.substr(0, 10)}});
}

ResultWithErrors<ComparedDocument> published(const PolicyFile &policy, const std::optional<ViewId> &view,
                                             const Date &today)
{
    auto publisher = Publisher::create(policy, today);
    if (!publisher)
        return std::unexpected(Errors{publisher.error()});
    const auto views = view ? Result<std::vector<ViewId>>({*view}) : publisher->offeredViews();
    if (!views)
        return std::unexpected(Errors{views.error()});
    auto made = publisher->publish(views->front(), {Format::Markdown}, render::Finish::Draft);
    if (!made)
        return std::unexpected(made.error());
    return ComparedDocument{.document = std::move(made->document), .settings = publisher->settings(), .name = {}};
}

} // namespace

ResultWithErrors<PolicyFile> policyFileAt(const PolicyFile &policy, const history::RevisionLog &log,
                                          const history::Revision &revision)
{
    auto bundle = policyAt(policy.bundle, log, revision);
    if (!bundle)
        return std::unexpected(Errors{bundle.error()});
    PackCache cache;
    auto packs = cache.packsOf(*bundle);
    if (!packs)
        return std::unexpected(packs.error());
    return PolicyFile{.path = policy.path, .bundle = *std::move(bundle), .packs = *std::move(packs)};
}

ResultWithErrors<ComparedDocument> comparedDocument(const PolicyFile &policy,
                                                    const std::optional<std::string> &revision,
                                                    const std::optional<ViewId> &view, const Date &today)
{
    if (!revision) {
        return published(policy, view, today).transform([](ComparedDocument now) {
            now.name = render::RedlineWords(now.document.language)["name_present"];
            return now;
        });
    }
    const auto log = withErrors(revisionsIn(policy));
    if (!log)
        return std::unexpected(log.error());
    const auto named = withErrors(log->named(*revision));
    if (!named)
        return std::unexpected(named.error());
    const auto then = policyFileAt(policy, *log, **named);
    if (!then)
        return std::unexpected(then.error());
    auto document = published(*then, view, today);
    if (!document)
        return std::unexpected(document.error());
    document->name = nameOf(**named, log->noteOf(**named).version, document->document.language);
    document->by = (*named)->note.by;
    document->when = (*named)->note.when;
    return document;
}

Result<ComparedDocument> comparedMarkdown(const std::string &text, const std::string &file)
{
    if (!isValidUtf8(text))
        return fail(ErrorCode::NotUtf8, file);
    return assembly::documentOfMarkdown(text).transform([&](assembly::AssembledDocument made) {
        return ComparedDocument{.document = std::move(made), .name = std::filesystem::path(file).filename().string()};
    });
}

} // namespace policywright::session
