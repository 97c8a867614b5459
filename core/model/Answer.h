// SPDX-License-Identifier: Apache-2.0
//
// What an author answered, as it is stored. The shape is fixed here; what a text means (free text, the id of a choice,
// an ISO date, a duration such as "90 days") is fixed by the question's type in the pack, and core/pack/AnswerReader
// lets no other value in. That way a policy whose pack is gone can still be read without loss.
#pragma once

#include "core/base/JsonDocument.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace policywright::model {

// A field that was not given is empty: the interview cannot tell the two apart either.
struct Person {
    std::string name = {};
    std::string title = {};
    std::string email = {};
    std::string phone = {};

    bool operator==(const Person &) const = default;
    bool isEmpty() const { return name.empty() && title.empty() && email.empty() && phone.empty(); }
};

using Cell = std::variant<std::string, bool, Person>;
using Record = std::vector<std::pair<std::string, Cell>>; // column id and cell, in the pack's order of columns

struct Choices { // ids, in the pack's order of options; none is an answer too
    std::vector<std::string> ids;
    bool operator==(const Choices &) const = default;
};
struct Records { // rows, in the author's order; none is an answer too
    std::vector<Record> rows;
    bool operator==(const Records &) const = default;
};

using Answer = std::variant<std::string, bool, Choices, Person, Records>;

// The stored form tells its shape by itself: "text", true, ["id", …], {"person": {…}}, {"rows": [{…}, …]}.
Json toJson(const Answer &answer);
// Error: NotAnAnswer, with `name` as its subject, or that of the part in it.
Result<Answer> answerFromJson(JsonView json, const std::string &name);

} // namespace policywright::model
