// SPDX-License-Identifier: Apache-2.0
#include "app/gui/confirmations/ListDialog.h"

#include "app/gui/Announcement.h"
#include "app/gui/LabelledField.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/confirmations/ConfirmationWords.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/window/Questions.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>
#include <ranges>

namespace policywright::gui {
namespace {

using model::Confirmation;
using model::Confirmations;
using session::DateOrder;

constexpr std::size_t kMostRows = 500; // under a heading; who has more looks into the list itself

QString headed(const QString &title, std::size_t count)
{
    return QStringLiteral("%1 (%2)").arg(title).arg(count);
}

void addRows(std::vector<ListRow> &rows, const QString &title, std::vector<ListRow> under)
{
    if (under.empty())
        return;
    rows.push_back({.kind = ListRow::Kind::Heading, .title = headed(title, under.size())});
    const std::size_t more = under.size() > kMostRows ? under.size() - kMostRows : 0;
    under.resize(under.size() - more);
    rows.insert(rows.end(), under.begin(), under.end());
    if (more > 0)
        rows.push_back({.title = ListDialog::tr("And %n more", nullptr, static_cast<int>(more))});
}

} // namespace

ListDialog::ListDialog(ReadList list, const ConfirmationsDesk &desk, QWidget *parent)
    : QDialog(parent), m_list(std::move(list)), m_desk(desk), m_versions(desk.versions())
{
    setWindowTitle(tr("Take in a list"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    auto *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(QFileInfo(shown(m_list.path)).fileName());
    column->addWidget(title);
    addQuestions(*column);
    m_summary = look::wrappingLabel(this);
    column->addWidget(m_summary);
    m_rows = new CalmList(Emphasis::Title, this);
    m_rows->setAccessibleName(tr("What is in the list"));
    column->addWidget(m_rows, 1);
    m_ignored = look::wrappingLabel(this, look::Ink::Quiet);
    column->addWidget(m_ignored);
    addButtons(*column);
    refresh();
    look::resizeWithin(*this, QSize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 30));
}

// Both are there, and shown where the list leaves them open.
void ListDialog::addQuestions(QVBoxLayout &column)
{
    const auto add = [&](const QString &words, QWidget *&box) {
        box = new QWidget(this);
        auto *rows = new QVBoxLayout(box);
        rows->setContentsMargins(0, 0, 0, look::kNear);
        rows->setSpacing(look::kTight);
        auto *choice = new QComboBox(box);
        choice->setPlaceholderText(tr("Choose"));
        addLabelled(*rows, words, choice);
        choice->setAccessibleName(words);
        box->hide();
        column.addWidget(box);
        return choice;
    };
    m_version = add(tr("The list does not say which version was confirmed. Which one was it?"), m_versionBox);
    for (const session::PublishedAs &each : m_versions | std::views::reverse)
        m_version->addItem(tr("Version %1 of %2").arg(shown(each.version), dayWords(each.day, locale())),
                           shown(each.version));
    m_order = add(tr("How are the days in the list meant?"), m_orderBox);
    m_order->addItem(tr("The day before the month: 3/4 is 3 April"), static_cast<int>(DateOrder::DayMonth));
    m_order->addItem(tr("The month before the day: 3/4 is 4 March"), static_cast<int>(DateOrder::MonthDay));
    for (QComboBox *choice : {m_version, m_order}) {
        choice->setCurrentIndex(-1);
        connect(choice, &QComboBox::currentIndexChanged, this, &ListDialog::refresh);
    }
}

void ListDialog::addButtons(QVBoxLayout &column)
{
    auto *quiet = look::wrappingLabel(this, look::Ink::Quiet);
    quiet->setText(tr("Nothing has changed yet. What you take in is written into the policy's file at once; your other "
                      "changes stay as they are, saved or not."));
    column.addWidget(quiet);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    row->addWidget(cancel);
    m_take = new QPushButton(this);
    m_take->setDefault(true);
    row->addWidget(m_take);
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_fresh); });
}

void ListDialog::refresh()
{
    m_fresh.clear();
    m_ignored->hide();
    session::ConfirmationList list{.path = m_list.path, .csv = m_list.csv};
    if (m_version->currentIndex() >= 0)
        list.version = stored(m_version->currentData().toString());
    if (m_order->currentIndex() >= 0)
        list.order = static_cast<DateOrder>(m_order->currentData().toInt());
    if (const auto listed = session::confirmationsIn(list, m_versions, m_desk.today()))
        showLines(*listed);
    else
        ask(listed.error());
    const auto count = static_cast<int>(m_fresh.size());
    m_take->setEnabled(count > 0);
    m_take->setText(count == 0   ? tr("Take in")
                    : count == 1 ? tr("Take in 1 confirmation")
                                 : tr("Take in %n confirmations", nullptr, count));
}

// What cannot be read before something is answered, or not at all.
void ListDialog::ask(const Error &error)
{
    m_rows->setRows({});
    m_rows->hide();
    if (error.code == ErrorCode::ConfirmationListVersion)
        m_versionBox->show();
    else if (error.code == ErrorCode::ConfirmationListDates)
        m_orderBox->show();
    else
        return say(sentencesOf({error}));
    say(error.code == ErrorCode::ConfirmationListDates
            ? tr("A day like “%1” can be meant in two ways. Say which, and you see what is in the list.")
                  .arg(shown(error.detail))
            : tr("Choose the version, and you see what is in the list."));
}

void ListDialog::showLines(const session::ListedConfirmations &listed)
{
    Confirmations known = m_desk.known().all;
    std::vector<ListRow> fresh;
    std::vector<ListRow> old;
    std::vector<ListRow> refused;
    for (const Error &error : listed.bad)
        refused.push_back({.title = shown(sentence(error)), .mark = tr("refused"), .sign = ListRow::Sign::Error});
    for (const Confirmation &each : listed.good) {
        const auto version = std::ranges::find(m_versions, each.revision, &session::PublishedAs::revision);
        const auto taken = known.take(each);
        QString text = tr("Version %1 on %2").arg(shown(version->version), dayWords(each.first.day, locale()));
        if (!each.email.empty())
            text = shown(each.email) + QLatin1Char('\n') + text;
        ListRow row{.title = shown(each.name), .text = text};
        row.mark = taken == Confirmations::Taken::New     ? tr("new")
                   : taken == Confirmations::Taken::Again ? tr("another day")
                                                          : tr("known");
        (taken == Confirmations::Taken::Known ? old : fresh).push_back(std::move(row));
        if (taken != Confirmations::Taken::Known)
            m_fresh.push_back(each);
    }
    QString words =
        tr("%1 to be taken in, %2 known already, %3 refused.").arg(fresh.size()).arg(old.size()).arg(refused.size());
    if (!refused.empty())
        words += QLatin1Char(' ') + tr("Refused lines stay out; correct them in the list and take it in again.");
    std::vector<ListRow> rows;
    addRows(rows, tr("Refused"), std::move(refused));
    addRows(rows, tr("To be taken in"), std::move(fresh));
    addRows(rows, tr("Known already: nothing changes"), std::move(old));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].key = rows[i].kind == ListRow::Kind::Item ? static_cast<int>(i) : -1;
    m_rows->setVisible(!rows.empty());
    m_rows->setRows(std::move(rows));
    QStringList columns;
    for (const std::string &column : listed.ignored)
        columns << shown(column);
    m_ignored->setText(tr("Columns that are not read: %1").arg(columns.join(QStringLiteral(", "))));
    m_ignored->setVisible(!columns.isEmpty());
    say(listed.good.empty() && listed.bad.empty() ? tr("The list names nobody.") : words);
}

void ListDialog::say(const QString &words)
{
    announce(*m_summary, words);
}

QString ListDialog::summary() const
{
    return m_summary->text();
}

} // namespace policywright::gui
