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

const ClauseMerging::Reading &ClauseMerging::readingOf(const std::string &text) const
{
    const auto [place, isNew] = m_readings.try_emplace(text);
    Reading &reading = place->second;
    if (!isNew)
        return reading;
    const auto parsed = templating::Template::parse(text, "text");
    if (!parsed) {
        reading.mistake = parsed.error().front();
        return reading;
    }
    if (parsed->names().empty())
        return reading;
    std::set<std::string> lost;
    for (const Error &mistake : templating::check(*parsed, m_schema)) {
        const bool isGap =
            mistake.code == ErrorCode::TemplateUnknownName || mistake.code == ErrorCode::TemplateUnknownColumn;
        if (isGap)
            lost.insert(mistake.subject);
        else if (!reading.mistake)
            reading.mistake = mistake;
    }
    reading.lostNames.assign(lost.begin(), lost.end());
    return reading;
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
    const Reading &reading = readingOf(text);
    if (!m_error && reading.mistake)
        m_error = Error{ErrorCode::UpdateTextUnfit, place, describe(*reading.mistake)};
}

} // namespace policywright::update
