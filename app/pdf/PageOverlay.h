// SPDX-License-Identifier: Apache-2.0
//
// Draws what lies over the printed pages: header, footer and the numbers in the table of contents, as a PDF of its own
// with the same pages, so that its font is embedded once.
#pragma once

#include "app/pdf/PdfJob.h"

#include <QByteArray>
#include <QSizeF>

#include <vector>

namespace policywright::pdf {

struct ContentsNumber {
    int page = 0;        // on which page it stands, from 0
    double baseline = 0; // in points from the bottom of the page
    int number = 0;
};

QByteArray drawOverlay(const PdfJob &job, QSizeF pagePoints, int pages, const std::vector<ContentsNumber> &numbers);

} // namespace policywright::pdf
