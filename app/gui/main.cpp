// SPDX-License-Identifier: Apache-2.0
//
// policywright-desktop: the window.
#include <QApplication>

int main(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("policywright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Policywright"));
    QApplication::setDesktopFileName(QStringLiteral("policywright"));
    const QApplication application(argc, argv);
    return QApplication::exec();
}
