// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/IncludeRules.h"

#include <gtest/gtest.h>

namespace policywright::architecture {
namespace {

using Findings = std::vector<std::string>;

TEST(Includes, NameTheHeaderThatIsMissing)
{
    EXPECT_EQ(namesWithoutHeader({{"core/base/Path.cpp", "#include <string>\n"
                                                         "std::vector<std::string> parts(std::string_view path);\n"}}),
              Findings{"core/base/Path.cpp: std::vector needs <vector>"});
    EXPECT_EQ(namesWithoutHeader({{"core/base/Path.cpp", "return std::ranges::any_of(path, isSlash);\n"}}),
              Findings{"core/base/Path.cpp: std::any_of needs <algorithm>"});
    EXPECT_EQ(namesWithoutHeader({{"app/gui/Row.cpp", "#include <QWidget>\nauto *label = new QLabel(this);\n"}}),
              Findings{"app/gui/Row.cpp: new QLabel needs <QLabel>"});
}

TEST(Includes, MayComeByTheProjectsOwnHeaders)
{
    EXPECT_EQ(namesWithoutHeader({{"core/base/Path.h", "#include \"core/base/Parts.h\"\n"},
                                  {"core/base/Parts.h", "#include <vector>\nstd::vector<int> parts();\n"},
                                  {"core/base/Path.cpp", "#include \"core/base/Path.h\"\nstd::vector<int> all;\n"}}),
              Findings{});
}

TEST(Includes, AreNotAskedForByCommentsTextsAndUnknownNames)
{
    EXPECT_EQ(
        namesWithoutHeader({{"core/base/Path.cpp", "// std::vector\nauto said = \"std::map\";\nstd::other x;\n"}}),
        Findings{});
}

TEST(Includes, AreWholeInEveryFileOfTheProduct)
{
    const Findings findings = namesWithoutHeader(cppFilesBelow({"core", "app"}));
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

} // namespace
} // namespace policywright::architecture
