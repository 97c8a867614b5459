// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/PublishResult.h"

#include "app/gui/TextConversion.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/publish/AnswerWords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

void openOnDesktop(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

QString titleOf(const PublishOutcome &outcome)
{
    const auto number = static_cast<int>(outcome.files.size());
    if (!outcome.errors.empty())
        return number == 0 ? PublishResult::tr("Nothing was published")
                           : PublishResult::tr("Not everything was written");
    return number == 1 ? PublishResult::tr("Published 1 file")
                       : PublishResult::tr("Published %n files", nullptr, number);
}

QString proofOf(const PublishOutcome &outcome)
{
    if (outcome.files.empty())
        return {};
    if (outcome.searchedFiles == 0)
        return PublishResult::tr("These documents are internal: they may name people and internal arrangements.");
    return outcome.searchedFiles == 1 ? PublishResult::tr("Searched 1 public file for internal answers: none found.")
                                      : PublishResult::tr("Searched %n public files for internal answers: none found.",
                                                          nullptr, static_cast<int>(outcome.searchedFiles));
}

} // namespace

PublishResult::PublishResult(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kApart, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    m_title = look::wrappingLabel(this);
    m_title->setFont(look::heading(font()));
    column->addWidget(m_title);
    m_words = look::wrappingLabel(this);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_words);
    m_proof = look::wrappingLabel(this);
    column->addWidget(m_proof);
    m_list = new CalmList(Emphasis::Title, this);
    m_list->setAccessibleName(tr("Published files"));
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    m_open = new QPushButton(tr("Open"), this);
    m_open->setAutoDefault(false);
    row->addWidget(m_open);
    m_showFolder = new QPushButton(tr("Show in folder"), this);
    m_showFolder->setAutoDefault(false);
    row->addWidget(m_showFolder);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(0);
    connect(m_list, &CalmList::chosen, this, &PublishResult::open);
    connect(m_open, &QPushButton::clicked, this, &PublishResult::openCurrent);
    connect(m_showFolder, &QPushButton::clicked, this, [this] { openOnDesktop(m_folder); });
}

void PublishResult::show(const PublishOutcome &outcome, const PublishOrder &order, const pack::PackSet &packs)
{
    m_paths.clear();
    m_folder = QString::fromStdString(order.folder);
    std::vector<ListRow> rows;
    for (const PublishedFile &file : outcome.files) {
        const QFileInfo info(QString::fromStdString(file.path));
        QString size =
            locale().formattedDataSize(static_cast<qint64>(file.bytes), 0, QLocale::DataSizeTraditionalFormat);
        if (file.pages > 0)
            size = (file.pages == 1 ? tr("1 page, %1") : tr("%n pages, %1", nullptr, file.pages)).arg(size);
        rows.push_back({.title = info.fileName(), .mark = size, .key = static_cast<int>(m_paths.size())});
        m_paths.push_back(file.path);
    }
    QStringList sentences;
    for (const Error &error : outcome.errors)
        sentences.push_back(publishSentence(error, packs));
    if (sentences.isEmpty())
        sentences.push_back(tr("In %1").arg(QDir::toNativeSeparators(m_folder)));
    m_title->setText(titleOf(outcome));
    m_words->setText(sentences.join(QStringLiteral("\n\n")));
    m_proof->setText(proofOf(outcome));
    m_proof->setVisible(!outcome.files.empty());
    m_list->setRows(std::move(rows));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_showFolder)})
        widget->setVisible(!m_paths.empty());
    m_list->makeFirstCurrent();
    setFocusProxy(m_paths.empty() ? nullptr : m_list);
}

void PublishResult::open(int key)
{
    openOnDesktop(QString::fromStdString(m_paths[static_cast<std::size_t>(key)]));
}

void PublishResult::openCurrent()
{
    if (m_list->currentKey() >= 0)
        open(m_list->currentKey());
}

} // namespace policywright::gui
