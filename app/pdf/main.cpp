// SPDX-License-Identifier: Apache-2.0
//
// policywright-pdf: reads jobs, one JSON object a line, from standard input; prints them; writes a result for each to
// standard output. Started by `policywright` and by the window, not by people.
#include "app/pdf/Printer.h"

#include <QGuiApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>
#include <string>

#include <unistd.h>

namespace policywright::pdf {
namespace {

void report(const PdfResult &result)
{
    std::cout << toText(toJson(result), JsonStyle::Compact) << std::endl; // flushed: somebody waits for it
}

// Feeds whole lines to the printer as they arrive; the program ends when the input has ended and all is printed.
class JobReader final : public QObject {
public:
    explicit JobReader(Printer &printer) : m_printer(printer), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
        connect(&m_printer, &Printer::becameIdle, this, [this] { quitWhenDone(); });
    }

private:
    void read()
    {
        char buffer[64 * 1024];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            m_ended = true;
            m_notifier.setEnabled(false);
            quitWhenDone();
            return;
        }
        m_text.append(buffer, static_cast<std::size_t>(count));
        for (std::size_t end = m_text.find('\n'); end != std::string::npos; end = m_text.find('\n')) {
            take(m_text.substr(0, end));
            m_text.erase(0, end + 1);
        }
    }

    void take(const std::string &line)
    {
        auto job = parseJson(line, "job").and_then(pdfJobFromJson);
        if (job)
            m_printer.add(*std::move(job));
        else
            std::cerr << sentence(job.error()) << std::endl;
    }

    void quitWhenDone()
    {
        if (m_ended && m_printer.isIdle())
            QGuiApplication::quit();
    }

    Printer &m_printer;
    QSocketNotifier m_notifier;
    std::string m_text;
    bool m_ended = false;
};

} // namespace

static int runPrinter(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    prepareOfflineEngine();
    const QGuiApplication application(argc, argv);
    Printer printer(report);
    const JobReader reader(printer);
    return QGuiApplication::exec();
}

} // namespace policywright::pdf

int main(int argc, char **argv)
{
    return policywright::pdf::runPrinter(argc, argv);
}
