// SPDX-License-Identifier: Apache-2.0
#include "core/model/OwnClauseId.h"
#include "core/pack/AnswerReader.h"
#include "core/pack/PackFiles.h"
#include "core/pack/PackValues.h"
#include "core/pack/Suggestion.h"

#include <algorithm>
#include <array>
#include <span>

namespace policywright::pack {
namespace {

constexpr std::array<std::string_view, 9> kReaders{"everyone",     "posters",  "moderators", "leaders", "crisis_team",
                                                   "contributors", "agencies", "volunteers", "drafters"};
constexpr std::array<std::string_view, 3> kLevels{"individual", "team", "organisation"};

class SectionFileReader {
public:
    SectionFileReader(const YamlFile &file, Section &section, Errors &errors)
        : m_file(file), m_section(section), m_errors(errors)
    {
    }

    void read()
    {
        YamlMap map(m_file, m_file.root, m_errors);
        const SourceText id = map.requiredText("section");
        if (!id.isEmpty() && id.text != m_section.id.toString())
            map.report(ErrorCode::PackSectionNameDiffers, id, id.text, m_section.id.toString());
        if (id.text == model::kOwnSection)
            map.report(ErrorCode::PackReservedName, id, id.text);
        m_section.where = withoutText(id);
        for (const std::string &view : readIds(map, "only_in", kNameId))
            m_section.onlyIn.emplace_back(view);
        readEach(map, "questions", [this](const YamlNode &node) { readQuestion(node); });
        readEach(map, "clauses", [this](const YamlNode &node) { readClause(node); });
        readEach(map, "checks", [this](const YamlNode &node) { readCheck(node); });
        readEach(map, "quiz", [this](const YamlNode &node) { readQuizItem(node); });
        readEach(map, "library", [this](const YamlNode &node) { readLibraryItem(node); });
        readEach(map, "dates", [this](const YamlNode &node) { readWatchedDate(node); });
        map.finish();
    }

private:
    template <class Reader>
    static void readEach(YamlMap &map, std::string_view key, Reader reader)
    {
        if (const YamlNode *list = map.list(key))
            std::ranges::for_each(list->items, reader);
    }

    void readQuestion(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        const SourceText id = readId(map, kNameId);
        Question question{.id = QuestionId(id.text)};
        map.require("type");
        const auto type = map.oneOf<AnswerType>("type");
        question.type = type.value_or(AnswerType::Text);
        question.options = readOptions(map, type);
        question.columns = readColumns(map, type);
        question.required = map.oneOf<Required>("required").value_or(Required::No);
        question.essential = map.flag("essential").value_or(false);
        question.showIf = map.text("show_if").value_or(SourceText{});
        question.audience = readAudience(map, question.type);
        question.covers = readCovers(map);
        question.sources = readIds(map, "sources", kDashedId);
        question.stricter = readStricter(map, question, type);
        question.where = withoutText(id);
        // Without its type or options there is nothing to compare a default with.
        const bool isComplete = type && (!hasOptions(*type) || !question.options.empty());
        if (const YamlNode *written = map.member("default"); written && isComplete)
            question.defaultAnswer = readDefaultOf(question, *written);
        map.finish();
        if (!id.isEmpty())
            m_section.questions.push_back(std::move(question));
    }

    // Options of a choice in a list, one word of the other types.
    std::vector<std::string> readStricter(YamlMap &map, const Question &question, std::optional<AnswerType> type)
    {
        const YamlNode *written = map.node().find("stricter");
        if (!written || !type) {
            map.member("stricter");
            return {};
        }
        std::vector<std::string> answers;
        if (type == AnswerType::Choice) {
            for (const SourceText &option : map.texts("stricter"))
                answers.push_back(option.text);
        } else if (const auto word = map.text("stricter")) {
            answers.push_back(word->text);
        }
        const std::string wanted = stricterWanted(question, *type);
        if (wanted.empty())
            map.report(ErrorCode::PackKeyOfOtherType, *written, "stricter");
        else if (!answers.empty() && !isOrder(question, *type, answers))
            map.report(ErrorCode::PackStrictness, *written, question.id.toString(), wanted);
        else
            return answers;
        return {};
    }

    static std::string stricterWanted(const Question &question, AnswerType type)
    {
        switch (type) {
        case AnswerType::Choice:
            return "two or more of its options, like [" + (question.options.empty() ? "a" : question.options.front()) +
                   ", …], each stricter than the one before it";
        case AnswerType::Boolean: return "yes or no";
        case AnswerType::Multi:
        case AnswerType::Duration: return "more or less";
        default: return {};
        }
    }

    static bool isOrder(const Question &question, AnswerType type, std::vector<std::string> answers)
    {
        if (type == AnswerType::Boolean)
            return answers.front() == "yes" || answers.front() == "no";
        if (type != AnswerType::Choice)
            return answers.front() == "more" || answers.front() == "less";
        const bool areOptions = std::ranges::all_of(
            answers, [&](const std::string &answer) { return std::ranges::contains(question.options, answer); });
        std::ranges::sort(answers);
        return areOptions && answers.size() > 1 && std::ranges::adjacent_find(answers) == answers.end();
    }

    std::optional<Default> readDefaultOf(const Question &question, const YamlNode &node)
    {
        Default value = readDefault(m_file, node, m_errors);
        if (!value.value)
            return value;
        if (isText(question.type)) {
            m_errors.push_back({ErrorCode::PackDefaultInWords, question.id.toString(), {}, m_file.positionOf(node)});
            return std::nullopt;
        }
        auto answer = answerFromJson(question, toJson(node));
        if (answer) {
            value.value = *std::move(answer);
        } else {
            Error error = std::move(answer).error();
            error.where = m_file.positionOf(node);
            m_errors.push_back(std::move(error));
        }
        return value;
    }

    static bool hasOptions(AnswerType type) { return type == AnswerType::Choice || type == AnswerType::Multi; }

    std::vector<std::string> readOptions(YamlMap &map, std::optional<AnswerType> type)
    {
        std::vector<std::string> options = readIds(map, "options", kOptionId);
        const bool isWritten = map.node().find("options") != nullptr;
        const bool isWanted = type && hasOptions(*type);
        if (isWanted && !isWritten)
            map.report(ErrorCode::PackKeyMissing, map.node(), "options");
        if (type && !isWanted && isWritten) {
            map.report(ErrorCode::PackKeyOfOtherType, *map.node().find("options"), "options");
            options.clear();
        }
        return options;
    }

    std::vector<Column> readColumns(YamlMap &map, std::optional<AnswerType> type)
    {
        std::vector<Column> columns;
        const YamlNode *list = map.list("columns");
        const bool isWritten = map.node().find("columns") != nullptr;
        if (type == AnswerType::Records && !isWritten)
            map.report(ErrorCode::PackKeyMissing, map.node(), "columns");
        if (type && type != AnswerType::Records && isWritten)
            map.report(ErrorCode::PackKeyOfOtherType, *map.node().find("columns"), "columns");
        if (!list)
            return columns;
        for (const YamlNode &item : list->items) {
            Column column = readColumn(item);
            if (std::ranges::contains(columns, column.id, &Column::id))
                map.report(ErrorCode::PackIdTwice, item, column.id);
            else if (!column.id.empty())
                columns.push_back(std::move(column));
        }
        return columns;
    }

    Column readColumn(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        Column column{.id = readId(map, kNameId).text};
        map.require("type");
        auto type = map.oneOf<AnswerType>("type");
        if (type == AnswerType::Multi || type == AnswerType::Records) {
            map.report(ErrorCode::PackColumnType, *node.find("type"), column.id);
            map.member("options");
            type.reset();
        } else {
            column.options = readOptions(map, type);
        }
        column.type = type.value_or(AnswerType::Text);
        column.required = map.oneOf<Required>("required").value_or(Required::No);
        column.audience = readAudience(map, column.type);
        map.finish();
        return column;
    }

    static Audience readAudience(YamlMap &map, AnswerType type)
    {
        return readAudienceOf(map).value_or(type == AnswerType::Person ? Audience::ByField : Audience::Public);
    }

    void readClause(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        const SourceText id = readId(map, kNameId);
        Clause clause{.id = ClauseId(m_section.id.toString() + '.' + id.text)};
        clause.when = map.text("when").value_or(SourceText{});
        if (node.find("for"))
            clause.readers = readNames(map, "for", kReaders);
        else
            map.member("for");
        clause.levels = readNames(map, "level", kLevels);
        clause.place = map.oneOf<Place>("place").value_or(Place::Body);
        clause.needsCounsel = map.flag("counsel").value_or(false);
        clause.covers = readCovers(map);
        clause.sources = readIds(map, "sources", kDashedId);
        if (const auto before = readOptionalId(map, "after", kClauseId))
            clause.after = ClauseId(*before);
        if (const auto replaced = readOptionalId(map, "replaces", kClauseId))
            clause.replaces = ClauseId(*replaced);
        clause.where = withoutText(id);
        map.finish();
        if (!id.isEmpty())
            m_section.clauses.push_back(std::move(clause));
    }

    static std::vector<std::string> readNames(YamlMap &map, std::string_view key,
                                              std::span<const std::string_view> known)
    {
        std::vector<std::string> names;
        for (const SourceText &name : map.texts(key)) {
            if (isOneOf(map, name, known))
                names.push_back(name.text);
        }
        return names;
    }

    // Reports it where it is not.
    static bool isOneOf(YamlMap &map, const SourceText &name, std::span<const std::string_view> known)
    {
        if (std::ranges::contains(known, name.text))
            return true;
        map.report(ErrorCode::PackUnknownValue, name, name.text, suggestionFor(name.text, viewsOf(known)));
        return false;
    }

    void readCheck(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        const SourceText id = readId(map, kDashedId);
        Check check{.id = CheckId(id.text)};
        map.require("severity");
        check.severity = map.oneOf<Severity>("severity").value_or(Severity::Warning);
        check.when = map.requiredText("when");
        check.covers = readCovers(map);
        check.sources = readIds(map, "sources", kDashedId);
        check.where = withoutText(id);
        map.finish();
        if (!id.isEmpty())
            m_section.checks.push_back(std::move(check));
    }

    void readQuizItem(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        const SourceText id = readId(map, kNameId);
        QuizItem item{.id = id.text};
        item.when = map.text("when").value_or(SourceText{});
        map.require("options");
        item.options = readIds(map, "options", kOptionId);
        const SourceText answer = map.requiredText("answer");
        if (!answer.isEmpty() && !item.options.empty() && !std::ranges::contains(item.options, answer.text))
            map.report(ErrorCode::PackUnknownValue, answer, answer.text,
                       suggestionFor(answer.text, viewsOf(item.options)));
        item.answer = answer.text;
        if (const auto clause = readOptionalId(map, "clause", kClauseId))
            item.clause = ClauseId(*clause);
        item.covers = readCovers(map);
        item.where = withoutText(id);
        map.finish();
        if (!id.isEmpty())
            m_section.quiz.push_back(std::move(item));
    }

    void readLibraryItem(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        const SourceText id = readId(map, kNameId);
        LibraryItem item{.id = id.text};
        map.require("kind");
        item.kind = map.oneOf<LibraryKind>("kind").value_or(LibraryKind::Benefit);
        if (const auto section = readOptionalId(map, "section", kNameId))
            item.section = SectionId(*section);
        if (const auto level = map.text("level"); level && isOneOf(map, *level, kLevels))
            item.level = level->text;
        item.when = map.text("when").value_or(SourceText{});
        item.offeredFor = readIds(map, "offered_for", kFieldId);
        item.covers = readCovers(map);
        item.where = withoutText(id);
        map.finish();
        if (!id.isEmpty())
            m_section.library.push_back(std::move(item));
    }

    void readWatchedDate(const YamlNode &node)
    {
        YamlMap map(m_file, node, m_errors);
        const SourceText id = readId(map, kNameId);
        WatchedDate date{.id = id.text};
        const auto optional = [&](std::string_view key) { return map.text(key).value_or(SourceText{}); };
        date.done = optional("done");
        date.due = optional("due");
        // Without one of them there is no day; a day in the past says nothing without how long it holds.
        if (date.due.isEmpty())
            map.require("every");
        date.every = optional("every");
        date.when = optional("when");
        date.where = withoutText(id);
        map.finish();
        if (!id.isEmpty())
            m_section.dates.push_back(std::move(date));
    }

    const YamlFile &m_file;
    Section &m_section;
    Errors &m_errors;
};

} // namespace

void readSectionFile(const YamlFile &file, Section &section, Errors &errors)
{
    SectionFileReader(file, section, errors).read();
}

} // namespace policywright::pack
