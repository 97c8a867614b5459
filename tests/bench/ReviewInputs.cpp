// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ReviewInputs.h"

#include "core/base/PosixFileSystem.h"
#include "core/markdown/Escaping.h"
#include "tests/soak/EditedText.h"

#include <algorithm>
#include <cstdlib>
#include <format>
#include <iostream>
#include <sstream>

namespace policywright::bench {
namespace {

constexpr std::size_t kWords = 47'000;
constexpr std::size_t kWordsOfAClause = 250;
constexpr soak::EditLevel kFivePercent{"5 %", 0.05, 0.02, 0.02, 0.01, 0.01, 0.0, 0.01};

template <class Value>
auto orExit(Value value)
{
    if (!value) {
        std::cerr << "the inputs cannot be made: run this in the project's folder\n";
        std::exit(EXIT_FAILURE);
    }
    return *std::move(value);
}

std::size_t wordsIn(const annotate::ReviewedText &text)
{
    std::size_t words = 0;
    for (const annotate::ReviewedClause &clause : text) {
        std::istringstream stream(clause.text);
        for (std::string word; stream >> word;)
            ++words;
    }
    return words;
}

// The words of the campaign's texts, a clause's worth at a time.
std::vector<std::string> clauseTexts(std::size_t words)
{
    std::vector<std::string> texts{""};
    std::size_t inClause = 0;
    for (const auto &text : soak::campaignTexts()) {
        for (const annotate::ReviewedClause &clause : text) {
            std::istringstream stream(clause.text);
            for (std::string word; words > 0 && stream >> word; --words) {
                if (std::ranges::any_of(word, [](char c) { return c == '{' || c == '}' || c == '#' || c == '%'; }))
                    continue; // would be a template's
                std::string escaped;
                markdown::escapeText(word, escaped);
                texts.back() += escaped + ' ';
                if (++inClause % kWordsOfAClause == 0)
                    texts.emplace_back();
            }
        }
    }
    return texts;
}

annotate::Event remark(std::size_t number, const std::string &author, annotate::Anchor anchor,
                       const annotate::ReviewFile &review)
{
    return annotate::sealed({.id = std::format("00000000-0000-4000-8000-{:012x}", number),
                             .author = {author, ""},
                             .created = "2026-11-22T09:00:00Z",
                             .lamport = review.nextLamport(),
                             .kind = annotate::EventKind::Comment,
                             .anchor = std::move(anchor),
                             .body = "This should be said in fewer words, and by somebody who knows the law.",
                             .previous = review.lastDigest()});
}

} // namespace

const Date &today()
{
    static const Date date = *Date::fromIso("2026-11-22");
    return date;
}

const ViewId &longView()
{
    static const ViewId view("internal");
    return view;
}

session::PolicyFile longPolicy()
{
    PosixFileSystem files;
    session::PackCache cache;
    session::PolicyFile policy = orExit(session::openPolicy(files, "templates/examples/finance.policy", cache));
    const std::size_t before = wordsIn(textOf(policy));
    const SectionId section = policy.packs->sections().back().id;
    std::size_t number = 0;
    for (std::string &text : clauseTexts(kWords > before ? kWords - before : 0)) {
        if (!text.empty())
            policy.bundle.policy.ownClauses.emplace(
                ClauseId(std::format("own.long_{}", ++number)),
                model::OwnClause{
                    .section = section, .title = std::format("More {}", number), .text = text + '\n', .author = "Ben"});
    }
    return policy;
}

annotate::ReviewedText textOf(const session::PolicyFile &policy)
{
    auto publisher = orExit(session::Publisher::create(policy, today()));
    return annotate::reviewedText(orExit(publisher.assembler().assemble(policy.bundle.policy, longView())));
}

annotate::ReviewedText editedBy5Percent(const annotate::ReviewedText &text)
{
    soak::Random random(1);
    soak::Text edited = soak::textOf(text);
    soak::edit(edited, kFivePercent, soak::textOf(soak::campaignTexts().back()), random);
    return soak::write(edited).text;
}

std::vector<annotate::Anchor> anchorsIn(const annotate::ReviewedText &text, const std::string &revision,
                                        std::size_t count, std::uint64_t seed)
{
    soak::Random random(seed);
    const soak::Written written = soak::write(soak::textOf(text));
    std::vector<annotate::Anchor> anchors;
    while (anchors.size() < count) {
        const std::size_t clause = random.below(written.words.size());
        const std::vector<soak::PlacedWord> &words = written.words[clause];
        if (words.empty())
            continue;
        const std::size_t length = std::min(1 + random.below(40), words.size());
        const std::size_t first = random.below(words.size() - length + 1);
        auto anchor = annotate::anchorAt(written.text[clause],
                                         {words[first].range.begin, words[first + length - 1].range.end}, revision);
        if (anchor)
            anchors.push_back(*std::move(anchor));
    }
    return anchors;
}

annotate::ReviewFile reviewWithRemarks(const session::PolicyFile &policy)
{
    annotate::ReviewFile review(policy.bundle.policy.id);
    const annotate::ReviewedText now = textOf(policy);
    const annotate::ReviewedText earlier = editedBy5Percent(now);
    std::size_t number = 0;
    for (const annotate::ReviewedText &text : {now, earlier, editedBy5Percent(earlier)}) {
        const annotate::ReviewedText written = soak::write(soak::textOf(text)).text; // what the anchors are made on
        const std::string revision = review.addRevision(longView().toString(), written);
        for (annotate::Anchor &anchor : anchorsIn(written, revision, kRemarks / 3 + 1, number + 1)) {
            if (number == kRemarks)
                break;
            ++number;
            review.add(remark(number, number % 2 == 0 ? "Anna" : "Ben", std::move(anchor), review));
        }
    }
    return review;
}

std::string reviewOfOnePerson(const std::string &policy, const annotate::ReviewedText &text, std::size_t number,
                              std::size_t events)
{
    annotate::ReviewFile review(policy);
    const std::string author = std::format("Reviewer {}", number);
    const std::string revision = review.addRevision(longView().toString(), text);
    const std::size_t first = number * events;
    std::vector<annotate::Anchor> anchors = anchorsIn(text, revision, events, number + 1);
    for (std::size_t i = 0; i < events; ++i) {
        annotate::Event event = remark(first + i, author, std::move(anchors[i]), review);
        if (i % 4 == 3) {
            event.kind = annotate::EventKind::Reply;
            event.target = std::format("00000000-0000-4000-8000-{:012x}", first + i - 1);
            event.anchor.reset();
            event = annotate::sealed(std::move(event));
        }
        review.add(std::move(event));
    }
    return toText(review);
}

} // namespace policywright::bench
