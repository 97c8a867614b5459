// SPDX-License-Identifier: Apache-2.0
#include "app/gui/impact/ImpactDialog.h"

#include "app/gui/Look.h"
#include "app/gui/impact/ImpactWords.h"
#include "app/gui/list/CalmList.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {

ImpactDialog::ImpactDialog(const QString &question, const session::Impact &impact, const pack::PackSet &packs,
                           QWidget *parent)
    : QDialog(parent), m_askNoMore(new QCheckBox(tr("Do not ask again while this policy is open"), this))
{
    setWindowTitle(tr("Change the answer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    auto *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(tr("This answer changes much of the policy"));
    column->addWidget(title);
    auto *about = look::wrappingLabel(this, look::Ink::Quiet);
    about->setText(tr("“%1”").arg(question));
    column->addWidget(about);
    auto *summary = look::wrappingLabel(this);
    summary->setText(impactSummary(impact));
    column->addWidget(summary);
    auto *list = new CalmList(Emphasis::Title, this);
    list->setAccessibleName(tr("What the answer changes"));
    list->setRows(impactRows(impact, packs));
    list->makeFirstCurrent();
    column->addWidget(list, 1);
    auto *note = look::wrappingLabel(this, look::Ink::Quiet);
    note->setText(tr("Nothing is lost: Undo brings everything back, your own wordings too."));
    column->addWidget(note);
    column->addWidget(m_askNoMore);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *keep = new QPushButton(tr("Keep as it is"), this);
    auto *change = new QPushButton(tr("Change the answer"), this);
    change->setDefault(true);
    row->addWidget(keep);
    row->addWidget(change);
    column->addLayout(row);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, &QDialog::accept);
    change->setFocus();
    look::resizeWithin(*this, QSize(qMin(look::readingWidth(*this), fontMetrics().averageCharWidth() * 76),
                                    fontMetrics().height() * 26));
}

bool ImpactDialog::asksNoMore() const
{
    return m_askNoMore->isChecked();
}

} // namespace policywright::gui
