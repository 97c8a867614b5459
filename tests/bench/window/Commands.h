// SPDX-License-Identifier: Apache-2.0
//
// How tests/bench/run talks to a program with a window that it measures: a line on its standard input is a command with
// arguments, the answer is one line with a number. The end of the input ends the program.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace policywright::bench {

using Command = std::function<double(const QStringList &arguments)>;

void say(const std::string &line);
int obey(const std::map<std::string, Command> &commands); // the exit code: 2 for a command that is not known
double median(std::vector<double> values);                // of at least one
void rest(int ms = 150); // in an event loop; as between two keys: what was shown last is on the screen

} // namespace policywright::bench
