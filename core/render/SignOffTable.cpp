// SPDX-License-Identifier: Apache-2.0
#include "core/render/SignOffTable.h"

#include "core/assembly/Formats.h"
#include "core/render/HtmlText.h"
#include "core/render/ReviewWords.h"

namespace policywright::render {
namespace {

constexpr const char *kColumns[]{"sign_off_name", "sign_off_role",   "sign_off_decision", "sign_off_scope",
                                 "sign_off_date", "sign_off_digest", "sign_off_proof"};

const char *wordOf(SignOffRow::Proof proof)
{
    switch (proof) {
    case SignOffRow::Proof::Claimed: return "proof_claimed";
    case SignOffRow::Proof::Known: return "proof_known";
    case SignOffRow::Proof::New: return "proof_new";
    case SignOffRow::Proof::Foreign: return "proof_foreign";
    }
    return "";
}

std::string cell(const std::string &html)
{
    return "<td>" + html + "</td>";
}

std::string htmlOf(const SignOffRow &row, const ReviewWords &words)
{
    const std::string decision = escaped(words.word("verdict_" + row.decision));
    const std::string shown = row.isVoid ? "<s>" + decision + "</s> " + escaped(words.word("sign_off_void")) : decision;
    return "<tr>" + cell(escaped(row.name)) + cell(escaped(row.role)) + cell(shown) +
           cell(escaped(row.scope.empty() ? words.word("sign_off_all") : row.scope)) + cell(escaped(row.date)) +
           cell("<code>" + escaped(row.digest) + "</code>") +
           cell(escaped(assembly::filledIn(words.word(wordOf(row.proof)), {{"key", row.key}}))) + "</tr>\n";
}

} // namespace

std::string htmlOf(const SignOffTable &table, std::string_view language)
{
    const ReviewWords words(language);
    std::string html = "<section id=\"sign-offs\" aria-labelledby=\"sign-offs-title\">\n<h2 id=\"sign-offs-title\">" +
                       escaped(words.word("sign_offs")) + "</h2>\n<p>" +
                       escaped(assembly::filledIn(words.word("sign_offs_text"), {{"digest", table.digest}})) + "</p>\n";
    if (table.rows.empty())
        return html + "<p>" + escaped(words.word("sign_offs_none")) + "</p>\n</section>\n";
    html += "<table>\n<thead><tr>";
    for (const char *column : kColumns)
        html += "<th scope=\"col\">" + escaped(words.word(column)) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const SignOffRow &row : table.rows)
        html += htmlOf(row, words);
    return html + "</tbody>\n</table>\n</section>\n";
}

} // namespace policywright::render
