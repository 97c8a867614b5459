// SPDX-License-Identifier: Apache-2.0
#include "core/session/EditingSession.h"

#include "core/session/ChangeAdmission.h"
#include "core/session/Logo.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/PolicyReview.h"

#include <QtAssert>

#include <algorithm>
#include <utility>

namespace policywright::session {
namespace {

Errors asErrors(const Error &error)
{
    return {error};
}

} // namespace

EditingSession::EditingSession(PolicyFile file, std::optional<std::string> digest, const Surroundings &surroundings,
                               assembly::Assembler assembler, RecoveryJournal journal)
    : m_surroundings(surroundings), m_file(std::make_unique<PolicyFile>(std::move(file))), m_digest(std::move(digest)),
      m_assembler(std::move(assembler)), m_journal(std::move(journal))
{
    takeAnswers();
}

Result<Effects> EditingSession::perform(const Change &requested, Entry entry)
{
    const auto change = admitted(requested, policy(), packs());
    if (!change)
        return std::unexpected(change.error());
    if (auto logo = checkLogo(*change); !logo)
        return std::unexpected(logo.error());
    if (isAboutReview(*change)) {
        if (const auto known = review(); !known)
            return std::unexpected(known.error());
    }
    if (changesNothing(*change, policy()))
        return Effects{};
    m_history.add(*change, apply(*change, m_file->bundle.policy), entry);
    take(*change);
    return noteChange(*change);
}

Result<> EditingSession::checkLogo(const Change &change) const
{
    if (const auto *several = std::get_if<Several>(&change)) {
        for (const SingleChange &single : several->changes) {
            if (auto there = checkLogo(widened(single)); !there)
                return there;
        }
    }
    const auto *theme = std::get_if<SetTheme>(&change);
    if (!theme || theme->theme.logo.empty())
        return {};
    const bool isThere = std::ranges::contains(m_file->bundle.assets, theme->theme.logo, &bundle::NamedBytes::name);
    return isThere ? Result<>() : fail(ErrorCode::NotAnImage, theme->theme.logo);
}

Result<> EditingSession::addLogo(const bundle::NamedBytes &logo)
{
    const bool isThere = std::ranges::contains(m_file->bundle.assets, logo);
    if (auto added = session::addLogo(m_file->bundle, logo); !added || isThere)
        return added;
    m_journal.append(NewAsset{logo});
    return {};
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
    take(change);
    takePacks(change);
    return noteChange(change);
}

Result<const annotate::ReviewFile *> EditingSession::review()
{
    if (!m_review)
        m_review = reviewIn(*m_file);
    if (!*m_review)
        return std::unexpected(m_review->error());
    return &**m_review;
}

Result<Effects> EditingSession::updatePacks(const PolicyUpdate &update, const history::RevisionNote &note)
{
    PolicyFile updated = *m_file;
    if (auto taken = takeUpdate(updated, update, note); !taken)
        return std::unexpected(taken.error());
    return becomeAs(std::move(updated));
}

Result<Effects> EditingSession::followParent(const ParentFollow &follow, const history::RevisionNote &note)
{
    PolicyFile following = *m_file;
    if (auto taken = takeFollow(following, follow, note); !taken)
        return std::unexpected(taken.error());
    return becomeAs(std::move(following));
}

Result<Effects> EditingSession::extendParent(const ParentState &parent)
{
    PolicyFile extending = *m_file;
    if (auto attached = attach(extending, parent); !attached)
        return std::unexpected(attached.error());
    return becomeAs(std::move(extending));
}

Result<PolicyFileMerge> EditingSession::mergeCopy(const bundle::PolicyBundle &theirs, const std::string &path,
                                                  const MergeDecisions &decisions, const history::RevisionNote &note)
{
    PolicyFile made = *m_file;
    auto merged = mergePolicyFile(made, theirs, path, decisions, {}, note);
    if (!merged || merged->state != PolicyFileMerge::State::Merged)
        return merged;
    const model::PolicyDocument &now = made.bundle.policy;
    if (now.packs != policy().packs || now.language != policy().language)
        return fail(ErrorCode::MergeOfOtherPacks, path);
    if (auto taken = mergeConfirmations(made, theirs, path); !taken)
        return std::unexpected(taken.error());
    becomeAs(std::move(made));
    return merged;
}

Effects EditingSession::becomeAs(PolicyFile made)
{
    bundle::PolicyBundle &bundle = m_file->bundle;
    const Several change = changeBetween(bundle, made.bundle);
    bundle.history = std::move(made.bundle.history);
    bundle.historyParts = std::move(made.bundle.historyParts);
    bundle.confirmations = std::move(made.bundle.confirmations);
    for (bundle::NamedBytes &picture : made.bundle.assets) { // the others stay for what undoes the theme
        std::erase_if(bundle.assets, [&](const bundle::NamedBytes &before) { return before.name == picture.name; });
        bundle.assets.push_back(std::move(picture));
    }
    if (change.changes.empty())
        return {}; // the revisions go into the file with the next save
    m_history.add(change, apply(change, bundle.policy), Entry::Whole);
    takePacks(change);
    return noteChange(change);
}

// Where the change has other packs, everything that was made of the earlier ones is made anew.
void EditingSession::takePacks(const Change &change)
{
    const std::vector<const ReplacePacks *> replaced = packsIn(change);
    for (const ReplacePacks *each : replaced)
        putPacks(*each, m_file->bundle);
    if (replaced.empty())
        return;
    auto packs = m_surroundings.packs.packsOf(m_file->bundle);
    auto assembler = packs ? assembly::Assembler::create(*packs, todayOf(m_surroundings.clock))
                           : std::unexpected(packs.error().front());
    Q_ASSERT(assembler); // they were joined and assembled before they were taken
    m_file->packs = *std::move(packs);
    m_assembler = *std::move(assembler);
    m_answers.clear();
    ++m_packsState;
}

void EditingSession::take(const Change &change)
{
    if (!isAboutReview(change) || !review())
        return;
    applyToReview(change, **m_review);
    m_isReviewKept = false;
    ++m_reviewState;
}

void EditingSession::keepReview()
{
    if (std::exchange(m_isReviewKept, true))
        return;
    const bool hasAny = !(*m_review)->events().empty() || !(*m_review)->revisions().empty();
    if (hasAny || m_file->bundle.annotations)
        session::keepReview(*m_file, **m_review);
}

Effects EditingSession::noteChange(const Change &done)
{
    m_journal.append(done);
    m_findings.reset();
    m_missing.reset();
    const std::vector<ChangeTarget> targets = targetsOf(done);
    const bool isAnswer = std::ranges::contains(targets, TargetKind::Answer, &ChangeTarget::kind) ||
                          std::ranges::contains(targets, TargetKind::Packs, &ChangeTarget::kind);
    return isAnswer ? takeAnswers() : Effects{};
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
