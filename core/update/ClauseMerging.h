// SPDX-License-Identifier: Apache-2.0
//
// What becomes of an author's work on clauses: the part of updatedPolicy() that is about them. Internal to the room.
#pragma once

#include "core/templating/Schema.h"
#include "core/update/ClauseGroups.h"
#include "core/update/PackUpdate.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace policywright::update {

class ClauseMerging {
public:
    struct Surroundings {
        const pack::PackSet &before;
        const pack::PackSet &after;
        const Successors &successors;
        const NameChanges &names;
        const UpdateOptions &options;
        const model::SetAside &stamp; // packs and date of what is set aside
    };

    ClauseMerging(model::PolicyDocument &policy, const Surroundings &with, compare::MergeDesk &desk);

    // Brings the policy to the newer packs' clauses of the group. None: there is nothing to be said of it.
    std::optional<ClauseUpdate> merge(const ClauseGroup &group);
    // Clauses of the author's own: names in their text, and their section.
    std::vector<ClauseUpdate> updateOwnClauses();
    // Behind all else: orders name what clauses have become.
    void updateOrders();

    const std::optional<Error> &error() const { return m_error; } // UpdateTextUnfit

private:
    using Wording = model::CustomWording;
    struct Reading {                             // of a text by the newer packs
        std::optional<Error> mistake = {};       // for which a document would fail
        std::vector<std::string> lostNames = {}; // that nobody knows: gaps, which can be seen and clicked
    };

    // One clause that stays one
    std::optional<ClauseUpdate> mergeOne(const pack::CompiledClause &before, const pack::CompiledClause &after);
    std::optional<ClauseUpdate> receive(const pack::CompiledClause &after);
    ClauseUpdate withdraw(const pack::CompiledClause &before);
    void mergeWording(ClauseUpdate &update, const pack::CompiledClause &after, Wording wording);
    void decideUnfit(ClauseUpdate &update, const pack::CompiledClause &after, Wording wording);
    void keepPinned(ClauseUpdate &update, const pack::CompiledClause &after, Wording wording, bool isWorded);
    void decideWithdrawn(ClauseUpdate &update, const pack::CompiledClause &before, const Wording &wording);
    void stayWithdrawn(const ClauseId &id);
    ClauseUpdate updateOwn(const ClauseId &id, const model::OwnClause &before);
    bool decideOwn(ClauseUpdate &update, model::OwnClause &own);
    void makeOwn(ClauseUpdate &update, const pack::CompiledClause &before, const Wording &wording, std::string text);

    // Split and merged ones (ClauseSplitting.cpp)
    struct Several {
        Wording asOne;                             // in the newer names
        std::map<ClauseId, Wording> wordings = {}; // as they were, by the older id
    };
    ClauseUpdate mergeSeveral(const ClauseGroup &group);
    Several takeSeveral(const ClauseGroup &group);
    void leaveOutAll(const ClauseGroup &group);
    void takeOmissions(const ClauseGroup &group);
    bool takePins(const ClauseGroup &group);
    bool distribute(ClauseUpdate &update, const ClauseGroup &group, const Wording &wording);
    void decideSplit(ClauseUpdate &update, const ClauseGroup &group, const Several &several);
    void putInFirst(ClauseUpdate &update, const ClauseGroup &group, Wording wording);

    // What both need
    void takeWork();
    Wording inNewNames(Wording wording) const;
    Wording packWording(const pack::CompiledClause &before) const; // as if the author had written the packs' text
    void keep(const pack::CompiledClause &after, Wording wording);
    // Under their older id where no newer clause has that, else aside.
    void leaveBehind(const ClauseId &id, Wording wording);
    void leaveBehind(const ClauseId &id, model::Omission omission);
    void setAside(std::string place, Json value);
    // What an earlier update left under this id is set aside.
    void giveWay(const ClauseId &id);
    const Reading &readingOf(const std::string &text) const;
    bool isGood(const std::string &text) const { return !readingOf(text).mistake; }
    const std::vector<std::string> &lostNames(const std::string &text) const { return readingOf(text).lostNames; }
    std::string versionOf(const PackId &pack, const pack::PackSet &packs) const;
    SectionId sectionFor(const pack::CompiledClause &before) const;
    void refuse(const std::string &place, const std::string &text);

    // The author's work on the older packs' clauses: out of the policy, into which what becomes of it is put.
    std::map<ClauseId, Wording> m_wordings;
    std::map<ClauseId, model::Omission> m_omissions;
    std::map<ClauseId, model::ClausePin> m_pins;
    model::PolicyDocument &m_policy;
    Surroundings m_with;
    compare::MergeDesk &m_desk;
    templating::Schema m_schema; // of the newer packs
    mutable std::unordered_map<std::string, Reading> m_readings;
    std::map<ClauseId, ClauseId> m_own; // by the withdrawn clause that they were
    std::optional<Error> m_error;
};

// The texts of several clauses as one, with an empty line between.
std::string joined(const std::vector<std::string> &texts);

} // namespace policywright::update
