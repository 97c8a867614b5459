// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Event.h"

#include "core/base/Digest.h"
#include "tests/core/annotate/StoredEvent.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::annotate {
namespace {

Event suggestion()
{
    return sealed({.id = "00000000-0000-4000-8000-000000000001",
                   .author = {"Anna Legal", "anna@law.example"},
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = 3,
                   .kind = EventKind::Suggestion,
                   .anchor = Anchor{.clause = ClauseId("crisis.contacts"),
                                    .quote = "within an hour",
                                    .prefix = "answer ",
                                    .suffix = ".",
                                    .range = {7, 21},
                                    .textDigest = sha256Hex("text"),
                                    .revision = sha256Hex("revision")},
                   .body = "The contract says so.",
                   .replacement = "at once",
                   .previous = sha256Hex("before")});
}

TEST(Event, IsAWebAnnotation)
{
    const std::string digest = suggestion().digest;
    EXPECT_EQ(toText(storedIn(suggestion())), R"({
  "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
  "type": "Annotation",
  "motivation": "editing",
  "creator": {
    "type": "Person",
    "name": "Anna Legal",
    "email": "mailto:anna@law.example"
  },
  "created": "2026-11-22T09:00:00Z",
  "body": [
    {
      "type": "TextualBody",
      "purpose": "commenting",
      "format": "text/plain",
      "value": "The contract says so."
    },
    {
      "type": "TextualBody",
      "purpose": "editing",
      "format": "text/plain",
      "value": "at once"
    }
  ],
  "target": {
    "source": "urn:policywright:clause:crisis.contacts",
    "selector": [
      {
        "type": "TextQuoteSelector",
        "exact": "within an hour",
        "prefix": "answer ",
        "suffix": "."
      },
      {
        "type": "TextPositionSelector",
        "start": 7,
        "end": 21
      }
    ],
    "pw:textDigest": ")" + sha256Hex("text") +
                                                  R"(",
    "pw:revision": ")" + sha256Hex("revision") +
                                                  R"("
  },
  "pw:kind": "suggestion",
  "pw:lamport": 3,
  "pw:previous": ")" + sha256Hex("before") + R"(",
  "pw:digest": ")" + digest + R"("
}
)");
}

Result<Event> readFrom(const Json &json, const std::string &name)
{
    const auto document = JsonDocument::parse(toText(json), name);
    return document ? eventFromJson(document->root(), name) : std::unexpected(document.error());
}

TEST(Event, IsReadBackTheSame)
{
    const auto event = readFrom(storedIn(suggestion()), "review.jsonld");
    ASSERT_TRUE(event) << describe(event.error());
    EXPECT_EQ(*event, suggestion());
    EXPECT_EQ(event->anchor, suggestion().anchor);
    EXPECT_EQ(event->author, suggestion().author);
    EXPECT_EQ(event->replacement, "at once");
    EXPECT_EQ(event->lamport, 3);
    EXPECT_TRUE(event->isIntact());
}

TEST(Event, SaysHowMuchItMattersWhereThatIsSaid)
{
    EXPECT_FALSE(storedIn(suggestion()).find("pw:severity"));
    Event important = suggestion();
    important.severity = Severity::Must;
    important = sealed(important);
    EXPECT_EQ(*storedIn(important).find("pw:severity")->ifString(), "must");
    const auto read = readFrom(storedIn(important), "review.jsonld");
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->severity, Severity::Must);
}

TEST(Event, KeepsMembersThatItDoesNotKnow)
{
    Json json = storedIn(suggestion());
    json.set("pw:mood", "high");
    const auto event = readFrom(json, "review.jsonld");
    ASSERT_TRUE(event);
    EXPECT_EQ(storedIn(*event), json);
    EXPECT_FALSE(event->isIntact()) << "the digest is over all members";
}

// The suggestion with one member changed by a member's path of names ("a.b"; selectors by their number).
Result<Event> readWith(const std::function<void(Json &)> &change)
{
    Json json = storedIn(suggestion());
    change(json);
    return readFrom(json, "r.jsonld");
}

void expectWrong(const char *what, const std::function<void(Json &)> &change)
{
    const auto event = readWith(change);
    ASSERT_FALSE(event) << what;
    EXPECT_EQ(sentence(event.error()), std::string("The annotations in r.jsonld are damaged: \"") + what +
                                           "\" is missing, unknown or of the wrong kind. Use another copy of them.");
}

TEST(Event, IsReadStrictly)
{
    expectWrong("type", [](Json &json) { json.set("type", "Note"); });
    expectWrong("id", [](Json &json) { json.set("id", "urn:uuid:1"); });
    expectWrong("id", [](Json &json) { json.set("id", "00000000-0000-4000-8000-000000000001"); });
    expectWrong("creator", [](Json &json) { json.set("creator", "Anna"); });
    expectWrong("creator.name", [](Json &json) { json.set("creator", Json::Object{{"name", ""}}); });
    expectWrong("creator.email",
                [](Json &json) { json.set("creator", Json::Object{{"name", "A"}, {"email", "javascript:x"}}); });
    expectWrong("created", [](Json &json) { json.set("created", "yesterday"); });
    expectWrong("pw:kind", [](Json &json) { json.set("pw:kind", "praise"); });
    expectWrong("motivation", [](Json &json) { json.set("motivation", "commenting"); });
    expectWrong("pw:lamport", [](Json &json) { json.set("pw:lamport", 0); });
    expectWrong("pw:lamport", [](Json &json) { json.set("pw:lamport", std::int64_t{1} << 40); });
    expectWrong("pw:previous", [](Json &json) { json.set("pw:previous", "abc"); });
    expectWrong("pw:digest", [](Json &json) { json.set("pw:digest", "abc"); });
    expectWrong("body", [](Json &json) { json.set("body", Json::Array{}); });
    expectWrong("body", [](Json &json) { json.set("body", "text"); });
    expectWrong("body.purpose", [](Json &json) {
        json.set("body", Json::Array{Json::Object{{"purpose", "tagging"}, {"value", "x"}}});
    });
    expectWrong("pw:severity", [](Json &json) { json.set("pw:severity", "high"); });
    expectWrong("target.selector", [](Json &json) { json.set("target", "urn:uuid:x"); });
    expectWrong("target.selector", [](Json &json) {
        json.set("target", Json::Object{{"source", "urn:policywright:clause:a"}, {"selector", Json::Array{}}});
    });
}

TEST(Event, HasTextsOfBoundedLength)
{
    const auto event = readWith([](Json &json) {
        json.set("body", Json::Array{Json::Object{{"purpose", "commenting"}, {"value", std::string(100'001, 'x')}},
                                     Json::Object{{"purpose", "editing"}, {"value", ""}}});
    });
    ASSERT_FALSE(event);
    EXPECT_EQ(sentence(event.error()), "The annotations in r.jsonld exceed a limit: a text of an annotation may have "
                                       "100000 bytes at most.");
}

Event decision()
{
    return sealed({.id = "00000000-0000-4000-8000-000000000001",
                   .author = {"Anna", ""},
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = 1,
                   .kind = EventKind::Decision,
                   .decision = Decision{.verdict = Verdict::RequestChanges,
                                        .section = "rules",
                                        .texts = {{"internal", sha256Hex("words"), sha256Hex("content")}}}});
}

TEST(Event, OfADecisionIsReadBackTheSame)
{
    const auto event = readFrom(storedIn(decision()), "review.jsonld");
    ASSERT_TRUE(event) << describe(event.error());
    EXPECT_EQ(*event, decision());
    EXPECT_EQ(event->decision, decision().decision);
    EXPECT_TRUE(event->isIntact());
}

TEST(Event, OfADecisionIsReadStrictly)
{
    const auto wrong = [](const std::function<void(Json &)> &change) {
        Json json = storedIn(decision());
        change(json);
        return readFrom(json, "r.jsonld").error().detail;
    };
    const auto withText = [](const std::string &source, const std::string &revision, const std::string &content) {
        return [=](Json &json) {
            json.set("target",
                     Json::Array{Json::Object{{"source", source}, {"pw:revision", revision}, {"pw:content", content}}});
        };
    };
    const std::string view = "urn:policywright:view:internal";
    EXPECT_EQ(wrong([](Json &json) { json.set("pw:verdict", "maybe"); }), "pw:verdict");
    EXPECT_EQ(wrong([](Json &json) { json.set("pw:section", 1); }), "pw:section");
    EXPECT_EQ(wrong([](Json &json) { json.set("target", Json::Array{}); }), "target");
    EXPECT_EQ(wrong([](Json &json) { json.set("target", "urn:uuid:x"); }), "target");
    EXPECT_EQ(wrong(withText("internal", sha256Hex("a"), sha256Hex("b"))), "target.source");
    EXPECT_EQ(wrong(withText(view, "a", sha256Hex("b"))), "target.pw:revision");
    EXPECT_EQ(wrong(withText(view, sha256Hex("a"), "b")), "target.pw:content");
}

Event request()
{
    return sealed({.id = "00000000-0000-4000-8000-000000000001",
                   .author = {"Ben", ""},
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = 1,
                   .kind = EventKind::Request,
                   .request = Request{.reviewers = {{"Anna Berg", "anna@law.example"}, {"Cara", ""}},
                                      .quorum = Quorum::Any,
                                      .views = {"internal", "public"},
                                      .sections = {"rules"},
                                      .due = "2026-12-01",
                                      .isForSigned = true},
                   .body = "Before the board meets, please."});
}

TEST(Event, OfARequestIsReadBackTheSame)
{
    const auto event = readFrom(storedIn(request()), "review.jsonld");
    ASSERT_TRUE(event) << describe(event.error());
    EXPECT_EQ(*event, request());
    EXPECT_EQ(event->request, request().request);
    EXPECT_EQ(event->body, "Before the board meets, please.");
    EXPECT_TRUE(event->isIntact());
    EXPECT_EQ(
        toText(*storedIn(request()).find("pw:request"), JsonStyle::Compact),
        R"({"reviewers":[{"type":"Person","name":"Anna Berg","email":"mailto:anna@law.example"},)"
        R"({"type":"Person","name":"Cara"}],"quorum":"any","sections":["rules"],"due":"2026-12-01","signed":true})");
}

TEST(Event, OfARequestIsReadStrictly)
{
    const auto wrong = [](const char *member, const Json &value) {
        Json json = storedIn(request());
        Json asked = *json.find("pw:request");
        asked.set(member, value);
        json.set("pw:request", asked);
        return readFrom(json, "r.jsonld").error().detail;
    };
    EXPECT_EQ(wrong("reviewers", Json::Array{}), "pw:request.reviewers");
    EXPECT_EQ(wrong("reviewers", Json::Array{Json::Object{{"name", ""}}}), "pw:request.reviewers.name");
    EXPECT_EQ(wrong("reviewers", Json::Array(101, Json::Object{{"name", "A"}})), "pw:request.reviewers");
    EXPECT_EQ(wrong("quorum", "most"), "pw:request.quorum");
    EXPECT_EQ(wrong("sections", "rules"), "pw:request.sections");
    EXPECT_EQ(wrong("sections", Json::Array{""}), "pw:request.sections");
    EXPECT_EQ(wrong("due", "soon"), "pw:request.due");
    EXPECT_EQ(wrong("signed", "yes"), "pw:request.signed");
    Json json = storedIn(request());
    json.set("target", Json::Array{});
    EXPECT_EQ(readFrom(json, "r.jsonld").error().detail, "target");
    json.set("pw:request", "all");
    EXPECT_EQ(readFrom(json, "r.jsonld").error().detail, "pw:request");
}

Event vouch()
{
    static const signing::SecretKey key(signing::Seed{1});
    return sealed({.id = "00000000-0000-4000-8000-000000000001",
                   .author = {"Ben", ""},
                   .created = "2026-11-22T09:00:00Z",
                   .lamport = 1,
                   .kind = EventKind::Vouch,
                   .vouch = Vouch{std::string(64, 'a'), {"Anna", "anna@law.example"}}},
                  "policy", &key);
}

TEST(Event, OfAVouchIsReadBackTheSameWithItsSignature)
{
    const auto event = readFrom(storedIn(vouch()), "review.jsonld");
    ASSERT_TRUE(event) << describe(event.error());
    EXPECT_EQ(*event, vouch());
    EXPECT_EQ(event->vouch, vouch().vouch);
    EXPECT_TRUE(event->isIntact());
    EXPECT_TRUE(isSignatureGood(*event, "policy"));
    EXPECT_FALSE(isSignatureGood(*event, "another policy"));
}

TEST(Event, OfAVouchIsReadStrictly)
{
    const auto wrong = [](const char *member, const Json &value) {
        Json json = storedIn(vouch());
        json.set(member, value);
        return readFrom(json, "r.jsonld").error().detail;
    };
    const auto withSignature = [&](const char *member, const char *value) {
        Json signature = *storedIn(vouch()).find("pw:signature");
        signature.set(member, value);
        return wrong("pw:signature", signature);
    };
    EXPECT_EQ(wrong("target", "urn:policywright:key:1"), "target");
    EXPECT_EQ(wrong("pw:holder", "Anna"), "pw:holder");
    EXPECT_EQ(wrong("pw:signature", "x"), "pw:signature.type");
    EXPECT_EQ(withSignature("type", "RSA"), "pw:signature.type");
    EXPECT_EQ(withSignature("key", "ff"), "pw:signature.key");
    EXPECT_EQ(withSignature("value", "ff"), "pw:signature.value");
}

} // namespace
} // namespace policywright::annotate
