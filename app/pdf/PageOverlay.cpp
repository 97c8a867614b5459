// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/PageOverlay.h"

#include "app/pdf/PdfFinishing.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace policywright::pdf {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kHeaderBaselineMm = 14; // from the top edge
constexpr double kFooterBaselineMm = 12; // from the bottom edge
constexpr double kRunningSize = 8.5;     // points
constexpr double kContentsSize = 10.4;   // as the text of the table of contents
constexpr QColor kQuiet(0x4a, 0x56, 0x65);
constexpr QColor kLine(0xc9, 0xd1, 0xda);

// The unit of the painter is one point: pixels at 72 dpi would be rounded, so the writer works at 1,200.
constexpr int kResolution = 1200;

class Canvas {
public:
    Canvas(QPainter &painter, QSizeF page, MarginsMm margins) : m_painter(painter), m_page(page), m_margins(margins) {}

    void text(double baselineFromTop, Qt::Alignment side, double size, const QString &text)
    {
        QFont font(QStringLiteral("Noto Sans")); // as the pages that it lies over
        font.setPointSizeF(size);
        font.setFeature("liga", 0); // QPdfWriter writes no text for a ligature: "Draft" would be copied as "Dra"
        m_painter.setFont(font);
        m_painter.setPen(kQuiet);
        const QFontMetricsF metrics(font, m_painter.device());
        const double left = m_margins.left * kPointsPerMm * scale();
        const double right = (m_page.width() - m_margins.right * kPointsPerMm) * scale();
        const QString fitting = metrics.elidedText(text, Qt::ElideRight, right - left);
        const double x = side == Qt::AlignRight ? right - metrics.horizontalAdvance(fitting) : left;
        m_painter.drawText(QPointF(x, baselineFromTop * scale()), fitting);
    }

    void rule(double fromTop)
    {
        m_painter.setPen(QPen(kLine, 0.5 * scale()));
        m_painter.drawLine(QPointF(m_margins.left * kPointsPerMm * scale(), fromTop * scale()),
                           QPointF((m_page.width() - m_margins.right * kPointsPerMm) * scale(), fromTop * scale()));
    }

    double height() const { return m_page.height(); }

private:
    static double scale() { return kResolution / 72.0; }

    QPainter &m_painter;
    QSizeF m_page;
    MarginsMm m_margins;
};

QString pageText(const std::string &pattern, int page, int pages)
{
    return QString::fromStdString(pattern)
        .replace(QStringLiteral("{page}"), QString::number(page))
        .replace(QStringLiteral("{pages}"), QString::number(pages));
}

} // namespace

QByteArray drawOverlay(const PdfJob &job, QSizeF pagePoints, int pages, const std::vector<ContentsNumber> &numbers)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setPageLayout({QPageSize(pagePoints, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait,
                          QMarginsF(0, 0, 0, 0)});
    QPainter painter(&writer);
    Canvas canvas(painter, pagePoints, marginsOf(job.margins));
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        if (page > 0 && !job.header.empty()) {
            canvas.text(kHeaderBaselineMm * kPointsPerMm, Qt::AlignLeft, kRunningSize,
                        QString::fromStdString(job.header));
            canvas.rule((kHeaderBaselineMm + 2) * kPointsPerMm);
        }
        const double foot = canvas.height() - kFooterBaselineMm * kPointsPerMm;
        canvas.text(foot, Qt::AlignLeft, kRunningSize, QString::fromStdString(job.footer));
        canvas.text(foot, Qt::AlignRight, kRunningSize, pageText(job.pagePattern, page + 1, pages));
        for (const ContentsNumber &number : numbers) {
            if (number.page == page)
                canvas.text(canvas.height() - number.baseline, Qt::AlignRight, kContentsSize,
                            QString::number(number.number));
        }
    }
    painter.end();
    return bytes;
}

} // namespace policywright::pdf
