// SPDX-License-Identifier: Apache-2.0
//
// Packs put on top of one another: which sections, questions, clauses and checks there are, in the order of the
// document, and which pack each comes from. Nothing is compiled here. The packs stay where they are and outlive this;
// PackSetBuilder moves what it compiles out of them.
//
// A layer adds. Its sections that a lower pack has are joined to those; a new one stands behind the section that is
// listed before it. A clause stands behind the one named by `after`, else at the end of its section, or in the place
// of the one that it `replaces`, whose id it takes.
#pragma once

#include "core/base/Error.h"
#include "core/pack/Pack.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace policywright::pack {

template <class T>
struct Layered {
    T *logic;
    Pack *pack;
};

struct LayeredClause {
    ClauseId id; // of the clause that it replaces, where it does
    Clause *logic;
    Pack *pack;
};

struct LayeredSection {
    SectionId id;
    Section *logic; // of the lowest pack that has it: its words and views count
    Pack *pack;
    std::vector<Layered<Question>> questions = {};
    std::vector<LayeredClause> clauses = {};
    std::vector<Layered<Check>> checks = {};
    std::vector<Layered<QuizItem>> quiz = {};
    std::vector<Layered<LibraryItem>> library = {};
    std::vector<Layered<WatchedDate>> dates = {};
};

// Steps of all packs in their order; each of the other parts is said by one of them.
struct LayeredDrill {
    SourceText scenarios = {};
    SourceText levels = {};
    DrillContacts contacts = {};
    std::vector<Layered<DrillStep>> steps = {};
};

struct Layers {
    std::vector<LayeredSection> sections = {};
    std::vector<Layered<Derived>> derived = {};
    std::vector<Layered<View>> views = {};
    std::vector<Profile> profiles = {};
    std::vector<StrictnessLevel> strictness = {};
    DocumentFacts document = {};
    SourceText titlesOnly = {};
    LayeredDrill drill = {};
};

// Errors: PackLayerMissing, PackIdTwice, PackUnknownClause (of `after` and `replaces`), PackUnknownValue (of a step's
// `after`), PackKeyMissing (of a drill without scenarios or levels).
Layers joinLayers(std::vector<Pack> &packs, Errors &errors);

} // namespace policywright::pack
