// SPDX-License-Identifier: Apache-2.0
//
// The way of an answer from the interview to the policy. What is typed goes straight through; where it renames a row
// of a table, that is told. What is chosen is looked at first: where it changes much (session::asksFirst), the author
// is asked before it is given; otherwise it is given, and what it changed is told afterwards.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/impact/ImpactDialog.h"
#include "app/gui/settings/Settings.h"
#include "core/session/Renaming.h"

#include <QPointer>

namespace policywright::gui {

class AnswerGate final : public QObject {
    Q_OBJECT

public:
    // `controller` outlives the gate, which goes with `over`, the widget that is asked over.
    AnswerGate(EditingController &controller, Settings settings, QWidget *over);

    void answer(const QuestionId &question, const std::optional<model::Answer> &answer);

    ImpactDialog *asking() const { return m_dialog; } // nullptr: nothing is asked

Q_SIGNALS:
    void kept(const policywright::QuestionId &question);           // the interview is to show its answer as it was
    void given(const policywright::session::ImpactCounts &counts); // something in the documents is another
    void renamed(const policywright::session::Renaming &renaming); // in the answer that was just given

private:
    bool isChosen(const QuestionId &question) const; // and not typed
    void giveTyped(const QuestionId &question, const std::optional<model::Answer> &answer);
    void ask(const QuestionId &question, const std::optional<model::Answer> &answer, const session::Impact &impact);
    void give(const QuestionId &question, const std::optional<model::Answer> &answer, const session::Impact &impact);

    EditingController &m_controller;
    Settings m_settings;
    QWidget *m_over;
    QPointer<ImpactDialog> m_dialog;
    bool m_asksNoMore = false;
};

} // namespace policywright::gui
