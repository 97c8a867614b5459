// SPDX-License-Identifier: Apache-2.0
//
// What holds of each merge of two policies, on random edits of both.
#include "core/session/PolicyMerge.h"
#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace policywright::session {
namespace {

using compare::Take;
using model::PolicyDocument;

const QuestionId kContacts("contacts");
const ClauseId kScope("rules.scope");
const ClauseId kOwn("own.visitors");

PolicyDocument start()
{
    PolicyDocument policy = test::answeredPolicy();
    policy.customWordings.emplace(kScope, test::wording("One is here. Two is there. Three is near. Four is far."));
    policy.ownClauses.emplace(kOwn, test::ownClause("Visitors are welcome. They ask first."));
    return policy;
}

class Author {
public:
    explicit Author(unsigned seed) : m_engine(seed) {}

    PolicyDocument edited()
    {
        PolicyDocument policy = start();
        for (std::size_t edits = 1 + below(6); edits > 0; --edits)
            edit(policy);
        return policy;
    }

private:
    std::size_t below(std::size_t limit) { return m_engine() % limit; }
    std::string word() { return "word" + std::to_string(below(3)); }

    void edit(PolicyDocument &policy)
    {
        switch (below(8)) {
        case 0: policy.answers.insert_or_assign(QuestionId("org_name"), word()); break;
        case 1: policy.answers.erase(QuestionId(below(2) == 0 ? "org_name" : "secret_tool")); break;
        case 2: editContacts(std::get<model::Records>(policy.answers.at(kContacts)).rows); break;
        case 3:
            editText(policy.customWordings.try_emplace(kScope, test::wording("One is here.")).first->second.text);
            break;
        case 4:
            if (below(3) == 0)
                policy.customWordings.erase(kScope);
            break;
        case 5: policy.omissions.insert_or_assign(ClauseId("rules.review"), test::omission(word())); break;
        case 6:
            if (const auto own = policy.ownClauses.find(kOwn); own != policy.ownClauses.end())
                (below(2) == 0 ? own->second.title : own->second.text) = word() + '.';
            break;
        default: policy.order[SectionId("rules")] = {kOwn, ClauseId("rules." + word())}; break;
        }
    }

    void editContacts(std::vector<model::Record> &rows)
    {
        if (below(3) == 0)
            rows.push_back({{"who", model::Person{.name = "New " + std::to_string(rows.size()) + word()}}});
        else if (!rows.empty() && below(3) == 0)
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(below(rows.size())));
        else if (!rows.empty() && rows.front().size() > 1)
            rows.front()[1].second = word();
    }

    void editText(std::string &text)
    {
        const char *const sentences[] = {"One", "Two", "Three", "Four"};
        const std::size_t at = text.find(sentences[below(4)]);
        if (at != std::string::npos)
            text.insert(text.find(" is ", at) + 4, word() + ' ');
    }

    std::mt19937 m_engine;
};

PolicyDocument merged(const PolicyDocument &mine, const PolicyDocument &theirs, const MergeDecisions &decisions = {})
{
    return mergedPolicy(start(), mine, theirs, decisions)->policy;
}

// New rows of both stand in the order of who merges.
PolicyDocument withSortedRows(PolicyDocument policy)
{
    const auto contacts = policy.answers.find(kContacts);
    if (contacts != policy.answers.end())
        std::ranges::sort(std::get<model::Records>(contacts->second).rows, {},
                          [](const model::Record &row) { return std::get<model::Person>(row.front().second).name; });
    return policy;
}

// What was changed to two different ends and is not said.
std::string silent(const PolicyDocument &mine, const PolicyDocument &theirs, const PolicyMerge &merge)
{
    const PolicyDocument base = start();
    const auto in = [](const PolicyDocument &policy, const QuestionId &question) {
        const auto found = policy.answers.find(question);
        return found == policy.answers.end() ? std::nullopt : std::optional(found->second);
    };
    for (const char *name : {"org_name", "secret_tool"}) {
        const QuestionId id(name);
        const bool clash =
            in(mine, id) != in(theirs, id) && in(mine, id) != in(base, id) && in(theirs, id) != in(base, id);
        if (clash != std::ranges::contains(merge.conflicts, std::string("answer:") + name, &MergeConflict::place))
            return name;
    }
    return {};
}

TEST(PolicyMergeLaws, HoldForRandomEditsOfBoth)
{
    for (unsigned seed = 1; seed <= 4000; ++seed) {
        const PolicyDocument mine = Author(2 * seed).edited();
        const PolicyDocument theirs = Author(2 * seed + 1).edited();
        ASSERT_EQ(merged(mine, start()), mine) << seed;
        ASSERT_EQ(merged(start(), theirs), theirs) << seed;
        ASSERT_EQ(merged(mine, mine), mine) << seed;
        const auto merge = mergedPolicy(start(), mine, theirs);
        ASSERT_TRUE(merge);
        ASSERT_EQ(silent(mine, theirs, *merge), "") << seed;
        ASSERT_EQ(withSortedRows(merged(mine, theirs, {.otherwise = Take::Mine})),
                  withSortedRows(merged(theirs, mine, {.otherwise = Take::Theirs})))
            << seed;
        const PolicyDocument decided = merged(mine, theirs, {.otherwise = Take::Mine});
        ASSERT_EQ(mergedPolicy(theirs, decided, theirs)->policy, decided) << seed;
        ASSERT_EQ(mergedPolicy(mine, mine, decided)->policy, decided) << seed;
    }
}

} // namespace
} // namespace policywright::session
