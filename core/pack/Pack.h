// SPDX-License-Identifier: Apache-2.0
//
// A template pack as it was written, in the shape of templates/README.md, which says what every member means.
// PackReader makes it from a folder, PackJson from a policy's copy; PackSet joins packs in layers and compiles them.
#pragma once

#include "core/base/Version.h"
#include "core/model/Answer.h"
#include "core/model/Ids.h"
#include "core/pack/Drill.h"
#include "core/pack/SourceText.h"
#include "core/pack/Words.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace policywright::pack {

enum class AnswerType { Text, LongText, Boolean, Choice, Multi, Date, Duration, Person, Records };
constexpr bool isText(AnswerType type)
{
    return type == AnswerType::Text || type == AnswerType::LongText;
}

enum class Required { No, Yes, WhenShown };
enum class Audience { Public, Internal, ByField }; // ByField: of a person, only the job title is public
enum class Severity { Advice, Warning, Error };
enum class Place { Body, Cover, Notice };
enum class LibraryKind { Benefit, Risk };
enum class DerivedType { Number, Boolean, Text, List };
enum class Confidence { Verified, PartlyVerified, FromKnowledge };

struct Column {
    std::string id;
    AnswerType type = AnswerType::Text;
    std::vector<std::string> options = {};
    Required required = Required::No;
    Audience audience = Audience::Public;

    bool operator==(const Column &) const = default;
};

struct Default {
    std::optional<model::Answer> value = {};
    SourceText expression = {}; // empty unless the default is computed
    SourceText where = {};

    bool operator==(const Default &) const = default;
};

struct Question {
    QuestionId id;
    AnswerType type = AnswerType::Text;
    std::vector<std::string> options = {};
    std::vector<Column> columns = {};
    Required required = Required::No;
    bool essential = false;
    std::optional<Default> defaultAnswer = {};
    SourceText showIf = {}; // empty: always
    Audience audience = Audience::Public;
    std::vector<std::string> covers = {};
    std::vector<std::string> sources = {};
    // Which answer is the stricter rule. Of a choice, options, each stricter than the one before it; of yes or no,
    // "yes" or "no"; of several choices and lengths of time, "more" or "less". Empty: nothing is said.
    std::vector<std::string> stricter = {};
    SourceText where = {}; // of the id; its text is empty, here and below: only the place counts

    bool operator==(const Question &) const = default;
};

struct Clause {
    ClauseId id; // full: "section.clause"
    SourceText when = {};
    std::vector<std::string> readers = {"everyone"};
    std::vector<std::string> levels = {};
    Place place = Place::Body;
    bool needsCounsel = false;
    std::vector<std::string> covers = {};
    std::vector<std::string> sources = {};
    std::optional<ClauseId> after = {};
    std::optional<ClauseId> replaces = {};
    SourceText where = {};

    bool operator==(const Clause &) const = default;
};

struct Check {
    CheckId id;
    Severity severity = Severity::Warning;
    SourceText when = {};
    std::vector<std::string> covers = {};
    std::vector<std::string> sources = {};
    SourceText where = {};

    bool operator==(const Check &) const = default;
};

// A question that asks whether the policy was understood: one of its options is right.
struct QuizItem {
    std::string id;
    SourceText when = {}; // empty: always
    std::vector<std::string> options = {};
    std::string answer = {};             // one of them
    std::optional<ClauseId> clause = {}; // that has the answer
    std::vector<std::string> covers = {};
    SourceText where = {};

    bool operator==(const QuizItem &) const = default;
};

// Something that an organisation may want to write about itself: offered where an answer is given, listed in clauses.
struct LibraryItem {
    std::string id;
    LibraryKind kind = LibraryKind::Benefit;
    std::optional<SectionId> section = {};
    std::string level = {}; // of creating value, as of clauses; empty: none
    SourceText when = {};
    std::vector<std::string> offeredFor = {}; // "question" or "question.column"
    std::vector<std::string> covers = {};
    SourceText where = {};

    bool operator==(const LibraryItem &) const = default;
};

// What has to be done again, and which answers say when. Fields are "question" or "question.column".
struct WatchedDate {
    std::string id;
    SourceText done = {};  // the day on which it was last done; empty: nobody writes that down
    SourceText due = {};   // the day until which
    SourceText every = {}; // a field of durations, or a duration: how long it holds; empty: it is done once
    SourceText when = {};
    SourceText where = {};

    bool operator==(const WatchedDate &) const = default;
};

struct Section {
    SectionId id;
    std::vector<ViewId> onlyIn = {};
    std::vector<Question> questions = {};
    std::vector<Clause> clauses = {};
    std::vector<Check> checks = {};
    std::vector<QuizItem> quiz = {};
    std::vector<LibraryItem> library = {};
    std::vector<WatchedDate> dates = {};
    SourceText where = {};

    bool operator==(const Section &) const = default;
};

struct Derived {
    std::string id;
    DerivedType type = DerivedType::Boolean;
    SourceText value = {};
    SourceText where = {};

    bool operator==(const Derived &) const = default;
};

using Defaults = std::map<QuestionId, Default>;

struct StrictnessLevel {
    std::string id;
    Defaults defaults = {};
    SourceText where = {};

    bool operator==(const StrictnessLevel &) const = default;
};

struct Profile {
    std::string id;
    Defaults defaults = {};
    std::map<QuestionId, std::vector<std::string>> addsToDefaults = {};
    std::vector<ClauseId> adds = {};
    std::map<CheckId, Severity> severities = {};
    std::vector<std::string> covers = {};
    SourceText where = {};

    bool operator==(const Profile &) const = default;
};

// One entry of a view's contents: all sections, or one; all of its clauses, or some.
struct ViewEntry {
    std::optional<SectionId> section = {}; // none: all sections of the packs
    SourceText when = {};
    std::vector<std::string> only = {};     // clause ids
    std::vector<std::string> leaveOut = {}; // clause ids, or section ids where `section` is none
    SourceText where = {};

    bool operator==(const ViewEntry &) const = default;
};

struct View {
    ViewId id;
    Audience audience = Audience::Internal; // never ByField
    std::string file = {};                  // stem of the exported file's name
    SourceText when = {};
    int pages = 0; // the most pages on paper; 0: any number
    std::vector<ViewEntry> contents = {};
    std::optional<ViewId> about = {}; // the view whose sources it lists; none: its own
    std::vector<std::string> covers = {};
    SourceText where = {};

    bool operator==(const View &) const = default;
};

struct LegalSource {
    std::string id;
    std::string jurisdiction;
    std::string kind;
    std::string title;
    std::string citation;
    std::string year;
    std::string gist; // what it is commonly read to ask for, in our words
    std::string statusNote = {};
    std::string url = {};
    bool urlSeen = false; // a copy of that very address was read
    Confidence confidence = Confidence::FromKnowledge;
    std::string confidenceNote = {};
    SourceText where = {};

    bool operator==(const LegalSource &) const = default;
};

// The sources and what is to be said of all of them.
struct SourceRegister {
    std::string compiled = {};   // ISO date
    std::string checkEvery = {}; // how long the list holds, a duration; empty: not said
    std::string disclaimer = {};
    std::vector<LegalSource> sources = {};

    bool operator==(const SourceRegister &) const = default;
};

// Which questions hold the document's own facts; each optional in a layer.
struct DocumentFacts {
    std::optional<QuestionId> organisation = {};
    std::optional<QuestionId> shortName = {};
    std::optional<QuestionId> version = {};
    std::optional<QuestionId> effective = {};
    std::optional<QuestionId> reviewBy = {};
    std::optional<QuestionId> owner = {};
    SourceText where = {};

    bool operator==(const DocumentFacts &) const = default;
};

// What became of ids: one for one is another name, none of it withdrawn, several of one split, one of several merged.
struct Succession {
    std::vector<std::string> from;
    std::vector<std::string> into = {};
    SourceText where = {};

    bool operator==(const Succession &) const = default;
};

// What a version of the pack changed, for policies that were written with an earlier one.
struct Release {
    Version version;
    std::string date = {};                 // ISO: when it was published
    std::vector<std::string> sources = {}; // that gave the reason
    std::vector<Succession> sections = {}; // renamed only; their clauses are renamed with them
    std::vector<Succession> clauses = {};
    std::vector<Succession> questions = {}; // renamed or withdrawn; also columns, "question.column"
    std::string summary = {};               // in the language of a PackSet; empty in packs that are not joined yet
    SourceText where = {};

    bool operator==(const Release &) const = default;
};

inline constexpr int kPackFormat = 1;

struct Pack {
    PackId id;
    Version version;
    std::string licence = {};
    std::optional<PackId> extends = {};
    std::vector<std::string> languages = {}; // the first is the one that others are translated from
    DocumentFacts document = {};
    SourceText titlesOnly = {}; // `people.titles_only`
    std::vector<Derived> derived = {};
    std::vector<Release> changes = {}; // the newest first
    std::vector<Section> sections = {};
    std::vector<StrictnessLevel> strictness = {};
    std::vector<Profile> profiles = {};
    std::vector<View> views = {};
    SourceRegister sources = {};
    Drill drill = {};
    std::map<std::string, Words> words = {}; // by language

    bool operator==(const Pack &) const = default;
};

// The pack as if it had been written in that language alone. It must have it.
Pack inOneLanguage(Pack pack, const std::string &language);

} // namespace policywright::pack
