// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ThreadWords.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/review/ReviewDesk.h"
#include "core/compare/WordDiff.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ThreadWords)
};

using annotate::EventKind;
using annotate::Placement;
using Look = RemarkMark::Look;
using State = annotate::Thread::State;

constexpr qsizetype kLongestQuote = 240;

RemarkWords remarkWords(const annotate::Remark &remark, const ReviewDesk &desk)
{
    RemarkWords words{.id = remark.id,
                      .author = shown(remark.author.name),
                      .when = whenWords(remark.created),
                      .text = shown(remark.body),
                      .isMine = desk.isMine(remark.author),
                      .isDeleted = remark.isDeleted};
    if (words.author.isEmpty())
        words.author = Words::tr("Somebody without a name");
    if (remark.isEdited)
        words.when = Words::tr("%1, changed").arg(words.when);
    if (remark.isDeleted)
        words.text = Words::tr("Taken back");
    if (remark.isTampered)
        words.when = Words::tr("%1, tampered with").arg(words.when);
    return words;
}

QString plainKindOf(const annotate::Thread &thread)
{
    switch (thread.root.kind) {
    case EventKind::Suggestion: return Words::tr("Suggestion");
    case EventKind::Question: return Words::tr("Question");
    default: return Words::tr("Comment");
    }
}

QString kindOf(const annotate::Thread &thread)
{
    if (thread.root.severity == annotate::Severity::Normal)
        return plainKindOf(thread);
    return Words::tr("%1 (%2)", "kind, how much it matters")
        .arg(plainKindOf(thread), severityWords(thread.root.severity));
}

QString placeOf(const Placement &placement)
{
    switch (placement.state) {
    case Placement::State::Uncertain: return Words::tr("The text has changed: look whether these are the words meant");
    case Placement::State::NotPlaced: return Words::tr("Its words are no longer in the text");
    case Placement::State::Exact:
    case Placement::State::Moved: break;
    }
    return {};
}

QString stateOf(const annotate::Thread &thread)
{
    const QString who = thread.decision ? shown(thread.decision->author.name) : QString();
    QString words;
    switch (thread.state) {
    case State::Open: return {};
    case State::Resolved: words = Words::tr("Resolved by %1").arg(who); break;
    case State::Accepted: words = Words::tr("Accepted by %1").arg(who); break;
    case State::Declined: words = Words::tr("Declined by %1").arg(who); break;
    }
    const QString reason = thread.decision ? shown(thread.decision->body) : QString();
    return reason.isEmpty() ? words : Words::tr("%1: %2", "what happened, reason").arg(words, reason);
}

QString changeOf(const std::string &before, const std::string &now)
{
    QString html;
    for (const compare::Piece &piece : compare::wordDiff(before, now)) {
        const QString text = shown(piece.text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        switch (piece.kind) {
        case compare::Piece::Kind::Same: html += text; break;
        case compare::Piece::Kind::Removed: html += QStringLiteral("<s>%1</s>").arg(text); break;
        case compare::Piece::Kind::Added: html += QStringLiteral("<u>%1</u>").arg(text); break;
        }
    }
    return html;
}

} // namespace

QString severityWords(annotate::Severity severity)
{
    switch (severity) {
    case annotate::Severity::Must: return Words::tr("has to be settled");
    case annotate::Severity::Minor: return Words::tr("minor");
    case annotate::Severity::Normal: break;
    }
    return Words::tr("as usual", "how much a remark matters");
}

QString whenWords(const std::string &iso)
{
    const QDateTime time = QDateTime::fromString(shown(iso), Qt::ISODate);
    if (!time.isValid())
        return shown(iso);
    const QDateTime here = time.toLocalTime();
    return Words::tr("%1, %2", "day, time")
        .arg(dayInWords(here.date(), QLocale()), QLocale().toString(here.time(), QLocale::ShortFormat));
}

QString shortQuote(std::string_view words)
{
    const QString text = shown(words).simplified();
    return text.size() <= kLongestQuote ? text : text.first(kLongestQuote - 1) + u'…';
}

Look lookOf(const annotate::Thread &thread)
{
    if (thread.state != State::Open)
        return Look::Closed;
    switch (thread.root.kind) {
    case EventKind::Suggestion: return Look::Suggestion;
    case EventKind::Question: return Look::Question;
    default: return Look::Comment;
    }
}

ThreadWords threadWords(const session::PlacedThread &placed, const ReviewDesk &desk)
{
    const annotate::Thread &thread = placed.thread;
    ThreadWords words{.root = remarkWords(thread.root, desk),
                      .look = lookOf(thread),
                      .kind = kindOf(thread),
                      .severity = thread.root.severity,
                      .place = placeOf(placed.placement),
                      .state = stateOf(thread),
                      .isSuggestion = thread.root.replacement.has_value(),
                      .isOpen = thread.state == State::Open,
                      .isUnread = desk.isUnread(placed)};
    if (placed.words != thread.anchor.quote)
        words.quote = Words::tr("“%1”").arg(shortQuote(thread.anchor.quote));
    const bool isPlaced = words.place.isEmpty();
    words.canBeAccepted = words.isSuggestion && words.isOpen && isPlaced;
    if (thread.root.replacement) {
        words.replacement = *thread.root.replacement;
        words.change = changeOf(words.isOpen && isPlaced ? placed.words : thread.anchor.quote, words.replacement);
    }
    words.summary = words.root.text;
    if (words.summary.isEmpty() && thread.root.replacement) {
        words.summary = thread.root.replacement->empty()
                            ? Words::tr("Take out “%1”").arg(shortQuote(thread.anchor.quote))
                            : Words::tr("Instead: %1").arg(shortQuote(*thread.root.replacement));
    }
    for (const annotate::Remark &reply : thread.replies)
        words.replies.push_back(remarkWords(reply, desk));
    return words;
}

QString spokenName(const ThreadWords &thread)
{
    QStringList parts{
        Words::tr("%1 by %2, %3", "kind, author, when").arg(thread.kind, thread.root.author, thread.root.when)};
    if (thread.isUnread)
        parts += Words::tr("unread");
    parts += thread.state.isEmpty() ? Words::tr("open") : thread.state;
    if (!thread.place.isEmpty())
        parts += thread.place;
    parts += thread.summary;
    const auto answers = static_cast<int>(thread.replies.size());
    if (answers > 0)
        parts += answers == 1 ? Words::tr("1 answer") : Words::tr("%n answers", nullptr, answers);
    return parts.join(QStringLiteral(". "));
}

} // namespace policywright::gui
