// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/RequestDialog.h"

#include "app/gui/LabelledField.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/review/ScopeBox.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QWidget>

namespace policywright::gui {
namespace {

constexpr int kUsualDays = 14;

} // namespace

RequestDialog::RequestDialog(const EditingController &controller, std::size_t section, const QDate &today,
                             QWidget *parent)
    : QDialog(parent), m_reviewers(new QLineEdit(this)), m_scope(new ScopeBox(controller, section, this)),
      m_hasDay(new QCheckBox(tr("By"), this)), m_day(new QDateEdit(today.addDays(kUsualDays), this)),
      m_words(new QLineEdit(this))
{
    setWindowTitle(tr("Ask for a decision"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    QLabel *explanation = look::wrappingLabel(this, look::Ink::Quiet);
    explanation->setText(tr("The request goes out with every copy that you hand over, and counts as met when the "
                            "decisions are there. When the text changes after that, it is open again."));
    rows->addWidget(explanation);
    addLabelled(*rows, tr("Who decides"), m_reviewers);
    m_reviewers->setPlaceholderText(tr("Names, with a semicolon between them"));
    rows->addWidget(makeQuorum());
    addLabelled(*rows, tr("On what"), m_scope);
    auto *day = new QHBoxLayout;
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today);
    m_day->setDisplayFormat(QStringLiteral("d MMMM yyyy")); // which is the month is seen in every country
    m_day->setAccessibleName(tr("Day of the decision"));
    m_day->setEnabled(false);
    day->addWidget(m_hasDay);
    day->addWidget(m_day, 1);
    rows->addLayout(day);
    connect(m_hasDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    addLabelled(*rows, tr("Words to them, where you like"), m_words);
    auto *buttons = new QDialogButtonBox(this);
    m_ask = buttons->addButton(tr("Ask"), QDialogButtonBox::AcceptRole);
    m_ask->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RequestDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reviewers, &QLineEdit::textChanged, this, &RequestDialog::refresh);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    refresh();
}

QWidget *RequestDialog::makeQuorum()
{
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Whose approval is needed"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_all = new QRadioButton(tr("All of them have to approve"), box);
    m_any = new QRadioButton(tr("One of them is enough"), box);
    m_all->setChecked(true);
    row->addWidget(m_all);
    row->addWidget(m_any);
    row->addStretch(1);
    return box;
}

std::vector<annotate::Author> RequestDialog::people() const
{
    std::vector<annotate::Author> people;
    for (const QString &name : m_reviewers->text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            people.push_back({.name = stored(name.trimmed())});
    }
    return people;
}

void RequestDialog::refresh()
{
    const std::size_t count = people().size();
    m_ask->setEnabled(count > 0);
    m_all->setEnabled(count > 1);
    m_any->setEnabled(count > 1);
}

void RequestDialog::ask()
{
    const ScopeBox::Scope &scope = m_scope->scope();
    annotate::Request request{.reviewers = people(),
                              .quorum = m_any->isChecked() ? annotate::Quorum::Any : annotate::Quorum::All,
                              .views = {}};
    for (const ViewId &view : scope.views)
        request.views.push_back(view.toString());
    if (!scope.section.empty())
        request.sections.push_back(scope.section);
    if (m_hasDay->isChecked())
        request.due = stored(m_day->date().toString(Qt::ISODate));
    Q_EMIT asked(
        {.request = std::move(request), .author = {}, .created = {}, .body = stored(m_words->text().trimmed())});
    accept();
}

} // namespace policywright::gui
