// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/WordingStrength.h"

#include "core/compare/ChangeKind.h"
#include "core/markdown/Parser.h"

#include <memory>
#include <optional>

namespace policywright::inherit {
namespace {

// A document of nothing but this text.
std::optional<assembly::AssembledDocument> documentOf(const std::string &text)
{
    auto parsed = markdown::parse(text);
    if (!parsed)
        return std::nullopt;
    auto content =
        std::make_shared<assembly::ClauseContent>(assembly::ClauseContent{ClauseId("wording"), std::nullopt});
    content->markdown = text;
    content->blocks = std::move(parsed->blocks);
    assembly::AssembledDocument document{.view = ViewId("wording")};
    document.sections.push_back({.id = SectionId("wording"), .number = {}, .title = {}, .clauses = {{{}, content}}});
    return document;
}

} // namespace

bool mayBeWeaker(const std::string &before, const std::string &now)
{
    if (before == now)
        return false;
    const auto older = documentOf(before);
    const auto newer = documentOf(now);
    if (!older || !newer)
        return true;
    const compare::Redline redline = compare::redlineOf(*older, *newer);
    for (const compare::RedlineSection &section : redline.sections) {
        for (const compare::RedlineClause &clause : section.clauses) {
            if (compare::proposalFor(clause).isMaterial())
                return true;
        }
    }
    return false;
}

} // namespace policywright::inherit
