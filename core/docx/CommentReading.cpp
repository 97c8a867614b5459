// SPDX-License-Identifier: Apache-2.0
#include "core/docx/CommentReading.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace policywright::docx {
namespace {

std::optional<std::uint32_t> hexNumber(const std::string &text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::size_t sizeOf(const WordComment &comment)
{
    return comment.end > comment.begin ? comment.end - comment.begin : 0;
}

// Of the first of a comment's paragraphs that has it: Word takes the last one, other programs do not.
template <class T>
const T *valueOf(const std::map<std::string, T> &values, const std::vector<std::string> &paragraphs)
{
    for (auto id = paragraphs.rbegin(); id != paragraphs.rend(); ++id) {
        if (const auto found = values.find(*id); found != values.end())
            return &found->second;
    }
    return nullptr;
}

} // namespace

void CommentReading::begin(const QString &name)
{
    if (name == u"comment") {
        const std::string id = attribute(QLatin1StringView("id"));
        if (++m_ids[id] > 1)
            return refuse(ErrorCode::WordNotADocument, "two of its comments have the same number, " + id);
        if (found.size() >= kMaxWordComments)
            return refuse(ErrorCode::WordLimit, "it has more than " + std::to_string(kMaxWordComments) + " comments");
        found.push_back({{.author = attribute(QLatin1StringView("author")),
                          .created = attribute(QLatin1StringView("date")),
                          .text = {}},
                         id,
                         {}});
        m_isFirst = true;
    } else if (found.empty()) {
        return;
    } else if (name == u"p") {
        if (!m_isFirst)
            found.back().comment.text += '\n';
        m_isFirst = false;
        if (std::string id = attribute(QLatin1StringView("paraId")); !id.empty())
            found.back().paragraphs.push_back(std::move(id));
    } else if (name == u"t") {
        m_isInText = true;
    } else if (name == u"tab") {
        found.back().comment.text += '\t';
    } else if (name == u"br") {
        found.back().comment.text += '\n';
    } else if (name == u"pPr" || name == u"rPr" || name == u"del") {
        skip();
    }
}

void CommentReading::end(const QString &name)
{
    m_isInText = m_isInText && name != u"t";
}

void CommentReading::characters(const QString &text)
{
    if (m_isInText && !found.empty())
        found.back().comment.text += text.toStdString();
}

void CommentExtras::begin(const QString &name)
{
    const std::string paragraph = attribute(QLatin1StringView("paraId"));
    if (name == u"commentEx") {
        if (std::string parent = attribute(QLatin1StringView("paraIdParent")); !parent.empty())
            facts.parents[paragraph] = std::move(parent);
        const std::string value = attribute(QLatin1StringView("done"));
        facts.done[paragraph] = value == "1" || value == "true";
    } else if (name == u"commentId") {
        facts.durable[paragraph] = attribute(QLatin1StringView("durableId"));
    }
}

std::vector<WordComment> joinedComments(std::vector<CommentReading::Found> found, const CommentFacts &facts,
                                        const CommentPlaces &places, const std::string &text)
{
    std::map<std::string, std::size_t> byParagraph;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const std::string &paragraph : found[i].paragraphs)
            byParagraph.emplace(paragraph, i);
    }
    std::vector<WordComment> comments;
    for (std::size_t i = 0; i < found.size(); ++i) {
        WordComment comment = std::move(found[i].comment);
        const std::vector<std::string> &paragraphs = found[i].paragraphs;
        if (const bool *isDone = valueOf(facts.done, paragraphs))
            comment.isDone = *isDone;
        if (const std::string *durable = valueOf(facts.durable, paragraphs))
            comment.durable = hexNumber(*durable);
        const std::string *parent = valueOf(facts.parents, paragraphs);
        if (const auto known = parent ? byParagraph.find(*parent) : byParagraph.end(); known != byParagraph.end())
            comment.parent = known->second;
        if (const auto place = places.places.find(found[i].id); place != places.places.end()) {
            comment.isPlaced = true;
            comment.begin = place->second.begin;
            // One that is never closed is about its paragraph.
            comment.end =
                place->second.isOpen ? std::min(text.find('\n', comment.begin), text.size()) : place->second.end;
        }
        comments.push_back(std::move(comment));
    }
    // One level: a reply to a reply, or to itself, answers what the thread began with.
    for (std::size_t i = 0; i < comments.size(); ++i) {
        std::size_t root = i;
        for (std::size_t step = 0; step < comments.size() && comments[root].parent; ++step)
            root = *comments[root].parent;
        comments[i].parent = root == i || comments[root].parent ? std::nullopt : std::optional(root);
    }
    // A thread is about one range. Over several paragraphs LibreOffice leaves it to one of its comments only.
    for (const WordComment &reply : comments) {
        if (!reply.parent || !reply.isPlaced)
            continue;
        WordComment &root = comments[*reply.parent];
        const bool isWider = !root.isPlaced || sizeOf(reply) > sizeOf(root);
        if (isWider) {
            root.begin = reply.begin;
            root.end = reply.end;
            root.isPlaced = true;
        }
    }
    return comments;
}

} // namespace policywright::docx
