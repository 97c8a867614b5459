// SPDX-License-Identifier: Apache-2.0
#include "core/session/RedlineFiles.h"

#include "core/docx/RedlineCopy.h"
#include "core/export/RedlineText.h"

namespace policywright::session {
namespace {

docx::RedlineRequest wordRequest(const ComparedDocument &after, const render::RedlineNames &names,
                                 const RedlineOrder &order)
{
    std::string author = order.author.empty() ? after.by : order.author;
    return {.author = author.empty() ? "Policywright" : std::move(author),
            .created = after.when.empty() ? order.now : after.when,
            .heading = render::RedlineWords(after.document.language)
                           .filled("from_to", {{"before", names.before}, {"after", names.after}}),
            .accent = after.settings.accent};
}

} // namespace

render::RedlineNames namesOf(const ComparedDocument &before, const ComparedDocument &after)
{
    return {.before = before.name, .after = after.name};
}

Result<std::string> redlineFile(const compare::Redline &redline, const ComparedDocument &before,
                                const ComparedDocument &after, const RedlineOrder &order)
{
    const render::RedlineNames names = namesOf(before, after);
    switch (order.format) {
    case RedlineFormat::Words: return exporting::redlineText(redline, after.document, names);
    case RedlineFormat::CriticMarkup: return exporting::criticMarkup(redline, after.document);
    case RedlineFormat::Json: return toText(exporting::redlineJson(redline, names));
    case RedlineFormat::Html: return render::redlinePage(redline, after.document, names, after.settings, order.layout);
    case RedlineFormat::Docx:
        return docx::redlineCopy(redline, before.document, after.document, wordRequest(after, names, order));
    }
    return {};
}

} // namespace policywright::session
