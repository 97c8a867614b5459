// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/AnswerEdit.h"

#include "app/gui/Look.h"
#include "app/gui/answers/BooleanEdit.h"
#include "app/gui/answers/ChoiceEdit.h"
#include "app/gui/answers/DateEdit.h"
#include "app/gui/answers/DurationEdit.h"
#include "app/gui/answers/LongTextEdit.h"
#include "app/gui/answers/MultiEdit.h"
#include "app/gui/answers/PersonEdit.h"
#include "app/gui/answers/Reasons.h"
#include "app/gui/answers/RecordsEdit.h"
#include "app/gui/answers/TextEdit.h"
#include "core/pack/AnswerReader.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace policywright::gui {

AnswerEdit::AnswerEdit(pack::CompiledQuestion question, Room room, QWidget *parent)
    : QWidget(parent), m_question(std::move(question)), m_room(room), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(look::kTight);
}

void AnswerEdit::show(const std::optional<model::Answer> &given, const std::optional<model::Answer> &fallback)
{
    const bool isNews = given != m_given || (!given && fallback != m_fallback);
    m_given = given;
    m_fallback = fallback;
    if (isNews || !m_wasShown) {
        m_wasShown = true;
        showReason({});
        display(m_given ? m_given : m_fallback);
    }
    refreshFading();
}

void AnswerEdit::setPeople(const std::vector<model::Person> &) {}

void AnswerEdit::setTyped(const QString &) {}

bool AnswerEdit::showExample(const QString &)
{
    return false;
}

void AnswerEdit::clearAnswer()
{
    showReason({});
    m_given.reset();
    display(m_fallback);
    refreshFading();
    Q_EMIT answered(std::nullopt);
}

void AnswerEdit::forgetTyped()
{
    showReason({});
    display(m_given ? m_given : m_fallback);
}

void AnswerEdit::take(const Json &natural)
{
    auto answer = pack::answerFromJson(m_question.logic, natural);
    if (!answer)
        showReason(reasonFor(answer.error()));
    else
        takeAnswer(*std::move(answer));
}

void AnswerEdit::takeAnswer(model::Answer answer)
{
    showReason({});
    emitAnswer(std::move(answer));
}

void AnswerEdit::takeNothing(model::Answer emptyValue)
{
    showReason({});
    emitAnswer(m_fallback ? std::optional(std::move(emptyValue)) : std::nullopt);
}

void AnswerEdit::takeBack()
{
    showReason({});
    emitAnswer(std::nullopt);
}

void AnswerEdit::emitAnswer(std::optional<model::Answer> answer)
{
    if (answer == m_given && (answer || !m_fallback))
        return;
    m_given = std::move(answer);
    refreshFading();
    Q_EMIT answered(m_given);
}

void AnswerEdit::showReason(const QString &reason)
{
    if (reason == m_reason)
        return;
    m_reason = reason;
    if (!m_reasonLabel && m_room == Room::Page) {
        m_reasonLabel = look::wrappingLabel(this, look::Ink::Gap);
        m_reasonLabel->setObjectName(QStringLiteral("reason"));
        m_rows->addWidget(m_reasonLabel);
    }
    if (m_reasonLabel) {
        m_reasonLabel->setText(reason);
        m_reasonLabel->setAccessibleName(reason);
        m_reasonLabel->setVisible(!reason.isEmpty());
        if (!reason.isEmpty()) {
            QAccessibleEvent alert(m_reasonLabel, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    }
    Q_EMIT reasonChanged(reason);
}

void AnswerEdit::refreshFading()
{
    if (showsFallback() == m_isFaded)
        return;
    m_isFaded = showsFallback();
    displayFaded(m_isFaded);
}

void AnswerEdit::fade(QWidget &widget, bool faded) const
{
    if (!faded) {
        widget.setPalette({});
        return;
    }
    QPalette lighter;
    const QColor ink = look::quietInk(palette());
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        lighter.setColor(role, ink);
    widget.setPalette(lighter);
}

void AnswerEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isFaded)
        displayFaded(true);
}

AnswerEdit *answerEditFor(const pack::CompiledQuestion &question, QWidget *parent, const PackWords &words,
                          AnswerEdit::Room room)
{
    using pack::AnswerType;
    switch (question.logic.type) {
    case AnswerType::Text: return new TextEdit(question, room, parent);
    case AnswerType::LongText: return new LongTextEdit(question, room, parent);
    case AnswerType::Boolean: return new BooleanEdit(question, words, room, parent);
    case AnswerType::Choice: return new ChoiceEdit(question, room, parent);
    case AnswerType::Multi: return new MultiEdit(question, room, parent);
    case AnswerType::Date: return new DateEdit(question, room, parent);
    case AnswerType::Duration: return new DurationEdit(question, words, room, parent);
    case AnswerType::Person: return new PersonEdit(question, room, parent);
    case AnswerType::Records: return new RecordsEdit(question, words, parent);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace policywright::gui
