// SPDX-License-Identifier: Apache-2.0
//
// The toolbox with Qt PDF and Qt's printing: all of libpolicywright_pages.
#include "app/gui/pages/PdfToolbox.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

constexpr int kFinestDpi = 300; // of a painted page; beyond it paper shows no difference and a page takes 100 MB

class Pages final : public PdfPages {
public:
    explicit Pages(const QByteArray &pdf) : m_bytes(pdf)
    {
        m_buffer.setBuffer(&m_bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
    }

    bool isReadable() const { return m_document.status() == QPdfDocument::Status::Ready && count() > 0; }
    int count() const override { return m_document.pageCount(); }
    QSizeF sizePt(int page) const override { return m_document.pagePointSize(page); }
    QString text(int page) const override { return m_document.getAllText(page).text(); }

    // On white: a page has no ground of its own.
    QImage image(int page, const QSize &pixels) const override
    {
        const QImage drawn = m_document.render(page, pixels);
        QImage image(drawn.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter(&image).drawImage(0, 0, drawn);
        return image;
    }

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    mutable QPdfDocument m_document; // ends before what it reads from; reading changes nothing and is under a lock
};

class Target final : public PrintTarget {
public:
    explicit Target(std::unique_ptr<QPrinter> printer) : m_printer(std::move(printer)) {}

    PrintChoice choice() const override
    {
        const bool isFile = m_printer->outputFormat() == QPrinter::PdfFormat;
        PrintChoice choice{.printer = isFile ? QString() : m_printer->printerName(),
                           .file = isFile ? m_printer->outputFileName() : QString(),
                           .firstPage = m_printer->fromPage(),
                           .lastPage = m_printer->toPage(),
                           .copies = m_printer->copyCount()};
        choice.paper = m_printer->pageLayout().pageSize().id() == QPageSize::Letter ? Paper::Letter : Paper::A4;
        if (m_printer->duplex() == QPrinter::DuplexShortSide)
            choice.sides = Sides::ShortEdge;
        else if (m_printer->duplex() != QPrinter::DuplexNone)
            choice.sides = Sides::LongEdge;
        choice.inks = m_printer->colorMode() == QPrinter::GrayScale ? Inks::Grey : Inks::Colour;
        return choice;
    }

    bool paint(const PdfPages &pages, const std::stop_token &stop, const std::function<void(int)> &tell) override
    {
        const int first = m_printer->fromPage() > 0 ? m_printer->fromPage() - 1 : 0;
        const int last = m_printer->toPage() > 0 ? std::min(m_printer->toPage(), pages.count()) : pages.count();
        m_printer->setFullPage(true);
        QPainter painter;
        if (first >= last || !painter.begin(m_printer.get()))
            return false;
        for (int page = first; page < last; ++page) {
            if (stop.stop_requested() || (page > first && !m_printer->newPage())) {
                m_printer->abort();
                return false;
            }
            paintPage(painter, pages, page);
            tell(page - first + 1);
        }
        return painter.end() && m_printer->printerState() != QPrinter::Error;
    }

private:
    // As large as it is; smaller only where the paper is.
    void paintPage(QPainter &painter, const PdfPages &pages, int page)
    {
        const double dpi = m_printer->resolution();
        const QRectF paper = m_printer->paperRect(QPrinter::DevicePixel);
        QSizeF size = pages.sizePt(page) * dpi / 72;
        if (size.width() > paper.width() + 1 || size.height() > paper.height() + 1)
            size.scale(paper.size(), Qt::KeepAspectRatio);
        const double share = std::min(1.0, kFinestDpi / dpi);
        const QRectF place((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2, size.width(),
                           size.height());
        painter.drawImage(place, pages.image(page, (size * share).toSize()));
    }

    std::unique_ptr<QPrinter> m_printer;
};

QPageSize pageSizeOf(Paper paper)
{
    return QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4);
}

class Toolbox final : public PdfToolbox {
public:
    std::shared_ptr<const PdfPages> read(const QByteArray &pdf) const override
    {
        auto pages = std::make_shared<Pages>(pdf);
        return pages->isReadable() ? pages : nullptr;
    }

    bool hasPrinter() const override { return !QPrinterInfo::availablePrinterNames().isEmpty(); }

    std::unique_ptr<PrintTarget> askForPrinter(QWidget *parent, const QString &title) const override
    {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(title);
        QPrintDialog dialog(printer.get(), parent);
        dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                          QAbstractPrintDialog::PrintCollateCopies);
        if (dialog.exec() != QDialog::Accepted)
            return nullptr;
        return std::make_unique<Target>(std::move(printer));
    }

    std::unique_ptr<PrintTarget> fileTarget(const PrintChoice &choice) const override
    {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(choice.file);
        printer->setPageSize(pageSizeOf(choice.paper));
        if (choice.firstPage > 0)
            printer->setFromTo(choice.firstPage, choice.lastPage);
        return std::make_unique<Target>(std::move(printer));
    }
};

} // namespace

extern "C" Q_DECL_EXPORT PdfToolboxFunction policywrightPdfToolbox;

const PdfToolbox *policywrightPdfToolbox()
{
    static const Toolbox kToolbox;
    return &kToolbox;
}

} // namespace policywright::gui
