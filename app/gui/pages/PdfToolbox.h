// SPDX-License-Identifier: Apache-2.0
//
// What libpolicywright_pages does: reads PDFs into pictures of their pages, and leads them to a printer. A library of
// its own that is loaded when the first pages are shown: a window that links Qt PDF starts in 40 ms in place of 20,
// used or not, since it brings the network and 40 libraries more. It knows nothing of policies.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QWidget;

namespace policywright::gui {

// The pages of one PDF. For several threads at once.
class PdfPages {
public:
    virtual ~PdfPages() = default;

    virtual int count() const = 0;
    virtual QSizeF sizePt(int page) const = 0; // of 1/72 inch
    virtual QImage image(int page, const QSize &pixels) const = 0;
    virtual QString text(int page) const = 0;
};

enum class Paper { A4, Letter };
enum class Sides { One, LongEdge, ShortEdge };
enum class Inks { Colour, Grey };

// What a person chose in the print dialog.
struct PrintChoice {
    QString printer = {}; // its name; empty: a file
    QString file = {};    // a PDF that is written in place of printing
    Paper paper = Paper::A4;
    int firstPage = 0; // none: all pages
    int lastPage = 0;
    int copies = 1;
    Sides sides = Sides::One;
    Inks inks = Inks::Colour;
};

// The printer that was chosen. Painting takes long and is for another thread; one at a time.
class PrintTarget {
public:
    virtual ~PrintTarget() = default;

    virtual PrintChoice choice() const = 0;

    // Paints the pages at the printer's resolution. `tell`: how many are done, in this thread. False: the printer
    // refused, or it was stopped.
    virtual bool paint(const PdfPages &pages, const std::stop_token &stop, const std::function<void(int)> &tell) = 0;
};

class PdfToolbox {
public:
    virtual ~PdfToolbox() = default;

    // Nullptr: this is no PDF that can be read.
    virtual std::shared_ptr<const PdfPages> read(const QByteArray &pdf) const = 0;

    virtual bool hasPrinter() const = 0;
    // Asks the person. Nullptr: nothing was chosen.
    virtual std::unique_ptr<PrintTarget> askForPrinter(QWidget *parent, const QString &title) const = 0;
    // A "printer" that writes a PDF.
    virtual std::unique_ptr<PrintTarget> fileTarget(const PrintChoice &choice) const = 0;
};

// It lives as long as the program.
using PdfToolboxFunction = const PdfToolbox *();
inline constexpr auto kPagesLibrary = "libpolicywright_pages.so";
inline constexpr auto kPdfToolbox = "policywrightPdfToolbox";

} // namespace policywright::gui
