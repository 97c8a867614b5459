// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Evaluator.h"
#include "core/templating/Template.h"

namespace policywright::templating {
namespace {

class Renderer {
public:
    Renderer(const Program &program, const Scope &scope, const RenderOptions &options)
        : m_program(program), m_options(options), m_evaluator(program, scope, options)
    {
        m_rendered.text.reserve(program.source.size());
        m_rendered.segments.reserve(program.origins.size());
    }

    Result<Rendered> run() &&
    {
        renderBlock(m_program.block);
        if (m_evaluator.failed())
            return std::unexpected(m_evaluator.takeError());
        return std::move(m_rendered);
    }

private:
    void renderBlock(const Block &block)
    {
        for (const Statement &statement : block) {
            m_evaluator.spend(1);
            if (m_evaluator.failed())
                return;
            std::visit([this](const auto &node) { renderNode(node); }, statement.node);
        }
    }

    void renderNode(const TextOutput &node)
    {
        m_rendered.text.append(m_program.source, node.begin, node.end - node.begin);
        checkSize();
    }

    void renderNode(const Print &node)
    {
        if (const Value *value = m_evaluator.peek(node.value)) {
            print(*value, node);
            return;
        }
        const Value value = m_evaluator.evaluate(node.value);
        if (!m_evaluator.failed())
            print(value, node);
    }

    void renderNode(const If &node)
    {
        for (const If::Branch &branch : node.branches) {
            const bool isTaken = branch.condition == kNoExpr || m_evaluator.holds(branch.condition);
            if (m_evaluator.failed())
                return;
            if (isTaken) {
                renderBlock(branch.body);
                return;
            }
        }
    }

    void renderNode(const Set &node) { m_evaluator.assign(node.slot, m_evaluator.evaluate(node.value)); }

    void renderNode(const std::unique_ptr<For> &loop)
    {
        const For &node = *loop;
        const Value iterable = m_evaluator.evaluate(node.iterable);
        Value::Items storage;
        const Value::Items *items = &m_evaluator.itemsOf(iterable, storage, node.offset);
        Value::Items kept;
        if (node.condition != kNoExpr) {
            kept = filtered(node, *items);
            items = &kept;
        }
        if (m_evaluator.failed())
            return;
        if (items->empty()) {
            m_evaluator.copySlots(node.elseCopies);
            renderBlock(node.otherwise);
            return;
        }
        LoopState &state = m_evaluator.loop(node.loop);
        state = {0, static_cast<std::int64_t>(items->size())};
        for (const Value &item : *items) {
            m_evaluator.copySlots(node.bodyCopies);
            bindTargets(node, item);
            renderBlock(node.body);
            if (m_evaluator.failed())
                return;
            ++state.index0;
        }
    }

    Value::Items filtered(const For &node, const Value::Items &items)
    {
        Value::Items kept;
        for (const Value &item : items) {
            bindTargets(node, item);
            if (m_evaluator.holds(node.condition))
                kept.push_back(item);
            if (m_evaluator.failed())
                break;
        }
        return kept;
    }

    void bindTargets(const For &node, const Value &item)
    {
        if (node.targets.size() == 1) {
            m_evaluator.bind(node.targets.front(), &item);
            return;
        }
        if (item.isMissing()) {
            for (const Slot target : node.targets)
                m_evaluator.bind(target, &item);
            return;
        }
        if (!item.ifSequence() || item.ifSequence()->size() != node.targets.size()) {
            m_evaluator.raise(ErrorCode::TemplateCannotUnpack, node.offset, std::string(describeKind(item)),
                              std::to_string(node.targets.size()));
            return;
        }
        Value::Items storage;
        const Value::Items &parts = m_evaluator.itemsOf(item, storage, node.offset);
        for (std::size_t i = 0; i < parts.size(); ++i)
            m_evaluator.assign(node.targets[i], parts[i]);
    }

    void print(const Value &value, const Print &node)
    {
        const std::size_t begin = m_rendered.text.size();
        if (value.isMissing()) {
            m_rendered.text += m_options.gapText;
            addSegment(begin, SegmentKind::Gap, node.origin, value.name());
        } else if (const std::string *withheld = value.withheld()) {
            m_evaluator.raise(ErrorCode::TemplatePrintsWithheld, m_program.exprs[node.value].offset, *withheld);
        } else {
            appendShown(value, node);
            addSegment(begin, SegmentKind::Answer, node.origin, {});
        }
        checkSize();
    }

    void appendShown(const Value &value, const Print &node)
    {
        const std::string *text = value.display() ? value.display() : value.ifText();
        const bool escapes = m_options.escape && !value.isMarkdown();
        if (text) {
            if (escapes)
                m_options.escape(*text, m_rendered.text);
            else
                m_rendered.text += *text;
        } else if (escapes) {
            std::string shown;
            m_evaluator.appendText(value, shown, m_program.exprs[node.value].offset);
            m_options.escape(shown, m_rendered.text);
        } else {
            m_evaluator.appendText(value, m_rendered.text, m_program.exprs[node.value].offset);
        }
    }

    void addSegment(std::size_t begin, SegmentKind kind, std::uint32_t origin, std::string gap)
    {
        const bool isFromAnswers = kind == SegmentKind::Gap || !m_program.origins[origin].empty();
        if (begin < m_rendered.text.size() && isFromAnswers)
            m_rendered.segments.push_back({begin, m_rendered.text.size(), kind, origin, std::move(gap)});
    }

    void checkSize()
    {
        if (m_rendered.text.size() > m_options.limits.outputBytes)
            m_evaluator.raise(ErrorCode::TemplateLimit, 0, "bytes of rendered text",
                              std::to_string(m_options.limits.outputBytes));
    }

    const Program &m_program;
    const RenderOptions &m_options;
    Evaluator m_evaluator;
    Rendered m_rendered;
};

} // namespace

Result<Rendered> render(const Template &source, const Scope &scope, const RenderOptions &options)
{
    if (const Error *problem = source.problem())
        return std::unexpected(*problem);
    return Renderer(source.program(), scope, options).run();
}

} // namespace policywright::templating
