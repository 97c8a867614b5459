// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Dependencies.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace policywright::pack {
namespace {

// Walks depth first with a stack of its own: the length of a chain is the pack's, not ours.
class Walk {
public:
    Walk(const std::vector<Dependency> &dependencies, Errors &errors)
        : m_dependencies(dependencies), m_errors(errors), m_states(dependencies.size(), State::Untouched)
    {
        for (std::size_t i = 0; i < dependencies.size(); ++i)
            m_indexes.emplace(dependencies[i].name, i);
    }

    std::vector<std::size_t> run()
    {
        for (std::size_t i = 0; i < m_dependencies.size(); ++i)
            visit(i);
        return std::move(m_order);
    }

private:
    enum class State { Untouched, OnPath, Done };
    struct Step {
        std::size_t index;
        std::size_t nextRead = 0;
    };

    void visit(std::size_t first)
    {
        if (m_states[first] != State::Untouched)
            return;
        enter(first);
        while (!m_path.empty()) {
            const std::size_t index = m_path.back().index;
            const std::vector<std::string> &reads = m_dependencies[index].reads;
            if (m_path.back().nextRead == reads.size()) {
                m_states[index] = State::Done;
                m_order.push_back(index);
                m_path.pop_back();
                continue;
            }
            const auto read = m_indexes.find(reads[m_path.back().nextRead++]);
            if (read == m_indexes.end())
                continue;
            if (m_states[read->second] == State::Untouched)
                enter(read->second);
            else if (m_states[read->second] == State::OnPath)
                reportCircle(read->second);
        }
    }

    void enter(std::size_t index)
    {
        m_states[index] = State::OnPath;
        m_path.push_back({index});
    }

    void reportCircle(std::size_t start)
    {
        std::string names;
        for (auto step = std::ranges::find(m_path, start, &Step::index); step != m_path.end(); ++step)
            names += m_dependencies[step->index].name + " → ";
        m_errors.push_back(
            {ErrorCode::PackCircle, names + m_dependencies[start].name, {}, positionOf(m_dependencies[start].where)});
    }

    const std::vector<Dependency> &m_dependencies;
    Errors &m_errors;
    std::unordered_map<std::string_view, std::size_t> m_indexes;
    std::vector<State> m_states;
    std::vector<Step> m_path;
    std::vector<std::size_t> m_order;
};

} // namespace

std::vector<std::size_t> dependencyOrder(const std::vector<Dependency> &dependencies, Errors &errors)
{
    return Walk(dependencies, errors).run();
}

} // namespace policywright::pack
