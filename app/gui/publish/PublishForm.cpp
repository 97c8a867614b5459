// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/PublishForm.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/pages/DocumentPages.h"
#include "app/gui/publish/DocumentChoice.h"
#include "app/gui/publish/ThemeChoice.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

QVBoxLayout *groupIn(QVBoxLayout *column, const QString &title)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(look::kNear);
    QLabel *heading = look::wrappingLabel(column->parentWidget());
    heading->setFont(look::strong(heading->font()));
    heading->setText(title);
    group->addWidget(heading);
    column->addLayout(group);
    return group;
}

// Beside the policy; where that has no file yet, among the user's documents.
QString folderFor(const std::string &policy)
{
    const QString folder = policy.empty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                          : QFileInfo(shown(policy)).absolutePath();
    return QDir::toNativeSeparators(QDir(folder).filePath(PublishForm::tr("Published", "name of a folder")));
}

QString stemFor(const std::string &policy)
{
    const QString unnamed = PublishForm::tr("policy", "beginning of file names");
    return policy.empty() ? unnamed : QFileInfo(shown(policy)).completeBaseName();
}

} // namespace

PublishForm::PublishForm(const session::PolicyFile &policy, const FileSystem &files, QWidget *parent)
    : QScrollArea(parent), m_stem(stored(stemFor(policy.path)))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_sides->setContentsMargins(look::kDistant, look::kApart, look::kDistant, look::kApart);
    m_sides->setSpacing(look::kMargin);
    auto *left = new QWidget(content);
    auto *right = new QWidget(content);
    for (QWidget *side : {left, right}) {
        auto *column = new QVBoxLayout(side);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(look::kDistant);
        m_sides->addWidget(side, side == left ? 6 : 5);
    }
    auto *leftColumn = static_cast<QVBoxLayout *>(left->layout());
    auto *rightColumn = static_cast<QVBoxLayout *>(right->layout());
    makeDocuments(leftColumn);
    leftColumn->addStretch(1);
    makeFormats(rightColumn);
    makeTheme(rightColumn, policy, files);
    makeFolder(rightColumn);
    m_folder->setText(folderFor(policy.path));
    rightColumn->addStretch(1);
    setWidget(content);
    noteChange();
}

// Beside each other where there is room for both.
void PublishForm::arrange()
{
    const QMargins margins = m_sides->contentsMargins();
    const int both = m_sides->itemAt(0)->minimumSize().width() + m_sides->itemAt(1)->minimumSize().width();
    const bool isWide = both + m_sides->spacing() + margins.left() + margins.right() <= viewport()->width();
    m_sides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PublishForm::resizeEvent(QResizeEvent *event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

bool PublishForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        arrange(); // the documents are there
    return QScrollArea::eventFilter(watched, event);
}

void PublishForm::makeDocuments(QVBoxLayout *column)
{
    QVBoxLayout *group = groupIn(column, tr("Documents"));
    m_documents = new DocumentChoice(column->parentWidget());
    group->addWidget(m_documents);
    group->addSpacing(look::kTight);
    m_draft = new QCheckBox(tr("Publish as a draft, with the gaps marked"), column->parentWidget());
    group->addWidget(m_draft);
    m_draftWords = look::wrappingLabel(column->parentWidget(), look::Ink::Quiet);
    group->addWidget(m_draftWords);
    m_signOff = new QCheckBox(tr("Show who decided on them, in internal documents"), column->parentWidget());
    m_signOff->setVisible(false);
    group->addWidget(m_signOff);
    connect(m_signOff, &QCheckBox::toggled, this, &PublishForm::noteChange);
    connect(m_documents, &DocumentChoice::changed, this, &PublishForm::noteChange);
    connect(m_documents, &DocumentChoice::turnedTo, this, &PublishForm::turnedTo);
    connect(m_draft, &QCheckBox::toggled, this, &PublishForm::noteChange);
}

void PublishForm::makeFormats(QVBoxLayout *column)
{
    QWidget *side = column->parentWidget();
    QVBoxLayout *group = groupIn(column, tr("Formats"));
    m_html = new QCheckBox(tr("HTML, for the web and the intranet"), side);
    m_pdf = new QCheckBox(tr("PDF, for paper and e-mail"), side);
    m_markdown = new QCheckBox(tr("Markdown, for other programs"), side);
    m_text = new QCheckBox(tr("Plain text"), side);
    m_html->setChecked(true);
    m_pdf->setChecked(true);
    for (QCheckBox *box : {m_html, m_pdf, m_markdown, m_text}) {
        group->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &PublishForm::noteChange);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    auto *label = new QLabel(tr("Page size of PDF"), side);
    m_page = new QComboBox(side);
    m_page->addItem(tr("A4"));
    m_page->addItem(tr("US Letter"));
    setPageSize(usualPageSize(locale()));
    connect(m_page, &QComboBox::currentIndexChanged, this, &PublishForm::noteChange);
    m_page->setAccessibleName(label->text());
    label->setBuddy(m_page);
    row->addWidget(label);
    row->addWidget(m_page);
    row->addStretch(1);
    group->addLayout(row);
    connect(m_pdf, &QCheckBox::toggled, m_page, &QWidget::setEnabled);
    connect(m_pdf, &QCheckBox::toggled, label, &QWidget::setEnabled);
}

void PublishForm::makeTheme(QVBoxLayout *column, const session::PolicyFile &policy, const FileSystem &files)
{
    QVBoxLayout *group = groupIn(column, tr("Colour and logo"));
    m_theme = new ThemeChoice(files, column->parentWidget());
    m_theme->show(policy.bundle);
    group->addWidget(m_theme);
    connect(m_theme, &ThemeChoice::changed, this, &PublishForm::noteChange);
}

void PublishForm::makeFolder(QVBoxLayout *column)
{
    QVBoxLayout *group = groupIn(column, tr("Folder"));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    m_folder = new QLineEdit(column->parentWidget());
    m_folder->setAccessibleName(tr("Folder"));
    row->addWidget(m_folder, 1);
    auto *browse = new QPushButton(tr("Choose…"), column->parentWidget());
    browse->setAccessibleName(tr("Choose the folder"));
    browse->setAutoDefault(false);
    row->addWidget(browse);
    group->addLayout(row);
    QLabel *words = look::wrappingLabel(column->parentWidget(), look::Ink::Quiet);
    words->setText(tr("Documents of the same names that are there are replaced."));
    group->addWidget(words);
    connect(m_folder, &QLineEdit::textChanged, this, &PublishForm::noteChange);
    connect(browse, &QPushButton::clicked, this, &PublishForm::pickFolder);
}

void PublishForm::show(const std::vector<OfferedDocument> &offered, const pack::PackSet &packs)
{
    m_isKnown = true;
    m_documents->show(offered, packs);
    m_draft->setChecked(m_documents->everyOneHasGaps() && !offered.empty());
    noteChange();
}

void PublishForm::offerSignOffs(SignOffs signOffs)
{
    m_signOffs = std::move(signOffs);
    m_signOff->setVisible(!m_signOffs.empty());
}

void PublishForm::setPageSize(pdf::PageSize size)
{
    m_page->setCurrentIndex(size == pdf::PageSize::Letter ? 1 : 0);
}

void PublishForm::pickFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void PublishForm::noteChange()
{
    const int withGaps = m_documents->chosenWithGaps();
    m_draft->setVisible(withGaps > 0);
    m_draftWords->setVisible(withGaps > 0);
    m_draftWords->setText(
        withGaps == 1
            ? tr("A document that you chose has gaps: answers that its text needs. A draft says on every "
                 "page that it is one.")
            : tr("%n documents that you chose have gaps: answers that their text needs. A draft says on every "
                 "page that it is one.",
                 nullptr, withGaps));
    Q_EMIT changed();
}

PublishOrder PublishForm::order() const
{
    PublishOrder order{.views = m_documents->chosen()};
    if (m_html->isChecked())
        order.formats.push_back(session::Format::Html);
    if (m_markdown->isChecked())
        order.formats.push_back(session::Format::Markdown);
    if (m_text->isChecked())
        order.formats.push_back(session::Format::Text);
    order.pdf = m_pdf->isChecked() ? Pdf::Yes : Pdf::No;
    order.pageSize = m_page->currentIndex() == 1 ? pdf::PageSize::Letter : pdf::PageSize::A4;
    const bool isDraft = m_documents->chosenWithGaps() > 0 && m_draft->isChecked();
    order.finish = isDraft ? render::Finish::Draft : render::Finish::Final;
    if (m_signOff->isChecked())
        order.signOffs = m_signOffs;
    order.folder = QDir::fromNativeSeparators(m_folder->text().trimmed()).toStdString();
    order.stem = m_stem;
    return order;
}

QString PublishForm::obstacle() const
{
    if (!m_isKnown)
        return tr("Looking for gaps…");
    const PublishOrder order = this->order();
    if (order.views.empty())
        return tr("Choose at least one document.");
    if (m_documents->chosenWithGaps() > 0 && order.finish == render::Finish::Final)
        return tr("Documents with gaps can be published as a draft only.");
    if (order.formats.empty() && order.pdf == Pdf::No)
        return tr("Choose at least one format.");
    if (!m_theme->isValid())
        return tr("The accent colour is not a colour.");
    return QDir::isAbsolutePath(QString::fromStdString(order.folder)) ? QString() : tr("Choose a folder.");
}

} // namespace policywright::gui
