// SPDX-License-Identifier: Apache-2.0
//
// What can be done about a review.
#include "app/gui/review/ReviewDesk.h"

#include "app/gui/Background.h"
#include "app/gui/review/ReviewWork.h"
#include "core/session/SuggestedText.h"

#include <type_traits>

namespace policywright::gui {
namespace {

using annotate::EventKind;

// One id, made beforehand: the source belongs to the window's thread.
class OneId final : public IdSource {
public:
    explicit OneId(std::string id) : m_id(std::move(id)) {}
    std::string newUuid() override { return m_id; }

private:
    std::string m_id;
};

} // namespace

std::string ReviewDesk::now() const
{
    return toIso8601(m_program.clock.now());
}

Result<> ReviewDesk::add(const annotate::ReviewFile &with, std::vector<session::SingleChange> first)
{
    const auto before = m_controller.review();
    if (!before)
        return std::unexpected(before.error());
    session::AddToReview added{with.since(**before)};
    m_controller.endStep();
    if (first.empty())
        return m_controller.perform(added);
    first.emplace_back(std::move(added));
    return m_controller.perform(session::Several{std::move(first)});
}

Result<std::string> ReviewDesk::remark(session::NewRemark remark)
{
    auto with = review();
    if (!with)
        return std::unexpected(with.error());
    remark.author = me();
    remark.created = now();
    const auto added = session::addRemark(*with, std::move(remark), *m_controller.document(), m_program.ids);
    if (!added)
        return std::unexpected(added.error());
    return add(*with).transform([&] { return added->id; });
}

Result<> ReviewDesk::say(EventKind kind, const std::string &target, const std::string &body,
                         const std::optional<std::string> &replacement)
{
    auto with = review();
    if (!with)
        return std::unexpected(with.error());
    const auto added = session::addEvent(
        *with,
        {.kind = kind, .target = target, .author = me(), .created = now(), .body = body, .replacement = replacement},
        m_program.ids);
    return added ? add(*with) : Result<>(std::unexpected(added.error()));
}

Result<> ReviewDesk::setSeverity(const std::string &remark, annotate::Severity severity)
{
    const session::PlacedThread *found = thread(remark);
    auto with = review();
    if (!found || !with)
        return with ? Result<>() : std::unexpected(with.error());
    const annotate::Remark &root = found->thread.root;
    const auto added = session::addEvent(*with,
                                         {.kind = EventKind::Edit,
                                          .target = remark,
                                          .author = me(),
                                          .created = now(),
                                          .body = root.body,
                                          .replacement = root.replacement,
                                          .severity = severity},
                                         m_program.ids);
    return added ? add(*with) : Result<>(std::unexpected(added.error()));
}

void ReviewDesk::accept(const std::string &suggestion)
{
    auto known = review();
    if (!known || !m_controller.document())
        return;
    const ReviewWork work = workOn(m_controller, m_program, *std::move(known));
    inBackground(
        this,
        [work, suggestion]() -> ResultWithErrors<session::Change> {
            auto assembler = assembly::Assembler::create(work.policy->packs, work.today);
            if (!assembler)
                return std::unexpected(Errors{assembler.error()});
            return session::acceptedSuggestion(work.review, suggestion, *work.policy, work.document->view, *assembler,
                                               work.today);
        },
        [this, suggestion, asked = m_controller.policy()](ResultWithErrors<session::Change> change) {
            if (asked != m_controller.policy()) // it changed meanwhile: looked for once more
                return accept(suggestion);
            if (!change)
                return Q_EMIT refused(change.error().front());
            takeAccepted(suggestion, *change);
        });
}

void ReviewDesk::takeAccepted(const std::string &suggestion, const session::Change &change)
{
    auto with = review();
    if (!with)
        return Q_EMIT refused(with.error());
    const auto added = session::addEvent(
        *with, {.kind = EventKind::Accept, .target = suggestion, .author = me(), .created = now()}, m_program.ids);
    if (!added)
        return Q_EMIT refused(added.error());
    std::vector<session::SingleChange> changes;
    std::visit(
        [&](const auto &single) {
            if constexpr (std::is_same_v<std::decay_t<decltype(single)>, session::Several>)
                changes = single.changes;
            else
                changes.emplace_back(single);
        },
        change);
    if (const auto done = add(*with, std::move(changes)); !done)
        return Q_EMIT refused(done.error());
    Q_EMIT accepted(suggestion);
}

void ReviewDesk::addLater(std::function<Result<>(annotate::ReviewFile &with, const ReviewWork &work,
                                                 assembly::Assembler &assembler, IdSource &ids)>
                              addTo,
                          std::function<void()> done)
{
    auto known = review();
    if (!known)
        return Q_EMIT refused(known.error());
    const ReviewWork work = workOn(m_controller, m_program, *std::move(known));
    inBackground(
        this,
        [work, addTo = std::move(addTo), id = m_program.ids.newUuid()]() -> Result<annotate::ReviewFile> {
            auto assembler = assembly::Assembler::create(work.policy->packs, work.today);
            if (!assembler)
                return std::unexpected(assembler.error());
            OneId ids(id);
            annotate::ReviewFile with = work.review;
            return addTo(with, work, *assembler, ids).transform([&] { return with; });
        },
        [this, done = std::move(done)](const Result<annotate::ReviewFile> &with) {
            const auto added = with ? add(*with) : Result<>(std::unexpected(with.error()));
            added ? done() : Q_EMIT refused(added.error());
        });
}

void ReviewDesk::decide(session::NewDecision decision, const std::optional<Signing> &signing)
{
    decision.author = me();
    decision.created = now();
    addLater(
        [decision, signing, &files = m_program.files,
         folder = m_program.keysFolder](annotate::ReviewFile &with, const ReviewWork &work,
                                        assembly::Assembler &assembler, IdSource &ids) mutable -> Result<> {
            std::optional<signing::SecretKey> key;
            if (signing) {
                auto own = signingKey(files, folder, decision.author, decision.created, *signing);
                if (!own)
                    return std::unexpected(own.error());
                key = *std::move(own);
                decision.key = &*key;
            }
            const auto added = session::addDecision(with, decision, *work.policy, assembler, ids);
            return added ? Result<>() : std::unexpected(added.error().front());
        },
        [this] { Q_EMIT decided(); });
}

void ReviewDesk::ask(session::NewRequest request)
{
    request.author = me();
    request.created = now();
    addLater(
        [request](annotate::ReviewFile &with, const ReviewWork &work, assembly::Assembler &assembler,
                  IdSource &ids) -> Result<> {
            const auto added = session::addRequest(with, request, *work.policy, assembler, ids);
            return added ? Result<>() : std::unexpected(added.error().front());
        },
        [this] { Q_EMIT asked(); });
}

void ReviewDesk::makeFinal()
{
    auto known = review();
    if (!known || !m_controller.document())
        return;
    inBackground(
        this,
        [work = workOn(m_controller, m_program, *std::move(known))]() -> ResultWithErrors<session::SuggestedText> {
            auto assembler = assembly::Assembler::create(work.policy->packs, work.today);
            if (!assembler)
                return std::unexpected(Errors{assembler.error()});
            return session::suggestedText(work.review, *work.policy, work.document->view, *assembler, work.today);
        },
        [this, asked = ++m_askedFinal](ResultWithErrors<session::SuggestedText> made) {
            if (asked != m_askedFinal)
                return;
            if (!made)
                return Q_EMIT refused(made.error().front());
            Q_EMIT finalMade(std::make_shared<const assembly::AssembledDocument>(std::move(made->document)),
                             made->taken, made->left);
        });
}

void ReviewDesk::takeIn(const std::string &path)
{
    auto known = review();
    if (!known)
        return Q_EMIT refused(known.error());
    const ReviewWork work = workOn(m_controller, m_program, *std::move(known));
    inBackground(
        this,
        [work, path, &files = m_program.files] {
            return session::readReturned(files, path, work.review, *work.policy, work.today);
        },
        [this, path](const ResultWithErrors<session::ReturnedReview> &other) {
            if (!other)
                return Q_EMIT refused(other.error().front());
            takeReturned(path, *other);
        });
}

void ReviewDesk::takeReturned(const std::string &path, const session::ReturnedReview &other)
{
    auto with = review();
    if (!with)
        return Q_EMIT refused(with.error());
    const auto counts = session::mergeReview(*with, other.review, path);
    if (!counts)
        return Q_EMIT refused(counts.error());
    if (counts->added > 0) {
        if (const auto done = add(*with); !done)
            return Q_EMIT refused(done.error());
    }
    auto copy = other.copy ? std::make_shared<const bundle::PolicyBundle>(*other.copy) : nullptr;
    Q_EMIT takenIn({.path = path, .counts = *counts, .notes = other.notes, .copy = std::move(copy)});
}

} // namespace policywright::gui
