// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ChipNames.h"

#include "app/gui/TextConversion.h"
#include "core/templating/Tags.h"

#include <QStringList>

#include <utility>

namespace policywright::gui {
namespace {

// The name that an expression begins with: crisis_owner of `crisis_owner.phone|upper_first`.
std::string_view leadingName(std::string_view expression)
{
    return expression.substr(
        0, expression.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"));
}

std::string_view withoutFilters(std::string_view expression)
{
    return expression.substr(0, expression.find('|'));
}

// `x in LIST` of a loop.
std::string_view listOf(std::string_view loop)
{
    const std::size_t in = loop.find(" in ");
    return in == std::string_view::npos ? std::string_view() : leadingName(loop.substr(in + 4));
}

} // namespace

void ChipNames::setAnswers(std::vector<InsertableAnswer> answers)
{
    m_answers = std::move(answers);
    m_byName.clear();
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        m_byName.emplace(m_answers[i].name, i);
}

const InsertableAnswer *ChipNames::answerOf(const std::string &source) const
{
    const auto found = m_byName.find(leadingName(editing::insideOf(source)));
    return found == m_byName.end() ? nullptr : &m_answers[found->second];
}

QString ChipNames::ofChip(const std::string &source) const
{
    const std::string_view inside = withoutFilters(editing::insideOf(source));
    const InsertableAnswer *answer = answerOf(source);
    if (!answer)
        return shown(inside);
    const std::string_view field = inside.substr(leadingName(inside).size());
    if (field.size() > 1 && field.front() == '.')
        return tr("%1: %2").arg(answer->title, shown(field.substr(1)));
    return answer->answer.isEmpty() ? answer->title : answer->answer;
}

bool ChipNames::isGap(const std::string &source) const
{
    const InsertableAnswer *answer = answerOf(source);
    return answer && answer->answer.isEmpty();
}

QString ChipNames::explanation(const std::string &source) const
{
    const InsertableAnswer *answer = answerOf(source);
    if (!answer)
        return shown(source);
    if (answer->answer.isEmpty())
        return tr("The answer to “%1” stands here. It is not given yet.").arg(answer->title);
    return tr("The answer to “%1” stands here: %2").arg(answer->title, answer->answer);
}

QString ChipNames::ofMark(const std::string &source) const
{
    QStringList words;
    for (const templating::Tag &tag : templating::tagsOf(source)) {
        const std::string inside(editing::insideOf(tag.in(source)));
        const std::size_t space = inside.find_first_of(" \n");
        const std::string rest = space == std::string::npos ? std::string() : inside.substr(space + 1);
        if (tag.kind == templating::TagKind::Comment)
            words << tr("Note: %1").arg(shown(inside));
        else if (inside.starts_with("if "))
            words << tr("Only if %1").arg(conditionInWords(rest, m_terms));
        else if (inside.starts_with("elif "))
            words << tr("Otherwise, if %1").arg(conditionInWords(rest, m_terms));
        else if (inside.starts_with("else"))
            words << tr("Otherwise");
        else if (inside.starts_with("endif"))
            words << tr("End of “only if”");
        else if (inside.starts_with("for ")) {
            const auto found = m_byName.find(listOf(rest));
            words << tr("For each of %1")
                         .arg(found == m_byName.end() ? shown(listOf(rest)) : m_answers[found->second].title);
        } else if (inside.starts_with("endfor"))
            words << tr("End of “for each”");
        else
            words << shown(inside);
    }
    return words.isEmpty() ? shown(source).simplified() : words.join(tr(", "));
}

QString ChipNames::ofReference(const std::string &address) const
{
    return tr("number of %1").arg(shown(address));
}

QString ChipNames::ofFixed(const editing::Fixed &fixed) const
{
    for (const templating::Tag &tag : templating::tagsOf(fixed.source)) {
        const std::string inside(editing::insideOf(tag.in(fixed.source)));
        if (!inside.starts_with("for "))
            continue;
        const std::string_view list = listOf(std::string_view(inside).substr(4));
        const auto found = m_byName.find(list);
        const QString title = found == m_byName.end() ? shown(list) : m_answers[found->second].title;
        return (fixed.isTable ? tr("Table made from: %1") : tr("Text made from: %1")).arg(title);
    }
    const QString begin = shown(fixed.source).simplified().left(60);
    return (fixed.isTable ? tr("Table, edited as Markdown: %1") : tr("Edited as Markdown: %1")).arg(begin);
}

} // namespace policywright::gui
