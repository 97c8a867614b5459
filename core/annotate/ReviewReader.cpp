// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewFile.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <array>

namespace policywright::annotate {
namespace {

constexpr std::array<std::string_view, 8> kKnownMembers{"@context", "type",  "pw:format",    "pw:policy",
                                                        "total",    "first", "pw:revisions", "pw:texts"};

std::optional<JsonView::Items> arrayIn(std::optional<JsonView> json, std::string_view member)
{
    const auto found = json ? json->find(member) : std::nullopt;
    return found ? found->ifArray() : std::nullopt;
}

std::optional<std::string_view> textIn(JsonView json, std::string_view member)
{
    const auto found = json.find(member);
    return found ? found->ifString() : std::nullopt;
}

std::optional<std::int64_t> numberIn(JsonView json, std::string_view member)
{
    const auto found = json.find(member);
    return found ? found->ifInt() : std::nullopt;
}

// Nothing where it cannot be read.
std::optional<Revision> revisionFrom(JsonView json)
{
    const auto view = textIn(json, "view");
    auto clauses = arrayIn(json, "clauses");
    if (!view || !clauses || json.ifObject()->size() != 2)
        return std::nullopt;
    Revision revision{std::string(*view), {}};
    while (clauses->size() > 0) {
        auto pair = clauses->next().ifArray();
        if (!pair || pair->size() != 2)
            return std::nullopt;
        const auto id = pair->next().ifString();
        const auto digest = pair->next().ifString();
        if (!id || !digest)
            return std::nullopt;
        revision.clauses.emplace_back(ClauseId(std::string(*id)), std::string(*digest));
    }
    return revision;
}

Result<> checkHead(JsonView json, const std::string &name)
{
    if (textIn(json, "type") != "AnnotationCollection")
        return fail(ErrorCode::NotAReview, name, "type");
    const auto format = numberIn(json, "pw:format");
    if (!format || *format < 1)
        return fail(ErrorCode::NotAReview, name, "pw:format");
    if (*format > kReviewFormat)
        return fail(ErrorCode::NewerReview, name, std::to_string(*format));
    if (!textIn(json, "pw:policy"))
        return fail(ErrorCode::NotAReview, name, "pw:policy");
    return {};
}

Result<> addEvents(JsonView json, const std::string &name, ReviewFile &file)
{
    auto items = arrayIn(json.find("first"), "items");
    if (!items)
        return fail(ErrorCode::NotAReview, name, "first.items");
    if (items->size() > kMaxEvents)
        return fail(ErrorCode::ReviewLimit, name,
                    "there may be " + std::to_string(kMaxEvents) + " annotations at most");
    if (numberIn(json, "total") != static_cast<std::int64_t>(items->size()))
        return fail(ErrorCode::NotAReview, name, "total");
    std::size_t signatures = 0;
    while (items->size() > 0) {
        auto event = eventFromJson(items->next(), name);
        if (!event)
            return std::unexpected(event.error());
        if (event->signature && ++signatures > kMaxSignatures)
            return fail(ErrorCode::ReviewLimit, name,
                        "there may be " + std::to_string(kMaxSignatures) + " signed annotations at most");
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
    const auto document = JsonDocument::parse(text, name);
    if (!document)
        return std::unexpected(document.error());
    const JsonView json = document->root();
    if (auto head = checkHead(json, name); !head)
        return std::unexpected(head.error());
    ReviewFile file{std::string(*textIn(json, "pw:policy"))};
    if (auto added = addEvents(json, name, file); !added)
        return std::unexpected(added.error());
    auto revisions = arrayIn(json, "pw:revisions");
    if (!revisions)
        return fail(ErrorCode::NotAReview, name, "pw:revisions");
    if (revisions->size() > kMaxRevisions)
        return fail(ErrorCode::ReviewLimit, name,
                    "there may be " + std::to_string(kMaxRevisions) + " revisions at most");
    while (revisions->size() > 0) {
        const std::optional<Revision> revision = revisionFrom(revisions->next());
        if (!revision || !file.m_revisions.emplace(revision->id(), *revision).second)
            return fail(ErrorCode::NotAReview, name, "pw:revisions");
    }
    const auto member = json.find("pw:texts");
    auto texts = member ? member->ifObject() : std::nullopt;
    if (!texts)
        return fail(ErrorCode::NotAReview, name, "pw:texts");
    while (texts->size() > 0) {
        const std::string digest(texts->name());
        const auto value = texts->next().ifString();
        if (!value || sha256Hex(*value) != digest)
            return fail(ErrorCode::NotAReview, name, "pw:texts." + digest);
        file.m_texts.emplace(digest, *value);
    }
    for (auto members = *json.ifObject(); members.size() > 0;) {
        const std::string_view which = members.name();
        const JsonView value = members.next();
        if (!std::ranges::contains(kKnownMembers, which))
            file.m_unknown.emplace(which, value.toJson());
    }
    return file;
}

} // namespace policywright::annotate
