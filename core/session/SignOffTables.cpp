// SPDX-License-Identifier: Apache-2.0
#include "core/session/SignOffTables.h"

#include "core/annotate/EventWords.h"
#include "core/session/People.h"

#include <algorithm>

namespace policywright::session {
namespace {

using render::SignOffRow;

constexpr std::size_t kShortDigest = 16;
constexpr std::size_t kIsoDay = 10; // of a time

SignOffRow::Proof proofOf(annotate::KeyState key)
{
    switch (key) {
    case annotate::KeyState::None: return SignOffRow::Proof::Claimed;
    case annotate::KeyState::Trusted: return SignOffRow::Proof::Known;
    case annotate::KeyState::New: return SignOffRow::Proof::New;
    case annotate::KeyState::Foreign: return SignOffRow::Proof::Foreign;
    }
    return SignOffRow::Proof::Claimed;
}

std::string roleOf(const annotate::Author &author, const std::vector<PersonInUse> &people)
{
    const auto known = std::ranges::find_if(
        people, [&](const PersonInUse &who) { return isSamePerson({who.person.name, who.person.email}, author); });
    return known == people.end() ? std::string() : known->person.title;
}

std::string scopeOf(const std::string &section, const assembly::AssembledDocument &document)
{
    if (section.empty())
        return {};
    const auto known = std::ranges::find(document.sections, section,
                                         [](const assembly::AssembledSection &each) { return each.id.view(); });
    return known == document.sections.end() ? section : known->number + ' ' + known->title;
}

std::string dateOf(const std::string &created, const assembly::Formats &formats)
{
    const auto date = Date::fromIso(created.substr(0, kIsoDay));
    return date ? formats.date(*date) : created;
}

} // namespace

ResultWithErrors<std::map<ViewId, render::SignOffTable>> signOffTables(const PolicyFile &policy,
                                                                       const std::vector<ViewId> &views,
                                                                       assembly::Assembler &assembler,
                                                                       const annotate::TrustedKeys &trusted)
{
    const auto review = reviewIn(policy);
    if (!review)
        return std::unexpected(Errors{review.error()});
    const auto decisions = judgedDecisions(*review, policy, assembler, trusted);
    if (!decisions)
        return std::unexpected(decisions.error());
    const std::vector<PersonInUse> people = peopleInUse(policy.bundle.policy);
    std::map<ViewId, render::SignOffTable> tables;
    for (const ViewId &view : views) {
        const auto document = assembler.assemble(policy.bundle.policy, view);
        if (!document)
            return std::unexpected(document.error());
        render::SignOffTable table{.digest = readOf(*document, "").content.substr(0, kShortDigest)};
        for (const JudgedDecision &judged : *decisions) {
            const annotate::Event &event = judged.signOff.event;
            const auto text = std::ranges::find(event.decision->texts, view.view(), &annotate::ReadText::view);
            if (!judged.signOff.counts() || text == event.decision->texts.end())
                continue;
            table.rows.push_back({.name = event.author.name,
                                  .role = roleOf(event.author, people),
                                  .decision = annotate::wordOf(event.decision->verdict),
                                  .scope = scopeOf(event.decision->section, *document),
                                  .date = dateOf(event.created, assembler.formats()),
                                  .digest = text->content.substr(0, kShortDigest),
                                  .proof = proofOf(judged.key),
                                  .key = event.signature ? signing::fingerprint(event.signature->key) : std::string(),
                                  .isVoid = judged.isVoid});
        }
        tables.emplace(view, std::move(table));
    }
    return tables;
}

} // namespace policywright::session
