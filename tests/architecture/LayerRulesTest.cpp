// SPDX-License-Identifier: Apache-2.0
//
// The guard itself: it goes red where it should. What it guards stands in LayersTest.cpp.
#include "tests/architecture/LayerRules.h"

#include <gtest/gtest.h>

namespace policywright::architecture {
namespace {

constexpr std::string_view kArchitecture = "# Layers\n"
                                           "\n"
                                           "| from | may include |\n"
                                           "|---|---|\n"
                                           "| core/base | QtCore |\n"
                                           "| core/archive | core/base, KArchive |\n"
                                           "| app/cli | core, QtCore |\n"
                                           "| app/gui | core, Qt |\n"
                                           "\n"
                                           "| library | headers |\n"
                                           "|---|---|\n"
                                           "| KArchive | KZip |\n"
                                           "| yaml-cpp | yaml-cpp/ |\n";

std::vector<std::string> violations(std::string path, std::string text)
{
    const LayerRules rules(kArchitecture, [](std::string_view header) -> std::string {
        return header == "QWidget" ? "QtWidgets" : header == "QString" ? "QtCore" : "";
    });
    return rules.violations({std::move(path), std::move(text)});
}

using Findings = std::vector<std::string>;

TEST(LayerRules, AcceptWhatTheTableNames)
{
    EXPECT_EQ(violations("core/archive/Zip.cpp", "#include \"core/archive/Zip.h\"\n"
                                                 "#include \"core/base/Error.h\"\n"
                                                 "#include <KZip>\n"
                                                 "#include <string_view>\n"),
              Findings{});
    EXPECT_EQ(violations("app/cli/Main.cpp", "#include \"core/archive/Zip.h\"\n"), Findings{});
    EXPECT_EQ(violations("app/gui/Window.cpp", "#include <QWidget>\n"), Findings{});
}

TEST(LayerRules, NameTheLineThatIncludesUpward)
{
    EXPECT_EQ(violations("core/base/Error.cpp", "#include <string>\n  #  include \"core/archive/Zip.h\" // why\n"),
              Findings{"core/base/Error.cpp:2:   #  include \"core/archive/Zip.h\" // why: core/base may not include "
                       "core/archive"});
    EXPECT_EQ(violations("core/archive/Zip.h", "#include \"app/cli/Main.h\"\n"),
              Findings{"core/archive/Zip.h:1: #include \"app/cli/Main.h\": core/archive may not include app/cli"});
}

TEST(LayerRules, RefuseALibraryThatAnotherRoomWraps)
{
    EXPECT_EQ(violations("core/base/Error.cpp", "#include <KZip>\n"),
              Findings{"core/base/Error.cpp:1: #include <KZip>: core/base may not include KArchive"});
    EXPECT_EQ(violations("core/base/Error.cpp", "#include <yaml-cpp/yaml.h>\n"),
              Findings{"core/base/Error.cpp:1: #include <yaml-cpp/yaml.h>: core/base may not include yaml-cpp"});
}

TEST(LayerRules, RefuseAQtModuleThatTheRowDoesNotName)
{
    EXPECT_EQ(violations("app/cli/Main.cpp", "#include <QWidget>\n"),
              Findings{"app/cli/Main.cpp:1: #include <QWidget>: app/cli may not include QtWidgets"});
}

TEST(LayerRules, RefuseQtHeadersWithTheirModule)
{
    EXPECT_EQ(violations("core/base/Error.h", "#include <QtCore/QString>\n"),
              Findings{"core/base/Error.h:1: #include <QtCore/QString>: name Qt's header without its module"});
}

TEST(LayerRules, RefuseHeadersThatNobodyListed)
{
    EXPECT_EQ(violations("core/base/Error.h", "#include <sodium.h>\n"),
              Findings{"core/base/Error.h:1: #include <sodium.h>: no library of ARCHITECTURE.md has this header"});
}

TEST(LayerRules, RefuseHeadersNamedWithoutTheirLayer)
{
    EXPECT_EQ(violations("core/base/Error.cpp", "#include \"Error.h\"\n"),
              Findings{"core/base/Error.cpp:1: #include \"Error.h\": name the header by its layer, like "
                       "\"core/base/Error.h\""});
}

TEST(LayerRules, RefuseFoldersThatHaveNoRow)
{
    EXPECT_EQ(
        violations("core/network/Get.cpp", "#include \"core/base/Error.h\"\n"),
        Findings{"core/network/Get.cpp:1: #include \"core/base/Error.h\": core/network may not include core/base"});
}

} // namespace
} // namespace policywright::architecture
