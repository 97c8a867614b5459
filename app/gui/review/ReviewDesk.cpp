// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ReviewDesk.h"

#include "app/gui/Background.h"
#include "app/gui/TextConversion.h"
#include "app/gui/review/ReviewWork.h"
#include "app/gui/settings/Settings.h"
#include "app/gui/wording/Author.h"
#include "core/session/SectionText.h"

#include <algorithm>

namespace policywright::gui {
namespace {

using State = annotate::Thread::State;

bool isAlive(const annotate::Thread &thread)
{
    return !thread.root.isDeleted || !std::ranges::all_of(thread.replies, &annotate::Remark::isDeleted);
}

bool isUnsure(const annotate::Placement &placement)
{
    return placement.state == annotate::Placement::State::Uncertain ||
           placement.state == annotate::Placement::State::NotPlaced;
}

struct Judged {
    Decisions decisions = {};
    Requests requests = {};
};

Judged judgedIn(const ReviewWork &work)
{
    const auto isJudged = [](const annotate::Event &event) {
        return event.kind == annotate::EventKind::Decision || event.kind == annotate::EventKind::Request;
    };
    if (std::ranges::none_of(work.review.events(), isJudged))
        return {}; // no document has to be made
    auto assembler = assembly::Assembler::create(work.policy->packs, work.today);
    if (!assembler)
        return {};
    const auto keys = session::keysIn(work.files, work.keysFolder);
    const annotate::TrustedKeys trusted = keys ? keys->trusted() : annotate::TrustedKeys();
    Judged judged{.decisions =
                      session::judgedDecisions(work.review, *work.policy, *assembler, trusted).value_or(Decisions())};
    judged.requests = session::judgedRequests(work.review, judged.decisions, work.today, trusted);
    std::erase_if(judged.requests, [](const session::JudgedRequest &request) {
        return request.state == session::JudgedRequest::State::Withdrawn;
    });
    return judged;
}

} // namespace

ReviewDesk::ReviewDesk(EditingController &controller, const Program &program, QObject *parent)
    : QObject(parent), m_controller(controller), m_program(program)
{
    connect(&controller, &EditingController::reviewChanged, this, &ReviewDesk::findPlaces);
    connect(&controller, &EditingController::documentMade, this, &ReviewDesk::findPlaces);
    for (const QString &id : Settings(program.settingsFile).readRemarks(shown(controller.policy().id)))
        m_read.insert(id);
}

void ReviewDesk::setShown(bool isShown)
{
    if (m_isShown == isShown)
        return;
    m_isShown = isShown;
    if (isShown)
        findPlaces();
}

Result<annotate::ReviewFile> ReviewDesk::review()
{
    const auto review = m_controller.review();
    if (!review)
        return std::unexpected(review.error());
    return **review;
}

void ReviewDesk::findPlaces()
{
    if (!m_isShown || !m_controller.document())
        return;
    auto known = review();
    if (!known)
        return Q_EMIT refused(known.error());
    const ReviewWork work = workOn(m_controller, m_program, *std::move(known));
    inBackground(
        this,
        [work] {
            Judged judged = judgedIn(work);
            Placed placed{.threads =
                              session::threadsIn(*work.document, work.isFirstView, work.review, *work.policy->packs),
                          .decisions = std::move(judged.decisions),
                          .requests = std::move(judged.requests)};
            const auto threads = annotate::reviewOf(work.review.events()).threads;
            const auto isOpen = [](const annotate::Thread &thread) {
                return isAlive(thread) && thread.state == State::Open;
            };
            placed.elsewhere =
                static_cast<int>(std::ranges::count_if(threads, isOpen)) -
                static_cast<int>(std::ranges::count_if(placed.threads, isOpen, &session::PlacedThread::thread));
            return placed;
        },
        [this, asked = ++m_asked](Placed placed) {
            if (asked == m_asked)
                takePlaces(std::move(placed));
        });
}

void ReviewDesk::takePlaces(Placed placed)
{
    m_threads = std::move(placed.threads);
    std::erase_if(m_threads, [](const session::PlacedThread &thread) { return !isAlive(thread.thread); });
    m_decisions = std::move(placed.decisions);
    m_requests = std::move(placed.requests);
    m_elsewhere = placed.elsewhere;
    count();
    Q_EMIT changed();
}

void ReviewDesk::count()
{
    m_counts = {.threads = static_cast<int>(m_threads.size()), .elsewhere = m_elsewhere};
    for (const session::PlacedThread &thread : m_threads) {
        const bool isOpen = thread.thread.state == State::Open;
        m_counts.open += isOpen ? 1 : 0;
        m_counts.unsure += isOpen && isUnsure(thread.placement) ? 1 : 0;
        m_counts.unread += isUnread(thread) ? 1 : 0;
    }
}

std::vector<const session::PlacedThread *> ReviewDesk::wanted() const
{
    std::vector<const session::PlacedThread *> list;
    for (const session::PlacedThread &thread : m_threads) {
        const auto said = [&](const auto &isBy) {
            return isBy(thread.thread.root.author) ||
                   std::ranges::any_of(thread.thread.replies, isBy, &annotate::Remark::author);
        };
        bool isWanted = true;
        switch (m_filter.choice) {
        case ThreadChoice::Open: isWanted = thread.thread.state == State::Open; break;
        case ThreadChoice::All: break;
        case ThreadChoice::Unread: isWanted = isUnread(thread); break;
        case ThreadChoice::Mine: isWanted = said([this](const annotate::Author &who) { return isMine(who); }); break;
        }
        if (!m_filter.reviewer.empty())
            isWanted = isWanted && said([this](const annotate::Author &who) { return who.name == m_filter.reviewer; });
        if (!m_filter.section.empty())
            isWanted = isWanted && thread.section == m_filter.section;
        if (m_filter.severity)
            isWanted = isWanted && thread.thread.root.severity == *m_filter.severity;
        if (isWanted)
            list.push_back(&thread);
    }
    return list;
}

const session::PlacedThread *ReviewDesk::thread(const std::string &id) const
{
    const auto found =
        std::ranges::find(m_threads, id, [](const session::PlacedThread &each) { return each.thread.root.id; });
    return found == m_threads.end() ? nullptr : &*found;
}

QStringList ReviewDesk::reviewers() const
{
    QStringList names;
    for (const session::PlacedThread &thread : m_threads) {
        names.push_back(shown(thread.thread.root.author.name));
        for (const annotate::Remark &reply : thread.thread.replies)
            names.push_back(shown(reply.author.name));
    }
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    return names;
}

std::vector<std::string> ReviewDesk::sections() const
{
    std::vector<std::string> sections;
    for (const session::PlacedThread &thread : m_threads) {
        if (!thread.section.empty() && !std::ranges::contains(sections, thread.section))
            sections.push_back(thread.section);
    }
    return sections;
}

bool ReviewDesk::hasSeverities() const
{
    return std::ranges::any_of(m_threads, [](const session::PlacedThread &thread) {
        return thread.thread.root.severity != annotate::Severity::Normal;
    });
}

std::map<SectionId, int> ReviewDesk::openBySection()
{
    std::map<SectionId, int> open;
    const auto known = m_controller.review();
    if (!known || (*known)->events().empty())
        return open;
    for (const annotate::Thread &thread : annotate::reviewOf((*known)->events()).threads) {
        if (!isAlive(thread) || thread.state != State::Open)
            continue;
        const auto &own = m_controller.policy().ownClauses;
        if (const auto added = own.find(thread.anchor.clause); added != own.end())
            ++open[added->second.section];
        else if (const auto section = session::sectionOf(thread.anchor.clause, packs()))
            ++open[packs().sections()[*section].id];
    }
    return open;
}

void ReviewDesk::setFilter(const ThreadFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT changed();
}

// -- who, and what of it is new

annotate::Author ReviewDesk::me() const
{
    return {.name = authorName(m_program.settingsFile)};
}

bool ReviewDesk::isUnread(const session::PlacedThread &thread) const
{
    const auto isNew = [this](const annotate::Remark &remark) {
        return !remark.isDeleted && !isMine(remark.author) && !m_read.contains(shown(remark.id));
    };
    return isNew(thread.thread.root) || std::ranges::any_of(thread.thread.replies, isNew);
}

void ReviewDesk::markRead(const std::string &id)
{
    const session::PlacedThread *found = thread(id);
    if (!found || !isUnread(*found))
        return;
    m_read.insert(shown(found->thread.root.id));
    for (const annotate::Remark &reply : found->thread.replies)
        m_read.insert(shown(reply.id));
    Settings(m_program.settingsFile)
        .setReadRemarks(shown(m_controller.policy().id), QStringList(m_read.begin(), m_read.end()));
    count();
    Q_EMIT changed();
}

} // namespace policywright::gui
