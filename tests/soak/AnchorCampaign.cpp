// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/AnchorCampaign.h"

#include "core/annotate/Placement.h"

#include <algorithm>
#include <iostream>
#include <map>

namespace policywright::soak {
namespace {

using annotate::Placement;
using annotate::TextRange;

constexpr std::uint64_t kQuotesPerText = 120;
constexpr std::size_t kMostGap =
    60; // words between two of a quote that still stand together: an inserted sentence or two
constexpr std::size_t kLongestRepeated = 12; // words of a quote that are written elsewhere, too
constexpr double kRepeated = 0.05;           // share of these quotes

struct Quote {
    std::size_t clause;
    std::size_t first; // words of the clause
    std::size_t count;
    std::size_t length; // 0 to 2
};

// Words [begin, end) of a clause.
struct Place {
    std::size_t clause = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t unchanged = 0;
};

// A dash or bullet is nothing that anybody would find again.
bool hasLetter(const std::string &word)
{
    return std::ranges::any_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xE0);
    });
}

class Trial {
public:
    Trial(const EditLevel &level, const CampaignSettings &settings, std::uint64_t number,
          const std::vector<std::vector<annotate::ReviewedClause>> &texts)
        : m_settings(settings), m_random(settings.seed * 1'000'003 + number),
          m_original(textOf(texts[number % texts.size()])), m_before(write(m_original))
    {
        for (std::uint64_t i = 0; i < kQuotesPerText; ++i)
            m_quotes.push_back(anyQuote(i % 3));
        Text edited = m_original;
        const Text others = textOf(texts[(number + 1) % texts.size()]);
        edit(edited, level, others, m_random);
        for (const Quote &quote : m_quotes) {
            if (quote.count <= kLongestRepeated && m_random.happens(kRepeated))
                repeatElsewhere(edited, wordsOf(quote), others, m_random);
        }
        m_edited = std::move(edited);
        m_after = write(m_edited);
        index();
    }

    CampaignResult run(std::size_t &explained)
    {
        annotate::Placer placer(m_after.text);
        if (m_settings.knowledge == Knowledge::Base)
            placer.addRevision("before", m_before.text);
        CampaignResult result;
        for (const Quote &quote : m_quotes) {
            const annotate::ReviewedClause &clause = m_before.text[quote.clause];
            const auto &words = m_before.words[quote.clause];
            const TextRange range{words[quote.first].range.begin, words[quote.first + quote.count - 1].range.end};
            const annotate::Anchor anchor = annotate::anchorAt(clause, range, "before").value();
            const Placement placement = placer.place(anchor);
            judge(quote, anchor, placement, result.lengths[quote.length], explained);
        }
        return result;
    }

private:
    Quote anyQuote(std::size_t length)
    {
        const std::size_t shortest[] = {1, 5, 15};
        const std::size_t range[] = {2, 8, 26};
        const std::size_t count = shortest[length] + m_random.below(range[length]);
        while (true) {
            const std::size_t clause = m_random.below(m_before.words.size());
            const std::size_t words = m_before.words[clause].size();
            if (words < count)
                continue;
            const std::size_t first = m_random.below(words - count + 1);
            if (m_before.words[clause][first].word->text.size() > 1) // no quote of a mark alone
                return {clause, first, count, length};
        }
    }

    std::vector<std::string> wordsOf(const Quote &quote) const
    {
        std::vector<std::string> words;
        for (std::size_t i = 0; i < quote.count; ++i)
            words.push_back(m_before.words[quote.clause][quote.first + i].word->text);
        return words;
    }

    std::size_t lettered(const Quote &quote) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(wordsOf(quote), hasLetter));
    }

    void index()
    {
        for (std::size_t clause = 0; clause < m_after.words.size(); ++clause) {
            for (std::size_t i = 0; i < m_after.words[clause].size(); ++i) {
                if (const Word *word = m_after.words[clause][i].word; word->id != 0)
                    m_places[word->id] = {clause, i, i + 1, word->isChanged || !hasLetter(word->text) ? 0U : 1U};
            }
        }
    }

    // The largest group of the quote's words that stand together in their order.
    Place truth(const Quote &quote) const
    {
        std::vector<Place> groups;
        for (std::size_t i = 0; i < quote.count; ++i) {
            const auto found = m_places.find(m_before.words[quote.clause][quote.first + i].word->id);
            if (found == m_places.end())
                continue;
            const Place &here = found->second;
            const auto home = std::ranges::find_if(groups, [&](const Place &group) {
                return group.clause == here.clause && here.begin >= group.end && here.begin - group.end <= kMostGap;
            });
            if (home == groups.end()) {
                groups.push_back(here);
            } else {
                home->end = here.end;
                home->unchanged += here.unchanged;
            }
        }
        const auto best = std::ranges::max_element(groups, {}, &Place::unchanged);
        return best == groups.end() ? Place{} : *best;
    }

    Place marked(const Placement &placement) const
    {
        Place place;
        while (m_after.text[place.clause].id != placement.clause)
            ++place.clause;
        const auto &words = m_after.words[place.clause];
        const auto first =
            std::ranges::find_if(words, [&](const PlacedWord &word) { return word.range.end > placement.range.begin; });
        const auto last = std::find_if(first, words.end(),
                                       [&](const PlacedWord &word) { return word.range.begin >= placement.range.end; });
        place.begin = static_cast<std::size_t>(first - words.begin());
        place.end = static_cast<std::size_t>(last - words.begin());
        return place;
    }

    // At least a third of the quote's words that are left are marked (it may be torn into several places), and at least
    // half of what is marked lies between the first and the last of these.
    bool isRight(const Quote &quote, const Place &place) const
    {
        const std::uint32_t first = m_before.words[quote.clause][quote.first].word->id;
        std::size_t left = 0;
        std::size_t own = 0;
        std::size_t begin = place.end;
        std::size_t end = place.begin;
        for (std::uint32_t id = first; id < first + quote.count; ++id) {
            const auto found = m_places.find(id);
            if (found == m_places.end())
                continue;
            ++left;
            const Place &here = found->second;
            if (here.clause != place.clause || here.begin < place.begin || here.end > place.end)
                continue;
            ++own;
            begin = std::min(begin, here.begin);
            end = std::max(end, here.end);
        }
        return own > 0 && 3 * own >= left && 2 * (end - begin) >= place.end - place.begin;
    }

    void judge(const Quote &quote, const annotate::Anchor &anchor, const Placement &placement, Tally &tally,
               std::size_t &explained) const
    {
        using State = Placement::State;
        const Place truth = this->truth(quote);
        const bool isPlaced = placement.state == State::Exact || placement.state == State::Moved;
        const bool right = isPlaced && isRight(quote, marked(placement));
        if (truth.unchanged == 0) {
            ++tally.deleted;
            tally.deletedPlaced += isPlaced && !right ? 1U : 0U;
            tally.deletedUncertain += placement.state == State::Uncertain ? 1U : 0U;
        } else if (2 * truth.unchanged < lettered(quote)) {
            ++tally.remains;
            tally.remainsRight += right ? 1U : 0U;
            tally.remainsWrong += isPlaced && !right ? 1U : 0U;
        } else {
            ++tally.kept;
            tally.keptRight += right ? 1U : 0U;
            tally.keptWrong += isPlaced && !right ? 1U : 0U;
            tally.keptUncertain += placement.state == State::Uncertain ? 1U : 0U;
            tally.keptNotPlaced += placement.state == State::NotPlaced ? 1U : 0U;
        }
        const bool isBad =
            (isPlaced && !right) || (truth.unchanged > 0 && truth.unchanged * 2 >= lettered(quote) && !right);
        if (isBad && explained > 0) {
            --explained;
            explain(anchor, placement, truth);
        }
    }

    void explain(const annotate::Anchor &anchor, const Placement &placement, const Place &truth) const
    {
        const char *const names[] = {"exact", "moved", "uncertain", "not placed"};
        const auto around = [&](std::size_t clause, TextRange range) {
            const std::string &text = m_after.text[clause].text;
            const std::uint32_t front = std::min(range.begin, 50U);
            return '<' + std::string(annotate::partOf(text, {range.begin - front, range.begin})) + '[' +
                   std::string(annotate::partOf(text, range)) + ']' +
                   std::string(annotate::partOf(text, {range.end, range.end + 50})) + '>';
        };
        std::cerr << "\nquote <" << anchor.prefix << '[' << anchor.quote << ']' << anchor.suffix << ">\n  "
                  << names[static_cast<int>(placement.state)];
        if (!placement.range.isEmpty())
            std::cerr << ' ' << around(marked(placement).clause, placement.range);
        if (truth.end > 0) {
            const auto &words = m_after.words[truth.clause];
            std::cerr << "\n  truth (" << truth.unchanged << ") "
                      << around(truth.clause, {words[truth.begin].range.begin, words[truth.end - 1].range.end});
        }
        std::cerr << '\n';
    }

    CampaignSettings m_settings;
    Random m_random;
    Text m_original;
    Written m_before;
    std::vector<Quote> m_quotes;
    Text m_edited;
    Written m_after;
    std::map<std::uint32_t, Place> m_places;
};

double share(std::uint64_t part, std::uint64_t all)
{
    return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
    for (auto member : {&Tally::kept, &Tally::keptRight, &Tally::keptWrong, &Tally::keptUncertain,
                        &Tally::keptNotPlaced, &Tally::remains, &Tally::remainsRight, &Tally::remainsWrong,
                        &Tally::deleted, &Tally::deletedPlaced, &Tally::deletedUncertain})
        this->*member += other.*member;
    return *this;
}

double Tally::right() const
{
    return share(keptRight, kept);
}
double Tally::wrong() const
{
    return share(keptWrong + remainsWrong, kept + remains);
}
double Tally::uncertain() const
{
    return share(keptUncertain, kept);
}
double Tally::falselyPlaced() const
{
    return share(deletedPlaced, deleted);
}

Tally CampaignResult::all() const
{
    Tally sum;
    for (const Tally &tally : lengths)
        sum += tally;
    return sum;
}

CampaignResult runCampaign(const EditLevel &level, const CampaignSettings &settings)
{
    const auto texts = campaignTexts();
    CampaignResult result;
    std::size_t explained = settings.explained;
    for (std::uint64_t trial = 0; trial * kQuotesPerText < settings.quotes; ++trial) {
        const CampaignResult more = Trial(level, settings, trial, texts).run(explained);
        for (std::size_t i = 0; i < 3; ++i)
            result.lengths[i] += more.lengths[i];
    }
    return result;
}

} // namespace policywright::soak
