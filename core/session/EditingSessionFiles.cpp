// SPDX-License-Identifier: Apache-2.0
//
// How an editing session begins, saves, recovers and ends.
#include "core/session/EditingSession.h"

#include "core/archive/ArchiveLimits.h"
#include "core/base/Digest.h"
#include "core/session/PolicyReview.h"
#include "core/session/Revisions.h"

#include <algorithm>

namespace policywright::session {
namespace {

Errors asErrors(const Error &error)
{
    return {error};
}

JournalHeader headerFor(const PolicyFile &file, const std::optional<std::string> &digest)
{
    JournalHeader header{file.path, file.bundle.policy.id};
    if (digest && file.identity)
        header.base = BaseFile{*digest, *file.identity};
    return header;
}

RecoveryJournal newJournal(const Surroundings &surroundings, JournalHeader header, std::string bundle = {})
{
    return {surroundings.files, newJournalFile(surroundings.journalFolder, surroundings.ids), std::move(header),
            std::move(bundle)};
}

} // namespace

// -- coming and going

EditingSession::~EditingSession()
{
    if (!m_file)
        return; // moved from
    // Nobody is left to be told of an error; the next session finds what could be written.
    static_cast<void>(isModified() ? m_journal.flush() : m_journal.drop());
}

ResultWithErrors<EditingSession> EditingSession::of(PolicyFile file, std::optional<std::string> digest,
                                                    const Surroundings &surroundings, RecoveryJournal journal)
{
    auto assembler = assembly::Assembler::create(file.packs, todayOf(surroundings.clock));
    if (!assembler)
        return std::unexpected(asErrors(assembler.error()));
    return EditingSession(std::move(file), std::move(digest), surroundings, *std::move(assembler), std::move(journal));
}

ResultWithErrors<EditingSession> EditingSession::create(PolicyFile policy, const Surroundings &surroundings)
{
    auto bundle = bundle::writeBundle(policy.bundle, policy.path);
    if (!bundle)
        return std::unexpected(asErrors(bundle.error()));
    policy.identity.reset();
    RecoveryJournal journal = newJournal(surroundings, headerFor(policy, std::nullopt), *std::move(bundle));
    return of(std::move(policy), std::nullopt, surroundings, std::move(journal));
}

ResultWithErrors<EditingSession> EditingSession::open(const std::string &path, const Surroundings &surroundings)
{
    const auto contents = surroundings.files.readFile(path, archive::kMaxArchiveBytes);
    if (!contents)
        return std::unexpected(asErrors(contents.error()));
    auto file = openPolicy(*contents, path, surroundings.packs);
    if (!file)
        return std::unexpected(file.error());
    std::string digest = sha256Hex(contents->bytes);
    RecoveryJournal journal = newJournal(surroundings, headerFor(*file, digest));
    return of(*std::move(file), std::move(digest), surroundings, std::move(journal));
}

ResultWithErrors<Recovered> EditingSession::recover(const std::string &journal, const Surroundings &surroundings,
                                                    const RecoveryOptions &options)
{
    auto found = RecoveryJournal::find(surroundings.files, journal);
    if (!found)
        return std::unexpected(asErrors(found.error()));
    auto base = recoveryBase(surroundings.files, *found, options, surroundings.packs);
    if (!base)
        return std::unexpected(base.error());
    if (std::ranges::any_of(base->unsaved, isAboutReview)) {
        if (const auto known = reviewIn(base->policy); !known)
            return std::unexpected(asErrors(known.error()));
    }
    const std::size_t ignoredBytes = found->contents.ignoredBytes;
    found->contents.header = headerFor(base->policy, base->digest);
    found->contents.entries.assign(base->assets.begin(), base->assets.end());
    found->contents.entries.insert(found->contents.entries.end(), base->unsaved.begin(), base->unsaved.end());
    const model::PolicyDocument saved = base->policy.bundle.policy;
    auto session = of(std::move(base->policy), std::move(base->digest), surroundings,
                      RecoveryJournal(surroundings.files, *std::move(found)));
    if (!session)
        return std::unexpected(session.error());
    for (const Change &change : base->unsaved) {
        session->m_history.add(change, apply(change, session->m_file->bundle.policy), Entry::Typing);
        session->take(change);
        session->takePacks(change);
    }
    session->endStep();
    session->takeAnswers();
    if (session->policy() != saved || !session->m_isReviewKept)
        return Recovered{*std::move(session), base->unsaved.size(), ignoredBytes};
    session->m_history = History();
    static_cast<void>(session->m_journal.drop()); // it holds nothing; what stays of it is found again and dropped
    return Recovered{*std::move(session), 0, ignoredBytes};
}

// -- files

Result<> EditingSession::save()
{
    if (m_file->path.empty())
        return fail(ErrorCode::PolicyHasNoFile);
    if (hasKnownFile() && !isModified())
        return {}; // the backup stays what it is
    keepReview();
    PolicyFile target = *m_file; // what the window shows meanwhile stays as it is
    auto done = put(target, Target::OwnFile);
    m_file->identity = target.identity;
    return done;
}

Result<> EditingSession::saveRevision(const history::RevisionNote &note)
{
    const auto saved = saveWithHistory([&](PolicyFile &policy) -> ResultWithErrors<> {
        if (auto added = addRevision(policy, note); !added)
            return std::unexpected(asErrors(added.error()));
        return {};
    });
    return saved ? Result<>() : std::unexpected(saved.error().front());
}

ResultWithErrors<> EditingSession::saveWithHistory(const std::function<ResultWithErrors<>(PolicyFile &policy)> &record)
{
    if (m_file->path.empty())
        return std::unexpected(Errors{{ErrorCode::PolicyHasNoFile}});
    keepReview();
    PolicyFile target = *m_file;
    ResultWithErrors<> recorded;
    m_surroundings.patiently([&] { recorded = record(target); });
    if (!recorded)
        return recorded;
    auto saved = put(target, Target::OwnFile);
    m_file->identity = target.identity;
    if (!saved)
        return std::unexpected(asErrors(saved.error()));
    m_file->bundle.history = std::move(target.bundle.history);
    m_file->bundle.historyParts = std::move(target.bundle.historyParts);
    return {};
}

Result<std::size_t> EditingSession::changeConfirmations(const ConfirmationsChange &change)
{
    PolicyFile changed = *m_file;
    auto count = session::changeConfirmations(changed, change);
    if (!count || *count == 0)
        return count;
    auto saved = fileAsSaved();
    if (!saved)
        return std::unexpected(saved.error());
    if (const auto there = session::changeConfirmations(*saved, change); !there)
        return there;
    if (auto done = putConfirmations(*saved, std::move(changed.bundle.confirmations)); !done)
        return std::unexpected(done.error());
    return count;
}

Result<PolicyFile> EditingSession::fileAsSaved() const
{
    if (m_file->path.empty() || !m_digest)
        return fail(ErrorCode::PolicyHasNoFile);
    const auto contents = m_surroundings.files.readFile(m_file->path, archive::kMaxArchiveBytes);
    if (!contents || sha256Hex(contents->bytes) != *m_digest)
        return fail(ErrorCode::FileChangedMeanwhile, m_file->path);
    return bundle::readBundle(contents->bytes, m_file->path).transform([&](bundle::PolicyBundle bundle) {
        return PolicyFile{m_file->path, contents->identity, std::move(bundle), m_file->packs};
    });
}

// The journal says first that everything in it is unsaved on the new file as well: a crash before or after the
// replacement finds the author's work.
Result<> EditingSession::putConfirmations(PolicyFile &target, std::optional<std::string> confirmations)
{
    const auto bytes = bundle::writeBundle(target.bundle, target.path);
    if (!bytes)
        return std::unexpected(bytes.error());
    std::string digest = sha256Hex(*bytes);
    if (!m_journal.isEmpty()) {
        m_journal.standAlsoOn(SaveMark{digest});
        if (auto noted = m_journal.flush(); !noted)
            return noted;
    }
    const auto known = target.identity;
    Result<> saved;
    m_surroundings.patiently([&] { saved = savePolicy(m_surroundings.files, target, *bytes); });
    if (!saved && target.identity == known)
        return saved;
    m_file->bundle.confirmations = std::move(confirmations); // behind FileNotConfirmed, too: that file is there
    m_file->identity = target.identity;
    m_digest = std::move(digest);
    m_journal.standOn(headerFor(*m_file, m_digest));
    static_cast<void>(m_journal.flush()); // what stands there fits both files
    return saved;
}

Result<> EditingSession::saveAs(const std::string &path, IfThere ifThere)
{
    if (path == m_file->path && hasKnownFile())
        return save();
    auto target = targetAt(path, ifThere);
    if (!target)
        return std::unexpected(target.error());
    if (auto done = put(*target, Target::OtherFile); !done)
        return done;
    *m_file = *std::move(target);
    return {};
}

Result<> EditingSession::saveCopy(const std::string &path, IfThere ifThere, CopyFor whom)
{
    if (path == m_file->path)
        return fail(ErrorCode::FileAlreadyExists, path);
    return targetAt(path, ifThere).and_then([&](PolicyFile target) {
        if (whom == CopyFor::Reviewer)
            target.bundle.confirmations.reset();
        Result<> saved;
        m_surroundings.patiently([&] { saved = savePolicy(m_surroundings.files, target); });
        return saved;
    });
}

Result<PolicyFile> EditingSession::targetAt(const std::string &path, IfThere ifThere)
{
    keepReview();
    PolicyFile target = *m_file;
    target.path = path;
    target.identity.reset();
    if (ifThere == IfThere::Replace) {
        if (const auto identity = m_surroundings.files.identity(path))
            target.identity = *identity;
        else if (identity.error().code != ErrorCode::FileNotFound)
            return std::unexpected(identity.error());
    }
    return target;
}

// Puts the policy under the target's name; then it is saved and the journal begins anew.
Result<> EditingSession::put(PolicyFile &target, Target kind)
{
    Result<std::string> bytes;
    std::string digest;
    m_surroundings.patiently([&] {
        bytes = bundle::writeBundle(target.bundle, target.path);
        if (bytes)
            digest = sha256Hex(*bytes);
    });
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!m_journal.isEmpty()) {
        m_journal.append(SaveMark{digest});
        static_cast<void>(m_journal.flush()); // a save is better than a note about it
    }
    const auto known = target.identity;
    Result<> saved;
    m_surroundings.patiently([&] { saved = savePolicy(m_surroundings.files, target, *bytes); });
    if (saved || (kind == Target::OwnFile && target.identity != known)) // behind FileNotConfirmed
        m_digest = std::move(digest);
    if (!saved)
        return saved;
    m_history.markSaved();
    static_cast<void>(m_journal.drop()); // what stays of it says by its mark that it was saved
    m_journal.standOn(headerFor(target, m_digest));
    return {};
}

// Whether the file is there as this session left it. Copying, syncing and restoring give a file another identity and
// leave its contents: that is no other file.
bool EditingSession::hasKnownFile()
{
    const auto identity = m_surroundings.files.identity(m_file->path);
    if (!m_digest || !identity || *identity == m_file->identity)
        return m_digest && identity;
    const auto contents = m_surroundings.files.readFile(m_file->path, archive::kMaxArchiveBytes);
    if (!contents || sha256Hex(contents->bytes) != *m_digest)
        return false;
    m_file->identity = contents->identity;
    return true;
}

Result<> EditingSession::discard()
{
    return m_journal.drop();
}

} // namespace policywright::session
