// SPDX-License-Identifier: Apache-2.0
//
// Changes of the small pack's policies: one of each kind, and an answer of each shape.
#pragma once

#include "core/session/Change.h"
#include "tests/support/SmallPack.h"

namespace policywright::test {

inline model::CustomWording wording(std::string text)
{
    return {std::move(text), "Pack's words.\n", "1.0.0", "Ada", "2026-11-22"};
}

inline model::Omission omission(std::string reason)
{
    return {std::move(reason), "Ada", "2026-11-22"};
}

inline model::OwnClause ownClause(std::string text)
{
    return {SectionId("rules"), "Visitors", std::move(text), model::OwnAudience::Public, "Ada", "2026-11-22"};
}

inline session::Change answer(const char *question, model::Answer value)
{
    return session::SetAnswer{QuestionId(question), std::move(value)};
}

// A comment on the first words of a clause.
inline annotate::ReviewFile remarks(const std::string &text)
{
    annotate::ReviewFile review("6f1c3c8e-0000-4000-8000-000000000001");
    const annotate::ReviewedClause clause{ClauseId("rules.scope"), "Scope\nThis policy applies to everybody."};
    const std::string revision = review.addRevision("internal", {clause});
    review.add(annotate::sealed({.id = "5f0f7a52-6a57-4d1e-8f0e-2f2d9a0b7c11",
                                 .author = {"Bo", "bo@harbour.example"},
                                 .created = "2026-11-22T10:00:00Z",
                                 .lamport = 1,
                                 .kind = annotate::EventKind::Comment,
                                 .anchor = annotate::anchorAt(clause, {6, 17}, revision).value(),
                                 .body = text}));
    return review;
}

inline model::Ancestor ancestor()
{
    return {.id = "6f1c3c8e-0000-4000-8000-00000000000a",
            .name = "Harbour Trust",
            .file = "trust.policy",
            .version = "1.0",
            .digest = "dd",
            .date = "2026-11-22",
            .handedDown = {.answers = {{QuestionId("org_name"), std::string("Harbour Trust")}},
                           .customWordings = {{ClauseId("rules.scope"), wording("Their words.")}},
                           .omissions = {{ClauseId("rules.review"), omission("Never.")}},
                           .ownClauses = {{ClauseId("own.visitors"), ownClause("Theirs.")}},
                           .order = {{SectionId("rules"), {ClauseId("own.visitors")}}}},
            .unknown = Json::Object{{"since", "1.0"}}};
}

inline std::vector<session::Change> everyChange()
{
    using namespace session;
    model::CustomWording newer = wording("Our \"words\".\nTwo lines.");
    newer.unknown = Json::Object{{"reviewedBy", "Bo"}};
    model::OwnClause newerOwn = ownClause("Call {{ owner }}.\nAt once.");
    newerOwn.audience = model::OwnAudience::Internal;
    newerOwn.unknown = newer.unknown;
    const model::Person person{.name = "Ada", .email = "ada@harbour.example"};
    return {answer("org_name", std::string("Häfen & Söhne")),
            answer("principles", std::string("")),
            answer("agrees", true),
            answer("places", model::Choices{{"uk", "eu"}}),
            answer("owner", person),
            answer("contacts", model::Records{{{{"who", person}, {"phone", std::string("1")}}, {}}}),
            ClearAnswer{QuestionId("org_name")},
            SetWording{ClauseId("rules.scope"), newer},
            ClearWording{ClauseId("rules.scope")},
            LeaveOut{ClauseId("rules.review"), omission("Never.")},
            TakeBack{ClauseId("rules.review")},
            SetTheme{{"#abcdef", ""}},
            SetOwnClause{ClauseId("own.visitors"), newerOwn},
            RemoveOwnClause{ClauseId("own.visitors")},
            SetOrder{SectionId("rules"), {ClauseId("rules.review"), ClauseId("rules.scope")}},
            AddToReview{remarks("Whom?")},
            TakeFromReview{remarks("Whom?")},
            PinClause{ClauseId("rules.scope"), {"Ada", "2026-11-22"}},
            UnpinClause{ClauseId("rules.review")},
            SetAsideAll{{{"answer:owner", Json("Ada"), "small 1.1.0", "2026-11-22"}}},
            ReplacePacks{{{{PackId("small"), Version(1, 0, 0), "aa"}, "old"}},
                         {{{PackId("small"), Version(1, 1, 0), "bb"}, "new"}}},
            SetAncestors{{ancestor()}},
            GiveReason{PlaceId("answer:agrees"), {"A small office.", "Ada", "2026-11-22", "cc"}},
            TakeReason{PlaceId("answer:agrees")},
            Several{{ClearAnswer{QuestionId("org_name")}, LeaveOut{ClauseId("rules.scope"), omission("Never.")}}}};
}

} // namespace policywright::test
