// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/DocumentJob.h"

#include "core/assembly/Formats.h"

namespace policywright::pdf {
namespace {

std::string headerOf(const assembly::AssembledDocument &document)
{
    const assembly::DocumentFacts &facts = document.facts;
    std::string header;
    for (const std::string &part :
         {facts.organisation, document.title,
          facts.version.empty() ? std::string()
                                : assembly::filledIn(document.words.at("version"), {{"version", facts.version}})}) {
        if (!part.empty())
            header += (header.empty() ? "" : " \u00b7 ") + part;
    }
    return header;
}

} // namespace

PdfJob jobOf(const assembly::AssembledDocument &document, PageSize pageSize, render::Finish finish, std::string created)
{
    PdfJob job{.pageSize = pageSize, .title = document.title, .language = document.language};
    job.header = headerOf(document);
    job.footer = finish == render::Finish::Draft ? document.words.at("draft") : document.facts.organisation;
    job.pagePattern = document.words.at("page");
    job.created = std::move(created);
    if (document.pages == 1) { // one sheet has no table of contents and needs no bookmarks
        job.margins = Margins::OneSheet;
        return job;
    }
    for (const assembly::AssembledSection &section : document.sections) {
        job.bookmarks.push_back({section.id.toString(), section.number + ' ' + section.title, 1});
        for (const assembly::AssembledClause &clause : section.clauses)
            job.bookmarks.push_back({clause.content->id.toString(), clause.number + ' ' + clause.content->title, 2});
    }
    return job;
}

} // namespace policywright::pdf
