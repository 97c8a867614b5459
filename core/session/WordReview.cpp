// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordReview.h"

#include "core/archive/ArchiveLimits.h"
#include "core/session/WordComments.h"

namespace policywright::session {
namespace {

// The document that remarks of other origin are looked for in: the first that is offered.
struct LookedIn {
    std::string view;
    annotate::ReviewedText text;
};

ResultWithErrors<LookedIn> firstText(const PolicyFile &policy, const Date &today)
{
    auto assembler = assembly::Assembler::create(policy.packs, today);
    if (!assembler)
        return std::unexpected(Errors{assembler.error()});
    const auto views = assembler->offeredViews(policy.bundle.policy);
    if (!views)
        return std::unexpected(Errors{views.error()});
    const ViewId view = views->empty() ? ViewId("internal") : views->front();
    return assembler->assemble(policy.bundle.policy, view).transform([&](const assembly::AssembledDocument &document) {
        return LookedIn{view.toString(), annotate::reviewedText(document)};
    });
}

std::string counted(std::size_t comments, std::size_t changes)
{
    return std::to_string(comments) + (comments == 1 ? " comment, " : " comments, ") + std::to_string(changes) +
           (changes == 1 ? " tracked change" : " tracked changes");
}

} // namespace

ResultWithErrors<ReturnedReview> wordReview(std::string_view bytes, const std::string &path,
                                            const annotate::ReviewFile &review, const PolicyFile &policy,
                                            const Date &today)
{
    const auto refuse = [](Error error) { return std::unexpected(Errors{std::move(error)}); };
    const auto document = docx::wordDocumentFrom(bytes, path);
    if (!document)
        return refuse(document.error());
    std::optional<docx::CopyRecord> record;
    if (document->record) {
        auto read = docx::copyRecordFromText(*document->record, path);
        if (!read)
            return refuse(read.error());
        record = *std::move(read);
        if (record->policy != review.policy())
            return refuse({ErrorCode::ReviewOfOtherPolicy, path, record->policy});
    }
    const docx::CopyRecord *known = record ? &*record : nullptr;
    WordEvents events(review.policy(), *document, known);
    LookedIn now;
    std::string revision;
    if (!known) {
        auto text = firstText(policy, today);
        if (!text)
            return std::unexpected(text.error());
        now = *std::move(text);
        revision = events.lookIn(now.view, now.text, review.events());
    }
    const annotate::Placer placer(std::move(now.text));
    const WordAreas areas(*document, known, placer, revision);
    ReturnedReview returned{annotate::ReviewFile(review.policy()), {}};
    takeComments(*document, known, known ? std::vector<annotate::Event>() : review.events(), areas, events,
                 returned.notes);
    takeChanges(*document, known, areas, events, returned.notes);
    if (events.isTooLong())
        return refuse({ErrorCode::WordLimit, path, "one of its texts is longer than 100000 bytes"});
    if (!known && areas.foundCount() == 0 && !events.file().events().empty())
        return refuse({ErrorCode::WordNothingFits, path, counted(document->comments.size(), document->changes.size())});
    if (document->skipped > 0)
        returned.notes.push_back({WordNote::Kind::Skipped, {}});
    returned.review = events.file();
    return returned;
}

std::string sentenceOf(const WordNote &note)
{
    const std::string who = wordAuthor(note.author).name;
    const std::string where = note.clause.empty() ? std::string() : " (" + note.clause + ")";
    switch (note.kind) {
    case WordNote::Kind::SeveralClauses:
        return "What " + who + " remarked or changed over more than one clause is a comment on the first" + where + '.';
    case WordNote::Kind::Moved: return "What " + who + " moved is a comment" + where + ", with the words.";
    case WordNote::Kind::Form: return "Formatting that " + who + " changed is a comment" + where + '.';
    case WordNote::Kind::Untracked:
        return "The text was changed without tracking" + where + "; the change is a suggestion by " + who +
               ", who saved the file last.";
    case WordNote::Kind::Heading:
        return "What " + who + " remarked or changed on a heading is a comment on what stands under it" + where + '.';
    case WordNote::Kind::ClauseMissing: return "A clause is not in the file any more" + where + "; a comment says so.";
    case WordNote::Kind::TakenOutAgain:
        return "What " + who + " took out of somebody's insertion is a comment" + where + '.';
    case WordNote::Kind::ChangedRemark:
        return "The text of a remark by " + who + " was changed in the file; a reply has the new text.";
    case WordNote::Kind::Judged:
        return "A suggestion was accepted or rejected in the file" + where +
               "; a reply says so, and nothing was applied.";
    case WordNote::Kind::Skipped: return "Pictures and text boxes of the file were not read.";
    }
    return {};
}

ResultWithErrors<ReturnedReview> readReturned(const FileSystem &files, const std::string &path,
                                              const annotate::ReviewFile &review, const PolicyFile &policy,
                                              const Date &today)
{
    const auto contents = files.readFile(path, archive::kMaxArchiveBytes);
    if (!contents)
        return std::unexpected(Errors{contents.error()});
    if (docx::isWordDocument(contents->bytes))
        return wordReview(contents->bytes, path, review, policy, today);
    const auto asErrors = [](const Error &error) { return Errors{error}; };
    const auto alone = [](annotate::ReviewFile read) { return ReturnedReview{std::move(read)}; };
    if (!contents->bytes.starts_with("PK"))
        return annotate::reviewFromText(contents->bytes, path).transform(alone).transform_error(asErrors);
    auto copy = bundle::readBundle(contents->bytes, path);
    if (!copy)
        return std::unexpected(asErrors(copy.error()));
    auto returned = reviewIn({.path = path, .bundle = *copy, .packs = nullptr}).transform(alone);
    if (!returned)
        return std::unexpected(asErrors(returned.error()));
    returned->copy = *std::move(copy);
    return *std::move(returned);
}

} // namespace policywright::session
