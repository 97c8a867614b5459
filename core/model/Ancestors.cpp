// SPDX-License-Identifier: Apache-2.0
//
// The stored form of what a policy extends.
#include "core/model/MemberReader.h"

namespace policywright::model {
namespace {

Error inAncestor(Error error)
{
    if (error.code == ErrorCode::NotAPolicy)
        error.subject = "extends." + error.subject;
    return error;
}

} // namespace

Json toJson(const Ancestor &ancestor)
{
    const HandedDown &content = ancestor.handedDown;
    Json json = Json::Object{
        {"id", ancestor.id},
        {"name", ancestor.name},
        {"file", ancestor.file},
        {"version", ancestor.version},
        {"digest", ancestor.digest},
        {"date", ancestor.date},
        {"answers", written(content.answers, [](const Answer &answer) { return toJson(answer); })},
        {"customWordings", written(content.customWordings, [](const CustomWording &one) { return toJson(one); })},
        {"omissions", written(content.omissions, [](const Omission &one) { return toJson(one); })},
        {"ownClauses", written(content.ownClauses, [](const OwnClause &one) { return toJson(one); })},
        {"order", written(content.order, [](const ClauseOrder &one) { return toJson(one); })}};
    addUnknown(json, ancestor.unknown);
    return json;
}

Result<Ancestor> ancestorFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    Ancestor ancestor{reader.text("id"),      reader.text("name"),   reader.text("file"),
                      reader.text("version"), reader.text("digest"), reader.text("date")};
    HandedDown &content = ancestor.handedDown;
    readInto(content.answers, reader, "answers", answerFromJson);
    readInto(content.customWordings, reader, "customWordings", customWordingFromJson);
    readInto(content.omissions, reader, "omissions", omissionFromJson);
    readInto(content.ownClauses, reader, "ownClauses", placedOwnClauseFromJson);
    readInto(content.order, reader, "order", someOrderFromJson);
    if (reader.error())
        return std::unexpected(*reader.error());
    ancestor.unknown = reader.rest();
    return ancestor;
}

Result<std::vector<Ancestor>> ancestorsFromJson(JsonView::Items items, const std::string &policyId)
{
    std::vector<Ancestor> ancestors;
    while (items.size() > 0) {
        auto ancestor = ancestorFromJson(items.next(), {});
        if (!ancestor)
            return std::unexpected(inAncestor(ancestor.error()));
        const bool isThere = std::ranges::contains(ancestors, ancestor->id, &Ancestor::id);
        if (ancestor->id.empty() || ancestor->id == policyId || isThere)
            return fail(ErrorCode::NotAPolicy, "extends.id");
        ancestors.push_back(*std::move(ancestor));
        if (ancestors.size() > kMaxAncestors)
            return fail(ErrorCode::NotAPolicy, "extends");
    }
    return ancestors;
}

Json toJson(const Loosening &loosening)
{
    Json json = Json::Object{{"reason", loosening.reason},
                             {"author", loosening.author},
                             {"date", loosening.date},
                             {"digest", loosening.digest}};
    addUnknown(json, loosening.unknown);
    return json;
}

Result<Loosening> looseningFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    Loosening loosening{reader.text("reason"), reader.text("author"), reader.text("date"), reader.text("digest")};
    if (reader.error())
        return std::unexpected(*reader.error());
    loosening.unknown = reader.rest();
    return loosening;
}

} // namespace policywright::model
