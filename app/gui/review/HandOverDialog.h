// SPDX-License-Identifier: Apache-2.0
//
// From an open policy to a copy in which somebody without this program reviews it, in a browser or in Word. Works with
// a copy of the policy, off the window's thread; it changes nothing of it.
#pragma once

#include "app/gui/Program.h"
#include "core/session/WordReviewCopy.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace policywright::gui {

class DocumentChoice;

class HandOverDialog final : public QDialog {
    Q_OBJECT

public:
    // What `program` names outlives the threads of the program.
    HandOverDialog(const session::PolicyFile &policy, const annotate::ReviewFile &review, const Program &program,
                   QWidget *parent);

    QLineEdit &reviewer() { return *m_reviewer; }
    DocumentChoice &documents() { return *m_documents; }
    QComboBox &form() { return *m_form; }
    QComboBox &remarks() { return *m_remarks; }
    QPushButton &makeButton() { return *m_make; }
    QString obstacle() const;

Q_SIGNALS:
    void handedOver(const QString &file);
    // The policy itself, to be worked on: whoever edits it writes that.
    void policyWanted(const QString &file, const QString &reviewer);

private:
    void lookForGaps();
    void refresh();
    void make();
    void complain(const QString &sentence);
    enum class Form { WebPage, Word, Policy };
    Form chosenForm() const;
    QString suggestedFile() const;

    std::shared_ptr<const session::PolicyFile> m_policy;
    std::shared_ptr<const annotate::ReviewFile> m_review;
    const Program &m_program;
    QLineEdit *m_reviewer;
    QComboBox *m_form;
    DocumentChoice *m_documents;
    QComboBox *m_remarks;
    QLabel *m_obstacle;
    QPushButton *m_make = nullptr;
    bool m_isWorking = false;
};

} // namespace policywright::gui
