// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/ShownDifferences.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace policywright::inherit {
namespace {

using assembly::SharedContent;
using Contents = std::vector<SharedContent>;

Contents contentsOf(const assembly::AssembledDocument &document)
{
    Contents contents;
    const auto take = [&](const std::vector<assembly::AssembledClause> &clauses) {
        for (const assembly::AssembledClause &clause : clauses)
            contents.push_back(clause.content);
    };
    take(document.cover);
    take(document.notices);
    for (const assembly::AssembledSection &section : document.sections)
        take(section.clauses);
    return contents;
}

// Which of the differing places reach a clause.
class Causes {
public:
    Causes(const std::vector<Mark> &marks, const pack::PackSet &packs) : m_packs(packs)
    {
        for (const Mark &mark : marks) {
            if (mark.kind != Mark::Kind::Inherited)
                m_differing.insert(mark.place);
        }
    }

    std::vector<PlaceId> of(const ClauseId &clause, const std::vector<const SharedContent *> &texts) const
    {
        std::set<PlaceId> found;
        for (const PlaceKind kind : {PlaceKind::Wording, PlaceKind::Omission, PlaceKind::Own})
            takeIfDiffering(placeOf(kind, clause.view()), found);
        for (const SharedContent *text : texts) {
            for (const std::string &name : (*text)->reads)
                takeName(name, found);
        }
        if (found.empty())
            found = m_differing;
        return {found.begin(), found.end()};
    }

private:
    void takeIfDiffering(const PlaceId &place, std::set<PlaceId> &found) const
    {
        if (m_differing.contains(place))
            found.insert(place);
    }

    // Of a question, or of what is derived from some.
    void takeName(const std::string &name, std::set<PlaceId> &found) const
    {
        takeIfDiffering(placeOf(PlaceKind::Answer, name), found);
        const auto derived =
            std::ranges::find(m_packs.derived(), name, [](const pack::CompiledDerived &each) { return each.logic.id; });
        if (derived == m_packs.derived().end())
            return;
        for (const std::string &read : derived->value.names()) { // of those before it: this ends
            if (read != name)
                takeName(read, found);
        }
    }

    const pack::PackSet &m_packs;
    std::set<PlaceId> m_differing;
};

std::vector<ShownDifference> differences(const ViewId &view, const Contents &theirs, const Contents &mine,
                                         const Causes &causes)
{
    using Kind = ShownDifference::Kind;
    std::map<ClauseId, const SharedContent *> left;
    for (const SharedContent &content : theirs)
        left.emplace(content->id, &content);
    std::vector<ShownDifference> found;
    for (const SharedContent &content : mine) {
        const ClauseId &id = content->id;
        const auto there = left.extract(id);
        if (!there)
            found.push_back({view, id, content->title, Kind::Appears, causes.of(id, {&content})});
        else if ((*there.mapped())->markdown != content->markdown || (*there.mapped())->title != content->title)
            found.push_back(
                {view, id, content->title, Kind::ReadsOtherwise, causes.of(id, {&content, there.mapped()})});
    }
    for (const SharedContent &content : theirs) {
        if (left.contains(content->id))
            found.push_back({view, content->id, content->title, Kind::Disappears, causes.of(content->id, {&content})});
    }
    return found;
}

} // namespace

ResultWithErrors<std::vector<ShownDifference>>
shownDifferences(const model::PolicyDocument &policy, const std::vector<Mark> &marks, assembly::Assembler &assembler)
{
    std::vector<ShownDifference> found;
    if (policy.ancestors.empty())
        return found;
    const pack::PackSet &packs = assembler.packs();
    const model::PolicyDocument inherited = withNothingOfItsOwn(policy, policy.ancestors.front().handedDown, packs);
    const Causes causes(marks, packs);
    std::map<ViewId, Contents> theirs; // first all of one policy: the assembler remembers answers
    for (const pack::CompiledView &view : packs.views()) {
        const auto document = assembler.assemble(inherited, view.logic.id);
        if (!document)
            return std::unexpected(document.error());
        theirs.emplace(view.logic.id, contentsOf(*document));
    }
    for (const pack::CompiledView &view : packs.views()) {
        const auto document = assembler.assemble(policy, view.logic.id);
        if (!document)
            return std::unexpected(document.error());
        std::ranges::move(differences(view.logic.id, theirs.at(view.logic.id), contentsOf(*document), causes),
                          std::back_inserter(found));
    }
    return found;
}

} // namespace policywright::inherit
