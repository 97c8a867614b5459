// SPDX-License-Identifier: Apache-2.0
#include "core/session/Renaming.h"

#include <QString>

#include <algorithm>

namespace policywright::session {
namespace {

QString folded(const std::string &name)
{
    return QString::fromStdString(name).trimmed().toCaseFolded();
}

const std::string *textIn(const model::Record &row, const std::string &column)
{
    const auto cell = std::ranges::find(row, column, &model::Record::value_type::first);
    return cell == row.end() ? nullptr : std::get_if<std::string>(&cell->second);
}

model::Record without(model::Record row, const std::string &column)
{
    std::erase_if(row, [&](const auto &cell) { return cell.first == column; });
    return row;
}

// The index of the only row that is another, in its name alone.
std::optional<std::size_t> renamedRow(const model::Records &before, const model::Records &now,
                                      const std::string &column)
{
    if (before.rows.size() != now.rows.size())
        return std::nullopt;
    std::optional<std::size_t> renamed;
    for (std::size_t row = 0; row < now.rows.size(); ++row) {
        if (before.rows[row] == now.rows[row])
            continue;
        if (renamed || without(before.rows[row], column) != without(now.rows[row], column))
            return std::nullopt;
        renamed = row;
    }
    return renamed;
}

// Sets the texts of the answer that say `before`. Returns whether there was one.
bool rename(model::Answer &answer, const pack::Question &question, const QString &before, const std::string &now)
{
    if (auto *text = std::get_if<std::string>(&answer)) {
        if (question.type != pack::AnswerType::Text || folded(*text) != before)
            return false;
        *text = now;
        return true;
    }
    auto *records = std::get_if<model::Records>(&answer);
    bool isThere = false;
    for (const pack::Column &column : question.columns) {
        for (std::size_t row = 0; records && column.type == pack::AnswerType::Text && row < records->rows.size();
             ++row) {
            for (auto &[id, cell] : records->rows[row]) {
                auto *text = id == column.id ? std::get_if<std::string>(&cell) : nullptr;
                if (!text || folded(*text) != before)
                    continue;
                *text = now;
                isThere = true;
            }
        }
    }
    return isThere;
}

} // namespace

std::optional<Renaming> renamingBy(const pack::PackSet &packs, const model::PolicyDocument &policy,
                                   const QuestionId &question, const model::Answer &now)
{
    const pack::CompiledQuestion *known = packs.question(question);
    const auto given = policy.answers.find(question);
    const auto *after = std::get_if<model::Records>(&now);
    const auto *before = given == policy.answers.end() ? nullptr : std::get_if<model::Records>(&given->second);
    if (!known || !before || !after || known->logic.columns.empty() ||
        known->logic.columns.front().type != pack::AnswerType::Text)
        return std::nullopt;
    const std::string &column = known->logic.columns.front().id;
    const auto row = renamedRow(*before, *after, column);
    const std::string *old = row ? textIn(before->rows[*row], column) : nullptr;
    const std::string *fresh = row ? textIn(after->rows[*row], column) : nullptr;
    if (!old || !fresh || folded(*old).isEmpty() || folded(*fresh).isEmpty())
        return std::nullopt;
    const bool isStillThere = std::ranges::any_of(after->rows, [&](const model::Record &other) {
        const std::string *name = textIn(other, column);
        return name && *name != *fresh && folded(*name) == folded(*old);
    });
    if (isStillThere)
        return std::nullopt;
    return Renaming{question, *old, *fresh};
}

Several changeOfName(const pack::PackSet &packs, const model::PolicyDocument &policy, const Renaming &renaming)
{
    const QString before = folded(renaming.before);
    Several several;
    for (const auto &[question, answer] : policy.answers) {
        const pack::CompiledQuestion *known = packs.question(question);
        if (!known || question == renaming.table)
            continue;
        model::Answer changed = answer;
        if (rename(changed, known->logic, before, renaming.now) && changed != answer)
            several.changes.emplace_back(SetAnswer{question, std::move(changed)});
    }
    return several;
}

} // namespace policywright::session
