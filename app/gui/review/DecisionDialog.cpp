// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/DecisionDialog.h"

#include "app/gui/DocumentName.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

using annotate::Verdict;

} // namespace

DecisionDialog::DecisionDialog(const EditingController &controller, std::size_t section, const QString &me,
                               QWidget *parent)
    : QDialog(parent), m_scope(new QComboBox(this)), m_verdicts(new QButtonGroup(this)),
      m_remarks(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Decide on the text"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    QLabel *explanation = look::wrappingLabel(this, look::Ink::Quiet);
    explanation->setText(tr("Your decision is about the words as they stand there now. When one of them changes, it no "
                            "longer counts, and everybody sees that. It is noted in the name of %1; nothing here "
                            "proves who somebody is.")
                             .arg(me));
    rows->addWidget(explanation);
    auto *about = new QLabel(tr("About"), this);
    about->setBuddy(m_scope);
    m_scope->setAccessibleName(tr("What the decision is about"));
    rows->addWidget(about);
    rows->addWidget(m_scope);
    addScopes(controller, section);
    rows->addWidget(makeVerdicts());
    auto *label = new QLabel(tr("Remarks, where there are any"), this);
    label->setBuddy(m_remarks);
    m_remarks->setAccessibleName(label->text());
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(fontMetrics().lineSpacing() * 3);
    rows->addWidget(label);
    rows->addWidget(m_remarks);
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

void DecisionDialog::addScopes(const EditingController &controller, std::size_t section)
{
    const pack::PackSet &packs = controller.packs();
    const QString document = documentName(packs, controller.view());
    const auto add = [this](const QString &words, Scope scope) {
        m_scope->addItem(words);
        m_scopes.push_back(std::move(scope));
    };
    add(tr("All of “%1”").arg(document), {{controller.view()}});
    const SectionId &id = packs.sections()[section].id;
    const bool isThere = controller.document() &&
                         std::ranges::contains(controller.document()->sections, id, &assembly::AssembledSection::id);
    if (isThere)
        add(tr("The section “%1” of “%2”").arg(shown(packs.sections()[section].title), document),
            {{controller.view()}, id.toString()});
    if (controller.offeredViews().size() > 1)
        add(tr("All %n documents of this policy", nullptr, static_cast<int>(controller.offeredViews().size())),
            {controller.offeredViews()});
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
    const Scope &scope = m_scopes[static_cast<std::size_t>(m_scope->currentIndex())];
    Q_EMIT decided({.verdict = static_cast<Verdict>(m_verdicts->checkedId()),
                    .section = scope.section,
                    .views = scope.views,
                    .author = {},
                    .created = {},
                    .body = stored(m_remarks->toPlainText().trimmed())});
    accept();
}

} // namespace policywright::gui
