// SPDX-License-Identifier: Apache-2.0
//
// What Qt WebEngine leaves out of a PDF, added to it: title and language, bookmarks, page numbers in the table of
// contents, the running header and footer. Nothing of the printed text changes.
#pragma once

#include "app/pdf/PdfJob.h"

#include <QByteArray>

namespace policywright::pdf {

// Of the text on the page; header and footer stand in them.
struct MarginsMm {
    double top;
    double right;
    double bottom;
    double left;
};
constexpr MarginsMm marginsOf(Margins margins)
{
    return margins == Margins::OneSheet ? MarginsMm{15, 18, 18, 18} : MarginsMm{25, 20, 22, 25};
}

struct FinishedPdf {
    QByteArray bytes;
    int pages = 0;
};

// Errors: PdfNotPrinted where the PDF cannot be read or lacks a bookmark's place: then something was not printed.
Result<FinishedPdf> finishPdf(const QByteArray &printed, const PdfJob &job);

} // namespace policywright::pdf
