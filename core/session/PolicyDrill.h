// SPDX-License-Identifier: Apache-2.0
//
// The drill of an open policy: which situations there are, each walked through the answers, and the page of what that
// came to. For the command line and the window.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/drill/Drill.h"
#include "core/session/PolicyFile.h"

#include <memory>
#include <string>
#include <vector>

namespace policywright::session {

// For one thread. Changes of the policy behind its making are not seen.
class PolicyDrill {
public:
    // `day`: that the packs' conditions compare with. Errors: DrillUnknown where the packs know none; those of
    // Assembler::create and of evaluating the packs' expressions.
    static Result<PolicyDrill> of(const PolicyFile &policy, const Date &day);

    const drill::Drill &plan() const { return *m_drill; }
    const assembly::Formats &formats() const { return m_assembler->formats(); }
    const std::string &organisation() const { return m_organisation; } // empty: not answered

    // The prompt of the question in which the policy says for which situations it prepares.
    const std::string &scenariosPrompt() const;
    const pack::PackSet &packs() const { return m_assembler->packs(); }

private:
    PolicyDrill(std::unique_ptr<assembly::Assembler> assembler, std::unique_ptr<drill::Drill> drill,
                std::string organisation)
        : m_assembler(std::move(assembler)), m_drill(std::move(drill)), m_organisation(std::move(organisation))
    {
    }

    std::unique_ptr<assembly::Assembler> m_assembler; // holds the answers
    std::unique_ptr<drill::Drill> m_drill;
    std::string m_organisation;
};

// `walks`: of this policy, at least one. Errors: those of Publisher::create.
Result<std::string> drillPageOf(const PolicyFile &policy, const PolicyDrill &drill, std::vector<drill::Walk> walks);

} // namespace policywright::session
