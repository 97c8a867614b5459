// SPDX-License-Identifier: Apache-2.0
//
// The floor of every program with a window: it says "ready" once an empty one is painted, and ends.
#include "tests/bench/window/Commands.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace {

class EmptyWindow final : public QWidget {
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            policywright::bench::say("ready");
            QApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
