// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/Printer.h"

#include "app/pdf/PdfFinishing.h"

#include <QFile>
#include <QPageLayout>
#include <QSaveFile>

#include <algorithm>

namespace policywright::pdf {
namespace {

constexpr int kPresses = 2; // one a core; a third gains nothing here
constexpr int kDocumentsPerPage = 10;
constexpr int kTimeLimitMs = 60'000;
constexpr int kTimeLimitMsPerMegabyte = 20'000;

QString qString(const std::string &text)
{
    return QString::fromStdString(text);
}

QPageLayout layoutFor(const PdfJob &job)
{
    const QPageSize page(job.pageSize == PageSize::Letter ? QPageSize::Letter : QPageSize::A4);
    const MarginsMm margins = marginsOf(job.margins);
    return {page, QPageLayout::Portrait, QMarginsF(margins.left, margins.top, margins.right, margins.bottom),
            QPageLayout::Millimeter};
}

Result<> writeWhole(const std::string &path, const QByteArray &bytes)
{
    QSaveFile file(qString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileNotWritable, path, file.errorString().toStdString());
    return {};
}

// A document that has to fit on one sheet and does not is set once more, tighter (see published.css).
constexpr const char *kShortBody = "<body class=\"short\">";
constexpr const char *kTighterBody = "<body class=\"short tighter\">";

} // namespace

// One page object with the job that it is at.
class Printer::Press {
public:
    Press(Printer &printer, int number) : m_printer(printer), m_number(number)
    {
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, &m_printer, [this] { fail(ErrorCode::PdfTimeout); });
    }

    bool isFree() const { return !m_job; }

    void start(PdfJob job)
    {
        m_job = std::move(job);
        QFile file(qString(m_job->htmlPath));
        if (!file.open(QIODevice::ReadOnly)) {
            done({m_job->pdfPath, 0,
                  Error{ErrorCode::FileNotReadable, m_job->htmlPath, file.errorString().toStdString()}});
            return;
        }
        m_html = file.readAll();
        m_clock.start(timeLimitMs());
        load();
    }

private:
    int timeLimitMs() const
    {
        if (m_job->timeLimitMs > 0)
            return m_job->timeLimitMs;
        return kTimeLimitMs + static_cast<int>(m_html.size() / 1'000'000) * kTimeLimitMsPerMegabyte;
    }

    void load()
    {
        if (!m_page || m_printed >= kDocumentsPerPage)
            makePage();
        m_url = m_printer.m_profile.documents().add(m_html, m_number);
        m_page->load(m_url);
    }

    bool loadTighter()
    {
        const qsizetype body = m_html.indexOf(kShortBody);
        if (body < 0)
            return false;
        m_html.replace(body, static_cast<qsizetype>(qstrlen(kShortBody)), kTighterBody);
        m_printer.m_profile.documents().remove(m_url);
        load();
        return true;
    }

    void makePage()
    {
        if (m_page)
            m_page.release()->deleteLater(); // it may be the one whose callback this is
        m_page = std::make_unique<OfflinePage>(m_printer.m_profile.profile());
        m_printed = 0;
        connect(m_page.get(), &QWebEnginePage::loadFinished, &m_printer, [this](bool ok) { loaded(ok); });
        connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, &m_printer,
                [this] { fail(ErrorCode::PdfRendererCrashed); });
    }

    void loaded(bool ok)
    {
        if (!m_job)
            return;
        if (!ok) {
            fail(ErrorCode::PdfNotPrinted);
            return;
        }
        m_page->printToPdf([this, job = ++m_jobNumber](const QByteArray &pdf) { printed(job, pdf); },
                           layoutFor(*m_job));
    }

    void printed(int job, const QByteArray &pdf)
    {
        if (!m_job || job != m_jobNumber)
            return; // it came too late
        if (pdf.isEmpty()) {
            fail(ErrorCode::PdfNotPrinted);
            return;
        }
        const auto finished = finishPdf(pdf, *m_job);
        if (!finished) {
            done({m_job->pdfPath, 0, finished.error()});
            return;
        }
        ++m_printed;
        if (m_job->margins == Margins::OneSheet && finished->pages > 1 && loadTighter())
            return;
        if (const auto written = writeWhole(m_job->pdfPath, finished->bytes); !written) {
            done({m_job->pdfPath, 0, written.error()});
            return;
        }
        done({m_job->pdfPath, finished->pages});
    }

    // The page object may be in any state after a failure: the next job gets a new one.
    void fail(ErrorCode code)
    {
        if (!m_job)
            return;
        m_page.release()->deleteLater();
        done({m_job->pdfPath, 0, Error{code, m_job->title}});
    }

    void done(const PdfResult &result)
    {
        m_clock.stop();
        m_printer.m_profile.documents().remove(m_url);
        ++m_jobNumber;
        m_job.reset();
        m_printer.finish(*this, result);
    }

    Printer &m_printer;
    const int m_number;
    std::optional<PdfJob> m_job;
    std::unique_ptr<OfflinePage> m_page;
    QByteArray m_html;
    QUrl m_url;
    QTimer m_clock;
    int m_printed = 0;
    int m_jobNumber = 0;
};

Printer::Printer(Report report) : m_report(std::move(report))
{
    for (int number = 0; number < kPresses; ++number)
        m_presses.push_back(std::make_unique<Press>(*this, number));
}

Printer::~Printer() = default;

void Printer::add(PdfJob job)
{
    m_queue.push_back(std::move(job));
    const auto free = std::ranges::find_if(m_presses, [](const auto &press) { return press->isFree(); });
    if (free != m_presses.end())
        next(**free);
}

bool Printer::isIdle() const
{
    return m_queue.empty() && std::ranges::all_of(m_presses, [](const auto &press) { return press->isFree(); });
}

void Printer::next(Press &press)
{
    if (m_queue.empty())
        return;
    PdfJob job = std::move(m_queue.front());
    m_queue.pop_front();
    press.start(std::move(job));
}

void Printer::finish(Press &press, const PdfResult &result)
{
    m_report(result);
    // Not from inside the engine's callback.
    QTimer::singleShot(0, this, [this, &press] {
        next(press);
        if (isIdle())
            Q_EMIT becameIdle();
    });
}

} // namespace policywright::pdf
