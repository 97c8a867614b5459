// SPDX-License-Identifier: Apache-2.0
//
// The policy as its authors left it: answers, custom wording, omissions, clauses of their own, the order of clauses and
// the packs that it was written with. A plain value without behaviour; everything else (documents, findings) is
// computed from it. It is what a .policy file holds.
//
// Members of the stored form that this version does not know are kept in `unknown` and written back, so that a newer
// program's additions survive an older program.
#pragma once

#include "core/base/Version.h"
#include "core/model/Answer.h"
#include "core/model/Ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace policywright::model {

// An author's own text for a clause, kept with the pack's text that it replaced: the base of a later merge.
struct CustomWording {
    std::string text;        // Markdown with the placeholders of the template language
    std::string packText;    // the pack's body when the wording was made
    std::string packVersion; // of the pack that the body came from, "1.0.0"
    std::string author;
    std::string date; // ISO
    Json unknown = {};

    bool operator==(const CustomWording &) const = default;
};

// A clause that the author left out although its condition holds.
struct Omission {
    std::string reason;
    std::string author;
    std::string date; // ISO
    Json unknown = {};

    bool operator==(const Omission &) const = default;
};

// For whom a clause of the author's own is: every document that shows its section whole, or none for the public.
enum class OwnAudience { Public, Internal };

// A clause that no pack has. Its id is of a kind that no pack can give, see core/model/OwnClauseId.h. One whose section
// the packs do not have (any more) is kept and stands nowhere.
struct OwnClause {
    SectionId section;
    std::string title; // plain text, one line
    std::string text;  // Markdown with the placeholders of the template language
    OwnAudience audience = OwnAudience::Public;
    std::string author = {};
    std::string date = {};            // ISO
    std::optional<ClauseId> was = {}; // the packs' clause that it was until an update withdrew that
    Json unknown = {};

    bool operator==(const OwnClause &) const = default;
};

// A clause of the packs whose wording no update touches. What it reads like then becomes a custom wording.
struct ClausePin {
    std::string author;
    std::string date; // ISO
    Json unknown = {};

    bool operator==(const ClausePin &) const = default;
};

// Something of the author's that lost its place in an update of the packs because another thing has that place now, or
// because it does not fit it any more: kept, shown and used nowhere. What the packs merely do not know any more stays
// where it is.
struct SetAside {
    std::string place; // "answer:owner", "wording:rules.scope", "omission:rules.scope", "own:own.pets"
    Json value;        // in the stored form of its kind
    std::string packs; // the update: "base 2.0.0"
    std::string date;  // ISO

    bool operator==(const SetAside &) const = default;
};

// The author's order of a section's clauses: ids, each once, never none. What it means for clauses that it does not
// name is said in core/assembly/ClauseOrder.h; names that the section does not have are kept and mean nothing.
using ClauseOrder = std::vector<ClauseId>;

// A pack in exactly the state that the policy was written with. A copy of it lies in the file.
struct PackPin {
    PackId id;
    Version version;
    std::string digest; // SHA-256 of the pack's stored form, 64 hexadecimal digits

    bool operator==(const PackPin &) const = default;
};

struct Theme {
    std::string accent = "#0b5f6b"; // of the organisation; darkened until it can be read, see core/render/Theme
    std::string logo = {};          // name of an asset in the file; empty: none

    bool operator==(const Theme &) const = default;
};

// What a policy hands down to those that extend it: what its author said. Not its look, its packs, or what it says of
// itself as a document (version, dates), see core/inherit/HandedDown.h.
struct HandedDown {
    std::map<QuestionId, Answer> answers = {};
    std::map<ClauseId, CustomWording> customWordings = {};
    std::map<ClauseId, Omission> omissions = {};
    std::map<ClauseId, OwnClause> ownClauses = {};
    std::map<SectionId, ClauseOrder> order = {};

    bool operator==(const HandedDown &) const = default;
};

// A policy that this one extends, in exactly the state that this one follows: a copy, so that nothing else is needed to
// say what is inherited.
struct Ancestor {
    std::string id;      // of the policy
    std::string name;    // of its organisation; else of its file
    std::string file;    // its name without a folder, when it was last looked at
    std::string version; // that was published, "1.1"; empty: a state that was not
    std::string digest;  // of its content, as its history has it (core/history/RevisionLog.h)
    std::string date;    // ISO: when it was taken over
    HandedDown handedDown = {};
    Json unknown = {};

    bool operator==(const Ancestor &) const = default;
};

// Why a rule is weaker here than in the policy that this one extends. It holds while both are what they were.
struct Loosening {
    std::string reason;
    std::string author;
    std::string date;   // ISO
    std::string digest; // of what the two said then, see core/inherit/Marks.h
    Json unknown = {};

    bool operator==(const Loosening &) const = default;
};

// As many policies can stand above one.
inline constexpr std::size_t kMaxAncestors = 8;

inline constexpr int kPolicyFormat = 1;

struct PolicyDocument {
    std::string id; // UUID, given once
    std::string language = "en";
    std::vector<PackPin> packs; // the lowest layer first
    std::map<QuestionId, Answer> answers = {};
    std::map<ClauseId, CustomWording> customWordings = {};
    std::map<ClauseId, Omission> omissions = {};
    std::map<ClauseId, OwnClause> ownClauses = {};
    std::map<SectionId, ClauseOrder> order = {};
    std::map<ClauseId, ClausePin> pins = {};
    std::vector<SetAside> setAside = {};
    // What it extends, the nearest first. The members above hold what counts, inherited or not: what is inherited is
    // what they have in common with the nearest one.
    std::vector<Ancestor> ancestors = {};
    std::map<PlaceId, Loosening> loosenings = {};
    Theme theme = {};
    Json unknown = {};

    bool operator==(const PolicyDocument &) const = default;
};

// The stored form, with "format" first. The same policy gives the same Json.
Json toJson(const PolicyDocument &policy);

// Reads any format up to kPolicyFormat, migrating older ones. Errors: NewerPolicyFormat, NotAPolicy (what is missing or
// of the wrong kind, and where), NotAnAnswer, NotAVersion.
Result<PolicyDocument> policyFromJson(JsonView json);

// The stored forms of the parts. `path`: what an error calls the part. Error: NotAPolicy.
Json toJson(const CustomWording &wording);
Json toJson(const Omission &omission);
Json toJson(const OwnClause &clause);
Json toJson(const ClauseOrder &order);
Json toJson(const ClausePin &pin);
Json toJson(const SetAside &kept);
Json toJson(const Ancestor &ancestor);
Json toJson(const Loosening &loosening);
Json toJson(const Theme &theme);
Result<CustomWording> customWordingFromJson(JsonView json, const std::string &path);
Result<Omission> omissionFromJson(JsonView json, const std::string &path);
Result<OwnClause> ownClauseFromJson(JsonView json, const std::string &path);
Result<ClauseOrder> clauseOrderFromJson(JsonView json, const std::string &path); // none is an order, too
Result<ClausePin> clausePinFromJson(JsonView json, const std::string &path);
Result<SetAside> setAsideFromJson(JsonView json, const std::string &path);
Result<Ancestor> ancestorFromJson(JsonView json, const std::string &path);
Result<Loosening> looseningFromJson(JsonView json, const std::string &path);
// None is this policy, and none another one of them; at most kMaxAncestors.
Result<std::vector<Ancestor>> ancestorsFromJson(JsonView::Items items, const std::string &policyId);
Result<Theme> themeFromJson(JsonView json, const std::string &path);

} // namespace policywright::model
