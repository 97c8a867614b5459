// SPDX-License-Identifier: Apache-2.0
#include "core/base/Checksum.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

namespace policywright {
namespace {

// RFC 3720, appendix B.4.
TEST(Checksum, IsThatOfTheStandard)
{
    std::string ascending(32, '\0');
    std::iota(ascending.begin(), ascending.end(), '\0');
    EXPECT_EQ(crc32c("123456789"), 0xE3069283U);
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAU);
    EXPECT_EQ(crc32c(std::string(32, '\xFF')), 0x62A8AB43U);
    EXPECT_EQ(crc32c(ascending), 0x46DD794EU);
    EXPECT_EQ(crc32c(""), 0U);
}

TEST(Checksum, GoesOnFromTheBytesBefore)
{
    EXPECT_EQ(crc32c("56789", crc32c("1234")), crc32c("123456789"));
    EXPECT_EQ(crc32c("", crc32c("1234")), crc32c("1234"));
}

} // namespace
} // namespace policywright
