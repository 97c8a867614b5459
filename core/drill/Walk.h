// SPDX-License-Identifier: Apache-2.0
//
// One situation walked through the answers of a policy: who does what, reached by which number, and where it ends in
// nobody. Plain values; how they read is the business of pages and commands.
#pragma once

#include "core/base/Duration.h"
#include "core/drill/Moment.h"
#include "core/model/Ids.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace policywright::drill {

struct Situation {
    std::string scenario; // an id, as are levels
    std::string level;
    Moment at;
    std::vector<std::string> away = {}; // people as the policy names them, or their e-mail addresses

    bool operator==(const Situation &) const = default;
};

// Where an answer is.
struct Place {
    QuestionId question;
    std::optional<std::size_t> row = {}; // of a table, from 0

    bool operator==(const Place &) const = default;
};

enum class Role {
    First,
    Deputy, // named for this step
    Backup, // of the contact list, where the step names no deputy
};

// Whether a person can be counted on, and if not, why: the first of these that is so.
enum class Answers {
    Yes,
    Unclear,    // the hours that they say have to be judged by a person
    NotNamed,   // the contact list's backup, where the step is more than a call: a person has to judge it as well
    SamePerson, // the deputy is the person for whom they stand in
    Away,
    OutsideHours,
    NoNumber,
    NotChecked, // the number was not checked for longer than the policy allows, or never
};

struct Callee {
    std::string name;
    std::string title = {};
    std::string phone = {};
    std::string secondPhone = {};
    std::string hours = {}; // as the policy says them; empty: it does not
    std::optional<Date> checked = {};
    std::optional<Duration> checkEvery = {}; // with NotChecked
    std::string note = {};                   // what the policy says beside the name
    Role role = Role::First;
    Answers answers = Answers::Yes;
    Place place;

    bool operator==(const Callee &) const = default;
};

constexpr bool isForAPerson(Answers answers)
{
    return answers == Answers::Unclear || answers == Answers::NotNamed;
}

enum class End {
    Reached,
    Unclear, // reached at most by somebody of whom a person has to judge it
    Nobody,  // or, where a text is needed, nothing
};

// What a step comes to; of a step that is done for each row, what one row comes to.
struct Line {
    std::string name = {}; // of the row
    std::optional<Duration> within = {};
    std::string text = {};
    std::vector<Callee> callees = {};   // in the order in which they are called
    std::optional<std::size_t> by = {}; // whom it reaches
    bool isCall = true;                 // false: a text is needed, not a person
    bool hasDeputy = true;              // false: nobody is named to stand in
    End end = End::Nobody;
    Place place; // where the gap is mended

    bool operator==(const Line &) const = default;
};

struct Step {
    std::string id;
    std::string title = {};
    std::string task = {};
    std::string gap = {}; // what it means that it ends in nobody
    std::vector<Line> lines = {};

    End end() const; // the worst of the lines
    bool operator==(const Step &) const = default;
};

// One person who is reached in several steps of the same hour.
struct Load {
    std::string name;
    std::vector<std::string> steps; // their titles

    bool operator==(const Load &) const = default;
};
inline constexpr std::size_t kHeavyLoad = 3; // steps from which it is said

struct Walk {
    Situation situation;
    std::string scenario = {}; // in the policy's words, as is the level
    std::string level = {};
    bool isPrepared = true; // the policy says that it prepares for the scenario
    std::vector<Step> steps = {};
    std::vector<Load> loads = {}; // the heaviest first

    std::size_t count(End end) const; // of lines
    bool operator==(const Walk &) const = default;
};

} // namespace policywright::drill
