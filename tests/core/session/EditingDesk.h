// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the editing session share: files in memory, a policy of the small pack in one of them, and sessions
// that come and go.
#pragma once

#include "core/session/EditingSession.h"

#include "tests/core/session/EveryChange.h"
#include "tests/support/FixedClock.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {

class EditingDesk : public ::testing::Test {
protected:
    const std::string kPath = "/home/ada/small.policy";
    const std::string kJournals = "/data/recovery";

    // Puts a saved policy under kPath.
    void putPolicy(model::PolicyDocument policy = test::answeredPolicy())
    {
        PolicyFile file = test::policyFileWith(std::move(policy));
        file.path = kPath;
        ASSERT_TRUE(savePolicy(files, file));
    }

    template <class T>
    T orFail(ResultWithErrors<T> result)
    {
        EXPECT_TRUE(result) << describe(result.error().front());
        return std::move(result).value();
    }
    EditingSession opened() { return orFail(EditingSession::open(kPath, surroundings)); }
    EditingSession created(const std::string &path = "")
    {
        PolicyFile policy = test::policyFileWith(test::emptyPolicy());
        policy.path = path;
        return orFail(EditingSession::create(std::move(policy), surroundings));
    }
    // Of the only journal there is.
    Recovered recovered(const RecoveryOptions &options = {})
    {
        return orFail(EditingSession::recover(onlyJournal(), surroundings, options));
    }
    std::string onlyJournal()
    {
        const auto list = listJournals(files, kJournals);
        EXPECT_TRUE(list && list->unreadable.empty());
        EXPECT_EQ(list->journals.size(), 1U);
        return list->journals.empty() ? std::string("none") : list->journals.front().file;
    }
    std::size_t journals() { return listJournals(files, kJournals)->journals.size(); }

    // The policy as the file has it.
    model::PolicyDocument onDisk(const std::string &path)
    {
        PackCache cache;
        return orFail(openPolicy(files, path, cache)).bundle.policy;
    }

    policywright::testing::MemoryFileSystem files;
    policywright::testing::FixedClock clock{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};
    policywright::testing::SequentialIdSource ids;
    PackCache packs;
    Surroundings surroundings{files, clock, ids, packs, kJournals};
};

inline bundle::NamedBytes logo(std::string name, std::string more = "")
{
    return {std::move(name), "\x89PNG\r\n\x1a\n" + std::move(more)};
}

inline Change named(const std::string &text)
{
    return test::answer("org_name", text);
}

} // namespace policywright::session
