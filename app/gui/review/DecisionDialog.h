// SPDX-License-Identifier: Apache-2.0
//
// What a reviewer decides, on what. It changes nothing: it says what was chosen.
#pragma once

#include "app/gui/EditingController.h"
#include "core/session/ReviewDecisions.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QPlainTextEdit;

namespace policywright::gui {

class DecisionDialog final : public QDialog {
    Q_OBJECT

public:
    // `section`: index in PackSet::sections(). `me`: in whose name.
    DecisionDialog(const EditingController &controller, std::size_t section, const QString &me, QWidget *parent);

    QComboBox &scope() { return *m_scope; }
    QButtonGroup &verdicts() { return *m_verdicts; }
    QPlainTextEdit &remarks() { return *m_remarks; }

Q_SIGNALS:
    void decided(const policywright::session::NewDecision &decision);

private:
    struct Scope {
        std::vector<ViewId> views;
        std::string section = {};
    };

    void addScopes(const EditingController &controller, std::size_t section);
    QWidget *makeVerdicts();
    void decide();

    std::vector<Scope> m_scopes;
    QComboBox *m_scope;
    QButtonGroup *m_verdicts;
    QPlainTextEdit *m_remarks;
};

} // namespace policywright::gui
