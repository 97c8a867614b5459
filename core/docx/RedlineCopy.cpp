// SPDX-License-Identifier: Apache-2.0
#include "core/docx/RedlineCopy.h"

#include "core/archive/OfficePackage.h"
#include "core/docx/BodyWriter.h"
#include "core/docx/Parts.h"
#include "core/docx/RedlineFlow.h"

namespace policywright::docx {

std::vector<archive::Entry> redlineParts(const compare::Redline &redline, const assembly::AssembledDocument &before,
                                         const assembly::AssembledDocument &after, const RedlineRequest &request)
{
    const Flow flow = redlineFlow(redline, before, after);
    const Marks marks{.marks = {},
                      .comments = {},
                      .remarks = {},
                      .changes = {},
                      .author = request.author,
                      .created = request.created};
    const WrittenBody body = writtenBody(flow, marks);
    const std::string language = after.language.empty() ? "en" : after.language;
    return {{"[Content_Types].xml", contentTypesPart(PackageKind::Redline)},
            {"_rels/.rels", packageRelationsPart(PackageKind::Redline)},
            {"word/document.xml", body.xml},
            {"word/_rels/document.xml.rels", bodyRelationsPart(body.addresses, PackageKind::Redline)},
            {"word/styles.xml", stylesPart(request.accent, language)},
            {"word/numbering.xml", numberingPart(flow.lists, request.accent)},
            {"word/settings.xml", settingsPart(language)},
            {"word/fontTable.xml", fontsPart()},
            {"word/header1.xml", headerPart(after.title, request.heading)},
            {"word/footer1.xml", footerPart(after.facts.organisation)},
            {"docProps/core.xml", corePropertiesPart(after)}};
}

Result<std::string> redlineCopy(const compare::Redline &redline, const assembly::AssembledDocument &before,
                                const assembly::AssembledDocument &after, const RedlineRequest &request)
{
    return archive::writePackage(redlineParts(redline, before, after, request), after.title + ".docx");
}

} // namespace policywright::docx
