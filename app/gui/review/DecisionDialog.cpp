// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/DecisionDialog.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/review/ScopeBox.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

using annotate::Verdict;

} // namespace

DecisionDialog::DecisionDialog(const EditingController &controller, std::size_t section, const annotate::Author &me,
                               const Program &program, QWidget *parent)
    : QDialog(parent), m_scope(new ScopeBox(controller, section, this)), m_verdicts(new QButtonGroup(this)),
      m_remarks(new QPlainTextEdit(this)), m_sign(new SignBox(program.files, program.keysFolder, me, this))
{
    setWindowTitle(tr("Decide on the text"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    QLabel *explanation = look::wrappingLabel(this, look::Ink::Quiet);
    explanation->setText(tr("Your decision is about the words as they stand there now. When one of them changes, it no "
                            "longer counts, and everybody sees that. It is noted in the name of %1.")
                             .arg(shown(me.name)));
    rows->addWidget(explanation);
    auto *about = new QLabel(tr("About"), this);
    about->setBuddy(m_scope);
    m_scope->setAccessibleName(tr("What the decision is about"));
    rows->addWidget(about);
    rows->addWidget(m_scope);
    rows->addWidget(makeVerdicts());
    auto *label = new QLabel(tr("Remarks, where there are any"), this);
    label->setBuddy(m_remarks);
    m_remarks->setAccessibleName(label->text());
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(fontMetrics().lineSpacing() * 3);
    rows->addWidget(label);
    rows->addWidget(m_remarks);
    rows->addWidget(m_sign);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *decide = buttons->addButton(tr("Decide"), QDialogButtonBox::AcceptRole);
    decide->setDefault(true);
    decide->setEnabled(false); // nobody approves by pressing Return
    connect(m_verdicts, &QButtonGroup::idToggled, decide, [decide] { decide->setEnabled(true); });
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

QWidget *DecisionDialog::makeVerdicts()
{
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Decision"));
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    for (const auto &[verdict, words] :
         {std::pair(Verdict::Approve, tr("I approve")),
          std::pair(Verdict::ApproveWithRemarks, tr("I approve, with remarks")),
          std::pair(Verdict::RequestChanges, tr("I ask for changes")), std::pair(Verdict::Decline, tr("I decline"))}) {
        auto *button = new QRadioButton(words, box);
        m_verdicts->addButton(button, static_cast<int>(verdict));
        rows->addWidget(button);
    }
    return box;
}

void DecisionDialog::decide()
{
    const ScopeBox::Scope &scope = m_scope->scope();
    Q_EMIT decided({.verdict = static_cast<Verdict>(m_verdicts->checkedId()),
                    .section = scope.section,
                    .views = scope.views,
                    .author = {},
                    .created = {},
                    .body = stored(m_remarks->toPlainText().trimmed())},
                   m_sign->signing());
    accept();
}

} // namespace policywright::gui
