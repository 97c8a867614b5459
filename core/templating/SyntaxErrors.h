// SPDX-License-Identifier: Apache-2.0
//
// Collects what is wrong in a template while it is read, each with its place, so that an author sees all of it at
// once. Bounded: after kMost errors the rest is noise.
#pragma once

#include "core/base/Error.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::templating {

// A place in a text that may be part of a larger file.
class SourceMap {
public:
    // The text starts in `file` at the beginning of line `firstLine`.
    SourceMap(std::string_view source, std::string file, int firstLine)
        : m_source(source), m_base{std::move(file), firstLine, 1, {}}
    {
    }
    // The text starts at `base`; base.lineText, where given, is the line that the caret is shown under.
    SourceMap(std::string_view source, SourcePosition base) : m_source(source), m_base(std::move(base)) {}

    SourcePosition at(std::size_t offset) const;

private:
    std::string_view m_source;
    SourcePosition m_base;
};

class SyntaxErrors {
public:
    static constexpr std::size_t kMost = 50;

    explicit SyntaxErrors(const SourceMap &map) : m_map(map) {}

    void add(ErrorCode code, std::size_t offset, std::string subject = {}, std::string detail = {})
    {
        if (m_found.size() < kMost)
            m_found.push_back({offset, {code, std::move(subject), std::move(detail), m_map.at(offset)}});
    }

    bool isFull() const { return m_found.size() == kMost; } // there is no point in reading on
    bool isEmpty() const { return m_found.empty(); }
    std::size_t count() const { return m_found.size(); }
    Errors take() &&; // in the order of the text

private:
    struct Found {
        std::size_t offset;
        Error error;
    };
    const SourceMap &m_map;
    std::vector<Found> m_found;
};

} // namespace policywright::templating
