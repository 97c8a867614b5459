// SPDX-License-Identifier: Apache-2.0
#include "core/drill/StepWalk.h"

#include "core/dates/Recurrence.h"
#include "core/drill/Hours.h"

#include <algorithm>

namespace policywright::drill {
namespace {

using model::Person;
using model::Record;

class StepWalker {
public:
    StepWalker(const pack::CompiledDrillStep &step, const Stage &stage)
        : m_step(step), m_stage(stage), m_table(tableOf(step.logic))
    {
    }

    Result<WalkedStep> walk()
    {
        m_walked.step = {.id = m_step.logic.id,
                         .title = m_step.words.title.text,
                         .task = m_step.words.task.text,
                         .gap = m_step.words.gap.text};
        if (m_table.empty()) {
            addRow(startLine(std::nullopt), nullptr, std::nullopt);
            finishLine();
            return std::move(m_walked);
        }
        const auto chosen = chosenRows();
        if (!chosen)
            return std::unexpected(chosen.error());
        const std::vector<Record> &rows = m_stage.fields.rows(m_table);
        const bool isEach = m_step.logic.reach == pack::Reach::Each;
        for (const std::size_t row : *chosen) {
            if (m_walked.step.lines.empty() || isEach)
                startLine(row).name = isEach ? m_stage.fields.nameOf(m_table, rows[row]) : std::string();
            addRow(m_walked.step.lines.back(), &rows[row], row);
        }
        if (chosen->empty())
            startLine(std::nullopt);
        finishLine();
        return std::move(m_walked);
    }

private:
    static std::string_view tableOf(const pack::DrillStep &step)
    {
        for (const pack::SourceText *field : {&step.who, &step.deputy, &step.within, &step.text}) {
            if (const pack::FieldName name = pack::fieldNamed(field->text); !name.column.empty())
                return name.question;
        }
        return {};
    }

    Result<std::vector<std::size_t>> chosenRows() const
    {
        std::vector<std::size_t> chosen;
        const templating::Value *table = m_stage.scope.find(m_table);
        const auto *values = table ? table->ifSequence() : nullptr;
        for (std::size_t i = 0; values && i < values->size(); ++i) {
            templating::Scope scope = m_stage.scope;
            scope.set(pack::kRowName, (*values)[i]);
            const auto counts = assembly::holds(m_step.rows, scope, m_stage.options);
            if (!counts)
                return std::unexpected(counts.error());
            if (*counts)
                chosen.push_back(i);
        }
        return chosen;
    }

    Line &startLine(std::optional<std::size_t> row)
    {
        finishLine();
        const pack::SourceText &field = m_step.logic.who.isEmpty() ? m_step.logic.text : m_step.logic.who;
        m_walked.step.lines.push_back({.isCall = !m_step.logic.who.isEmpty(), .place = placeOf(field.text, row)});
        return m_walked.step.lines.back();
    }

    static Place placeOf(std::string_view field, std::optional<std::size_t> row)
    {
        const pack::FieldName name = pack::fieldNamed(field);
        return {QuestionId(std::string(name.question)), name.column.empty() ? std::nullopt : row};
    }

    void addRow(Line &line, const Record *row, std::optional<std::size_t> number)
    {
        const AnswerFields &fields = m_stage.fields;
        if (!line.within && !m_step.logic.within.isEmpty())
            line.within = fields.duration(m_step.logic.within.text, row);
        const std::string text = labelled(fields.text(m_step.logic.text.text, row), line);
        const bool isBesideTheName = row && m_step.logic.reach == pack::Reach::One && line.isCall;
        if (line.text.empty() && !isBesideTheName)
            line.text = text;
        if (!line.isCall) {
            line.end = line.text.empty() ? End::Nobody : End::Reached;
            return;
        }
        addPeople(line, row, number, isBesideTheName ? text : std::string());
    }

    // A cell that stands beside a name says what it is: "Who is told: everybody".
    std::string labelled(const std::string &text, const Line &line) const
    {
        const pack::FieldName name = pack::fieldNamed(m_step.logic.text.text);
        const auto *question = m_stage.fields.packs().question(QuestionId(std::string(name.question)));
        if (text.empty() || !line.isCall || !question)
            return text;
        const auto label = question->words.columns.find(std::string(name.column));
        return label == question->words.columns.end() ? text : label->second + ": " + text;
    }

    void addPeople(Line &line, const Record *row, std::optional<std::size_t> number, const std::string &note)
    {
        const pack::DrillStep &logic = m_step.logic;
        const Contact *own = number && isOfContacts() ? &m_stage.cast.contacts()[*number] : nullptr;
        const Person first = own ? own->person : m_stage.fields.person(logic.who.text, row);
        const Contact *contact = own || first.isEmpty() ? own : m_stage.cast.contactOf(first);
        if (!first.isEmpty())
            call(line, {first, Role::First, placeOf(logic.who.text, number), contact, note});
        Person deputy = logic.deputy.isEmpty() ? Person{} : m_stage.fields.person(logic.deputy.text, row);
        const bool isNamed = !deputy.isEmpty();
        if (!isNamed && contact)
            deputy = contact->backup;
        line.hasDeputy = !deputy.isEmpty();
        if (line.hasDeputy)
            callDeputy(line, first,
                       {deputy,
                        isNamed ? Role::Deputy : Role::Backup,
                        isNamed ? placeOf(logic.deputy.text, number) : contactPlace(*contact),
                        nullptr,
                        {}});
        else if (!first.isEmpty() && !logic.deputy.isEmpty())
            line.place = placeOf(logic.deputy.text, number); // that is what is missing
    }

    bool isOfContacts() const
    {
        const pack::DrillContacts &contacts = m_stage.fields.packs().drill().contacts;
        return m_step.logic.who.text == contacts.table.text + '.' + contacts.name.text;
    }

    Place contactPlace(const Contact &contact) const
    {
        return {QuestionId(m_stage.fields.packs().drill().contacts.table.text), contact.row};
    }

    struct Call {
        Person person;
        Role role;
        Place place;
        const Contact *contact; // the row that says how they are reached; nullptr: the first that is about them
        std::string note;
    };

    // A name that stands there twice says the same person twice, whatever number is behind it.
    void callDeputy(Line &line, const Person &first, const Call &deputy)
    {
        const bool isSame =
            !first.isEmpty() && (m_stage.cast.identityOf(deputy.person) == m_stage.cast.identityOf(first) ||
                                 (!deputy.person.name.empty() && deputy.person.name == first.name));
        if (!isSame) {
            call(line, deputy);
            return;
        }
        Callee callee = calleeFor(deputy);
        callee.answers = Answers::SamePerson;
        line.callees.push_back(std::move(callee));
        m_called.push_back(m_stage.cast.identityOf(deputy.person));
    }

    // Who was called in this line is not called again; who stood in there and is named here is called as named.
    void call(Line &line, const Call &call)
    {
        const std::size_t who = m_stage.cast.identityOf(call.person);
        Callee callee = calleeFor(call);
        judge(callee, call);
        const auto before = std::ranges::find(m_called, who);
        if (before == m_called.end()) {
            line.callees.push_back(std::move(callee));
            m_called.push_back(who);
        } else if (call.role != Role::Backup) {
            Callee &known = line.callees[static_cast<std::size_t>(before - m_called.begin())];
            if (known.answers == Answers::NotNamed)
                known = std::move(callee);
        }
    }

    Callee calleeFor(const Call &call) const
    {
        const Person &person = call.person;
        Callee callee{.name = person.name.empty() ? person.title : person.name,
                      .note = call.note,
                      .role = call.role,
                      .place = call.place};
        if (!person.name.empty())
            callee.title = person.title;
        callee.phone = person.phone;
        const Contact *contact = call.contact ? call.contact : m_stage.cast.contactOf(person);
        if (!contact)
            return callee;
        callee.hours = contact->hours;
        for (const std::string &number : {contact->person.phone, contact->secondPhone}) {
            if (callee.phone.empty())
                callee.phone = number;
            else if (number != callee.phone && callee.secondPhone.empty())
                callee.secondPhone = number;
        }
        return callee;
    }

    void judge(Callee &callee, const Call &call) const
    {
        const auto check = m_stage.cast.checkOf(call.person);
        if (check)
            callee.checked = check->day;
        const HoursSay hours = hoursAt(callee.hours, m_stage.situation.at);
        if (m_stage.away.contains(m_stage.cast.identityOf(call.person)))
            callee.answers = Answers::Away;
        else if (hours == HoursSay::No)
            callee.answers = Answers::OutsideHours;
        else if (callee.phone.empty())
            callee.answers = Answers::NoNumber;
        else if (check && isTooOld(check->day))
            callee.answers = Answers::NotChecked;
        else if (hours == HoursSay::Unclear)
            callee.answers = Answers::Unclear;
        else if (call.role == Role::Backup && !isOfContacts())
            callee.answers = Answers::NotNamed;
        if (callee.answers == Answers::NotChecked)
            callee.checkEvery = m_stage.cast.checkEvery();
    }

    bool isTooOld(const std::optional<Date> &checked) const
    {
        const std::optional<Duration> &every = m_stage.cast.checkEvery();
        if (!checked || !every)
            return !checked;
        return dates::later(*checked, *every) < m_stage.situation.at.day;
    }

    // Whoever surely answers is counted on before one whose hours have to be judged.
    void finishLine()
    {
        if (m_walked.step.lines.empty() || !m_walked.step.lines.back().isCall)
            return;
        Line &line = m_walked.step.lines.back();
        const auto surely = [](const Callee &callee) { return callee.answers == Answers::Yes; };
        const auto perhaps = [](const Callee &callee) { return isForAPerson(callee.answers); };
        auto found = std::ranges::find_if(line.callees, surely);
        line.end = found != line.callees.end() ? End::Reached : End::Nobody;
        if (line.end == End::Nobody) {
            found = std::ranges::find_if(line.callees, perhaps);
            line.end = found != line.callees.end() ? End::Unclear : End::Nobody;
        }
        if (found != line.callees.end()) {
            line.by = static_cast<std::size_t>(found - line.callees.begin());
            m_walked.reached.emplace(m_called[*line.by], found->name);
        }
        m_called.clear();
    }

    const pack::CompiledDrillStep &m_step;
    const Stage &m_stage;
    const std::string_view m_table; // whose rows it is about; empty: it is about none
    WalkedStep m_walked;
    std::vector<std::size_t> m_called; // identities of the current line's callees
};

} // namespace

Result<WalkedStep> walkStep(const pack::CompiledDrillStep &step, const Stage &stage)
{
    return StepWalker(step, stage).walk();
}

} // namespace policywright::drill
