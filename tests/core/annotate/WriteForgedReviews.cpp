// SPDX-License-Identifier: Apache-2.0
//
// write_forged_reviews FOLDER: writes FOLDER/signed.jsonld, a review in which people signed what they decided, and
// FOLDER/forged/<defect>.jsonld, what somebody without their keys can make of it. The files are in tests/data/reviews:
// they stay as they are, also when this program learns to write others.
#include "core/annotate/ReviewFile.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <functional>

namespace policywright::annotate {
namespace {

namespace fs = std::filesystem;

const signing::SecretKey kAnnasKey(signing::Seed{1});
const signing::SecretKey kBensKey(signing::Seed{2});
const signing::SecretKey kForgersKey(signing::Seed{3});
const Author kAnna{"Anna", "anna@law.example"};
const Author kBen{"Ben", ""};
const Author kCara{"Cara", ""};
const std::string kPolicy = "p";

Event event(int number, const Author &author, EventKind kind)
{
    return {.id = std::format("00000000-0000-4000-8000-{:012x}", number),
            .author = author,
            .created = std::format("2026-11-22T09:{:02}:00Z", number),
            .lamport = number,
            .kind = kind};
}

// The review, and what is needed to say more in it.
struct Writing {
    ReviewFile review{kPolicy};
    std::string revision =
        review.addRevision("internal", {{ClauseId("rules.hours"), "Working hours\nNobody has to answer at night."}});

    Event add(Event event, const signing::SecretKey *key)
    {
        event.previous = review.lastDigest();
        event = sealed(std::move(event), kPolicy, key);
        review.add(event);
        return event;
    }

    Decision decision(Verdict verdict, const std::string &content = "content") const
    {
        return {.verdict = verdict, .section = "rules", .texts = {{"internal", revision, sha256Hex(content)}}};
    }

    Event decide(int number, const Author &author, Verdict verdict, const signing::SecretKey *key)
    {
        Event decided = event(number, author, EventKind::Decision);
        decided.decision = decision(verdict);
        return add(std::move(decided), key);
    }

    Event vouch(int number, const std::string &publicKey, const signing::SecretKey *key)
    {
        Event vouched = event(number, kBen, EventKind::Vouch);
        vouched.vouch = Vouch{publicKey, kAnna};
        return add(std::move(vouched), key);
    }

    Event takeBack(int number, int target, const Author &author, const signing::SecretKey *key)
    {
        Event deleted = event(number, author, EventKind::Delete);
        deleted.target = event(target, author, EventKind::Delete).id;
        return add(std::move(deleted), key);
    }
};

Writing trueReview()
{
    Writing writing;
    Event request = event(1, kBen, EventKind::Request);
    request.request = Request{.reviewers = {kAnna, kCara},
                              .views = {"internal"},
                              .sections = {"rules"},
                              .due = "2026-12-01",
                              .isForSigned = true};
    writing.add(request, &kBensKey);
    writing.vouch(2, kAnnasKey.publicKey(), &kBensKey);
    writing.decide(3, kAnna, Verdict::RequestChanges, &kAnnasKey);
    writing.decide(4, kCara, Verdict::Approve, nullptr);
    writing.decide(5, kAnna, Verdict::Decline, &kAnnasKey);
    return writing;
}

// The n-th event with other members, and a digest that fits them.
std::string with(const ReviewFile &review, std::size_t number, const std::function<void(Json &)> &change)
{
    Json json = parseJson(toText(review), "review").value();
    Json page = *json.find("first");
    Json::Array items = *page.find("items")->ifArray();
    Json &item = items[number - 1];
    change(item);
    Json::Object members;
    for (const Json::Member &member : *item.ifObject()) {
        if (member.first != "pw:digest")
            members.push_back(member);
    }
    const std::string digest = sha256Hex(toText(Json(members), JsonStyle::Compact));
    members.emplace_back("pw:digest", digest);
    item = Json(std::move(members));
    page.set("items", std::move(items));
    json.set("first", std::move(page));
    return toText(json);
}

void remove(Json &json, std::string_view name)
{
    std::erase_if(*json.ifObject(), [&](const Json::Member &member) { return member.first == name; });
}

// A member of an object in the event.
std::function<void(Json &)> setting(const char *outer, const char *inner, const Json &value)
{
    return [=](Json &json) {
        Json object = *json.find(outer);
        object.set(inner, value);
        json.set(outer, std::move(object));
    };
}

std::string without(const ReviewFile &review, std::size_t number)
{
    ReviewFile rest = review;
    ReviewFile one(review.policy());
    one.add(review.events()[number - 1]);
    rest.remove(one);
    return toText(rest);
}

class Folder {
public:
    explicit Folder(fs::path folder) : m_folder(std::move(folder)) { fs::create_directories(m_folder / "forged"); }

    void write(const std::string &name, const std::string &text) const
    {
        std::ofstream(m_folder / (name + ".jsonld")) << text;
    }
    void forge(const std::string &defect, const std::string &text) const { write("forged/" + defect, text); }

private:
    fs::path m_folder;
};

void forgeSignatures(const Folder &folder)
{
    const ReviewFile review = trueReview().review;
    const std::string other = review.events()[2].signature->value;
    const std::string own = review.events()[4].signature->value;
    const auto value = [&](const std::string &text) { return setting("pw:signature", "value", text); };
    folder.forge("signature-with-another-digit", with(review, 5, value((own[0] == '0' ? '1' : '0') + own.substr(1))));
    folder.forge("signature-of-another-event", with(review, 5, value(other)));
    folder.forge("signature-cut-off", with(review, 5, value(own.substr(2))));
    folder.forge("signature-of-another-kind", with(review, 5, setting("pw:signature", "type", "RSA")));
    folder.forge("signature-with-the-key-of-the-forger",
                 with(review, 5, setting("pw:signature", "key", kForgersKey.publicKey())));
    folder.forge("signature-stripped", with(review, 3, [](Json &json) { remove(json, "pw:signature"); }));
    folder.forge("signature-stripped-from-the-newest",
                 with(review, 5, [](Json &json) { remove(json, "pw:signature"); }));
    Event decision = event(4, kCara, EventKind::Decision);
    decision.decision = trueReview().decision(Verdict::Approve);
    decision.previous = review.events()[3].previous;
    ReviewFile added = review;
    added.add(sealed(decision, kPolicy, &kForgersKey));
    folder.forge("signature-added-to-what-was-not-signed", toText(added));
}

void forgeDecisions(const Folder &folder)
{
    const ReviewFile review = trueReview().review;
    const auto set = [&](const char *member, const Json &value) {
        return with(review, 5, [&](Json &json) { json.set(member, value); });
    };
    folder.forge("signed-decline-became-approval", set("pw:verdict", "approve"));
    folder.forge("signed-decision-under-a-new-id", set("id", "urn:uuid:00000000-0000-4000-8000-000000000009"));
    folder.forge("signed-decision-with-a-new-date", set("created", "2027-01-01T00:00:00Z"));
    folder.forge("signed-decision-with-another-counter", set("pw:lamport", 9));
    folder.forge("signed-decision-on-all", set("pw:section", ""));
    folder.forge("signed-decision-by-somebody-else",
                 set("creator", Json::Object{{"type", "Person"}, {"name", "Cara"}}));
    folder.forge("signed-decision-on-another-text", with(review, 5, [](Json &json) {
                     Json::Array texts = *json.find("target")->ifArray();
                     texts[0].set("pw:content", sha256Hex("another text"));
                     json.set("target", std::move(texts));
                 }));
    Writing behind = trueReview();
    behind.decide(6, kAnna, Verdict::Approve, nullptr);
    folder.forge("approval-without-signature-behind-a-signed-decline", toText(behind.review));
    folder.forge("signed-decision-rolled-back", without(review, 5));
    folder.forge("signed-decision-in-the-middle-taken-out", without(review, 3));
}

void forgeKeys(const Folder &folder)
{
    Writing swapped = trueReview();
    swapped.decide(6, kAnna, Verdict::Approve, &kForgersKey);
    folder.forge("key-swapped-under-the-same-name", toText(swapped.review));
    Writing vouched = trueReview();
    vouched.vouch(6, kForgersKey.publicKey(), &kForgersKey);
    vouched.decide(7, kAnna, Verdict::Approve, &kForgersKey);
    folder.forge("key-swapped-and-vouched-for-by-the-forger", toText(vouched.review));
    Writing claimed = trueReview();
    claimed.vouch(6, kForgersKey.publicKey(), nullptr);
    claimed.decide(7, kAnna, Verdict::Approve, &kForgersKey);
    folder.forge("key-swapped-and-vouched-for-without-signature", toText(claimed.review));
    Writing lent = trueReview();
    lent.decide(6, kCara, Verdict::Approve, &kAnnasKey);
    folder.forge("key-of-another-person", toText(lent.review));
    folder.forge("key-in-a-vouch-swapped", with(trueReview().review, 2, [](Json &json) {
                     json.set("target", "urn:policywright:key:" + kForgersKey.publicKey());
                 }));
    folder.forge("key-in-a-vouch-cut-off", with(trueReview().review, 2, [](Json &json) {
                     json.set("target", "urn:policywright:key:" + kForgersKey.publicKey().substr(2));
                 }));
}

void forgeWithdrawalsAndRequests(const Folder &folder)
{
    const auto takenBack = [&](const char *defect, int target, const Author &author, const signing::SecretKey *key) {
        Writing writing = trueReview();
        writing.takeBack(6, target, author, key);
        folder.forge(defect, toText(writing.review));
    };
    takenBack("signed-decision-taken-back-without-signature", 5, kAnna, nullptr);
    takenBack("signed-decision-taken-back-with-another-key", 5, kAnna, &kForgersKey);
    takenBack("vouch-taken-back-without-signature", 2, kBen, nullptr);
    takenBack("request-taken-back-by-somebody-else", 1, kCara, nullptr);
    takenBack("request-taken-back-without-signature", 1, kBen, nullptr);
    const ReviewFile review = trueReview().review;
    const auto asking = [&](const char *member, const Json &value) {
        return with(review, 1, setting("pw:request", member, value));
    };
    folder.forge("request-of-somebody-else",
                 asking("reviewers", Json::Array{Json::Object{{"type", "Person"}, {"name", "Mallory"}}}));
    folder.forge("request-by-a-later-day", asking("due", "2027-12-01"));
    folder.forge("request-that-is-content-with-less", asking("signed", false));
    folder.forge("request-that-any-can-meet", asking("quorum", "any"));
    folder.forge("request-that-asks-nobody", asking("reviewers", Json::Array{}));
}

void forgePolicies(const Folder &folder)
{
    std::string replayed = toText(trueReview().review);
    replayed.replace(replayed.find("\"pw:policy\": \"p\""), 16, "\"pw:policy\": \"q\"");
    folder.forge("review-replayed-in-another-policy", replayed);
    Writing writing = trueReview();
    Event decision = event(6, kAnna, EventKind::Decision);
    decision.decision = writing.decision(Verdict::Approve);
    decision.previous = writing.review.lastDigest();
    writing.review.add(sealed(decision, "q", &kAnnasKey));
    folder.forge("decision-that-was-signed-for-another-policy", toText(writing.review));
}

} // namespace
} // namespace policywright::annotate

int main(int count, char **arguments)
{
    using namespace policywright::annotate;
    if (count != 2) {
        std::fputs("usage: write_forged_reviews FOLDER\n", stderr);
        return EXIT_FAILURE;
    }
    const Folder folder(arguments[1]);
    folder.write("signed", toText(trueReview().review));
    forgeSignatures(folder);
    forgeDecisions(folder);
    forgeKeys(folder);
    forgeWithdrawalsAndRequests(folder);
    forgePolicies(folder);
    return EXIT_SUCCESS;
}
