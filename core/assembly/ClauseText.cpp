// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/ClauseText.h"

#include "core/assembly/PackLists.h"
#include "core/assembly/RunSplitting.h"
#include "core/markdown/Parser.h"

#include <algorithm>

namespace policywright::assembly {
namespace {

using templating::Segment;
using templating::Template;

std::vector<std::string> namesOf(const Template &body, std::uint32_t origin)
{
    std::vector<std::string> names;
    for (const std::uint32_t name : body.origins()[origin])
        names.push_back(body.names()[name]);
    return names;
}

std::vector<Insertion> insertionsOf(const templating::Rendered &rendered, const Template &body)
{
    std::vector<Insertion> insertions;
    insertions.reserve(rendered.segments.size());
    for (const Segment &segment : rendered.segments) {
        Insertion insertion{.begin = static_cast<std::uint32_t>(segment.begin), // Markdown's limit is 4 MiB
                            .end = static_cast<std::uint32_t>(segment.end)};
        if (segment.kind == templating::SegmentKind::Gap) {
            insertion.kind = Insertion::Kind::Gap;
            insertion.names = {segment.gap};
        } else {
            insertion.names = namesOf(body, segment.origin);
            // With an answer among them, it is the answer's.
            if (!insertion.names.empty() && std::ranges::all_of(insertion.names, isPackList))
                insertion.kind = Insertion::Kind::Pack;
        }
        insertions.push_back(std::move(insertion));
    }
    return insertions;
}

std::vector<std::string> namesRead(const templating::Expression *condition, const Template &body)
{
    std::vector<std::string> names = body.names();
    if (condition) {
        const std::vector<std::string> &more = condition->names();
        names.insert(names.end(), more.begin(), more.end());
    }
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

// Of one clause.
bool isSameText(const ClauseContent &a, const ClauseContent &b)
{
    return a.wordedBy == b.wordedBy && a.title == b.title && a.markdown == b.markdown && a.insertions == b.insertions &&
           a.reads == b.reads;
}

// What a clause's text is made with, apart from itself.
struct Surroundings {
    const pack::PackSet &packs;
    const templating::Scope &scope;
    const templating::RenderOptions &options;
    const std::vector<SharedContent> &made;
};

// `content`: what is known of the clause without its text.
ResultWithErrors<SharedContent> render(ClauseContent content, const templating::Expression *condition,
                                       const Template &body, const Surroundings &with)
{
    auto rendered = templating::render(body, with.scope, with.options);
    if (!rendered)
        return std::unexpected(Errors{rendered.error()});
    content.insertions = insertionsOf(*rendered, body);
    content.markdown = std::move(rendered->text);
    content.reads = withNamesOfLists(namesRead(condition, body), with.packs);
    const auto same = std::ranges::find_if(with.made, [&](const auto &other) { return isSameText(*other, content); });
    if (same != with.made.end())
        return *same;
    auto parsed = markdown::parse(content.markdown);
    if (!parsed)
        return std::unexpected(Errors{parsed.error()});
    content.blocks = std::move(parsed->blocks);
    splitRuns(content.blocks, content.insertions);
    return std::make_shared<const ClauseContent>(std::move(content));
}

} // namespace

ResultWithErrors<SharedContent> clauseText(const pack::CompiledClause &clause, const model::CustomWording *custom,
                                           const pack::PackSet &packs, const templating::Scope &scope,
                                           const templating::RenderOptions &options,
                                           const std::vector<SharedContent> &made)
{
    ClauseContent content{.id = clause.logic.id, .pack = clause.pack};
    content.place = clause.logic.place;
    content.title = clause.title;
    const templating::Expression *condition = clause.when ? &*clause.when : nullptr;
    const Surroundings with{packs, scope, options, made};
    if (!custom)
        return render(std::move(content), condition, clause.compiled, with);
    const auto body = Template::parse(custom->text, clause.logic.id.toString());
    if (!body)
        return std::unexpected(body.error());
    content.wordedBy = WordedBy::Author;
    return render(std::move(content), condition, *body, with);
}

ResultWithErrors<SharedContent> ownClauseText(const ClauseId &id, const model::OwnClause &clause,
                                              const pack::PackSet &packs, const templating::Scope &scope,
                                              const templating::RenderOptions &options,
                                              const std::vector<SharedContent> &made)
{
    const auto body = Template::parse(clause.text, id.toString());
    if (!body)
        return std::unexpected(body.error());
    ClauseContent content{.id = id, .pack = std::nullopt, .wordedBy = WordedBy::Author};
    content.title = clause.title;
    return render(std::move(content), nullptr, *body, {packs, scope, options, made});
}

} // namespace policywright::assembly
