// SPDX-License-Identifier: Apache-2.0
#include "core/update/AnswerUpdate.h"

#include "core/pack/AnswerReader.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace policywright::update {
namespace {

using model::Answer;
using model::PolicyDocument;
using pack::CompiledQuestion;
using pack::Question;
using Fate = QuestionUpdate::Fate;
using Kind = QuestionUpdate::Kind;

std::optional<Answer> fitting(const Question &question, const Json &natural)
{
    auto answer = pack::answerFromJson(question, natural);
    return answer ? std::optional(*std::move(answer)) : std::nullopt;
}

// One choice as several, or the other way round.
Json inOtherNumber(const Question &question, const Json &natural)
{
    if (question.type == pack::AnswerType::Multi && natural.ifString())
        return Json::Array{natural};
    const Json::Array *items = natural.ifArray();
    if (question.type == pack::AnswerType::Choice && items && items->size() == 1)
        return items->front();
    return natural;
}

// What is left without the cells that do not fit; none: nothing.
std::optional<Answer> fittingRows(const Question &question, const Json::Array &rows)
{
    Json::Array kept;
    for (const Json &row : rows) {
        Json::Object cells;
        for (const auto &[column, cell] : row.ifObject() ? *row.ifObject() : Json::Object()) {
            if (fitting(question, Json::Array{Json::Object{{column, cell}}}))
                cells.emplace_back(column, cell);
        }
        if (!cells.empty())
            kept.emplace_back(std::move(cells));
    }
    return kept.empty() ? std::nullopt : fitting(question, kept);
}

std::optional<Answer> fittingPart(const Question &question, const Json &natural)
{
    const Json::Array *items = natural.ifArray();
    if (!items)
        return std::nullopt;
    if (question.type == pack::AnswerType::Records)
        return fittingRows(question, *items);
    if (question.type != pack::AnswerType::Multi)
        return std::nullopt;
    Json::Array known;
    std::ranges::copy_if(*items, std::back_inserter(known),
                         [&](const Json &item) { return fitting(question, Json::Array{item}).has_value(); });
    return known.empty() ? std::nullopt : fitting(question, known);
}

// Whether an answer to the one is one to the other in the same words.
bool takeTheSame(const Question &one, const Question &other)
{
    return one.type == other.type && one.options == other.options && one.columns == other.columns;
}

class AnswerUpdating {
public:
    AnswerUpdating(PolicyDocument &policy, const pack::PackSet &before, const pack::PackSet &after,
                   const Successors &successors, const model::SetAside &stamp)
        : m_policy(policy), m_before(before), m_after(after), m_successors(successors), m_stamp(stamp)
    {
    }

    std::vector<QuestionUpdate> run()
    {
        moveAnswers();
        std::vector<QuestionUpdate> updates;
        for (const CompiledQuestion &question : m_after.questions()) {
            if (auto update = updateOf(question))
                updates.push_back(*std::move(update));
        }
        for (const CompiledQuestion &question : m_before.questions()) {
            if (!m_taken.contains(question.logic.id))
                updates.push_back(withdrawn(question));
        }
        return updates;
    }

private:
    // To the names of the newer packs. An answer that nobody asked for any more gives way.
    void moveAnswers()
    {
        std::map<QuestionId, Answer> moved;
        for (const CompiledQuestion &question : m_before.questions()) {
            const QuestionId &id = question.logic.id;
            const auto after = m_successors.of(id);
            if (!after || !m_after.question(*after))
                continue;
            m_taken.insert(id);
            m_origins.emplace(*after, &question);
            if (auto answer = m_policy.answers.extract(id))
                moved.emplace(*after, withColumns(question.logic, std::move(answer.mapped())));
        }
        for (auto &[id, answer] : moved) {
            if (const auto left = m_policy.answers.find(id); left != m_policy.answers.end())
                setAside(id, left->second);
            m_policy.answers.insert_or_assign(id, std::move(answer));
        }
    }

    Answer withColumns(const Question &question, Answer answer) const
    {
        if (auto *records = std::get_if<model::Records>(&answer)) {
            for (model::Record &row : records->rows) {
                for (auto &[column, cell] : row)
                    column = m_successors.ofColumn(question.id, column).value_or(column);
            }
        }
        return answer;
    }

    std::optional<QuestionUpdate> updateOf(const CompiledQuestion &question)
    {
        const QuestionId &id = question.logic.id;
        const auto origin = m_origins.find(id);
        const Question *before = origin == m_origins.end() ? nullptr : &origin->second->logic;
        QuestionUpdate update = described(question);
        if (before)
            update.before = before->id;
        const bool isAlike = before && takeTheSame(*before, question.logic);
        if (before)
            update.kind = isAlike ? Kind::Renamed : Kind::Changed;
        if (const auto answer = m_policy.answers.find(id); answer != m_policy.answers.end())
            update.answer = isAlike ? Fate::Carried : fit(question.logic, answer->second, update);
        const bool isToldOf = !before || before->id != id || !isAlike;
        return isToldOf ? std::optional(std::move(update)) : std::nullopt;
    }

    static QuestionUpdate described(const CompiledQuestion &question)
    {
        const Question &logic = question.logic;
        QuestionUpdate update{.after = logic.id, .prompt = question.words.prompt.text};
        update.hasDefault = logic.defaultAnswer || !question.words.defaultText.isEmpty();
        update.needsAnswer = logic.required != pack::Required::No && !update.hasDefault;
        return update;
    }

    Fate fit(const Question &question, Answer &answer, QuestionUpdate &update)
    {
        const Json natural = pack::naturalForm(answer);
        auto fits = fitting(question, inOtherNumber(question, natural));
        if (fits && *fits == answer)
            return Fate::Carried;
        if (fits) {
            answer = *std::move(fits);
            return Fate::Converted;
        }
        update.was = answer;
        setAside(question.id, answer);
        if (auto part = fittingPart(question, natural)) {
            answer = *std::move(part);
            return Fate::Reduced;
        }
        m_policy.answers.erase(question.id);
        return Fate::SetAside;
    }

    QuestionUpdate withdrawn(const CompiledQuestion &question) const
    {
        const QuestionId &id = question.logic.id;
        return {.kind = Kind::Withdrawn,
                .answer = m_policy.answers.contains(id) ? Fate::Kept : Fate::None,
                .before = id,
                .prompt = question.words.prompt.text};
    }

    void setAside(const QuestionId &id, const Answer &answer)
    {
        model::SetAside kept = m_stamp;
        kept.place = "answer:" + id.toString();
        kept.value = model::toJson(answer);
        m_policy.setAside.push_back(std::move(kept));
    }

    PolicyDocument &m_policy;
    const pack::PackSet &m_before;
    const pack::PackSet &m_after;
    const Successors &m_successors;
    const model::SetAside &m_stamp;
    std::map<QuestionId, const CompiledQuestion *> m_origins; // by the newer id
    std::set<QuestionId> m_taken;                             // of the older packs
};

} // namespace

std::vector<QuestionUpdate> updateAnswers(PolicyDocument &policy, const pack::PackSet &before,
                                          const pack::PackSet &after, const Successors &successors,
                                          const model::SetAside &stamp)
{
    return AnswerUpdating(policy, before, after, successors, stamp).run();
}

NameChanges nameChanges(const pack::PackSet &before, const pack::PackSet &after, const Successors &successors)
{
    NameChanges changes;
    for (const CompiledQuestion &question : before.questions()) {
        const QuestionId &id = question.logic.id;
        const auto now = successors.of(id);
        if (!now || !after.question(*now))
            continue;
        if (*now != id)
            changes.questions.emplace(id.toString(), now->toString());
        for (const pack::Column &column : question.logic.columns) {
            const auto later = successors.ofColumn(id, column.id);
            if (later && *later != column.id)
                changes.columns[id.toString()].emplace(column.id, *later);
        }
    }
    const auto addTarget = [&](const std::string &from, const std::string &into) {
        if (from != into)
            changes.targets.emplace(from, into);
    };
    for (const pack::CompiledClause &clause : before.clauses()) {
        const std::vector<ClauseId> now = successors.of(clause.logic.id);
        if (!now.empty() && after.clause(now.front()))
            addTarget(clause.logic.id.toString(), now.front().toString());
    }
    for (const pack::CompiledSection &section : before.sections())
        addTarget(section.id.toString(), successors.of(section.id).toString());
    return changes;
}

} // namespace policywright::update
