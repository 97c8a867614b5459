// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordReviewCopy.h"

#include "core/assembly/Formats.h"
#include "core/docx/WordCopy.h"
#include "core/session/ReviewRequests.h"
#include "core/session/WordReviewWords.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

using annotate::Placement;
using annotate::Remark;
using annotate::Thread;
using assembly::AssembledDocument;
using docx::CopiedRemark;
using docx::CopiedThread;

std::string filled(std::string_view pattern, std::string_view words)
{
    return assembly::filledIn(pattern, {{"words", words}});
}

std::string withoutTags(std::string_view xml)
{
    std::string text;
    while (!xml.empty()) {
        const std::size_t tag = std::min(xml.find('<'), xml.size());
        text += xml.substr(0, tag);
        xml.remove_prefix(tag);
        if (xml.starts_with("</w:p>"))
            text += '\n';
        xml.remove_prefix(std::min(xml.size(), xml.find('>') + 1));
    }
    return text;
}

// Of links, in the list of what belongs to the text.
std::string addressesIn(std::string_view relations)
{
    constexpr std::string_view kTarget = "Target=\"";
    std::string addresses;
    for (std::size_t at = relations.find(kTarget); at != std::string_view::npos; at = relations.find(kTarget, at)) {
        at += kTarget.size();
        const std::string_view rest = relations.substr(at, relations.find('>', at) - at);
        if (rest.contains("TargetMode=\"External\""))
            addresses += std::string(rest.substr(0, rest.find('"'))) + '\n';
    }
    return addresses;
}

// One line in front of what somebody wrote.
std::string behind(const std::string &note, const std::string &text)
{
    return note.empty() || text.empty() ? note + text : note + '\n' + text;
}

class ThreadCopying {
public:
    ThreadCopying(const PlacedThread &placed, const WordReviewWords &words) : m_placed(placed), m_words(words) {}

    CopiedThread copy() const
    {
        const Thread &thread = m_placed.thread;
        const Remark &root = thread.root;
        const bool isSuggestion = root.kind == annotate::EventKind::Suggestion && root.replacement && !root.isDeleted;
        const bool isTracked = isSuggestion && thread.state == Thread::State::Open && isWhereItWas();
        CopiedThread copied{.isResolved = thread.state != Thread::State::Open,
                            .clause = m_placed.placement.clause.toString(),
                            .range = m_placed.placement.range};
        const std::string suggested = !isSuggestion               ? std::string()
                                      : root.replacement->empty() ? std::string(m_words.removal)
                                                                  : filled(m_words.suggestion, *root.replacement);
        const std::string said = root.isDeleted ? std::string(m_words.deleted) : root.body;
        if (isTracked) {
            copied.replacement = remark(root, *root.replacement);
            copied.untracked = behind(suggested, said);
        }
        const std::string text = behind(placeNote(), isTracked ? said : behind(suggested, said));
        addRemarks(copied, text, suggested);
        return copied;
    }

private:
    static CopiedRemark remark(const Remark &remark, std::string text)
    {
        return {remark.id, remark.author.name, remark.created, std::move(text)};
    }

    bool isWhereItWas() const
    {
        return m_placed.placement.state == Placement::State::Exact && m_placed.words == m_placed.thread.anchor.quote;
    }

    std::string placeNote() const
    {
        if (m_placed.placement.state == Placement::State::Uncertain)
            return filled(m_words.uncertain, m_placed.thread.anchor.quote);
        if (m_placed.placement.state == Placement::State::NotPlaced)
            return filled(m_words.gone, m_placed.thread.anchor.quote);
        return {};
    }

    // A tracked change stands for itself unless somebody said something about it.
    void addRemarks(CopiedThread &copied, const std::string &text, const std::string &suggested) const
    {
        const Thread &thread = m_placed.thread;
        std::vector<CopiedRemark> replies;
        for (const Remark &reply : thread.replies) {
            if (!reply.isTampered && !reply.isDeleted)
                replies.push_back(remark(reply, reply.body));
        }
        if (thread.decision && !thread.decision->body.empty() && thread.state != Thread::State::Open)
            replies.push_back(remark(*thread.decision, thread.decision->body));
        if (text.empty() && replies.empty() && copied.replacement)
            return;
        copied.remarks.push_back(remark(thread.root, text.empty() ? suggested : text));
        std::ranges::move(replies, std::back_inserter(copied.remarks));
    }

    const PlacedThread &m_placed;
    const WordReviewWords &m_words;
};

class WordCopyMaking {
public:
    WordCopyMaking(const annotate::ReviewFile &review, const PolicyFile &policy, const ReviewCopyRequest &request,
                   Publisher &publisher)
        : m_review(review), m_policy(policy), m_request(request), m_publisher(publisher)
    {
    }

    ResultWithErrors<WordReviewCopy> make()
    {
        const ViewId &view = m_request.views.front();
        auto published = m_publisher.publish(view, {Format::Html}, m_request.finish);
        if (!published)
            return std::unexpected(published.error());
        const AssembledDocument &document = published->document;
        auto request = requestFor(document);
        if (!request)
            return std::unexpected(request.error());
        if (document.audience == pack::Audience::Public) {
            Errors leaks = leaksOf(document, *request);
            if (!leaks.empty())
                return std::unexpected(std::move(leaks));
        }
        m_copy.title = document.title;
        m_copy.threads = request->threads.size();
        auto bytes = docx::wordCopy(document, *request);
        if (!bytes)
            return std::unexpected(Errors{bytes.error()});
        m_copy.bytes = *std::move(bytes);
        return std::move(m_copy);
    }

private:
    ResultWithErrors<docx::WordCopyRequest> requestFor(const AssembledDocument &document)
    {
        const WordReviewWords &words = wordReviewWords(document.language);
        docx::WordCopyRequest request{.policy = m_review.policy(),
                                      .content = readOf(document, "").content,
                                      .lamport = m_review.nextLamport() - 1,
                                      .previous = m_review.lastDigest(),
                                      .heading =
                                          m_request.reviewer.empty()
                                              ? std::string(words.reviewCopy)
                                              : assembly::filledIn(words.reviewCopyFor, {{"name", m_request.reviewer}}),
                                      .accent = m_publisher.settings().accent,
                                      .finish = m_request.finish};
        if (m_request.remarks == HandedOver::None)
            return request;
        if (const std::string due = dueDate(document.view); !due.empty())
            request.heading = assembly::filledIn(words.askedBy, {{"heading", request.heading}, {"date", due}});
        const auto threads = placedThreads(m_review, m_policy, document.view, m_publisher.assembler());
        if (!threads)
            return std::unexpected(threads.error());
        for (const PlacedThread &placed : *threads) {
            if (placed.view != document.view)
                continue;
            if (isWanted(placed.thread))
                request.threads.push_back(ThreadCopying(placed, words).copy());
        }
        return request;
    }

    // The first day by which the reviewer is asked to decide on the document and did not; empty: there is none.
    std::string dueDate(const ViewId &view)
    {
        const auto decisions = judgedDecisions(m_review, m_policy, m_publisher.assembler());
        if (m_request.reviewer.empty() || !decisions)
            return {};
        std::string first;
        for (const JudgedRequest &judged : judgedRequests(m_review, *decisions, m_publisher.today())) {
            const annotate::Request &asked = *judged.request.event.request;
            const bool isAsked = std::ranges::any_of(judged.answers, [this](const ReviewerAnswer &answer) {
                return isSamePerson(answer.reviewer, {m_request.reviewer}) &&
                       answer.state != ReviewerAnswer::State::Approved;
            });
            const bool isHere = std::ranges::contains(asked.views, view.view());
            if (!judged.isSettled() && judged.request.counts() && isAsked && isHere && !asked.due.empty())
                first = first.empty() ? asked.due : std::min(first, asked.due);
        }
        const auto date = Date::fromIso(first);
        return date ? m_publisher.assembler().formats().date(*date) : std::string();
    }

    bool isWanted(const Thread &thread)
    {
        m_copy.leftOut += thread.root.isTampered ? 1U : 0U;
        m_copy.leftOut += static_cast<std::size_t>(std::ranges::count_if(thread.replies, &Remark::isTampered));
        const bool isGone = thread.root.isDeleted && std::ranges::all_of(thread.replies, &Remark::isDeleted);
        const bool isOpen = m_request.remarks == HandedOver::All || thread.state == Thread::State::Open;
        return !thread.root.isTampered && !isGone && isOpen;
    }

    // All that can be read in the copy, and the addresses of its links. Numbers of the markup would be taken for
    // answers; the record holds the clauses' texts once more, with JSON's escapes.
    static std::string readable(const AssembledDocument &document, const docx::WordCopyRequest &request)
    {
        std::string text;
        for (const archive::Entry &part : docx::wordParts(document, request)) {
            const bool isText = part.name.starts_with("word/") && !part.name.starts_with("word/_rels/");
            if (isText || part.name == "docProps/core.xml")
                text += withoutTags(part.bytes) + '\n';
            else if (part.name.starts_with("word/_rels/"))
                text += addressesIn(part.bytes);
        }
        for (const annotate::ReviewedClause &clause : annotate::reviewedText(document))
            text += clause.text + '\n';
        for (const CopiedThread &thread : request.threads) {
            for (const CopiedRemark &remark : thread.remarks)
                text += remark.text + '\n';
            text += thread.replacement ? thread.replacement->text + '\n' : std::string();
        }
        return text;
    }

    Errors leaksOf(const AssembledDocument &document, const docx::WordCopyRequest &request)
    {
        docx::WordCopyRequest blank = request;
        blank.threads.clear();
        return m_publisher.leaksIn(
            readable(document, request), m_request.views,
            [&](const std::vector<AssembledDocument> &twins) { return readable(twins.front(), blank); });
    }

    const annotate::ReviewFile &m_review;
    const PolicyFile &m_policy;
    const ReviewCopyRequest &m_request;
    Publisher &m_publisher;
    WordReviewCopy m_copy;
};

} // namespace

ResultWithErrors<WordReviewCopy> wordReviewCopy(const annotate::ReviewFile &review, const PolicyFile &policy,
                                                const ReviewCopyRequest &request, Publisher &publisher)
{
    return WordCopyMaking(review, policy, request, publisher).make();
}

} // namespace policywright::session
