// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/window/Commands.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <iostream>

#include <unistd.h>

namespace policywright::bench {

void say(const std::string &line)
{
    std::cout << line << std::endl; // flushed: somebody waits for it
}

int obey(const std::map<std::string, Command> &commands)
{
    int code = 0;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        std::string line;
        if (!std::getline(std::cin, line)) {
            QCoreApplication::quit();
            return;
        }
        QStringList words = QString::fromStdString(line).split(QLatin1Char(' '));
        const auto found = commands.find(words.takeFirst().toStdString());
        if (found == commands.end()) {
            code = 2;
            QCoreApplication::quit();
            return;
        }
        input.setEnabled(false); // the command runs the event loop
        say(std::to_string(found->second(words)));
        input.setEnabled(true);
    });
    QCoreApplication::exec();
    return code;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void rest(int ms)
{
    QEventLoop waiting;
    QTimer::singleShot(ms, &waiting, &QEventLoop::quit);
    waiting.exec();
}

} // namespace policywright::bench
