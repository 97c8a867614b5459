// SPDX-License-Identifier: Apache-2.0
#include "core/base/Error.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(Error, MakesOneSentenceFromItsParts)
{
    const Error error{ErrorCode::FileNotReadable, "answers.json", "permission denied"};
    EXPECT_EQ(sentence(error), "The file answers.json cannot be read: permission denied.");
    EXPECT_EQ(kindOf(error.code), ErrorKind::BadInput);
    EXPECT_EQ(nameOf(error.code), "FileNotReadable");
}

TEST(Error, ShowsTheLineAndACaret)
{
    const Error error{ErrorCode::NotAVersion, "1.x", {}, positionAt("id: base\nversion: 1.x\n", 18, "pack.yaml")};
    EXPECT_EQ(describe(error), "pack.yaml:2:10: \"1.x\" is not a version number; write it like 1.2.0.\n"
                               "    version: 1.x\n"
                               "             ^");
}

TEST(Error, LetsNoInputWriteToTheTerminal)
{
    const Error error{ErrorCode::FileNotFound, "a\x1b[2J\nb"};
    EXPECT_EQ(sentence(error), "There is no file a\uFFFD[2J\uFFFDb.");
}

TEST(Error, DoesNotFillPlaceholdersThatComeFromInput)
{
    const Error error{ErrorCode::FileNotReadable, "{detail}", "x"};
    EXPECT_EQ(sentence(error), "The file {detail} cannot be read: x.");
}

} // namespace
} // namespace policywright
