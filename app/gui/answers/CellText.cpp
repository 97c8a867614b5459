// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/CellText.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/BooleanEdit.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/answers/DurationText.h"
#include "app/gui/answers/OptionWords.h"
#include "app/gui/answers/TextEdit.h"
#include "core/pack/AnswerReader.h"

namespace policywright::gui {
namespace {

using pack::AnswerType;

QString personText(const model::Person &person)
{
    if (person.email.empty() && person.phone.empty())
        return person.title.empty() ? shown(person.name)
                                    : QStringLiteral("%1; %2").arg(shown(person.name), shown(person.title));
    return QStringLiteral("%1; %2; %3; %4")
        .arg(shown(person.name), shown(person.title), shown(person.email), shown(person.phone));
}

QString wordsOf(const pack::CompiledQuestion &column, const std::string &value, const PackWords &words,
                const QLocale &locale)
{
    switch (column.logic.type) {
    case AnswerType::Choice: return optionLabel(column.words, value);
    case AnswerType::Date: {
        const QDate day = dateFromStored(value);
        return day.isValid() ? shortDate(day, locale) : shown(value);
    }
    case AnswerType::Duration: {
        const auto duration = Duration::fromText(value);
        return duration ? durationText(*duration, words) : shown(value);
    }
    default: return shown(value);
    }
}

bool areSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

// In the form that the reader of answers takes.
QString natural(const pack::CompiledQuestion &column, const QString &text, const PackWords &words,
                const QLocale &locale)
{
    switch (column.logic.type) {
    case AnswerType::Boolean:
        if (areSame(text, yesWord(words)))
            return QStringLiteral("yes");
        return areSame(text, noWord(words)) ? QStringLiteral("no") : text;
    case AnswerType::Choice:
        for (const std::string &option : column.logic.options) {
            if (areSame(text, optionLabel(column.words, option)))
                return shown(option);
        }
        return text;
    case AnswerType::Date: {
        const auto day = typedDate(text, locale);
        return day ? shown(storedDate(*day)) : text;
    }
    case AnswerType::Duration: {
        const auto duration = typedDuration(text, words);
        return duration ? shown(duration->toText()) : text;
    }
    case AnswerType::LongText: return text;
    default: return inOneLine(text);
    }
}

} // namespace

pack::CompiledQuestion questionOfColumn(const pack::CompiledQuestion &table, const pack::Column &column)
{
    pack::CompiledQuestion question{.logic = {.id = QuestionId(column.id)}, .words = {}};
    question.logic.type = column.type;
    question.logic.options = column.options;
    question.logic.required = column.required;
    question.logic.audience = column.audience;
    const auto label = table.words.columns.find(column.id);
    question.words.prompt.text = label == table.words.columns.end() ? column.id : label->second;
    if (const auto options = table.words.columnOptions.find(column.id); options != table.words.columnOptions.end())
        question.words.options = options->second;
    return question;
}

QString cellText(const pack::CompiledQuestion &column, const model::Cell &cell, const PackWords &words,
                 const QLocale &locale)
{
    if (const auto *flag = std::get_if<bool>(&cell))
        return *flag ? yesWord(words) : noWord(words);
    if (const auto *person = std::get_if<model::Person>(&cell))
        return personText(*person);
    return wordsOf(column, std::get<std::string>(cell), words, locale);
}

Result<model::Cell> typedCell(const pack::CompiledQuestion &column, const QString &text, const PackWords &words,
                              const QLocale &locale)
{
    const bool isLong = column.logic.type == AnswerType::LongText;
    const std::string written = stored(natural(column, isLong ? text : text.trimmed(), words, locale));
    auto answer = pack::answerFromText(column.logic, written);
    if (!answer)
        return std::unexpected(std::move(answer).error());
    auto cell = cellOf(*answer);
    Q_ASSERT(cell); // no column holds several choices or a table
    return *std::move(cell);
}

model::Answer answerOf(const model::Cell &cell)
{
    return std::visit([](const auto &value) { return model::Answer(value); }, cell);
}

std::optional<model::Cell> cellOf(const std::optional<model::Answer> &answer)
{
    if (!answer)
        return std::nullopt;
    if (const auto *text = std::get_if<std::string>(&*answer))
        return *text;
    if (const auto *flag = std::get_if<bool>(&*answer))
        return *flag;
    if (const auto *person = std::get_if<model::Person>(&*answer))
        return *person;
    return std::nullopt;
}

} // namespace policywright::gui
