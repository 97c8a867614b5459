// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/FormatBar.h"

#include "app/gui/Look.h"

#include <QMenu>
#include <QToolButton>
#include <QWidget>

namespace policywright::gui {
namespace {

QString tipOf(const QString &name, const QKeySequence &keys)
{
    return keys.isEmpty() ? name : FormatBar::tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText));
}

} // namespace

FormatBar::FormatBar(QWidget *parent) : QToolBar(parent)
{
    setAccessibleName(tr("Formatting"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    QFont bold = font();
    bold.setBold(true);
    QFont italic = font();
    italic.setItalic(true);
    add(Command::Strong, tr("Bold"), tr("B", "sign of bold"), QKeySequence::Bold)->setFont(bold);
    add(Command::Emphasis, tr("Italic"), tr("I", "sign of italic"), QKeySequence::Italic)->setFont(italic);
    addSeparator();
    add(Command::Bullets, tr("Bulleted list"), tr("• List"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_8));
    add(Command::Numbers, tr("Numbered list"), tr("1. List"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_7));
    add(Command::Quote, tr("Note"), tr("Note"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_9));
    addSeparator();
    add(Command::Link, tr("Link"), tr("Link"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    addTableMenu();
    add(Command::Answer, tr("Insert an answer"), tr("Insert answer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    add(Command::Markdown, tr("Edit as Markdown"), tr("Markdown"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    for (const Command command :
         {Command::Strong, Command::Emphasis, Command::Bullets, Command::Numbers, Command::Quote, Command::Markdown})
        action(command)->setCheckable(true);
}

QAction *FormatBar::add(Command command, const QString &name, const QString &sign, const QKeySequence &keys)
{
    QAction *action = addAction(name);
    action->setIconText(sign);
    action->setToolTip(tipOf(name, keys));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_actions[command] = action;
    if (QWidget *button = widgetForAction(action)) {
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT wanted(command); });
    return action;
}

void FormatBar::addTableMenu()
{
    auto *button = new QToolButton(this);
    button->setText(tr("Table"));
    button->setAccessibleName(tr("Table"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    const auto addStep = [this, menu](Command command, const QString &name) {
        QAction *step = menu->addAction(name);
        m_actions[command] = step;
        connect(step, &QAction::triggered, this, [this, command] { Q_EMIT wanted(command); });
    };
    addStep(Command::Table, tr("Insert a table"));
    menu->addSeparator();
    addStep(Command::AddRow, tr("Add a row below"));
    addStep(Command::AddColumn, tr("Add a column"));
    addStep(Command::RemoveRow, tr("Remove this row"));
    addStep(Command::RemoveColumn, tr("Remove this column"));
    button->setMenu(menu);
    m_table = button;
    addWidget(button);
}

void FormatBar::showState(const State &state)
{
    action(Command::Strong)->setChecked(state.isStrong);
    action(Command::Emphasis)->setChecked(state.isEmphasis);
    action(Command::Bullets)->setChecked(state.kind == editing::LineKind::Bullet);
    action(Command::Numbers)->setChecked(state.kind == editing::LineKind::Number);
    action(Command::Quote)->setChecked(state.kind == editing::LineKind::Quote);
    action(Command::Markdown)->setChecked(state.isMarkdown);
    m_table->setEnabled(!state.isMarkdown);
    for (const auto &[command, each] : m_actions) {
        const bool isTableStep = command >= Command::AddRow && command <= Command::RemoveColumn;
        const bool isLineStep = command == Command::Bullets || command == Command::Numbers ||
                                command == Command::Quote || command == Command::Table;
        const bool fits = isTableStep ? state.isInTable : !isLineStep || !state.isInTable;
        each->setEnabled(command == Command::Markdown || (!state.isMarkdown && fits));
    }
}

} // namespace policywright::gui
