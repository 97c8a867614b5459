// SPDX-License-Identifier: Apache-2.0
//
// Asks somebody for a decision: who, on what, by when, and whether all of them have to approve. It changes nothing: it
// says what was asked.
#pragma once

#include "app/gui/EditingController.h"
#include "core/session/ReviewRequests.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace policywright::gui {

class ScopeBox;

class RequestDialog final : public QDialog {
    Q_OBJECT

public:
    // `section`: index in PackSet::sections().
    RequestDialog(const EditingController &controller, std::size_t section, const QDate &today, QWidget *parent);

    QLineEdit &reviewers() { return *m_reviewers; }
    ScopeBox &scope() { return *m_scope; }
    QCheckBox &hasDay() { return *m_hasDay; }
    QDateEdit &day() { return *m_day; }
    QRadioButton &any() { return *m_any; }
    QPushButton &askButton() { return *m_ask; }

Q_SIGNALS:
    void asked(const policywright::session::NewRequest &request);

private:
    QWidget *makeQuorum();
    std::vector<annotate::Author> people() const;
    void refresh();
    void ask();

    QLineEdit *m_reviewers;
    ScopeBox *m_scope;
    QCheckBox *m_hasDay;
    QDateEdit *m_day;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_any = nullptr;
    QLineEdit *m_words;
    QPushButton *m_ask = nullptr;
};

} // namespace policywright::gui
