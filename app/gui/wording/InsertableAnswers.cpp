// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/InsertableAnswers.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::InsertableAnswers)
};

// As the document prints it.
QString printed(const templating::Value *value)
{
    if (!value)
        return {};
    if (const std::string *display = value->display())
        return shown(*display).simplified();
    if (const std::string *text = value->ifText())
        return shown(*text).simplified();
    if (const auto *items = value->ifSequence(); items && !items->empty())
        return items->size() == 1 ? Words::tr("1 row") : Words::tr("%n rows", nullptr, static_cast<int>(items->size()));
    return {};
}

} // namespace

std::vector<InsertableAnswer> insertableAnswers(const pack::PackSet &packs, const assembly::AnswerValues &values)
{
    std::vector<InsertableAnswer> answers;
    for (std::size_t i = 0; i < packs.questions().size(); ++i) {
        const pack::CompiledQuestion &question = packs.questions()[i];
        const assembly::EffectiveAnswer &answer = values.answer(i);
        if (answer.origin == assembly::AnswerOrigin::NotAsked)
            continue;
        const std::string name = question.logic.id.toString();
        const bool isGiven = answer.answer.has_value();
        answers.push_back(
            {name, shown(question.words.prompt.text), isGiven ? printed(values.scope().find(name)) : QString()});
    }
    return answers;
}

} // namespace policywright::gui
