// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Event.h"

#include "core/annotate/EventWords.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace policywright::annotate {
namespace {

constexpr std::string_view kDigest = "pw:digest";
constexpr std::string_view kSignature = "pw:signature";

std::string bytesWithout(std::initializer_list<std::string_view> names, const std::string &stored)
{
    const auto json = parseJson(stored, "event");
    if (!json || !json->ifObject())
        return stored;
    Json::Object kept;
    std::ranges::copy_if(*json->ifObject(), std::back_inserter(kept),
                         [&](const Json::Member &member) { return !std::ranges::contains(names, member.first); });
    return toText(Json(std::move(kept)), JsonStyle::Compact);
}

// Of all members but the digest. It is the last one wherever an event was written by this program, and is cut off then:
// a quote within a text would be escaped, so the end cannot be anything else.
std::string digestOf(const std::string &stored, const std::string &claimed)
{
    const std::string end = ",\"" + std::string(kDigest) + "\":\"" + claimed + "\"}";
    if (stored.ends_with(end))
        return sha256Hex(stored.substr(0, stored.size() - end.size()) + '}');
    return sha256Hex(bytesWithout({kDigest}, stored));
}

std::string textToSign(const std::string &withoutSignature, const std::string &policy, const std::string &key)
{
    return "policywright review 1\n" + policy + '\n' + key + '\n' + withoutSignature;
}

// The digest is made of the signature as well, so it cannot be among what is signed. The key is: no other one fits.
std::string signedText(const Event &event, const std::string &policy, const std::string &key)
{
    return textToSign(bytesWithout({kDigest, kSignature}, event.stored), policy, key);
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

Json personOf(const Author &author)
{
    Json person = Json::Object{{"type", "Person"}, {"name", author.name}};
    if (!author.email.empty())
        person.set("email", std::string(kMailPrefix) + author.email);
    return person;
}

Json viewsOf(const Request &request)
{
    Json::Array views;
    for (const std::string &view : request.views)
        views.push_back(Json::Object{{"source", std::string(kViewPrefix) + view}});
    return views;
}

Json toJson(const Request &request)
{
    Json::Array reviewers;
    for (const Author &reviewer : request.reviewers)
        reviewers.push_back(personOf(reviewer));
    return Json::Object{{"reviewers", std::move(reviewers)},
                        {"quorum", wordOf(request.quorum)},
                        {"sections", Json::Array(request.sections.begin(), request.sections.end())},
                        {"due", request.due},
                        {"signed", request.isForSigned}};
}

Json targetOf(const Event &event)
{
    if (event.decision)
        return toJson(*event.decision);
    if (event.request)
        return viewsOf(*event.request);
    if (event.vouch)
        return Json(std::string(kKeyPrefix) + event.vouch->key);
    return event.anchor ? toJson(*event.anchor) : Json(std::string(kUuidPrefix) + event.target);
}

Json toJson(const Event &event)
{
    const KindWords &words = wordsOf(event.kind);
    Json json = Json::Object{{"id", std::string(kUuidPrefix) + event.id},
                             {"type", "Annotation"},
                             {"motivation", words.motivation},
                             {"creator", personOf(event.author)},
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
    if (event.request)
        json.set("pw:request", toJson(*event.request));
    if (event.vouch)
        json.set("pw:holder", personOf(event.vouch->holder));
    if (event.severity)
        json.set("pw:severity", wordOf(*event.severity));
    json.set("pw:lamport", event.lamport);
    json.set("pw:previous", event.previous);
    if (!event.origin.empty())
        json.set("pw:origin", event.origin);
    return json;
}

} // namespace

bool Event::isIntact() const
{
    return knownIntact ? *knownIntact : digest == digestOf(stored, digest);
}

Event sealed(Event event)
{
    return sealed(std::move(event), {}, nullptr);
}

Event sealed(Event event, const std::string &policy, const signing::SecretKey *key)
{
    Json json = toJson(event);
    event.signature.reset();
    if (key) {
        const std::string text = textToSign(toText(json, JsonStyle::Compact), policy, key->publicKey());
        event.signature = Signature{.key = key->publicKey(), .value = key->signatureOf(text), .holds = true};
        json.set(kSignature,
                 Json::Object{{"type", "Ed25519"}, {"key", key->publicKey()}, {"value", event.signature->value}});
    }
    event.knownIntact.reset();
    event.digest = sha256Hex(toText(json, JsonStyle::Compact));
    json.set(kDigest, event.digest);
    event.stored = toText(json, JsonStyle::Compact);
    return event;
}

bool isSignatureGood(const Event &event, const std::string &policy)
{
    return !event.signature ||
           signing::isSignedBy(event.signature->key, signedText(event, policy, event.signature->key),
                               event.signature->value);
}

bool isBefore(const Event &a, const Event &b)
{
    if (a.lamport != b.lamport)
        return a.lamport < b.lamport;
    if (a.id != b.id)
        return a.id < b.id;
    // What fits one digest is the same: the bytes of events that several copies have are not written out.
    const bool isSame = a.digest == b.digest && a.knownIntact == true && b.knownIntact == true;
    return !isSame && a.stored < b.stored;
}

} // namespace policywright::annotate
