// SPDX-License-Identifier: Apache-2.0
//
// The second program of a story, a process of its own (WindowVictim.cpp says what it can be told to do).
#pragma once

#include <QProcess>

namespace policywright::gui::test {

// Offscreen: it shall not take the keyboard from the window of the test.
inline void startVictim(QProcess &victim, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    victim.setProcessEnvironment(environment);
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(WINDOW_VICTIM), arguments);
}

} // namespace policywright::gui::test
