// SPDX-License-Identifier: Apache-2.0
#include "app/gui/EditingController.h"

#include "app/gui/Patience.h"
#include "core/render/Theme.h"
#include "core/session/Logo.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

using namespace std::chrono_literals;

constexpr auto kDocumentPace = 16ms;   // a picture of the screen: keys that come closer make one document
constexpr auto kProgressDelay = 50ms;  // after the document, whose page the engine lays out meanwhile
constexpr auto kFindingsDelay = 250ms; // the keys rest
constexpr auto kStepPause = 1000ms;
constexpr auto kFlushDelay = 500ms; // a crash costs at most a second

// Whether a person types the answer, key by key, or gives it at once.
session::Entry entryOf(const pack::PackSet &packs, const QuestionId &id)
{
    const pack::CompiledQuestion *question = packs.question(id);
    if (!question)
        return session::Entry::Whole;
    switch (question->logic.type) {
    case pack::AnswerType::Boolean:
    case pack::AnswerType::Choice:
    case pack::AnswerType::Multi: return session::Entry::Whole;
    case pack::AnswerType::Text:
    case pack::AnswerType::LongText:
    case pack::AnswerType::Date:
    case pack::AnswerType::Duration:
    case pack::AnswerType::Person:
    case pack::AnswerType::Records: break;
    }
    return session::Entry::Typing;
}

} // namespace

EditingController::EditingController(session::EditingSession session, QObject *parent)
    : QObject(parent), m_session(std::make_shared<session::EditingSession>(std::move(session))), m_view("")
{
    setUpTimers();
    m_documentTimer.start(0);
    m_flushTimer.start(); // of what a recovery or a new policy brought along
}

void EditingController::setUpTimers()
{
    const auto setUp = [this](QTimer &timer, std::chrono::milliseconds delay, void (EditingController::*slot)()) {
        timer.setSingleShot(true);
        timer.setInterval(delay);
        connect(&timer, &QTimer::timeout, this, slot);
    };
    setUp(m_documentTimer, 0ms, &EditingController::makeDocument);
    setUp(m_progressTimer, kProgressDelay, &EditingController::makeProgress);
    setUp(m_findingsTimer, kFindingsDelay, &EditingController::makeFindings);
    setUp(m_stepTimer, kStepPause, &EditingController::endStep);
    setUp(m_flushTimer, kFlushDelay, &EditingController::flush);
}

render::HtmlSettings EditingController::pageSettings() const
{
    render::HtmlSettings settings;
    if (const auto accent = render::colourFromHex(policy().theme.accent))
        settings.accent = *accent;
    if (auto logo = session::logoOf(file().bundle))
        settings.logo = *std::move(logo);
    return settings;
}

void EditingController::answer(const QuestionId &question, const std::optional<model::Answer> &answer)
{
    const session::Change change = answer ? session::Change(session::SetAnswer{question, *answer})
                                          : session::Change(session::ClearAnswer{question});
    const auto done = perform(change, entryOf(packs(), question));
    if (!done)
        Q_EMIT refused(done.error());
}

Result<> EditingController::perform(const session::Change &change, session::Entry entry)
{
    Q_ASSERT(!m_isWaiting);
    const auto effects = m_session->perform(change, entry);
    if (!effects)
        return std::unexpected(effects.error());
    m_stepTimer.start();
    noteChange(session::isAboutReviewAlone(change) ? Concerns::ReviewAlone : Concerns::Policy);
    return {};
}

Result<> EditingController::followParent(const session::ParentFollow &follow, const history::RevisionNote &note)
{
    Q_ASSERT(!m_isWaiting);
    const auto effects = m_session->followParent(follow, note);
    if (!effects)
        return std::unexpected(effects.error());
    noteChange(Concerns::Policy);
    return {};
}

Result<> EditingController::extendParent(const session::ParentState &parent)
{
    Q_ASSERT(!m_isWaiting);
    const auto effects = m_session->extendParent(parent);
    if (!effects)
        return std::unexpected(effects.error());
    noteChange(Concerns::Policy);
    return {};
}

Result<session::PolicyFileMerge> EditingController::mergeCopy(const bundle::PolicyBundle &theirs,
                                                              const std::string &path,
                                                              const session::MergeDecisions &decisions,
                                                              const history::RevisionNote &note)
{
    Q_ASSERT(!m_isWaiting);
    Q_EMIT wordsWanted();
    auto merged = m_session->mergeCopy(theirs, path, decisions, note);
    if (merged && merged->state == session::PolicyFileMerge::State::Merged)
        noteChange(Concerns::Policy);
    return merged;
}

Result<> EditingController::setTheme(const model::Theme &theme, const std::optional<bundle::NamedBytes> &logo)
{
    if (logo) {
        if (auto added = m_session->addLogo(*logo); !added)
            return added;
    }
    return perform(session::SetTheme{theme});
}

void EditingController::undo()
{
    Q_EMIT wordsWanted();
    const auto step = history().nextUndo();
    const auto perform = [](session::EditingSession &session) {
        session.undo();
        return Result<>();
    };
    if (leaveFor(step, {perform, {}}) || !m_session->undo())
        return;
    noteChange(step->kind == session::ChangeKind::AddToReview ? Concerns::ReviewAlone : Concerns::Policy);
    Q_EMIT undone(*step);
}

void EditingController::redo()
{
    Q_EMIT wordsWanted();
    const auto step = history().nextRedo();
    const auto perform = [](session::EditingSession &session) {
        session.redo();
        return Result<>();
    };
    if (leaveFor(step, {perform, {}}) || !m_session->redo())
        return;
    noteChange(step->kind == session::ChangeKind::AddToReview ? Concerns::ReviewAlone : Concerns::Policy);
    Q_EMIT undone(*step);
}

// Whether it is a step with other packs, which is not taken here.
bool EditingController::leaveFor(const std::optional<session::StepName> &step, const PacksChange &change)
{
    if (!step || step->kind != session::ChangeKind::ReplacePacks)
        return false;
    changePacks(change);
    return true;
}

void EditingController::changePacks(const PacksChange &change)
{
    if (std::exchange(m_isLeaving, true)) // pressed twice before the window came to it
        return;
    takeWords();
    Q_EMIT packsChangeWanted(change);
}

void EditingController::takeWords()
{
    Q_EMIT wordsWanted();
    endStep();
}

void EditingController::endStep()
{
    m_stepTimer.stop();
    m_session->endStep();
}

void EditingController::noteChange(Concerns concerns)
{
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
    if (std::exchange(m_reviewState, m_session->reviewState()) != m_session->reviewState())
        Q_EMIT reviewChanged();
    if (concerns == Concerns::Policy) {
        if (!m_documentTimer.isActive()) {
            const bool isFirst = !m_sinceDocument.isValid();
            const auto since = isFirst ? kDocumentPace : std::chrono::milliseconds(m_sinceDocument.elapsed());
            m_documentTimer.start(std::max(0ms, kDocumentPace - since));
        }
        m_findingsTimer.start();
        Q_EMIT answersChanged();
    }
    Q_EMIT historyChanged();
}

Result<> EditingController::save()
{
    Q_EMIT wordsWanted();
    const QScopedValueRollback waiting(m_isWaiting, true);
    auto saved = m_session->save();
    noteSave(saved);
    return saved;
}

Result<> EditingController::saveAs(const std::string &path, session::IfThere ifThere)
{
    Q_EMIT wordsWanted();
    const QScopedValueRollback waiting(m_isWaiting, true);
    auto saved = m_session->saveAs(path, ifThere);
    noteSave(saved);
    return saved;
}

Result<> EditingController::saveRevision(const history::RevisionNote &note)
{
    Q_EMIT wordsWanted();
    const QScopedValueRollback waiting(m_isWaiting, true);
    auto saved = m_session->saveRevision(note);
    noteSave(saved);
    return saved;
}

ResultWithErrors<>
EditingController::saveWithHistory(const std::function<ResultWithErrors<>(session::PolicyFile &policy)> &record)
{
    Q_EMIT wordsWanted();
    const QScopedValueRollback waiting(m_isWaiting, true);
    auto saved = m_session->saveWithHistory(record);
    noteSave(saved ? Result<>() : std::unexpected(saved.error().front()));
    return saved;
}

Result<std::size_t> EditingController::changeConfirmations(const session::ConfirmationsChange &change)
{
    Q_ASSERT(!m_isWaiting);
    const QScopedValueRollback waiting(m_isWaiting, true);
    return m_session->changeConfirmations(change);
}

Result<> EditingController::saveCopy(const std::string &path, session::IfThere ifThere, session::CopyFor whom)
{
    Q_EMIT wordsWanted();
    const QScopedValueRollback waiting(m_isWaiting, true);
    return m_session->saveCopy(path, ifThere, whom);
}

ResultWithErrors<session::PolicyFile> EditingController::fileAsItIs(const FileSystem &files, session::PackCache &packs)
{
    const QScopedValueRollback waiting(m_isWaiting, true);
    std::optional<ResultWithErrors<session::PolicyFile>> opened;
    patiently([&, path = file().path] { opened.emplace(session::openPolicy(files, path, packs)); });
    return *std::move(opened);
}

void EditingController::noteSave(const Result<> &saved)
{
    if (saved)
        m_flushTimer.stop();
    m_stepTimer.stop();
    Q_EMIT historyChanged();
}

void EditingController::showView(const ViewId &view)
{
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT viewsChanged();
    m_documentTimer.start(0);
}

void EditingController::makeDocument()
{
    auto views = m_session->assembler().offeredViews(policy());
    if (!views) {
        Q_EMIT notMade({views.error()});
        return;
    }
    const bool isOffered = std::ranges::contains(*views, m_view);
    if (!isOffered && !views->empty())
        m_view = views->front();
    if (m_offeredViews != *views || !isOffered) {
        m_offeredViews = *std::move(views);
        Q_EMIT viewsChanged();
    }
    auto document = m_session->assembler().assemble(policy(), m_view);
    if (!document) {
        Q_EMIT notMade(document.error());
        return;
    }
    m_document = std::make_shared<const assembly::AssembledDocument>(*std::move(document));
    m_sinceDocument.start();
    Q_EMIT documentMade();
    if (!m_progressTimer.isActive())
        m_progressTimer.start();
    if (!m_findingsTimer.isActive())
        m_findingsTimer.start();
}

void EditingController::makeProgress()
{
    auto progress = m_session->progress();
    const auto &missing = m_session->missing();
    if (!progress || !missing)
        return; // the document said why
    m_progress = *std::move(progress);
    m_missing = *missing;
    Q_EMIT progressMade();
}

void EditingController::makeFindings()
{
    const auto &findings = m_session->findings();
    if (!findings)
        return;
    m_findings = *findings;
    Q_EMIT findingsMade();
}

void EditingController::flush()
{
    if (!m_session->hasUnflushed())
        return;
    if (const auto flushed = m_session->flush(); !flushed) {
        Q_EMIT journalFailed(flushed.error());
        m_flushTimer.start();
    }
}

} // namespace policywright::gui
