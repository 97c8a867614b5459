// SPDX-License-Identifier: Apache-2.0
//
// The main program of the window's tests: on Qt's offscreen platform, or, with POLICYWRIGHT_TEST_DISPLAY=own, on a
// screen of their own, whose server sends the keys and clicks.
#include "tests/gui/Input.h"
#include "tests/gui/OwnDisplay.h"
#include "tests/gui/Watchdog.h"

#include <gtest/gtest.h>

#include <optional>

int main(int argc, char **argv)
{
    using namespace policywright::gui::test;

    testing::InitGoogleTest(&argc, argv);
    const bool isListing = testing::GTEST_FLAG(list_tests);
    std::optional<OwnDisplay> display;
    if (!isListing && qgetenv("POLICYWRIGHT_TEST_DISPLAY") == "own") {
        display.emplace();
        qputenv("QT_QPA_PLATFORM", "xcb");
    } else if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const WatchedApplication application(argc, argv);
    setInput(display ? serverInput() : qtInput());
    const int result = RUN_ALL_TESTS();
    setInput(nullptr);
    return result;
}
