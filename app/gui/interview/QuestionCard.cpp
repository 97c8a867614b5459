// SPDX-License-Identifier: Apache-2.0
#include "app/gui/interview/QuestionCard.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/interview/SourceNote.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace policywright::gui {

QuestionCard::QuestionCard(const pack::PackSet &packs, const pack::CompiledQuestion &question, QWidget *parent)
    : QWidget(parent), m_question(question.logic.id), m_words(question.words), m_prompt(look::wrappingLabel(this)),
      m_help(look::wrappingLabel(this, look::Ink::Quiet)), m_neededMark(look::wrappingLabel(this, look::Ink::Gap)),
      m_defaultMark(look::wrappingLabel(this, look::Ink::Quiet)),
      m_edit(answerEditFor(question, this, packs.assemblyWords())), m_wayBack(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kTight);
    makeHeader();
    makeBody(packs, question);
    connect(m_edit, &AnswerEdit::answered, this,
            [this](const std::optional<model::Answer> &answer) { Q_EMIT answered(m_question, answer); });
    connect(m_wayBack, &QToolButton::clicked, this, [this] {
        m_edit->setFocus(); // the button goes away
        m_edit->clearAnswer();
    });
}

void QuestionCard::makeHeader()
{
    m_prompt->setFont(look::strong(font()));
    m_prompt->setText(shown(m_words.prompt.text));
    m_prompt->setBuddy(m_edit);
    m_neededMark->setText(tr("needed"));
    m_defaultMark->setText(tr("default"));
    m_defaultMark->setToolTip(tr("Counts as long as you give no other answer"));
    for (QLabel *mark : {m_neededMark, m_defaultMark}) {
        mark->setFont(look::small(font()));
        mark->setWordWrap(false);
        mark->hide();
    }
    m_wayBack->setAutoRaise(true);
    m_wayBack->setFont(look::small(font()));
    m_wayBack->hide();
    auto *header = new QHBoxLayout;
    header->setSpacing(look::kApart);
    header->addWidget(m_prompt, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_neededMark), static_cast<QWidget *>(m_defaultMark),
                          static_cast<QWidget *>(m_wayBack)})
        header->addWidget(part, 0, Qt::AlignTop);
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
}

void QuestionCard::makeBody(const pack::PackSet &packs, const pack::CompiledQuestion &question)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    showHelp(std::nullopt);
    column->addWidget(m_help);
    const QString example = shown(m_words.example.isEmpty() ? m_words.placeholder.text : m_words.example.text);
    const bool isShownInside = !example.isEmpty() && m_edit->showExample(example);
    if (!example.isEmpty() && !isShownInside) {
        QLabel *label = look::wrappingLabel(this, look::Ink::Quiet);
        label->setText(tr("Example: %1").arg(example));
        column->addWidget(label);
    }
    column->addSpacing(look::kTight);
    column->addWidget(m_edit);
    const QString note = sourceNote(packs, question.logic.sources);
    if (!note.isEmpty()) {
        QLabel *sources = look::wrappingLabel(this, look::Ink::Quiet);
        sources->setFont(look::small(font()));
        sources->setText(note);
        sources->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(sources);
    }
}

void QuestionCard::show(const QuestionState &state)
{
    showHelp(state.profile);
    m_edit->show(state.given, state.fallback);
    showMark(state);
    showWayBack(state);
    setVisible(state.isAsked);
}

void QuestionCard::setPeople(const std::vector<model::Person> &people)
{
    m_edit->setPeople(people);
}

void QuestionCard::showHelp(const std::optional<std::string> &profile)
{
    QString help = shown(m_words.help.text);
    if (profile) {
        const auto more = m_words.helpForProfile.find(*profile);
        if (more != m_words.helpForProfile.end())
            help += QLatin1Char('\n') + shown(more->second.text);
    }
    if (help != m_help->text() || help.isEmpty()) {
        m_help->setText(help);
        m_help->setHidden(help.isEmpty());
    }
}

void QuestionCard::showMark(const QuestionState &state)
{
    m_neededMark->setVisible(state.isGap());
    m_defaultMark->setVisible(!state.given && state.fallback);
    QStringList description;
    if (state.isGap())
        description.push_back(m_neededMark->text());
    if (!state.given && state.fallback)
        description.push_back(m_defaultMark->text());
    description.push_back(m_help->text());
    m_edit->setNames(m_prompt->text(), description.join(QStringLiteral(". ")));
}

void QuestionCard::showWayBack(const QuestionState &state)
{
    const bool isBackToDefault = state.given && state.fallback && state.given != state.fallback;
    const bool isBackToNothing = state.given && !state.fallback && !m_edit->canBeEmptied();
    m_wayBack->setText(isBackToNothing ? tr("Clear the answer") : tr("Use the default again"));
    m_wayBack->setAccessibleName(QStringLiteral("%1: %2").arg(m_wayBack->text(), m_prompt->text()));
    m_wayBack->setVisible(isBackToDefault || isBackToNothing);
}

} // namespace policywright::gui
