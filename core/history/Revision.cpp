// SPDX-License-Identifier: Apache-2.0
#include "core/history/Revision.h"

#include "core/base/Digest.h"

#include <algorithm>
#include <array>

namespace policywright::history {
namespace {

constexpr std::array<std::string_view, 5> kStates{"draft", "in-review", "approved", "published", "retired"};

std::string text(JsonView json, std::string_view name)
{
    const auto member = json.find(name);
    const auto value = member ? member->ifString() : std::nullopt;
    return std::string(value.value_or(""));
}

std::vector<JsonView> itemsOf(JsonView json, std::string_view name)
{
    const auto member = json.find(name);
    auto items = member ? member->ifArray() : std::nullopt;
    std::vector<JsonView> views;
    while (items && items->size() > 0)
        views.push_back(items->next());
    return views;
}

Json listOf(const std::vector<std::string> &texts)
{
    Json::Array list;
    for (const std::string &each : texts)
        list.emplace_back(each);
    return list;
}

void setUnlessEmpty(Json &line, std::string_view name, const std::string &value)
{
    if (!value.empty())
        line.set(name, value);
}

std::optional<Publication> publicationFrom(JsonView json)
{
    const auto member = json.find("published");
    if (!member)
        return std::nullopt;
    Publication publication{.program = text(*member, "program"), .day = text(*member, "day")};
    for (const JsonView item : itemsOf(*member, "exports")) {
        const auto bytes = item.find("bytes");
        publication.exports.push_back({.view = text(item, "view"),
                                       .format = text(item, "format"),
                                       .bytes = bytes ? bytes->ifInt().value_or(-1) : -1,
                                       .digest = text(item, "sha256")});
    }
    publication.asks = idsIn(*member, "asks").value_or(std::vector<std::string>());
    return publication;
}

Json jsonOf(const Publication &publication)
{
    Json::Array exports;
    for (const Export &each : publication.exports)
        exports.emplace_back(
            Json::Object{{"view", each.view}, {"format", each.format}, {"bytes", each.bytes}, {"sha256", each.digest}});
    Json json =
        Json::Object{{"program", publication.program}, {"day", publication.day}, {"exports", std::move(exports)}};
    if (!publication.asks.empty())
        json.set("asks", listOf(publication.asks));
    return json;
}

std::string_view kindOf(bool isMaterial)
{
    return isMaterial ? "material" : "editorial";
}

std::optional<ChangeDecision> decisionFrom(JsonView json)
{
    const auto member = json.find("decided");
    if (!member)
        return std::nullopt;
    return ChangeDecision{.since = text(*member, "since"),
                          .clause = text(*member, "clause"),
                          .text = text(*member, "text"),
                          .isMaterial = text(*member, "kind") != kindOf(false),
                          .wasProposedMaterial = text(*member, "proposed") != kindOf(false)};
}

} // namespace

std::string_view nameOf(State state)
{
    return kStates[static_cast<std::size_t>(state)];
}

Result<State> stateNamed(const std::string &name)
{
    const auto found = std::ranges::find(kStates, name);
    if (found == kStates.end())
        return fail(ErrorCode::UnknownRevisionState, name);
    return static_cast<State>(found - kStates.begin());
}

bool canFollow(State before, State after)
{
    switch (before) {
    case State::Draft:
    case State::InReview:
    case State::Approved: return before != after;
    case State::Published: return after == State::Retired;
    case State::Retired: return false;
    }
    return false;
}

std::optional<std::vector<std::string>> idsIn(JsonView json, std::string_view member)
{
    const auto value = json.find(member);
    if (!value || !value->ifArray())
        return std::nullopt;
    std::vector<std::string> ids;
    for (const JsonView item : itemsOf(json, member)) {
        const auto id = item.ifString();
        if (!id)
            return std::nullopt;
        ids.emplace_back(*id);
    }
    return ids;
}

std::optional<Revision> revisionFrom(JsonView json, std::string_view line)
{
    auto parents = idsIn(json, "parents");
    const auto state = stateNamed(text(json, "state"));
    Revision revision{.id = sha256Hex(line),
                      .content = text(json, "content"),
                      .parents = {},
                      .note = {.when = text(json, "when"),
                               .by = text(json, "by"),
                               .why = text(json, "why"),
                               .state = state.value_or(State::Draft),
                               .version = text(json, "version"),
                               .effective = text(json, "effective"),
                               .reviewBy = text(json, "reviewBy")}};
    if (!parents || !state || revision.content.empty() || !json.find("change"))
        return std::nullopt;
    revision.parents = *std::move(parents);
    return revision;
}

std::optional<RevisionEvent> eventFrom(JsonView json, std::string_view line)
{
    auto after = idsIn(json, "after");
    RevisionEvent event{.id = sha256Hex(line),
                        .about = text(json, "about"),
                        .when = text(json, "when"),
                        .by = text(json, "by"),
                        .why = text(json, "why"),
                        .version = text(json, "version"),
                        .effective = text(json, "effective"),
                        .reviewBy = text(json, "reviewBy"),
                        .publication = publicationFrom(json),
                        .decision = decisionFrom(json)};
    if (!after || after->empty())
        return std::nullopt;
    event.after = *std::move(after);
    if (json.find("state")) {
        const auto state = stateNamed(text(json, "state"));
        if (!state)
            return std::nullopt;
        event.state = *state;
    }
    return event;
}

std::string lineOf(const Revision &revision, Json change, const std::vector<std::string> &after)
{
    const RevisionNote &note = revision.note;
    Json line = Json::Object{{"content", revision.content},
                             {"parents", listOf(revision.parents)},
                             {"when", note.when},
                             {"by", note.by},
                             {"why", note.why},
                             {"state", nameOf(note.state)}};
    setUnlessEmpty(line, "version", note.version);
    setUnlessEmpty(line, "effective", note.effective);
    setUnlessEmpty(line, "reviewBy", note.reviewBy);
    if (!after.empty())
        line.set("after", listOf(after));
    line.set("change", std::move(change));
    return toText(line, JsonStyle::Compact);
}

std::string lineOf(const RevisionEvent &event)
{
    Json line = Json::Object{{"about", event.about},
                             {"after", listOf(event.after)},
                             {"when", event.when},
                             {"by", event.by},
                             {"why", event.why}};
    if (event.state)
        line.set("state", nameOf(*event.state));
    setUnlessEmpty(line, "version", event.version);
    setUnlessEmpty(line, "effective", event.effective);
    setUnlessEmpty(line, "reviewBy", event.reviewBy);
    if (event.publication)
        line.set("published", jsonOf(*event.publication));
    if (event.decision)
        line.set("decided", Json::Object{{"clause", event.decision->clause},
                                         {"since", event.decision->since},
                                         {"text", event.decision->text},
                                         {"kind", kindOf(event.decision->isMaterial)},
                                         {"proposed", kindOf(event.decision->wasProposedMaterial)}});
    return toText(line, JsonStyle::Compact);
}

} // namespace policywright::history
