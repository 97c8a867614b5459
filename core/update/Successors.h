// SPDX-License-Identifier: Apache-2.0
//
// Where the ids of older packs have gone in newer ones, as the packs' changes say (core/pack/Changes.h). What no
// release names is its own successor.
#pragma once

#include "core/pack/PackSet.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace policywright::update {

struct NewRelease {
    PackId pack;
    pack::Release release;

    bool operator==(const NewRelease &) const = default;
};

// Of the packs of `after`, what is newer than the same pack of `before`: pack by pack, the newest first.
std::vector<NewRelease> releasesBetween(const pack::PackSet &before, const pack::PackSet &after);
// All that the packs tell of: for what was written long ago.
std::vector<NewRelease> allReleases(const pack::PackSet &packs);

class Successors {
public:
    // Pack by pack, the newest first.
    explicit Successors(const std::vector<NewRelease> &releases);

    // In their order; empty: withdrawn.
    std::vector<ClauseId> of(const ClauseId &id) const;
    SectionId of(const SectionId &id) const;
    std::optional<QuestionId> of(const QuestionId &id) const;                                         // none: withdrawn
    std::optional<std::string> ofColumn(const QuestionId &question, const std::string &column) const; // none: withdrawn

private:
    using Into = std::map<std::string, std::vector<std::string>>;
    struct Step { // one release
        Into sections;
        Into clauses;
        Into questions; // and columns, "question.column"
    };

    std::vector<Step> m_steps; // the oldest of a pack first
};

} // namespace policywright::update
