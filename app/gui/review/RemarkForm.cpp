// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/RemarkForm.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/review/ThreadWords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

using annotate::EventKind;

constexpr int kLines = 3;

} // namespace

RemarkForm::RemarkForm(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_replacementLabel(look::wrappingLabel(this, look::Ink::Quiet)),
      m_replacement(makeField(tr("New words"), kLines)), m_bodyLabel(look::wrappingLabel(this, look::Ink::Quiet)),
      m_body(makeField(tr("Your remark"), kLines)), m_complaint(look::wrappingLabel(this, look::Ink::Gap)),
      m_send(new QPushButton(this))
{
    if (kind == Kind::Suggestion)
        m_eventKind = EventKind::Suggestion;
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kTight);
    if (kind == Kind::Remark)
        rows->addWidget(makeKinds());
    for (QWidget *part :
         {static_cast<QWidget *>(m_replacementLabel), static_cast<QWidget *>(m_replacement),
          static_cast<QWidget *>(m_bodyLabel), static_cast<QWidget *>(m_body), static_cast<QWidget *>(m_complaint)})
        rows->addWidget(part);
    if (kind == Kind::Remark)
        rows->insertWidget(rows->indexOf(m_complaint), makeSeverity());
    m_replacementLabel->setText(tr("Write instead"));
    m_replacementLabel->setBuddy(m_replacement);
    m_bodyLabel->setBuddy(m_body);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &RemarkForm::cancelled);
    connect(m_send, &QPushButton::clicked, this, &RemarkForm::send);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::kNear);
    buttons->addWidget(m_send);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    setSendWords(kind == Kind::Answer ? tr("Answer") : tr("Add"));
    m_send->setToolTip(tr("Ctrl+Enter"));
    complain({});
    refresh();
}

QPlainTextEdit *RemarkForm::makeField(const QString &name, int lines)
{
    auto *field = new QPlainTextEdit(this);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * look::kNear);
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, [this] { complain({}); });
    return field;
}

QWidget *RemarkForm::makeKinds()
{
    auto *row = new QWidget(this);
    row->setAccessibleName(tr("What kind of remark"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::kApart);
    m_kinds = new QButtonGroup(this);
    for (const auto &[kind, words] :
         {std::pair(EventKind::Comment, tr("Comment")), std::pair(EventKind::Suggestion, tr("Suggest words")),
          std::pair(EventKind::Question, tr("Ask"))}) {
        auto *button = new QRadioButton(words, row);
        m_kinds->addButton(button, static_cast<int>(kind));
        line->addWidget(button);
    }
    line->addStretch(1);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int kind, bool isChosen) {
        if (!isChosen)
            return;
        m_eventKind = static_cast<EventKind>(kind);
        refresh();
        Q_EMIT heightChanged();
    });
    m_kinds->button(static_cast<int>(EventKind::Comment))->setChecked(true);
    return row;
}

QWidget *RemarkForm::makeSeverity()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::kNear);
    auto *label = new QLabel(tr("Matters"), row);
    m_severity = new QComboBox(row);
    m_severity->setAccessibleName(tr("How much it matters"));
    for (const annotate::Severity severity :
         {annotate::Severity::Must, annotate::Severity::Normal, annotate::Severity::Minor})
        m_severity->addItem(severityWords(severity), static_cast<int>(severity));
    m_severity->setCurrentIndex(m_severity->findData(static_cast<int>(annotate::Severity::Normal)));
    label->setBuddy(m_severity);
    line->addWidget(label);
    line->addWidget(m_severity);
    line->addStretch(1);
    return row;
}

void RemarkForm::refresh()
{
    const bool isSuggestion = m_eventKind == EventKind::Suggestion;
    m_replacementLabel->setVisible(isSuggestion);
    m_replacement->setVisible(isSuggestion);
    switch (m_kind) {
    case Kind::Answer: m_bodyLabel->setText(tr("Your answer")); break;
    case Kind::Reason: m_bodyLabel->setText(tr("Why? The reviewer reads it.")); break;
    case Kind::Remark:
    case Kind::Suggestion:
        if (isSuggestion)
            m_bodyLabel->setText(tr("Why, if it needs saying"));
        else if (m_eventKind == EventKind::Question)
            m_bodyLabel->setText(tr("Your question"));
        else
            m_bodyLabel->setText(tr("Your comment"));
    }
    m_body->setAccessibleName(m_bodyLabel->text());
}

void RemarkForm::setSendWords(const QString &words)
{
    m_send->setText(words);
}

void RemarkForm::setKind(EventKind kind)
{
    m_eventKind = kind;
    if (m_kinds)
        m_kinds->button(static_cast<int>(kind))->setChecked(true);
    refresh();
}

void RemarkForm::setQuote(const QString &words)
{
    if (m_replacement->toPlainText() == m_quote)
        m_replacement->setPlainText(words);
    m_quote = words;
}

RemarkForm::Draft RemarkForm::draft() const
{
    return {m_eventKind, m_body->toPlainText(), m_replacement->toPlainText(),
            m_severity ? static_cast<annotate::Severity>(m_severity->currentData().toInt())
                       : annotate::Severity::Normal};
}

void RemarkForm::setDraft(const Draft &draft)
{
    setKind(draft.kind);
    m_body->setPlainText(draft.body);
    m_replacement->setPlainText(draft.replacement);
    if (m_severity)
        m_severity->setCurrentIndex(m_severity->findData(static_cast<int>(draft.severity)));
    complain({});
}

bool RemarkForm::isTouched() const
{
    const bool hasWords = m_eventKind == EventKind::Suggestion && m_replacement->toPlainText() != m_quote;
    return hasWords || !m_body->toPlainText().trimmed().isEmpty();
}

void RemarkForm::complain(const QString &sentence)
{
    const bool wasVisible = !m_complaint->isHidden();
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
    if (wasVisible != !sentence.isEmpty())
        Q_EMIT heightChanged();
}

void RemarkForm::focusWriting()
{
    QPlainTextEdit *field = m_eventKind == EventKind::Suggestion ? m_replacement : m_body;
    field->setFocus(Qt::OtherFocusReason);
    field->moveCursor(QTextCursor::End);
}

void RemarkForm::send()
{
    const Draft now = draft();
    const bool isSuggestion = now.kind == EventKind::Suggestion;
    const bool isEmpty = !isSuggestion && now.body.trimmed().isEmpty();
    const bool isSame = isSuggestion && now.replacement == m_quote;
    if (isSame)
        complain(tr("These are the words that stand there. Change them, or choose Comment."));
    else if (isEmpty)
        complain(m_kind == Kind::Reason ? tr("A word on why helps the reviewer.") : tr("Nothing is written yet."));
    if (isSame || isEmpty)
        return focusWriting();
    Q_EMIT given({now.kind, now.body.trimmed(), isSuggestion ? now.replacement.trimmed() : QString(), now.severity});
}

bool RemarkForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        send();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace policywright::gui
