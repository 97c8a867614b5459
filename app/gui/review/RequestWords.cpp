// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/RequestWords.h"

#include "app/gui/DocumentName.h"
#include "app/gui/PolicyNames.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace policywright::gui {
namespace {

using session::JudgedRequest;
using session::ReviewerAnswer;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::RequestWords)
};

QString scopeWords(const annotate::Request &request, const pack::PackSet &packs)
{
    QStringList names;
    if (request.sections.empty()) {
        for (const std::string &view : request.views)
            names += documentName(packs, ViewId(view));
    }
    const PolicyNames known({{&packs, nullptr}});
    for (const std::string &section : request.sections)
        names += known.section(SectionId(section));
    return names.join(Words::tr(", "));
}

QString stateWords(JudgedRequest::State state)
{
    switch (state) {
    case JudgedRequest::State::Open: return Words::tr("open");
    case JudgedRequest::State::Approved: return Words::tr("approved");
    case JudgedRequest::State::ChangesRequested: return Words::tr("changes requested");
    case JudgedRequest::State::Declined: return Words::tr("declined");
    case JudgedRequest::State::Void: return Words::tr("to be decided again, because the text changed");
    case JudgedRequest::State::Withdrawn: return Words::tr("taken back");
    case JudgedRequest::State::Tampered: return Words::tr("tampered with");
    }
    return {};
}

QString answerWords(ReviewerAnswer::State state)
{
    switch (state) {
    case ReviewerAnswer::State::Waiting: return Words::tr("no decision yet");
    case ReviewerAnswer::State::Approved: return Words::tr("approved");
    case ReviewerAnswer::State::ChangesRequested: return Words::tr("asked for changes");
    case ReviewerAnswer::State::Declined: return Words::tr("declined");
    case ReviewerAnswer::State::Void: return Words::tr("decided on an earlier text");
    }
    return {};
}

} // namespace

QString requestSentence(const JudgedRequest &request, const pack::PackSet &packs)
{
    const annotate::Event &event = request.request.event;
    const annotate::Request &asked = *event.request;
    QString words =
        Words::tr("Decision on %1: %2", "what, state").arg(scopeWords(asked, packs), stateWords(request.state));
    if (!asked.due.empty()) {
        const QString day = dayInWords(QDate::fromString(shown(asked.due), Qt::ISODate), QLocale());
        words = request.isOverdue ? Words::tr("%1 · overdue since %2").arg(words, day)
                                  : Words::tr("%1 · by %2").arg(words, day);
    }
    if (asked.reviewers.size() > 1)
        words = asked.quorum == annotate::Quorum::All ? Words::tr("%1 · all have to approve").arg(words)
                                                      : Words::tr("%1 · one of them is enough").arg(words);
    return event.body.empty()
               ? words
               : words + QLatin1Char('\n') + Words::tr("“%1”", "words to those who are asked").arg(shown(event.body));
}

QString answersSentence(const JudgedRequest &request)
{
    QStringList answers;
    for (const ReviewerAnswer &answer : request.answers) {
        QString words =
            Words::tr("%1: %2", "who, decision").arg(shown(answer.reviewer.name), answerWords(answer.state));
        if (answer.isSigned && answer.state != ReviewerAnswer::State::Void)
            words = Words::tr("%1, signed").arg(words);
        answers += words;
    }
    return answers.join(QStringLiteral(" · "));
}

} // namespace policywright::gui
