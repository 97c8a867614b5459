// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/PrintRun.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QProcess>

namespace policywright::gui {
namespace {

constexpr int kStopLimitMs = 100; // until a stop is noticed
struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::Printing)
};

PrintOutcome writeFile(const std::string &pdf, const PrintChoice &choice, FileSystem &files)
{
    const auto written = files.replaceFile(choice.file.toStdString(), pdf, kCanBeMadeAgain);
    return {.problem = written ? QString() : shown(sentence(written.error()))};
}

PrintOutcome handOver(const std::string &pdf, const PrintChoice &choice, const QString &title, const QString &lp,
                      const std::stop_token &stop)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(lp, lpArguments(choice, title));
    process.write(pdf.data(), static_cast<qint64>(pdf.size()));
    process.closeWriteChannel();
    while (!process.waitForFinished(kStopLimitMs) && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return {.wasStopped = true};
        }
    }
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        const QString reason = QString::fromLocal8Bit(process.readAllStandardError()).simplified();
        return {.problem =
                    reason.isEmpty()
                        ? Words::tr("The printer “%1” did not take the document.").arg(choice.printer)
                        : Words::tr("The printer “%1” did not take the document: %2").arg(choice.printer, reason)};
    }
    return {};
}

PrintOutcome paint(const std::string &pdf, PrintTarget &target, const PdfToolbox &toolbox, const std::stop_token &stop,
                   const std::function<void(int)> &tell)
{
    const auto pages = toolbox.read(QByteArray::fromStdString(pdf));
    if (!pages)
        return {.problem = Words::tr("The PDF that was made cannot be read.")};
    if (target.choice().firstPage > pages->count())
        return {.problem = Words::tr("There is no page %1: the document has %2.")
                               .arg(target.choice().firstPage)
                               .arg(pages->count())};
    if (target.paint(*pages, stop, tell))
        return {};
    if (stop.stop_requested())
        return {.wasStopped = true};
    const PrintChoice choice = target.choice();
    return {.problem = choice.file.isEmpty()
                           ? Words::tr("The printer “%1” did not take the document.").arg(choice.printer)
                           : Words::tr("The file %1 cannot be written.").arg(choice.file)};
}

} // namespace

QStringList lpArguments(const PrintChoice &choice, const QString &title)
{
    const auto sides = [&] {
        switch (choice.sides) {
        case Sides::One: return QStringLiteral("sides=one-sided");
        case Sides::LongEdge: return QStringLiteral("sides=two-sided-long-edge");
        case Sides::ShortEdge: return QStringLiteral("sides=two-sided-short-edge");
        }
        return QString();
    };
    QStringList arguments{QStringLiteral("-d"),
                          choice.printer,
                          QStringLiteral("-n"),
                          QString::number(choice.copies),
                          QStringLiteral("-t"),
                          title,
                          QStringLiteral("-o"),
                          choice.paper == Paper::Letter ? QStringLiteral("media=Letter") : QStringLiteral("media=A4"),
                          QStringLiteral("-o"),
                          sides()};
    if (choice.inks == Inks::Grey)
        arguments << QStringLiteral("-o") << QStringLiteral("print-color-mode=monochrome");
    if (choice.firstPage > 0)
        arguments << QStringLiteral("-P") << QStringLiteral("%1-%2").arg(choice.firstPage).arg(choice.lastPage);
    return arguments;
}

PrintOutcome printDocument(const PageSource &source, PrintTarget &target, const PrintTools &tools,
                           const std::stop_token &stop, const std::function<void(int)> &tell)
{
    QString title;
    const auto titled = [&] {
        auto request = source();
        if (request)
            title = shown(request->job.title);
        return request;
    };
    const auto pdf = makePdf(titled, tools.pdfProgram, stop);
    if (!pdf)
        return {.problem = shown(sentence(pdf.error().front()))};
    if (stop.stop_requested())
        return {.wasStopped = true};
    tell(0);
    const PrintChoice choice = target.choice();
    if (!choice.file.isEmpty() && choice.firstPage == 0)
        return writeFile(*pdf, choice, tools.files);
    if (choice.file.isEmpty() && !tools.lp.isEmpty())
        return handOver(*pdf, choice, title, tools.lp, stop);
    return paint(*pdf, target, tools.toolbox, stop, tell);
}

} // namespace policywright::gui
