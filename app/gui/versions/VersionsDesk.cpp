// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/VersionsDesk.h"

#include "app/gui/Background.h"
#include "app/gui/TextConversion.h"
#include "app/gui/publish/Publication.h"
#include "app/gui/wording/Author.h"
#include "core/session/Revisions.h"
#include "core/session/VersionPublishing.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace policywright::gui {
namespace {

using history::Revision;
using history::RevisionLog;

Errors one(const Error &error)
{
    return {error};
}

std::optional<history::RevisionEvent> lastStateOf(const Revision &revision, const RevisionLog &log)
{
    const auto &events = log.events();
    const auto found = std::find_if(events.rbegin(), events.rend(), [&](const history::RevisionEvent &event) {
        return event.about == revision.id && event.state;
    });
    return found == events.rend() ? std::nullopt : std::optional(*found);
}

ResultWithErrors<Comparison> compared(const session::PolicyFile &policy, const std::string &from, const std::string &to,
                                      const ViewId &view, const Date &today)
{
    const auto log = session::revisionsIn(policy);
    if (!log)
        return std::unexpected(one(log.error()));
    const Revision *older = log->withId(from);
    const Revision *newer = to.empty() ? nullptr : log->withId(to);
    if (!older)
        return Comparison();
    auto changes = session::changesBetween(policy, *log, *older, newer, view, today);
    if (!changes)
        return std::unexpected(changes.error());
    return std::make_shared<const session::ChangedVersion>(*std::move(changes));
}

} // namespace

VersionsDesk::VersionsDesk(EditingController &controller, const Program &program, QObject *parent)
    : QObject(parent), m_controller(controller), m_program(program)
{
    // The text is compared anew once keys rest; findings are made then.
    connect(&controller, &EditingController::findingsMade, this, &VersionsDesk::refresh);
    connect(&controller, &EditingController::viewsChanged, this, &VersionsDesk::refresh);
    connect(&controller, &EditingController::historyChanged, this, [this] { // of each step as well
        if (m_controller.file().bundle.history != m_history)
            refresh();
    });
}

void VersionsDesk::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown && m_isStale)
        refresh();
}

void VersionsDesk::refresh()
{
    m_isStale = true;
    if (!m_isShown)
        return;
    m_isStale = false;
    readRows();
    Q_EMIT changed();
    compare();
}

void VersionsDesk::readRows()
{
    m_rows.clear();
    m_history = m_controller.file().bundle.history;
    const auto log = session::revisionsIn(m_controller.file());
    if (!log)
        return Q_EMIT refused(one(log.error()));
    const std::string now = RevisionLog::digestOf(session::revisionContent(m_controller.file().bundle));
    m_rows.push_back({.id = {}, .isKept = log->head() && log->head()->content == now});
    for (auto at = log->revisions().rbegin(); at != log->revisions().rend(); ++at)
        m_rows.push_back({.id = at->id,
                          .note = log->noteOf(*at),
                          .lastState = lastStateOf(*at, *log),
                          .isSuperseded = log->isSuperseded(*at)});
    if (!row(m_chosen))
        m_chosen.clear();
    if (!row(m_since) || m_since.empty())
        chooseSince();
}

const VersionRow *VersionsDesk::row(const std::string &id) const
{
    const auto found = std::ranges::find(m_rows, id, &VersionRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

std::vector<const VersionRow *> VersionsDesk::olderThanChosen() const
{
    std::vector<const VersionRow *> older;
    bool isOlder = false;
    for (const VersionRow &each : m_rows) {
        if (isOlder)
            older.push_back(&each);
        isOlder = isOlder || each.id == m_chosen;
    }
    return older;
}

// What was published last before it: what readers know.
void VersionsDesk::chooseSince()
{
    const std::vector<const VersionRow *> older = olderThanChosen();
    const auto published = std::ranges::find_if(older, [](const VersionRow *each) {
        return each->note.state == history::State::Published || each->note.state == history::State::Retired;
    });
    m_since = published != older.end() ? (*published)->id : older.empty() ? std::string() : older.front()->id;
}

void VersionsDesk::choose(const std::string &id)
{
    m_chosen = id;
    chooseSince();
    Q_EMIT changed();
    compare();
}

void VersionsDesk::compareWith(const std::string &since)
{
    m_since = since;
    Q_EMIT changed();
    compare();
}

void VersionsDesk::compare()
{
    const int asked = ++m_asked;
    if (m_since.empty()) {
        m_comparison.reset();
        return Q_EMIT compared();
    }
    inBackground(
        this,
        [policy = m_controller.file(), from = m_since, to = m_chosen, view = m_controller.view(),
         today = todayOf(m_program.clock)] { return gui::compared(policy, from, to, view, today); },
        [this, asked](ResultWithErrors<Comparison> made) {
            if (asked != m_asked)
                return;
            m_comparison = made ? *made : nullptr;
            Q_EMIT compared();
            if (!made)
                Q_EMIT refused(made.error());
        });
}

// -- what is noted

std::string VersionsDesk::author() const
{
    return authorName(m_program.settingsFile);
}

history::RevisionNote VersionsDesk::signedNote(history::RevisionNote note) const
{
    note.when = toIso8601(m_program.clock.now());
    note.by = author();
    return note;
}

ResultWithErrors<> VersionsDesk::keep(history::RevisionNote note)
{
    note = signedNote(std::move(note));
    if (note.state != history::State::Published) {
        const auto saved = m_controller.saveRevision(note);
        return saved ? ResultWithErrors<>() : std::unexpected(one(saved.error()));
    }
    return setState({}, std::move(note));
}

ResultWithErrors<> VersionsDesk::setState(const std::string &revision, history::RevisionNote note)
{
    note = signedNote(std::move(note));
    const Date today = todayOf(m_program.clock);
    const std::string program = stored(QCoreApplication::applicationVersion());
    return m_controller.saveWithHistory([&](session::PolicyFile &policy) -> ResultWithErrors<> {
        if (note.state == history::State::Published) {
            const auto published =
                session::publishVersion(policy,
                                        {.note = note,
                                         .revision = revision.empty() ? std::nullopt : std::optional(revision),
                                         .program = program},
                                        today);
            return published ? ResultWithErrors<>() : std::unexpected(published.error());
        }
        auto log = session::revisionsIn(policy);
        if (!log)
            return std::unexpected(one(log.error()));
        const auto event = log->record({.about = revision,
                                        .when = note.when,
                                        .by = note.by,
                                        .why = note.why,
                                        .state = note.state,
                                        .version = note.version,
                                        .effective = note.effective,
                                        .reviewBy = note.reviewBy});
        if (!event)
            return std::unexpected(one(event.error()));
        session::keepRevisions(policy, *log);
        return {};
    });
}

ResultWithErrors<> VersionsDesk::decide(const std::string &clause, bool isMaterial, const std::string &why)
{
    const history::RevisionNote note = signedNote({.when = {}, .why = why});
    const ViewId view = m_controller.view();
    return m_controller.saveWithHistory([&](session::PolicyFile &policy) -> ResultWithErrors<> {
        auto log = session::revisionsIn(policy);
        if (!log)
            return std::unexpected(one(log.error()));
        const Revision *from = log->withId(m_since);
        const Revision *to = m_chosen.empty() ? log->head() : log->withId(m_chosen);
        if (!from || !to)
            return std::unexpected(one({ErrorCode::NothingToCompare, policy.path}));
        const Revision older = *from; // the log goes on to be changed
        const Revision newer = *to;
        return session::decideOnChange(
            policy, *std::move(log), older, newer,
            {.clause = clause, .isMaterial = isMaterial, .when = note.when, .by = note.by, .why = note.why}, view,
            todayOf(m_program.clock));
    });
}

Result<> VersionsDesk::saveVersion(const std::string &revision, const std::string &path)
{
    const session::PolicyFile &policy = m_controller.file();
    const auto log = session::revisionsIn(policy);
    if (!log)
        return std::unexpected(log.error());
    const Revision *found = log->withId(revision);
    if (!found)
        return fail(ErrorCode::UnknownRevision, revision);
    auto then = session::policyAt(policy.bundle, *log, *found);
    if (!then)
        return std::unexpected(then.error());
    session::PolicyFile file{.path = path, .bundle = *std::move(then), .packs = policy.packs};
    if (const auto there = m_program.files.identity(path))
        file.identity = *there; // who chose the name was asked
    return session::savePolicy(m_program.files, file);
}

void VersionsDesk::write(VersionPaper paper, const std::string &path, render::RedlineLayout layout)
{
    if (!m_comparison)
        return;
    const PaperOrder order{.paper = paper,
                           .suffix = stored(QFileInfo(shown(path)).suffix().toLower()),
                           .layout = layout,
                           .author = author(),
                           .now = toIso8601(m_program.clock.now()),
                           .today = todayOf(m_program.clock),
                           .pdfProgram = m_program.pdfProgram};
    inBackground(
        this,
        [policy = m_controller.file(), compared = m_comparison, order] {
            return versionPaper(policy, *compared, order);
        },
        [this, path](const ResultWithErrors<std::string> &made) {
            if (!made)
                return Q_EMIT refused(made.error());
            if (const auto done = m_program.files.replaceFile(path, *made, kCanBeMadeAgain); !done)
                return Q_EMIT refused(one(done.error()));
            Q_EMIT written(shown(path));
        });
}

} // namespace policywright::gui
