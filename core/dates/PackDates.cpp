// SPDX-License-Identifier: Apache-2.0
#include "core/dates/PackDates.h"

#include "core/dates/Recurrence.h"
#include "core/pack/WatchedDates.h"

#include <algorithm>

namespace policywright::dates {
namespace {

using assembly::AnswerOrigin;
using assembly::AnswerValues;
using model::Answer;
using model::Record;
using pack::AnswerType;
using pack::Audience;
using pack::Column;
using pack::CompiledQuestion;
using pack::CompiledWatchedDate;
using pack::FieldName;

constexpr const char *kReviewDate = "review_by";

const std::string *textIn(const Answer *answer)
{
    return answer ? std::get_if<std::string>(answer) : nullptr;
}

template <class Value>
std::optional<Value> valueOf(Result<Value> read)
{
    return read ? std::optional(*std::move(read)) : std::nullopt;
}

std::optional<Date> dateOf(const std::string *text)
{
    return text ? valueOf(Date::fromIso(*text)) : std::nullopt;
}

std::optional<Duration> durationOf(const std::string *text)
{
    return text ? valueOf(Duration::fromText(*text)) : std::nullopt;
}

// The name of a row is its first cell that names something.
class RowNames {
public:
    explicit RowNames(const CompiledQuestion &table) : m_table(table) {}

    DueRow of(const Record &row, std::size_t number) const
    {
        for (const auto &[id, cell] : row) {
            const auto column = std::ranges::find(m_table.logic.columns, id, &Column::id);
            if (column == m_table.logic.columns.end())
                continue;
            std::string name = nameIn(cell, *column);
            if (!name.empty())
                return {number, std::move(name), isInternal(*column)};
        }
        return {number};
    }

private:
    std::string nameIn(const model::Cell &cell, const Column &column) const
    {
        if (const auto *person = std::get_if<model::Person>(&cell))
            return person->name.empty() ? person->title : person->name;
        const auto *text = std::get_if<std::string>(&cell);
        if (!text)
            return {};
        if (column.type == AnswerType::Choice)
            return labelOf(*text, column);
        return column.type == AnswerType::Text ? *text : std::string();
    }

    std::string labelOf(const std::string &option, const Column &column) const
    {
        const auto labels = m_table.words.columnOptions.find(column.id);
        if (labels == m_table.words.columnOptions.end())
            return option;
        const auto label = labels->second.find(option);
        return label == labels->second.end() ? option : label->second;
    }

    // A person's name is internal unless it is said to be public.
    bool isInternal(const Column &column) const
    {
        return m_table.logic.audience != Audience::Public || column.audience != Audience::Public;
    }

    const CompiledQuestion &m_table;
};

class PackDates {
public:
    PackDates(const pack::PackSet &packs, const AnswerValues &answers, const Period &period)
        : m_packs(packs), m_answers(answers), m_period(period),
          m_inForce(packs.document().effective ? dateOf(textIn(answerTo(packs.document().effective->view())))
                                               : std::nullopt)
    {
    }

    void add(const CompiledWatchedDate &date)
    {
        const Fields fields{pack::fieldNamed(date.logic.done.text), pack::fieldNamed(date.logic.due.text),
                            pack::isWrittenDuration(date.logic.every.text) ? FieldName{}
                                                                           : pack::fieldNamed(date.logic.every.text)};
        for (const FieldName &field : {fields.done, fields.due, fields.every}) {
            if (!field.question.empty() && !isAsked(field.question))
                return;
        }
        if (const CompiledQuestion *table = tableOf(fields))
            addRows(date, fields, *table);
        else
            addItem(itemFor(date, fields, nullptr));
    }

    // Packs that were written before dates could be watched.
    void addReview()
    {
        const auto &question = m_packs.document().reviewBy;
        const auto watches = [&](const CompiledWatchedDate &date) { return date.logic.due.text == question->view(); };
        const CompiledQuestion *compiled = question ? m_packs.question(*question) : nullptr;
        if (!compiled || std::ranges::any_of(m_packs.dates(), watches))
            return;
        const pack::CompiledSection &section = m_packs.sections()[compiled->section];
        DueItem item{.id = kReviewDate, .words = compiled->words.prompt.text, .section = section.id};
        item.area = section.title;
        item.place = question->toString();
        item.due = item.start = dateOf(textIn(answerTo(question->view())));
        addItem(std::move(item));
    }

    std::vector<DueItem> take() && { return std::move(m_items); }

private:
    struct Fields {
        FieldName done;
        FieldName due;
        FieldName every;
    };

    const CompiledQuestion *questionNamed(std::string_view name) const
    {
        return m_packs.question(QuestionId(std::string(name)));
    }

    std::size_t indexOf(const CompiledQuestion &question) const
    {
        return static_cast<std::size_t>(&question - m_packs.questions().data());
    }

    bool isAsked(std::string_view name) const
    {
        const CompiledQuestion *question = questionNamed(name);
        return question && m_answers.answer(indexOf(*question)).origin != AnswerOrigin::NotAsked;
    }

    const Answer *answerTo(std::string_view name) const
    {
        const CompiledQuestion *question = questionNamed(name);
        const auto *answer = question ? &m_answers.answer(indexOf(*question)).answer : nullptr;
        return answer && *answer ? &**answer : nullptr;
    }

    const CompiledQuestion *tableOf(const Fields &fields) const
    {
        for (const FieldName &field : {fields.done, fields.due, fields.every}) {
            if (!field.column.empty())
                return questionNamed(field.question);
        }
        return nullptr;
    }

    // `row`: of the table that the fields' columns are in.
    const std::string *textOf(const FieldName &field, const Record *row) const
    {
        if (field.column.empty())
            return field.question.empty() ? nullptr : textIn(answerTo(field.question));
        const auto cell =
            std::ranges::find(*row, field.column, [](const auto &it) { return std::string_view(it.first); });
        return cell == row->end() ? nullptr : std::get_if<std::string>(&cell->second);
    }

    DueItem itemFor(const CompiledWatchedDate &date, const Fields &fields, const Record *row) const
    {
        const pack::CompiledSection &section = m_packs.sections()[date.section];
        DueItem item{.id = date.logic.id, .words = date.words, .section = section.id, .area = section.title};
        const bool hasWrittenInterval = pack::isWrittenDuration(date.logic.every.text);
        for (const pack::SourceText *field : {&date.logic.due, &date.logic.done, &date.logic.every}) {
            if (item.place.empty() && !(hasWrittenInterval && field == &date.logic.every))
                item.place = field->text;
        }
        item.every = hasWrittenInterval ? valueOf(Duration::fromText(date.logic.every.text))
                                        : durationOf(textOf(fields.every, row));
        item.hasOwnInterval = !fields.every.column.empty();
        item.done = dateOf(textOf(fields.done, row));
        item.due = item.start = dateOf(textOf(fields.due, row));
        if (item.due || !item.every)
            return item;
        if (item.done) {
            item.due = item.start = later(*item.done, *item.every);
        } else if (m_inForce) {
            item.start = later(*m_inForce, *item.every);
            if (date.logic.done.isEmpty() && date.logic.due.isEmpty()) // nobody writes down that it was done
                item.due = nextOccurrence(*m_inForce, *item.every, m_period.today);
        }
        return item;
    }

    void addRows(const CompiledWatchedDate &date, const Fields &fields, const CompiledQuestion &table)
    {
        const Answer *answer = answerTo(table.logic.id.view());
        const auto *records = answer ? std::get_if<model::Records>(answer) : nullptr;
        if (!records)
            return;
        const RowNames names(table);
        const std::size_t first = m_items.size();
        for (std::size_t i = 0; i < records->rows.size(); ++i) {
            DueItem item = itemFor(date, fields, &records->rows[i]);
            const auto isAlike = [&](const DueItem &other) {
                return other.done == item.done && other.due == item.due && other.every == item.every;
            };
            const auto begin = m_items.begin() + static_cast<std::ptrdiff_t>(first);
            const auto alike = std::find_if(begin, m_items.end(), isAlike);
            if (alike != m_items.end()) {
                alike->rows.push_back(names.of(records->rows[i], i + 1));
                continue;
            }
            item.rows.push_back(names.of(records->rows[i], i + 1));
            addItem(std::move(item));
        }
    }

    void addItem(DueItem item)
    {
        const bool isOnce = !item.every && item.done == std::nullopt;
        if (isOnce && !item.due)
            return; // nothing to wait for; that the answer is missing is said by the checks
        item.standing = standingOf(item.due, m_period);
        m_items.push_back(std::move(item));
    }

    const pack::PackSet &m_packs;
    const AnswerValues &m_answers;
    const Period &m_period;
    const std::optional<Date> m_inForce;
    std::vector<DueItem> m_items;
};

} // namespace

Result<std::vector<DueItem>> packDates(const pack::PackSet &packs, const AnswerValues &answers,
                                       const templating::RenderOptions &options, const Period &period)
{
    PackDates dates(packs, answers, period);
    for (const CompiledWatchedDate &date : packs.dates()) {
        const auto isWatched = assembly::holds(date.when, answers.scope(), options);
        if (!isWatched)
            return std::unexpected(isWatched.error());
        if (*isWatched)
            dates.add(date);
    }
    dates.addReview();
    return std::move(dates).take();
}

std::vector<DueItem> sourceDates(const pack::PackSet &packs, const Period &period)
{
    std::vector<DueItem> items;
    for (const pack::Pack &pack : packs.packs()) {
        const auto every = Duration::fromText(pack.sources.checkEvery);
        const auto compiled = Date::fromIso(pack.sources.compiled);
        if (!every || !compiled)
            continue;
        DueItem item{
            .kind = DueKind::Sources, .id = pack.id.toString(), .words = pack.id.toString(), .section = SectionId("")};
        item.place = "sources.yaml";
        item.done = *compiled;
        item.every = *every;
        item.due = item.start = later(*compiled, *every);
        item.standing = standingOf(item.due, period);
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace policywright::dates
