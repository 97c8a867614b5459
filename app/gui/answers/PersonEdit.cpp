// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/PersonEdit.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/TextEdit.h"
#include "core/pack/AnswerReader.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItem>
#include <QStandardItemModel>

#include <algorithm>

namespace policywright::gui {
namespace {

struct Field {
    std::string model::Person::*member;
    const char *label;
};
constexpr std::array<Field, 4> kFields{{{&model::Person::name, QT_TRANSLATE_NOOP("PersonEdit", "Name")},
                                        {&model::Person::title, QT_TRANSLATE_NOOP("PersonEdit", "Job title")},
                                        {&model::Person::email, QT_TRANSLATE_NOOP("PersonEdit", "E-mail")},
                                        {&model::Person::phone, QT_TRANSLATE_NOOP("PersonEdit", "Phone")}}};
constexpr int kNameRole = Qt::UserRole;
constexpr int kTitleRole = Qt::UserRole + 1;

QString offeredAs(const model::Person &person)
{
    QStringList parts;
    for (const Field &field : kFields) {
        if (!(person.*field.member).empty())
            parts.push_back(shown(person.*field.member));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

PersonEdit::PersonEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent), m_offered(new QStandardItemModel(this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::kNear);
    grid->setVerticalSpacing(look::kTight);
    rows()->addLayout(grid);
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        const QString label = QCoreApplication::translate("PersonEdit", kFields[i].label);
        m_lines[i] = new QLineEdit(this);
        m_lines[i]->setPlaceholderText(label);
        m_lines[i]->setAccessibleName(label);
        const int at = static_cast<int>(i);
        if (room == Room::Cell) {
            grid->addWidget(m_lines[i], at, 0);
            continue;
        }
        auto *words = look::wrappingLabel(this, look::Ink::Quiet);
        words->setFont(look::small(font()));
        words->setText(label);
        words->setBuddy(m_lines[i]);
        m_lines[i]->setPlaceholderText({});
        grid->addWidget(words, 2 * (at / 2), at % 2);
        grid->addWidget(m_lines[i], 2 * (at / 2) + 1, at % 2);
    }
    setFocusProxy(m_lines[0]);
    for (QLineEdit *line : m_lines)
        connect(line, &QLineEdit::textEdited, this, &PersonEdit::takeTyped);
    offerPeople(m_lines[0], kNameRole);
    offerPeople(m_lines[1], kTitleRole);
}

void PersonEdit::offerPeople(QLineEdit *line, int role)
{
    auto *completer = new QCompleter(m_offered, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionRole(role);
    line->setCompleter(completer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        const auto number = static_cast<std::size_t>(index.data(Qt::UserRole + 2).toInt());
        const model::Person person = m_people.at(number);
        // The completer writes the line itself after this.
        QMetaObject::invokeMethod(this, [this, person] { takeOver(person); }, Qt::QueuedConnection);
    });
}

void PersonEdit::setPeople(const std::vector<model::Person> &people)
{
    m_people = people;
    m_offered->clear();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        auto *item = new QStandardItem(offeredAs(m_people[i]));
        item->setData(shown(m_people[i].name), kNameRole);
        item->setData(shown(m_people[i].title), kTitleRole);
        item->setData(static_cast<int>(i), Qt::UserRole + 2);
        m_offered->appendRow(item);
    }
}

void PersonEdit::setNames(const QString &name, const QString &description)
{
    setAccessibleName(name);
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        const QString label = QCoreApplication::translate("PersonEdit", kFields[i].label);
        m_lines[i]->setAccessibleName(QStringLiteral("%1 %2").arg(name, label));
    }
    m_lines[0]->setAccessibleDescription(description);
}

void PersonEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *given = counting ? std::get_if<model::Person>(&*counting) : nullptr;
    const model::Person person = given ? *given : model::Person{};
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        m_lines[i]->setText(shown(person.*kFields[i].member));
        m_lines[i]->setCursorPosition(0);
    }
}

void PersonEdit::displayFaded(bool faded)
{
    for (QLineEdit *line : m_lines)
        fade(*line, faded);
}

void PersonEdit::takeOver(const model::Person &person)
{
    display(model::Answer(person));
    take(pack::naturalForm(person));
}

void PersonEdit::takeTyped()
{
    model::Person person;
    for (std::size_t i = 0; i < kFields.size(); ++i)
        person.*kFields[i].member = stored(inOneLine(m_lines[i]->text()).trimmed());
    if (person.isEmpty())
        takeNothing(model::Person{});
    else
        take(pack::naturalForm(person));
}

} // namespace policywright::gui
