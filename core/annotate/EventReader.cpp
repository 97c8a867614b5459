// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/EventWords.h"
#include "core/base/Date.h"

#include <algorithm>
#include <limits>

namespace policywright::annotate {
namespace {

constexpr std::size_t kUsualBytes = 2'048; // of an event

bool isLowerHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != '-' : !isLowerHex(text[i]))
            return false;
    }
    return true;
}

bool isDigest(std::string_view text)
{
    return text.size() == 64 && std::ranges::all_of(text, isLowerHex);
}

// "2026-03-01T12:00:00Z": its shape alone, since it decides nothing.
bool isUtcTime(std::string_view text)
{
    constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != kShape.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (kShape[i] == 'd' ? !isDigit : text[i] != kShape[i])
            return false;
    }
    return true;
}

class EventReader {
public:
    EventReader(JsonView json, std::string name) : m_json(json), m_name(std::move(name)) {}

    Result<Event> read()
    {
        readWho();
        readKind();
        readBodies();
        readTarget();
        readSignature();
        std::string written;
        written.reserve(kUsualBytes); // written where it need not grow, kept where it takes no more than it is
        m_json.appendCompact(written);
        m_event.stored = std::string_view(written);
        if (m_isTooLong)
            return fail(ErrorCode::ReviewLimit, m_name,
                        "a text of an annotation may have " + std::to_string(kMaxBodyBytes) + " bytes at most");
        if (!m_wrong.empty())
            return fail(ErrorCode::NotAReview, m_name, m_wrong);
        return std::move(m_event);
    }

private:
    void wrong(std::string_view what)
    {
        if (m_wrong.empty())
            m_wrong = what;
    }

    // A text that must be there; what is wrong is noted under `path`.
    std::string_view text(JsonView json, std::string_view member, std::string_view path,
                          std::size_t most = kMaxNameBytes)
    {
        const auto found = json.find(member);
        const auto value = found ? found->ifString() : std::nullopt;
        if (!value) {
            wrong(path);
            return {};
        }
        m_isTooLong = m_isTooLong || value->size() > most;
        return *value;
    }

    // A whole number from `least` to what 32 bits hold.
    std::optional<std::int64_t> number(JsonView json, std::string_view member, std::int64_t least)
    {
        const auto found = json.find(member);
        const auto value = found ? found->ifInt() : std::nullopt;
        const bool isGood = value && *value >= least && *value <= std::numeric_limits<std::int32_t>::max();
        return isGood ? value : std::nullopt;
    }

    std::string_view afterPrefix(std::string_view text, std::string_view prefix, std::string_view path)
    {
        if (!text.starts_with(prefix)) {
            wrong(path);
            return {};
        }
        return text.substr(prefix.size());
    }

    Author person(std::optional<JsonView> json, const std::string &path)
    {
        if (!json || !json->ifObject()) {
            wrong(path);
            return {};
        }
        Author author{.name = std::string(text(*json, "name", path + ".name"))};
        if (author.name.empty())
            wrong(path + ".name");
        if (json->find("email"))
            author.email = afterPrefix(text(*json, "email", path + ".email"), kMailPrefix, path + ".email");
        return author;
    }

    void readWho()
    {
        if (text(m_json, "type", "type") != "Annotation")
            wrong("type");
        m_event.id = afterPrefix(text(m_json, "id", "id"), kUuidPrefix, "id");
        if (!isUuid(m_event.id))
            wrong("id");
        m_event.author = person(m_json.find("creator"), "creator");
        m_event.created = text(m_json, "created", "created");
        if (!isUtcTime(m_event.created))
            wrong("created");
    }

    void readKind()
    {
        const std::string_view kind = text(m_json, "pw:kind", "pw:kind");
        const auto words = std::ranges::find_if(kKindWords, [&](const KindWords &each) { return kind == each.kind; });
        if (words == kKindWords.end())
            return wrong("pw:kind");
        m_event.kind = words->event;
        readSeverity();
        if (text(m_json, "motivation", "motivation") != words->motivation)
            wrong("motivation");
        const auto lamport = number(m_json, "pw:lamport", 1);
        if (!lamport)
            return wrong("pw:lamport");
        m_event.lamport = *lamport;
        m_event.previous = text(m_json, "pw:previous", "pw:previous");
        if (!m_event.previous.empty() && !isDigest(m_event.previous))
            wrong("pw:previous");
        if (m_json.find("pw:origin"))
            m_event.origin = text(m_json, "pw:origin", "pw:origin");
        m_event.digest = text(m_json, "pw:digest", "pw:digest");
        if (!isDigest(m_event.digest))
            wrong("pw:digest");
    }

    void readSeverity()
    {
        if (!m_json.find("pw:severity"))
            return;
        const auto word = std::ranges::find(kSeverityWords, text(m_json, "pw:severity", "pw:severity"));
        if (word == kSeverityWords.end() || !(hasAnchor(m_event.kind) || m_event.kind == EventKind::Edit))
            return wrong("pw:severity");
        m_event.severity = static_cast<Severity>(word - kSeverityWords.begin());
    }

    void readBodies()
    {
        const auto member = m_json.find("body");
        if (member && !member->ifArray())
            return wrong("body");
        bool hasText = false;
        for (JsonView::Items bodies = member ? *member->ifArray() : JsonView::Items(); bodies.size() > 0;) {
            const JsonView body = bodies.next();
            const std::string_view purpose = text(body, "purpose", "body.purpose");
            const std::string_view value = text(body, "value", "body.value", kMaxBodyBytes);
            if (purpose == "commenting" && !hasText) {
                hasText = true;
                m_event.body = value;
            } else if (purpose == "editing" && !m_event.replacement) {
                m_event.replacement = value;
            } else {
                return wrong("body.purpose");
            }
        }
        const bool mayReplace = m_event.kind == EventKind::Suggestion || m_event.kind == EventKind::Edit;
        if (m_event.replacement ? !mayReplace : m_event.kind == EventKind::Suggestion)
            wrong("body");
    }

    void readTarget()
    {
        if (m_event.kind == EventKind::Decision)
            return readDecision();
        if (m_event.kind == EventKind::Request)
            return readRequest();
        if (m_event.kind == EventKind::Vouch)
            return readVouch();
        if (!hasAnchor(m_event.kind)) {
            m_event.target = afterPrefix(text(m_json, "target", "target"), kUuidPrefix, "target");
            if (!isUuid(m_event.target))
                wrong("target");
            return;
        }
        const auto target = m_json.find("target");
        const auto list = target ? target->find("selector") : std::nullopt;
        auto selectors = list ? list->ifArray() : std::nullopt;
        if (!selectors || selectors->size() != 2)
            return wrong("target.selector");
        const JsonView quote = selectors->next();
        const JsonView position = selectors->next();
        if (text(quote, "type", "target.selector") != "TextQuoteSelector" ||
            text(position, "type", "target.selector") != "TextPositionSelector")
            return wrong("target.selector");
        Anchor anchor{.clause = ClauseId(std::string(
                          afterPrefix(text(*target, "source", "target.source"), kClausePrefix, "target.source"))),
                      .quote = std::string(text(quote, "exact", "target.selector.exact", kMaxBodyBytes)),
                      .prefix = std::string(text(quote, "prefix", "target.selector.prefix")),
                      .suffix = std::string(text(quote, "suffix", "target.selector.suffix")),
                      .range = {offset(position, "start"), offset(position, "end")},
                      .textDigest = std::string(text(*target, "pw:textDigest", "target.pw:textDigest")),
                      .revision = std::string(text(*target, "pw:revision", "target.pw:revision"))};
        if (anchor.clause.view().empty())
            wrong("target.source");
        if (anchor.quote.empty())
            wrong("target.selector.exact");
        if (anchor.range.begin >= anchor.range.end)
            wrong("target.selector.end");
        if (!isDigest(anchor.textDigest))
            wrong("target.pw:textDigest");
        if (!anchor.revision.empty() && !isDigest(anchor.revision))
            wrong("target.pw:revision");
        m_event.anchor = std::move(anchor);
    }

    void readDecision()
    {
        const std::string_view verdict = text(m_json, "pw:verdict", "pw:verdict");
        const auto word = std::ranges::find(kVerdictWords, verdict);
        if (word == kVerdictWords.end())
            return wrong("pw:verdict");
        Decision decision{.verdict = static_cast<Verdict>(word - kVerdictWords.begin()),
                          .section = std::string(text(m_json, "pw:section", "pw:section")),
                          .texts = {}};
        const auto target = m_json.find("target");
        auto texts = target ? target->ifArray() : std::nullopt;
        if (!texts || texts->size() == 0 || texts->size() > kMaxReadTexts)
            return wrong("target");
        while (texts->size() > 0) {
            const JsonView json = texts->next();
            ReadText read{
                .view = std::string(afterPrefix(text(json, "source", "target.source"), kViewPrefix, "target.source")),
                .revision = std::string(text(json, "pw:revision", "target.pw:revision")),
                .content = std::string(text(json, "pw:content", "target.pw:content"))};
            if (!isDigest(read.revision))
                wrong("target.pw:revision");
            if (!isDigest(read.content))
                wrong("target.pw:content");
            decision.texts.push_back(std::move(read));
        }
        m_event.decision = std::move(decision);
    }

    // At least `least` and at most kMaxAsked; none where there is no such list.
    JsonView::Items listOf(std::optional<JsonView> json, std::size_t least, std::string_view path)
    {
        const auto list = json ? json->ifArray() : std::nullopt;
        if (list && list->size() >= least && list->size() <= kMaxAsked)
            return *list;
        wrong(path);
        return {};
    }

    void readRequest()
    {
        const auto json = m_json.find("pw:request");
        if (!json || !json->ifObject())
            return wrong("pw:request");
        Request request{.reviewers = {}, .views = {}};
        for (auto views = listOf(m_json.find("target"), 1, "target"); views.size() > 0;)
            request.views.emplace_back(
                afterPrefix(text(views.next(), "source", "target.source"), kViewPrefix, "target.source"));
        for (auto people = listOf(json->find("reviewers"), 1, "pw:request.reviewers"); people.size() > 0;)
            request.reviewers.push_back(person(people.next(), "pw:request.reviewers"));
        for (auto sections = listOf(json->find("sections"), 0, "pw:request.sections"); sections.size() > 0;) {
            const auto section = sections.next().ifString();
            if (!section || section->empty() || section->size() > kMaxNameBytes)
                return wrong("pw:request.sections");
            request.sections.emplace_back(*section);
        }
        const auto word = std::ranges::find(kQuorumWords, text(*json, "quorum", "pw:request.quorum"));
        if (word == kQuorumWords.end())
            return wrong("pw:request.quorum");
        request.quorum = static_cast<Quorum>(word - kQuorumWords.begin());
        request.due = text(*json, "due", "pw:request.due");
        if (!request.due.empty() && !Date::fromIso(request.due))
            wrong("pw:request.due");
        const auto isForSigned = json->find("signed");
        if (!isForSigned || !isForSigned->ifBool())
            return wrong("pw:request.signed");
        request.isForSigned = *isForSigned->ifBool();
        m_event.request = std::move(request);
    }

    void readVouch()
    {
        Vouch vouch{.key = std::string(afterPrefix(text(m_json, "target", "target"), kKeyPrefix, "target")),
                    .holder = person(m_json.find("pw:holder"), "pw:holder")};
        if (!signing::isPublicKey(vouch.key))
            wrong("target");
        m_event.vouch = std::move(vouch);
    }

    // Its shape alone: whether it holds depends on the policy.
    void readSignature()
    {
        const auto json = m_json.find("pw:signature");
        if (!json)
            return;
        if (!json->ifObject() || text(*json, "type", "pw:signature.type") != "Ed25519")
            return wrong("pw:signature.type");
        Signature signature{.key = std::string(text(*json, "key", "pw:signature.key")),
                            .value = std::string(text(*json, "value", "pw:signature.value"))};
        if (!signing::isPublicKey(signature.key))
            wrong("pw:signature.key");
        if (!signing::isSignature(signature.value))
            wrong("pw:signature.value");
        m_event.signature = std::move(signature);
    }

    std::uint32_t offset(JsonView position, std::string_view member)
    {
        const auto found = number(position, member, 0);
        if (!found)
            wrong("target.selector." + std::string(member));
        return static_cast<std::uint32_t>(found.value_or(0));
    }

    JsonView m_json;
    std::string m_name;
    Event m_event;
    std::string m_wrong;
    bool m_isTooLong = false;
};

} // namespace

Result<Event> eventFromJson(JsonView json, const std::string &name)
{
    return EventReader(json, name).read();
}

} // namespace policywright::annotate
