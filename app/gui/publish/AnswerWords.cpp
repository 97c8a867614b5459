// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/AnswerWords.h"

#include "app/gui/TextConversion.h"

namespace policywright::gui {
namespace {

// Of a person in a table, a part may be named: "who.name".
std::string columnOf(const std::string &name)
{
    return name.substr(0, name.find('.'));
}

} // namespace

QString answerWords(const std::string &name, const pack::PackSet &packs)
{
    const std::size_t dot = name.find('.');
    const pack::CompiledQuestion *question = packs.question(QuestionId(name.substr(0, dot)));
    if (!question)
        return shown(name);
    QString prompt = shown(question->words.prompt.text).simplified();
    if (dot == std::string::npos)
        return prompt;
    const auto column = question->words.columns.find(columnOf(name.substr(dot + 1)));
    return column == question->words.columns.end() ? prompt
                                                   : QStringLiteral("%1 (%2)").arg(prompt, shown(column->second));
}

QString publishSentence(const Error &error, const pack::PackSet &packs)
{
    Error named = error;
    if (error.code == ErrorCode::AnswerLeaks || error.code == ErrorCode::GapLeft)
        named.subject = answerWords(error.subject, packs).toStdString();
    if (error.code == ErrorCode::AnswerLeaks) {
        if (const pack::CompiledView *view = packs.view(ViewId(error.detail)))
            named.detail = view->words.title;
    } else if (error.code == ErrorCode::GapLeft) {
        if (const pack::CompiledClause *clause = packs.clause(ClauseId(error.detail)))
            named.detail = clause->title;
    }
    return shown(sentence(named));
}

} // namespace policywright::gui
