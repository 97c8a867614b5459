// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewFile.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <array>

namespace policywright::annotate {
namespace {

constexpr std::array<std::string_view, 8> kKnownMembers{"@context", "type",  "pw:format",    "pw:policy",
                                                        "total",    "first", "pw:revisions", "pw:texts"};

const Json::Array *arrayIn(const Json *json, std::string_view member)
{
    const Json *found = json ? json->find(member) : nullptr;
    return found ? found->ifArray() : nullptr;
}

bool isText(const Json *json, std::string_view text)
{
    return json && json->ifString() && *json->ifString() == text;
}

// An optional of what is readable.
std::optional<Revision> revisionFrom(const Json &json)
{
    const Json *view = json.find("view");
    const Json::Array *clauses = arrayIn(&json, "clauses");
    if (!view || !view->ifString() || !clauses || json.ifObject()->size() != 2)
        return std::nullopt;
    Revision revision{*view->ifString(), {}};
    for (const Json &clause : *clauses) {
        const Json::Array *pair = clause.ifArray();
        if (!pair || pair->size() != 2 || !pair->at(0).ifString() || !pair->at(1).ifString())
            return std::nullopt;
        revision.clauses.emplace_back(ClauseId(*pair->at(0).ifString()), *pair->at(1).ifString());
    }
    return revision;
}

Result<> checkHead(const Json &json, const std::string &name)
{
    if (!json.ifObject() || !isText(json.find("type"), "AnnotationCollection"))
        return fail(ErrorCode::NotAReview, name, "type");
    const Json *format = json.find("pw:format");
    if (!format || !format->ifInt() || *format->ifInt() < 1)
        return fail(ErrorCode::NotAReview, name, "pw:format");
    if (*format->ifInt() > kReviewFormat)
        return fail(ErrorCode::NewerReview, name, std::to_string(*format->ifInt()));
    const Json *policy = json.find("pw:policy");
    if (!policy || !policy->ifString())
        return fail(ErrorCode::NotAReview, name, "pw:policy");
    return {};
}

Result<> addEvents(const Json &json, const std::string &name, ReviewFile &file)
{
    const Json::Array *items = arrayIn(json.find("first"), "items");
    if (!items)
        return fail(ErrorCode::NotAReview, name, "first.items");
    if (items->size() > kMaxEvents)
        return fail(ErrorCode::ReviewLimit, name,
                    "there may be " + std::to_string(kMaxEvents) + " annotations at most");
    const Json *total = json.find("total");
    if (!total || !total->ifInt() || *total->ifInt() != static_cast<std::int64_t>(items->size()))
        return fail(ErrorCode::NotAReview, name, "total");
    for (const Json &item : *items) {
        auto event = eventFromJson(item, name);
        if (!event)
            return std::unexpected(event.error());
        const std::string id = event->id;
        if (!file.add(*std::move(event)))
            return fail(ErrorCode::AnnotationTwice, name, id);
    }
    return {};
}

} // namespace

Result<ReviewFile> reviewFromText(std::string_view text, const std::string &name)
{
    if (text.size() > kMaxReviewBytes)
        return fail(ErrorCode::ReviewLimit, name, "they may have 64 MiB at most");
    const auto json = parseJson(text, name);
    if (!json)
        return std::unexpected(json.error());
    if (auto head = checkHead(*json, name); !head)
        return std::unexpected(head.error());
    ReviewFile file(*json->find("pw:policy")->ifString());
    if (auto added = addEvents(*json, name, file); !added)
        return std::unexpected(added.error());
    const Json::Array *revisions = arrayIn(&*json, "pw:revisions");
    if (!revisions)
        return fail(ErrorCode::NotAReview, name, "pw:revisions");
    if (revisions->size() > kMaxRevisions)
        return fail(ErrorCode::ReviewLimit, name,
                    "there may be " + std::to_string(kMaxRevisions) + " revisions at most");
    for (const Json &each : *revisions) {
        std::optional<Revision> revision = revisionFrom(each);
        if (!revision || !file.m_revisions.emplace(revision->id(), *revision).second)
            return fail(ErrorCode::NotAReview, name, "pw:revisions");
    }
    const Json *texts = json->find("pw:texts");
    if (!texts || !texts->ifObject())
        return fail(ErrorCode::NotAReview, name, "pw:texts");
    for (const auto &[digest, value] : *texts->ifObject()) {
        if (!value.ifString() || sha256Hex(*value.ifString()) != digest)
            return fail(ErrorCode::NotAReview, name, "pw:texts." + digest);
        file.m_texts.emplace(digest, *value.ifString());
    }
    for (const auto &[member, value] : *json->ifObject()) {
        if (!std::ranges::contains(kKnownMembers, member))
            file.m_unknown.emplace(member, value);
    }
    return file;
}

} // namespace policywright::annotate
