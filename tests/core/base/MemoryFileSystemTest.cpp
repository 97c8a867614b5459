// SPDX-License-Identifier: Apache-2.0
#include "tests/support/MemoryFileSystem.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

using policywright::testing::MemoryFileSystem;

TEST(MemoryFileSystem, RecordsEveryAccess)
{
    MemoryFileSystem files;
    files.put("p/a.yaml", "x");
    EXPECT_EQ(files.readFile("p/a.yaml", 10)->bytes, "x");
    EXPECT_EQ(files.list("p"), (std::vector<std::string>{"a.yaml"}));
    EXPECT_TRUE(files.replaceFile("p/a.yaml", "y", {}));
    EXPECT_EQ(files.accesses(), (std::vector<std::string>{"read p/a.yaml", "list p", "replace p/a.yaml"}));
    EXPECT_EQ(files.bytesOf("p/a.yaml~"), "x");
}

TEST(MemoryFileSystem, FailsWhenTheTestWantsIt)
{
    MemoryFileSystem files;
    files.put("a", "x");
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_TRUE(files.readFile("a", 10));
    EXPECT_EQ(files.replaceFile("a", "y", {}).error(),
              (Error{ErrorCode::FileNotWritable, "a", "the test wants it so"}));
    EXPECT_EQ(files.bytesOf("a"), "x");
}

TEST(MemoryFileSystem, KnowsWhetherAFileWasChanged)
{
    MemoryFileSystem files;
    files.put("a", "x");
    const auto known = files.identity("a");
    files.put("a", "x");
    EXPECT_EQ(files.replaceFile("a", "y", {.expected = *known}).error(), (Error{ErrorCode::FileChangedMeanwhile, "a"}));
    EXPECT_EQ(files.replaceFile("a", "y", {.expected = NoFile{}}).error(), (Error{ErrorCode::FileAlreadyExists, "a"}));
}

} // namespace
} // namespace policywright
