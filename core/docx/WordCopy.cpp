// SPDX-License-Identifier: Apache-2.0
#include "core/docx/WordCopy.h"

#include "core/annotate/ReviewFile.h"
#include "core/archive/OfficePackage.h"
#include "core/base/Digest.h"
#include "core/docx/BodyWriter.h"
#include "core/docx/Parts.h"

namespace policywright::docx {
namespace {

std::string revisionOf(const assembly::AssembledDocument &document)
{
    annotate::Revision revision{document.view.toString(), {}};
    for (const annotate::ReviewedClause &clause : annotate::reviewedText(document))
        revision.clauses.emplace_back(clause.id, sha256Hex(clause.text));
    return revision.id();
}

} // namespace

std::vector<archive::Entry> wordParts(const assembly::AssembledDocument &document, const WordCopyRequest &request)
{
    const Flow flow = flowOf(document, request.finish);
    Marks marks = marksFor(flow, request.threads);
    const WrittenBody body = writtenBody(flow, marks);
    const CopyRecord record{.policy = request.policy,
                            .view = document.view.toString(),
                            .revision = revisionOf(document),
                            .content = request.content,
                            .lamport = request.lamport,
                            .previous = request.previous,
                            .areas = flow.areas,
                            .remarks = marks.remarks,
                            .changes = marks.changes};
    const bool hasComments = !marks.comments.empty() || !marks.changes.empty();
    const PackageKind kind = hasComments ? PackageKind::CommentedCopy : PackageKind::Copy;
    std::string heading = request.heading;
    if (request.finish == render::Finish::Draft)
        heading = document.words.at("draft") + (heading.empty() ? "" : " · " + heading);
    std::vector<archive::Entry> parts{{"[Content_Types].xml", contentTypesPart(kind)},
                                      {"_rels/.rels", packageRelationsPart(kind)},
                                      {"word/document.xml", body.xml},
                                      {"word/_rels/document.xml.rels", bodyRelationsPart(body.addresses, kind)},
                                      {"word/styles.xml", stylesPart(request.accent, document.language)},
                                      {"word/numbering.xml", numberingPart(flow.lists, request.accent)},
                                      {"word/settings.xml", settingsPart(document.language)},
                                      {"word/fontTable.xml", fontsPart()},
                                      {"word/header1.xml", headerPart(document.title, heading)},
                                      {"word/footer1.xml", footerPart(document.facts.organisation)}};
    if (hasComments) {
        parts.push_back({"word/comments.xml", commentsPart(marks.comments)});
        parts.push_back({"word/commentsExtended.xml", commentsExtendedPart(marks.comments)});
        parts.push_back({"word/commentsIds.xml", commentsIdsPart(marks.comments)});
        parts.push_back({"word/people.xml", peoplePart(marks)});
    }
    parts.push_back({"docProps/core.xml", corePropertiesPart(document)});
    parts.push_back({"docProps/custom.xml", ownPropertiesPart(record)});
    parts.push_back({"customXml/item1.xml", recordPart(record)});
    parts.push_back({"customXml/itemProps1.xml", recordPropertiesPart()});
    parts.push_back({"customXml/_rels/item1.xml.rels", recordRelationsPart()});
    return parts;
}

Result<std::string> wordCopy(const assembly::AssembledDocument &document, const WordCopyRequest &request)
{
    return archive::writePackage(wordParts(document, request), document.title + ".docx");
}

} // namespace policywright::docx
