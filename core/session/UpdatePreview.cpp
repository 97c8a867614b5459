// SPDX-License-Identifier: Apache-2.0
#include "core/session/UpdatePreview.h"

#include "core/compare/ReadableText.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

using assembly::SharedContent;

// The newer id of what has one only; own clauses that withdrawn ones became are among them.
std::map<ClauseId, ClauseId> newerIds(const update::PackUpdate &update)
{
    std::map<ClauseId, ClauseId> newer;
    for (const update::ClauseUpdate &clause : update.clauses) {
        if (clause.own)
            newer.emplace(clause.before.front(), *clause.own);
        else if (clause.isRenamed())
            newer.emplace(clause.before.front(), clause.after.front());
    }
    return newer;
}

// A reference without words of its own reads as the title of its clause: numbers differ between the documents, and with
// each clause that appears.
std::string readable(const SharedContent &content, const std::vector<SharedContent> &document)
{
    return compare::readableText(content->blocks, [&](std::string_view href) {
        const auto isMeant = [&](const SharedContent &other) { return '#' + other->id.toString() == href; };
        const auto target = std::ranges::find_if(document, isMeant);
        return target == document.end() ? std::string() : (*target)->title;
    });
}

std::vector<PreviewedClause> differences(const std::vector<SharedContent> &before,
                                         const std::vector<SharedContent> &now,
                                         const std::map<ClauseId, ClauseId> &newer)
{
    std::map<ClauseId, SharedContent> left; // by the newer id
    for (const SharedContent &content : before) {
        const auto id = newer.find(content->id);
        left.emplace(id == newer.end() ? content->id : id->second, content);
    }
    std::vector<PreviewedClause> clauses;
    for (const SharedContent &content : now) {
        const auto earlier = left.extract(content->id);
        if (!earlier)
            clauses.push_back({.clause = content->id, .title = content->title, .now = readable(content, now)});
        else if (earlier.mapped()->markdown != content->markdown || earlier.mapped()->title != content->title)
            clauses.push_back(
                {content->id, content->title, readable(earlier.mapped(), before), readable(content, now)});
    }
    for (const SharedContent &content : before) {
        const auto id = newer.find(content->id);
        if (left.contains(id == newer.end() ? content->id : id->second))
            clauses.push_back({.clause = content->id, .title = content->title, .before = readable(content, before)});
    }
    return clauses;
}

} // namespace

ResultWithErrors<ViewTexts> viewTexts(const model::PolicyDocument &policy, assembly::Assembler &assembler)
{
    const auto offered = assembler.offeredViews(policy);
    if (!offered)
        return std::unexpected(Errors{offered.error()});
    ViewTexts texts;
    for (const ViewId &view : *offered) {
        const auto document = assembler.assemble(policy, view);
        if (!document)
            return std::unexpected(document.error());
        std::vector<SharedContent> &contents = texts[view];
        const auto add = [&](const assembly::AssembledClause &clause) { contents.push_back(clause.content); };
        std::ranges::for_each(document->cover, add);
        for (const assembly::AssembledSection &section : document->sections)
            std::ranges::for_each(section.clauses, add);
    }
    return texts;
}

ResultWithErrors<UpdatePreview> previewOf(const update::PackUpdate &update, const ViewTexts &texts,
                                          const std::vector<check::MissingAnswer> &missing,
                                          assembly::Assembler &assembler)
{
    const auto now = viewTexts(update.policy, assembler);
    if (!now)
        return std::unexpected(now.error());
    auto missingNow = check::missingAnswers(assembler, update.policy);
    if (!missingNow)
        return std::unexpected(Errors{missingNow.error()});
    UpdatePreview preview;
    const std::map<ClauseId, ClauseId> newer = newerIds(update);
    for (const pack::CompiledView &view : assembler.packs().views()) {
        const auto then = texts.find(view.logic.id);
        const auto later = now->find(view.logic.id);
        if (later == now->end())
            continue;
        if (then == texts.end()) {
            preview.viewsAppearing.push_back(view.logic.id);
            continue;
        }
        auto clauses = differences(then->second, later->second, newer);
        if (!clauses.empty())
            preview.views.push_back({view.logic.id, view.words.title, std::move(clauses)});
    }
    for (const auto &[view, contents] : texts) {
        if (!now->contains(view))
            preview.viewsDisappearing.push_back(view);
    }
    std::ranges::copy_if(*missingNow, std::back_inserter(preview.newlyMissing), [&](const check::MissingAnswer &each) {
        return !std::ranges::contains(missing, each.question, &check::MissingAnswer::question);
    });
    return preview;
}

} // namespace policywright::session
