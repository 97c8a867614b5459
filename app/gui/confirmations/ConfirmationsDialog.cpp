// SPDX-License-Identifier: Apache-2.0
#include "app/gui/confirmations/ConfirmationsDialog.h"

#include "app/gui/Announcement.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/FlowLayout.h"
#include "app/gui/confirmations/ConfirmationWords.h"
#include "app/gui/confirmations/ListDialog.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/Saving.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {
namespace {

using session::PersonStanding;

QString droppedFile(const QMimeData &data)
{
    return data.urls().size() == 1 ? data.urls().front().toLocalFile() : QString();
}

} // namespace

ConfirmationsDialog::ConfirmationsDialog(ConfirmationsDesk &desk, const Program &program, const QString &policyName,
                                         QWidget *parent)
    : QDialog(parent), m_desk(desk), m_program(program), m_policyName(policyName)
{
    setWindowTitle(tr("Confirmations"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    m_summary = look::wrappingLabel(this);
    column->addWidget(m_summary);
    m_versionsTitle = look::wrappingLabel(this);
    m_versionsTitle->setFont(look::strong(font()));
    m_versionsTitle->setText(tr("Published versions"));
    column->addWidget(m_versionsTitle);
    m_versions = new CalmList(Emphasis::Title, this);
    m_versions->setAccessibleName(m_versionsTitle->text());
    column->addWidget(m_versions, 1);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a person by name or address"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    m_people = new CalmList(Emphasis::Title, this);
    m_people->setAccessibleName(tr("People"));
    column->addWidget(m_people, 3);
    column->addWidget(makeTools());
    m_said = look::wrappingLabel(this, look::Ink::Quiet);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_said, 1);
    row->addWidget(close, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &ConfirmationsDialog::refreshPeople);
    connect(m_people, &CalmList::currentKeyChanged, this, &ConfirmationsDialog::refreshTools);
    connect(&m_desk, &ConfirmationsDesk::changed, this, [this] {
        m_isRead = true;
        refresh();
    });
    connect(&m_desk, &ConfirmationsDesk::refused, this, [this](const Errors &errors) { say(sentencesOf(errors)); });
    refresh();
    m_desk.refresh();
    look::resizeWithin(*this, QSize(fontMetrics().averageCharWidth() * 92, fontMetrics().height() * 40));
}

QPushButton *ConfirmationsDialog::addTool(QWidget *tools, const QString &words, const QString &help)
{
    auto *button = new QPushButton(words, tools);
    button->setToolTip(help);
    button->setAutoDefault(false);
    tools->layout()->addWidget(button);
    return button;
}

QWidget *ConfirmationsDialog::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setLayout(new FlowLayout(look::kNear));
    m_take = addTool(tools, tr("Take in a list…"), tr("People who confirmed, as a form or a spreadsheet exports them"));
    m_staff = addTool(tools, tr("Compare with the staff list…"),
                      tr("Shows who has never confirmed. The list is looked at and not kept."));
    m_save = addTool(tools, tr("Save a list"), tr("For a spreadsheet, or for whoever reminds people"));
    auto *lists = new QMenu(m_save);
    lists->addAction(tr("Who is missing…"), this, [this] { save(People::Missing); });
    lists->addAction(tr("All confirmations…"), this, [this] { save(People::All); });
    m_save->setMenu(lists);
    m_remove =
        addTool(tools, tr("Take the person out…"), tr("Deletes what the policy's file knows of the chosen person"));
    m_sheet = addTool(tools, tr("Show the sheet to sign"), tr("The page that people sign, to be printed or sent"));
    connect(m_take, &QPushButton::clicked, this, [this] { takeIn(m_program.chooser.toOpenList(this)); });
    connect(m_staff, &QPushButton::clicked, this, &ConfirmationsDialog::chooseStaff);
    connect(m_remove, &QPushButton::clicked, this, &ConfirmationsDialog::removeChosen);
    connect(m_sheet, &QPushButton::clicked, this, &ConfirmationsDialog::sheetWanted);
    return tools;
}

// -- showing

QString ConfirmationsDialog::summary() const
{
    return m_summary->text();
}

QString ConfirmationsDialog::said() const
{
    return m_said->text();
}

QString ConfirmationsDialog::summaryWords() const
{
    const KnownConfirmations &known = m_desk.known();
    if (!m_isRead)
        return tr("Looking…");
    if (known.steps.empty())
        return tr(
            "People confirm that they received a published version, and none was published yet. Choose Versions → "
            "Keep this version… and the state Published; then hand out the sheet to sign, or ask by a form.");
    if (!known.inForce)
        return tr("No version is in force now, so nobody has to confirm. What was confirmed before is kept.");
    const std::vector<PersonStanding> &people = known.standings.people;
    const auto missing = static_cast<int>(std::ranges::count_if(people, session::isMissing));
    const QString version =
        tr("Version %1 of %2 is in force.").arg(shown(known.inForce->version), dayWords(known.inForce->day, locale()));
    if (people.empty() && known.standings.others.empty())
        return version + QLatin1Char(' ') +
               tr("Nobody has confirmed it yet. Hand out the sheet to sign, or ask by a form or a spreadsheet; save "
                  "its answers as CSV, and take that list in here. It needs columns for the name and the date, and "
                  "better one for the e-mail address.");
    const QString counts =
        tr("%1 of %2 people have confirmed.").arg(people.size() - static_cast<std::size_t>(missing)).arg(people.size());
    QString words = version + QLatin1Char(' ') + counts;
    if (missing > 0)
        words += QLatin1Char(' ') +
                 (missing == 1 ? tr("1 person has to confirm.") : tr("%n people have to confirm.", nullptr, missing));
    if (!m_desk.hasStaff())
        words += QLatin1Char(' ') + tr("Who never confirmed is known with a staff list alone.");
    return words;
}

void ConfirmationsDialog::refresh()
{
    m_summary->setText(summaryWords());
    const std::vector<session::PublishedStep> &steps = m_desk.known().steps;
    std::vector<ListRow> rows;
    for (std::size_t i = steps.size(); i-- > 0;) {
        const auto count = static_cast<int>(m_desk.confirmedOf(steps[i].published));
        rows.push_back(
            {.title = tr("Version %1 of %2")
                          .arg(shown(steps[i].published.version), dayWords(steps[i].published.day, locale())),
             .text = m_desk.known().inForce ? stepWords(steps[i], i == 0) : QString(),
             .mark = count == 1 ? tr("1 person confirmed it") : tr("%n people confirmed it", nullptr, count),
             .key = static_cast<int>(i)});
    }
    m_versions->setRows(std::move(rows));
    for (QWidget *part : {static_cast<QWidget *>(m_versionsTitle), static_cast<QWidget *>(m_versions)})
        part->setVisible(!steps.empty());
    refreshPeople();
}

void ConfirmationsDialog::refreshPeople()
{
    const KnownConfirmations &known = m_desk.known();
    m_people->setRows(peopleRows(known.standings,
                                 known.inForce ? Headings::OfTheVersionInForce : Headings::OfEarlierOnes,
                                 m_filter->text(), locale()));
    const bool isAnybody = !known.standings.people.empty() || !known.standings.others.empty();
    m_filter->setVisible(isAnybody);
    m_people->setVisible(isAnybody);
    refreshTools();
}

void ConfirmationsDialog::refreshTools()
{
    const KnownConfirmations &known = m_desk.known();
    const bool isPublished = !known.steps.empty();
    m_take->setVisible(isPublished);
    m_sheet->setVisible(isPublished);
    m_staff->setVisible(known.inForce.has_value());
    m_staff->setText(m_desk.hasStaff() ? tr("Forget the staff list") : tr("Compare with the staff list…"));
    m_save->setVisible(!known.all.all().empty() || m_desk.hasStaff());
    m_save->menu()->actions()[0]->setEnabled(std::ranges::any_of(known.standings.people, session::isMissing));
    m_save->menu()->actions()[1]->setEnabled(!known.all.all().empty());
    m_remove->setVisible(!known.all.all().empty());
    const PersonStanding *who = chosen();
    m_remove->setEnabled(who && m_desk.keyOf(*who));
}

const PersonStanding *ConfirmationsDialog::chosen() const
{
    const session::Standings &standings = m_desk.known().standings;
    if (m_people->currentKey() < 0)
        return nullptr;
    const auto key = static_cast<std::size_t>(m_people->currentKey());
    const std::size_t staff = standings.people.size();
    if (key < staff)
        return &standings.people[key];
    return key - staff < standings.others.size() ? &standings.others[key - staff] : nullptr;
}

void ConfirmationsDialog::say(const QString &words)
{
    announce(*m_said, words);
}

// -- doing

void ConfirmationsDialog::takeIn(const QString &path)
{
    if (path.isEmpty())
        return;
    auto list = m_desk.read(stored(path));
    if (!list)
        return tellOfErrors(this, tr("The list was not taken in."), {list.error()});
    auto *dialog = new ListDialog(*std::move(list), m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ListDialog::wanted, this, [this, dialog](const std::vector<model::Confirmation> &confirmations) {
        const auto taken = m_desk.take(confirmations);
        if (!taken)
            return tellOfErrors(dialog, tr("The list was not taken in."), {taken.error()});
        dialog->accept();
        const auto count = static_cast<int>(*taken);
        say(count == 1 ? tr("1 confirmation is taken in and saved.")
                       : tr("%n confirmations are taken in and saved.", nullptr, count));
    });
    dialog->open();
}

void ConfirmationsDialog::chooseStaff()
{
    if (m_desk.hasStaff()) {
        m_desk.forgetStaff();
        return say(tr("The staff list is forgotten."));
    }
    const QString path = m_program.chooser.toOpenList(this);
    if (path.isEmpty())
        return;
    if (const auto done = m_desk.useStaff(stored(path)); !done)
        return tellOfErrors(this, tr("The staff list was not read."), done.error());
    say(tr("Compared with %1. The list is not kept.").arg(QFileInfo(path).fileName()));
}

void ConfirmationsDialog::removeChosen()
{
    const PersonStanding *who = chosen();
    const auto key = who ? m_desk.keyOf(*who) : std::nullopt;
    if (!key)
        return;
    const QString name = shown(who->name);
    if (!confirm(this, tr("Take %1 out?").arg(name),
                 tr("All confirmations of this person, of every version, are deleted from the policy's file now. Undo "
                    "does not bring them back. The file as it was before stands beside it with a ~ behind its name and "
                    "still has them, as other copies do: delete those as well if nothing is to be left."),
                 tr("Take out")))
        return;
    if (const auto removed = m_desk.remove(*key); !removed)
        return tellOfErrors(this, tr("Nobody was taken out."), {removed.error()});
    say(tr("%1 is taken out, and the file is saved.").arg(name));
}

void ConfirmationsDialog::save(People which)
{
    const QString name = which == People::Missing ? QStringLiteral("missing") : QStringLiteral("confirmations");
    const QString path = m_program.chooser.toSavePaper(this, QStringLiteral("%1-%2.csv").arg(m_policyName, name),
                                                       {QStringLiteral("csv")});
    if (path.isEmpty())
        return;
    if (const QString refusal = refusalOfName(path, QStringLiteral("csv")); !refusal.isEmpty())
        return say(refusal);
    const auto done = which == People::Missing ? m_desk.writeMissing(stored(path)) : m_desk.writeAll(stored(path));
    if (!done)
        return tellOfErrors(this, tr("The file was not written."), {done.error()});
    say(tr("Written: %1. It has people's names in it; only you can read it.").arg(QFileInfo(path).fileName()));
}

void ConfirmationsDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_take->isVisible() && !droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ConfirmationsDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeIn(droppedFile(*event->mimeData()));
}

} // namespace policywright::gui
