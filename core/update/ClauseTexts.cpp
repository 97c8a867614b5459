// SPDX-License-Identifier: Apache-2.0
//
// What the merging of clauses needs of texts and of the policy.
#include "core/templating/Analysis.h"
#include "core/update/ClauseMerging.h"

#include <algorithm>
#include <set>

namespace policywright::update {

void ClauseMerging::takeWork()
{
    const auto take = [](auto &from, const ClauseId &id, auto &into) {
        if (auto node = from.extract(id))
            into.insert(std::move(node));
    };
    for (const pack::CompiledClause &clause : m_with.before.clauses()) {
        take(m_policy.customWordings, clause.logic.id, m_wordings);
        take(m_policy.omissions, clause.logic.id, m_omissions);
        take(m_policy.pins, clause.logic.id, m_pins);
    }
}

model::CustomWording ClauseMerging::inNewNames(Wording wording) const
{
    wording.text = renamed(wording.text, m_with.names);
    wording.packText = renamed(wording.packText, m_with.names);
    return wording;
}

model::CustomWording ClauseMerging::packWording(const pack::CompiledClause &before) const
{
    return {before.body.text, before.body.text, versionOf(before.pack, m_with.before), {}, {}};
}

void ClauseMerging::keep(const pack::CompiledClause &after, Wording wording)
{
    if (wording.text == after.body.text && wording.unknown.isNull())
        return;
    wording.packText = after.body.text;
    wording.packVersion = versionOf(after.pack, m_with.after);
    m_policy.customWordings.insert_or_assign(after.logic.id, std::move(wording));
}

void ClauseMerging::leaveBehind(const ClauseId &id, Wording wording)
{
    if (m_with.after.clause(id))
        setAside("wording:" + id.toString(), model::toJson(wording));
    else
        m_policy.customWordings.insert_or_assign(id, std::move(wording));
}

void ClauseMerging::leaveBehind(const ClauseId &id, model::Omission omission)
{
    if (m_with.after.clause(id))
        setAside("omission:" + id.toString(), model::toJson(omission));
    else
        m_policy.omissions.insert_or_assign(id, std::move(omission));
}

void ClauseMerging::setAside(std::string place, Json value)
{
    model::SetAside kept = m_with.stamp;
    kept.place = std::move(place);
    kept.value = std::move(value);
    m_policy.setAside.push_back(std::move(kept));
}

void ClauseMerging::giveWay(const ClauseId &id)
{
    if (const auto wording = m_policy.customWordings.extract(id))
        setAside("wording:" + id.toString(), model::toJson(wording.mapped()));
    if (const auto omission = m_policy.omissions.extract(id))
        setAside("omission:" + id.toString(), model::toJson(omission.mapped()));
    m_policy.pins.erase(id);
}

std::optional<Error> ClauseMerging::mistakeIn(const std::string &text) const
{
    const auto parsed = templating::Template::parse(text, "text");
    if (!parsed)
        return parsed.error().front();
    if (parsed->names().empty())
        return std::nullopt;
    // A name that nobody knows is a gap, which can be seen and clicked.
    const Errors mistakes = templating::check(*parsed, m_schema);
    const auto found = std::ranges::find_if(mistakes, [](const Error &mistake) {
        return mistake.code != ErrorCode::TemplateUnknownName && mistake.code != ErrorCode::TemplateUnknownColumn;
    });
    return found == mistakes.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::string> ClauseMerging::lostNames(const std::string &text) const
{
    const auto parsed = templating::Template::parse(text, "text");
    if (!parsed)
        return {};
    std::set<std::string> lost;
    for (const Error &mistake : templating::check(*parsed, m_schema)) {
        if (mistake.code == ErrorCode::TemplateUnknownName || mistake.code == ErrorCode::TemplateUnknownColumn)
            lost.insert(mistake.subject);
    }
    return {lost.begin(), lost.end()};
}

std::string ClauseMerging::versionOf(const PackId &pack, const pack::PackSet &packs) const
{
    const auto found = std::ranges::find(packs.packs(), pack, &pack::Pack::id);
    return found == packs.packs().end() ? std::string() : found->version.toString();
}

// That of the clause, or, where the packs do not have it any more, the nearest one before it.
SectionId ClauseMerging::sectionFor(const pack::CompiledClause &before) const
{
    const std::string &id = before.logic.id.toString();
    const std::string own = id.substr(0, id.find('.'));
    SectionId found = m_with.after.sections().front().id;
    for (const pack::CompiledSection &section : m_with.before.sections()) {
        const SectionId now = m_with.successors.of(section.id);
        if (std::ranges::contains(m_with.after.sections(), now, &pack::CompiledSection::id))
            found = now;
        if (section.id.toString() == own)
            return found;
    }
    return found;
}

void ClauseMerging::refuse(const std::string &place, const std::string &text)
{
    const auto mistake = mistakeIn(text);
    if (!m_error && mistake)
        m_error = Error{ErrorCode::UpdateTextUnfit, place, describe(*mistake)};
}

} // namespace policywright::update
