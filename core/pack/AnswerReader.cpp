// SPDX-License-Identifier: Apache-2.0
#include "core/pack/AnswerReader.h"

#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "core/base/Text.h"
#include "core/pack/Suggestion.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <iterator>

namespace policywright::pack {
namespace {

using model::Answer;

// What a question and a column of a table have in common.
struct Field {
    std::string path; // "access_list[2].via"
    AnswerType type;
    const std::vector<std::string> &options;
};

struct PersonField {
    std::string_view name;
    std::string model::Person::*member;
};
constexpr std::array<PersonField, 4> kPersonFields{{{"name", &model::Person::name},
                                                    {"title", &model::Person::title},
                                                    {"email", &model::Person::email},
                                                    {"phone", &model::Person::phone}}};

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> splitAt(char separator, std::string_view text)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(trimmed(text.substr(at, end - at)));
        at = end + 1;
    }
    return parts;
}

std::string shown(const std::string &path, std::string_view value)
{
    return path + ": " + std::string(value);
}

// -- texts

enum class Lines { One, Many };

// C0 and C1 controls and Unicode's line and paragraph separators have no place in a policy: they break lines, tables
// and terminals. Line breaks and tabs belong into long texts only. The text is valid UTF-8.
std::optional<ErrorCode> problemWithCharacters(std::string_view text, Lines lines)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        const bool breaksLine =
            byte == '\n' || byte == '\t' || rest.starts_with("\u2028") || rest.starts_with("\u2029");
        const bool isC1 = byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (breaksLine && lines == Lines::One)
            return ErrorCode::AnswerNotOneLine;
        if (!breaksLine && (byte < 0x20 || byte == 0x7f || isC1))
            return ErrorCode::AnswerControlCharacter;
    }
    return std::nullopt;
}

std::string withUnixNewlines(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

std::string normalised(std::string text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return text;
    // QString::fromUtf8() takes a byte order mark off, and would take off another one the next time.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder.decode(text);
    return decoded.normalized(QString::NormalizationForm_C).toStdString();
}

Result<std::string> checkedText(const std::string &path, std::string_view written, Lines lines)
{
    if (!isValidUtf8(written))
        return fail(ErrorCode::NotUtf8, path);
    std::string text = normalised(withUnixNewlines(written));
    if (const auto problem = problemWithCharacters(text, lines))
        return fail(*problem, path);
    const std::size_t most = lines == Lines::One ? kMaxTextLength : kMaxLongTextLength;
    if (codePointCount(text) > most)
        return fail(ErrorCode::AnswerTooLong, path, std::to_string(most));
    return text;
}

Result<std::string> textFrom(const Field &field, const Json &natural)
{
    const std::string *text = natural.ifString();
    if (!text)
        return fail(ErrorCode::AnswerNotText, field.path);
    return checkedText(field.path, *text, field.type == AnswerType::LongText ? Lines::Many : Lines::One);
}

// -- texts of a form

Result<std::string> optionFrom(const Field &field, const Json &natural)
{
    const std::string *option = natural.ifString();
    if (!option)
        return fail(ErrorCode::AnswerNotOption, field.path, suggestionFor({}, viewsOf(field.options)));
    if (!std::ranges::contains(field.options, *option))
        return fail(ErrorCode::AnswerUnknownOption, shown(field.path, *option),
                    suggestionFor(*option, viewsOf(field.options)));
    return *option;
}

bool hasFormOfDate(std::string_view text)
{
    constexpr std::string_view kForm = "dddd-dd-dd";
    return text.size() == kForm.size() && std::ranges::equal(text, kForm, [](char c, char form) {
               return form == 'd' ? c >= '0' && c <= '9' : c == form;
           });
}

Result<std::string> dateFrom(const Field &field, const Json &natural)
{
    const std::string *text = natural.ifString();
    if (!text)
        return fail(ErrorCode::AnswerNotText, field.path);
    if (const auto date = Date::fromIso(*text))
        return date->toIso();
    const ErrorCode problem = hasFormOfDate(*text) ? ErrorCode::AnswerNoSuchDay : ErrorCode::NotADate;
    return fail(problem, shown(field.path, *text));
}

Result<std::string> durationFrom(const Field &field, const Json &natural)
{
    const std::string *text = natural.ifString();
    if (!text)
        return fail(ErrorCode::AnswerNotText, field.path);
    if (const auto duration = Duration::fromText(*text))
        return duration->toText();
    return fail(ErrorCode::NotADuration, shown(field.path, *text));
}

// -- people

// Without the space around it, in whichever form the person is written.
Result<std::string> personPart(const std::string &path, std::string_view written)
{
    return checkedText(path, written, Lines::One).transform([](const std::string &text) {
        return std::string(trimmed(text));
    });
}

// "name; title; email; phone"; what stands behind is optional.
Result<model::Person> personFromText(const std::string &path, std::string_view text)
{
    const std::vector<std::string_view> parts = splitAt(';', text);
    if (parts.size() > kPersonFields.size())
        return fail(ErrorCode::AnswerNotPerson, path);
    model::Person person;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto value = personPart(path, parts[i]);
        if (!value)
            return std::unexpected(std::move(value).error());
        person.*kPersonFields[i].member = *std::move(value);
    }
    return person;
}

Result<model::Person> personFrom(const Field &field, const Json &natural)
{
    if (const std::string *text = natural.ifString())
        return personFromText(field.path, *text);
    const Json::Object *members = natural.ifObject();
    if (!members)
        return fail(ErrorCode::AnswerNotPerson, field.path);
    model::Person person;
    for (const auto &[name, written] : *members) {
        const auto known = std::ranges::find(kPersonFields, name, &PersonField::name);
        if (known == kPersonFields.end())
            return fail(ErrorCode::AnswerUnknownField, shown(field.path, name),
                        suggestionFor(name, {"name", "title", "email", "phone"}));
        const std::string path = field.path + '.' + name;
        const std::string *text = written.ifString();
        auto value = text ? personPart(path, *text) : Result<std::string>(fail(ErrorCode::AnswerNotText, path));
        if (!value)
            return std::unexpected(std::move(value).error());
        person.*known->member = *std::move(value);
    }
    return person;
}

// -- everything that a cell can hold

Result<model::Cell> cellFrom(const Field &field, const Json &natural)
{
    switch (field.type) {
    case AnswerType::Boolean:
        if (const bool *flag = natural.ifBool())
            return *flag;
        return fail(ErrorCode::AnswerNotBoolean, field.path);
    case AnswerType::Person: return personFrom(field, natural);
    case AnswerType::Choice: return optionFrom(field, natural);
    case AnswerType::Date: return dateFrom(field, natural);
    case AnswerType::Duration: return durationFrom(field, natural);
    case AnswerType::Text:
    case AnswerType::LongText:
    case AnswerType::Multi:
    case AnswerType::Records: break; // the pack's reader lets no column of the last two in
    }
    return textFrom(field, natural);
}

Answer answerFromCell(model::Cell cell)
{
    return std::visit([](auto &value) { return Answer(std::move(value)); }, cell);
}

// -- several choices, tables

Result<Answer> choicesFrom(const Field &field, const Json &natural)
{
    const Json::Array *items = natural.ifArray();
    if (!items)
        return fail(ErrorCode::AnswerNotOptions, field.path);
    std::vector<std::string> given;
    for (const Json &item : *items) {
        auto option = optionFrom(field, item);
        if (!option)
            return std::unexpected(std::move(option).error());
        given.push_back(*std::move(option));
    }
    model::Choices choices;
    for (const std::string &option : field.options) {
        if (std::ranges::contains(given, option))
            choices.ids.push_back(option);
    }
    return choices;
}

Result<model::Record> recordFrom(const std::vector<Column> &columns, const std::string &path, const Json &natural)
{
    const Json::Object *members = natural.ifObject();
    if (!members)
        return fail(ErrorCode::AnswerNotRecords, path);
    for (const auto &[name, value] : *members) {
        if (!std::ranges::contains(columns, name, &Column::id)) {
            std::vector<std::string_view> known;
            std::ranges::transform(columns, std::back_inserter(known), &Column::id);
            return fail(ErrorCode::AnswerUnknownColumn, shown(path, name), suggestionFor(name, known));
        }
    }
    model::Record record;
    for (const Column &column : columns) {
        const Json *value = natural.find(column.id);
        if (!value)
            continue;
        auto cell = cellFrom({path + '.' + column.id, column.type, column.options}, *value);
        if (!cell)
            return std::unexpected(std::move(cell).error());
        record.emplace_back(column.id, *std::move(cell));
    }
    return record;
}

Result<Answer> recordsFrom(const Question &question, const Json &natural)
{
    const std::string &path = question.id.toString();
    const Json::Array *rows = natural.ifArray();
    if (!rows)
        return fail(ErrorCode::AnswerNotRecords, path);
    if (rows->size() > kMaxRows)
        return fail(ErrorCode::AnswerTooManyRows, path, std::to_string(kMaxRows));
    model::Records records;
    for (const Json &row : *rows) {
        const std::string place = path + '[' + std::to_string(records.rows.size() + 1) + ']';
        auto record = recordFrom(question.columns, place, row);
        if (!record)
            return std::unexpected(std::move(record).error());
        records.rows.push_back(*std::move(record));
    }
    return records;
}

// -- the command line

Json flagFromText(std::string_view text)
{
    const QString lower = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    if (lower == QLatin1StringView("yes") || lower == QLatin1StringView("true"))
        return true;
    if (lower == QLatin1StringView("no") || lower == QLatin1StringView("false"))
        return false;
    return text; // refused as any other text is
}

Json optionsFromText(const std::vector<std::string> &options, std::string_view text)
{
    if (text == "none" && !std::ranges::contains(options, text))
        return Json::Array{};
    Json::Array items;
    for (const std::string_view part : splitAt(',', text))
        items.emplace_back(part);
    return items;
}

struct NaturalForm {
    Json operator()(const std::string &text) const { return text; }
    Json operator()(bool flag) const { return flag; }
    Json operator()(const model::Choices &choices) const { return Json::Array(choices.ids.begin(), choices.ids.end()); }
    Json operator()(const model::Person &person) const
    {
        Json::Object members;
        for (const PersonField &field : kPersonFields) {
            if (!(person.*field.member).empty())
                members.emplace_back(field.name, person.*field.member);
        }
        return members;
    }
    Json operator()(const model::Records &records) const
    {
        Json::Array rows;
        for (const model::Record &record : records.rows) {
            Json::Object members;
            for (const auto &[column, cell] : record)
                members.emplace_back(column, std::visit(*this, cell));
            rows.emplace_back(std::move(members));
        }
        return rows;
    }
};

} // namespace

Result<Answer> answerFromJson(const Question &question, const Json &natural)
{
    const Field field{question.id.toString(), question.type, question.options};
    if (question.type == AnswerType::Multi)
        return choicesFrom(field, natural);
    if (question.type == AnswerType::Records)
        return recordsFrom(question, natural);
    return cellFrom(field, natural).transform(answerFromCell);
}

Result<Answer> answerFromText(const Question &question, std::string_view text)
{
    const std::string_view words = trimmed(text);
    switch (question.type) {
    case AnswerType::Boolean: return answerFromJson(question, flagFromText(words));
    case AnswerType::Multi:
        if (!words.starts_with('['))
            return answerFromJson(question, optionsFromText(question.options, words));
        break;
    case AnswerType::Person:
        if (!words.starts_with('{'))
            return answerFromJson(question, words);
        break;
    case AnswerType::Records: break;
    case AnswerType::Text:
    case AnswerType::LongText: return answerFromJson(question, text);
    case AnswerType::Choice:
    case AnswerType::Date:
    case AnswerType::Duration: return answerFromJson(question, words);
    }
    const auto json = parseJson(words, question.id.toString());
    if (!json)
        return std::unexpected(json.error());
    return answerFromJson(question, *json);
}

Json naturalForm(const Answer &answer)
{
    return std::visit(NaturalForm{}, answer);
}

} // namespace policywright::pack
