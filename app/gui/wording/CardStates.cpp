// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/CardStates.h"

#include "app/gui/MarkedWords.h"
#include "app/gui/TextConversion.h"
#include "core/assembly/Formats.h"
#include "core/compare/ReadableText.h"
#include "core/render/HtmlBlocks.h"
#include "core/render/HtmlText.h"

#include <QCoreApplication>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::CardStates)
};

// Qt's rich text knows no <mark>.
QString htmlOf(const assembly::AssembledDocument &document, const assembly::ClauseContent &content)
{
    std::string html;
    render::appendBlocks(html, document, content);
    return shown(html)
        .replace(QStringLiteral("<mark "), QStringLiteral("<span "))
        .replace(QStringLiteral("</mark>"), QStringLiteral("</span>"));
}

QString comparisonOf(const assembly::AssembledDocument &document, const assembly::ClauseContent &pack,
                     const assembly::ClauseContent &own)
{
    const auto reference = [&](std::string_view href) {
        const assembly::ReferenceTarget *target = document.target(href);
        return target ? assembly::filledIn(document.words.at("section"), {{"number", target->number}}) : std::string();
    };
    return markedWords(compare::readableText(pack.blocks, reference), compare::readableText(own.blocks, reference));
}

CardState stateOf(const session::SectionClause &clause, assembly::Assembler &assembler,
                  const model::PolicyDocument &policy, const assembly::AssembledDocument &document,
                  const SectionId &section)
{
    CardState state;
    state.number = shown(clause.number);
    state.title = shown(clause.title);
    state.isOwn = clause.wording.has_value();
    state.isAdded = clause.own.has_value();
    state.isInternal = clause.own && clause.own->audience == model::OwnAudience::Internal;
    state.isPinned = policy.pins.contains(clause.id);
    state.isOrdered = policy.order.contains(section);
    state.isElsewhere = !clause.isInDocument;
    if (clause.omission)
        state.reason = shown(clause.omission->reason);
    if (!clause.content) {
        state.html = Words::tr("This text cannot be made with the answers as they are.").toHtmlEscaped();
        return state;
    }
    state.html = htmlOf(document, *clause.content);
    if (!clause.wording)
        return state;
    if (const auto pack = session::packText(assembler, policy, clause.id))
        state.comparison = comparisonOf(document, **pack, *clause.content);
    return state;
}

} // namespace

std::vector<SectionCard> sectionCards(const std::vector<session::SectionClause> &clauses,
                                      assembly::Assembler &assembler, const model::PolicyDocument &policy,
                                      const assembly::AssembledDocument &document, const SectionId &section)
{
    std::vector<SectionCard> cards;
    cards.reserve(clauses.size());
    for (const session::SectionClause &clause : clauses)
        cards.push_back({clause.id, stateOf(clause, assembler, policy, document, section)});
    return cards;
}

} // namespace policywright::gui
