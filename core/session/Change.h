// SPDX-License-Identifier: Apache-2.0
//
// What can be done to a policy: one thing, as a value. A change says what holds afterwards, never how it was before, so
// that it can be written down, done again onto another state, and merged with one that follows it. What is done to
// files, views and settings is not a change.
#pragma once

#include "core/annotate/ReviewFile.h"
#include "core/model/PolicyDocument.h"
#include "core/session/StoredPack.h"

#include <string>
#include <variant>
#include <vector>

namespace policywright::session {

struct SetAnswer {
    QuestionId question;
    model::Answer answer;
    bool operator==(const SetAnswer &) const = default;
};

struct ClearAnswer { // the default counts again
    QuestionId question;
    bool operator==(const ClearAnswer &) const = default;
};

struct SetWording {
    ClauseId clause;
    model::CustomWording wording;
    bool operator==(const SetWording &) const = default;
};

struct ClearWording { // the pack's text counts again
    ClauseId clause;
    bool operator==(const ClearWording &) const = default;
};

struct LeaveOut {
    ClauseId clause;
    model::Omission omission; // with the reason
    bool operator==(const LeaveOut &) const = default;
};

struct TakeBack { // the clause stands again where its condition holds
    ClauseId clause;
    bool operator==(const TakeBack &) const = default;
};

// A new clause of the author's own, or one as it is from now on, in another section as well.
struct SetOwnClause {
    ClauseId clause; // see core/model/OwnClauseId.h
    model::OwnClause own;
    bool operator==(const SetOwnClause &) const = default;
};

struct RemoveOwnClause {
    ClauseId clause;
    bool operator==(const RemoveOwnClause &) const = default;
};

struct SetOrder { // of a section's clauses; none: the packs' order counts again
    SectionId section;
    model::ClauseOrder order;
    bool operator==(const SetOrder &) const = default;
};

struct PinClause { // no update of the packs touches its wording
    ClauseId clause;
    model::ClausePin pin;
    bool operator==(const PinClause &) const = default;
};

struct UnpinClause {
    ClauseId clause;
    bool operator==(const UnpinClause &) const = default;
};

struct SetAsideAll { // all that updates of the packs set aside
    std::vector<model::SetAside> kept;
    bool operator==(const SetAsideAll &) const = default;
};

// Other versions of some of the packs. It has both, so that it can be undone from itself; who has the file puts the
// packs there.
struct ReplacePacks {
    std::vector<StoredPack> from;
    std::vector<StoredPack> by; // the same packs
    bool operator==(const ReplacePacks &) const = default;
};

// All that the policy extends, in the states that it follows. What it inherits from them are changes of their own.
struct SetAncestors {
    std::vector<model::Ancestor> ancestors;
    bool operator==(const SetAncestors &) const = default;
};

struct GiveReason { // why a rule is weaker than in the policy that this one extends
    PlaceId place;
    model::Loosening loosening;
    bool operator==(const GiveReason &) const = default;
};

struct TakeReason {
    PlaceId place;
    bool operator==(const TakeReason &) const = default;
};

struct SetTheme {
    model::Theme theme;
    bool operator==(const SetTheme &) const = default;
};

// What was said in a review, with the texts that it was made on: all of it new. Beside the policy's document; see
// EditingSession::review().
struct AddToReview {
    annotate::ReviewFile review;
    bool operator==(const AddToReview &) const = default;
};

struct TakeFromReview { // what was added and is to be as if it had never been said
    annotate::ReviewFile review;
    bool operator==(const TakeFromReview &) const = default;
};

using SingleChange = std::variant<SetAnswer, ClearAnswer, SetWording, ClearWording, LeaveOut, TakeBack, SetTheme,
                                  SetOwnClause, RemoveOwnClause, SetOrder, AddToReview, TakeFromReview, PinClause,
                                  UnpinClause, SetAsideAll, ReplacePacks, SetAncestors, GiveReason, TakeReason>;

// Single changes that are one to the author: done, undone and recovered together or not at all. In their order.
struct Several {
    std::vector<SingleChange> changes;
    bool operator==(const Several &) const = default;
};

using Change = std::variant<SetAnswer, ClearAnswer, SetWording, ClearWording, LeaveOut, TakeBack, SetTheme,
                            SetOwnClause, RemoveOwnClause, SetOrder, AddToReview, TakeFromReview, PinClause,
                            UnpinClause, SetAsideAll, ReplacePacks, SetAncestors, GiveReason, TakeReason, Several>;

enum class ChangeKind { // same order
    SetAnswer,
    ClearAnswer,
    SetWording,
    ClearWording,
    LeaveOut,
    TakeBack,
    SetTheme,
    SetOwnClause,
    RemoveOwnClause,
    SetOrder,
    AddToReview,
    TakeFromReview,
    PinClause,
    UnpinClause,
    SetAsideAll,
    ReplacePacks,
    SetAncestors,
    GiveReason,
    TakeReason,
    Several,
};
constexpr ChangeKind kindOf(const Change &change)
{
    return static_cast<ChangeKind>(change.index()); // in the variant's order
}
Change widened(SingleChange change);

// What a change is about. Of two changes with the same targets the later one decides.
enum class TargetKind {
    Answer,
    Wording,
    Omission,
    Theme,
    OwnClause,
    Order,
    Review,
    Pin,
    SetAside,
    Packs,
    Ancestors,
    Reason
};
struct ChangeTarget {
    TargetKind kind;
    std::string id; // of the question, clause, section, place or first event; empty for the theme,
                    // what was set aside, the packs and the ancestors
    auto operator<=>(const ChangeTarget &) const = default;
};
ChangeTarget targetOf(const SingleChange &change);
std::vector<ChangeTarget> targetsOf(const Change &change); // each once, sorted

// Does it and returns what undoes it exactly. Any id will do: see ChangeAdmission.h for who asks. What is about the
// review leaves the document as it is.
Change apply(const Change &change, model::PolicyDocument &policy);

// Brings the review to where the change wants it; what is about the document is left to apply().
void applyToReview(const Change &change, annotate::ReviewFile &review);
bool isAboutReview(const Change &change); // in a part at least
bool isAboutReviewAlone(const Change &change);

// Whether the policy already is as the change wants it. What is about the review always changes something.
bool changesNothing(const Change &change, const model::PolicyDocument &policy);

} // namespace policywright::session
