// SPDX-License-Identifier: Apache-2.0
//
// One thing that two people changed differently: how it was before, what each made of it, and the choice between them.
// What differs from before is struck through and underlined; each choice is a control of its own with all its words in
// its description, so that the card can be decided without seeing it.
#pragma once

#include "core/session/PolicyMerge.h"

#include <QFrame>

#include <optional>

class QButtonGroup;
class QPlainTextEdit;
class QRadioButton;
class QVBoxLayout;

namespace policywright::gui {

// What the two are called on the card: "Yours", "Theirs".
struct MergeSides {
    QString mine;
    QString theirs;
};

class ConflictCard final : public QFrame {
    Q_OBJECT

public:
    ConflictCard(session::MergeConflict conflict, const QString &place, const MergeSides &sides, QWidget *parent);

    const std::string &place() const { return m_conflict.place; }
    // None while nothing is chosen, or words of one's own are wanted and there are none.
    std::optional<compare::MergeChoice> choice() const;
    void choose(compare::Take take);

Q_SIGNALS:
    void chosen();

private:
    void addBefore(QVBoxLayout &rows);
    void addSide(QVBoxLayout &rows, compare::Take take, const QString &name, const std::optional<std::string> &text);
    QRadioButton *addChoice(QVBoxLayout &rows, int id, const QString &name);
    void addOwnWords(QVBoxLayout &rows);

    session::MergeConflict m_conflict;
    QButtonGroup *m_choices;
    QPlainTextEdit *m_own = nullptr;
};

} // namespace policywright::gui
