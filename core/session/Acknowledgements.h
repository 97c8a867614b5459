// SPDX-License-Identifier: Apache-2.0
//
// Who has confirmed the version in force, whose earlier confirmation still counts, and who has to confirm again: a
// confirmation holds until a later version brings a material change, as an author decided or the rules propose
// (ChangeHistory.h), and, where the policy says "once a year", for a year.
#pragma once

#include "core/model/Confirmations.h"
#include "core/session/ConfirmationList.h"
#include "core/session/PolicyFile.h"
#include "core/session/PublishedVersions.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

// -- the rule

struct PublishedStep { // a version, and what it changed since the one before it
    PublishedAs published;
    std::vector<std::string> material = {}; // titles of the clauses whose change is material

    bool operator==(const PublishedStep &) const = default;
};

struct PersonStanding {
    enum class State { Confirmed, StillCounts, Again, Never };

    State state = State::Never;
    std::string name;
    std::string email = {};
    std::string version = {};                // the latest one that they confirmed; empty: none
    std::optional<Date> day = {};            // the last one on which they confirmed one that counts, or any
    std::vector<PublishedStep> changes = {}; // that they have to confirm
    std::optional<Date> due = {};            // since when a year is over

    bool operator==(const PersonStanding &) const = default;
};
bool isMissing(const PersonStanding &standing); // has to confirm, again or at all

struct Standings {
    std::vector<PersonStanding> people; // by name; of the staff, where they are known
    std::vector<PersonStanding> others; // who confirmed and is not on the list of staff

    bool operator==(const Standings &) const = default;
};

struct AskingAgain {
    bool yearly = false;
};

// `steps`: of all versions, the one in force at the end; at least one. A person on the list of staff is found by the
// address or, where only one of the two sides has one, by a name that is there once.
Standings standingsOf(const std::vector<PublishedStep> &steps, const model::Confirmations &confirmations,
                      const AskingAgain &asking, const std::optional<std::vector<StaffMember>> &staff,
                      const Date &today);

// -- of a policy

struct Acknowledgements {
    PublishedAs inForce;
    std::vector<PublishedStep> steps; // all versions, the one in force at the end
    Standings standings;
};
// Errors: NoVersionInForce; those of confirmationsOf, revisionsIn and changesBetween.
ResultWithErrors<Acknowledgements>
acknowledgementsOf(const PolicyFile &policy, const std::optional<std::vector<StaffMember>> &staff, const Date &today);

} // namespace policywright::session
