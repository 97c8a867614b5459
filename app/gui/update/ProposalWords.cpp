// SPDX-License-Identifier: Apache-2.0
#include "app/gui/update/ProposalWords.h"

#include "app/gui/DocumentName.h"
#include "app/gui/PolicyNames.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/merge/ConflictWords.h"
#include "app/gui/window/Questions.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ProposalWords)
};

using Outcome = update::ClauseUpdate::Outcome;
using update::ClauseUpdate;
using update::QuestionUpdate;

QString day(const std::string &iso)
{
    const QDate date = dateFromStored(iso);
    return date.isValid() ? dayInWords(date, QLocale()) : shown(iso);
}

// -- why

QStringList sourcesOf(const update::NewRelease &each, const pack::PackSet &packs)
{
    QStringList lines;
    for (const pack::Pack &pack : packs.packs()) {
        for (const pack::LegalSource &source : pack.sources.sources) {
            if (pack.id == each.pack && std::ranges::contains(each.release.sources, source.id))
                lines += Words::tr("Because of %1, %2 (%3).", "title, citation, year")
                             .arg(shown(source.title), shown(source.citation), shown(source.year));
        }
    }
    return lines;
}

// As the packs call themselves; else their id.
QString titleOf(const PackId &id, const pack::PackSet &packs)
{
    const auto pack = std::ranges::find(packs.packs(), id, &pack::Pack::id);
    if (pack == packs.packs().end())
        return shown(id.view());
    const auto words = pack->words.find(packs.language());
    const bool hasTitle = words != pack->words.end() && !words->second.title.empty();
    return shown(hasTitle ? words->second.title : id.toString());
}

std::vector<ProposedPart> reasonsOf(const session::PolicyUpdate &update)
{
    std::vector<ProposedPart> parts;
    for (const session::PackVersion &version : update.versions) {
        if (!version.isNewer())
            continue;
        const QString newer = shown(version.offered->toString());
        ProposedPart part{Words::tr("“%1”: version %2 instead of %3")
                              .arg(titleOf(version.id, *update.packs.packs), newer, shown(version.has.toString()))};
        for (const update::NewRelease &each : update.changes->releases) {
            if (each.pack != version.id)
                continue;
            const QString summary = shown(each.release.summary).simplified();
            part.lines += Words::tr("%1 of %2: %3", "version, day, what it brought")
                              .arg(shown(each.release.version.toString()), day(each.release.date), summary);
            part.lines += sourcesOf(each, *update.packs.packs);
        }
        if (part.lines.isEmpty())
            part.lines += Words::tr("Its makers do not say what it brings.");
        parts.push_back(std::move(part));
    }
    return parts;
}

// -- questions

QString sentenceOf(const QuestionUpdate &question)
{
    using Fate = QuestionUpdate::Fate;
    const QString prompt = shown(question.prompt).simplified();
    if (question.kind == QuestionUpdate::Kind::New) {
        if (question.needsAnswer)
            return Words::tr("New, and wants an answer: “%1”").arg(prompt);
        return question.hasDefault ? Words::tr("New, answered by its default until you say otherwise: “%1”").arg(prompt)
                                   : Words::tr("New: “%1”").arg(prompt);
    }
    switch (question.answer) {
    case Fate::None:
    case Fate::Carried: return {}; // nothing that its author has to know
    case Fate::Converted: return Words::tr("Your answer counts in another form: “%1”").arg(prompt);
    case Fate::Reduced: return Words::tr("What still fits of your answer counts; all of it is kept: “%1”").arg(prompt);
    case Fate::SetAside: return Words::tr("Your answer no longer fits; it is kept: “%1”").arg(prompt);
    case Fate::Kept: return Words::tr("No longer asked; your answer is kept: “%1”").arg(prompt);
    }
    return {};
}

// -- the author's own texts

QString sentenceOf(const ClauseUpdate &clause)
{
    const QString title = shown(clause.title);
    switch (clause.outcome) {
    case Outcome::Taken:
    case Outcome::Unchanged:
    case Outcome::New:
    case Outcome::Withdrawn: return {}; // said by the documents
    case Outcome::Merged: return Words::tr("“%1”: your changes stand in the newer text.").arg(title);
    case Outcome::Undecided: return Words::tr("“%1”: you decide, above.").arg(title);
    case Outcome::Decided: return Words::tr("“%1”: as you decided.").arg(title);
    case Outcome::Pinned: return Words::tr("“%1” is pinned and stays as it reads.").arg(title);
    case Outcome::LeftOut: return Words::tr("“%1” stays left out.").arg(title);
    case Outcome::BecameOwn:
        return Words::tr("“%1” is no longer in the templates; your text stays, as a clause of your own.").arg(title);
    case Outcome::NoPlace:
        return Words::tr("“%1” is no longer in the templates; your text stands nowhere and is kept.").arg(title);
    }
    return {};
}

QStringList linesOf(const ClauseUpdate &clause)
{
    QStringList lines;
    if (const QString line = sentenceOf(clause); !line.isEmpty())
        lines += line;
    for (const std::string &name : clause.lostNames)
        lines += Words::tr("“%1” reads “%2”, which is no longer asked: a gap will show there.")
                     .arg(shown(clause.title), shown(name));
    return lines;
}

bool isKept(const update::PackUpdate &changes)
{
    using Fate = QuestionUpdate::Fate;
    return std::ranges::contains(changes.clauses, Outcome::NoPlace, &ClauseUpdate::outcome) ||
           std::ranges::any_of(changes.questions, [](const QuestionUpdate &question) {
               return question.answer == Fate::Reduced || question.answer == Fate::SetAside ||
                      question.answer == Fate::Kept;
           });
}

std::vector<ProposedPart> furtherOf(const update::PackUpdate &changes)
{
    ProposedPart questions{Words::tr("Questions")};
    for (const QuestionUpdate &question : changes.questions) {
        if (const QString line = sentenceOf(question); !line.isEmpty())
            questions.lines += line;
    }
    ProposedPart texts{Words::tr("What you worded yourself")};
    for (const ClauseUpdate &clause : changes.clauses)
        texts.lines += linesOf(clause);
    std::vector<ProposedPart> parts;
    for (ProposedPart *part : {&questions, &texts}) {
        if (!part->lines.isEmpty())
            parts.push_back(std::move(*part));
    }
    if (isKept(changes))
        parts.push_back({Words::tr("Where kept things are"),
                         {Words::tr("What is kept stays in the policy's file and is not published. Undo brings it back "
                                    "to its place; “policywright status” lists it.")}});
    return parts;
}

// -- both

std::vector<ProposedChoice> choicesOf(const std::vector<compare::MergeConflict> &conflicts, const PolicyNames &names)
{
    std::vector<ProposedChoice> choices;
    choices.reserve(conflicts.size());
    for (const compare::MergeConflict &conflict : conflicts)
        choices.push_back({conflict, conflictPlaceInWords(conflict.place, names)});
    return choices;
}

QStringList documentsOf(const session::UpdatePreview &preview, const pack::PackSet &before, const pack::PackSet &after)
{
    QStringList lines;
    for (const ViewId &view : preview.viewsAppearing)
        lines += Words::tr("A document appears: “%1”").arg(documentName(after, view));
    for (const ViewId &view : preview.viewsDisappearing)
        lines += Words::tr("A document disappears: “%1”").arg(documentName(before, view));
    return lines;
}

// The titles alone: two documents may have the same one, and say for whom they are.
session::UpdatePreview named(session::UpdatePreview preview, const pack::PackSet &packs)
{
    for (session::PreviewedView &view : preview.views)
        view.title = stored(documentName(packs, view.view));
    return preview;
}

} // namespace

Proposal proposalOf(const session::PolicyUpdate &update, const session::PolicyFile &policy)
{
    const pack::PackSet &after = *update.packs.packs;
    const PolicyNames names({{&after, &policy.bundle.policy}, {policy.packs.get(), nullptr}});
    return {.isDecided = update.state == session::PolicyUpdate::State::Ready,
            .reasons = reasonsOf(update),
            .choices = choicesOf(update.changes->conflicts, names),
            .documents = documentsOf(update.preview, *policy.packs, after),
            .preview = named(update.preview, after),
            .further = furtherOf(*update.changes)};
}

Proposal proposalOf(const session::ParentFollow &follow, const session::PolicyFile &policy)
{
    const pack::PackSet &packs = *policy.packs;
    const PolicyNames names({{&packs, &policy.bundle.policy}, {nullptr, &follow.merge.policy}});
    Proposal proposal{
        .isDecided = follow.state == session::ParentFollow::State::Ready,
        .reasons = {{Words::tr("“%1” instead of “%2”").arg(nameInWords(follow.to), nameInWords(follow.from))}},
        .choices = choicesOf(follow.merge.conflicts, names),
        .documents = documentsOf(follow.preview, packs, packs),
        .preview = named(follow.preview, packs)};
    ProposedPart weaker{Words::tr("Weaker here than there, and nobody said why")};
    for (const inherit::Mark &mark : follow.weaker)
        weaker.lines += conflictPlaceInWords(mark.place.toString(), names);
    if (!weaker.lines.isEmpty())
        proposal.further.push_back(std::move(weaker));
    return proposal;
}

QString newerInWords(const std::vector<session::PackVersion> &versions)
{
    QStringList words;
    for (const session::PackVersion &version : versions) {
        if (version.isNewer())
            words += QStringLiteral("%1 %2").arg(shown(version.id.view()), shown(version.offered->toString()));
    }
    return QLocale().createSeparatedList(words);
}

QString nameInWords(const model::Ancestor &ancestor)
{
    return ancestor.version.empty() ? Words::tr("%1 of %2", "policy, day").arg(shown(ancestor.name), day(ancestor.date))
                                    : QStringLiteral("%1 %2").arg(shown(ancestor.name), shown(ancestor.version));
}

QString refusalInWords(const Errors &errors)
{
    if (errors.front().code == ErrorCode::ChoiceForNoConflict) // the words that were chosen make it another conflict
        return Words::tr("The words that you chose do not fit into the text. Write them in another way, or take one of "
                         "the texts.");
    if (const auto &where = errors.front().where; where && !where->file.empty())
        return Words::tr("%1, line %2: %3", "file, line, what is wrong")
            .arg(shown(where->file))
            .arg(where->line)
            .arg(sentencesOf({errors.front()}));
    return sentencesOf(errors);
}

} // namespace policywright::gui
