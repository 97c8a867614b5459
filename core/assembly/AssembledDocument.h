// SPDX-License-Identifier: Apache-2.0
//
// What document assembly makes of answers, packs and custom wording: one view of the policy, as sections of numbered
// clauses of Markdown blocks, each run of text with its provenance. A value, to be read only: render and export turn it
// into files, check and annotate look at it. An author's edits are inputs of assembly, never patches to this.
#pragma once

#include "core/base/Date.h"
#include "core/markdown/Document.h"
#include "core/model/Ids.h"
#include "core/pack/Pack.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::assembly {

// Text that did not stand in the clause's own wording but was inserted: where it came from.
struct Insertion {
    enum class Kind {
        Answer, // printed from the answers in `names`
        Pack,   // printed from the pack's lists in `names`, "quiz": its words, as the clause's own are
        Gap,    // stands for an answer that is missing; `names` has the one name, "crisis_contacts.phone"
    };

    std::uint32_t begin = 0; // bytes of ClauseContent::markdown
    std::uint32_t end = 0;
    Kind kind = Kind::Answer;
    std::vector<std::string> names = {}; // of questions and derived values

    bool operator==(const Insertion &) const = default;
};

// Who worded what is not inserted.
enum class WordedBy { Pack, Author };

// One clause's text, without its number: it stays the same object while nothing that it reads changes.
struct ClauseContent {
    ClauseId id;
    std::optional<PackId> pack; // whose clause it is; none: the author's own, worded by them
    WordedBy wordedBy = WordedBy::Pack;
    pack::Place place = pack::Place::Body;
    std::string title = {};
    std::string markdown = {};              // what the body rendered to; the ranges of `blocks` are its bytes
    markdown::Blocks blocks = {};           // no run goes over the edge of an insertion
    std::vector<Insertion> insertions = {}; // in order, apart from one another
    // Every name that the condition and the body read, and, where that is a list of the pack, its conditions.
    std::vector<std::string> reads = {};

    // The insertion that holds a run, or nullptr for the clause's own wording.
    const Insertion *insertionAt(const markdown::SourceRange &run) const;
};

using SharedContent = std::shared_ptr<const ClauseContent>; // never null

struct AssembledClause {
    std::string number; // "3.2"; empty outside the body
    SharedContent content;
};

struct AssembledSection {
    SectionId id;
    std::string number; // "3"
    std::string title;
    std::vector<AssembledClause> clauses;
};

// Where a cross reference leads to.
struct ReferenceTarget {
    std::string number;
    std::string title;

    bool operator==(const ReferenceTarget &) const = default;
};

// A missing answer that the text asks for.
struct Gap {
    std::string name; // of the question, or question.column
    ClauseId clause;

    bool operator==(const Gap &) const = default;
};

// The document's own facts, as texts in its language. Empty: not answered.
struct DocumentFacts {
    std::string organisation;
    std::string shortName;
    std::string version;
    std::string owner;
    std::optional<Date> effective;
    std::optional<Date> reviewBy;
};

struct AssembledDocument {
    ViewId view;
    pack::Audience audience = pack::Audience::Internal;
    int pages = 0; // the most pages on paper; 0: any number
    std::string fileStem = {};
    std::string language = {};
    std::string title = {};
    DocumentFacts facts = {};
    std::vector<AssembledClause> cover = {};   // the title block's facts
    std::vector<AssembledClause> notices = {}; // above the text, in drafts only
    std::vector<AssembledSection> sections = {};
    std::vector<Gap> gaps = {}; // in the order of the text, each name once a clause
    std::map<std::string, ReferenceTarget, std::less<>> targets = {}; // by section id and clause id
    std::map<std::string, std::string> words = {};                    // the pack's assembly words, for render

    // The target of "#id", or nullptr where this document does not hold it.
    const ReferenceTarget *target(std::string_view href) const;
};

} // namespace policywright::assembly
