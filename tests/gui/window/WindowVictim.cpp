// SPDX-License-Identifier: Apache-2.0
//
// Types into a window until it is killed: `window_victim FOLDER`, with a.policy in it. A line for every key, with what
// stands in the field since and the milliseconds since the first: "12 1034 aaaaaaaaaaaa".
#include "app/gui/window/WorkArea.h"
#include "tests/gui/window/Installation.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

namespace policywright::gui::test {
namespace {

int typeForEver(const std::string &folder)
{
    Installation installation(folder);
    PolicyWindow window(installation.program());
    window.show();
    window.openFile(QString::fromStdString(installation.path("a.policy")));
    if (!opened(window))
        return 1;
    window.work()->goToQuestion(QuestionId("org_name"));
    QElapsedTimer time;
    time.start();
    std::string typed;
    for (;;) {
        typed += 'a';
        window.work()->controller().answer(QuestionId("org_name"), model::Answer(typed));
        std::printf("%zu %lld %s\n", typed.size(), static_cast<long long>(time.elapsed()), typed.c_str());
        std::fflush(stdout);
        QTest::qWait(23);
    }
}

} // namespace
} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return argc == 2 ? policywright::gui::test::typeForEver(argv[1]) : 2;
}
