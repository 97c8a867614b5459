// SPDX-License-Identifier: Apache-2.0
#include "core/templating/LazyProgram.h"

namespace policywright::templating {

const Program &LazyProgram::program() const
{
    ensureParsed();
    return *m_program;
}

const Error *LazyProgram::problem() const
{
    ensureParsed();
    return m_errors.empty() ? nullptr : &m_errors.front();
}

void LazyProgram::ensureParsed() const
{
    if (!m_parse)
        return;
    std::call_once(m_once, [this] {
        auto parsed = m_parse(m_source, m_base);
        if (parsed) {
            m_program = *std::move(parsed);
            m_source = std::string(); // the program has it
            return;
        }
        auto unreadable = std::make_shared<Program>();
        unreadable->source = std::move(m_source);
        m_program = std::move(unreadable);
        m_errors = std::move(parsed).error();
    });
}

} // namespace policywright::templating
