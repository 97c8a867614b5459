// SPDX-License-Identifier: Apache-2.0
//
// A program that starts Qt Core and ends: what no program that links it can be faster than.
#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return 0;
}
