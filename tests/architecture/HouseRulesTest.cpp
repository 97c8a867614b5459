// SPDX-License-Identifier: Apache-2.0
//
// The guards themselves: they go red where they should. What they guard stands in HouseTest.cpp.
#include "tests/architecture/HouseRules.h"

#include <gtest/gtest.h>

namespace policywright::architecture {
namespace {

using Findings = std::vector<std::string>;

std::string lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "x\n";
    return text;
}

TEST(HouseRules, NameFilesThatAreTooLong)
{
    EXPECT_EQ(filesThatAreTooLong({{"core/a/A.cpp", lines(500)}, {"core/a/A.h", lines(300)}}), Findings{});
    EXPECT_EQ(filesThatAreTooLong({{"core/a/A.cpp", lines(501)}, {"core/a/A.h", lines(301)}}),
              (Findings{"core/a/A.cpp: 501 lines; at most 500", "core/a/A.h: 301 lines; at most 300"}));
}

TEST(HouseRules, RefuseNamesThatSayNothing)
{
    const Findings empty{"core/utils/A.h", "core/base/Common.h", "app/gui/StringHelpers.cpp", "tests/misc/B.cpp"};
    EXPECT_EQ(namesThatSayNothing(empty), empty);
    EXPECT_EQ(namesThatSayNothing({"core/markdown/CommonMark.cpp", "core/base/Miscount.h"}), Findings{});
}

TEST(HouseRules, NameSourcesThatNobodyBuilds)
{
    const std::vector<SourceFile> lists{{"core/a/CMakeLists.txt", "SOURCES A.cpp rules/B.cpp"}, {"CMakeLists.txt", ""}};
    EXPECT_EQ(sourcesThatNobodyBuilds({{"core/a/A.cpp", ""}, {"core/a/rules/B.cpp", ""}, {"core/a/A.h", ""}}, lists),
              Findings{});
    EXPECT_EQ(sourcesThatNobodyBuilds({{"core/a/AA.cpp", ""}, {"core/a/B.cpp", ""}, {"core/b/A.cpp", ""}}, lists),
              (Findings{"core/a/AA.cpp", "core/a/B.cpp", "core/b/A.cpp"}));
}

TEST(HouseRules, AskForALicenceInTheFirstLines)
{
    EXPECT_EQ(filesWithoutLicence({{"a.sh", "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n"}}), Findings{});
    EXPECT_EQ(filesWithoutLicence({{"a.cpp", ""}, {"b.cpp", lines(5) + "// SPDX-License-Identifier: Apache-2.0\n"}}),
              (Findings{"a.cpp", "b.cpp"}));
}

TEST(HouseRules, NameErrorsThatNoTestProduces)
{
    const std::string codes = "// POLICYWRIGHT_ERROR(code, kind, sentence)\n"
                              "POLICYWRIGHT_ERROR(FileNotFound, BadInput, \"There is no file {subject}.\")\n"
                              "POLICYWRIGHT_ERROR(File, BadInput, \"{subject} is not what {detail} says.\")\n";
    EXPECT_EQ(errorCodesWithoutTest(codes, {{"tests/ATest.cpp", "ErrorCode::FileNotFound"}}), Findings{"File"});
    EXPECT_EQ(errorCodesWithoutTest(codes, {{"tests/ATest.cpp", "FileNotFound, ErrorCode::File}"}}), Findings{});
    EXPECT_EQ(errorCodesWithoutTest(codes, {{"tests/ATest.cpp", "\"There is no file x.\""}}), Findings{"File"});
    EXPECT_EQ(errorCodesWithoutTest(codes, {}), (Findings{"FileNotFound", "File"}));
}

} // namespace
} // namespace policywright::architecture
