// SPDX-License-Identifier: Apache-2.0
#include "app/gui/overview/AnswerText.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/OptionWords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace policywright::gui {
namespace {

using pack::AnswerType;

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("AnswerText", text, nullptr, count);
}

QString typedText(AnswerType type, const std::string &value, const assembly::Formats &formats)
{
    if (type == AnswerType::Date) {
        if (const auto date = Date::fromIso(value))
            return shown(formats.date(*date));
    } else if (type == AnswerType::Duration) {
        if (const auto duration = Duration::fromText(value))
            return shown(formats.duration(*duration));
    }
    return shown(value);
}

QString personText(const model::Person &person)
{
    QStringList parts;
    for (const std::string &part : {person.name, person.title, person.email, person.phone}) {
        if (!part.empty())
            parts.push_back(shown(part));
    }
    return parts.join(QStringLiteral(", "));
}

QString cellText(const pack::CompiledQuestion &question, const std::string &id, const model::Cell &cell,
                 const assembly::Formats &formats)
{
    if (const auto *flag = std::get_if<bool>(&cell))
        return shown(*flag ? formats.yes() : formats.no());
    if (const auto *person = std::get_if<model::Person>(&cell))
        return personText(*person);
    const std::string &value = std::get<std::string>(cell);
    const auto column = std::ranges::find(question.logic.columns, id, &pack::Column::id);
    if (column == question.logic.columns.end())
        return shown(value);
    const auto options = question.words.columnOptions.find(id);
    if (column->type == AnswerType::Choice && options != question.words.columnOptions.end()) {
        const auto label = options->second.find(value);
        return label == options->second.end() ? shown(value) : shown(label->second);
    }
    return typedText(column->type, value, formats);
}

QString recordsText(const pack::CompiledQuestion &question, const model::Records &records,
                    const assembly::Formats &formats)
{
    if (records.rows.empty())
        return words(QT_TRANSLATE_NOOP("AnswerText", "No rows"));
    QStringList lines;
    for (const model::Record &row : records.rows) {
        QStringList cells;
        for (const auto &[column, cell] : row) {
            if (const QString text = cellText(question, column, cell, formats).simplified(); !text.isEmpty())
                cells.push_back(text);
        }
        lines.push_back(cells.join(QStringLiteral(" · ")));
    }
    return lines.join(QChar::LineSeparator);
}

QString choicesText(const pack::CompiledQuestion &question, const model::Choices &choices)
{
    if (choices.ids.empty())
        return words(QT_TRANSLATE_NOOP("AnswerText", "None of them"));
    QStringList labels;
    for (const std::string &id : choices.ids)
        labels.push_back(optionLabel(question.words, id));
    return labels.join(QStringLiteral(" · "));
}

struct AnswerWords {
    const pack::CompiledQuestion &question;
    const assembly::Formats &formats;

    QString operator()(const std::string &text) const
    {
        return question.logic.type == AnswerType::Choice ? optionLabel(question.words, text)
                                                         : typedText(question.logic.type, text, formats).trimmed();
    }
    QString operator()(bool flag) const { return upperFirst(shown(flag ? formats.yes() : formats.no())); }
    QString operator()(const model::Choices &choices) const { return choicesText(question, choices); }
    QString operator()(const model::Person &person) const { return personText(person); }
    QString operator()(const model::Records &records) const { return recordsText(question, records, formats); }
};

} // namespace

QString answerText(const pack::CompiledQuestion &question, const model::Answer &answer,
                   const assembly::Formats &formats)
{
    return std::visit(AnswerWords{question, formats}, answer);
}

} // namespace policywright::gui
