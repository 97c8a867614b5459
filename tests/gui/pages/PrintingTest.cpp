// SPDX-License-Identifier: Apache-2.0
//
// Printing into files, through a program that stands in for `lp`, and what is said where it cannot be.
#include "app/gui/pages/Printing.h"

#include "tests/gui/GuiTest.h"
#include "tests/gui/pages/PagesStage.h"
#include "tests/support/MemoryFileSystem.h"

#include "core/base/PosixFileSystem.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

class ChosenTarget final : public PrintTarget {
public:
    explicit ChosenTarget(PrintChoice choice) : m_choice(std::move(choice)) {}

    PrintChoice choice() const override { return m_choice; }
    bool paint(const PdfPages &, const std::stop_token &, const std::function<void(int)> &) override { return false; }

private:
    PrintChoice m_choice;
};

// The real one, with somebody who chooses at once.
class ChoosingToolbox final : public PdfToolbox {
public:
    std::shared_ptr<const PdfPages> read(const QByteArray &pdf) const override { return pdfToolbox()->read(pdf); }
    bool hasPrinter() const override { return isThere; }
    std::unique_ptr<PrintTarget> askForPrinter(QWidget *, const QString &) const override
    {
        if (choice.printer.isEmpty())
            return pdfToolbox()->fileTarget(choice);
        return std::make_unique<ChosenTarget>(choice);
    }
    std::unique_ptr<PrintTarget> fileTarget(const PrintChoice &) const override { return nullptr; }

    PrintChoice choice;
    bool isThere = true;
};

class PrintingTest : public ::testing::Test {
protected:
    PrintingTest()
    {
        window.resize(300, 200);
        test::showOnScreen(window);
    }

    // What is said in the end.
    QString print(FileSystem &system, const std::string &program)
    {
        printing = std::make_unique<Printing>(system, program, [this] { return &toolbox; }, &window);
        printing->setLp(lp);
        QObject::connect(printing.get(), &Printing::said, &window, [this](const QString &words) { said = words; });
        QObject::connect(printing.get(), &Printing::publishWanted, &window, [this] { ++publishing; });
        printing->print(
            [this](Paper paper) {
                papers.push_back(paper);
                return test::sourceOf();
            },
            QStringLiteral("Harbour policy"));
        EXPECT_TRUE(QTest::qWaitFor([this] { return !printing->isBusy(); }, 10'000));
        return said;
    }
    QString print() { return print(files, test::pdfProgramThatMakes(folder, test::pdfOf(4))); }

    std::shared_ptr<const PdfPages> printed() const
    {
        QFile file(toolbox.choice.file);
        return file.open(QIODevice::ReadOnly) ? pdfToolbox()->read(file.readAll()) : nullptr;
    }

    policywright::testing::TemporaryFolder folder;
    PosixFileSystem files;
    ChoosingToolbox toolbox;
    QWidget window;
    QString lp;
    QString said;
    int publishing = 0;
    std::vector<Paper> papers;
    std::unique_ptr<Printing> printing;
};

TEST_F(PrintingTest, WritesThePdfAsItIsIntoAFile)
{
    toolbox.choice = {.file = QString::fromStdString(folder.path("out.pdf")), .paper = Paper::Letter};
    EXPECT_EQ(print(), QStringLiteral("Written to %1.").arg(toolbox.choice.file));
    EXPECT_EQ(policywright::testing::readBytes(folder.path("out.pdf")),
              policywright::testing::readBytes(folder.path("made.pdf")));
    EXPECT_EQ(papers, std::vector<Paper>{Paper::Letter});
}

TEST_F(PrintingTest, PaintsAPartOfThePages)
{
    toolbox.choice = {
        .file = QString::fromStdString(folder.path("out.pdf")), .paper = Paper::A4, .firstPage = 2, .lastPage = 3};
    EXPECT_EQ(print(), QStringLiteral("Written to %1.").arg(toolbox.choice.file));
    const auto pages = printed();
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->count(), 2);
    EXPECT_NEAR(pages->sizePt(0).width(), 595, 1);
    const QImage page = pages->image(0, {210, 297});
    EXPECT_EQ(page.pixelColor(5, 5), QColor(Qt::white));
    bool hasInk = false;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            hasInk = hasInk || qGray(page.pixel(x, y)) < 128;
    }
    EXPECT_TRUE(hasInk);
}

TEST_F(PrintingTest, SaysThatTheDocumentHasNoSuchPage)
{
    toolbox.choice = {.file = QString::fromStdString(folder.path("out.pdf")), .firstPage = 9, .lastPage = 9};
    EXPECT_EQ(print(), QStringLiteral("There is no page 9: the document has 4."));
}

TEST_F(PrintingTest, HandsThePdfOverToThePrinter)
{
    lp = QString::fromStdString(test::programOf(
        folder, "lp", "printf '%s\\n' \"$@\" >" + folder.path("arguments") + "\ncat >" + folder.path("taken") + "\n"));
    toolbox.choice = {.printer = QStringLiteral("Office"),
                      .firstPage = 2,
                      .lastPage = 3,
                      .copies = 5,
                      .sides = Sides::LongEdge,
                      .inks = Inks::Grey};
    EXPECT_EQ(print(), QStringLiteral("Sent to the printer “Office”."));
    EXPECT_EQ(policywright::testing::readBytes(folder.path("taken")),
              policywright::testing::readBytes(folder.path("made.pdf")));
    EXPECT_EQ(policywright::testing::readBytes(folder.path("arguments")),
              "-d\nOffice\n-n\n5\n-t\nHarbour policy\n-o\nmedia=A4\n-o\nsides=two-sided-long-edge\n-o\n"
              "print-color-mode=monochrome\n-P\n2-3\n");
}

TEST_F(PrintingTest, SaysWhatThePrinterSays)
{
    lp = QString::fromStdString(
        test::programOf(folder, "lp", "cat >/dev/null\necho 'The printer is switched off.' >&2\nexit 1\n"));
    toolbox.choice = {.printer = QStringLiteral("Office")};
    EXPECT_EQ(print(), QStringLiteral("The printer “Office” did not take the document: The printer is switched off."));
}

TEST_F(PrintingTest, SaysThatAPrinterCannotBePaintedOn)
{
    toolbox.choice = {.printer = QStringLiteral("Office")};
    EXPECT_EQ(print(), QStringLiteral("The printer “Office” did not take the document."));
}

TEST_F(PrintingTest, SaysThatTheDiskIsFull)
{
    policywright::testing::MemoryFileSystem full;
    full.failAfter(0, ErrorCode::FileNotWritable);
    toolbox.choice = {.file = QStringLiteral("/out.pdf")};
    const QString words = print(full, test::pdfProgramThatMakes(folder, test::pdfOf(1)));
    EXPECT_TRUE(words.startsWith(QStringLiteral("The file /out.pdf cannot be written"))) << words.toStdString();
    EXPECT_FALSE(full.bytesOf("/out.pdf"));
}

TEST_F(PrintingTest, SaysThatTheProgramForPdfsIsMissing)
{
    toolbox.choice = {.file = QString::fromStdString(folder.path("out.pdf"))};
    EXPECT_EQ(print(files, "/nowhere/policywright-pdf"),
              QStringLiteral("PDF files cannot be made here: the program /nowhere/policywright-pdf is missing. Install "
                             "Policywright again."));
    EXPECT_FALSE(QFile::exists(toolbox.choice.file));
}

TEST_F(PrintingTest, SaysThatThereIsNoPrinterAndOffersToPublish)
{
    toolbox.isThere = false;
    QString asked;
    QTimer::singleShot(100, &window, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        ASSERT_TRUE(box);
        asked = box->text();
        test::press(Qt::Key_Return);
    });
    EXPECT_EQ(print(), QString());
    EXPECT_EQ(asked, QStringLiteral("No printer is set up on this computer."));
    EXPECT_EQ(publishing, 1);
    EXPECT_EQ(papers, std::vector<Paper>{});
}

TEST_F(PrintingTest, LeavesNothingWhenItIsCancelled)
{
    toolbox.choice = {.file = QString::fromStdString(folder.path("out.pdf"))};
    QTimer::singleShot(300, &window, [&] {
        auto *progress = window.findChild<QProgressDialog *>();
        ASSERT_TRUE(progress);
        EXPECT_EQ(progress->labelText(), QStringLiteral("Making the pages…"));
        QTest::mouseClick(progress->findChild<QPushButton *>(), Qt::LeftButton);
    });
    EXPECT_EQ(print(files, test::programOf(folder, "pdf", "exec sleep 60\n")), QStringLiteral("Printing was stopped."));
    EXPECT_FALSE(QFile::exists(toolbox.choice.file));
}

} // namespace
} // namespace policywright::gui
