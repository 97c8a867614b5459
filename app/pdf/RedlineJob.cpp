// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/RedlineJob.h"

namespace policywright::pdf {

PdfJob redlineJob(const assembly::AssembledDocument &after, const render::RedlineNames &names, const std::string &now)
{
    return {.title = after.title + ": " + render::RedlineWords(after.language)["redline"],
            .language = after.language.empty() ? "en" : after.language,
            .header = after.title,
            .footer = names.before + " → " + names.after,
            .pagePattern = "{page} / {pages}",
            .created = now};
}

Result<std::string> printedRedline(PdfProgram &program, std::string html, const assembly::AssembledDocument &after,
                                   const render::RedlineNames &names, const std::string &now)
{
    if (auto submitted = program.submit({std::move(html), redlineJob(after, names, now), "redline"}); !submitted)
        return std::unexpected(submitted.error());
    return std::move(program.collect().front().bytes);
}

} // namespace policywright::pdf
