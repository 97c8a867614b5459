// SPDX-License-Identifier: Apache-2.0
#include "core/session/JournalFormat.h"

#include "core/base/Checksum.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::answer;

const std::string kFile = "a.journal";
const JournalHeader kOnAFile{
    "/home/ada/small.policy", "6f1c3c8e-0000-4000-8000-000000000001",
    BaseFile{std::string(64, 'a'), {.device = 1, .inode = UINT64_MAX, .modifiedNs = -5, .size = 7}}};
const JournalHeader kNeverSaved{"", "6f1c3c8e-0000-4000-8000-000000000001"};

std::vector<JournalEntry> everyEntry()
{
    const std::vector<Change> changes = test::everyChange();
    std::vector<JournalEntry> entries(changes.begin(), changes.end());
    entries.insert(entries.begin() + 3, SaveMark{std::string(64, 'b')});
    entries.insert(entries.begin() + 5, NewAsset{{"logo.png", std::string("\x89PNG\0\xFF", 6)}});
    return entries;
}

std::string journalOf(const JournalHeader &header, const std::vector<JournalEntry> &entries,
                      std::string_view bundle = {})
{
    return journalStart(header, bundle) + journalRecords(header, entries, 0);
}

std::string bytesOf(std::uint64_t value, std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

// As the header of JournalFormat.h describes it.
std::string recordOf(std::uint64_t number, const std::string &payload)
{
    const std::string length = bytesOf(payload.size(), 4);
    const std::string checksum = bytesOf(crc32c(length + bytesOf(number, 8) + payload), 4);
    return length + checksum + bytesOf(number, 8) + payload;
}

TEST(JournalFormat, IsTheOneThatIsDescribed)
{
    const std::string header =
        R"({"format":1,"policy":{"path":"/home/ada/small.policy","id":"6f1c3c8e-0000-4000-8000-000000000001"},)"
        R"("base":{"sha256":")" +
        std::string(64, 'a') + R"(","device":"1","inode":"18446744073709551615","modifiedNs":-5,"size":"7"}})";
    EXPECT_EQ(journalOf(kOnAFile, {Change(ClearAnswer{QuestionId("org_name")}), SaveMark{"cafe"},
                                   NewAsset{{"logo.png", std::string("\xFF\0", 2)}}}),
              "policywright journal\n" + recordOf(0, header) +
                  recordOf(1, R"({"do":"clearAnswer","question":"org_name"})") +
                  recordOf(2, R"({"do":"save","sha256":"cafe"})") +
                  recordOf(3, R"({"do":"addAsset","name":"logo.png","base64":"/wA="})"));
}

TEST(JournalFormat, HoldsTheBundleOfAPolicyThatWasNeverSaved)
{
    const std::string bundle("PK\0\xFF\n", 5);
    EXPECT_EQ(journalOf(kNeverSaved, {Change(ClearAnswer{QuestionId("org_name")})}, bundle),
              "policywright journal\n" +
                  recordOf(0, R"({"format":1,"policy":{"path":"","id":"6f1c3c8e-0000-4000-8000-000000000001"},)"
                              R"("base":null})") +
                  recordOf(1, bundle) + recordOf(2, R"({"do":"clearAnswer","question":"org_name"})"));
}

TEST(JournalFormat, ReadsBackWhatItWrote)
{
    EXPECT_EQ(readJournal(journalOf(kOnAFile, everyEntry()), kFile), (JournalContents{kOnAFile, "", everyEntry(), 0}));
    EXPECT_EQ(readJournal(journalOf(kNeverSaved, everyEntry(), "bundle"), kFile),
              (JournalContents{kNeverSaved, "bundle", everyEntry(), 0}));
    EXPECT_EQ(readJournal(journalOf(kOnAFile, {}), kFile), (JournalContents{kOnAFile, "", {}, 0}));
}

TEST(JournalFormat, GoesOnWithTheNextNumber)
{
    const std::vector<JournalEntry> entries = everyEntry();
    const std::span all(entries);
    for (const JournalHeader &header : {kOnAFile, kNeverSaved}) {
        EXPECT_EQ(journalRecords(header, all.first(4), 0) + journalRecords(header, all.subspan(4), 4),
                  journalRecords(header, all, 0));
    }
}

TEST(JournalFormat, GivesEveryWholeEntryHoweverTheJournalIsCut)
{
    for (const JournalHeader &header : {kOnAFile, kNeverSaved}) {
        const std::string bundle = header.base ? "" : "bundle";
        const std::string start = journalStart(header, bundle);
        const std::vector<JournalEntry> entries = everyEntry();
        const std::string whole = journalOf(header, entries, bundle);
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            const auto contents = readJournal(whole.substr(0, length), kFile);
            if (length < start.size()) {
                ASSERT_EQ(contents.error(), (Error{ErrorCode::NotAJournal, kFile})) << length;
                continue;
            }
            ASSERT_TRUE(contents) << length;
            std::size_t fitting = 0;
            while (fitting < entries.size() &&
                   start.size() + journalRecords(header, std::span(entries).first(fitting + 1), 0).size() <= length)
                ++fitting;
            const std::vector<JournalEntry> prefix(entries.begin(),
                                                   entries.begin() + static_cast<std::ptrdiff_t>(fitting));
            ASSERT_EQ(contents->entries, prefix) << length;
            ASSERT_EQ(contents->ignoredBytes,
                      length - start.size() - journalRecords(header, std::span(prefix), 0).size());
        }
    }
}

TEST(JournalFormat, NeverGivesAnEntryThatWasNotWrittenWhateverBitIsFlipped)
{
    const std::vector<JournalEntry> entries{Change(answer("org_name", std::string("A"))), SaveMark{"cafe"},
                                            Change(ClearAnswer{QuestionId("org_name")})};
    const std::string whole = journalOf(kOnAFile, entries);
    for (std::size_t at = 0; at < whole.size() * 8; ++at) {
        std::string damaged = whole;
        damaged[at / 8] = static_cast<char>(damaged[at / 8] ^ (1 << at % 8));
        const auto contents = readJournal(damaged, kFile);
        if (!contents)
            continue;
        ASSERT_EQ(contents->header, kOnAFile) << at;
        ASSERT_LT(contents->entries.size(), entries.size()) << at;
        ASSERT_TRUE(std::ranges::equal(contents->entries, std::span(entries).first(contents->entries.size()))) << at;
        ASSERT_GT(contents->ignoredBytes, 0U) << at;
    }
}

TEST(JournalFormat, EndsAtARecordOfAnotherJournal)
{
    const std::vector<JournalEntry> one{Change(ClearAnswer{QuestionId("a")})};
    const std::string other = journalRecords(kOnAFile, one, 5);
    EXPECT_EQ(readJournal(journalOf(kOnAFile, one) + other, kFile), (JournalContents{kOnAFile, "", one, other.size()}));
}

TEST(JournalFormat, EndsAtAnEntryThatItDoesNotKnow)
{
    const std::vector<JournalEntry> one{Change(ClearAnswer{QuestionId("a")})};
    for (const char *payload : {R"({"do":"explode"})", R"({"do":"save"})", R"({"do":"addAsset","name":"a"})",
                                R"({"do":"addAsset","name":"a","base64":"?"})", "no JSON", ""}) {
        const std::string rest = recordOf(2, payload) + recordOf(3, R"({"do":"clearAnswer","question":"b"})");
        EXPECT_EQ(readJournal(journalOf(kOnAFile, one) + rest, kFile),
                  (JournalContents{kOnAFile, "", one, rest.size()}))
            << payload;
    }
}

TEST(JournalFormat, RefusesAJournalOfANewerProgram)
{
    const auto contents =
        readJournal("policywright journal\n" + recordOf(0, R"({"format":2,"more":"than we know"})"), kFile);
    ASSERT_FALSE(contents);
    EXPECT_EQ(contents.error(), (Error{ErrorCode::NewerJournal, kFile}));
    EXPECT_EQ(sentence(contents.error()), "The recovery journal a.journal was written by a newer version of "
                                          "Policywright. Update the program to recover it.");
}

TEST(JournalFormat, RefusesWhatIsNoJournal)
{
    const std::string policy = R"("policy":{"path":"p","id":"i"})";
    const std::string base = R"("base":{"sha256":"x","device":"1","inode":"1","modifiedNs":1,"size":"1")";
    for (const std::string &header :
         {std::string("no JSON"), std::string("[]"), R"({"format":0,)" + policy + R"(,"base":null})",
          R"({"format":1,)" + policy + '}', std::string(R"({"format":1,"base":null})"),
          R"({"format":1,)" + policy + R"(,"base":{}})", R"({"format":1,)" + policy + ',' + base + '}',
          R"({"format":1,)" + policy +
              R"(,"base":{"sha256":"x","device":"-1","inode":"1","modifiedNs":1,"size":"1"}})"}) {
        const auto contents = readJournal("policywright journal\n" + recordOf(0, header), kFile);
        ASSERT_FALSE(contents) << header;
        EXPECT_EQ(sentence(contents.error()), "a.journal is not a recovery journal, or its beginning is damaged; "
                                              "nothing can be recovered from it.");
    }
    EXPECT_EQ(readJournal("", kFile).error(), (Error{ErrorCode::NotAJournal, kFile}));
    EXPECT_EQ(readJournal("policywright journals\n" + recordOf(0, "{}"), kFile).error(),
              (Error{ErrorCode::NotAJournal, kFile}));
}

} // namespace
} // namespace policywright::session
