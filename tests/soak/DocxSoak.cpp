// SPDX-License-Identifier: Apache-2.0
//
// Review copies of the shipped examples with random remarks, written for another program to save again, and what must
// hold when they come back. See tests/soak/docx.
#include "core/archive/OfficePackage.h"
#include "core/base/PosixFileSystem.h"
#include "core/docx/CopyRecord.h"
#include "core/docx/Parts.h"
#include "core/docx/WordDocument.h"
#include "core/session/ReviewEvents.h"
#include "core/session/WordReview.h"
#include "core/session/WordReviewCopy.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <iostream>
#include <random>
#include <vector>

namespace policywright {
namespace {

const Date kToday = *Date::fromIso("2026-11-22");
constexpr std::array kExamples{"charity",      "city",  "finance", "hospital",
                               "maschinenbau", "music", "project", "university"};

class RandomIds final : public IdSource {
public:
    explicit RandomIds(std::mt19937_64 &random) : m_random(random) {}

    std::string newUuid() override
    {
        const std::uint64_t a = m_random();
        const std::uint64_t b = m_random();
        return std::format("{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}", a >> 32, a >> 16 & 0xFFFF, a & 0xFFF, b >> 52,
                           b & 0xFFFFFFFFFFFF);
    }

private:
    std::mt19937_64 &m_random;
};

struct Copied {
    session::PolicyFile policy;
    annotate::ReviewFile review;
    std::string bytes;
};

// An example with remarks by some people on any words of one of its documents.
class RandomCopy {
public:
    explicit RandomCopy(std::uint64_t seed) : m_random(seed), m_ids(m_random) {}

    Copied make()
    {
        const std::string path = std::string("templates/examples/") + kExamples[below(kExamples.size())] + ".policy";
        session::PackCache cache;
        auto policy = session::openPolicy(PosixFileSystem(), path, cache).value();
        annotate::ReviewFile review(policy.bundle.policy.id);
        auto publisher = session::Publisher::create(policy, kToday).value();
        const auto views = publisher.offeredViews().value();
        const ViewId view = views[below(views.size())];
        const auto document = publisher.assembler().assemble(policy.bundle.policy, view).value();
        const annotate::ReviewedText text = annotate::reviewedText(document);
        const std::size_t count = 4 + below(24);
        for (std::size_t i = 0; i < count; ++i)
            remark(review, policy, view, text[below(text.size())], publisher.assembler());
        auto copy =
            session::wordReviewCopy(review, policy, {.views = {view}, .finish = render::Finish::Draft}, publisher);
        if (!copy) // a word of a remark is an internal answer: rightly refused
            return make();
        return {std::move(policy), std::move(review), std::move(copy.value().bytes)};
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_random() % limit); }

    annotate::Author author()
    {
        constexpr std::array kNames{"Anna Berg", "Ben Ot", "Ünal Öz & Partner", "O'Neil \"Bo\" <bo>", "山田 太郎"};
        return {kNames[below(kNames.size())]};
    }

    std::string time()
    {
        return std::format("2026-{:02}-{:02}T{:02}:{:02}:{:02}Z", 1 + below(11), 1 + below(28), below(24), below(60),
                           below(60));
    }

    std::string words()
    {
        constexpr std::array kWords{"must",   "whoever",          "<w:t>",      "A & B",    "“quoted”", "§",
                                    "straße", "re-\nread",        "file\nline", "at once,", "%.",       "日本語",
                                    "'so'",   "https://x.example"};
        std::string text = kWords[below(kWords.size())];
        for (std::size_t i = below(9); i > 0; --i)
            text += std::string(" ") + kWords[below(kWords.size())];
        return text;
    }

    std::string line()
    {
        std::string text = words();
        std::ranges::replace(text, '\n', ' ');
        return text;
    }

    void remark(annotate::ReviewFile &review, const session::PolicyFile &policy, const ViewId &view,
                const annotate::ReviewedClause &clause, assembly::Assembler &assembler)
    {
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < clause.text.size(); ++i) {
            const bool isStart =
                clause.text[i] != ' ' && clause.text[i] != '\n' && (i == 0 || clause.text[i - 1] == ' ');
            if (isStart)
                starts.push_back(i);
        }
        if (starts.empty())
            return;
        const std::size_t from = below(starts.size());
        const std::size_t to = from + 1 + below(12);
        std::string quote =
            clause.text.substr(starts[from], to < starts.size() ? starts[to] - starts[from] : std::string::npos);
        while (quote.ends_with(' ') || quote.ends_with('\n'))
            quote.pop_back();
        using annotate::EventKind;
        constexpr std::array kKinds{EventKind::Comment, EventKind::Suggestion, EventKind::Suggestion,
                                    EventKind::Question};
        const EventKind kind = kKinds[below(kKinds.size())];
        const bool isSuggestion = kind == EventKind::Suggestion;
        const auto added = session::addRemark(
            review,
            {.kind = kind,
             .clause = clause.id,
             .quote = quote,
             .body = isSuggestion && below(2) == 0 ? std::string() : words(),
             .replacement = isSuggestion ? std::optional(below(5) == 0 ? std::string() : line()) : std::nullopt,
             .author = author(),
             .created = time()},
            assembler.assemble(policy.bundle.policy, view).value(), m_ids);
        if (!added)
            return; // the words stand there more than once
        for (std::size_t i = below(4); i > 0; --i)
            say(review, EventKind::Reply, added->id, words());
        if (below(4) == 0)
            say(review, isSuggestion ? EventKind::Decline : EventKind::Resolve, added->id,
                below(2) == 0 ? words() : "");
    }

    void say(annotate::ReviewFile &review, annotate::EventKind kind, const std::string &target, const std::string &text)
    {
        session::addEvent(review, {.kind = kind, .target = target, .author = author(), .created = time(), .body = text},
                          m_ids)
            .value();
    }

    std::mt19937_64 m_random;
    RandomIds m_ids;
};

// The copy as if all remarks in it were the reviewer's: its record knows of none.
std::string withoutKnown(const std::string &bytes)
{
    auto package = archive::OfficePackage::open(bytes, "copy").value();
    auto record = docx::copyRecordFromText(docx::wordDocumentFrom(bytes, "copy")->record.value(), "copy").value();
    record.remarks.clear();
    record.changes.clear();
    std::vector<archive::Entry> parts;
    for (const std::string &name : package.names()) {
        std::string part = package.part(name).value();
        if (name == "customXml/item1.xml")
            part = docx::recordPart(record);
        parts.push_back({name, std::move(part)});
    }
    return archive::writePackage(parts, "copy").value();
}

std::string told(const annotate::ReviewFile &review)
{
    std::string text;
    for (const annotate::Event &event : review.events())
        text += event.stored + '\n';
    return text;
}

std::string firstDifference(const std::string &before, const std::string &after)
{
    const auto lineAt = [](const std::string &text, std::size_t at) {
        const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        return text.substr(begin, text.find('\n', at) - begin);
    };
    const auto [a, b] = std::ranges::mismatch(before, after);
    return "\n  before: " + lineAt(before, static_cast<std::size_t>(a - before.begin())) +
           "\n  after:  " + lineAt(after, static_cast<std::size_t>(b - after.begin()));
}

struct Checked {
    std::string problem; // empty: all is well
    std::size_t comments = 0;
    std::size_t changes = 0;
};

Checked check(std::uint64_t seed, const std::string &folder, const std::string &saved)
{
    const Copied copied = RandomCopy(seed).make();
    const auto bytesOf = [](const std::string &path) { return PosixFileSystem().readFile(path, 1U << 28)->bytes; };
    const auto read = [&](const std::string &path) {
        return session::wordReview(bytesOf(path), path, copied.review, copied.policy, kToday);
    };
    const std::string name = std::to_string(seed);
    const auto document = docx::wordDocumentFrom(bytesOf(folder + "/" + name + ".docx"), name);
    Checked checked{.problem = {}, .comments = document->comments.size(), .changes = document->changes.size()};
    const auto known = read(saved + "/" + name + "-known.docx");
    const auto direct = read(folder + "/" + name + ".docx");
    const auto through = read(saved + "/" + name + ".docx");
    if (!known || !direct || !through)
        checked.problem = describe((!known ? known : !direct ? direct : through).error().front());
    else if (!known->review.events().empty())
        checked.problem = "what was handed over came back as new:\n" + told(known->review);
    else if (told(direct->review) != told(through->review))
        checked.problem =
            "what came back is not what went out:" + firstDifference(told(direct->review), told(through->review));
    else if (direct->review.events().size() < checked.comments)
        checked.problem = "there are fewer events than comments";
    return checked;
}

void write(std::uint64_t seed, const std::string &folder)
{
    const Copied copied = RandomCopy(seed).make();
    const std::string path = folder + "/" + std::to_string(seed);
    constexpr ReplaceOptions kNew{Backup::None, AnyFile{}, Durability::Fast};
    PosixFileSystem().replaceFile(path + "-known.docx", copied.bytes, kNew).value();
    PosixFileSystem().replaceFile(path + ".docx", withoutKnown(copied.bytes), kNew).value();
}

} // namespace
} // namespace policywright

int main(int count, char **words)
{
    using namespace policywright;
    const std::vector<std::string> given(words + 1, words + count);
    if (given.size() != 4 && given.size() != 5) {
        std::cerr << "docx_soak write FOLDER FIRST COUNT | check FOLDER FIRST COUNT SAVED\n";
        return 2;
    }
    const std::uint64_t first = std::stoull(given[2]);
    std::size_t comments = 0;
    std::size_t changes = 0;
    int problems = 0;
    for (std::uint64_t seed = first; seed < first + std::stoull(given[3]); ++seed) {
        if (given[0] == "write") {
            write(seed, given[1]);
            continue;
        }
        const Checked checked = check(seed, given[1], given[4]);
        comments += checked.comments;
        changes += checked.changes;
        if (!checked.problem.empty()) {
            std::cout << "seed " << seed << ": " << checked.problem << '\n';
            ++problems;
        }
    }
    if (given[0] == "check")
        std::cout << comments << " comments, " << changes << " pieces of tracked changes, " << problems
                  << " copies with a finding\n";
    return problems == 0 ? 0 : 1;
}
