// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/ChangeKindDialog.h"

#include "app/gui/LabelledField.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/versions/VersionWords.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace policywright::gui {

ChangeKindDialog::ChangeKindDialog(const exporting::ClauseChange &change, QWidget *parent)
    : QDialog(parent), m_material(new QRadioButton(tr("Material: it changes what somebody must or may do"), this)),
      m_editorial(new QRadioButton(tr("Editorial: other words for the same"), this)),
      m_why(new QLineEdit(shown(change.why), this))
{
    setWindowTitle(tr("What kind of change is this?"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    QLabel *name = look::wrappingLabel(this);
    name->setFont(look::strong(font()));
    name->setText(shown(change.name));
    rows->addWidget(name);
    QLabel *words = look::wrappingLabel(this, look::Ink::Quiet);
    words->setText(changeWords(change));
    rows->addWidget(words);
    rows->addWidget(m_material);
    rows->addWidget(m_editorial);
    (change.isMaterial ? m_material : m_editorial)->setChecked(true);
    QLabel *consequence = look::wrappingLabel(this, look::Ink::Quiet);
    consequence->setText(tr("A material change asks for renewed sign-off, and for everybody to acknowledge the new "
                            "version. Your decision and its reason stay in the history."));
    rows->addWidget(consequence);
    addLabelled(*rows, tr("Why"), m_why);
    auto *buttons = new QDialogButtonBox(this);
    m_decide = buttons->addButton(tr("Decide"), QDialogButtonBox::AcceptRole);
    m_decide->setDefault(true);
    m_decide->setEnabled(!change.why.empty());
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(m_why, &QLineEdit::textChanged, m_decide,
            [this](const QString &why) { m_decide->setEnabled(!why.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this,
            [this] { Q_EMIT decided(m_material->isChecked(), stored(m_why->text().trimmed())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_why->setFocus();
}

} // namespace policywright::gui
