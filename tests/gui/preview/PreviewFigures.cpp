// SPDX-License-Identifier: Apache-2.0
//
// How long a changed answer takes to be laid out in the preview, beside a full load of the same page in the same
// engine: preview_figures [EXAMPLE [ROUNDS]], in the project's folder. Prints medians in milliseconds.
#include "tests/gui/preview/PreviewStage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

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
    QTest::qWait(100); // as between two keys: what was shown last is on the screen
    QSignalSpy loaded(&preview, &PreviewView::loaded);
    QElapsedTimer clock;
    clock.start();
    preview.show(document, settings);
    if (loaded.isEmpty())
        loaded.wait(30'000);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

// loadFinished of the bare engine, then one script that has it laid out: what setHtml() with the whole page would cost.
double msOfFullLoad(EngineView *engine, bool &isLoaded, const std::string &html)
{
    QTest::qWait(100);
    isLoaded = false;
    QElapsedTimer clock;
    clock.start();
    engine->load(QByteArray::fromStdString(html));
    while (!isLoaded)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    test::watch(engine);
    test::evaluated(QStringLiteral("document.body.getBoundingClientRect().height"));
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

// Our own share of a change, on the thread of the window: what has to be replaced.
double msOfComparing(const assembly::AssembledDocument &before, const assembly::AssembledDocument &now)
{
    render::ClauseHtmlCache cache;
    const ShownPage shown = shownPage(before, {}, cache);
    QElapsedTimer clock;
    clock.start();
    const auto changes = changesBetween(shown, shownPage(now, {}, cache));
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return changes ? ms : -1;
}

void measure(const std::string &example, int rounds)
{
    test::OpenPolicy file(example);
    LivePreview preview(nullptr, test::watchedEngine);
    preview.resize(900, 700);
    static_cast<QWidget &>(preview).show();
    std::cout << "first page " << msOf(preview, file.document(), {}) << '\n';
    std::vector<double> changed;
    std::vector<double> many;
    std::vector<double> structure;
    std::vector<double> compared;
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
        full.push_back(msOfFullLoad(engine, isLoaded, render::htmlPage(document, {})));
        file.answer("org_name", std::string(round % 2 ? "Wexmoor" : "Hythe"));
        many.push_back(msOf(preview, file.document(), {}));
        const ClauseId comesAndGoes = document.sections[2].clauses[0].content->id;
        if (file.policy().omissions.erase(comesAndGoes) == 0)
            file.policy().omissions.emplace(comesAndGoes, model::Omission{});
        compared.push_back(msOfComparing(document, file.document()));
        structure.push_back(msOf(preview, file.document(), {}));
    }
    std::cout << "one clause " << median(changed) << "\nmany clauses " << median(many) << "\na clause comes or goes "
              << median(structure) << ", comparing alone " << median(compared) << "\nfull load " << median(full)
              << "\none clause is 1/" << median(full) / median(changed) << " of it\n";
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
