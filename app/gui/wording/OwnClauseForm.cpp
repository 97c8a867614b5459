// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/OwnClauseForm.h"

#include "app/gui/Look.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

constexpr int kLinesOfText = 5;

} // namespace

OwnClauseForm::OwnClauseForm(QWidget *parent)
    : QWidget(parent), m_heading(look::wrappingLabel(this)), m_title(new QLineEdit(this)),
      m_textQuestion(look::wrappingLabel(this, look::Ink::Quiet)), m_text(new QPlainTextEdit(this)),
      m_internal(new QCheckBox(tr("Only in documents for people inside"), this)),
      m_complaint(look::wrappingLabel(this, look::Ink::Gap)), m_take(new QPushButton(this))
{
    build();
    connect(m_title, &QLineEdit::textChanged, this, &OwnClauseForm::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OwnClauseForm::refresh);
    connect(m_title, &QLineEdit::returnPressed, this, [this] {
        if (m_isNew)
            m_text->setFocus(Qt::TabFocusReason);
        else
            m_take->click();
    });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT given(facts()); });
}

void OwnClauseForm::build()
{
    m_heading->setFont(look::strong(font()));
    m_title->setAccessibleName(tr("Title of the clause"));
    m_title->setPlaceholderText(tr("Title, such as “Visitors and cameras”"));
    m_textQuestion->setText(tr("What does it say? Its look and the answers in it can be edited afterwards."));
    m_textQuestion->setBuddy(m_text);
    m_text->setAccessibleName(tr("Text of the clause"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * kLinesOfText + 2 * look::kNear);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &OwnClauseForm::cancelled);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::kNear);
    buttons->addWidget(m_take);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kApart, look::kNear, look::kApart, look::kNear);
    rows->setSpacing(look::kNear);
    for (QWidget *part :
         {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_textQuestion),
          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_internal), static_cast<QWidget *>(m_complaint)})
        rows->addWidget(part);
    rows->addLayout(buttons);
}

void OwnClauseForm::askForNew()
{
    setBegun(begun());
    open();
}

void OwnClauseForm::askAbout(const OwnClauseFacts &facts)
{
    m_begun = begun();
    m_isNew = false;
    fill(facts);
    open();
    m_title->selectAll();
}

OwnClauseFacts OwnClauseForm::begun() const
{
    return m_isNew ? facts() : m_begun;
}

void OwnClauseForm::setBegun(const OwnClauseFacts &facts)
{
    m_isNew = true;
    fill(facts);
}

void OwnClauseForm::fill(const OwnClauseFacts &facts)
{
    m_title->setText(facts.title);
    m_text->setPlainText(facts.text);
    m_internal->setChecked(facts.isInternal);
}

void OwnClauseForm::open()
{
    m_heading->setText(m_isNew ? tr("A clause of your own") : tr("Title and readers of your clause"));
    m_take->setText(m_isNew ? tr("Add the clause") : tr("Change"));
    m_textQuestion->setVisible(m_isNew);
    m_text->setVisible(m_isNew);
    refresh();
    show();
    m_title->setFocus(Qt::OtherFocusReason);
}

OwnClauseFacts OwnClauseForm::facts() const
{
    return {m_title->text().simplified(), m_internal->isChecked(), m_text->toPlainText()};
}

void OwnClauseForm::complain(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
}

void OwnClauseForm::refresh()
{
    complain({});
    const OwnClauseFacts now = facts();
    m_take->setEnabled(!now.title.isEmpty() && (!m_isNew || !now.text.trimmed().isEmpty()));
}

void OwnClauseForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace policywright::gui
