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

// Not std::call_once: the C library's wakes whoever may wait by a system call, each time.
void LazyProgram::ensureParsed() const
{
    if (!m_parse || m_isParsed.load(std::memory_order_acquire))
        return;
    const std::scoped_lock lock(m_mutex);
    if (m_isParsed.load(std::memory_order_relaxed))
        return;
    auto parsed = m_parse(m_source, m_base);
    if (parsed) {
        m_program = *std::move(parsed);
        m_source = std::string(); // the program has it
    } else {
        auto unreadable = std::make_shared<Program>();
        unreadable->source = std::move(m_source);
        m_program = std::move(unreadable);
        m_errors = std::move(parsed).error();
    }
    m_isParsed.store(true, std::memory_order_release);
}

} // namespace policywright::templating
