// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/InsertableAnswers.h"

#include "app/gui/DocumentName.h"
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

ConditionTerms conditionTerms(const pack::PackSet &packs)
{
    ConditionTerms terms;
    for (const pack::CompiledQuestion &question : packs.questions()) {
        const bool isYesNo = question.logic.type == pack::AnswerType::Boolean;
        ConditionTerm term{.kind = isYesNo ? ConditionTerm::Kind::YesNo : ConditionTerm::Kind::Answer,
                           .title = shown(question.words.prompt.text).simplified()};
        for (const auto &[id, label] : question.words.options)
            term.names.emplace(id, shown(label).simplified());
        terms.emplace(question.logic.id.toString(), std::move(term));
    }
    for (const pack::CompiledDerived &derived : packs.derived()) {
        const QString name = shown(derived.logic.id).replace(u'_', u' ');
        terms.emplace(derived.logic.id, ConditionTerm{.kind = ConditionTerm::Kind::Derived, .title = name});
    }
    ConditionTerm documents{.kind = ConditionTerm::Kind::View};
    for (const pack::CompiledView &view : packs.views())
        documents.names.emplace(view.logic.id.view(), documentName(packs, view.logic.id));
    terms.emplace("view", std::move(documents));
    terms.emplace("audience", ConditionTerm{.kind = ConditionTerm::Kind::Audience,
                                            .names = {{"internal", Words::tr("for people inside")},
                                                      {"public", Words::tr("for the public")}}});
    return terms;
}

} // namespace policywright::gui
