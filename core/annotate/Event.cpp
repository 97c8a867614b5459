// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Event.h"

#include "core/annotate/EventWords.h"
#include "core/base/Digest.h"

namespace policywright::annotate {
namespace {

constexpr std::string_view kDigest = "pw:digest";

std::string digestOf(const Json &stored)
{
    Json::Object members;
    for (const Json::Member &member : *stored.ifObject()) {
        if (member.first != kDigest)
            members.push_back(member);
    }
    return sha256Hex(toText(Json(std::move(members)), JsonStyle::Compact));
}

Json textBody(const std::string &text, const char *purpose)
{
    return Json::Object{{"type", "TextualBody"}, {"purpose", purpose}, {"format", "text/plain"}, {"value", text}};
}

Json toJson(const Anchor &anchor)
{
    const Json quote = Json::Object{
        {"type", "TextQuoteSelector"}, {"exact", anchor.quote}, {"prefix", anchor.prefix}, {"suffix", anchor.suffix}};
    const Json position = Json::Object{{"type", "TextPositionSelector"},
                                       {"start", std::int64_t{anchor.range.begin}},
                                       {"end", std::int64_t{anchor.range.end}}};
    return Json::Object{{"source", std::string(kClausePrefix) + anchor.clause.toString()},
                        {"selector", Json::Array{quote, position}},
                        {"pw:textDigest", anchor.textDigest},
                        {"pw:revision", anchor.revision}};
}

Json toJson(const Decision &decision)
{
    Json::Array texts;
    for (const ReadText &text : decision.texts)
        texts.push_back(Json::Object{{"source", std::string(kViewPrefix) + text.view},
                                     {"pw:revision", text.revision},
                                     {"pw:content", text.content}});
    return texts;
}

Json targetOf(const Event &event)
{
    if (event.decision)
        return toJson(*event.decision);
    return event.anchor ? toJson(*event.anchor) : Json(std::string(kUuidPrefix) + event.target);
}

Json toJson(const Event &event)
{
    const KindWords &words = wordsOf(event.kind);
    Json creator = Json::Object{{"type", "Person"}, {"name", event.author.name}};
    if (!event.author.email.empty())
        creator.set("email", std::string(kMailPrefix) + event.author.email);
    Json json = Json::Object{{"id", std::string(kUuidPrefix) + event.id},
                             {"type", "Annotation"},
                             {"motivation", words.motivation},
                             {"creator", std::move(creator)},
                             {"created", event.created}};
    Json::Array bodies;
    if (!event.body.empty())
        bodies.push_back(textBody(event.body, "commenting"));
    if (event.replacement)
        bodies.push_back(textBody(*event.replacement, "editing"));
    if (!bodies.empty())
        json.set("body", std::move(bodies));
    json.set("target", targetOf(event));
    json.set("pw:kind", words.kind);
    if (event.decision) {
        json.set("pw:verdict", wordOf(event.decision->verdict));
        json.set("pw:section", event.decision->section);
    }
    json.set("pw:lamport", event.lamport);
    json.set("pw:previous", event.previous);
    if (!event.origin.empty())
        json.set("pw:origin", event.origin);
    return json;
}

} // namespace

bool Event::isIntact() const
{
    return digest == digestOf(stored);
}

std::string Event::bytes() const
{
    return toText(stored, JsonStyle::Compact);
}

Event sealed(Event event)
{
    event.stored = toJson(event);
    event.digest = digestOf(event.stored);
    event.stored.set(kDigest, event.digest);
    return event;
}

bool isBefore(const Event &a, const Event &b)
{
    if (a.lamport != b.lamport)
        return a.lamport < b.lamport;
    return a.id != b.id ? a.id < b.id : a.bytes() < b.bytes();
}

} // namespace policywright::annotate
