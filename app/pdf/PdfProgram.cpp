// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/PdfProgram.h"

#include <QElapsedTimer>
#include <QFile>

namespace policywright::pdf {
namespace {

// The program has time limits of its own for each document; this one is for the program.
constexpr int kSilenceLimitMs = 180'000;
constexpr int kStopLimitMs = 100; // until a stop is noticed

QString qString(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

PdfProgram::~PdfProgram()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2'000))
        kill();
}

Result<> PdfProgram::warmUp()
{
    if (m_process.state() != QProcess::NotRunning)
        return {};
    m_process.setStandardErrorFile(QProcess::nullDevice()); // Chromium's own chatter
    m_process.start(qString(m_program), QStringList());
    if (!m_process.waitForStarted())
        return fail(ErrorCode::PdfProgramMissing, m_program);
    return {};
}

Result<> PdfProgram::submit(PdfRequest request)
{
    if (auto ready = warmUp(); !ready)
        return ready;
    const std::string stem = m_folder.filePath(QString::number(++m_number)).toStdString();
    request.job.htmlPath = stem + ".html";
    request.job.pdfPath = stem + ".pdf";
    QFile file(qString(request.job.htmlPath));
    const auto size = static_cast<qint64>(request.html.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(request.html.data(), size) != size || !file.flush())
        return fail(ErrorCode::FileNotWritable, request.job.htmlPath, file.errorString().toStdString());
    const std::string line = toText(toJson(request.job), JsonStyle::Compact) + '\n';
    m_process.write(line.data(), static_cast<qint64>(line.size()));
    m_process.waitForBytesWritten();
    m_outstanding[request.job.pdfPath] = {std::move(request.target), request.job.title, request.job.htmlPath};
    return {};
}

std::vector<PdfDocument> PdfProgram::collect(const std::stop_token &stop)
{
    std::vector<PdfDocument> documents;
    if (stop.stop_requested()) {
        kill();
        m_outstanding.clear();
    }
    while (documents.empty() && !m_outstanding.empty()) {
        if (const Wait heard = wait(stop); heard != Wait::Heard) {
            const bool isAlive = m_process.state() == QProcess::Running;
            kill();
            if (heard == Wait::Stopped) {
                m_outstanding.clear();
                return {};
            }
            return giveUp(isAlive ? ErrorCode::PdfTimeout : ErrorCode::PdfRendererCrashed);
        }
        while (m_process.canReadLine()) {
            const auto result =
                parseJson(m_process.readLine().trimmed().toStdString(), "result").and_then(pdfResultFromJson);
            const auto found = result ? m_outstanding.find(result->pdfPath) : m_outstanding.end();
            if (found == m_outstanding.end())
                continue;
            documents.push_back(take(*result, found->second));
            m_outstanding.erase(found);
        }
    }
    return documents;
}

PdfProgram::Wait PdfProgram::wait(const std::stop_token &stop)
{
    QElapsedTimer time;
    time.start();
    while (!m_process.canReadLine()) {
        if (stop.stop_requested())
            return Wait::Stopped;
        const bool isHeard = m_process.waitForReadyRead(stop.stop_possible() ? kStopLimitMs : kSilenceLimitMs);
        if (!isHeard && (m_process.state() != QProcess::Running || time.hasExpired(kSilenceLimitMs)))
            return Wait::Silent;
    }
    return Wait::Heard;
}

void PdfProgram::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

PdfDocument PdfProgram::take(const PdfResult &result, const Outstanding &outstanding) const
{
    PdfDocument document{outstanding.target, outstanding.title, std::string(), result.pages};
    QFile file(qString(result.pdfPath));
    if (result.error) {
        document.bytes = std::unexpected(*result.error);
    } else if (!file.open(QIODevice::ReadOnly)) {
        document.bytes = fail(ErrorCode::FileNotReadable, result.pdfPath, file.errorString().toStdString());
    } else {
        document.bytes = file.readAll().toStdString();
        file.remove();
    }
    QFile::remove(qString(outstanding.htmlPath));
    return document;
}

std::vector<PdfDocument> PdfProgram::giveUp(ErrorCode code)
{
    std::vector<PdfDocument> documents;
    documents.reserve(m_outstanding.size());
    for (const auto &[path, outstanding] : m_outstanding)
        documents.push_back({outstanding.target, outstanding.title, fail(code, outstanding.title)});
    m_outstanding.clear();
    return documents;
}

} // namespace policywright::pdf
