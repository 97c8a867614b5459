// SPDX-License-Identifier: Apache-2.0
//
// The bar over a clause: what can be done to its words, with the shortcuts that word processors have. It shows the
// state of the place that the cursor is in and says what was wanted; the sheet does it.
#pragma once

#include "core/editing/EditableText.h"

#include <QAction>
#include <QToolBar>

#include <map>

class QToolButton;

namespace policywright::gui {

class FormatBar final : public QToolBar {
    Q_OBJECT

public:
    enum class Command {
        Strong,
        Emphasis,
        Bullets,
        Numbers,
        Quote,
        Link,
        Answer,
        Table,
        AddRow,
        AddColumn,
        RemoveRow,
        RemoveColumn,
        Markdown,
    };

    struct State {
        bool isStrong = false;
        bool isEmphasis = false;
        editing::LineKind kind = editing::LineKind::Paragraph;
        bool isInTable = false;
        bool isMarkdown = false; // the words are edited as their source: only the way back is left
    };

    explicit FormatBar(QWidget *parent);

    void showState(const State &state);
    QAction *action(Command command) const { return m_actions.at(command); }

Q_SIGNALS:
    void wanted(policywright::gui::FormatBar::Command command);

private:
    QAction *add(Command command, const QString &name, const QString &sign, const QKeySequence &keys = {});
    void addTableMenu();

    std::map<Command, QAction *> m_actions;
    QToolButton *m_table = nullptr;
};

} // namespace policywright::gui
