// SPDX-License-Identifier: Apache-2.0
//
// PDFs and programs that make them, for tests that need no engine.
#pragma once

#include "app/gui/pages/PagesMaker.h"
#include "tests/support/TemporaryFolder.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <string>

namespace policywright::gui::test {

// Pages of A5 with the words "Sheet 1", "Sheet 2", …, in `words` behind them.
QByteArray pdfOf(int pages, const QString &words = {});

// Stands in for policywright-pdf: answers each job with the PDF, after so many seconds.
std::string pdfProgramThatMakes(const testing::TemporaryFolder &folder, const QByteArray &pdf,
                                const char *seconds = "0");
std::string programOf(const testing::TemporaryFolder &folder, const std::string &name, const std::string &script);

// A page that says nothing much; `calls` counts how often it was asked for.
PageSource sourceOf(std::shared_ptr<std::atomic<int>> calls = std::make_shared<std::atomic<int>>(0));

} // namespace policywright::gui::test
