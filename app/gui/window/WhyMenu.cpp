// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/WhyMenu.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <set>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::WhyMenu)
};

const assembly::AssembledClause *find(const assembly::AssembledDocument &document, const ClauseId &id)
{
    const auto in = [&](const std::vector<assembly::AssembledClause> &clauses) -> const assembly::AssembledClause * {
        const auto found =
            std::ranges::find(clauses, id, [](const assembly::AssembledClause &c) { return c.content->id; });
        return found == clauses.end() ? nullptr : &*found;
    };
    if (const auto *clause = in(document.cover))
        return clause;
    for (const assembly::AssembledSection &section : document.sections) {
        if (const auto *clause = in(section.clauses))
            return clause;
    }
    return nullptr;
}

QString originOf(const pack::PackSet &packs, const PackId &id)
{
    const auto pack = std::ranges::find(packs.packs(), id, &pack::Pack::id);
    if (pack == packs.packs().end())
        return shown(id.view());
    const auto words = pack->words.find(packs.language());
    const bool hasTitle = words != pack->words.end() && !words->second.title.empty();
    const QString title = hasTitle ? shown(words->second.title) : Words::tr("%1 pack").arg(shown(id.view()));
    return QStringLiteral("%1 %2").arg(title, shown(pack->version.toString()));
}

QString forMenu(QString text)
{
    constexpr qsizetype kLongest = 80;
    if (text.size() > kLongest)
        text = text.left(kLongest - 1) + QChar(0x2026);
    return withoutShortcut(std::move(text));
}

} // namespace

QString Why::summary() const
{
    if (questions.empty())
        return Words::tr("%1, no answers", "pack").arg(origin);
    if (questions.size() == 1)
        return Words::tr("%1, 1 answer", "pack").arg(origin);
    return Words::tr("%1, %n answers", "pack", static_cast<int>(questions.size())).arg(origin);
}

std::vector<std::size_t> questionsBehind(const pack::PackSet &packs, const std::vector<std::string> &names)
{
    std::set<std::string> reached(names.begin(), names.end());
    // Derived values read questions and those before them: backwards, each is met after all that read it.
    for (auto derived = packs.derived().rbegin(); derived != packs.derived().rend(); ++derived) {
        if (reached.contains(derived->logic.id))
            reached.insert(derived->value.names().begin(), derived->value.names().end());
    }
    std::vector<std::size_t> questions;
    for (std::size_t i = 0; i < packs.questions().size(); ++i) {
        if (reached.contains(packs.questions()[i].logic.id.toString()))
            questions.push_back(i);
    }
    return questions;
}

std::optional<Why> whyOf(const pack::PackSet &packs, const assembly::AssembledDocument &document, const ClauseId &id)
{
    const assembly::AssembledClause *clause = find(document, id);
    if (!clause)
        return std::nullopt;
    const assembly::ClauseContent &content = *clause->content;
    Why why;
    why.title = shown(content.title);
    why.clause = clause->number.empty() ? why.title : shown(clause->number);
    why.origin = content.pack ? originOf(packs, *content.pack) : Words::tr("your own clause");
    if (content.pack && content.wordedBy == assembly::WordedBy::Author)
        why.wording = Words::tr("Worded by you, in place of the pack's text");
    for (const std::size_t index : questionsBehind(packs, content.reads)) {
        const pack::CompiledQuestion &question = packs.questions()[index];
        why.questions.emplace_back(question.logic.id, shown(question.words.prompt.text));
    }
    return why;
}

std::unique_ptr<QMenu> whyMenu(const Why &why, QWidget *parent,
                               const std::function<void(const QuestionId &)> &goToQuestion)
{
    auto menu = std::make_unique<QMenu>(parent);
    const auto addFact = [&](const QString &text) { menu->addAction(forMenu(text))->setEnabled(false); };
    addFact(why.title.isEmpty() || why.title == why.clause ? why.clause
                                                           : QStringLiteral("%1  %2").arg(why.clause, why.title));
    addFact(Words::tr("From: %1").arg(why.origin));
    if (!why.wording.isEmpty())
        addFact(why.wording);
    menu->addSeparator();
    addFact(why.questions.empty() ? Words::tr("No answer decides about it") : Words::tr("Answers behind it:"));
    for (const auto &[id, prompt] : why.questions)
        menu->addAction(forMenu(prompt), menu.get(), [goToQuestion, question = id] { goToQuestion(question); });
    return menu;
}

} // namespace policywright::gui
