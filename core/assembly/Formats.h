// SPDX-License-Identifier: Apache-2.0
//
// How dates, durations, people and gaps read in the language of the document. The words come from the pack
// ("## words"), not from the system's locale: the same policy gives the same bytes on every machine.
#pragma once

#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "core/model/Answer.h"
#include "core/templating/RenderOptions.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::assembly {

class Formats {
public:
    // Errors: PackWordMissing, PackWordMalformed; all of them, and the first.
    static Errors problemsOf(const std::map<std::string, std::string> &words);
    static Result<Formats> fromWords(const std::map<std::string, std::string> &words);

    std::string date(const Date &date) const;
    std::string duration(const Duration &duration) const;
    // Name and job title, or whichever of them is given; an e-mail address or phone number where neither is.
    std::string person(const model::Person &person) const;
    std::string sectionReference(std::string_view number) const;

    const std::string &gap() const { return word("gap"); }
    const std::string &yes() const { return word("yes"); }
    const std::string &no() const { return word("no"); }
    const std::string &andWord() const { return word("and"); }
    const std::string &orWord() const { return word("or"); }
    const templating::DativeUnits &dativeUnits() const { return m_dativeUnits; }
    const std::string &word(const std::string &name) const { return m_words.at(name); } // one of kNames

private:
    Formats() = default;

    std::map<std::string, std::string> m_words;
    std::vector<std::string> m_months;
    std::array<std::pair<std::string, std::string>, 7> m_units; // one and many, in the order of Duration::Unit
    templating::DativeUnits m_dativeUnits;
};

// `pattern` with {name} replaced by the value beside that name. Text in values is not looked at again.
std::string filledIn(std::string_view pattern,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> values);

} // namespace policywright::assembly
