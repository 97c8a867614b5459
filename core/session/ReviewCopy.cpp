// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewCopy.h"

#include "core/render/ReviewPage.h"
#include "core/session/ReviewCopyData.h"

#include <algorithm>

namespace policywright::session {
namespace {

using annotate::Remark;
using annotate::Thread;
using assembly::AssembledDocument;

class CopyMaking {
public:
    CopyMaking(const annotate::ReviewFile &review, const PolicyFile &policy, const ReviewCopyRequest &request,
               Publisher &publisher)
        : m_review(review), m_policy(policy), m_request(request), m_publisher(publisher)
    {
    }

    ResultWithErrors<ReviewCopy> make()
    {
        bool isPublic = true;
        for (const ViewId &view : m_request.views) {
            auto published = m_publisher.publish(view, {Format::Html}, m_request.finish);
            if (!published)
                return std::unexpected(published.error());
            isPublic = isPublic && published->document.audience == pack::Audience::Public;
            m_documents.push_back(std::move(published->document));
        }
        if (m_request.remarks != HandedOver::None) {
            if (auto taken = takeRemarks(); !taken)
                return std::unexpected(taken.error());
        }
        ReviewCopy copy{.html = page(m_documents, Words::Handed),
                        .titles = {},
                        .threads = m_handed.threads.size(),
                        .decisions = m_handed.decisions.size(),
                        .leftOut = m_leftOut};
        for (const AssembledDocument &document : m_documents)
            copy.titles.push_back(document.title);
        // A copy with an internal document may hold what is internal; its public ones were searched one by one.
        if (isPublic) {
            Errors leaks =
                m_publisher.leaksIn(copy.html + readableData(m_documents, m_handed, Words::Handed), m_request.views,
                                    [this](const std::vector<AssembledDocument> &twins) {
                                        return page(twins, Words::Blank) + readableData(twins, m_handed, Words::Blank);
                                    });
            if (!leaks.empty())
                return std::unexpected(std::move(leaks));
        }
        return copy;
    }

private:
    bool isInCopy(const ViewId &view) const { return std::ranges::contains(m_request.views, view); }

    ResultWithErrors<void> takeRemarks()
    {
        m_handed.events = m_review.events();
        auto threads = placedThreads(m_review, m_policy, m_request.views.front(), m_publisher.assembler());
        if (!threads)
            return std::unexpected(threads.error());
        for (PlacedThread &placed : *threads) {
            const Thread &thread = placed.thread;
            if (!isInCopy(placed.view))
                continue;
            m_leftOut += thread.root.isTampered ? 1U : 0U;
            m_leftOut += static_cast<std::size_t>(std::ranges::count_if(thread.replies, &Remark::isTampered));
            const bool isGone = thread.root.isDeleted && std::ranges::all_of(thread.replies, &Remark::isDeleted);
            const bool isWanted = m_request.remarks == HandedOver::All || thread.state == Thread::State::Open;
            if (!thread.root.isTampered && !isGone && isWanted)
                m_handed.threads.push_back(std::move(placed));
        }
        auto decisions = judgedDecisions(m_review, m_policy, m_publisher.assembler());
        if (!decisions)
            return std::unexpected(decisions.error());
        for (JudgedRequest &judged : judgedRequests(m_review, *decisions, m_publisher.today())) {
            const bool isHere = std::ranges::any_of(judged.request.event.request->views,
                                                    [this](const std::string &view) { return isInCopy(ViewId(view)); });
            m_leftOut += judged.request.isTampered ? 1U : 0U;
            if (judged.request.counts() && isHere)
                m_handed.requests.push_back(std::move(judged));
        }
        for (JudgedDecision &judged : *decisions) {
            m_leftOut += judged.signOff.isTampered ? 1U : 0U;
            const bool isHere =
                std::ranges::any_of(judged.signOff.event.decision->texts,
                                    [this](const annotate::ReadText &text) { return isInCopy(ViewId(text.view)); });
            if (judged.signOff.counts() && isHere)
                m_handed.decisions.push_back(std::move(judged));
        }
        return {};
    }

    std::string page(const std::vector<AssembledDocument> &documents, Words words) const
    {
        render::HtmlSettings settings = m_publisher.settings();
        settings.finish = m_request.finish;
        return render::reviewPage(
            documents, settings,
            reviewCopyData(documents, m_handed, {m_review.policy(), m_policy.path, m_request.reviewer}, words));
    }

    const annotate::ReviewFile &m_review;
    const PolicyFile &m_policy;
    const ReviewCopyRequest &m_request;
    Publisher &m_publisher;
    std::vector<AssembledDocument> m_documents;
    HandedReview m_handed;
    std::size_t m_leftOut = 0;
};

} // namespace

ResultWithErrors<ReviewCopy> reviewCopy(const annotate::ReviewFile &review, const PolicyFile &policy,
                                        const ReviewCopyRequest &request, Publisher &publisher)
{
    return CopyMaking(review, policy, request, publisher).make();
}

} // namespace policywright::session
