// SPDX-License-Identifier: Apache-2.0
//
// How long a changed answer takes to be laid out in the preview, beside a full load of the same page in the same
// engine: preview_figures [EXAMPLE [ROUNDS]], in the project's folder. Prints medians in milliseconds.
#include "tests/gui/preview/PreviewStage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>
#include <iostream>

namespace policywright::gui {
namespace {

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double msOf(LivePreview &preview, const assembly::AssembledDocument &document, const render::HtmlSettings &settings)
{
    QSignalSpy loaded(&preview, &PreviewView::loaded);
    QElapsedTimer clock;
    clock.start();
    preview.show(document, settings);
    if (loaded.isEmpty())
        loaded.wait(30'000);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

// loadFinished of the bare engine, then one script that has it laid out: what setHtml() with the whole page would cost.
double msOfFullLoad(bool &isLoaded, const std::string &html)
{
    isLoaded = false;
    QElapsedTimer clock;
    clock.start();
    test::lastEngine()->load(QByteArray::fromStdString(html));
    while (!isLoaded)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    test::evaluated(QStringLiteral("document.body.getBoundingClientRect().height"));
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void measure(const std::string &example, int rounds)
{
    test::OpenPolicy file(example);
    LivePreview preview(nullptr, test::watchedEngine);
    preview.resize(900, 700);
    static_cast<QWidget &>(preview).show();
    std::cout << "first page " << msOf(preview, file.document(), {}) << '\n';
    std::vector<double> changed;
    std::vector<double> full;
    QWidget window;
    window.resize(900, 700);
    window.show();
    bool isLoaded = false;
    EngineView *const engine = (**test::watchedEngine())(
        &window, {.loaded = [&](bool) { isLoaded = true; }, .ended = [] {}, .said = [](const QString &) {}});
    engine->resize(window.size());
    engine->show();
    for (int round = 0; round < rounds; ++round) {
        file.answer("purpose_statement", "Round " + std::to_string(round));
        const assembly::AssembledDocument document = file.document();
        changed.push_back(msOf(preview, document, {}));
        full.push_back(msOfFullLoad(isLoaded, render::htmlPage(document, {})));
    }
    std::cout << "changed clause " << median(changed) << "\nfull load " << median(full) << "\nratio 1/"
              << median(full) / median(changed) << '\n';
}

} // namespace
} // namespace policywright::gui

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    policywright::gui::measure(argc > 1 ? argv[1] : "finance", argc > 2 ? std::stoi(argv[2]) : 50);
}
