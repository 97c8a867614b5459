// SPDX-License-Identifier: Apache-2.0
//
// Which answers hang on which others: through conditions, computed defaults, the defaults of profiles and levels, and
// derived values. What it takes to know how far a changed answer reaches.
#pragma once

#include "core/pack/PackSet.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace policywright::assembly {

class AnswerDependencies {
public:
    // `packs` is borrowed.
    explicit AnswerDependencies(const pack::PackSet &packs);

    // These questions and all whose answer may be another one because of them: indexes in PackSet::questions().
    std::vector<std::size_t> reachedFrom(const std::vector<std::size_t> &questions) const;

private:
    void addQuestion(std::size_t index);
    void add(std::size_t reader, const std::vector<std::string> &names);
    void add(std::size_t reader, std::string_view name);
    void addDefaults(std::size_t reader, const std::map<QuestionId, pack::Default> &defaults,
                     std::string_view chosenBy);

    const pack::PackSet *m_packs;
    std::unordered_map<std::string_view, std::size_t> m_nodes; // questions, then derived values, in the packs' order
    std::vector<std::vector<std::size_t>> m_readers;           // by node
};

} // namespace policywright::assembly
