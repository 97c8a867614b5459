// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/StartPage.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/start/EntryList.h"
#include "app/gui/start/Offers.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

QString changesInWords(const RecoveryOffer &offer)
{
    const auto count = static_cast<int>(offer.changes);
    return count == 1 ? StartPage::tr("1 unsaved change") : StartPage::tr("%n unsaved changes", nullptr, count);
}

QString aboutRecovery(const RecoveryOffer &offer)
{
    const QString when = QLocale().toString(offer.lastWritten, QLocale::ShortFormat);
    QString about = StartPage::tr("%1, last on %2", "changes, time").arg(changesInWords(offer), when);
    if (offer.base == session::BaseState::NeverSaved)
        about = StartPage::tr("%1. It was never saved to a file.").arg(about);
    if (offer.base == session::BaseState::Gone)
        about = StartPage::tr("%1. Its file is no longer where it was.").arg(about);
    if (offer.base == session::BaseState::Touched)
        about = StartPage::tr("%1. The file was written since.").arg(about);
    return about;
}

} // namespace

StartPage::StartPage(const Program &program, QWidget *parent) : QScrollArea(parent), m_program(program)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(look::kMargin, 2 * look::kMargin, look::kMargin, look::kMargin);
    auto *column = new QWidget(content);
    column->setMaximumWidth(look::readingWidth(*this));
    sides->addWidget(column); // no wider than reads well, and then in the middle
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kDistant);
    makeTop(*rows);
    m_recoveries = new EntryList(tr("Work that was not saved"), column);
    m_recent = new EntryList(tr("Recent"), column);
    m_examples = new EntryList(tr("Examples to explore"), column);
    for (EntryList *list : {m_recoveries, m_recent, m_examples})
        rows->addWidget(list);
    rows->addStretch(1);
    setWidget(content);
    setFocusProxy(m_new);
    m_examplesSoon.setSingleShot(true);
    connect(&m_examplesSoon, &QTimer::timeout, this, &StartPage::listExamples);
}

void StartPage::makeTop(QVBoxLayout &column)
{
    QWidget *parent = column.parentWidget();
    QLabel *title = look::wrappingLabel(parent);
    title->setFont(look::pageTitle(font()));
    title->setText(tr("Your social media policy"));
    QLabel *about = look::wrappingLabel(parent, look::Ink::Quiet);
    about->setText(tr("Answer a few questions about your organisation and watch the policy grow beside them. It stays "
                      "on this computer. It is a draft for your adviser, not legal advice."));
    auto *words = new QVBoxLayout;
    words->setSpacing(look::kNear);
    words->addWidget(title);
    words->addWidget(about);
    column.addLayout(words);
    m_new = new QPushButton(tr("New policy"), parent);
    m_new->setDefault(true);
    m_new->setAutoDefault(true);
    auto *open = new QPushButton(tr("Open…"), parent);
    open->setAutoDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::kNear);
    buttons->addWidget(m_new);
    buttons->addWidget(open);
    buttons->addStretch(1);
    column.addLayout(buttons);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newPolicyWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
}

void StartPage::refresh()
{
    listRecoveries();
    listRecent();
    if (m_examples->isEmpty())
        m_examplesSoon.start(0);
}

void StartPage::listRecoveries()
{
    m_recoveries->clear();
    for (const RecoveryOffer &offer : recoveriesIn(m_program)) {
        const QString journal = shown(offer.journal);
        m_recoveries->add(
            tr("Recover “%1”").arg(offer.name), aboutRecovery(offer),
            [this, journal, name = offer.name] { Q_EMIT recoveryChosen(journal, name); }, tr("Discard"),
            [this, journal, name = offer.name] { Q_EMIT recoveryUnwanted(journal, name); });
    }
    m_recoveries->setVisible(!m_recoveries->isEmpty());
}

void StartPage::listRecent()
{
    m_recent->clear();
    const QDate today = dateFromStored(todayOf(m_program.clock).toIso());
    for (const RecentFile &file : RecentFiles(m_program.settingsFile).all()) {
        const QFileInfo info(file.path);
        const QString name = file.organisation.isEmpty() ? info.completeBaseName() : file.organisation;
        const QString state = info.exists() ? stateInWords(file, today) : tr("The file is no longer there");
        m_recent->add(name, QStringLiteral("%1\n%2").arg(state, info.filePath()),
                      [this, path = file.path] { Q_EMIT fileChosen(path); });
    }
    m_recent->setVisible(!m_recent->isEmpty());
}

void StartPage::listExamples()
{
    for (const ExampleOffer &example : examplesIn(m_program)) {
        m_examples->add(example.name, example.description,
                        [this, path = shown(example.path)] { Q_EMIT exampleChosen(path); });
    }
    m_examples->setVisible(!m_examples->isEmpty());
}

QString stateInWords(const RecentFile &file, const QDate &today)
{
    QString state = file.gaps == 1 ? StartPage::tr("1 gap") : StartPage::tr("%n gaps", nullptr, file.gaps);
    if (file.gaps == 0)
        state = StartPage::tr("No gaps");
    if (file.essentialGaps > 0)
        state = StartPage::tr("%1, %2", "gaps, essential gaps")
                    .arg(state, StartPage::tr("%n essential", nullptr, file.essentialGaps));
    if (!file.nextReview.isValid())
        return state;
    const QString day = dayInWords(file.nextReview, QLocale());
    return file.nextReview < today ? StartPage::tr("%1 · review overdue since %2").arg(state, day)
                                   : StartPage::tr("%1 · next review %2").arg(state, day);
}

} // namespace policywright::gui
