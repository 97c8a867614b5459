// SPDX-License-Identifier: Apache-2.0
//
// The drill of a policy: a crisis walked through its own answers before it happens. The packs say which steps there are
// and which answers they read (core/pack/Drill.h); nothing here knows a question by name.
#pragma once

#include "core/drill/Cast.h"
#include "core/drill/Walk.h"

#include <string>
#include <vector>

namespace policywright::drill {

struct Choice {
    std::string id;
    std::string label;      // in the policy's words
    bool isCovered = false; // the policy prepares for the scenario, describes the level

    bool operator==(const Choice &) const = default;
};

// For one thread, like the answers; both outlive this. The packs have a drill.
class Drill {
public:
    Drill(const pack::PackSet &packs, const assembly::AnswerValues &answers, const templating::RenderOptions &options);

    // In the order of the packs.
    const std::vector<Choice> &scenarios() const { return m_scenarios; }
    const std::vector<Choice> &levels() const { return m_levels; }
    // The most serious level that the policy describes.
    const std::string &highestLevel() const { return m_highestLevel; }

    // Who can be away, by their names; whether a name or e-mail address means somebody.
    const std::vector<std::string> &people() const { return m_cast.names(); }
    bool knows(const std::string &person) const { return !m_cast.named(person).empty(); }

    // Scenario and level are among those above. Errors: those of evaluating the packs' conditions.
    Result<Walk> walk(const Situation &situation) const;

private:
    AnswerFields m_fields;
    Cast m_cast;
    templating::RenderOptions m_options;
    std::vector<Choice> m_scenarios;
    std::vector<Choice> m_levels;
    std::string m_highestLevel;
};

} // namespace policywright::drill
