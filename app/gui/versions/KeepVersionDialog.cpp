// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/KeepVersionDialog.h"

#include "app/gui/LabelledField.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/versions/VersionWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kMonthsToReview = 12;

QString explanationOf(history::State state)
{
    using history::State;
    switch (state) {
    case State::Draft:
        return KeepVersionDialog::tr("The text is kept as it is now. You can go on writing, and see later what changed "
                                     "since.");
    case State::InReview: return KeepVersionDialog::tr("The text is kept as it goes to those who review it.");
    case State::Approved: return KeepVersionDialog::tr("The text is kept as it was approved. It is not in force yet.");
    case State::Published:
        return KeepVersionDialog::tr("The version is in force, and the one before it is superseded. All of its "
                                     "documents are made now and their fingerprints are kept, so that years later "
                                     "anybody with the file can prove what was published.");
    case State::Retired: return KeepVersionDialog::tr("The version is no longer in force. It stays in the history.");
    }
    return {};
}

} // namespace

KeepVersionDialog::KeepVersionDialog(const VersionToNote &version, const QDate &today, QWidget *parent)
    : QDialog(parent), m_explanation(look::wrappingLabel(this, look::Ink::Quiet)), m_state(new QComboBox(this)),
      m_name(new QLineEdit(shown(version.note.version), this)), m_why(new QLineEdit(this)),
      m_obstacle(look::wrappingLabel(this, look::Ink::Quiet))
{
    setWindowTitle(version.title);
    for (const history::State state : version.states)
        m_state->addItem(stateWords(state), static_cast<int>(state));
    m_state->setCurrentIndex(std::max(0, m_state->findData(static_cast<int>(version.note.state))));
    m_name->setPlaceholderText(tr("For example 1.0"));
    m_why->setPlaceholderText(tr("For example: The board agreed"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    addLabelled(*rows, tr("State"), m_state);
    rows->addWidget(m_explanation);
    addLabelled(*rows, tr("Name of the version"), m_name);
    addLabelled(*rows, tr("Why"), m_why);
    addDay(m_hasEffective, m_effective, tr("In force from"), version.note.effective, today);
    addDay(m_hasReview, m_review, tr("To be reviewed by"), version.note.reviewBy, today.addMonths(kMonthsToReview));
    rows->addWidget(m_obstacle);
    auto *buttons = new QDialogButtonBox(this);
    m_keep = buttons->addButton(version.verb, QDialogButtonBox::AcceptRole);
    m_keep->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeepVersionDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_state, &QComboBox::currentIndexChanged, this, &KeepVersionDialog::refresh);
    for (QLineEdit *line : {m_name, m_why})
        connect(line, &QLineEdit::textChanged, this, &KeepVersionDialog::refresh);
    for (QCheckBox *has : {m_hasEffective, m_hasReview})
        connect(has, &QCheckBox::toggled, this, &KeepVersionDialog::refresh);
    for (QDateEdit *day : {m_effective, m_review})
        connect(day, &QDateEdit::dateChanged, this, &KeepVersionDialog::refresh);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_name->setFocus();
    refresh();
}

void KeepVersionDialog::addDay(QCheckBox *&has, QDateEdit *&day, const QString &words, const std::string &known,
                               const QDate &otherwise)
{
    const QDate stored = dateFromStored(known);
    has = new QCheckBox(words, this);
    has->setChecked(stored.isValid());
    day = new QDateEdit(stored.isValid() ? stored : otherwise, this);
    day->setCalendarPopup(true);
    day->setDisplayFormat(QStringLiteral("d MMMM yyyy")); // which is the month is seen in every country
    day->setAccessibleName(words);
    day->setEnabled(has->isChecked());
    connect(has, &QCheckBox::toggled, day, &QWidget::setEnabled);
    auto *row = new QHBoxLayout;
    row->addWidget(has);
    row->addWidget(day, 1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
}

history::State KeepVersionDialog::chosenState() const
{
    return static_cast<history::State>(m_state->currentData().toInt());
}

void KeepVersionDialog::refresh()
{
    m_explanation->setText(explanationOf(chosenState()));
    QString obstacle;
    if (chosenState() == history::State::Published && m_name->text().trimmed().isEmpty())
        obstacle = tr("A version that is published needs a name that nobody can take again, like 1.0.");
    else if (m_why->text().trimmed().isEmpty())
        obstacle = tr("Say in a few words why; whoever reads the history years later will ask.");
    else if (m_hasEffective->isChecked() && m_hasReview->isChecked() && m_review->date() < m_effective->date())
        obstacle = tr("It would have to be reviewed before it is in force.");
    m_obstacle->setText(obstacle);
    m_keep->setEnabled(obstacle.isEmpty());
}

void KeepVersionDialog::give()
{
    Q_EMIT wanted({.when = {},
                   .why = stored(m_why->text().trimmed()),
                   .state = chosenState(),
                   .version = stored(m_name->text().trimmed()),
                   .effective = m_hasEffective->isChecked() ? storedDate(m_effective->date()) : std::string(),
                   .reviewBy = m_hasReview->isChecked() ? storedDate(m_review->date()) : std::string()});
}

} // namespace policywright::gui
