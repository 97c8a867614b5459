// SPDX-License-Identifier: Apache-2.0
#include "app/gui/interview/QuestionCard.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/interview/SourceNote.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

constexpr int kPromptLetters = 24; // a question that has less room beside it is hard to read

} // namespace

QuestionCard::QuestionCard(const pack::PackSet &packs, const pack::CompiledQuestion &question, QWidget *parent)
    : QWidget(parent), m_question(question.logic.id), m_words(question.words), m_prompt(look::wrappingLabel(this)),
      m_help(look::wrappingLabel(this, look::Ink::Quiet)), m_neededMark(look::wrappingLabel(this, look::Ink::Gap)),
      m_defaultMark(look::wrappingLabel(this, look::Ink::Quiet)),
      m_inheritedMark(look::wrappingLabel(this, look::Ink::Quiet)),
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
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->setSpacing(look::kApart);
    m_header->addWidget(m_prompt, 1);
    for (QWidget *part : besidePrompt())
        m_header->addWidget(part, 0, Qt::AlignTop | Qt::AlignLeading);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_header);
}

std::array<QWidget *, 3> QuestionCard::besidePrompt() const
{
    return {m_neededMark, m_defaultMark, m_wayBack};
}

// What stands beside the question goes under it where it would leave too little room for words.
void QuestionCard::arrangeHeader()
{
    int beside = 0;
    for (const QWidget *part : besidePrompt())
        beside += part->isHidden() ? 0 : part->sizeHint().width() + m_header->spacing();
    const bool isNarrow = beside > 0 && width() - beside < kPromptLetters * fontMetrics().averageCharWidth();
    m_header->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void QuestionCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeHeader();
}

void QuestionCard::makeBody(const pack::PackSet &packs, const pack::CompiledQuestion &question)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    showHelp(std::nullopt);
    column->addWidget(m_help);
    m_inheritedMark->setFont(look::small(font()));
    m_inheritedMark->hide();
    column->addWidget(m_inheritedMark);
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
    showInherited(state.inherited);
    showMark(state);
    showWayBack(state);
    arrangeHeader();
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

void QuestionCard::showInherited(const std::optional<InheritedAnswer> &inherited)
{
    m_inheritedMark->setVisible(inherited.has_value());
    if (!inherited)
        return;
    const QString name = shown(inherited->name);
    const QString policy = inherited->version.empty()
                               ? tr("%1 of %2", "a policy, the day on which it was so")
                                     .arg(name, dayInWords(dateFromStored(inherited->date), QLocale()))
                               : QStringLiteral("%1 %2").arg(name, shown(inherited->version));
    switch (inherited->kind) {
    case InheritedAnswer::Kind::Same: m_inheritedMark->setText(tr("From %1").arg(policy)); return;
    case InheritedAnswer::Kind::Other: m_inheritedMark->setText(tr("Differs from %1").arg(policy)); return;
    case InheritedAnswer::Kind::NotHere: m_inheritedMark->setText(tr("Not taken over from %1").arg(policy)); return;
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
    if (!m_inheritedMark->isHidden())
        description.push_back(m_inheritedMark->text());
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
