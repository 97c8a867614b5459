// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ArchiveWriter.h"

#include "core/archive/ArchiveLimits.h"
#include "core/archive/ArchiveReader.h"
#include "tests/support/HostileArchives.h"
#include "tests/support/TemporaryFolder.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <gtest/gtest.h>

namespace policywright::archive {
namespace {

using policywright::testing::goodArchives;
using policywright::testing::TemporaryFolder;
using policywright::testing::writeBytes;

const Entry kMimetype{"mimetype", "application/vnd.policywright.policy+zip"};

std::vector<Entry> usualEntries()
{
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "Clause " + std::to_string(i * 7919 % 5003) + " says so.\n";
    return {kMimetype,
            {"policy.json", text},
            {"packs/base/crisis/en.md", "# Crisis\n"},
            {"assets/logo.png", text},
            {"empty", ""},
            {"assets/zeros", std::string(100'000, '\0')}};
}

std::string written(const std::vector<Entry> &entries)
{
    const auto bytes = writeArchive(entries, "a.policy");
    EXPECT_TRUE(bytes) << describe(bytes.error());
    return bytes.value_or("");
}

Error errorOf(const std::vector<Entry> &entries)
{
    const auto bytes = writeArchive(entries, "a.policy");
    return bytes ? Error{ErrorCode::ArchiveNotWritten, "it was written all the same"} : bytes.error();
}

unsigned byteAt(const std::string &bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes.at(at));
}

// Of the entry with that name: 0 stored, 8 deflated.
unsigned methodOf(const std::string &archive, const std::string &name)
{
    return byteAt(archive, archive.find(name) - 30 + 8);
}

// The output of a Python program that is given a file. Empty when it fails.
std::string pythonOutput(const std::string &program, const std::string &file)
{
    const std::string command = "python3 -c '" + program + "' '" + file + "' 2>&1";
    FILE *pipe = ::popen(command.c_str(), "r");
    std::string output;
    std::array<char, 4096> block;
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe))
        output.append(block.data(), count);
    return ::pclose(pipe) == 0 ? output : "python failed: " + output;
}

// What Python's zipfile reads: a line `name size first-bytes-sum` an entry; every checksum is verified on the way.
constexpr const char *kPythonListing = "import sys, zipfile\n"
                                       "z = zipfile.ZipFile(sys.argv[1])\n"
                                       "assert z.testzip() is None\n"
                                       "for i in z.infolist():\n"
                                       "    b = z.read(i)\n"
                                       "    print(i.filename, len(b), sum(b) % 65521)\n";

std::string listingOf(const std::vector<Entry> &entries)
{
    std::string listing;
    for (const Entry &entry : entries) {
        unsigned long sum = 0;
        for (const char c : entry.bytes)
            sum += static_cast<unsigned char>(c);
        listing += entry.name + ' ' + std::to_string(entry.bytes.size()) + ' ' + std::to_string(sum % 65521) + '\n';
    }
    return listing;
}

TEST(ArchiveWriter, WritesWhatTheReaderReads)
{
    EXPECT_EQ(readArchive(written(usualEntries()), "a.policy"), usualEntries());
}

TEST(ArchiveWriter, PutsTheMediaTypeWhereFileManagersLook)
{
    const std::string archive = written({kMimetype});
    EXPECT_EQ(archive.substr(30, 8 + kMimetype.bytes.size()), "mimetype" + kMimetype.bytes);
    EXPECT_EQ(methodOf(archive, "mimetype"), 0u);
}

TEST(ArchiveWriter, StoresWhatIsCompressedAlreadyAndDeflatesTheRest)
{
    const std::string archive = written(usualEntries());
    EXPECT_EQ(methodOf(archive, "assets/logo.png"), 0u);
    EXPECT_EQ(methodOf(archive, "policy.json"), 8u);
}

TEST(ArchiveWriter, StoresWhatTheReaderWouldTakeForABomb)
{
    EXPECT_EQ(methodOf(written(usualEntries()), "assets/zeros"), 0u);
}

TEST(ArchiveWriter, WritesTheSameBytesInEveryTimeZone)
{
    const char *const old = std::getenv("TZ");
    const std::string saved = old ? old : "";
    const std::string here = written(usualEntries());
    for (const char *zone : {"UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Asia/Kathmandu"}) {
        ::setenv("TZ", zone, 1);
        ::tzset();
        EXPECT_EQ(written(usualEntries()), here) << zone;
    }
    old ? ::setenv("TZ", saved.c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}

TEST(ArchiveWriter, WritesWhatPythonReads)
{
    const TemporaryFolder folder;
    writeBytes(folder.path("a.zip"), written(usualEntries()));
    EXPECT_EQ(pythonOutput(kPythonListing, folder.path("a.zip")), listingOf(usualEntries()));
}

// No two programs may read two texts out of one file: whatever we accept, Python reads the same.
TEST(ArchiveWriter, AgreesWithPythonOnEveryForeignArchiveThatIsAccepted)
{
    const TemporaryFolder folder;
    for (const auto &good : goodArchives()) {
        const auto entries = readArchive(good.bytes, good.name);
        ASSERT_TRUE(entries) << good.name;
        writeBytes(folder.path("a.zip"), good.bytes);
        EXPECT_EQ(pythonOutput(kPythonListing, folder.path("a.zip")), listingOf(*entries)) << good.name;
    }
}

TEST(ArchiveWriter, NoticesAnArchiveThatDoesNotReadBackAsItWas)
{
    const std::string archive = written({kMimetype, {"a", "text"}});
    EXPECT_TRUE(checkReadsBack(archive, {kMimetype, {"a", "text"}}, "a.policy"));
    EXPECT_EQ(checkReadsBack(archive, {kMimetype, {"a", "tent"}}, "a.policy").error(),
              (Error{ErrorCode::ArchiveNotWritten, "a.policy", "a does not read back as it was"}));
    EXPECT_EQ(checkReadsBack(archive, {kMimetype}, "a.policy").error(),
              (Error{ErrorCode::ArchiveNotWritten, "a.policy", "it does not list what was packed"}));
}

TEST(ArchiveWriter, RefusesEntriesThatTheReaderWouldRefuse)
{
    EXPECT_EQ(errorOf({}), (Error{ErrorCode::ArchiveTypeMissing, "a.policy"}));
    EXPECT_EQ(errorOf({{"a", ""}, kMimetype}), (Error{ErrorCode::ArchiveTypeMissing, "a.policy"}));
    EXPECT_EQ(errorOf({kMimetype, {"../a", ""}}), (Error{ErrorCode::ArchiveNameNotAllowed, "a.policy", "../a"}));
    EXPECT_EQ(errorOf({kMimetype, {"a", ""}, {"A", ""}}), (Error{ErrorCode::ArchiveNameTwice, "a.policy", "A"}));
    EXPECT_EQ(errorOf({kMimetype, {"a/b", ""}, {"a", ""}}), (Error{ErrorCode::ArchiveNameClash, "a.policy", "a"}));
}

TEST(ArchiveWriter, RefusesMoreThanTheReaderReads)
{
    std::vector<Entry> many{kMimetype};
    for (std::size_t i = 0; i < kMaxEntries; ++i)
        many.push_back({"e" + std::to_string(i), ""});
    EXPECT_EQ(errorOf(many), (Error{ErrorCode::ArchiveTooManyEntries, "a.policy", "4096"}));
    many.pop_back();
    EXPECT_EQ(readArchive(written(many), "a.policy"), many);

    const std::string large(kMaxEntryBytes, 'x');
    EXPECT_EQ(errorOf({kMimetype, {"a", large + 'x'}}), (Error{ErrorCode::ArchiveEntryTooLarge, "a.policy", "a"}));
    std::vector<Entry> heavy{kMimetype};
    for (int i = 0; i < 8; ++i)
        heavy.push_back({"e" + std::to_string(i), large});
    EXPECT_EQ(errorOf(heavy), (Error{ErrorCode::ArchiveContentsTooLarge, "a.policy", "512 MiB"}));
}

} // namespace
} // namespace policywright::archive
