// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewDecisions.h"

#include "core/base/Digest.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace policywright::session {
namespace {

using annotate::ReviewedClause;
using annotate::ReviewedText;

std::vector<const assembly::ClauseContent *> clausesOf(const assembly::AssembledDocument &document,
                                                       const std::string &section)
{
    std::vector<const assembly::ClauseContent *> clauses;
    const auto add = [&](const std::vector<assembly::AssembledClause> &list) {
        for (const assembly::AssembledClause &clause : list)
            clauses.push_back(clause.content.get());
    };
    if (section.empty()) {
        add(document.cover);
        add(document.notices);
    }
    for (const assembly::AssembledSection &each : document.sections) {
        if (section.empty() || each.id.view() == section)
            add(each.clauses);
    }
    return clauses;
}

const std::string *textIn(const ReviewedText &text, const ClauseId &id)
{
    const auto found = std::ranges::find(text, id, &ReviewedClause::id);
    return found == text.end() ? nullptr : &found->text;
}

// Nothing changed in the words where the list is empty.
std::vector<ChangedClause> changesBetween(const std::string &view, const ReviewedText &before, const ReviewedText &now)
{
    using Kind = ChangedClause::Kind;
    std::vector<ChangedClause> changes;
    for (const ReviewedClause &clause : before) {
        const std::string *text = textIn(now, clause.id);
        if (!text)
            changes.push_back({view, clause.id, Kind::Removed, clause.text, {}});
        else if (*text != clause.text)
            changes.push_back({view, clause.id, Kind::Reworded, clause.text, *text});
    }
    for (const ReviewedClause &clause : now) {
        if (!textIn(before, clause.id))
            changes.push_back({view, clause.id, Kind::Added, {}, clause.text});
    }
    return changes;
}

class Judging {
public:
    Judging(const annotate::ReviewFile &review, const PolicyFile &policy, assembly::Assembler &assembler)
        : m_review(review), m_policy(policy), m_assembler(assembler)
    {
    }

    ResultWithErrors<JudgedDecision> judge(annotate::SignOff signOff)
    {
        JudgedDecision judged{.signOff = std::move(signOff)};
        const annotate::Decision &decision = *judged.signOff.event.decision;
        for (const annotate::ReadText &text : decision.texts) {
            const auto now = readNow(text.view, decision.section);
            if (!now)
                return std::unexpected(now.error());
            compare(text, *now, judged);
        }
        return judged;
    }

private:
    // Nothing, where the policy has no such document any more.
    ResultWithErrors<Read> readNow(const std::string &view, const std::string &section)
    {
        if (!m_policy.packs->view(ViewId(view)))
            return Read{};
        auto known = m_documents.find(view);
        if (known == m_documents.end()) {
            auto document = m_assembler.assemble(m_policy.bundle.policy, ViewId(view));
            if (!document)
                return std::unexpected(document.error());
            known = m_documents.emplace(view, *std::move(document)).first;
        }
        const auto read = m_read.find({view, section});
        return read != m_read.end()
                   ? read->second
                   : m_read.emplace(std::pair(view, section), readOf(known->second, section)).first->second;
    }

    void compare(const annotate::ReadText &text, const Read &now, JudgedDecision &judged) const
    {
        const std::optional<ReviewedText> before = m_review.textOf(text.revision);
        judged.isTextKnown = judged.isTextKnown && before;
        const bool isSame = !now.words.empty() && now.content == text.content && before == now.words;
        if (isSame)
            return;
        judged.isVoid = true;
        if (!before)
            return;
        std::vector<ChangedClause> changes = changesBetween(text.view, *before, now.words);
        if (changes.empty())
            changes.push_back({text.view, ClauseId(""), ChangedClause::Kind::Form, {}, {}});
        std::ranges::move(changes, std::back_inserter(judged.changes));
    }

    const annotate::ReviewFile &m_review;
    const PolicyFile &m_policy;
    assembly::Assembler &m_assembler;
    std::map<std::string, assembly::AssembledDocument> m_documents;
    std::map<std::pair<std::string, std::string>, Read> m_read; // by view and section
};

} // namespace

Read readOf(const assembly::AssembledDocument &document, const std::string &section)
{
    Read read;
    Json::Array content{section.empty() ? document.title : std::string()};
    for (const assembly::AssembledSection &each : document.sections) {
        if (section.empty() || each.id.view() == section)
            content.emplace_back(each.title);
    }
    for (const assembly::ClauseContent *clause : clausesOf(document, section)) {
        read.words.push_back({clause->id, annotate::reviewedText(*clause)});
        content.emplace_back(Json::Array{clause->id.toString(), clause->title, clause->markdown});
    }
    read.content = sha256Hex(toText(Json(std::move(content)), JsonStyle::Compact));
    return read;
}

ResultWithErrors<annotate::Event> addDecision(annotate::ReviewFile &review, NewDecision decision,
                                              const PolicyFile &policy, assembly::Assembler &assembler, IdSource &ids)
{
    if (decision.body.size() > annotate::kMaxBodyBytes || decision.author.name.size() > annotate::kMaxNameBytes ||
        decision.views.size() > annotate::kMaxReadTexts)
        return std::unexpected(Errors{{ErrorCode::ReviewLimit, policy.path,
                                       "a text of an annotation may have " + std::to_string(annotate::kMaxBodyBytes) +
                                           " bytes at most, a name " + std::to_string(annotate::kMaxNameBytes)}});
    annotate::ReviewFile with = review;
    annotate::Decision decided{.verdict = decision.verdict, .section = decision.section, .texts = {}};
    for (const ViewId &view : decision.views) {
        const auto document = assembler.assemble(policy.bundle.policy, view);
        if (!document)
            return std::unexpected(document.error());
        const Read read = readOf(*document, decision.section);
        if (read.words.empty())
            return std::unexpected(Errors{{ErrorCode::SectionNotInView, decision.section, view.toString()}});
        decided.texts.push_back({view.toString(), with.addRevision(view.toString(), read.words), read.content});
    }
    annotate::Event event = annotate::sealed({.id = ids.newUuid(),
                                              .author = std::move(decision.author),
                                              .created = std::move(decision.created),
                                              .lamport = review.nextLamport(),
                                              .kind = annotate::EventKind::Decision,
                                              .decision = std::move(decided),
                                              .body = std::move(decision.body),
                                              .previous = review.lastDigest()},
                                             review.policy(), decision.key);
    with.add(event);
    review = std::move(with);
    return event;
}

ResultWithErrors<std::vector<JudgedDecision>> judgedDecisions(const annotate::ReviewFile &review,
                                                              const PolicyFile &policy, assembly::Assembler &assembler,
                                                              const annotate::TrustedKeys &trusted)
{
    const annotate::KeyRing keys(review, trusted);
    Judging judging(review, policy, assembler);
    std::vector<JudgedDecision> judged;
    for (annotate::SignOff &signOff : annotate::reviewOf(review.events()).decisions) {
        auto decision = judging.judge(std::move(signOff));
        if (!decision)
            return std::unexpected(decision.error());
        decision->key = keys.stateOf(decision->signOff.event);
        judged.push_back(*std::move(decision));
    }
    return judged;
}

} // namespace policywright::session
