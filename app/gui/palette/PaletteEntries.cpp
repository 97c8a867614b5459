// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette/PaletteEntries.h"

#include "app/gui/TextConversion.h"
#include "app/gui/overview/AnswerText.h"

#include <map>
#include <set>

namespace policywright::gui {
namespace {

using Field = SearchIndex::Field;
using Kind = PaletteEntry::Kind;

// A body without what the template language adds to it.
QString withoutTemplates(const std::string &body)
{
    std::string words;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t begin = body.find('{', at);
        const std::size_t end = begin == std::string::npos ? begin : body.find('}', begin);
        words.append(body, at, begin == std::string::npos ? begin : begin - at);
        words += ' ';
        if (end == std::string::npos)
            break;
        at = end + 1;
    }
    return shown(words);
}

struct Found {
    model::Person person;
    QuestionId question;
};

class Collector {
public:
    Collector(const pack::PackSet &packs, const assembly::AnswerValues &values, const model::PolicyDocument &policy)
        : m_packs(packs), m_values(values), m_policy(policy),
          m_formats(assembly::Formats::fromWords(packs.assemblyWords()))
    {
    }

    PaletteEntries collect() &&
    {
        for (const pack::CompiledSection &section : m_packs.sections()) {
            m_all.add({Kind::Section, shown(section.title), {}, section.id});
            m_all.addWords(Field::Text, shown(section.introduction));
        }
        for (std::size_t i = 0; i < m_packs.questions().size(); ++i)
            addQuestion(i);
        for (const pack::CompiledSection &section : m_packs.sections()) {
            for (const std::size_t clause : section.clauses)
                addClause(m_packs.clauses()[clause], section);
        }
        addPeople();
        return std::move(m_all);
    }

private:
    void addQuestion(std::size_t number)
    {
        const pack::CompiledQuestion &question = m_packs.questions()[number];
        const assembly::EffectiveAnswer &answer = m_values.answer(number);
        const bool isAsked = answer.origin != assembly::AnswerOrigin::NotAsked;
        m_all.add({isAsked ? Kind::Question : Kind::QuestionNotAsked, shown(question.words.prompt.text).simplified(),
                   shown(m_packs.sections()[question.section].title), question.logic.id});
        m_all.addWords(Field::Text, shown(question.words.help.text));
        for (const auto &[id, label] : question.words.options)
            m_all.addWords(Field::Text, shown(label));
        if (answer.answer && m_formats)
            m_all.addWords(Field::Answer, answerText(question, *answer.answer, *m_formats));
    }

    void addClause(const pack::CompiledClause &clause, const pack::CompiledSection &section)
    {
        m_all.add({Kind::Clause, shown(clause.title), shown(section.title), clause.logic.id});
        const auto own = m_policy.customWordings.find(clause.logic.id);
        m_all.addWords(Field::Text,
                       withoutTemplates(own == m_policy.customWordings.end() ? clause.body.text : own->second.text));
    }

    void addPeople()
    {
        for (const auto &[id, answer] : m_policy.answers) {
            if (const auto *person = std::get_if<model::Person>(&answer))
                addPerson(*person, id);
            const auto *records = std::get_if<model::Records>(&answer);
            for (const model::Record &row : records ? records->rows : std::vector<model::Record>()) {
                for (const auto &[column, cell] : row) {
                    if (const auto *inside = std::get_if<model::Person>(&cell))
                        addPerson(*inside, id);
                }
            }
        }
    }

    // Once a question.
    void addPerson(const model::Person &person, const QuestionId &id)
    {
        const pack::CompiledQuestion *question = m_packs.question(id);
        const std::string &name = person.name.empty() ? person.title : person.name;
        if (!question || name.empty() || !m_people.insert({name, id.toString()}).second)
            return;
        QStringList detail;
        for (const std::string &part :
             {person.name.empty() ? std::string() : person.title, question->words.prompt.text}) {
            if (!part.empty())
                detail.push_back(shown(part).simplified());
        }
        m_all.add({Kind::Person, shown(name), detail.join(QStringLiteral(" · ")), id});
        m_all.addWords(Field::Answer, shown(person.title + ' ' + person.email + ' ' + person.phone));
    }

    const pack::PackSet &m_packs;
    const assembly::AnswerValues &m_values;
    const model::PolicyDocument &m_policy;
    Result<assembly::Formats> m_formats;
    std::set<std::pair<std::string, std::string>> m_people;
    PaletteEntries m_all;
};

} // namespace

void PaletteEntries::add(PaletteEntry entry)
{
    const QString title = entry.title;
    add(std::move(entry), title);
}

void PaletteEntries::add(PaletteEntry entry, const QString &name)
{
    entries.push_back(std::move(entry));
    addWords(SearchIndex::Field::Title, name);
}

void PaletteEntries::addWords(SearchIndex::Field field, const QString &text)
{
    index.add(static_cast<int>(entries.size()) - 1, field, text);
}

PaletteEntries entriesOf(const pack::PackSet &packs, const assembly::AnswerValues &values,
                         const model::PolicyDocument &policy)
{
    return Collector(packs, values, policy).collect();
}

} // namespace policywright::gui
