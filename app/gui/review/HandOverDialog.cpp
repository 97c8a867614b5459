// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/HandOverDialog.h"

#include "app/gui/Background.h"
#include "app/gui/LabelledField.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/publish/DocumentChoice.h"
#include "app/gui/window/Questions.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

using session::HandedOver;

// Errors: those of session::reviewCopy and of writing.
struct Target {
    std::string path;
    bool isForWord;
};

Errors written(const session::PolicyFile &policy, const annotate::ReviewFile &review,
               const session::ReviewCopyRequest &request, const Date &today, FileSystem &files, const Target &target)
{
    auto publisher = session::Publisher::create(policy, today);
    if (!publisher)
        return {publisher.error()};
    const auto bytes =
        target.isForWord
            ? session::wordReviewCopy(review, policy, request, *publisher).transform([](session::WordReviewCopy copy) {
                  return std::move(copy.bytes);
              })
            : session::reviewCopy(review, policy, request, *publisher).transform([](session::ReviewCopy copy) {
                  return std::move(copy.html);
              });
    if (!bytes)
        return bytes.error();
    const auto done = files.replaceFile(target.path, *bytes, kCanBeMadeAgain);
    return done ? Errors() : Errors{done.error()};
}

} // namespace

HandOverDialog::HandOverDialog(const session::PolicyFile &policy, const annotate::ReviewFile &review,
                               const Program &program, QWidget *parent)
    : QDialog(parent), m_policy(std::make_shared<const session::PolicyFile>(policy)),
      m_review(std::make_shared<const annotate::ReviewFile>(review)), m_program(program),
      m_reviewer(new QLineEdit(this)), m_form(new QComboBox(this)), m_documents(new DocumentChoice(this)),
      m_remarks(new QComboBox(this)), m_obstacle(look::wrappingLabel(this, look::Ink::Gap))
{
    setWindowTitle(tr("Hand over for review"));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(look::kNear);
    QLabel *explanation = look::wrappingLabel(this, look::Ink::Quiet);
    explanation->setText(tr("Makes one file in which the reviewer comments and suggests other words. In a browser "
                            "nothing has to be installed, and nothing goes over the network. The file that they send "
                            "back comes in with “Take in a review”."));
    rows->addWidget(explanation);
    addLabelled(*rows, tr("Who reviews"), m_reviewer);
    m_reviewer->setPlaceholderText(tr("A name, or nothing if several people may get the copy"));
    m_form->addItem(tr("Web page, for any browser"));
    m_form->addItem(tr("Word document, for Word or LibreOffice"));
    m_form->addItem(tr("Policy file, for somebody who works on it in this program"));
    addLabelled(*rows, tr("Form"), m_form);
    connect(m_form, &QComboBox::currentIndexChanged, this, &HandOverDialog::refresh);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_documents);
    scroll->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    addLabelled(*rows, tr("Documents"), scroll);
    m_remarks->addItem(tr("All remarks so far"), static_cast<int>(HandedOver::All));
    m_remarks->addItem(tr("Open remarks only"), static_cast<int>(HandedOver::Open));
    m_remarks->addItem(tr("None: the reviewer reads it afresh"), static_cast<int>(HandedOver::None));
    addLabelled(*rows, tr("Remarks in the copy"), m_remarks);
    rows->addWidget(m_obstacle);
    auto *buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("Make the copy…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &HandOverDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connect(m_documents, &DocumentChoice::changed, this, &HandOverDialog::refresh);
    refresh();
    lookForGaps();
}

void HandOverDialog::lookForGaps()
{
    inBackground(
        this, [policy = m_policy, today = todayOf(m_program.clock)] { return offeredDocuments(*policy, today); },
        [this](ResultWithErrors<std::vector<OfferedDocument>> offered) {
            if (offered)
                m_documents->show(*offered, *m_policy->packs);
            else
                complain(sentencesOf(offered.error()));
        });
}

void HandOverDialog::complain(const QString &sentence)
{
    m_obstacle->setText(sentence);
    m_obstacle->setVisible(!sentence.isEmpty());
}

QString HandOverDialog::obstacle() const
{
    return m_obstacle->isHidden() ? QString() : m_obstacle->text();
}

void HandOverDialog::refresh()
{
    const std::size_t chosen = m_documents->chosen().size();
    const bool isPolicy = chosenForm() == Form::Policy;
    const bool isTooMuch = chosenForm() == Form::Word && chosen > 1;
    m_documents->setEnabled(!isPolicy);
    m_remarks->setEnabled(!isPolicy);
    if (isPolicy)
        complain(tr("Holds everything: the answers, all documents and all remarks. What is changed in both copies "
                    "meanwhile is put together when it comes back. The policy is saved first."));
    else if (isTooMuch)
        complain(tr("A Word document holds one of the documents: choose which."));
    else
        complain(m_documents->chosenWithGaps() > 0 ? tr("Answers are missing: the copy says that it is a draft.")
                                                   : QString());
    m_make->setEnabled(!m_isWorking && (isPolicy || (chosen > 0 && !isTooMuch)));
}

HandOverDialog::Form HandOverDialog::chosenForm() const
{
    return static_cast<Form>(m_form->currentIndex()); // in their order
}

QString HandOverDialog::suggestedFile() const
{
    const QFileInfo policy(shown(m_policy->path));
    const QString stem = m_policy->path.empty() ? tr("policy") : policy.completeBaseName();
    const char *ending = chosenForm() == Form::Word ? ".docx" : chosenForm() == Form::Policy ? ".policy" : ".html";
    return policy.absolutePath() + QLatin1Char('/') + tr("%1-for-review").arg(stem) + QLatin1String(ending);
}

void HandOverDialog::make()
{
    const QString file = m_program.chooser.toSaveReviewCopy(this, suggestedFile());
    if (file.isEmpty())
        return;
    if (chosenForm() == Form::Policy) {
        Q_EMIT policyWanted(file, m_reviewer->text().trimmed());
        return accept();
    }
    const bool isDraft = m_documents->chosenWithGaps() > 0;
    const session::ReviewCopyRequest request{.views = m_documents->chosen(),
                                             .reviewer = stored(m_reviewer->text().trimmed()),
                                             .remarks = static_cast<HandedOver>(m_remarks->currentData().toInt()),
                                             .finish = isDraft ? render::Finish::Draft : render::Finish::Final};
    m_isWorking = true;
    refresh();
    inBackground(
        this,
        [policyCopy = m_policy, review = m_review, request, today = todayOf(m_program.clock), &files = m_program.files,
         target = Target{stored(file), chosenForm() == Form::Word}] {
            return written(*policyCopy, *review, request, today, files, target);
        },
        [this, file](const Errors &errors) {
            m_isWorking = false;
            refresh();
            if (!errors.empty())
                return complain(sentencesOf(errors));
            Q_EMIT handedOver(file);
            accept();
        });
}

} // namespace policywright::gui
