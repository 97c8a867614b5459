// SPDX-License-Identifier: Apache-2.0
//
// The parts of the package beside the body. Internal to the room.
#pragma once

#include "core/docx/Marks.h"
#include "core/docx/WordCopy.h"

#include <string>
#include <vector>

namespace policywright::docx {

// Comments and what Word keeps beside them: who, which answers which, which are done, which number stays.
std::string commentsPart(const std::vector<CommentToWrite> &comments);
std::string commentsExtendedPart(const std::vector<CommentToWrite> &comments);
std::string commentsIdsPart(const std::vector<CommentToWrite> &comments);
std::string peoplePart(const Marks &marks);

// How it looks: as on the published page.
std::string stylesPart(render::Colour accent, const std::string &language);
std::string numberingPart(const std::vector<FlowList> &lists, render::Colour accent);
std::string fontsPart();
std::string settingsPart(const std::string &language);
std::string headerPart(const std::string &title, const std::string &heading);
std::string footerPart(const std::string &left);

// What it is and what belongs to it.
enum class PackageKind {
    Copy,          // with its record
    CommentedCopy, // with comments as well
    Redline,       // neither
};
std::string contentTypesPart(PackageKind kind);
std::string packageRelationsPart(PackageKind kind);
std::string bodyRelationsPart(const std::vector<std::string> &addresses, PackageKind kind);
std::string corePropertiesPart(const assembly::AssembledDocument &document);
std::string ownPropertiesPart(const CopyRecord &record);
std::string recordPart(const CopyRecord &record);
std::string recordRelationsPart();
std::string recordPropertiesPart();

std::string wordLanguage(const std::string &language); // "en-GB" of "en"

inline constexpr auto kRecordNamespace = "urn:policywright:review-copy";

} // namespace policywright::docx
