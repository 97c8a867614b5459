// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/HeaderRow.h"

#include "app/gui/ElidedLabel.h"
#include "app/gui/Look.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kTitleLetters = 16; // that stay to be read

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
      m_row(new QHBoxLayout(this)), m_modeRow(new QWidget(this)), m_modeMenu(new QToolButton(this)),
      m_modes(new QButtonGroup(this))
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
    m_modeMenu->setFocusPolicy(Qt::TabFocus);
    m_modeMenu->setPopupMode(QToolButton::InstantPopup);
    m_modeMenu->setMenu(new QMenu(m_modeMenu));
    m_modeMenu->hide();
    m_row->addWidget(m_modeMenu);
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
    QAction *action = m_modeMenu->menu()->addAction(name);
    action->setCheckable(true);
    connect(action, &QAction::triggered, button, &QToolButton::click);
    connect(button, &QToolButton::toggled, this, [this, action, name](bool isChosen) {
        action->setChecked(isChosen);
        if (isChosen)
            nameMenu(name);
    });
    action->setChecked(mode == 0);
    if (mode == 0)
        nameMenu(name);
    m_modeRow->setVisible(mode > 0 && m_modeMenu->isHidden());
    fit();
    return mode;
}

void HeaderRow::nameMenu(const QString &mode)
{
    m_modeMenu->setText(mode);
    m_modeMenu->setAccessibleName(tr("Mode: %1").arg(mode));
}

QSize HeaderRow::minimumSizeHint() const
{
    QSize size = QWidget::minimumSizeHint();
    if (!m_modeRow->isHidden())
        size.rwidth() += m_modeMenu->minimumSizeHint().width() - m_modeRow->minimumSizeHint().width();
    return size;
}

bool HeaderRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

// Side by side while a good part of the title stays to be read.
void HeaderRow::fit()
{
    if (m_modes->buttons().size() < 2)
        return;
    const int title = std::min(m_title->sizeHint().width(), fontMetrics().averageCharWidth() * kTitleLetters);
    const int needed = minimumSizeHint().width() - m_modeMenu->minimumSizeHint().width() +
                       m_modeRow->sizeHint().width() + title - m_title->minimumSizeHint().width();
    const bool hasRoom = needed <= width();
    if (hasRoom == m_modeMenu->isHidden())
        return;
    const bool hadFocus = m_modeMenu->hasFocus() || m_modeRow->isAncestorOf(QApplication::focusWidget());
    m_modeMenu->setVisible(!hasRoom);
    m_modeRow->setVisible(hasRoom);
    if (hadFocus) // what had the keyboard is hidden
        (hasRoom ? static_cast<QWidget *>(m_modes->checkedButton()) : m_modeMenu)->setFocus();
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
