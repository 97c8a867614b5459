// SPDX-License-Identifier: Apache-2.0
//
// Whoever makes a policy file can make its history as well: the chain has no key. So lines are changed at random here,
// and sealed anew, as a forger would do it: what comes of that is read or refused, and never anything else.
#include "core/base/Digest.h"
#include "core/history/RevisionLog.h"
#include "tests/core/history/HistoryTesting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <sstream>
#include <vector>

namespace policywright::history {
namespace {

struct Line {
    std::string id; // that others know it by, however its text was changed since
    std::string text;
};
using Lines = std::vector<Line>;

Json content(int value)
{
    const std::string words(static_cast<std::size_t>(value), 'w');
    return Json::Object{{"policy", Json::Object{{"value", value}, {"text", "These are the words " + words + "."}}},
                        {"list", Json::Array{1, value, "three"}}};
}

// With a branch, its merge, and events of each kind.
RevisionLog fullHistory()
{
    RevisionLog log(kFile);
    EXPECT_TRUE(log.add(note("first"), content(1)));
    const std::string first = log.head()->id;
    EXPECT_TRUE(log.record({.about = first, .when = "2026-11-22T10:00:00Z", .state = State::InReview}));
    EXPECT_TRUE(log.record({.about = first,
                            .when = "2026-11-22T11:00:00Z",
                            .state = State::Published,
                            .version = "1.0",
                            .publication = Publication{"1.0.0", "2026-11-22", {{"public", "html", 12, "d1"}}}}));
    EXPECT_TRUE(log.add(note("second"), content(2)));
    EXPECT_TRUE(log.addBehind(first, note("branch"), content(3)));
    const std::string branch = log.head()->id;
    EXPECT_TRUE(log.addBehind(log.revisions()[1].id, note("merged"), content(4), {branch}));
    EXPECT_TRUE(log.record({.about = log.head()->id,
                            .when = "2026-11-22T12:00:00Z",
                            .decision = ChangeDecision{.since = first, .clause = "rules.scope", .text = "d2"}}));
    EXPECT_TRUE(log.add(note("retired", State::Retired, "0.9"), content(5)));
    return log;
}

Lines linesOf(const std::string &text)
{
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back({sha256Hex(line), line});
    return lines;
}

class Forger {
public:
    explicit Forger(unsigned seed) : m_random(seed) {}

    // Without the first line.
    void change(Lines &lines)
    {
        const std::size_t at = below(lines.size());
        switch (below(7)) {
        case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size() + 1)), lines[at]); break;
        case 2: std::swap(lines[at], lines[below(lines.size())]); break;
        case 3: changeByte(lines[at].text); break;
        case 4: exchangePart(lines[at].text, lines[below(lines.size())].text); break;
        default: changeValue(lines[at].text); break;
        }
        if (lines.empty())
            lines.push_back({"none", "{}"});
    }

private:
    std::size_t below(std::size_t size) { return m_random() % size; }

    void changeByte(std::string &line)
    {
        if (!line.empty())
            line[below(line.size())] = static_cast<char>("{}[]\":,0-x\\\x80"[below(12)]);
    }

    // What stands from a place on, from another line's.
    void exchangePart(std::string &line, const std::string &other)
    {
        const std::size_t at = line.find("\"change\":");
        const std::size_t otherAt = other.find("\"change\":");
        if (at != std::string::npos && otherAt != std::string::npos)
            line = line.substr(0, at) + other.substr(otherAt);
    }

    // A text or a number becomes another one.
    void changeValue(std::string &line)
    {
        static constexpr auto kValues = std::to_array<std::string_view>(
            {"-1", "0", "1", "9223372036854775807", "1e308", "null", "true", "[]", "{}", "\"\"", "\"published\"",
             "\"retired\"", "\"\\u0000\"", "{\"is\":{}}", "{\"from\":0,\"cut\":9,\"put\":\"x\"}",
             "{\"from\":-1,\"cut\":1,\"put\":[]}", "{\"of\":{\"policy\":{\"gone\":[\"value\"]}}}", "[[[[[[[[]]]]]]]]"});
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == ':')
                starts.push_back(i + 1);
        }
        if (starts.empty())
            return;
        const std::size_t begin = starts[below(starts.size())];
        std::size_t end = begin;
        if (end < line.size() && line[end] == '"')
            end = std::min(line.find('"', end + 1), line.size() - 1) + 1;
        else
            end = std::min(line.find_first_of(",}]", end), line.size());
        line.replace(begin, end - begin, kValues[below(kValues.size())]);
    }

    std::mt19937 m_random;
};

// As the program would have written the lines: each names those before it by their digests, and the first one counts.
std::string sealed(Lines lines)
{
    std::vector<std::pair<std::string, std::string>> ids; // as it was, and now
    int revisions = 0;
    int events = 0;
    for (Line &line : lines) {
        for (const auto &[id, now] : ids) {
            for (std::size_t at = line.text.find(id); at != std::string::npos; at = line.text.find(id, at + id.size()))
                line.text.replace(at, id.size(), now);
        }
        ids.emplace_back(line.id, sha256Hex(line.text));
        ++(line.text.contains("\"about\":") ? events : revisions);
    }
    std::string text = R"({"format":2,"revisions":)" + std::to_string(revisions) + R"(,"events":)" +
                       std::to_string(events) + R"(,"head":")" + ids.back().second + "\"}\n";
    for (const Line &line : lines)
        text += line.text + '\n';
    return text;
}

// What can be asked of a history is answered, and a content that is given is the one that was kept.
void askAll(RevisionLog log)
{
    bool areWhole = true;
    for (const Revision &revision : log.revisions()) {
        const auto kept = log.contentOf(revision);
        if (kept) {
            EXPECT_EQ(RevisionLog::digestOf(*kept), revision.content);
        } else {
            EXPECT_EQ(kept.error().code, ErrorCode::HistoryDamaged);
            areWhole = false;
        }
        log.isSuperseded(revision);
        log.publishing(revision);
        const RevisionNote now = log.noteOf(revision);
        if (const auto found = log.named(now.version); !found) {
            EXPECT_TRUE(found.error().code == ErrorCode::UnknownRevision ||
                        found.error().code == ErrorCode::RevisionNotUnique);
        }
    }
    EXPECT_EQ(log.lookAtContents([](const Revision &, const Json &) -> Result<> { return {}; }).has_value(), areWhole);
    if (const auto states = log.checkStates(); !states) {
        EXPECT_EQ(states.error().code, ErrorCode::HistoryDamaged);
    }
    const RevisionLog whole = fullHistory();
    RevisionLog both = log;
    both.take(whole);
    const auto again = RevisionLog::fromText(log.toText(), kFile);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->revisions(), log.revisions());
    EXPECT_EQ(again->events(), log.events());
    if (log.add(note("goes on"), content(9))) {
        const auto more = RevisionLog::fromText(log.toText(), kFile);
        ASSERT_TRUE(more);
        EXPECT_EQ(more->contentOf(*more->head()), content(9));
    }
}

TEST(ForgedHistory, IsReadOrRefusedAndNeverAnythingElse)
{
    const char *const chosen = std::getenv("POLICYWRIGHT_FORGED_HISTORIES");
    const unsigned count = chosen ? static_cast<unsigned>(std::stoul(chosen)) : 3000;
    Lines good = linesOf(fullHistory().toText());
    good.erase(good.begin());
    unsigned taken = 0;
    for (unsigned seed = 1; seed <= count && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Forger forger(seed);
        Lines lines = good;
        for (unsigned changes = 1 + seed % 4; changes > 0; --changes)
            forger.change(lines);
        const auto log = RevisionLog::fromText(sealed(lines), kFile);
        if (!log) {
            EXPECT_EQ(log.error().code, ErrorCode::HistoryDamaged);
            continue;
        }
        ++taken;
        askAll(*log);
    }
    EXPECT_GT(taken, count / 10) << "the seals do not hold, so nothing was tried";
    EXPECT_LT(taken, count);
}

} // namespace
} // namespace policywright::history
