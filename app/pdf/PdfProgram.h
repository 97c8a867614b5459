// SPDX-License-Identifier: Apache-2.0
//
// Runs policywright-pdf: gives it HTML, takes PDF bytes back. The program runs beside its caller and starts with
// the first document, so that Chromium loads while HTML is still being made. If it crashes or hangs, every document
// that is still out comes back as an error.
#pragma once

#include "app/pdf/PdfJob.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace policywright::pdf {

struct PdfRequest {
    std::string html;
    PdfJob job;         // without its paths
    std::string target; // for the caller: comes back with the result
};

struct PdfDocument {
    std::string target;
    std::string title;
    Result<std::string> bytes;
    int pages = 0;
};

class PdfProgram {
public:
    explicit PdfProgram(std::string program) : m_program(std::move(program)) {}
    ~PdfProgram();

    // Starts the program where it does not run yet, so that it is ready when the first document is.
    Result<> warmUp();
    Result<> submit(PdfRequest request);

    // What has come back, waiting for at least one; empty when nothing is out. A stop ends the program within a tenth
    // of a second and leaves nothing out.
    std::vector<PdfDocument> collect(const std::stop_token &stop = {});

private:
    struct Outstanding {
        std::string target;
        std::string title;
        std::string htmlPath;
    };

    enum class Wait { Heard, Stopped, Silent };
    Wait wait(const std::stop_token &stop);
    void kill();
    PdfDocument take(const PdfResult &result, const Outstanding &outstanding) const;
    std::vector<PdfDocument> giveUp(ErrorCode code);

    std::string m_program;
    QTemporaryDir m_folder;
    QProcess m_process;
    std::map<std::string, Outstanding> m_outstanding; // by path of the PDF
    int m_number = 0;
};

} // namespace policywright::pdf
