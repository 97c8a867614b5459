// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/DecisionWords.h"

#include "app/gui/TextConversion.h"
#include "app/gui/review/ThreadWords.h"

#include <QCoreApplication>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::DecisionWords)
};

QString proofWords(annotate::KeyState key)
{
    switch (key) {
    case annotate::KeyState::None: return Words::tr("not signed");
    case annotate::KeyState::Trusted: return Words::tr("signed");
    case annotate::KeyState::New: return Words::tr("signed with a key that nobody has vouched for");
    case annotate::KeyState::Foreign: return Words::tr("signed with a key that is not known to be theirs");
    }
    return {};
}

} // namespace

QString verdictWords(annotate::Verdict verdict)
{
    switch (verdict) {
    case annotate::Verdict::Approve: return Words::tr("Approved");
    case annotate::Verdict::ApproveWithRemarks: return Words::tr("Approved with remarks");
    case annotate::Verdict::RequestChanges: return Words::tr("Changes requested");
    case annotate::Verdict::Decline: return Words::tr("Declined");
    }
    return {};
}

QString decisionSentence(const session::JudgedDecision &decision)
{
    const annotate::Event &event = decision.signOff.event;
    QString words = Words::tr("%1 by %2, %3", "verdict, who, when")
                        .arg(verdictWords(event.decision->verdict), shown(event.author.name), whenWords(event.created));
    words = Words::tr("%1 (%2)", "decision, how it is proved").arg(words, proofWords(decision.key));
    if (!event.body.empty())
        words = Words::tr("%1: “%2”", "decision, remark").arg(words, shown(event.body));
    if (!decision.isVoid)
        return Words::tr("%1. It holds for the text as it is.").arg(words);
    const auto changed = static_cast<int>(decision.changes.size());
    if (changed == 0)
        return Words::tr("%1. The text has changed since: it counts no longer.").arg(words);
    if (changed == 1)
        return Words::tr("%1. It counts no longer: 1 clause changed since.").arg(words);
    return Words::tr("%1. It counts no longer: %n clauses changed since.", nullptr, changed).arg(words);
}

QString changesSentence(const session::JudgedDecision &decision, const pack::PackSet &packs)
{
    QStringList clauses;
    for (const session::ChangedClause &change : decision.changes) {
        const pack::CompiledClause *known = packs.clause(change.clause);
        clauses += shown(known && !known->title.empty() ? known->title : change.clause.toString());
    }
    clauses.removeDuplicates();
    return clauses.isEmpty() ? QString() : Words::tr("Changed since: %1").arg(clauses.join(QStringLiteral(", ")));
}

} // namespace policywright::gui
