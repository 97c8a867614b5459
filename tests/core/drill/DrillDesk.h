// SPDX-License-Identifier: Apache-2.0
//
// The pack of a drill and answers to it, ready to be walked.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/drill/Drill.h"
#include "tests/support/DrillPack.h"

#include <gtest/gtest.h>

#include <memory>

namespace policywright::drill {

class DrillDesk {
public:
    explicit DrillDesk(const model::PolicyDocument &policy, const pack::Pack &pack = test::drillPack())
    {
        auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
        m_packs = std::make_shared<const pack::PackSet>(*std::move(set));
        m_assembler =
            std::make_unique<assembly::Assembler>(*assembly::Assembler::create(m_packs, *Date::fromIso("2026-11-22")));
        m_answers = *m_assembler->answers(policy);
        m_drill = std::make_unique<Drill>(*m_packs, *m_answers, m_assembler->options());
    }

    const Drill &drill() const { return *m_drill; }
    AnswerFields fields() const { return {*m_packs, *m_answers}; }

    Walk walk(const char *moment, std::vector<std::string> away = {}, const char *scenario = "takeover",
              const char *level = "crisis") const
    {
        return *m_drill->walk({scenario, level, *Moment::fromIso(moment), std::move(away)});
    }

private:
    std::shared_ptr<const pack::PackSet> m_packs;
    std::unique_ptr<assembly::Assembler> m_assembler;
    const assembly::AnswerValues *m_answers = nullptr;
    std::unique_ptr<Drill> m_drill;
};

} // namespace policywright::drill
