// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ChangeKind.h"

#include "core/compare/Likeness.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace policywright::compare {
namespace {

using Kind = ChangeReason::Kind;

constexpr std::array<std::string_view, 6> kNames{"duty", "number", "deadline", "role", "scope", "sanction"};

// Words that begin like one of these, where it ends in *. In small letters.
struct WordList {
    Kind kind;
    std::vector<std::string_view> words;
};

const std::vector<WordList> &wordLists()
{
    static const std::vector<WordList> lists{
        {Kind::Duty,
         {"must",      "shall",     "should",  "may",         "might",    "can",      "cannot",    "not",
          "no",        "never",     "always",  "ought",       "require*", "oblig*",   "forbid*",   "forbidden",
          "prohibit*", "permit*",   "allow*",  "duty",        "muss",     "müssen",   "darf",      "dürfen",
          "soll*",     "kann",      "können",  "nicht",       "kein*",    "nie",      "niemals",   "immer",
          "verboten",  "untersagt", "erlaubt", "verpflicht*", "pflicht*", "zulässig", "unzulässig"}},
        {Kind::Deadline,
         {"hour*",    "day*",      "week*",   "month*",       "year*",  "annual*", "daily",   "quarter*", "immediately",
          "promptly", "deadline*", "within",  "until",        "before", "after",   "stunde*", "tag*",     "woche*",
          "monat*",   "jahr*",     "täglich", "unverzüglich", "sofort", "frist*",  "binnen",  "bis",      "vor"}},
        {Kind::Role, {"lead*",         "director*",   "manager*",       "officer*",     "counsel",         "lawyer*",
                      "board",         "committee*",  "team*",          "head*",        "editor*",         "employee*",
                      "staff",         "contractor*", "agency",         "agencies",     "supplier*",       "volunteer*",
                      "leitung*",      "leiter*",     "geschäftsführ*", "vorstand*",    "rechtsabteilung", "redaktion*",
                      "beschäftigte*", "mitarbeit*",  "agentur*",       "dienstleist*", "beauftragte*"}},
        {Kind::Scope, {"all",         "any",     "every*", "each",           "only",   "except*", "unless", "appl*",
                       "includ*",     "exclud*", "both",   "scope",          "alle*",  "jede*",   "nur",    "außer",
                       "ausgenommen", "gilt",    "gelten", "einschließlich", "sofern", "soweit"}},
        {Kind::Sanction,
         {"dismiss*", "disciplin*", "sanction*", "warning*", "terminat*", "breach*", "penalt*", "fine*", "liab*",
          "kündig*", "abmahn*", "sanktion*", "verstoß*", "verstöße*", "bußgeld*", "haft*", "disziplinar*"}}};
    return lists;
}

std::string inSmallLetters(std::string_view word)
{
    std::string small(word);
    for (char &c : small) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

bool fits(std::string_view word, std::string_view pattern)
{
    return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1)) : word == pattern;
}

std::optional<Kind> kindOf(const std::string &word)
{
    if (word[0] >= '0' && word[0] <= '9')
        return Kind::Number;
    for (const WordList &list : wordLists()) {
        if (std::ranges::any_of(list.words, [&](std::string_view pattern) { return fits(word, pattern); }))
            return list.kind;
    }
    return std::nullopt;
}

// Each word that says something, in the order of the text, with how much oftener it was added than removed.
class Balance {
public:
    void take(const RedlineRuns &runs)
    {
        for (const RedlineRun &run : runs) {
            if (run.mark != Mark::Same)
                take(run.text, run.mark == Mark::Added ? 1 : -1);
        }
    }

    void take(const RedlineBlocks &blocks)
    {
        for (const RedlineBlock &block : blocks) {
            if (block.move && block.move->side == Move::Side::From)
                continue;
            take(block.runs);
            take(block.children);
        }
    }

    std::vector<ChangeReason> reasons() const
    {
        std::vector<ChangeReason> reasons;
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            ChangeReason reason{.kind = static_cast<Kind>(i)};
            for (const std::string &word : m_order) {
                if (m_counts.at(word) != 0 && kindOf(word) == reason.kind)
                    reason.words.push_back(word);
            }
            if (!reason.words.empty())
                reasons.push_back(std::move(reason));
        }
        return reasons;
    }

private:
    void take(std::string_view text, int count)
    {
        for (const std::string_view word : wordsOf(text)) {
            if (!isWord(word))
                continue;
            std::string small = inSmallLetters(word);
            if (!kindOf(small))
                continue;
            if (!m_counts.contains(small))
                m_order.push_back(small);
            m_counts[std::move(small)] += count;
        }
    }

    std::vector<std::string> m_order;
    std::map<std::string, int> m_counts;
};

} // namespace

std::string_view nameOf(Kind kind)
{
    return kNames[static_cast<std::size_t>(kind)];
}

ChangeProposal proposalFor(const RedlineClause &clause)
{
    using Fate = RedlineClause::Fate;
    if (clause.fate == Fate::Added || clause.fate == Fate::Removed)
        return {.reasons = {{.kind = Kind::Scope}}};
    if (clause.fate != Fate::Changed)
        return {};
    Balance balance;
    balance.take(clause.title);
    balance.take(clause.blocks);
    return {.reasons = balance.reasons()};
}

} // namespace policywright::compare
