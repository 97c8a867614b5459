// SPDX-License-Identifier: Apache-2.0
//
// Confirmations that come into an open policy's file, and out of it, beside what its author has not saved.
#include "core/session/EditingSession.h"

#include "core/session/Revisions.h"
#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

class EditingConfirmationsTest : public EditingDesk {
protected:
    void SetUp() override
    {
        PolicyFile file = test::policyFileWith(test::answeredPolicy());
        file.path = kPath;
        const auto kept = addRevision(file, {.when = "2026-11-01T09:00:00Z", .why = "x"});
        ASSERT_TRUE(kept);
        version = *kept;
        auto log = *revisionsIn(file);
        ASSERT_TRUE(log.record({.about = version.id,
                                .when = "2026-11-01T10:00:00Z",
                                .why = "x",
                                .state = history::State::Published,
                                .version = "1.0"}));
        keepRevisions(file, log);
        ASSERT_TRUE(savePolicy(files, file));
    }

    model::Confirmation of(const std::string &name) const
    {
        const Date day = *Date::fromIso("2026-11-20");
        return {.name = name, .revision = version.id, .content = version.content, .first = {day, "a.csv", day}};
    }
    static RemovePerson without(const std::string &name) { return {model::personKey(name, {})}; }
    static std::vector<std::string> namesIn(const PolicyFile &policy)
    {
        std::vector<std::string> names;
        const auto confirmations = confirmationsOf(policy);
        for (const model::Confirmation &each : confirmations->all())
            names.push_back(each.name);
        return names;
    }
    PolicyFile saved()
    {
        PackCache cache;
        return orFail(openPolicy(files, kPath, cache));
    }

    history::Revision version;
};

using Names = std::vector<std::string>;

TEST_F(EditingConfirmationsTest, AreInTheFileAtOnceAndNothingElseIsSaved)
{
    EditingSession session = opened();
    const model::PolicyDocument before = onDisk(kPath);
    ASSERT_TRUE(session.perform(named("Harbour")));
    EXPECT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada"), of("Bo")}}), 2U);
    EXPECT_EQ(namesIn(saved()), (Names{"Ada", "Bo"}));
    EXPECT_EQ(namesIn(session.file()), (Names{"Ada", "Bo"}));
    EXPECT_EQ(onDisk(kPath), before);
    EXPECT_TRUE(session.isModified());
    ASSERT_TRUE(session.save());
    EXPECT_EQ(onDisk(kPath), session.policy());
    EXPECT_EQ(namesIn(saved()), (Names{"Ada", "Bo"}));
}

TEST_F(EditingConfirmationsTest, LeaveAPolicyThatWasNotChangedSo)
{
    EditingSession session = opened();
    EXPECT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada")}}), 1U);
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(journals(), 0U);
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.save());
    EXPECT_EQ(namesIn(saved()), Names{"Ada"});
}

TEST_F(EditingConfirmationsTest, OfSomebodyWhoWasTakenOutComeBackByNoUndo)
{
    EditingSession session = opened();
    ASSERT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada"), of("Bo")}}), 2U);
    ASSERT_TRUE(session.perform(named("Harbour")));
    EXPECT_EQ(session.changeConfirmations(without("Ada")), 1U);
    EXPECT_FALSE(session.file().bundle.confirmations->contains("Ada"));
    while (session.undo()) {
    }
    while (session.redo()) {
    }
    ASSERT_TRUE(session.save());
    EXPECT_EQ(namesIn(session.file()), Names{"Bo"});
    EXPECT_EQ(namesIn(saved()), Names{"Bo"});
}

TEST_F(EditingConfirmationsTest, WriteNothingWhereNothingChanges)
{
    EditingSession session = opened();
    ASSERT_TRUE(session.changeConfirmations(TakeConfirmations{{of("Ada")}}));
    const auto bytes = files.bytesOf(kPath + '~');
    EXPECT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada")}}), 0U);
    EXPECT_EQ(session.changeConfirmations(without("Cy")), 0U);
    EXPECT_EQ(files.bytesOf(kPath + '~'), bytes) << "the backup stays what it is";
}

// -- crashes: the journal of a session that is gone is found, with the file before or after the replacement

TEST_F(EditingConfirmationsTest, LeaveUnsavedWorkToBeRecovered)
{
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        ASSERT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada")}}), 1U);
        ASSERT_EQ(session.changeConfirmations(TakeConfirmations{{of("Bo")}}), 1U);
        ASSERT_TRUE(session.perform(test::answer("org_name", "Harbour Trust")));
    }
    EXPECT_EQ(listJournals(files, kJournals)->journals.front().base, BaseState::Untouched);
    Recovered found = recovered();
    EXPECT_EQ(found.session.policy().answers.at(QuestionId("org_name")), model::Answer(std::string("Harbour Trust")));
    EXPECT_EQ(namesIn(found.session.file()), (Names{"Ada", "Bo"}));
    ASSERT_TRUE(found.session.save());
    EXPECT_EQ(namesIn(saved()), (Names{"Ada", "Bo"}));
}

TEST_F(EditingConfirmationsTest, StandInTheJournalBeforeTheFileIsTouched)
{
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    const std::string journal = onlyJournal();
    const auto fileBefore = *files.bytesOf(kPath);
    const std::size_t before = files.accesses().size();
    ASSERT_TRUE(session.changeConfirmations(TakeConfirmations{{of("Ada")}}));
    EXPECT_EQ((std::vector<std::string>(files.accesses().begin() + static_cast<std::ptrdiff_t>(before),
                                        files.accesses().end())),
              (std::vector<std::string>{"read " + kPath, "make " + kJournals, "grow " + journal, "replace " + kPath,
                                        "make " + kJournals, "grow " + journal}));
    EXPECT_FALSE(files.bytesOf(journal)->contains("Ada")) << "names of people are in no journal";
    // As if the replacement had not come to pass.
    const auto contents = readJournal(*files.bytesOf(journal), journal);
    ASSERT_TRUE(contents);
    EXPECT_EQ(std::get<SaveMark>(contents->entries.front()).digest, contents->header.base->digest);
    EXPECT_NE(*files.bytesOf(kPath), fileBefore);
}

TEST_F(EditingConfirmationsTest, ThatDoNotReachTheFileLeaveItsUnsavedWorkToBeRecovered)
{
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        files.failAfter(3, ErrorCode::FileNotWritable); // reading, the journal's folder, the journal
        EXPECT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada")}}).error().code, ErrorCode::FileNotWritable);
        EXPECT_EQ(session.file().bundle.confirmations, std::nullopt);
    }
    files.failNoMore();
    EXPECT_TRUE(namesIn(saved()).empty());
    EXPECT_EQ(recovered().session.policy().answers.at(QuestionId("org_name")), model::Answer(std::string("Harbour")));
}

// The new file is there, and no power cut was waited for: who is taken out must not come back with the next save.
TEST_F(EditingConfirmationsTest, ThatWereNotConfirmedByTheDiskAreThoseOfTheFile)
{
    EditingSession session = opened();
    ASSERT_TRUE(session.changeConfirmations(TakeConfirmations{{of("Ada")}}));
    files.failOnceAfter(1, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(session.changeConfirmations(without("Ada")).error().code, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(session.file().bundle.confirmations, std::nullopt);
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.save());
    EXPECT_TRUE(namesIn(saved()).empty());
}

TEST_F(EditingConfirmationsTest, ThatCannotBeWrittenLeaveEverythingAsItWas)
{
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    files.put(kPath, "somebody's");
    EXPECT_EQ(session.changeConfirmations(TakeConfirmations{{of("Ada")}}).error(),
              (Error{ErrorCode::FileChangedMeanwhile, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
    EXPECT_EQ(session.file().bundle.confirmations, std::nullopt);
    EXPECT_TRUE(session.isModified());
    EditingSession fresh = created();
    ASSERT_EQ(fresh.changeConfirmations(TakeConfirmations{{of("Ada")}}), 0U) << "of a version it never had";
}

TEST_F(EditingConfirmationsTest, OfAVersionThatWasNeverPublishedAreNotTaken)
{
    EditingSession session = opened();
    model::Confirmation other = of("Ada");
    other.revision = "somewhere else";
    EXPECT_EQ(session.changeConfirmations(TakeConfirmations{{other}}), 0U);
    EXPECT_EQ(saved().bundle.confirmations, std::nullopt);
}

} // namespace
} // namespace policywright::session
