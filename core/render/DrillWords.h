// SPDX-License-Identifier: Apache-2.0
//
// What a walked drill says, in the language of the policy: drill/words.<language>.json. One place for pages, the
// command line and the window.
#pragma once

#include "core/assembly/Formats.h"
#include "core/drill/Walk.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace policywright::render {

class DrillWords {
public:
    // English where there are none in the language. `formats` outlives this.
    DrillWords(std::string_view language, const assembly::Formats &formats);

    // One of the names in drill/words.en.json.
    const std::string &operator[](const std::string &name) const { return m_words.at(name); }
    std::string filled(const std::string &name,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

    std::string moment(const drill::Moment &moment) const; // "Sunday, 29 November 2026, 03:00"
    std::string away(const drill::Situation &situation) const;
    std::string within(const Duration &duration) const;
    const std::string &nameOf(drill::End end) const;
    const std::string &stateOf(const drill::Line &line) const; // the same; a text is not reached, it is written down
    static const char *markOf(drill::End end);                 // beside the word, for who does not see a colour
    static const char *markOf(drill::Answers answers);

    // "Michael Tran, Head of Media Relations", "deputy", and what is to be said of them, in that order; the two at the
    // end may be empty.
    static std::string nameOf(const drill::Callee &callee);
    const std::string &roleOf(const drill::Callee &callee) const;
    std::string remarkOn(const drill::Callee &callee) const;

    // Why a line that ends in nobody does: "Nobody is named."; empty where the callees say it.
    std::string whyOf(const drill::Line &line) const;
    std::string loadOf(const drill::Load &load) const;

private:
    const assembly::Formats &m_formats;
    std::map<std::string, std::string> m_words;
};

} // namespace policywright::render
