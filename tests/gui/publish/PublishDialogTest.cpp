// SPDX-License-Identifier: Apache-2.0
//
// From the choice of documents to files in a folder, with a program that stands in for policywright-pdf.
#include "app/gui/publish/PublishDialog.h"

#include "app/gui/pages/PagesView.h"
#include "app/gui/publish/AccentWords.h"
#include "app/gui/publish/DocumentChoice.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/publish/PublishPreview.h"
#include "app/gui/publish/ThemeChoice.h"
#include "core/base/PosixFileSystem.h"
#include "core/session/PolicyReview.h"
#include "core/session/ReviewDecisions.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/FixedClock.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"
#include "tests/support/TemporaryFolder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include <gtest/gtest.h>

#include <filesystem>

namespace policywright::gui {
namespace {

using policywright::testing::TemporaryFolder;

// Answers each job with a PDF of one page; "sleep" never answers.
const char *const kPdfProgram = R"sh(#!/bin/sh
while read -r job; do
    pdf=$(printf '%s' "$job" | sed 's/.*"pdf":"\([^"]*\)".*/\1/')
    printf '%%PDF' >"$pdf"
    printf '{"pdf":"%s","pages":1}\n' "$pdf"
done
)sh";
const char *const kSleepingPdfProgram = "#!/bin/sh\nexec sleep 60\n";

class PublishDialogTest : public ::testing::Test {
protected:
    void openDialog(const model::PolicyDocument &policy, const char *pdfProgram = kPdfProgram,
                    const pack::Pack &pack = policywright::test::smallPack())
    {
        openDialog(policywright::test::policyFileWith(policy, pack), pdfProgram);
    }

    void openDialog(session::PolicyFile file, const char *pdfProgram = kPdfProgram)
    {
        const std::string program = folder.path("pdf");
        policywright::testing::writeBytes(program, pdfProgram);
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        file.path = folder.path("harbour.policy");
        dialog = std::make_unique<PublishDialog>(
            std::move(file), PublishTools{files, clock, *Date::fromIso("2026-11-22"), program}, nullptr);
        test::showOnScreen(*dialog);
        ASSERT_TRUE(test::eventually([this] { return visibleWords().filter(QStringLiteral("Looking")).isEmpty(); }));
    }

    static session::PolicyFile decidedPolicy()
    {
        session::PolicyFile file = policywright::test::policyFileWith(policywright::test::answeredPolicy());
        auto assembler = *assembly::Assembler::create(file.packs, *Date::fromIso("2026-11-22"));
        annotate::ReviewFile review(file.bundle.policy.id);
        policywright::testing::SequentialIdSource ids;
        EXPECT_TRUE(session::addDecision(review,
                                         {.verdict = annotate::Verdict::Approve,
                                          .section = "rules",
                                          .views = {ViewId("internal"), ViewId("public")},
                                          .author = {"Anna Berg", ""},
                                          .created = "2026-11-22T09:00:00Z"},
                                         file, assembler, ids));
        session::keepReview(file, review);
        return file;
    }

    std::string written(const char *name) const
    {
        return policywright::testing::readBytes(folder.path(std::string("Published/") + name));
    }

    template <class Button>
    Button *button(const char *words)
    {
        for (Button *candidate : dialog->findChildren<Button *>()) {
            if (candidate->isVisibleTo(dialog.get()) && candidate->text().startsWith(QString::fromUtf8(words)))
                return candidate;
        }
        ADD_FAILURE() << "no button " << words;
        return nullptr;
    }

    void click(QAbstractButton *target)
    {
        QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(8, target->height() / 2));
    }

    QStringList visibleWords() const
    {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisibleTo(dialog.get()) && !label->text().isEmpty())
                words.push_back(label->text());
        }
        return words;
    }

    bool isShown(const char *words)
    {
        return test::eventually([&] { return visibleWords().contains(QString::fromUtf8(words)); });
    }

    QStringList writtenFiles() const
    {
        return QDir(QString::fromStdString(folder.path("Published"))).entryList(QDir::Files, QDir::Name);
    }

    TemporaryFolder folder;
    PosixFileSystem files;
    policywright::testing::FixedClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    std::unique_ptr<PublishDialog> dialog;
};

TEST_F(PublishDialogTest, WritesTheChosenDocumentsAndSaysThatNothingInternalIsPublic)
{
    openDialog(policywright::test::answeredPolicy());
    click(button<QCheckBox>("Markdown"));
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Published 6 files")) << visibleWords().join(u'\n').toStdString();
    EXPECT_TRUE(isShown("Searched 2 public files for internal answers: none found."));
    EXPECT_EQ(writtenFiles().size(), 6) << writtenFiles().join(u'\n').toStdString();
}

TEST_F(PublishDialogTest, ShowsWhoDecidedWhereThatIsAskedFor)
{
    openDialog(decidedPolicy());
    auto *asked = button<QCheckBox>("Show who decided on them, in internal documents");
    ASSERT_TRUE(asked);
    EXPECT_FALSE(asked->isChecked()) << "names leave the house only as somebody wants it";
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Published 4 files")) << visibleWords().join(u'\n').toStdString();
    EXPECT_FALSE(written("harbour-policy.html").contains("Anna Berg"));
    click(button<QPushButton>("Back"));
    click(asked);
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Published 4 files")) << visibleWords().join(u'\n').toStdString();
    EXPECT_TRUE(written("harbour-policy.html").contains("Anna Berg"));
    EXPECT_FALSE(written("harbour-public-policy.html").contains("Anna Berg"));
}

TEST_F(PublishDialogTest, DoesNotAskWhatToShowWhereNobodyDecided)
{
    openDialog(policywright::test::answeredPolicy());
    for (const QCheckBox *box : dialog->findChildren<QCheckBox *>())
        EXPECT_FALSE(box->isVisibleTo(dialog.get()) && box->text().startsWith(QStringLiteral("Show who")));
}

TEST_F(PublishDialogTest, AsksForADraftWhereThereAreGapsAndExplainsWhich)
{
    model::PolicyDocument policy = policywright::test::answeredPolicy();
    policy.answers.erase(QuestionId("org_name"));
    openDialog(policy);
    EXPECT_TRUE(isShown("1 gap: What about org_name?")) << visibleWords().join(u'\n').toStdString();
    auto *draft = button<QCheckBox>("Publish as a draft");
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->isChecked()) << "every document has gaps";
    click(draft);
    EXPECT_FALSE(button<QPushButton>("Publish")->isEnabled());
    EXPECT_TRUE(isShown("Documents with gaps can be published as a draft only."));
    click(draft);
    click(button<QCheckBox>("PDF"));
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Published 1 file")) << visibleWords().join(u'\n').toStdString();
}

TEST_F(PublishDialogTest, WritesNothingWhenItIsStopped)
{
    openDialog(policywright::test::answeredPolicy(), kSleepingPdfProgram);
    click(button<QPushButton>("Publish"));
    ASSERT_TRUE(isShown("Making the documents"));
    test::press(Qt::Key_Escape);
    EXPECT_TRUE(isShown("Publishing was stopped. Nothing was written.")) << visibleWords().join(u'\n').toStdString();
    EXPECT_EQ(writtenFiles(), QStringList{});
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(PublishDialogTest, WritesNothingWhenThePdfProgramFails)
{
    openDialog(policywright::test::answeredPolicy(), "#!/bin/sh\nexit 3\n");
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Nothing was published")) << visibleWords().join(u'\n').toStdString();
    EXPECT_EQ(writtenFiles(), QStringList{});
    click(button<QPushButton>("Back"));
    EXPECT_TRUE(button<QPushButton>("Publish")->isEnabled());
}

TEST_F(PublishDialogTest, SaysThatTheProgramForPdfsIsMissingAndWritesNothing)
{
    openDialog(policywright::test::answeredPolicy());
    std::filesystem::remove(folder.path("pdf"));
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Nothing was published"));
    EXPECT_TRUE(isShown(("PDF files cannot be made here: the program " + folder.path("pdf") +
                         " is missing. Install Policywright again.")
                            .c_str()))
        << visibleWords().join(u'\n').toStdString();
    EXPECT_EQ(writtenFiles(), QStringList{});
}

TEST_F(PublishDialogTest, SaysThatTheFolderCannotBeMade)
{
    openDialog(policywright::test::answeredPolicy());
    click(button<QCheckBox>("PDF"));
    policywright::testing::writeBytes(folder.path("Published"), "a file of that name");
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Nothing was published"));
    EXPECT_TRUE(isShown(("The folder " + folder.path("Published") + " cannot be made: Not a directory.").c_str()) ||
                isShown(("The folder " + folder.path("Published") + " cannot be made: File exists.").c_str()))
        << visibleWords().join(u'\n').toStdString();
}

TEST_F(PublishDialogTest, SaysThatTheDiskIsFull)
{
    openDialog(policywright::test::answeredPolicy());
    click(button<QCheckBox>("PDF"));
    {
        const policywright::testing::FileSizeLimit full(1000);
        click(button<QPushButton>("Publish"));
        EXPECT_TRUE(isShown("Nothing was published")) << visibleWords().join(u'\n').toStdString();
    }
    EXPECT_FALSE(visibleWords().filter(QStringLiteral("cannot be written")).isEmpty())
        << visibleWords().join(u'\n').toStdString();
    EXPECT_EQ(writtenFiles(), QStringList{});
}

// The way around what is withheld: the default of a public answer is computed from an internal one.
TEST_F(PublishDialogTest, StopsEverythingWhereAnInternalAnswerWouldBePublicAndSaysWhichAndWhere)
{
    pack::Pack pack = policywright::test::smallPack();
    pack.sections[0].questions[0].defaultAnswer = pack::Default{.value = {}, .expression = {"(contacts|first).phone"}};
    model::PolicyDocument policy = policywright::test::answeredPolicy();
    policy.answers.erase(QuestionId("org_name"));
    openDialog(policy, kPdfProgram, pack);
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Nothing was published")) << visibleWords().join(u'\n').toStdString();
    EXPECT_TRUE(
        isShown("The internal answer \"What about contacts? (Phone)\" would appear in the document \"Public policy\", "
                "which is for the public. Nothing was published."))
        << visibleWords().join(u'\n').toStdString();
    EXPECT_EQ(writtenFiles(), QStringList{});
}

TEST_F(PublishDialogTest, ShowsThePagesOfTheDocumentThatWasChosenLast)
{
    openDialog(policywright::test::answeredPolicy());
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 220, 600);
    PagesView &pages = dialog->preview().pages();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages.isUpToDate(); }, 5000));
    auto *document = dialog->preview().findChild<QComboBox *>();
    const QString first = document->currentText();
    auto *boxes = dialog->form().findChild<DocumentChoice *>();
    const auto all = boxes->findChildren<QCheckBox *>();
    ASSERT_GE(all.size(), 2);
    click(all.last());
    click(all.last());
    EXPECT_NE(document->currentText(), first);
    EXPECT_TRUE(all.last()->text().startsWith(document->currentText()));
}

TEST_F(PublishDialogTest, OpensWhatWasPublished)
{
    openDialog(policywright::test::answeredPolicy());
    click(button<QCheckBox>("PDF"));
    click(button<QPushButton>("Publish"));
    ASSERT_TRUE(isShown("Published 2 files"));
    QTextBrowser browser; // in the place of the desktop's: it can be asked what it was given
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &browser, "setSource");
    click(button<QPushButton>("Open"));
    EXPECT_TRUE(browser.source().toLocalFile().endsWith(QStringLiteral(".html")))
        << browser.source().toString().toStdString();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    EXPECT_TRUE(button<QPushButton>("Show in folder"));
}

TEST_F(PublishDialogTest, TellsAColourThatWasChosen)
{
    std::vector<std::string> accents;
    openDialog(policywright::test::answeredPolicy());
    QObject::connect(dialog.get(), &PublishDialog::themeChosen, dialog.get(),
                     [&](const model::Theme &theme) { accents.push_back(theme.accent); });
    auto *colour = dialog->form().theme().findChild<QLineEdit *>();
    colour->setFocus();
    colour->selectAll();
    test::type(QStringLiteral("#ffcc"));
    EXPECT_FALSE(button<QPushButton>("Publish")->isEnabled());
    test::type(QStringLiteral("00"));
    click(button<QCheckBox>("PDF"));
    click(button<QPushButton>("Publish"));
    EXPECT_TRUE(isShown("Published 2 files"));
    EXPECT_EQ(accents, std::vector<std::string>{"#ffcc00"});
}

TEST(AccentWords, TellsTheContrastAndWhatReplacesAColourThatCannotBeRead)
{
    EXPECT_EQ(accentWords({0x0b, 0x5f, 0x6b}), QStringLiteral("Reads well on white (contrast 7.3 : 1)."));
    EXPECT_TRUE(accentWords({0xff, 0xcc, 0x00})
                    .startsWith(QStringLiteral("Too light to be read on white (contrast 1.5 : 1, needed 4.5 : 1).")));
}

} // namespace
} // namespace policywright::gui
