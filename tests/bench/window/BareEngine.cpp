// SPDX-License-Identifier: Apache-2.0
//
// What a program does that shows a page and nothing else: `bare_engine FILE.html`. Says "ready" once the page is laid
// out. Then each line on the standard input, "load N", sets the whole page anew N times and prints the median of the
// milliseconds until it is laid out.
#include "tests/bench/window/Commands.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QWebEngineView>

namespace {

using policywright::bench::median;

// Returns once the page is laid out: what a script that asks for its height waits for.
double msOfLoading(QWebEngineView &view, const QString &html)
{
    QEventLoop waiting;
    QElapsedTimer clock;
    clock.start();
    const auto connection = QObject::connect(&view, &QWebEngineView::loadFinished, &view, [&](bool) {
        view.page()->runJavaScript(QStringLiteral("document.body.getBoundingClientRect().height"),
                                   [&](const QVariant &) { waiting.quit(); });
    });
    view.setHtml(html);
    waiting.exec();
    QObject::disconnect(connection);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QFile file(QApplication::arguments().value(1));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const QString html = QString::fromUtf8(file.readAll());
    QWebEngineView view;
    view.resize(900, 800);
    view.show();
    msOfLoading(view, html);
    policywright::bench::say("ready");
    return policywright::bench::obey({{"load", [&](const QStringList &arguments) {
                                           std::vector<double> times;
                                           for (int i = 0; i < arguments.value(0).toInt(); ++i) {
                                               policywright::bench::rest();
                                               times.push_back(msOfLoading(view, html));
                                           }
                                           return median(times);
                                       }}});
}
