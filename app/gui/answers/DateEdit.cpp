// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/DateEdit.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace policywright::gui {

DateEdit::DateEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent)
    : AnswerEdit(question, room, parent), m_line(new QLineEdit(this)), m_button(new QToolButton(this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(look::kNear);
    rows()->addLayout(line);
    line->addWidget(m_line);
    line->addWidget(m_button);
    if (room == Room::Page) {
        m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 14);
        m_line->setMaximumWidth(m_line->fontMetrics().averageCharWidth() * 20);
        m_inWords = look::wrappingLabel(this, look::Ink::Quiet);
        line->addWidget(m_inWords, 1);
    }
    m_line->setPlaceholderText(shortDate(QDate(2027, 3, 1), locale()));
    m_button->setText(tr("Calendar"));
    m_button->setAccessibleName(tr("Choose a day in the calendar"));
    m_button->setToolTip(tr("Choose a day in the calendar (Alt+Down)"));
    m_button->setFocusPolicy(room == Room::Page ? Qt::StrongFocus : Qt::NoFocus);
    setFocusProxy(m_line);
    auto *open = new QAction(this);
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(open);
    connect(open, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(m_button, &QToolButton::clicked, this, &DateEdit::openCalendar);
    connect(m_line, &QLineEdit::textEdited, this, &DateEdit::takeTyped);
}

bool DateEdit::showExample(const QString &)
{
    return false; // the form of a date is the better example
}

QString DateEdit::typed() const
{
    return m_line->text();
}

void DateEdit::setTyped(const QString &text)
{
    m_line->setText(text);
    takeTyped(text);
}

void DateEdit::setNames(const QString &name, const QString &description)
{
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(description);
}

void DateEdit::display(const std::optional<model::Answer> &counting)
{
    const auto *iso = counting ? std::get_if<std::string>(&*counting) : nullptr;
    const QDate day = iso ? dateFromStored(*iso) : QDate();
    m_line->setText(day.isValid() ? shortDate(day, locale()) : shown(iso ? *iso : std::string()));
    showInWords(day);
}

void DateEdit::displayFaded(bool faded)
{
    fade(*m_line, faded);
}

void DateEdit::takeTyped(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        showInWords({});
        takeBack();
        return;
    }
    const auto day = typedDate(text, locale());
    showInWords(day.value_or(QDate()));
    take(day ? storedDate(*day) : stored(text.trimmed())); // what is no day is explained there
}

void DateEdit::takeDay(const QDate &day)
{
    m_line->setText(shortDate(day, locale()));
    showInWords(day);
    take(storedDate(day));
    m_line->setFocus();
}

void DateEdit::openCalendar()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setGridVisible(false);
    if (const auto day = typedDate(m_line->text(), locale()))
        calendar->setSelectedDate(*day);
    connect(calendar, &QCalendarWidget::activated, this, &DateEdit::takeDay);
    connect(calendar, &QCalendarWidget::activated, calendar, &QWidget::close);
    connect(calendar, &QCalendarWidget::clicked, this, &DateEdit::takeDay);
    connect(calendar, &QCalendarWidget::clicked, calendar, &QWidget::close);
    calendar->move(m_line->mapToGlobal(QPoint(0, m_line->height())));
    calendar->show();
    calendar->setFocus();
}

void DateEdit::showInWords(const QDate &day)
{
    if (m_inWords)
        m_inWords->setText(day.isValid() ? longDate(day, locale()) : QString());
}

} // namespace policywright::gui
