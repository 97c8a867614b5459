// SPDX-License-Identifier: Apache-2.0
#include "app/gui/inherit/InheritWords.h"

#include "app/gui/PolicyNames.h"
#include "app/gui/TextConversion.h"
#include "app/gui/merge/ConflictWords.h"
#include "app/gui/overview/AnswerText.h"
#include "core/session/ParentFollow.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::InheritWords)
};

using inherit::Mark;
using inherit::PlaceKind;
using inherit::Strength;
using Group = Difference::Group;

constexpr qsizetype kMostShown = 400; // characters of a text on a row

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= kMostShown ? line : line.first(kMostShown) + QChar(0x2026);
}

// What counts of each question, as an answer is read.
using Answers = std::map<QuestionId, QString>;
Result<Answers> answersOf(const model::PolicyDocument &policy, assembly::Assembler &assembler)
{
    const pack::PackSet &packs = assembler.packs();
    const auto formats = assembly::Formats::fromWords(packs.assemblyWords());
    if (!formats)
        return std::unexpected(formats.error());
    const auto values = assembler.answers(policy);
    if (!values)
        return std::unexpected(values.error());
    Answers answers;
    for (std::size_t i = 0; i < packs.questions().size(); ++i) {
        const pack::CompiledQuestion &question = packs.questions()[i];
        if (const auto &answer = (*values)->answer(i).answer)
            answers.emplace(question.logic.id, answerText(question, *answer, *formats));
    }
    return answers;
}

Group groupOf(const Mark &mark)
{
    if (mark.strength == Strength::Weaker)
        return mark.reason ? Group::Weaker : Group::WantsReason;
    const bool countsOnBothSides = mark.mine && mark.theirs; // by a default, or by the templates' text
    if (countsOnBothSides && mark.kind != Mark::Kind::Follows)
        return Group::Other;
    switch (mark.kind) {
    case Mark::Kind::Added: return Group::Here;
    case Mark::Kind::LeftAway: return Group::Above;
    case Mark::Kind::Follows: return Group::Follows;
    default: return Group::Other;
    }
}

// One side: what its answers come to, and what its authors wrote.
class Side {
public:
    Side(Answers answers, const model::HandedDown &content) : m_answers(std::move(answers)), m_content(content) {}

    QString valueAt(const inherit::Place &place, const std::optional<std::string> &stored) const
    {
        if (place.kind == PlaceKind::Answer) {
            const auto answer = m_answers.find(QuestionId(place.id));
            return answer == m_answers.end() ? QString() : shortened(answer->second);
        }
        if (place.kind == PlaceKind::Own) {
            const auto own = m_content.ownClauses.find(ClauseId(place.id));
            return own == m_content.ownClauses.end() ? QString() : shortened(shown(own->second.text));
        }
        if (place.kind == PlaceKind::Order)
            return stored ? Words::tr("an order of its own") : Words::tr("the order of the templates");
        if (place.kind == PlaceKind::Omission)
            return stored ? Words::tr("left out") : Words::tr("in the documents");
        return stored ? shortened(shown(*stored)) : QString();
    }

private:
    Answers m_answers;
    const model::HandedDown &m_content;
};

QString reasonOf(const Mark &mark)
{
    if (!mark.reason)
        return {};
    const QString reason = shown(mark.reason->reason);
    return mark.reason->author.empty() ? reason : QStringLiteral("%1 (%2)").arg(reason, shown(mark.reason->author));
}

} // namespace

Result<std::vector<Difference>> differencesOf(const model::PolicyDocument &policy, assembly::Assembler &assembler)
{
    const pack::PackSet &packs = assembler.packs();
    auto marks = inherit::marksOf(policy, assembler);
    if (!marks)
        return std::unexpected(marks.error());
    std::erase_if(*marks, [](const Mark &mark) { return mark.kind == Mark::Kind::Inherited; });
    if (marks->empty())
        return std::vector<Difference>();
    const model::HandedDown &handedDown = policy.ancestors.front().handedDown;
    const model::HandedDown own = inherit::handedDownBy(policy, packs);
    auto above = answersOf(inherit::withNothingOfItsOwn(policy, handedDown, packs), assembler);
    auto here = above ? answersOf(policy, assembler) : above;
    if (!here)
        return std::unexpected(here.error());
    const Side there(*std::move(above), handedDown);
    const Side mine(*std::move(here), own);
    const PolicyNames names({{&packs, &policy}});
    std::vector<Difference> differences;
    for (Mark &mark : *marks) {
        const auto place = inherit::placeFrom(mark.place);
        if (!place)
            continue;
        differences.push_back({.mark = mark,
                               .group = groupOf(mark),
                               .place = conflictPlaceInWords(mark.place.toString(), names),
                               .here = mine.valueAt(*place, mark.mine),
                               .above = there.valueAt(*place, mark.theirs),
                               .reason = reasonOf(mark),
                               .canGoBack = session::asInherited(policy, mark.place).has_value()});
    }
    std::ranges::stable_sort(differences, {}, &Difference::group);
    return differences;
}

QString headingOf(Group group)
{
    switch (group) {
    case Group::WantsReason: return Words::tr("Weaker, and nobody said why (%1)");
    case Group::Weaker: return Words::tr("Weaker, with a reason (%1)");
    case Group::Other: return Words::tr("Different here (%1)");
    case Group::Here: return Words::tr("Only here (%1)");
    case Group::Above: return Words::tr("Not taken over (%1)");
    case Group::Follows: return Words::tr("Follows from another answer (%1)");
    }
    return {};
}

QString markWords(const Difference &difference)
{
    switch (difference.mark.strength) {
    case Strength::Weaker: return Words::tr("weaker");
    case Strength::Stricter: return Words::tr("stricter");
    default: break;
    }
    switch (difference.group) {
    case Group::Here: return Words::tr("added");
    case Group::Above: return Words::tr("not taken over");
    case Group::Follows: return Words::tr("follows");
    default: return Words::tr("different");
    }
}

} // namespace policywright::gui
