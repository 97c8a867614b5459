// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/LeaveOutRow.h"

#include "app/gui/Look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {

LeaveOutRow::LeaveOutRow(QWidget *parent)
    : QWidget(parent), m_reason(new QLineEdit(this)), m_take(new QPushButton(tr("Leave out"), this))
{
    auto *question = look::wrappingLabel(this);
    question->setText(tr("Why is this clause left out? Reviewers and approvers read the reason; readers do not."));
    question->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason for leaving the clause out"));
    auto *cancel = new QPushButton(tr("Keep it"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::kNear);
    buttons->addWidget(m_take);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, look::kNear, 0, 0);
    rows->setSpacing(look::kTight);
    rows->addWidget(question);
    rows->addWidget(m_reason);
    rows->addLayout(buttons);
    m_take->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &reason) { m_take->setEnabled(!reason.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &LeaveOutRow::take);
    connect(m_take, &QPushButton::clicked, this, &LeaveOutRow::take);
    connect(cancel, &QPushButton::clicked, this, &LeaveOutRow::closed);
}

void LeaveOutRow::ask()
{
    m_reason->clear();
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void LeaveOutRow::take()
{
    const QString reason = m_reason->text().trimmed();
    if (!reason.isEmpty())
        Q_EMIT given(reason);
}

void LeaveOutRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace policywright::gui
