// SPDX-License-Identifier: Apache-2.0
//
// Packs joined in layers (base, industry, jurisdiction), in one language, with every expression and body compiled and
// checked: what assembly, the interview and the checks read. Immutable; may be read from several threads.
#pragma once

#include "core/pack/Pack.h"
#include "core/templating/Analysis.h"
#include "core/templating/Expression.h"
#include "core/templating/Template.h"

#include <unordered_map>

namespace policywright::pack {

struct CompiledQuestion {
    Question logic;
    QuestionWords words;
    std::optional<templating::Expression> showIf = {};
    std::optional<templating::Expression> computedDefault = {};
    std::size_t section = 0; // index in PackSet::sections()
};

struct CompiledClause {
    Clause logic; // its id is that of the clause which it replaces, where it does
    std::string title;
    SourceText body; // the pack's text, for custom wording and comparison
    PackId pack;     // that worded it
    templating::Template compiled;
    std::optional<templating::Expression> when = {};
};

struct CompiledCheck {
    Check logic;
    templating::Template message;
    templating::Expression when;
};

struct CompiledQuizItem {
    QuizItem logic;
    QuizWords words;
    std::optional<templating::Expression> when = {};
};

struct CompiledLibraryItem {
    LibraryItem logic;
    LibraryWords words;
    std::optional<templating::Expression> when = {};
};

struct CompiledWatchedDate {
    WatchedDate logic;
    std::string words; // what is to be done
    std::optional<templating::Expression> when = {};
    std::size_t section = 0; // index in PackSet::sections()
};

struct CompiledDrillStep {
    DrillStep logic;
    StepWords words;
    std::optional<templating::Expression> when = {};
    std::optional<templating::Expression> rows = {};
};

struct CompiledDrill {
    SourceText scenarios = {};
    SourceText levels = {};
    DrillContacts contacts = {};
    std::vector<CompiledDrillStep> steps = {}; // none: the packs know no drill
};

struct CompiledSection {
    SectionId id;
    std::string title = {};
    std::string introduction = {};
    std::vector<ViewId> onlyIn = {};
    std::vector<std::size_t> questions = {}; // indexes, in order
    std::vector<std::size_t> clauses = {};
    std::vector<std::size_t> checks = {};
};

struct CompiledDerived {
    Derived logic;
    templating::Expression value;
};

struct CompiledViewEntry {
    ViewEntry logic;
    std::optional<templating::Expression> when = {};
};

struct CompiledView {
    View logic;
    TitledWords words;
    std::optional<templating::Expression> when = {};
    std::vector<CompiledViewEntry> contents = {};
};

// Packs that a policy carries were checked when they were pinned: they are joined, and each of their texts is compiled
// when it is first used (see Template::parsedLater); one that cannot be is an error there. Texts that have a place were
// not pinned: they are compiled at once.
enum class Trust { CheckEverything, AlreadyChecked };

class PackSet {
public:
    // `packs`: the lowest layer first. All problems in one pass. Language: one that every pack has words in.
    // Errors: those of joinLayers(), checkReferences(), checkWatchedDates(), checkDrill(), checkChanges(),
    // findDependencies(), of parsing and checking templates, and PackLanguageMissing.
    static ResultWithErrors<PackSet> compose(std::vector<Pack> packs, const std::string &language,
                                             Trust trust = Trust::CheckEverything);

    const std::string &language() const { return m_language; }
    // What belongs to each of the packs alone: id, version, licence, sources, words of other languages. Their sections
    // and views and the words of this language have moved into the members below.
    const std::vector<Pack> &packs() const { return m_packs; }
    const std::vector<CompiledSection> &sections() const { return m_sections; }
    const std::vector<CompiledQuestion> &questions() const { return m_questions; }
    const std::vector<CompiledClause> &clauses() const { return m_clauses; }
    const std::vector<CompiledCheck> &checks() const { return m_checks; }
    // In the order of the document.
    const std::vector<CompiledQuizItem> &quiz() const { return m_quiz; }
    const std::vector<CompiledLibraryItem> &library() const { return m_library; }
    const std::vector<CompiledWatchedDate> &dates() const { return m_dates; }
    const CompiledDrill &drill() const { return m_drill; }
    // In an order in which each may read those before it.
    const std::vector<CompiledDerived> &derived() const { return m_derived; }
    const std::vector<CompiledView> &views() const { return m_views; }
    const std::vector<Profile> &profiles() const { return m_profiles; }
    const std::vector<StrictnessLevel> &strictness() const { return m_strictness; }
    const DocumentFacts &document() const { return m_document; }
    const std::optional<templating::Expression> &titlesOnly() const { return m_titlesOnly; }
    const std::map<std::string, std::string> &assemblyWords() const { return m_assemblyWords; }
    // Of the names that every expression can read: questions, derived values, audience, view. Empty, and so the next,
    // where the packs were already checked.
    const templating::Schema &schema() const { return m_schema; }
    // Of those that bodies of clauses can read: also the pack's lists.
    const templating::Schema &bodySchema() const { return m_bodySchema; }

    // nullptr where there is none.
    const CompiledQuestion *question(const QuestionId &id) const;
    const CompiledClause *clause(const ClauseId &id) const;
    const CompiledView *view(const ViewId &id) const;
    const templating::Expression *defaultExpression(const Default &of) const; // of profiles and levels

private:
    friend class PackSetBuilder;
    PackSet() = default;

    std::string m_language;
    std::vector<Pack> m_packs;
    std::vector<CompiledSection> m_sections;
    std::vector<CompiledQuestion> m_questions;
    std::vector<CompiledClause> m_clauses;
    std::vector<CompiledCheck> m_checks;
    std::vector<CompiledQuizItem> m_quiz;
    std::vector<CompiledLibraryItem> m_library;
    std::vector<CompiledWatchedDate> m_dates;
    CompiledDrill m_drill;
    std::vector<CompiledDerived> m_derived;
    std::vector<CompiledView> m_views;
    std::vector<Profile> m_profiles;
    std::vector<StrictnessLevel> m_strictness;
    DocumentFacts m_document;
    std::optional<templating::Expression> m_titlesOnly;
    std::map<std::string, std::string> m_assemblyWords;
    templating::Schema m_schema;
    templating::Schema m_bodySchema;
    std::unordered_map<std::string, templating::Expression> m_defaultExpressions; // by source
    std::unordered_map<QuestionId, std::size_t> m_questionIndex;
    std::unordered_map<ClauseId, std::size_t> m_clauseIndex;
};

} // namespace policywright::pack
