// SPDX-License-Identifier: Apache-2.0
#include "app/gui/merge/ConflictWords.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>

#include <algorithm>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ConflictWords)
};

// The parts between the colons; the last takes the rest.
std::vector<std::string> partsOf(const std::string &place, std::size_t most)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (parts.size() + 1 < most) {
        const std::size_t colon = place.find(':', from);
        if (colon == std::string::npos)
            break;
        parts.push_back(place.substr(from, colon - from));
        from = colon + 1;
    }
    parts.push_back(place.substr(from));
    return parts;
}

bool isNumber(const std::string &text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "answer:contacts:Anna:phone": of a table's cell the row's name, which may have colons, and the column's id.
QString answerInWords(const std::string &place, const PolicyNames &names)
{
    const std::vector<std::string> parts = partsOf(place, 3);
    const QuestionId id(parts[1]);
    const QString question = names.question(id);
    if (parts.size() < 3)
        return Words::tr("The answer to “%1”").arg(question);
    const pack::CompiledQuestion *known = names.known(id);
    if (isNumber(parts[2]) && known && known->logic.type != pack::AnswerType::Records)
        return Words::tr("A sentence of the answer to “%1”").arg(question);
    const std::size_t colon = parts[2].rfind(':');
    if (colon != std::string::npos) {
        const std::string column = parts[2].substr(colon + 1);
        if (known && known->words.columns.contains(column))
            return Words::tr("“%1” of “%2” in the answer to “%3”", "column, row, question")
                .arg(shown(known->words.columns.at(column)), shown(parts[2].substr(0, colon)), question);
    }
    return Words::tr("“%1” in the answer to “%2”", "row or part, question").arg(shown(parts[2]), question);
}

QString ownClauseInWords(const std::vector<std::string> &parts, const PolicyNames &names)
{
    const QString clause = names.clause(ClauseId(parts[1]));
    if (parts.size() < 3)
        return Words::tr("The clause “%1”, which is none of the packs'").arg(clause);
    if (parts[2] == "title")
        return Words::tr("The title of “%1”").arg(clause);
    if (parts[2].starts_with("text"))
        return Words::tr("The text of “%1”").arg(clause);
    return Words::tr("Where “%1” stands, and who reads it").arg(clause);
}

} // namespace

QString conflictPlaceInWords(const std::string &place, const PolicyNames &names)
{
    const std::vector<std::string> parts = partsOf(place, 3);
    const std::string &kind = parts[0];
    if (kind == "answer" && parts.size() > 1)
        return answerInWords(place, names);
    if (kind == "wording" && parts.size() == 3 && isNumber(parts[2]))
        return Words::tr("A sentence of “%1”").arg(names.clause(ClauseId(parts[1])));
    if (kind == "wording" && parts.size() > 1)
        return Words::tr("The text of “%1”").arg(names.clause(ClauseId(parts[1])));
    if (kind == "own" && parts.size() > 1)
        return ownClauseInWords(parts, names);
    if (kind == "omission" && parts.size() > 1)
        return Words::tr("Whether “%1” is left out").arg(names.clause(ClauseId(parts[1])));
    if (kind == "order" && parts.size() > 1)
        return Words::tr("The order of the clauses in “%1”").arg(names.section(SectionId(parts[1])));
    if (place == "theme:accent")
        return Words::tr("The colour");
    if (place == "theme:logo")
        return Words::tr("The logo");
    if (kind == "picture" && parts.size() > 1)
        return Words::tr("The picture “%1”").arg(shown(place.substr(kind.size() + 1)));
    if (place == "packs")
        return Words::tr("The packs");
    if (place == "language")
        return Words::tr("The language");
    return shown(place);
}

} // namespace policywright::gui
