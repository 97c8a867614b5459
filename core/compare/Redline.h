// SPDX-License-Identifier: Apache-2.0
//
// The redline of two documents: the newer one as it reads, with what was removed and added in its place, clause by
// clause in the order of the document. Of two revisions of a policy or of two policies, in the same view; clauses are
// known by their ids, and one whose id is new by its words.
//
// The same documents give the same redline. Its cost grows with the documents' length, also where everything differs:
// what is too much to compare is shown as replaced, and `isCoarse` says so.
//
// What it leaves out: a clause that changed in nothing but the numbers of its cross references has not changed, and
// notices for those who draft are not looked at.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/compare/RedlineBlock.h"

#include <cstddef>
#include <string>
#include <vector>

namespace policywright::compare {

struct RedlineCounts {
    std::size_t removed = 0; // words
    std::size_t added = 0;

    bool isEmpty() const { return removed == 0 && added == 0; }
    bool operator==(const RedlineCounts &) const = default;
};

struct RedlineClause {
    enum class Fate {
        Unchanged,
        Changed, // its words, or how they look
        Added,
        Removed,
        MovedAway, // it stands elsewhere; no words of it here
    };

    ClauseId id; // the newer one's, where there is one
    Fate fate = Fate::Unchanged;
    bool isMoved = false;    // of one that is here: it stood elsewhere
    std::string before = {}; // its number in the older document; empty: it has none, or was not there
    std::string now = {};
    RedlineRuns title = {};
    RedlineBlocks blocks = {}; // of an unchanged one none: `content` has them
    RedlineCounts counts = {};
    bool isCoarse = false;                   // more differs than was looked at one by one
    bool hasMoves = false;                   // words moved within it, out of it or into it
    std::string section = {};                // "3 Security": where it stands, for one without a title
    assembly::SharedContent older = nullptr; // nullptr: it was not there
    assembly::SharedContent content = nullptr;

    bool isChanged() const { return fate != Fate::Unchanged || isMoved; }
    // Words stayed and look otherwise, or a list is numbered otherwise.
    bool isFormOnly() const { return fate == Fate::Changed && counts.isEmpty() && !hasMoves; }
};

struct RedlineSection {
    SectionId id;
    Mark mark = Mark::Same;
    bool isMoved = false;
    std::string before = {}; // number
    std::string now = {};
    RedlineRuns title = {};
    std::vector<RedlineClause> clauses = {};
};

struct Redline {
    RedlineRuns title = {};
    std::vector<RedlineClause> cover = {};
    std::vector<RedlineSection> sections = {};
    RedlineCounts counts = {};
    bool isCoarse = false;

    bool isEmpty() const; // nothing changed
};

// Both documents outlive nothing: the redline holds what it needs.
Redline redlineOf(const assembly::AssembledDocument &before, const assembly::AssembledDocument &after);

// Of runs and blocks: all words, those that stayed among them, that are marked.
RedlineCounts countsOf(const RedlineRuns &runs);
RedlineCounts countsOf(const RedlineBlocks &blocks);

} // namespace policywright::compare
