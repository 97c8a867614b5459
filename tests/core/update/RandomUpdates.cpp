// SPDX-License-Identifier: Apache-2.0
#include "tests/core/update/RandomUpdates.h"

#include "tests/core/update/VersionedPack.h"

#include <algorithm>
#include <random>

namespace policywright::test {
namespace {

using Sentences = std::vector<std::string>;

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }
    bool happens(unsigned ofHundred) { return m_engine() % 100 < ofHundred; }

private:
    std::mt19937_64 m_engine;
};

std::string textOf(const Sentences &sentences)
{
    std::string text;
    for (const std::string &sentence : sentences)
        text += (text.empty() ? "" : " ") + sentence;
    return text + '\n';
}

// Words that begin with its mark.
class Writer {
public:
    Writer(Random &random, char mark) : m_random(random), m_mark(mark) {}

    // A letter at its end: behind numbers no sentence ends.
    std::string word() { return m_mark + std::string("w") + std::to_string(++m_words) + 'x'; }

    std::string sentence()
    {
        std::string text = "The";
        for (std::size_t count = 3 + m_random.below(4); count > 0; --count)
            text += ' ' + word();
        return text + '.';
    }

    // One word of it is another.
    std::string reworded(const std::string &sentence)
    {
        const std::size_t from = sentence.find(' ') + 1;
        const std::size_t end = sentence.find_first_of(" .", from);
        return sentence.substr(0, from) + word() + sentence.substr(end);
    }

    Sentences edited(Sentences sentences, unsigned share)
    {
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (m_random.happens(share))
                sentences[i] = reworded(sentences[i]);
            else if (m_random.happens(share / 3))
                sentences.insert(sentences.begin() + static_cast<std::ptrdiff_t>(i++), sentence());
            else if (m_random.happens(share / 4) && sentences.size() > 1)
                sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i--));
        }
        if (m_random.happens(share / 3))
            sentences.push_back(sentence());
        return sentences;
    }

private:
    Random &m_random;
    char m_mark;
    int m_words = 0;
};

struct Clause {
    std::string id;
    Sentences sentences;
};

class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : m_random(seed), m_old(m_random, 'b'), m_new(m_random, 't'), m_mine(m_random, 'm')
    {
    }

    UpdateCase make()
    {
        std::vector<Clause> clauses;
        for (std::size_t count = 2 + m_random.below(5); count > 0; --count) {
            clauses.push_back({"rules.c" + std::to_string(clauses.size()), {}});
            for (std::size_t sentences = 1 + m_random.below(4); sentences > 0; --sentences)
                clauses.back().sentences.push_back(m_old.sentence());
        }
        UpdateCase update{.before = pack(0, clauses), .after = smallPack(), .policy = emptyPolicy()};
        pack::Release release{.version = Version(1, 1, 0), .date = "2027-01-01"};
        const std::vector<Clause> later = m_random.happens(5) ? clauses : changed(clauses, release);
        update.after = pack(1, later);
        changeQuestions(update.after, release);
        update.after.changes = {release};
        work(update, clauses, later);
        if (m_random.happens(60))
            update.otherwise = m_random.happens(50) ? compare::Take::Mine : compare::Take::Theirs;
        if (m_random.happens(20)) {
            update.standing.emplace();
            for (const Clause &clause : clauses) {
                if (m_random.happens(50))
                    update.standing->insert(ClauseId(clause.id));
            }
        }
        return update;
    }

private:
    static pack::Pack pack(int minor, const std::vector<Clause> &clauses)
    {
        std::vector<TestClause> texts;
        for (const Clause &clause : clauses)
            texts.push_back({clause.id, textOf(clause.sentences), "Title of " + clause.id});
        return versionOf(minor, texts);
    }

    std::string newId() { return "rules.n" + std::to_string(++m_ids); }

    std::vector<Clause> changed(std::vector<Clause> clauses, pack::Release &release)
    {
        std::vector<Clause> later;
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            Clause clause = clauses[i];
            if (m_random.happens(50))
                clause.sentences = m_new.edited(clause.sentences, 30);
            const std::size_t what = m_random.below(20);
            if (what == 0) {
                release.clauses.push_back(succession({clause.id}));
                continue;
            }
            if (what == 1) // without a word
                continue;
            if (what <= 4) {
                release.clauses.push_back(succession({clause.id}, {newId()}));
                clause.id = release.clauses.back().into.front();
            } else if (what <= 6 && clause.sentences.size() > 1) {
                split(clause, later, release);
            } else if (what <= 8 && i + 1 < clauses.size()) {
                merge(clause, clauses[++i], release);
            }
            later.push_back(std::move(clause));
            if (m_random.happens(8))
                later.push_back({newId(), {m_new.sentence()}});
        }
        if (later.empty())
            later.push_back({newId(), {m_new.sentence()}});
        if (m_random.happens(10))
            std::swap(later.front(), later.back());
        return later;
    }

    // The first sentences become a clause of their own; the rest keeps the id, or gets a new one as well.
    void split(Clause &clause, std::vector<Clause> &later, pack::Release &release)
    {
        const auto cut =
            clause.sentences.begin() + static_cast<std::ptrdiff_t>(1 + m_random.below(clause.sentences.size() - 1));
        Clause first{newId(), {clause.sentences.begin(), cut}};
        clause.sentences.erase(clause.sentences.begin(), cut);
        const std::string from = clause.id;
        if (m_random.happens(50))
            clause.id = newId();
        release.clauses.push_back(succession({from}, {first.id, clause.id}));
        later.push_back(std::move(first));
    }

    void merge(Clause &clause, const Clause &next, pack::Release &release)
    {
        const std::string from = clause.id;
        if (m_random.happens(60))
            clause.id = newId();
        clause.sentences.insert(clause.sentences.end(), next.sentences.begin(), next.sentences.end());
        release.clauses.push_back(succession({from, next.id}, {clause.id}));
    }

    void changeQuestions(pack::Pack &pack, pack::Release &release)
    {
        std::vector<pack::Question> &questions = pack.sections[1].questions;
        if (m_random.happens(30))
            std::erase_if(questions, [](const pack::Question &each) { return each.id == QuestionId("principles"); });
        if (m_random.happens(30)) {
            std::erase_if(pack.sections[0].questions,
                          [](const pack::Question &each) { return each.id == QuestionId("effective"); });
            pack.sections[0].questions.push_back({.id = QuestionId("in_force"), .type = pack::AnswerType::Date});
            release.questions.push_back(succession({"effective"}, {"in_force"}));
            pack.words["en"].questions["in_force"].prompt = {"When?"};
            pack.document.effective = QuestionId("in_force");
        }
        for (pack::Question &question : questions) {
            if (question.id == QuestionId("places") && m_random.happens(30))
                question.options = {"uk", "eu"};
            if (question.id == QuestionId("contacts") && m_random.happens(30))
                question.columns.erase(question.columns.begin() + 1);
            if (question.id == QuestionId("secret_tool") && m_random.happens(20))
                question = {.id = question.id, .type = pack::AnswerType::Person};
        }
    }

    std::string author() { return m_random.happens(50) ? "Ada" : "Bo"; }

    void work(UpdateCase &update, const std::vector<Clause> &clauses, const std::vector<Clause> &later)
    {
        model::PolicyDocument &policy = update.policy;
        policy.answers = answeredPolicy().answers;
        model::ClauseOrder order;
        for (const Clause &clause : clauses) {
            const ClauseId id(clause.id);
            if (m_random.happens(50))
                policy.customWordings.emplace(id,
                                              model::CustomWording{wordingOf(clause, later), textOf(clause.sentences),
                                                                   "1.0.0", author(), "2026-11-22"});
            if (m_random.happens(15))
                policy.omissions.emplace(id, model::Omission{m_mine.sentence(), author(), "2026-11-22"});
            if (m_random.happens(10))
                policy.pins.emplace(id, model::ClausePin{author(), "2026-11-22"});
            order.insert(order.begin() + static_cast<std::ptrdiff_t>(m_random.below(order.size() + 1)), id);
        }
        if (m_random.happens(30))
            policy.ownClauses.emplace(
                ClauseId("own.pets"),
                model::OwnClause{SectionId("rules"), "Pets", m_mine.sentence() + " [](#" + clauses.front().id + ")"});
        if (m_random.happens(30))
            policy.order.emplace(SectionId("rules"), order);
    }

    // Now and then what the pack will say, or what it says already.
    std::string wordingOf(const Clause &clause, const std::vector<Clause> &later)
    {
        const auto same = std::ranges::find(later, clause.id, &Clause::id);
        if (m_random.happens(10) && same != later.end())
            return textOf(same->sentences);
        if (m_random.happens(5))
            return textOf(clause.sentences);
        return textOf(m_mine.edited(clause.sentences, 30));
    }

    Random m_random;
    Writer m_old;
    Writer m_new;
    Writer m_mine;
    int m_ids = 0;
};

} // namespace

UpdateCase randomUpdate(std::uint64_t seed)
{
    return Maker(seed).make();
}

} // namespace policywright::test
