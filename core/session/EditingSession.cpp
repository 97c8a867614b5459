// SPDX-License-Identifier: Apache-2.0
#include "core/session/EditingSession.h"

#include "core/archive/ArchiveLimits.h"
#include "core/base/Digest.h"
#include "core/session/ChangeAdmission.h"

#include <algorithm>

namespace policywright::session {
namespace {

Errors asErrors(const Error &error)
{
    return {error};
}

Date today(const Clock &clock)
{
    return Date(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(clock.now())));
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

EditingSession::EditingSession(PolicyFile file, std::optional<std::string> digest, const Surroundings &surroundings,
                               assembly::Assembler assembler, RecoveryJournal journal)
    : m_surroundings(surroundings), m_file(std::make_unique<PolicyFile>(std::move(file))), m_digest(std::move(digest)),
      m_assembler(std::move(assembler)), m_journal(std::move(journal))
{
    takeAnswers();
}

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
    auto assembler = assembly::Assembler::create(file.packs, today(surroundings.clock));
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
    const std::size_t ignoredBytes = found->contents.ignoredBytes;
    found->contents.header = headerFor(base->policy, base->digest);
    found->contents.entries.assign(base->unsaved.begin(), base->unsaved.end());
    const model::PolicyDocument saved = base->policy.bundle.policy;
    auto session = of(std::move(base->policy), std::move(base->digest), surroundings,
                      RecoveryJournal(surroundings.files, *std::move(found)));
    if (!session)
        return std::unexpected(session.error());
    for (const Change &change : base->unsaved)
        session->m_history.add(change, apply(change, session->m_file->bundle.policy), Entry::Typing);
    session->endStep();
    session->takeAnswers();
    if (session->policy() != saved)
        return Recovered{*std::move(session), base->unsaved.size(), ignoredBytes};
    session->m_history = History();
    static_cast<void>(session->m_journal.drop()); // it holds nothing; what stays of it is found again and dropped
    return Recovered{*std::move(session), 0, ignoredBytes};
}

// -- changing the policy

Result<Effects> EditingSession::perform(const Change &requested, Entry entry)
{
    const auto change = admitted(requested, policy(), packs());
    if (!change)
        return std::unexpected(change.error());
    if (auto logo = checkLogo(*change); !logo)
        return std::unexpected(logo.error());
    if (changesNothing(*change, policy()))
        return Effects{};
    m_history.add(*change, apply(*change, m_file->bundle.policy), entry);
    return noteChange(*change);
}

Result<> EditingSession::checkLogo(const Change &change) const
{
    const auto *theme = std::get_if<SetTheme>(&change);
    if (!theme || theme->theme.logo.empty())
        return {};
    const bool isThere = std::ranges::contains(m_file->bundle.assets, theme->theme.logo, &bundle::NamedBytes::name);
    return isThere ? Result<>() : fail(ErrorCode::NotAnImage, theme->theme.logo);
}

std::optional<Effects> EditingSession::undo()
{
    return m_history.undo().transform([&](const Change &change) { return step(change); });
}

std::optional<Effects> EditingSession::redo()
{
    return m_history.redo().transform([&](const Change &change) { return step(change); });
}

Effects EditingSession::step(const Change &change)
{
    apply(change, m_file->bundle.policy);
    return noteChange(change);
}

Effects EditingSession::noteChange(const Change &done)
{
    m_journal.append(done);
    m_findings.reset();
    m_missing.reset();
    return targetOf(done).kind == TargetKind::Answer ? takeAnswers() : Effects{};
}

Effects EditingSession::takeAnswers()
{
    const AnswerList before = std::move(m_answers);
    m_answers.clear();
    const auto values = m_assembler.answers(policy());
    if (!values)
        return everything(packs()); // whoever asks for the answers is told why
    m_answers = answerListOf(packs(), **values);
    return before.empty() ? everything(packs()) : effectsBetween(packs(), before, m_answers);
}

ResultWithErrors<Impact> EditingSession::impactOf(const Change &requested, const std::vector<ViewId> &views)
{
    const auto change = admitted(requested, policy(), packs());
    if (!change)
        return std::unexpected(asErrors(change.error()));
    // What is assembled of the policy as it is, is known the next time; the copy forgets what it sees.
    if (auto offered = m_assembler.offeredViews(policy())) {
        for (const ViewId &view : *offered) {
            if (views.empty() || std::ranges::contains(views, view))
                static_cast<void>(m_assembler.assemble(policy(), view));
        }
    }
    return session::impactOf(*change, policy(), m_assembler, views);
}

// -- files

Result<> EditingSession::save()
{
    if (m_file->path.empty())
        return fail(ErrorCode::PolicyHasNoFile);
    if (hasKnownFile() && !isModified())
        return {}; // the backup stays what it is
    return put(*m_file);
}

Result<> EditingSession::saveAs(const std::string &path, IfThere ifThere)
{
    if (path == m_file->path && hasKnownFile())
        return save();
    auto target = targetAt(path, ifThere);
    if (!target)
        return std::unexpected(target.error());
    if (auto done = put(*target); !done)
        return done;
    *m_file = *std::move(target);
    return {};
}

Result<> EditingSession::saveCopy(const std::string &path, IfThere ifThere) const
{
    return targetAt(path, ifThere).and_then([&](PolicyFile target) {
        return savePolicy(m_surroundings.files, target);
    });
}

Result<PolicyFile> EditingSession::targetAt(const std::string &path, IfThere ifThere) const
{
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
Result<> EditingSession::put(PolicyFile &target)
{
    const auto bytes = bundle::writeBundle(target.bundle, target.path);
    if (!bytes)
        return std::unexpected(bytes.error());
    std::string digest = sha256Hex(*bytes);
    if (!m_journal.isEmpty()) {
        m_journal.append(SaveMark{digest});
        static_cast<void>(m_journal.flush()); // a save is better than a note about it
    }
    const auto known = target.identity;
    const auto saved = savePolicy(m_surroundings.files, target, *bytes);
    const bool isOurFile = &target == m_file.get();
    if (saved || (isOurFile && target.identity != known)) // behind FileNotConfirmed
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

// -- what the window shows

const Result<std::vector<check::Finding>> &EditingSession::findings()
{
    if (!m_findings)
        m_findings = check::findings(m_assembler, policy());
    return *m_findings;
}

const Result<std::vector<check::MissingAnswer>> &EditingSession::missing()
{
    if (!m_missing)
        m_missing = check::missingAnswers(m_assembler, policy());
    return *m_missing;
}

Result<std::vector<SectionProgress>> EditingSession::progress()
{
    return answers().transform([&](const assembly::AnswerValues *) { return progressOf(packs(), m_answers); });
}

} // namespace policywright::session
