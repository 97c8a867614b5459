// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/PagesMaker.h"

#include "app/gui/Background.h"
#include "app/gui/TextConversion.h"

namespace policywright::gui {

ResultWithErrors<std::string> makePdf(const PageSource &source, const std::string &pdfProgram,
                                      const std::stop_token &stop)
{
    pdf::PdfProgram program(pdfProgram);
    if (auto ready = program.warmUp(); !ready) // starts while the page is made
        return std::unexpected(Errors{ready.error()});
    auto request = source();
    if (!request)
        return std::unexpected(request.error());
    if (auto submitted = program.submit(*std::move(request)); !submitted)
        return std::unexpected(Errors{submitted.error()});
    auto documents = program.collect(stop);
    if (documents.empty())
        return std::string();
    if (!documents.front().bytes)
        return std::unexpected(Errors{documents.front().bytes.error()});
    return *std::move(documents.front().bytes);
}

PagesMaker::PagesMaker(std::string pdfProgram, FindPdfToolbox findToolbox, QObject *parent)
    : QObject(parent), m_program(std::move(pdfProgram)), m_findToolbox(std::move(findToolbox))
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &PagesMaker::begin);
}

PagesMaker::~PagesMaker()
{
    m_stop.request_stop();
}

void PagesMaker::make(PageSource source, std::chrono::milliseconds rest)
{
    cancel();
    m_source = std::move(source);
    m_rest.start(rest);
}

void PagesMaker::cancel()
{
    ++m_number;
    m_stop.request_stop();
    m_rest.stop();
    m_isWorking = false;
}

void PagesMaker::begin()
{
    m_isWorking = true;
    m_stop = std::stop_source();
    Q_EMIT begun();
    inBackground(
        this,
        [source = m_source, program = m_program, stop = m_stop.get_token()] { return makePdf(source, program, stop); },
        [this, number = m_number](const ResultWithErrors<std::string> &pdf) {
            if (number == m_number)
                take(pdf);
        });
}

void PagesMaker::take(const ResultWithErrors<std::string> &pdf)
{
    m_isWorking = false;
    if (!pdf) {
        Q_EMIT failed(shown(sentence(pdf.error().front())));
        return;
    }
    const PdfToolbox *toolbox = m_findToolbox();
    if (!toolbox) {
        Q_EMIT failed(tr("The pages cannot be shown: a part of this installation is missing. Writing and publishing "
                         "work without it."));
        return;
    }
    if (const auto pages = toolbox->read(QByteArray::fromStdString(*pdf)))
        Q_EMIT made(pages);
    else
        Q_EMIT failed(tr("The PDF that was made cannot be read."));
}

} // namespace policywright::gui
