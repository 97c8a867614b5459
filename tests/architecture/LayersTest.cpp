// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/LayerRules.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace policywright::architecture {
namespace {

using Findings = std::vector<std::string>;

std::string qtModuleOf(std::string_view header)
{
    for (const auto &module : std::filesystem::directory_iterator(POLICYWRIGHT_QT_HEADERS)) {
        if (std::filesystem::exists(module.path() / header))
            return module.path().filename().string();
    }
    return {};
}

LayerRules rulesOfTheProject()
{
    return {readText("ARCHITECTURE.md"), qtModuleOf};
}

TEST(Layers, AreKeptByEveryInclude)
{
    const LayerRules rules = rulesOfTheProject();
    Findings findings;
    for (const SourceFile &file : cppFilesBelow({"core", "app"})) {
        const Findings found = rules.violations(file);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

TEST(Layers, KnowQtsModules)
{
    EXPECT_EQ(qtModuleOf("QString"), "QtCore");
    EXPECT_EQ(qtModuleOf("QWidget"), "QtWidgets");
}

TEST(Layers, WrapEveryArchiveInOneRoom)
{
    EXPECT_EQ(rulesOfTheProject().foldersThatMayInclude("KArchive"), Findings{"core/archive"});
}

TEST(Layers, KeepWidgetsAndTheWebEngineOutOfTheCoreAndTheCommandLine)
{
    EXPECT_EQ(rulesOfTheProject().foldersThatMayInclude("Qt"), Findings{"app/gui"});
    EXPECT_EQ(rulesOfTheProject().foldersThatMayInclude("QtWidgets"), Findings{});
    EXPECT_EQ(rulesOfTheProject().foldersThatMayInclude("QtWebEngineCore"), Findings{"app/pdf"});
}

} // namespace
} // namespace policywright::architecture
