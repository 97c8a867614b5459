// SPDX-License-Identifier: Apache-2.0
#include "app/gui/people/PeopleDialog.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/window/Questions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {
namespace {

using model::Person;
using session::PersonInUse;
using session::PersonPlace;

constexpr std::array<std::string Person::*, 4> kFields{&Person::name, &Person::title, &Person::email, &Person::phone};

QString callName(const Person &person)
{
    for (const auto field : kFields) {
        if (!(person.*field).empty())
            return shown(person.*field);
    }
    return {};
}

// What tells two of one name apart, in short.
QString remarkOn(const Person &person)
{
    for (const std::string &field : {person.title, person.email, person.phone}) {
        if (!field.empty() && shown(field) != callName(person))
            return shown(field);
    }
    return {};
}

QStringList titlesOf(const PersonInUse &who)
{
    QStringList titles;
    for (const PersonPlace &place : who.places) {
        if (!place.entry.title.empty())
            titles.push_back(shown(place.entry.title));
    }
    titles.removeDuplicates();
    return titles;
}

QString questionInWords(const PersonPlace &place, const pack::PackSet &packs)
{
    const pack::CompiledQuestion *question = packs.question(place.question);
    return shown(question ? question->words.prompt.text : place.question.toString());
}

QString columnInWords(const PersonPlace &place, const pack::PackSet &packs)
{
    const pack::CompiledQuestion *question = packs.question(place.question);
    if (!question || !question->words.columns.contains(place.column))
        return shown(place.column);
    return shown(question->words.columns.at(place.column));
}

} // namespace

PeopleDialog::PeopleDialog(EditingController &controller, QWidget *parent) : QDialog(parent), m_controller(controller)
{
    setWindowTitle(tr("People"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    auto *explanation = look::wrappingLabel(this, look::Ink::Quiet);
    explanation->setText(tr("Everybody who is named in the answers. What you change here changes in every answer that "
                            "names the person, as one step."));
    column->addWidget(explanation);
    m_nobody = look::wrappingLabel(this);
    m_nobody->setText(tr("Nobody is named yet. People come here with the answers that name them."));
    column->addWidget(m_nobody);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(look::kDistant);
    column->addLayout(sides, 1);
    auto *side = new QWidget(this);
    m_form = new QWidget(this);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    sides->addWidget(side, 2);
    sides->addWidget(m_form, 3);
    makeList(side);
    makeForm(m_form);
    makeButtons();
    connect(&controller, &EditingController::answersChanged, this, &PeopleDialog::refresh);
    refresh();
    const int character = fontMetrics().averageCharWidth();
    look::resizeWithin(*this, QSize(character * 96, fontMetrics().height() * 30));
}

void PeopleDialog::makeList(QWidget *side)
{
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new CalmList(Emphasis::Title, side);
    m_list->setAccessibleName(tr("People"));
    column->addWidget(m_list);
    connect(m_list, &CalmList::currentKeyChanged, this, &PeopleDialog::showPerson);
    connect(m_list, &CalmList::chosen, this, [this](int number) {
        showPerson(number);
        m_lines[0]->setFocus();
        m_lines[0]->selectAll();
    });
}

void PeopleDialog::makeForm(QWidget *form)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kTight);
    const QStringList labels{tr("Name"), tr("Job title"), tr("E-mail"), tr("Phone")};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString &label = labels[static_cast<qsizetype>(i)];
        auto *words = look::wrappingLabel(form, look::Ink::Quiet);
        words->setFont(look::small(font()));
        words->setText(label);
        m_lines[i] = new QLineEdit(form);
        m_lines[i]->setAccessibleName(label);
        words->setBuddy(m_lines[i]);
        column->addWidget(words);
        column->addWidget(m_lines[i]);
        connect(m_lines[i], &QLineEdit::textEdited, this, &PeopleDialog::takeTyped);
        if (i == 1) {
            m_titles = look::wrappingLabel(form, look::Ink::Quiet);
            m_titles->setFont(look::small(font()));
            column->addWidget(m_titles);
        }
    }
    column->addSpacing(look::kNear);
    m_usedIn = look::wrappingLabel(form);
    m_usedIn->setFont(look::strong(font()));
    column->addWidget(m_usedIn);
    m_places = new CalmList(Emphasis::Title, form);
    m_places->setAccessibleName(tr("Where the person is named"));
    column->addWidget(m_places, 1);
    connect(m_places, &CalmList::chosen, this, [this](int place) {
        const QuestionId question =
            m_people[static_cast<std::size_t>(m_shown)].places[static_cast<std::size_t>(place)].question;
        reject();
        if (!isVisible())
            Q_EMIT questionChosen(question);
    });
}

void PeopleDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    m_said = look::wrappingLabel(this, look::Ink::Quiet);
    row->addWidget(m_said, 1);
    m_close = new QPushButton(tr("Close"), this);
    m_close->setAutoDefault(false);
    row->addWidget(m_close);
    m_change = new QPushButton(this);
    m_change->setDefault(true);
    row->addWidget(m_change);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &PeopleDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &PeopleDialog::changeNow);
}

// After a change from anywhere: what was begun is kept where the person is still the same.
void PeopleDialog::refresh()
{
    const std::vector<PersonInUse> before = std::exchange(m_people, session::peopleInUse(m_controller.policy()));
    std::map<int, Person> drafts;
    for (const auto &[number, draft] : m_drafts) {
        const auto same = std::ranges::find(m_people, before[static_cast<std::size_t>(number)]);
        if (same != m_people.end())
            drafts.emplace(static_cast<int>(same - m_people.begin()), draft);
    }
    m_drafts = std::move(drafts);
    fillList();
    if (m_list->currentKey() < 0)
        m_list->makeFirstCurrent();
    m_nobody->setVisible(m_people.empty());
    m_list->setVisible(!m_people.empty());
    m_form->setVisible(!m_people.empty());
    m_change->setVisible(!m_people.empty());
    showPerson(m_people.empty() ? -1 : m_list->currentKey());
}

void PeopleDialog::fillList()
{
    std::vector<ListRow> rows;
    for (int i = 0; i < static_cast<int>(m_people.size()); ++i) {
        const PersonInUse &who = m_people[static_cast<std::size_t>(i)];
        const int places = static_cast<int>(who.places.size());
        rows.push_back({.title = callName(who.person),
                        .text = remarkOn(who.person),
                        .mark = m_drafts.contains(i) ? tr("not changed yet")
                                : places == 1        ? tr("1 place")
                                                     : tr("%n places", nullptr, places),
                        .key = i});
    }
    m_list->setRows(std::move(rows));
}

Person PeopleDialog::draftOf(int number) const
{
    const auto draft = m_drafts.find(number);
    return draft != m_drafts.end() ? draft->second : m_people[static_cast<std::size_t>(number)].person;
}

void PeopleDialog::showPerson(int number)
{
    if (number >= static_cast<int>(m_people.size()))
        return;
    m_shown = number;
    if (number < 0)
        return;
    const PersonInUse &who = m_people[static_cast<std::size_t>(number)];
    const Person draft = draftOf(number);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString text = shown(draft.*kFields[i]);
        if (m_lines[i]->text() == text)
            continue;
        m_lines[i]->setText(text);
        m_lines[i]->setCursorPosition(0); // a long one is read from its start
    }
    const QStringList titles = titlesOf(who);
    m_titles->setVisible(titles.size() > 1);
    m_titles->setText(tr("It differs from place to place (%1) and stays so unless you change it here.")
                          .arg(QLocale().createSeparatedList(titles)));
    const int count = static_cast<int>(who.places.size());
    m_usedIn->setText(count == 1 ? tr("Named in 1 place") : tr("Named in %n places", nullptr, count));
    std::vector<ListRow> rows;
    for (int i = 0; i < count; ++i) {
        const PersonPlace &place = who.places[static_cast<std::size_t>(i)];
        rows.push_back(
            {.title = questionInWords(place, m_controller.packs()),
             .text = place.row ? tr("Row %1, %2").arg(*place.row + 1).arg(columnInWords(place, m_controller.packs()))
                               : QString(),
             .key = i});
    }
    m_places->setRows(std::move(rows));
    refreshButton();
}

void PeopleDialog::takeTyped()
{
    if (m_shown < 0)
        return;
    Person draft;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        draft.*kFields[i] = stored(m_lines[i]->text().trimmed());
    m_said->clear();
    const bool wasDraft = m_drafts.contains(m_shown);
    if (draft == m_people[static_cast<std::size_t>(m_shown)].person)
        m_drafts.erase(m_shown);
    else
        m_drafts.insert_or_assign(m_shown, draft);
    if (wasDraft != m_drafts.contains(m_shown))
        fillList();
    refreshButton();
}

void PeopleDialog::refreshButton()
{
    const int places = m_shown < 0 ? 0 : static_cast<int>(m_people[static_cast<std::size_t>(m_shown)].places.size());
    m_change->setText(places == 1 ? tr("Change in 1 place") : tr("Change in %n places", nullptr, places));
    const auto draft = m_drafts.find(m_shown);
    m_change->setEnabled(draft != m_drafts.end() && !draft->second.isEmpty());
    if (draft != m_drafts.end() && draft->second.isEmpty())
        m_said->setText(tr("A person without any words is nobody. Take them out of the answers instead."));
}

void PeopleDialog::changeNow()
{
    const auto draft = m_drafts.find(m_shown);
    if (draft == m_drafts.end())
        return;
    const PersonInUse who = m_people[static_cast<std::size_t>(m_shown)];
    const Person now = draft->second;
    m_controller.endStep();
    const auto change = session::changeOfPerson(m_controller.policy(), who, now);
    m_drafts.erase(draft);
    if (const auto done = m_controller.perform(change); !done) {
        m_drafts.insert_or_assign(m_shown, now);
        m_said->setText(sentencesOf({done.error()}));
        return;
    }
    m_controller.endStep();
    m_said->setText(tr("%1 is changed everywhere. Undo takes it back.").arg(callName(now)));
    for (int i = 0; i < static_cast<int>(m_people.size()); ++i) {
        const auto &places = m_people[static_cast<std::size_t>(i)].places;
        if (places.front().question == who.places.front().question && places.front().row == who.places.front().row &&
            places.front().column == who.places.front().column)
            m_list->setCurrentKey(i);
    }
}

void PeopleDialog::reject()
{
    if (!m_drafts.empty() &&
        !confirm(this, tr("Close without changing?"), tr("What you typed for a person is not in the answers yet."),
                 tr("Close without changing")))
        return;
    m_drafts.clear();
    QDialog::reject();
}

} // namespace policywright::gui
