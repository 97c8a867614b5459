// SPDX-License-Identifier: Apache-2.0
//
// Find anything (Ctrl+K): a field over the window, and beneath it what fits best of the questions, clauses, sections,
// people and actions. Without words it shows what was chosen last, then the actions. Chosen once, it is gone.
#pragma once

#include "app/gui/palette/PaletteEntries.h"

#include <QAction>
#include <QDialog>
#include <QPointer>
#include <QStringList>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;

namespace policywright::gui {

class CalmList;
struct ListRow;

class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    // Those that are visible and enabled when the palette opens are offered; what is chosen is triggered.
    void setActions(const QList<QAction *> &actions);

    // What is found is copied; the three are only read during the call. Without a policy: clear().
    void setPolicy(const pack::PackSet &packs, const assembly::AnswerValues &values,
                   const model::PolicyDocument &policy);
    void setEntries(PaletteEntries entries); // made elsewhere
    void clear();

    // What was chosen last, the latest first, by names that outlast the program; those that are not found are not
    // shown.
    void setChosenLast(const QStringList &names);
    const QStringList &chosenLast() const { return m_recent; }

    void open() override; // with an empty field

Q_SIGNALS:
    void questionChosen(const QuestionId &question);
    void clauseChosen(const ClauseId &clause);
    void sectionChosen(const SectionId &section);
    void chosenLastChanged(const QStringList &names);

protected:
    bool event(QEvent *event) override;

private:
    void collectActions();
    void search();
    void showFound(const QString &words);
    void showRecent();
    void offer(const PaletteEntry &entry, std::vector<ListRow> &rows);
    void choose(int key);
    void remember(const PaletteTarget &target);
    QString nameOf(const PaletteTarget &target) const;
    std::optional<PaletteTarget> targetOf(const QString &name) const;
    const PaletteEntry *entryOf(const PaletteTarget &target) const;
    void place();

    QLineEdit *m_field;
    CalmList *m_list;
    QLabel *m_nothing;
    std::vector<QPointer<QAction>> m_actions;
    PaletteEntries m_policy;
    PaletteEntries m_commands;
    std::vector<PaletteEntry> m_offered; // by key
    QStringList m_recent;                // names, the latest first
};

} // namespace policywright::gui
