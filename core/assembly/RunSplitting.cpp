// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/RunSplitting.h"

#include <algorithm>
#include <optional>

namespace policywright::assembly {
namespace {

// Calls `visit` with every list of inlines in the blocks, outermost first.
template <class BlockList, class Visit>
void forEachLine(BlockList &blocks, const Visit &visit)
{
    const auto descend = [&visit](auto &kind) {
        if constexpr (requires { kind.content; }) {
            visit(kind.content);
        } else if constexpr (requires { kind.blocks; }) {
            forEachLine(kind.blocks, visit);
        } else if constexpr (requires { kind.items; }) {
            for (auto &item : kind.items)
                forEachLine(item.blocks, visit);
        } else if constexpr (requires { kind.rows; }) {
            for (auto &cell : kind.head)
                visit(cell.content);
            for (auto &row : kind.rows) {
                for (auto &cell : row)
                    visit(cell.content);
            }
        }
    };
    for (auto &block : blocks)
        std::visit(descend, block.value);
}

class Splitter {
public:
    explicit Splitter(const std::vector<Insertion> &insertions)
    {
        for (const Insertion &insertion : insertions) {
            m_edges.push_back(insertion.begin);
            m_edges.push_back(insertion.end);
        }
    }

    void split(markdown::Inlines &inlines) const
    {
        for (std::size_t i = 0; i < inlines.size(); ++i) {
            if (const auto *run = std::get_if<markdown::Text>(&inlines[i].value)) {
                if (const auto edge = edgeInside(*run)) {
                    markdown::Inline rest{cutAt(*run, *edge)};
                    auto &kept = std::get<markdown::Text>(inlines[i].value);
                    kept.text.resize(*edge - kept.source.begin);
                    kept.source.end = *edge;
                    inlines.insert(inlines.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
                }
                continue;
            }
            std::visit(
                [this](auto &span) {
                    if constexpr (requires { span.children; })
                        split(span.children);
                },
                inlines[i].value);
        }
    }

private:
    // An entity is one run of other bytes than its text and cannot be cut.
    std::optional<std::uint32_t> edgeInside(const markdown::Text &run) const
    {
        if (run.text.size() != run.source.end - run.source.begin)
            return std::nullopt;
        const auto edge = std::ranges::upper_bound(m_edges, run.source.begin);
        return edge != m_edges.end() && *edge < run.source.end ? std::optional(*edge) : std::nullopt;
    }

    static markdown::Text cutAt(const markdown::Text &run, std::uint32_t edge)
    {
        return {run.text.substr(edge - run.source.begin), {edge, run.source.end}};
    }

    std::vector<std::uint32_t> m_edges; // sorted, as the insertions are
};

} // namespace

void splitRuns(markdown::Blocks &blocks, const std::vector<Insertion> &insertions)
{
    if (insertions.empty())
        return;
    const Splitter splitter(insertions);
    forEachLine(blocks, [&splitter](markdown::Inlines &inlines) { splitter.split(inlines); });
}

} // namespace policywright::assembly
