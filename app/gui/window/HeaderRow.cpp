// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/HeaderRow.h"

#include "app/gui/ElidedLabel.h"
#include "app/gui/Look.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace policywright::gui {
namespace {

void followAction(QPushButton *button, QAction *action)
{
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace

HeaderRow::HeaderRow(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_state(look::wrappingLabel(this, look::Ink::Quiet)),
      m_row(new QHBoxLayout(this)), m_modeRow(new QWidget(this)), m_modes(new QButtonGroup(this))
{
    m_row->setContentsMargins(look::kApart, look::kNear, look::kApart, look::kNear);
    m_row->setSpacing(look::kNear);
    m_title->setFont(look::strong(font()));
    m_state->setWordWrap(false);
    m_row->addWidget(m_title);
    m_row->addSpacing(look::kNear);
    m_row->addWidget(m_state);
    m_row->addStretch(1);
    auto *modes = new QHBoxLayout(m_modeRow);
    modes->setContentsMargins(0, 0, 0, 0);
    modes->setSpacing(0);
    m_modeRow->setAccessibleName(tr("Modes"));
    m_modeRow->hide();
    m_row->addWidget(m_modeRow);
    m_row->addSpacing(look::kApart);
    connect(m_modes, &QButtonGroup::idClicked, this, &HeaderRow::modeChosen);
}

void HeaderRow::setTitle(const QString &organisation, const QString &document)
{
    m_title->setText(organisation.isEmpty() ? document
                                            : tr("%1 · %2", "organisation, document").arg(organisation, document));
}

void HeaderRow::setState(const QString &words)
{
    m_state->setText(words);
}

QString HeaderRow::state() const
{
    return m_state->text();
}

int HeaderRow::addMode(const QString &name)
{
    const int mode = static_cast<int>(m_modes->buttons().size());
    auto *button = new QToolButton(m_modeRow);
    button->setText(name);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, button, [button](bool isChosen) {
        button->setFont(isChosen ? look::strong(button->parentWidget()->font()) : button->parentWidget()->font());
    });
    button->setChecked(mode == 0);
    button->setFocusPolicy(Qt::TabFocus);
    m_modes->addButton(button, mode);
    m_modeRow->layout()->addWidget(button);
    m_modeRow->setVisible(mode > 0);
    return mode;
}

void HeaderRow::setMode(int mode)
{
    if (QAbstractButton *button = m_modes->button(mode))
        button->setChecked(true);
}

void HeaderRow::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    const auto follow = [button, action] {
        button->setText(action->iconText());
        button->setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    m_row->addWidget(button);
}

void HeaderRow::addChiefButton(QAction *action)
{
    auto *button = new QPushButton(this);
    button->setDefault(true);
    button->setAutoDefault(true);
    followAction(button, action);
    m_row->addWidget(button);
}

} // namespace policywright::gui
