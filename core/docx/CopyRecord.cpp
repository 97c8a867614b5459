// SPDX-License-Identifier: Apache-2.0
#include "core/docx/CopyRecord.h"

#include "core/annotate/ReviewFile.h"
#include "core/base/Digest.h"
#include "core/base/Json.h"

#include <algorithm>
#include <array>
#include <limits>

namespace policywright::docx {
namespace {

constexpr std::array kKindWords{"both", "shown", "text"}; // in the order of TextPiece::Kind

Json json(const CopiedArea &area)
{
    Json::Array pieces;
    for (const TextPiece &piece : area.pieces)
        pieces.emplace_back(Json::Array{kKindWords[static_cast<std::size_t>(piece.kind)], piece.text});
    return Json::Object{{"clause", area.clause}, {"bookmark", area.bookmark}, {"pieces", std::move(pieces)}};
}

Json json(const RecordedRemark &remark)
{
    return Json::Object{{"event", remark.event}, {"author", remark.author}, {"created", remark.created},
                        {"text", remark.text},   {"parent", remark.parent}, {"resolved", remark.isResolved}};
}

Json json(const RecordedChange &change)
{
    return Json::Object{{"event", change.event},   {"author", change.author},   {"created", change.created},
                        {"clause", change.clause}, {"removed", change.removed}, {"added", change.added}};
}

template <class T>
Json listed(const std::vector<T> &list)
{
    Json::Array array;
    for (const T &each : list)
        array.push_back(json(each));
    return array;
}

class RecordReading {
public:
    Result<CopyRecord> read(const Json &json, const std::string &file)
    {
        CopyRecord record{.policy = text(json, "policy"),
                          .view = text(json, "view"),
                          .revision = text(json, "revision"),
                          .content = text(json, "content"),
                          .previous = text(json, "previous")};
        const Json *lamport = json.find("lamport");
        const std::int64_t *counter = lamport ? lamport->ifInt() : nullptr;
        if (counter && *counter >= 0 && *counter < std::numeric_limits<std::int32_t>::max() - 2)
            record.lamport = *counter;
        else
            m_isBroken = true;
        record.areas = list<CopiedArea>(json, "areas");
        record.remarks = list<RecordedRemark>(json, "remarks");
        record.changes = list<RecordedChange>(json, "changes");
        if (m_isBroken || isTooLarge(record) || !isOfRevision(record))
            return fail(ErrorCode::WordCopyChanged, file);
        return record;
    }

private:
    // Far more than a policy has: what is looked up in it stays quick.
    static bool isTooLarge(const CopyRecord &record)
    {
        constexpr std::size_t kMost = 10'000;
        constexpr std::size_t kLongestClause = 256 * 1024;
        const auto isLong = [](const CopiedArea &area) {
            return std::max(shownText(area.pieces).size(), reviewedText(area.pieces).size()) > kLongestClause;
        };
        return std::max({record.areas.size(), record.remarks.size(), record.changes.size()}) > kMost ||
               std::ranges::any_of(record.areas, isLong);
    }

    static bool isOfRevision(const CopyRecord &record)
    {
        annotate::Revision revision{record.view, {}};
        for (const annotate::ReviewedClause &clause : record.text())
            revision.clauses.emplace_back(clause.id, sha256Hex(clause.text));
        return revision.id() == record.revision;
    }

    std::string text(const Json &json, std::string_view name)
    {
        const Json *member = json.find(name);
        const std::string *value = member ? member->ifString() : nullptr;
        m_isBroken = m_isBroken || !value;
        return value ? *value : std::string();
    }

    bool flag(const Json &json, std::string_view name)
    {
        const Json *member = json.find(name);
        const bool *value = member ? member->ifBool() : nullptr;
        m_isBroken = m_isBroken || !value;
        return value && *value;
    }

    template <class T>
    std::vector<T> list(const Json &json, std::string_view name)
    {
        const Json *member = json.find(name);
        const Json::Array *values = member ? member->ifArray() : nullptr;
        m_isBroken = m_isBroken || !values;
        std::vector<T> list;
        for (const Json &value : values ? *values : Json::Array()) {
            list.emplace_back();
            take(value, list.back());
        }
        return list;
    }

    void take(const Json &json, CopiedArea &area)
    {
        area = {text(json, "clause"), text(json, "bookmark"), {}};
        area.pieces = list<TextPiece>(json, "pieces");
    }

    void take(const Json &json, TextPiece &piece)
    {
        const Json::Array *pair = json.ifArray();
        const std::string *kind = pair && pair->size() == 2 ? pair->front().ifString() : nullptr;
        const std::string *words = kind ? pair->back().ifString() : nullptr;
        const auto found = kind ? std::ranges::find(kKindWords, *kind) : kKindWords.end();
        m_isBroken = m_isBroken || !words || found == kKindWords.end();
        if (!m_isBroken)
            piece = {static_cast<TextPiece::Kind>(found - kKindWords.begin()), *words};
    }

    void take(const Json &json, RecordedRemark &remark)
    {
        remark = {text(json, "event"), text(json, "author"), text(json, "created"),
                  text(json, "text"),  text(json, "parent"), flag(json, "resolved")};
    }

    void take(const Json &json, RecordedChange &change)
    {
        change = {text(json, "event"),  text(json, "author"),  text(json, "created"),
                  text(json, "clause"), text(json, "removed"), text(json, "added")};
    }

    bool m_isBroken = false;
};

} // namespace

annotate::ReviewedText CopyRecord::text() const
{
    annotate::ReviewedText text;
    for (const CopiedArea &area : areas) {
        if (!area.clause.empty())
            text.push_back({ClauseId(area.clause), reviewedText(area.pieces)});
    }
    return text;
}

std::string toText(const CopyRecord &record)
{
    return policywright::toText(Json(Json::Object{{"format", 1},
                                                  {"policy", record.policy},
                                                  {"view", record.view},
                                                  {"revision", record.revision},
                                                  {"content", record.content},
                                                  {"lamport", record.lamport},
                                                  {"previous", record.previous},
                                                  {"areas", listed(record.areas)},
                                                  {"remarks", listed(record.remarks)},
                                                  {"changes", listed(record.changes)}}),
                                JsonStyle::Compact);
}

Result<CopyRecord> copyRecordFromText(std::string_view text, const std::string &file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return std::unexpected(json.error());
    return RecordReading().read(*json, file);
}

} // namespace policywright::docx
