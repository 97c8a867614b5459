// SPDX-License-Identifier: Apache-2.0
//
// What a Template or an Expression holds: a program that was parsed, or a text that is parsed when it is first asked
// for. A policy carries hundreds of templates that were checked when they were pinned, and a short document renders
// few of them. Safe to use from several threads.
#pragma once

#include "core/templating/Ast.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace policywright::templating {

class LazyProgram {
public:
    using Parse = ResultWithErrors<std::shared_ptr<const Program>> (*)(std::string source, SourcePosition base);

    explicit LazyProgram(std::shared_ptr<const Program> parsed) : m_program(std::move(parsed)) {}
    LazyProgram(std::string source, SourcePosition base, Parse parse)
        : m_source(std::move(source)), m_base(std::move(base)), m_parse(parse)
    {
    }

    const Program &program() const; // without names and statements where the text cannot be read
    const Error *problem() const;   // the first of the text; nullptr where it can be read

private:
    void ensureParsed() const;

    mutable std::string m_source; // until it is parsed
    SourcePosition m_base;
    Parse m_parse = nullptr;    // nullptr: was parsed from the start
    mutable std::mutex m_mutex; // of what is made below
    mutable std::atomic<bool> m_isParsed = false;
    mutable std::shared_ptr<const Program> m_program;
    mutable Errors m_errors;
};

} // namespace policywright::templating
