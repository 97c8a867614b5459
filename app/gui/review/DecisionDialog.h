// SPDX-License-Identifier: Apache-2.0
//
// What a reviewer decides, on what. It changes nothing: it says what was chosen.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"
#include "app/gui/review/SignBox.h"
#include "core/session/ReviewDecisions.h"

#include <QDialog>

class QButtonGroup;
class QPlainTextEdit;

namespace policywright::gui {

class ScopeBox;

class DecisionDialog final : public QDialog {
    Q_OBJECT

public:
    // `section`: index in PackSet::sections(). `me`: in whose name.
    DecisionDialog(const EditingController &controller, std::size_t section, const annotate::Author &me,
                   const Program &program, QWidget *parent);

    ScopeBox &scope() { return *m_scope; }
    SignBox &sign() { return *m_sign; }
    QButtonGroup &verdicts() { return *m_verdicts; }
    QPlainTextEdit &remarks() { return *m_remarks; }

Q_SIGNALS:
    void decided(const policywright::session::NewDecision &decision,
                 const std::optional<policywright::gui::Signing> &signing);

private:
    QWidget *makeVerdicts();
    void decide();

    ScopeBox *m_scope;
    QButtonGroup *m_verdicts;
    QPlainTextEdit *m_remarks;
    SignBox *m_sign;
};

} // namespace policywright::gui
